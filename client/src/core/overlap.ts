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

/** More stands leave no room on a screen for numbers that the last row reads. */
export const MATRIX_AT_MOST = 31;
export const TOUCHING_A_PAGE = 6;

/** How many pages screens present of it: the matrix, then the interfaces. */
export const overlapPages = (overlap: Overlap): number => 1 + Math.ceil(touching(overlap).length / TOUCHING_A_PAGE);
