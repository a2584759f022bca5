// A zone's notes as people read them: clusters and strips are headings, what follows belongs to them. Pure.

import { extent } from './dates';
import type { Cluster, Layout, Note } from './model';
import { byOrder } from './ordering';

export interface Stack {
  readonly cluster: Cluster;
  readonly notes: readonly Note[];
}

/** A zone's clusters in their order, each with its notes, and the loose ones; notes keep the order they have. A cluster
 *  whose last note has gone is none. */
export function stacked(clusters: Iterable<Cluster>, zone: string, notes: readonly Note[]): { stacks: Stack[]; loose: Note[] } {
  const stacks = [...clusters].filter((one) => one.zone === zone).sort(byOrder)
    .map((cluster) => ({ cluster, notes: notes.filter((note) => note.cluster === cluster.id) }))
    .filter((stack) => stack.notes.length);
  const held = new Set(stacks.map((stack) => stack.cluster.id));
  return { stacks, loose: notes.filter((note) => !held.has(note.cluster)) };
}

export interface Headed {
  /** The strip that heads them, or null for what comes before the first strip. */
  readonly head: Note | null;
  readonly notes: readonly Note[];
}

export function headed(notes: readonly Note[]): Headed[] {
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
