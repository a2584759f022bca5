// The room as the desk sees it: who of the participants is here, and what each table has done on the open board. Pure.

import type { Board, Seat } from '../core/model';
import type { Source } from './source';

const STILL_MS = 5 * 60_000;

export type TableState = { table: string; people: number; notes: number; /** ms since its last card */ still: number; hand: boolean; help: boolean };

/** Participants who are connected now. */
export function participants(source: Source): Seat[] {
  return source.seats.flatMap((id) => source.workshop.seats.get(id) ?? []).filter((seat) => seat.role === 'participant');
}

/** Tables with somebody at them, by number or name. `since` is when the step began. */
export function tables(source: Source, board: Board, since: number, now: number): TableState[] {
  const people = participants(source).filter((seat) => seat.table);
  const names = [...new Set(people.map((seat) => seat.table))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  return names.map((table) => {
    const seats = people.filter((seat) => seat.table === table);
    const ids = new Set(seats.map((seat) => seat.id));
    const notes = [...board.notes.values()].filter((note) => !note.removed && (note.table === table || ids.has(note.author)));
    const last = Math.max(since, ...notes.map((note) => note.at));
    return {
      table, people: seats.length, notes: notes.length, still: last ? now - last : 0,
      hand: seats.some((seat) => seat.hand > 0), help: seats.some((seat) => seat.help > 0),
    };
  });
}

/** A table that has been still for long while cards are wanted. */
export const isStill = (table: TableState): boolean => table.still >= STILL_MS;

/** Everybody who wants to speak, in the order of the hands. */
export function hands(source: Source): Seat[] {
  return [...source.workshop.seats.values()].filter((seat) => seat.hand > 0 && !seat.blocked).sort((a, b) => a.hand - b.hand);
}

export function helpers(source: Source): Seat[] {
  return [...source.workshop.seats.values()].filter((seat) => seat.help > 0 && !seat.blocked).sort((a, b) => a.help - b.help);
}
