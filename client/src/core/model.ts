// The shapes that travel on the wire (server/board/model.py, server/workshop/model.py) as the client holds them.
// Knows no DOM and no socket. Everything is read-only; evolve.ts makes the next state, defaults.ts the first.

import type { Match, Side } from './exchange';
import type { Mix } from './mix';
import type { Photo } from './photo';
import type { Public } from './public';
import type { Inquiry, Interface, Memory, Turnout } from './stand';

export type Layout = 'timeline' | 'quadrants' | 'columns' | 'stands' | 'questions' | 'exchange';
export type Color = 'white' | 'blue' | 'green' | 'yellow' | 'orange' | 'lilac';
export type Shape = 'rectangle' | 'oval' | 'circle' | 'strip' | 'cloud';
export type Sign = '' | 'plus' | 'minus' | 'up' | 'flag' | 'heart' | 'question' | 'star' | 'people' | 'eye';
export type Role = 'facilitator' | 'participant' | 'host' | 'scribe' | 'screen' | 'guest';
export type Language = 'de' | 'en';
export type Veil = '' | 'own' | 'desk';
export type Status = 'draft' | 'endorsed' | 'final';
export type BallotKind = 'dots' | 'rating' | 'consent' | 'ranking' | 'commitment';
export type Form = 'alone' | 'pairs' | 'table' | 'plenary';
export type Signal = 'none' | 'bell' | 'gong';

export const LANGUAGES: readonly Language[] = ['de', 'en'];
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
export const MAX_STATEMENT = 140;
export const MAX_REASON = 200;
export const MAX_LINE = 140;

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
  readonly veil: Veil;
  readonly cluster: string;
  readonly source: string;
  readonly table: string;
  readonly likes: number;
  readonly offers: number;
  readonly answer: string;
  /** Seats that offer to answer; told to facilitators only. */
  readonly volunteers: readonly string[];
  /** The round it was written in; 0 is none. */
  readonly round: number;
}

export interface Zone extends Memory {
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
  readonly locked: boolean;
  /** Of a category's two zones. */
  readonly side: Side;
}

export interface Cluster {
  readonly id: string;
  readonly zone: string;
  readonly order: string;
  readonly title: string;
}

export interface Support {
  readonly notes: number;
  readonly tables: number;
  readonly levels: Readonly<Partial<Record<Color, number>>>;
}

export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly zone: string;
  readonly order: string;
  readonly status: Status;
  readonly cluster: string;
  readonly sources: readonly string[];
  readonly support: Support;
  readonly at: number;
}

/** What participants may do on a board now; see server/board/model.py. */
export interface Rules {
  readonly add: boolean;
  readonly edit: boolean;
  readonly move: boolean;
  readonly see: 'all' | 'own';
  readonly hold: boolean;
  readonly anonymous: boolean;
  readonly per_person: number;
  readonly per_table: number;
  readonly round: number;
}

export interface Tally {
  readonly item: string;
  readonly total: number;
  readonly counts: readonly number[];
}

/** A badge that has a paper, and the seats that entered it, the last one last. */
export interface Entered {
  readonly badge: string;
  readonly by: readonly string[];
}

/** A vote on items "note:<id>", "cluster:<id>", "statement:<id>"; `tallies` are empty while it is open. */
export interface Ballot {
  readonly id: string;
  readonly kind: BallotKind;
  readonly question: string;
  readonly items: readonly string[];
  readonly budget: number;
  readonly per_item: number;
  readonly named: boolean;
  readonly open: boolean;
  readonly voters: number;
  readonly tallies: readonly Tally[];
  readonly reasons: readonly string[];
  readonly at: number;
  /** For facilitators. */
  readonly badges: readonly Entered[];
}

export interface Paper {
  readonly ballot: string;
  readonly voter: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly reason: string;
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
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly ballots: ReadonlyMap<string, Ballot>;
  readonly inquiries: ReadonlyMap<string, Inquiry>;
  readonly turnouts: ReadonlyMap<string, Turnout>;
  readonly interfaces: ReadonlyMap<string, Interface>;
  readonly matches: ReadonlyMap<string, Match>;
  readonly photos: ReadonlyMap<string, Photo>;
  readonly rules: Rules;
  /** When its last step began, in server ms: limits count from then. */
  readonly since: number;
  /** "<ballot>/<voter>": of named ballots that are closed, for facilitators. */
  readonly papers: ReadonlyMap<string, Paper>;
}

export interface Vote {
  readonly kind: BallotKind;
  readonly on: 'notes' | 'clusters' | 'statements';
  readonly budget: number;
  readonly per_item: number;
  readonly named: boolean;
}

/** One item of the agenda; `began` and `ended` are server ms of its last run. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly prompts: Readonly<Partial<Record<Language, string>>>;
  readonly minutes: number;
  readonly form: Form;
  readonly rules: Rules;
  readonly signal: Signal;
  readonly vote: Vote | null;
  readonly day: number;
  readonly method: string;
  readonly skipped: boolean;
  readonly began: number;
  readonly ended: number;
  /** Round (from 1) of a mix that begins with the step; "" and 0 for other steps. */
  readonly mix: string;
  readonly round: number;
}

/** What a person says of themselves. */
export interface PersonCard {
  readonly organisation: string;
  readonly region: string;
  readonly project: string;
  readonly function: string;
  readonly branch: string;
  readonly access: string;
}

/** `ends` is server ms while it runs; 0 is paused with `left` ms to go. */
export interface Clock {
  readonly ends: number;
  readonly left: number;
  readonly total: number;
}

/** What everybody is led to look at: "note:<id>", "cluster:<id>", "zone:<id>", "statement:<id>", "ballot:<id>". */
export interface Spot {
  readonly board: string;
  readonly item: string;
  /** Server ms when its own time is over; 0 for as long as nobody ends it. */
  readonly until: number;
}

/** What the screens present; a film has played since `at` server ms from `page` on, or stands there if `at` is 0. */
export interface Show {
  readonly kind: 'results' | 'film' | 'contacts' | 'overlap';
  readonly board: string;
  readonly page: number;
  readonly at: number;
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
  readonly table: string;
  readonly help: number;
  readonly hand: number;
  readonly done: string;
  readonly badge: number;
  readonly card: PersonCard | null;
  /** No group waits for them. */
  readonly away: boolean;
  /** The step of the round at whose table they are. */
  readonly here: string;
  /** Whom they have met may be listed. */
  readonly open: boolean;
  /** Until when, in ms since 1970, the name tag opens this seat for one more device. */
  readonly lent: number;
  /** How often its devices had to leave it. */
  readonly turn: number;
  /** Links of stands that it has opened beside the door it came by, with their generation. */
  readonly stands: Readonly<Record<string, number>>;
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
  readonly steps: readonly Step[];
  readonly step: string;
  readonly begins: readonly string[];
  readonly clock: Clock | null;
  readonly spot: Spot | null;
  readonly show: Show | null;
  readonly signal: Signal;
  readonly rang: number;
  readonly paused: boolean;
  /** Those people are asked in beside `language`; empty is every one. */
  readonly languages: readonly Language[];
  readonly links: ReadonlyMap<string, Link>;
  readonly seats: ReadonlyMap<string, Seat>;
  readonly mixes: ReadonlyMap<string, Mix>;
  /** Fields of a card that people are asked for when they come. */
  readonly asks: readonly (keyof PersonCard)[];
  /** Pairs of seats who met in earlier workshops. */
  readonly met: readonly (readonly [string, string])[];
  /** Named states of the boards, for facilitators. */
  readonly moments: readonly Moment[];
  /** Stand on the report's title page, in this order. */
  readonly logos: readonly Logo[];
  /** What is decided about the public version, for facilitators. */
  readonly public: Public | null;
}

/** A picture of somebody who pays (`funder`) or invites; `alt` is what it says. */
export interface Logo {
  readonly media: string;
  readonly alt: string;
  readonly funder: boolean;
}

/** How a board stood after its change `seq`, made at `at`. */
export interface Moment {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly seq: number;
  readonly at: number;
}
