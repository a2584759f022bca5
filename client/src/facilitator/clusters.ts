// The cards of a field as they hang: clusters with their cards, then those in none. And which clusters a selection is.
// Pure.

import { clustersIn } from '../core/select';
import type { Board, Cluster, Note } from '../core/model';

export type Stack = { cluster: Cluster; notes: readonly Note[] };

/** The notes of a zone, sorted into its clusters. */
export function stacked(board: Board, zone: string, notes: readonly Note[]): { stacks: Stack[]; loose: readonly Note[] } {
  const stacks = clustersIn(board, zone).map((cluster) => ({ cluster, notes: notes.filter((note) => note.cluster === cluster.id) }));
  if (!stacks.length) return { stacks, loose: notes };
  const held = new Set(stacks.map(({ cluster }) => cluster.id));
  return { stacks, loose: notes.filter((note) => !held.has(note.cluster)) };
}

/** Clusters all of whose notes are selected, if nothing else is; otherwise none. */
export function wholeClusters(board: Board, selected: ReadonlySet<string>): Cluster[] {
  const found = new Set<string>();
  for (const id of selected) {
    const cluster = board.notes.get(id)?.cluster;
    if (!cluster || !board.clusters.has(cluster)) return [];
    found.add(cluster);
  }
  for (const note of board.notes.values()) {
    if (!note.removed && found.has(note.cluster) && !selected.has(note.id)) return [];
  }
  return [...found].flatMap((id) => board.clusters.get(id) ?? []);
}
