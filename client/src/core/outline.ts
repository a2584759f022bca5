// A zone's notes as people read them: strips are headings, what follows belongs to them. Pure.

import { extent } from './dates';
import type { Layout, Note } from './model';
import { byOrder } from './ordering';

export interface Cluster {
  /** The strip that heads it, or null for what comes before the first strip. */
  readonly head: Note | null;
  readonly notes: readonly Note[];
}

export function clusters(notes: readonly Note[]): Cluster[] {
  const found: { head: Note | null; notes: Note[] }[] = [];
  for (const note of notes) {
    if (note.shape === 'strip') found.push({ head: note, notes: [] });
    else if (found.length) found.at(-1)!.notes.push(note);
    else found.push({ head: null, notes: [note] });
  }
  return found;
}

/** On a timeline by date (undated last), else in the order of the board. */
export function reading(notes: readonly Note[], layout: Layout): Note[] {
  if (layout !== 'timeline') return [...notes];
  const day = (note: Note) => (note.when && extent(note.when)?.[0]) || Infinity;
  return [...notes].sort((a, b) => (day(a) === day(b) ? byOrder(a, b) : day(a) - day(b)));
}

/** The newest few, in reading order. */
export function newest(notes: readonly Note[], count: number): Note[] {
  if (notes.length <= count) return [...notes];
  const kept = new Set([...notes].sort((a, b) => b.at - a.at).slice(0, count));
  return notes.filter((note) => kept.has(note));
}
