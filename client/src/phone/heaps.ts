// A zone as people read it: its clusters, then what lies loose, strips as headings. Pure.

import type { Board, Note } from '../core/model';
import { clusters } from '../core/outline';
import { clustersIn } from '../core/select';

export interface Heap {
  readonly key: string;
  /** null: loose notes without a heading. */
  readonly title: string | null;
  /** The strip that is the heading, if it is a note. */
  readonly head: Note | null;
  readonly notes: readonly Note[];
}

export function heapsOf(board: Board, zone: string, notes: readonly Note[]): Heap[] {
  const gathered = clustersIn(board, zone).map(({ id, title }): Heap => (
    { key: id, title, head: null, notes: notes.filter((note) => note.cluster === id) }
  ));
  const known = new Set(gathered.map((heap) => heap.key));
  const loose = clusters(notes.filter((note) => !known.has(note.cluster))).map(({ head, notes: under }): Heap => (
    { key: head?.id ?? '', title: head?.text ?? null, head, notes: under }
  ));
  return [...gathered, ...loose];
}
