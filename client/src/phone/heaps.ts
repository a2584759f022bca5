// A zone as people read it: its clusters, then what lies loose, strips as headings. Pure.

import type { Board, Note } from '../core/model';
import { headed, stacked } from '../core/outline';

export interface Heap {
  readonly key: string;
  /** null: loose notes without a heading. */
  readonly title: string | null;
  /** The strip that is the heading, if it is a note. */
  readonly head: Note | null;
  readonly notes: readonly Note[];
  /** The round they were written in, where a stand has seen several. */
  readonly round?: number;
}

export function heapsOf(board: Board, zone: string, notes: readonly Note[]): Heap[] {
  const { stacks, loose } = stacked(board.clusters.values(), zone, notes);
  return [
    ...stacks.map(({ cluster, notes: held }): Heap => ({ key: cluster.id, title: cluster.title, head: null, notes: held })),
    ...headed(loose).map(({ head, notes: under }): Heap => ({ key: head?.id ?? '', title: head?.text ?? null, head, notes: under }))
      .flatMap((heap) => (board.layout === 'stands' ? byRound(heap) : [heap])),
  ];
}

/** What lies loose at a stand is read round by round, the newest first. */
function byRound(heap: Heap): Heap[] {
  const rounds = [...new Set(heap.notes.map((note) => note.round))].sort((a, b) => b - a);
  if (heap.head || rounds.length < 2) return [heap];
  return rounds.map((round) => ({ ...heap, key: `round ${round}`, round, notes: heap.notes.filter((note) => note.round === round) }));
}
