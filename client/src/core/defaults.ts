// What the wire leaves out because it is the default (server/board/model.py, server/workshop/model.py), and states to begin
// with. Knows the shapes alone.

import type { Board, Link, Note, Paper, Rules, Seat, Spot, When, Workshop, Zone } from './model';
import { MEMORY } from './stand';

export const RULES: Rules = {
  add: true, edit: true, move: true, see: 'all', hold: false, anonymous: false, per_person: 0, per_table: 0,
  round: 0,
};
export const EMPTY_BOARD: Board = {
  id: '', title: '', prompt: '', layout: 'columns', start: '', end: '', zones: new Map(), notes: new Map(),
  clusters: new Map(), statements: new Map(), ballots: new Map(), inquiries: new Map(), turnouts: new Map(),
  interfaces: new Map(), matches: new Map(), photos: new Map(), rules: RULES, since: 0,
  papers: new Map(),
};
export const EMPTY_WORKSHOP: Workshop = {
  id: '', title: '', language: 'de', code: '', key: '', levels: [], boards: [], stage: '', steps: [], step: '',
  begins: [], clock: null, spot: null, show: null, signal: 'none', rang: 0, paused: false, languages: [], links: new Map(),
  seats: new Map(), mixes: new Map(), asks: [], met: [], moments: [], logos: [], public: null,
};
const EMPTY_NOTE: Note = {
  id: '', zone: '', order: '', text: '', points: [], color: 'white', shape: 'rectangle', when: null,
  author: '', behalf: '', at: 0, removed: false, veil: '', cluster: '', source: '', table: '', likes: 0, offers: 0,
  answer: '', volunteers: [], round: 0,
};
const EMPTY_ZONE: Zone = {
  id: '', title: '', order: '', parent: '', sign: '', color: 'white', question: '', host: '', speaker: '', place: '',
  locked: false, side: '', ...MEMORY,
};

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
    id: '', role: 'participant', name: '', color: 'white', link: '', generation: 0, blocked: false, at: 0,
    table: '', help: 0, hand: 0, done: '', badge: 0, card: null, away: false, here: '', open: false, lent: 0, turn: 0,
    stands: {}, ...raw,
  };
}

export function spot(raw: Partial<Spot> | null | undefined): Spot | null {
  return raw ? { board: '', item: '', until: 0, ...raw } : null;
}

export function paperKey({ ballot, voter }: Pick<Paper, 'ballot' | 'voter'>): string {
  return `${ballot}/${voter}`;
}
