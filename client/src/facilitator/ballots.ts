// Ballots as the desk shows them: what can be put to the vote, and the result in its order. Pure.

import { clustersIn, itemOf } from '../core/select';
import type { Ballot, Board, Note, Tally } from '../core/model';
import { wholeClusters } from './clusters';

export type Ranked = { item: string; text: string; rank: number; tally: Tally };
export type Choice = 'selected' | `${'notes' | 'clusters' | 'statements'}:${string}`;

/** What is selected as items: whole clusters as clusters, else the notes. */
export function selectedItems(board: Board, selected: readonly string[]): string[] {
  const clusters = wholeClusters(board, new Set(selected));
  return clusters.length ? clusters.map((one) => `cluster:${one.id}`) : selected.filter((id) => !board.notes.get(id)?.veil).map((id) => `note:${id}`);
}

/** Everything of a kind on the board, or in one zone. */
export function itemsOf(board: Board, kind: 'notes' | 'clusters' | 'statements', zone: string, lists: ReadonlyMap<string, readonly Note[]>): string[] {
  const zones = zone ? [zone] : [...board.zones.keys()];
  if (kind === 'notes') return zones.flatMap((id) => (lists.get(id) ?? []).filter((note) => !note.veil).map((note) => `note:${note.id}`));
  if (kind === 'clusters') return zones.flatMap((id) => clustersIn(board, id).map((one) => `cluster:${one.id}`));
  return [...board.statements.values()].filter((one) => !zone || one.zone === zone).map((one) => `statement:${one.id}`);
}

/** The result, best first; equals share a rank. */
export function ranked(board: Board, ballot: Ballot): Ranked[] {
  const sorted = [...ballot.tallies].sort((a, b) => b.total - a.total);
  return sorted.map((tally) => ({
    item: tally.item, tally, text: itemOf(board, tally.item)?.text ?? '–', rank: 1 + sorted.findIndex((one) => one.total === tally.total),
  }));
}
