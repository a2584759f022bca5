// Which clusters a selection is. Pure.

import type { Board, Cluster } from '../core/model';

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
