// A snapshot's `state` and what the client holds, into each other: mappings travel as lists sorted by id. Pure.

import { match } from './exchange';
import { EMPTY_BOARD, EMPTY_WORKSHOP, link, note, paperKey, RULES, seat, spot, zone } from './defaults';
import type { Board, Paper, Workshop } from './model';
import { inquiry } from './stand';

type Lists<T> = { [K in keyof T]?: T[K] extends ReadonlyMap<string, infer V> ? readonly Partial<V>[] : T[K] };

/** Read a snapshot's `state`, whose mappings are lists sorted by id. */
export function boardFrom(state: Lists<Board>): Board {
  return {
    ...EMPTY_BOARD, ...state, zones: keyed(state.zones, zone), notes: keyed(state.notes, note),
    clusters: keyed(state.clusters), statements: keyed(state.statements), ballots: keyed(state.ballots),
    inquiries: keyed(state.inquiries, inquiry), turnouts: keyed(state.turnouts), interfaces: keyed(state.interfaces),
    matches: keyed(state.matches, match), photos: keyed(state.photos),
    rules: { ...RULES, ...state.rules },
    papers: new Map((state.papers ?? []).map((one) => [paperKey(one as Paper), one as Paper])),
  };
}

export function workshopFrom(state: Lists<Workshop>): Workshop {
  return {
    ...EMPTY_WORKSHOP, ...state, spot: spot(state.spot), links: keyed(state.links, link), seats: keyed(state.seats, seat),
    mixes: keyed(state.mixes),
  };
}

/** The inverse: plain lists sorted by id, as snapshots, exports and the hash hold them. */
export function plain(state: Board | Workshop): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, value instanceof Map ? sorted(value) : value]),
  );
}

function keyed<T extends { id: string }>(
  list: readonly Partial<T>[] | undefined, fill: (raw: Partial<T>) => T = (raw) => raw as T,
): Map<string, T> {
  return new Map((list ?? []).map(fill).map((item) => [item.id, item]));
}

function sorted(map: ReadonlyMap<string, unknown>) {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
