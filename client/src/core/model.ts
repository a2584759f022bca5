// The shapes that travel on the wire (server/board/model.py, server/workshop/model.py) as the client holds them.
// Knows no DOM and no socket. Everything is read-only; evolve.ts makes the next state.

export type Layout = 'timeline' | 'quadrants' | 'columns' | 'stands';
export type Color = 'white' | 'blue' | 'green' | 'yellow' | 'orange' | 'lilac';
export type Shape = 'rectangle' | 'oval' | 'circle' | 'strip' | 'cloud';
export type Sign = '' | 'plus' | 'minus' | 'up' | 'flag' | 'heart' | 'question' | 'star' | 'people' | 'eye';
export type Role = 'facilitator' | 'participant' | 'host' | 'scribe' | 'screen' | 'guest';
export type Language = 'de' | 'en';

export const COLORS: readonly Color[] = ['white', 'blue', 'green', 'yellow', 'orange', 'lilac'];
export const SHAPES: readonly Shape[] = ['rectangle', 'oval', 'circle', 'strip', 'cloud'];
export const SIGNS: readonly Sign[] = [
  'plus', 'minus', 'up', 'flag', 'heart', 'question', 'star', 'people', 'eye',
];
export const MAX_TEXT = 2000;
export const MAX_POINTS = 30;
export const MAX_TITLE = 200;
export const MAX_PROMPT = 500;
export const MAX_NAME = 60;

export interface Point {
  readonly level: number;
  readonly text: string;
}

/** A date as exactly as people know it: "2017", "2017-Q2", "2017-06" or "2017-06-15"; `end` is "" or a later date. */
export interface When {
  readonly start: string;
  readonly end: string;
  readonly circa: boolean;
}

export interface Note {
  readonly id: string;
  readonly zone: string;
  readonly order: string;
  readonly text: string;
  readonly points: readonly Point[];
  readonly color: Color;
  readonly shape: Shape;
  readonly when: When | null;
  readonly author: string;
  readonly behalf: string;
  readonly at: number;
  readonly removed: boolean;
}

export interface Zone {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly parent: string;
  readonly sign: Sign;
  readonly color: Color;
  readonly question: string;
  readonly host: string;
  readonly speaker: string;
  readonly place: string;
}

export interface Board {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly layout: Layout;
  readonly start: string;
  readonly end: string;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly notes: ReadonlyMap<string, Note>;
}

export interface Level {
  readonly color: Color;
  readonly title: string;
}

export interface BoardRef {
  readonly id: string;
  readonly title: string;
  readonly layout: Layout;
  readonly removed?: boolean;
}

export interface Link {
  readonly id: string;
  readonly role: Role;
  readonly title: string;
  readonly zone: string;
  readonly generation: number;
  readonly revoked: boolean;
}

export interface Seat {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly color: Color;
  readonly link: string;
  readonly generation: number;
  readonly blocked: boolean;
  readonly at: number;
}

export interface Workshop {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly code: string;
  readonly key: string;
  readonly levels: readonly Level[];
  readonly boards: readonly BoardRef[];
  readonly stage: string;
  readonly links: ReadonlyMap<string, Link>;
  readonly seats: ReadonlyMap<string, Seat>;
}

export const EMPTY_BOARD: Board = {
  id: '', title: '', prompt: '', layout: 'columns', start: '', end: '', zones: new Map(), notes: new Map(),
};
export const EMPTY_WORKSHOP: Workshop = {
  id: '', title: '', language: 'de', code: '', key: '', levels: [], boards: [], stage: '',
  links: new Map(), seats: new Map(),
};
const EMPTY_NOTE: Note = {
  id: '', zone: '', order: '', text: '', points: [], color: 'white', shape: 'rectangle', when: null,
  author: '', behalf: '', at: 0, removed: false,
};
const EMPTY_ZONE: Zone = {
  id: '', title: '', order: '', parent: '', sign: '', color: 'white', question: '', host: '', speaker: '', place: '',
};

/** Fill in what the wire left out because it is the default. */
export function note(raw: Partial<Note>): Note {
  return { ...EMPTY_NOTE, ...raw, when: raw.when ? when(raw.when) : null };
}

export function zone(raw: Partial<Zone>): Zone {
  return { ...EMPTY_ZONE, ...raw };
}

export function when(raw: Partial<When>): When {
  return { start: raw.start ?? '', end: raw.end ?? '', circa: raw.circa ?? false };
}

export function link(raw: Partial<Link>): Link {
  return { id: '', role: 'participant', title: '', zone: '', generation: 1, revoked: false, ...raw };
}

export function seat(raw: Partial<Seat>): Seat {
  return {
    id: '', role: 'participant', name: '', color: 'white', link: '', generation: 0, blocked: false, at: 0, ...raw,
  };
}

type Lists<T> = { [K in keyof T]?: T[K] extends ReadonlyMap<string, infer V> ? readonly Partial<V>[] : T[K] };

/** Read a snapshot's `state`, whose mappings are lists sorted by id. */
export function boardFrom(state: Lists<Board>): Board {
  return { ...EMPTY_BOARD, ...state, zones: keyed(state.zones, zone), notes: keyed(state.notes, note) };
}

export function workshopFrom(state: Lists<Workshop>): Workshop {
  return { ...EMPTY_WORKSHOP, ...state, links: keyed(state.links, link), seats: keyed(state.seats, seat) };
}

/** The inverse: plain lists sorted by id, as snapshots, exports and the hash hold them. */
export function plain(state: Board | Workshop): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, value instanceof Map ? sorted(value) : value]),
  );
}

function keyed<T extends { id: string }>(list: readonly Partial<T>[] | undefined, fill: (raw: Partial<T>) => T) {
  return new Map((list ?? []).map(fill).map((item) => [item.id, item]));
}

function sorted(map: ReadonlyMap<string, { id: string }>) {
  return [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
