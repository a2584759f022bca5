// A board's log as the desk goes through it: where something changed to see, the board there, and what marks the way.
// Pure; entries are the facilitator's.

import { evolveBoard } from '../core/evolve';
import { EMPTY_BOARD } from '../core/defaults';
import type { Board, Moment, Note, Step } from '../core/model';
import { readable } from '../core/select';
import type { Entry } from '../core/wire';
import type { Kind, Turn } from '../net/past';

const APART = 200; // entries between two boards that are kept: going back evolves no more than these
const SEEN = new Set(['board_created', 'board_changed', 'note_added', 'note_edited', 'note_moved', 'note_styled', 'note_removed',
  'note_restored', 'notes_shown', 'note_held', 'zone_added', 'zone_changed', 'zone_moved', 'zone_removed', 'clusters_arranged', 'note_backed']);

/** A place on the way, with its words: a step or round that began, a named moment. */
export type Mark = { seq: number; title: string; id: string; kind: 'step' | 'moment' };

/** The seqs after which there is something new to see. */
export function stops(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ seq, type }) => (SEEN.has(type) ? [seq] : []));
}

/** The last stop at or before `seq`, as a place among them. */
export function placeOf(seqs: readonly number[], seq: number): number {
  let [low, high] = [0, seqs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seqs[middle]! <= seq) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** What marks the way, in its order. A step is marked by how the board stood when it began. */
export function marksOf(board: string, entries: readonly Entry[], steps: readonly Step[], moments: readonly Moment[]): Mark[] {
  const before = (at: number): number => entries.findLast((entry) => entry.at < at)?.seq ?? 0;
  const begun = steps.filter((step) => step.board === board && step.began)
    .map((step): Mark => ({ seq: before(step.began), title: step.title, id: `step ${step.id}`, kind: 'step' }));
  const named = moments.filter((moment) => moment.board === board)
    .map((moment): Mark => ({ seq: moment.seq, title: moment.title, id: moment.id, kind: 'moment' }));
  // Where both fall together, the name somebody gave comes first.
  return [...named, ...begun].filter((mark) => mark.seq > 0).sort((a, b) => a.seq - b.seq);
}

/** The mark of a state: its own, else one that looks the same. */
export function markAt(marks: readonly Mark[], seqs: readonly number[], seq: number): Mark | undefined {
  if (!seqs.length) return undefined;
  return marks.find((mark) => mark.seq === seq) ?? marks.find((mark) => placeOf(seqs, mark.seq) === placeOf(seqs, seq));
}

/** Gives boards at seqs; forwards it costs what has happened since, backwards a few hundred changes at most. */
export class Boards {
  private kept: { count: number; board: Board }[] = [{ count: 0, board: EMPTY_BOARD }];
  private last = this.kept[0]!;

  at(entries: readonly Entry[], seq: number): Board {
    const count = Math.min(seq, entries.length); // a log has no gaps
    let from = this.last.count <= count ? this.last : this.kept[0]!;
    for (const one of this.kept) if (one.count <= count && one.count > from.count) from = one;
    while (count - from.count > APART) {
      from = { count: from.count + APART, board: evolveBoard(from.board, entries.slice(from.count, from.count + APART)) };
      this.kept.push(from);
    }
    if (from.count < count) from = { count, board: evolveBoard(from.board, entries.slice(from.count, count)) };
    this.last = from;
    return from.board;
  }
}

/** The second of two states, with what is gone where it was, as far as its field is still there. */
export function withGone(board: Board, turns: readonly Turn[]): Board {
  const gone = turns.flatMap(({ before, after }) => (before && !after && board.zones.has(before.zone) ? [before] : []));
  return { ...board, notes: new Map([...board.notes, ...gone.map((note) => [note.id, { ...note, removed: false }] as const)]) };
}

/** What has become of each note: the one thing its sign says. */
export function signs(turns: readonly Turn[]): Map<string, Kind> {
  return new Map(turns.map((turn) => [turn.note, turn.kinds[0]!]));
}

export const KINDS: readonly Kind[] = ['added', 'removed', 'moved', 'changed'];

/** Cards that hang there to be read. */
export const countOf = (board: Board): number => [...board.notes.values()].filter((note: Note) => !note.removed && readable(note)).length;
