// The timeline as an editing surface: true to scale in pixels, rows found first fit, and the way back from a pixel to a
// date. Pure. Nothing is moved off its date; a card that would leave the picture at the right hangs from its right edge.

import { extent, fromOrdinal, ordinal, precision, span, type Precision } from '../core/dates';
import type { Board, Cluster, Note, When } from '../core/model';
import { stacked } from '../core/outline';
import { notesByZone, zonesOf } from '../core/select';

const GAP = 5;
const HEAD = 128; // px, the least a cluster's heading is wide
const LETTER = 7.3; // px, average of the card's type; widths only have to be about right, the text is cut at two lines
const PADDING = 18;
const DAYS_PER_YEAR = 365.25;

export type Axis = { first: number; last: number; width: number };
export type Placed = { note: Note; left: number; width: number; row: number; mark: number; span: number; flipped: boolean };
/** The heading of a cluster above its earliest cards. */
export type Head = { cluster: Cluster; notes: string[]; left: number; width: number; row: number };
export type Lane = { zone: string; heads: Head[]; placed: Placed[]; rows: number; undated: Note[] };
export type Tick = { left: number; label: string };

/** The axis of a board drawn `width` pixels wide. Dates outside the agreed ends stretch it. */
export function axisOf(board: Board, width: number): Axis {
  let first = span(board.start)?.[0] ?? Infinity;
  let last = span(board.end)?.[1] ?? -Infinity;
  for (const note of board.notes.values()) {
    const days = note.removed || !note.when ? null : extent(note.when);
    if (days) [first, last] = [Math.min(first, days[0]), Math.max(last, days[1])];
  }
  if (!Number.isFinite(first)) first = ordinal(new Date().getFullYear() - 9, 1, 1);
  if (last <= first) last = ordinal(fromOrdinal(first).year + 10, 1, 1);
  return { first: ordinal(fromOrdinal(first).year, 1, 1), last, width };
}

export function xOf(axis: Axis, day: number): number {
  return ((day - axis.first) / (axis.last - axis.first)) * axis.width;
}

export function dayAt(axis: Axis, x: number): number {
  const day = axis.first + (Math.max(0, Math.min(axis.width, x)) / axis.width) * (axis.last - axis.first);
  return Math.min(axis.last - 1, Math.floor(day));
}

/** Year lines, thinned until their labels have room. */
export function ticks(axis: Axis): Tick[] {
  const [from, to] = [fromOrdinal(axis.first).year, fromOrdinal(axis.last - 1).year];
  const each = (axis.width / (axis.last - axis.first)) * DAYS_PER_YEAR;
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * each >= 44) ?? 200;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => (year - from) % step === 0)
    .map((year) => ({ left: xOf(axis, ordinal(year, 1, 1)), label: String(year) }));
}

/** Every lane with its notes in rows. */
export function lanesOf(board: Board, axis: Axis): Lane[] {
  const lists = notesByZone(board);
  return zonesOf(board).map((zone) => lane(board, zone.id, lists.get(zone.id) ?? [], axis));
}

function lane(board: Board, zone: string, notes: readonly Note[], axis: Axis): Lane {
  const undated = notes.filter((note) => !note.when || !extent(note.when));
  const dated = notes.filter((note) => !undated.includes(note)).map((note) => boxOf(note, axis)).sort((a, b) => a.days[0] - b.days[0]);
  const { stacks } = stacked(board.clusters.values(), zone, notes);
  const rows = new Rows();
  const heads: Head[] = [];
  const placed: Placed[] = [];
  // A cluster stands as one block, its heading above; what lies in none fills the rows around.
  for (const { cluster, notes: held } of stacks) {
    const boxes = dated.filter(({ note }) => note.cluster === cluster.id);
    if (!boxes.length) continue;
    const width = Math.max(HEAD, widthOf(cluster.title));
    const left = Math.max(0, Math.min(boxes[0]!.left, axis.width - width));
    const inner = new Rows();
    const at = boxes.map((box) => inner.put(box.left, box.width));
    const end = Math.max(left + width, ...boxes.map((box) => box.left + box.width));
    const row = rows.put(Math.min(left, ...boxes.map((box) => box.left)), end - left, inner.count + 1);
    heads.push({ cluster, notes: held.map((note) => note.id), left, width, row });
    placed.push(...boxes.map((box, index) => ({ ...box, row: row + 1 + at[index]! })));
  }
  const loose = dated.filter(({ note }) => !heads.some(({ cluster }) => cluster.id === note.cluster));
  placed.push(...loose.map((box) => ({ ...box, row: rows.put(box.left, box.width) })));
  return { zone, heads, placed, rows: rows.count, undated };
}

/** Which stretches of which rows are taken. */
class Rows {
  private readonly taken: [from: number, to: number][][] = [];

  get count(): number {
    return this.taken.length;
  }

  /** Take the first rows one beneath the other that are free along this stretch; gives the upper one. */
  put(left: number, width: number, tall = 1): number {
    const free = (row: number): boolean => (this.taken[row] ?? []).every(([from, to]) => left + width + GAP <= from || to + GAP <= left);
    let row = 0;
    while (!Array.from({ length: tall }, (_, index) => row + index).every(free)) row += 1;
    for (let each = row; each < row + tall; each++) (this.taken[each] ??= []).push([left, left + width]);
    return row;
  }
}

function boxOf(note: Note, axis: Axis): Omit<Placed, 'row'> & { days: readonly [number, number] } {
  const days = (note.when && extent(note.when)) ?? [0, 0];
  const mark = xOf(axis, days[0]);
  const width = widthOf(note.text) + (note.shape === 'rectangle' || note.shape === 'strip' ? 0 : 22);
  const flipped = mark + width > axis.width;
  const left = flipped ? Math.max(0, Math.min(xOf(axis, days[1]), axis.width) - width) : mark;
  return { note, days, left, width, mark, span: Math.max(3, xOf(axis, days[1]) - mark), flipped };
}

/** As wide as the text needs on two lines, broken where that is narrowest. */
function widthOf(text: string): number {
  const words = text.split(/\s+/);
  const lines = words.map((_, cut) => Math.max(words.slice(0, cut).join(' ').length, words.slice(cut).join(' ').length));
  return Math.round(Math.max(64, Math.min(156, Math.min(...lines) * LETTER + PADDING)));
}

/** How exactly a pixel can tell a date on this axis. */
export function exactness(axis: Axis): Precision {
  const month = (axis.width / (axis.last - axis.first)) * 30;
  return month >= 10 ? 'month' : month >= 3 ? 'quarter' : 'year';
}

/** Write a day as a date of the given precision. */
export function dateOf(day: number, exact: Precision): string {
  const { year, month, day: of } = fromOrdinal(day);
  const head = String(year).padStart(4, '0');
  if (exact === 'year') return head;
  if (exact === 'quarter') return `${head}-Q${Math.ceil(month / 3)}`;
  const months = `${head}-${String(month).padStart(2, '0')}`;
  return exact === 'month' ? months : `${months}-${String(of).padStart(2, '0')}`;
}

/** Redate to begin at a day: precision and "ca." stay, a range keeps its length. */
export function redated(when: When | null, day: number, axis: Axis): When {
  if (!when) return { start: dateOf(day, exactness(axis)), end: '', circa: false };
  const exact = precision(when.start) ?? 'year';
  const start = dateOf(day, exact);
  if (!when.end) return { ...when, start };
  const moved = (span(start)?.[0] ?? day) - (span(when.start)?.[0] ?? day);
  const end = dateOf((span(when.end)?.[1] ?? day) - 1 + moved, precision(when.end) ?? exact);
  return { ...when, start, end };
}

/** The day one unit of the date's own precision earlier or later. */
export function nudged(when: When, by: 1 | -1): number | null {
  const days = span(when.start);
  if (!days) return null;
  return by > 0 ? days[1] : days[0] - 1;
}
