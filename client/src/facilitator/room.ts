// The room as the desk sees it: who of the participants is here, what wants somebody, and what each table or stand has done
// on the open board. Pure but for its words.

import { letter } from '../core/letter';
import type { Board, Note, Seat, Workshop } from '../core/model';
import { stepOf, zonesOf } from '../core/select';
import { isMarket } from '../core/stand';
import { t } from '../i18n.svelte';
import { fullName } from './people';
import type { Source } from './source';
import { heldNotes } from './steps';

const STILL_MS = 5 * 60_000;
const WRITING_MS = 90_000;

/** A table or stand. `mark` is what stands below its circle; `notes` is null where counting them would tell who wrote. */
export type Group = {
  id: string; mark: string; title: string; here: number; writing: number; done: number; notes: number | null; visits: number;
  /** ms since its last card */
  still: number; hand: boolean; help: boolean;
};

/** Participants who are connected now. */
export function participants(source: Source): Seat[] {
  return source.seats.flatMap((id) => source.workshop.seats.get(id) ?? []).filter((seat) => seat.role === 'participant');
}

/** Seats that have put up or changed a card in the last moments. */
function writers(notes: Iterable<Note>, now: number): Set<string> {
  return new Set([...notes].filter((note) => note.author && note.at > now - WRITING_MS).map((note) => note.author));
}

/** How many of these, whose devices are here, are at it: who has written and left writes no more. */
export function writing(seats: readonly Seat[], notes: Iterable<Note>, now: number): number {
  const wrote = writers(notes, now);
  return seats.filter((seat) => wrote.has(seat.id)).length;
}

/** Tables with somebody at them, by number or name. `since` is when the step began. */
export function tables(source: Source, board: Board, since: number, now: number): Group[] {
  const people = participants(source).filter((seat) => seat.table);
  const names = [...new Set(people.map((seat) => seat.table))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  return names.map((table) => {
    const seats = people.filter((seat) => seat.table === table);
    const ids = new Set(seats.map((seat) => seat.id));
    // A card without a name is anonymous, also to those who lead: it counts for no table.
    const notes = [...board.notes.values()].filter((note) => note.author && !note.removed && (note.table === table || ids.has(note.author)));
    const found = group(table, table, t('fac-table', { table }), seats, notes, seats.length, source.workshop.step, since, now);
    return board.rules.anonymous ? { ...found, notes: null, writing: 0, still: 0 } : found;
  });
}

/** The stands of a board: who looks at them, and of those who have written where their latest card hangs. */
export function stands(source: Source, board: Board, since: number, now: number): Group[] {
  const watching = source.watching(board.id);
  const latest = new Map<string, Note>();
  for (const note of board.notes.values()) {
    if (note.author && !note.removed && note.at >= (latest.get(note.author)?.at ?? 0)) latest.set(note.author, note);
  }
  return zonesOf(board).map((zone, index) => {
    const ids = new Set([zone.id, ...zonesOf(board, zone.id).map((one) => one.id)]);
    const seats = participants(source).filter((seat) => ids.has(latest.get(seat.id)?.zone ?? ''));
    const notes = [...board.notes.values()].filter((note) => !note.removed && ids.has(note.zone));
    const here = [...ids].reduce((sum, id) => sum + (watching[id] ?? 0), 0);
    const found = group(zone.id, letter(index), `${letter(index)} ${zone.title}`, seats, notes, here, source.workshop.step, since, now);
    // Nobody waits for the cards of a closed stand.
    return { ...found, visits: board.turnouts.get(zone.id)?.count ?? 0, still: zone.locked ? 0 : found.still };
  });
}

function group(id: string, mark: string, title: string, seats: Seat[], notes: Note[], here: number, step: string, since: number, now: number): Group {
  const last = Math.max(since, ...notes.map((note) => note.at));
  return {
    id, mark, title, here, notes: notes.length, visits: 0, still: last ? now - last : 0, writing: writing(seats, notes, now),
    done: step ? seats.filter((seat) => seat.done === step).length : 0,
    hand: seats.some((seat) => seat.hand > 0), help: seats.some((seat) => seat.help > 0),
  };
}

/** Whether no card means silence on this board now. While its vote is open, or people back questions, nobody can tell
 *  whose papers and likes those are; on a market people look and talk. */
export function wantsCards(workshop: Workshop, board: Board): boolean {
  const step = stepOf(workshop);
  if (step?.board !== board.id || workshop.paused || !board.rules.add || board.layout === 'questions' || isMarket(board, workshop)) return false;
  return ![...board.ballots.values()].some((ballot) => ballot.open);
}

/** A group that has been still for long while cards are wanted: nobody there is done, asks or has a hand up either. */
export const isStill = (one: Group): boolean => one.still >= STILL_MS && !one.done && !one.help && !one.hand;

const NAMED = 8;

/** In one line who is still, however many they are: `short` names them where there are several, with the table where a
 *  stand has more than one: "A (Tisch 1, 2), B". */
export function stillWords(still: readonly { title: string; short: string; table?: number; still: number }[], what: 'stand' | 'table'): string {
  const [first] = still;
  if (!first) return '';
  if (still.length === 1) return t('fac-group-still', { title: first.title, minutes: Math.floor(first.still / 60_000) });
  const signs = new Map<string, number[]>();
  for (const { short, table } of still.slice(0, NAMED)) signs.set(short, [...(signs.get(short) ?? []), ...(table ? [table] : [])]);
  const names = [...signs].map(([sign, tables]) => (tables.length ? t('fac-still-tables', { sign, tables: tables.join(', ') }) : sign)).join(', ');
  const counted = still.some(({ table }) => table) ? 'table' : what;
  return t('fac-groups-still', { what: counted, count: still.length, names: still.length > NAMED ? `${names} …` : names });
}

/** Everybody who wants to speak, in the order of the hands. */
export function hands(source: Source): Seat[] {
  return [...source.workshop.seats.values()].filter((seat) => seat.hand > 0 && !seat.blocked).sort((a, b) => a.hand - b.hand);
}

export function helpers(source: Source): Seat[] {
  return [...source.workshop.seats.values()].filter((seat) => seat.help > 0 && !seat.blocked).sort((a, b) => a.help - b.help);
}

/** "Ayşe, Tisch 3": somebody as one finds them in the room. */
export function seatWords(seat: Seat): string {
  return [fullName(seat), seat.table && t('fac-table', { table: seat.table })].filter(Boolean).join(', ');
}

export type Waiting = { board: string; title: string; held: number; offers: number };

/** What waits on boards: cards to be checked, open questions that somebody can answer. */
export function waitingElsewhere(boards: readonly Board[]): Waiting[] {
  return boards.flatMap((board) => {
    const held = heldNotes(board).length;
    const open = board.layout === 'questions' ? zonesOf(board)[0]?.id : undefined;
    const offers = [...board.notes.values()].filter((note) => open && note.zone === open && !note.removed && note.offers).length;
    return held || offers ? [{ board: board.id, title: board.title, held, offers }] : [];
  });
}
