// Which stands are about the same: the topics each two share, and where people see that their projects touch. Pure; desk
// and screen ask here.

import { agreed, fold, type Agreed } from './market';
import type { Board, Zone } from './model';
import { standLetter, zonesOf } from './select';
import type { Interface } from './stand';

/** Two stands, the first before the second on the wall. */
export interface Pair {
  readonly key: string;
  readonly stands: readonly [Zone, Zone];
  readonly signs: readonly [string, string];
  /** As the first of the two spells them. */
  readonly shared: readonly string[];
  /** Those that most agree to first. */
  readonly interfaces: readonly Interface[];
  /** How far the best of them has come; "" without one. */
  readonly state: '' | Agreed;
}

export interface Overlap {
  readonly stands: readonly Zone[];
  readonly signs: readonly string[];
  /** `rows[i][j]` is stand i beside stand j, which comes before it. */
  readonly rows: readonly (readonly Pair[])[];
}

export function overlapOf(board: Board): Overlap {
  const stands = zonesOf(board);
  const signs = stands.map((zone) => standLetter(board, zone.id));
  const topics = stands.map((zone) => new Set(zone.topics.map(fold)));
  const between = new Map<string, Interface[]>();
  for (const one of board.interfaces.values()) {
    const key = keyOf(one.zones);
    between.set(key, [...(between.get(key) ?? []), one]);
  }
  const rows = stands.map((zone, row) => stands.slice(0, row).map((before, column): Pair => {
    const key = keyOf([before.id, zone.id]);
    const interfaces = (between.get(key) ?? []).sort(byAgreement);
    const shared = before.topics.filter((topic) => topics[row]!.has(fold(topic)));
    return { key, stands: [before, zone], signs: [signs[column]!, signs[row]!], shared, interfaces, state: interfaces[0] ? agreed(interfaces[0]) : '' };
  }));
  return { stands, signs, rows };
}

const keyOf = (zones: readonly string[]): string => [...zones].sort().join(' ');

const byAgreement = (a: Interface, b: Interface) => b.confirmed.length - a.confirmed.length || a.at - b.at || (a.id < b.id ? -1 : 1);

/** The pairs that share a topic, most topics first, then as they stand. */
export function strongest({ rows }: Overlap): Pair[] {
  return rows.flat().filter(({ shared }) => shared.length).sort((a, b) => b.shared.length - a.shared.length);
}

/** Those of them that nobody has brought together yet. */
export const untouched = (overlap: Overlap): Pair[] => strongest(overlap).filter(({ state }) => !state);

/** Every interface of the board with its pair, those that both sides agree to first. */
export function touching({ rows }: Overlap): { one: Interface; pair: Pair }[] {
  const found = rows.flat().flatMap((pair) => pair.interfaces.map((one) => ({ one, pair })));
  return found.sort((a, b) => byAgreement(a.one, b.one));
}

/** A topic and the letters of the stands that have it. */
export interface Common { readonly topic: string; readonly signs: readonly string[] }

/** The topics that stands share, those of most stands first. */
export function common({ stands, signs }: Overlap): Common[] {
  const found = new Map<string, { topic: string; signs: string[] }>();
  stands.forEach((stand, at) => {
    for (const topic of stand.topics) {
      const known = found.get(fold(topic)) ?? { topic, signs: [] };
      if (known.signs.at(-1) !== signs[at]) known.signs.push(signs[at]!);
      found.set(fold(topic), known);
    }
  });
  return [...found.values()].filter((one) => one.signs.length > 1).sort((a, b) => b.signs.length - a.signs.length);
}

/** More stands leave no room on a screen for numbers that the last row reads. */
const MATRIX_AT_MOST = 31;
const TOUCHING_A_PAGE = 6;
const LINES_A_PAGE = 8;
export const SIGNS_A_LINE = 19;

export const linesOf = ({ signs }: Common): number => Math.ceil(signs.length / SIGNS_A_LINE);

export type OverlapPage =
  | { readonly kind: 'matrix' | 'strongest' }
  | { readonly kind: 'topics'; readonly topics: readonly Common[] }
  | { readonly kind: 'touching'; readonly touching: readonly { one: Interface; pair: Pair }[] };

/** What screens present of it: the matrix, or of many stands each topic with its stands and the strongest pairs; then the interfaces. */
export function overlapPages(overlap: Overlap): OverlapPage[] {
  const topics: Common[][] = [];
  let room = 0;
  for (const one of overlap.stands.length > MATRIX_AT_MOST ? common(overlap) : []) {
    room -= linesOf(one);
    if (room < 0) {
      topics.push([]);
      room = LINES_A_PAGE - linesOf(one);
    }
    topics.at(-1)!.push(one);
  }
  const all = touching(overlap);
  const shown = Array.from({ length: Math.ceil(all.length / TOUCHING_A_PAGE) }, (_, at) => all.slice(at * TOUCHING_A_PAGE, (at + 1) * TOUCHING_A_PAGE));
  return [
    ...topics.map((page): OverlapPage => ({ kind: 'topics', topics: page })),
    { kind: overlap.stands.length > MATRIX_AT_MOST ? 'strongest' : 'matrix' },
    ...shown.map((page): OverlapPage => ({ kind: 'touching', touching: page })),
  ];
}
