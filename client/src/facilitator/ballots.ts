// Ballots as the desk shows them: what can be put to the vote, and the result in its order. Pure.

import type { Ballot, BallotKind, Board, Note } from '../core/model';
import { stacked } from '../core/outline';
import { ranked, type Ranked } from '../core/results';
import { apart, nameOf } from '../ui/apart';
import { wholeClusters } from './clusters';

export type Result = Ranked & { item: string; text: string };
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
  if (kind === 'clusters') return zones.flatMap((id) => stacked(board.clusters.values(), id, lists.get(id) ?? []).stacks.map(({ cluster }) => `cluster:${cluster.id}`));
  return [...board.statements.values()].filter((one) => !zone || one.zone === zone).map((one) => `statement:${one.id}`);
}

/** The result, best first, with what the items say. */
export function resultOf(board: Board, ballot: Ballot): Result[] {
  const beside = apart(board, ballot.items);
  return ranked(ballot).map((one) => ({ ...one, item: one.tally.item, text: nameOf(board, one.tally.item, beside) ?? '–' }));
}

/** Whether a result is told by its parts, not by rank and number: a veto or a no is no smaller yes. */
export const inParts = (kind: BallotKind): boolean => kind === 'consent' || kind === 'commitment';

/** Badges that more than one has entered: the last paper counts, but somebody ought to know. */
export const doubles = ({ badges }: Ballot): number => badges.filter(({ by }) => by.length > 1).length;
