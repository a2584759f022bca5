// What each change does to a board or a workshop: the twin of server/board/evolve.py and server/workshop/evolve.py,
// pinned by tests/vectors. Pure. A change about something unknown evolves nothing: a view has dropped it (rule V1).

import { match } from './exchange';
import { link, note, paperKey, RULES, seat, spot, when, zone } from './defaults';
import type { Mix } from './mix';
import type { Ballot, Board, Entered, Note, Seat, Step, Workshop } from './model';
import { evolvePhotos } from './photo';
import { inquiry, MEMORY } from './stand';
import type { Entry } from './wire';

const STAND = Object.keys(MEMORY) as (keyof typeof MEMORY)[];

type Bodied = Pick<Entry, 'type' | 'body'> & Partial<Entry>;

/** The maps of a board while a batch is applied: copied once, not once a change. */
function drafted(board: Board) {
  return {
    notes: new Map(board.notes), zones: new Map(board.zones), clusters: new Map(board.clusters),
    statements: new Map(board.statements), ballots: new Map(board.ballots), papers: new Map(board.papers),
    inquiries: new Map(board.inquiries), turnouts: new Map(board.turnouts), interfaces: new Map(board.interfaces),
    matches: new Map(board.matches),
    photos: new Map(board.photos),
  };
}
type Draft = ReturnType<typeof drafted>;

const SEAT: (keyof Seat)[] = ['name', 'color', 'blocked', 'table', 'help', 'hand', 'done', 'card', 'away', 'here', 'at', 'open', 'stands'];

/** Apply changes in order. */
export function evolveBoard(board: Board, entries: readonly Bodied[]): Board {
  const draft = drafted(board);
  let next = board;
  for (const entry of entries) next = step(next, draft, entry);
  return { ...next, ...draft };
}

export function evolveWorkshop(workshop: Workshop, entries: readonly Bodied[]): Workshop {
  let next = workshop;
  const links = new Map(workshop.links);
  const seats = new Map(workshop.seats);
  for (const { type, body } of entries) {
    switch (type) {
      case 'workshop_created':
        next = {
          ...next, id: body.workshop, title: body.title, language: body.language, code: body.code, key: body.key,
          levels: body.levels ?? [], languages: body.languages ?? [],
        };
        for (const raw of body.links ?? []) links.set(raw.id, link(raw));
        break;
      case 'workshop_changed':
        next = { ...next, ...touched(body, ['title', 'language', 'levels', 'begins', 'languages', 'asks', 'logos']) };
        break;
      case 'boards_arranged':
        next = { ...next, boards: body.boards };
        break;
      case 'board_shown':
        next = { ...next, stage: body.board, show: null };
        break;
      case 'seat_taken':
        seats.set(body.seat.id, seat(body.seat));
        break;
      case 'seat_changed':
        change(seats, body.seat, touched(body, SEAT));
        break;
      case 'seats_kept':
        for (const raw of body.seats) seats.set(raw.id, seat(raw));
        break;
      case 'seats_freed':
        for (const id of body.seats) seats.delete(id);
        next = { ...next, met: next.met.filter((pair) => !pair.some((id) => body.seats.includes(id))) };
        break;
      case 'meetings_kept':
        next = { ...next, met: [...(body.anew ? [] : next.met), ...body.pairs] };
        break;
      case 'moments_kept':
        next = { ...next, moments: body.moments };
        break;
      case 'public_kept':
        next = { ...next, public: body.public };
        break;
      case 'seats_missed':
        for (const id of body.seats) change(seats, id, { away: true });
        break;
      case 'link_added':
        links.set(body.link.id, link(body.link));
        break;
      case 'link_changed':
        change(links, body.link, touched(body, ['generation', 'revoked']));
        break;
      default:
        next = conducted(next, type, body);
    }
  }
  return { ...next, links, seats };
}

/** What leads the day: steps, clock, signals, spot, what the screens present. */
function conducted(workshop: Workshop, type: string, body: Record<string, any>): Workshop {
  switch (type) {
    case 'step_put': {
      const others = workshop.steps.filter((one) => one.id !== body.step.id);
      const at = others.findIndex((one) => one.id === body.after) + 1;
      return { ...workshop, steps: [...others.slice(0, at), body.step, ...others.slice(at)] };
    }
    case 'step_removed':
      return { ...workshop, steps: workshop.steps.filter((one) => one.id !== body.step) };
    case 'step_started':
      return {
        ...workshop, steps: workshop.steps.map((one) => timed(one, workshop.step, body.step, body.at)),
        step: body.step, stage: body.board, clock: body.clock ?? null, spot: null, show: null,
        paused: false, mixes: withRoundBegun(workshop, body.step),
      };
    case 'clock_set':
      return { ...workshop, clock: body.clock ?? null };
    case 'signal_given':
      return { ...workshop, signal: body.signal, rang: body.at };
    case 'spot_set':
      return { ...workshop, spot: spot(body.spot), show: null };
    case 'show_set':
      return { ...workshop, show: body.show ?? null, spot: null };
    case 'day_paused':
      return { ...workshop, paused: body.on, show: body.on ? null : workshop.show };
  }
  return mixed(workshop, type, body);
}

/** Who meets whom. */
function mixed(workshop: Workshop, type: string, body: Record<string, any>): Workshop {
  const mixes = new Map(workshop.mixes);
  switch (type) {
    case 'mix_put':
      mixes.set(body.mix.id, body.mix);
      break;
    case 'mix_removed':
      mixes.delete(body.mix);
      break;
    case 'seating_set': {
      const others = (mixes.get(body.mix)?.seatings ?? []).filter((one) => one.seat !== body.seating.seat);
      change(mixes, body.mix, { seatings: [...others, body.seating].sort((a, b) => (a.seat < b.seat ? -1 : 1)) });
      break;
    }
  }
  return { ...workshop, mixes };
}

function withRoundBegun(workshop: Workshop, id: string): ReadonlyMap<string, Mix> {
  const begins = workshop.steps.find((one) => one.id === id);
  const mix = begins && workshop.mixes.get(begins.mix);
  return mix && begins.round > mix.begun ? new Map(workshop.mixes).set(mix.id, { ...mix, begun: begins.round }) : workshop.mixes;
}

function timed(one: Step, before: string, begins: string, at: number): Step {
  if (one.id === begins) return one.id === before ? one : { ...one, began: at, ended: 0, skipped: false };
  return one.id === before ? { ...one, ended: at } : one;
}

function step(board: Board, draft: Draft, { type, body }: Bodied): Board {
  const { notes, zones, clusters, statements } = draft;
  switch (type) {
    case 'board_created':
      for (const raw of body.zones ?? []) zones.set(raw.id, zone(raw));
      for (const raw of body.notes ?? []) notes.set(raw.id, note(raw));
      for (const raw of body.clusters ?? []) clusters.set(raw.id, raw);
      for (const raw of body.statements ?? []) statements.set(raw.id, raw);
      for (const raw of body.ballots ?? []) draft.ballots.set(raw.id, raw);
      for (const raw of body.inquiries ?? []) draft.inquiries.set(raw.id, inquiry(raw));
      for (const raw of body.interfaces ?? []) draft.interfaces.set(raw.id, raw);
      for (const raw of body.photos ?? []) draft.photos.set(raw.id, raw);
      return {
        ...board, id: body.board, title: body.title, layout: body.layout, prompt: body.prompt ?? '',
        start: body.start ?? '', end: body.end ?? '', rules: { ...RULES, ...body.rules },
        since: body.since ?? 0,
      };
    case 'board_changed':
      return { ...board, ...touched(body, ['title', 'prompt', 'start', 'end']) };
    case 'note_added':
    case 'note_restored':
      notes.set(body.note.id, note({ ...body.note, removed: false }));
      break;
    case 'note_edited':
      change(notes, body.note, isMasked(body) ? { text: '', points: [], when: null }
        : { ...touched(body, ['text', 'points', 'answer']), ...dated(body) });
      break;
    case 'note_moved':
      change(notes, body.note, {
        zone: body.zone, order: body.order, ...dated(body),
        ...(body.cluster != null ? { cluster: body.cluster }
          : notes.get(body.note)?.zone !== body.zone ? { cluster: '' } : {}),
      });
      break;
    case 'note_styled':
      change(notes, body.note, touched(body, ['color', 'shape']));
      break;
    case 'note_removed':
      change(notes, body.note, { removed: true });
      break;
    case 'zone_added':
      for (const raw of [body.zone, ...(body.sides ?? [])]) zones.set(raw.id, zone(raw));
      break;
    case 'zone_changed':
      change(zones, body.zone,
        touched(body, ['title', 'sign', 'color', 'question', 'host', 'speaker', 'place', 'locked', ...STAND]));
      break;
    case 'zone_moved':
      change(zones, body.zone, { order: body.order });
      break;
    case 'zone_removed':
      for (const id of [body.zone, ...(body.sides ?? [])]) zones.delete(id);
      break;
    case 'rules_set':
      return { ...board, rules: { ...RULES, ...body.rules }, ...touched<Board>(body, ['since']) };
    case 'notes_shown':
      for (const raw of body.notes) notes.set(raw.id, note(raw));
      break;
    case 'inquiry_put':
      draft.inquiries.set(body.inquiry.id, inquiry(body.inquiry));
      break;
    case 'inquiry_removed':
      draft.inquiries.delete(body.inquiry);
      break;
    case 'stand_visited':
      draft.turnouts.set(body.zone, { id: body.zone, count: body.count, seats: [] });
      break;
    case 'interface_put':
      draft.interfaces.set(body.interface.id, body.interface);
      break;
    case 'interface_removed':
      draft.interfaces.delete(body.interface);
      break;
    case 'match_put':
      draft.matches.set(body.match.id, match(body.match));
      break;
    case 'match_removed':
      draft.matches.delete(body.match);
      break;
    case 'note_held':
      change(notes, body.note, { veil: 'desk' });
      break;
    case 'note_backed':
      change(notes, body.note, { ...touched(body, ['likes', 'offers']), ...volunteered(notes.get(body.note), body) });
      break;
    case 'clusters_arranged': {
      const { clusters: put = [], gone = [], members = [] } = body.arrangement;
      for (const id of gone) clusters.delete(id);
      for (const raw of put) clusters.set(raw.id, raw);
      for (const { note: id, ...place } of members) change(notes, id, place);
      break;
    }
    case 'statement_put':
      statements.set(body.statement.id, body.statement);
      break;
    case 'statement_removed':
      statements.delete(body.statement);
      break;
    default:
      voted(draft, type, body);
      evolvePhotos(draft.photos, type, body);
  }
  return board;
}

function voted({ ballots, papers }: Draft, type: string, body: Record<string, any>): void {
  switch (type) {
    case 'ballot_opened':
      ballots.set(body.ballot.id, body.ballot);
      break;
    case 'paper_cast':
      change(ballots, body.paper.ballot, { voters: body.voters, ...entered(ballots.get(body.paper.ballot), body.entered) });
      break;
    case 'ballot_closed':
      change(ballots, body.ballot, { open: false, tallies: body.tallies, reasons: body.reasons ?? [] });
      for (const paper of body.papers ?? []) papers.set(paperKey(paper), paper);
      break;
    case 'ballot_reopened':
      change(ballots, body.ballot, { open: true, tallies: [], reasons: [] });
      break;
    case 'ballot_removed':
      ballots.delete(body.ballot);
      break;
  }
}

function entered(ballot: Ballot | undefined, one: Entered | undefined): Partial<Ballot> {
  if (!ballot || !one) return {};
  const known = ballot.badges.some(({ badge }) => badge === one.badge);
  const put = known ? ballot.badges.map((other) => (other.badge === one.badge ? one : other)) : [...ballot.badges, one];
  return { badges: put.filter(({ by }) => by.length) };
}

/** The fields that are there; null and absent both mean "not touched". */
function touched<T>(body: Record<string, any>, fields: (keyof T & string)[]): Partial<T> {
  return Object.fromEntries(fields.filter((name) => body[name] != null).map((name) => [name, body[name]])) as Partial<T>;
}

/** Who offers to answer, which facilitators are told. */
function volunteered(before: Note | undefined, { seat, offered }: Record<string, any>): Partial<Note> {
  if (!before || !seat || offered == null) return {};
  const others = before.volunteers.filter((other) => other !== seat);
  return { volunteers: offered ? [...others, seat] : others };
}

/** An edit whose content is not for this reader: what was known of it is no longer true. */
function isMasked(body: Record<string, any>): boolean {
  return !!body.veil && !body.undated && ['text', 'points', 'answer', 'when'].every((name) => body[name] == null);
}

function dated(body: Record<string, any>): Partial<Note> {
  return body.undated ? { when: null } : body.when ? { when: when(body.when) } : {};
}

function change<T>(map: Map<string, T>, id: string, fields: Partial<T>): void {
  const old = map.get(id);
  if (old) map.set(id, { ...old, ...fields });
}
