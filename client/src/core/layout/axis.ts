// The axis of a timeline: from which day to which, where a day stands, and the ticks that suit the span.
import { extent, fromOrdinal, ordinal, span, type Extent } from '../dates';
import type { Note } from '../model';

export type Unit = 'day' | 'month' | 'quarter' | 'year';
export interface Axis { from: number; after: number; x0: number; x1: number }
/** `label` is false for ticks without room for one. `major` ticks begin a year (or, among days, a month). */
export interface Tick { x: number; unit: Unit; year: number; month: number; day: number; major: boolean; label: boolean }

export const xOf = (axis: Axis, day: number) => axis.x0 + ((day - axis.from) / (axis.after - axis.from)) * (axis.x1 - axis.x0);

interface Days { from: number; after: number }

/** The days that a board's axis spans: as set, and on to notes not far beyond; else the whole years of its notes; null
 *  if there is neither. */
export function daysOf(start: string, end: string, notes: readonly Note[]): Days | null {
  const all = notes.map((note) => (note.when ? extent(note.when) : null)).filter((each) => each !== null);
  const set = setDays(start, end, all);
  return set && (start || end) ? reaching(set, all) : set;
}

/** A set axis made longer, at each end by no more than its own length: one note of 1800 must not crush ten years. */
function reaching(set: Days, all: readonly Extent[]): Days {
  const reach = set.after - set.from;
  const from = Math.min(set.from, ...all.map((each) => each[0]).filter((day) => day >= set.from - reach));
  const after = Math.max(set.after, ...all.map((each) => each[1]).filter((day) => day <= set.after + reach));
  const years = reach > 730; // months and days have ticks of their own, years begin with theirs
  return { from: years && from < set.from ? floor(from, 'year') : from, after: years && after > set.after ? ceil(after) : after };
}

function setDays(start: string, end: string, all: readonly Extent[]): Days | null {
  const first = start ? span(start) : null;
  const last = end ? span(end) : null;
  if (first && last && last[1] > first[0]) return { from: first[0], after: last[1] };
  if (!all.length) return first ? { from: first[0], after: first[1] } : last ? { from: last[0], after: last[1] } : null;
  const from = first?.[0] ?? Math.min(...all.map((each) => each[0]));
  const after = last?.[1] ?? Math.max(...all.map((each) => each[1]));
  if (after <= from) return { from, after: from + 365 };
  return { from: first ? from : floor(from, 'year'), after: last ? after : ceil(after) };
}

function floor(day: number, unit: Unit): number {
  const at = fromOrdinal(day);
  if (unit === 'day') return day;
  if (unit === 'month') return ordinal(at.year, at.month, 1);
  if (unit === 'quarter') return ordinal(at.year, at.month - ((at.month - 1) % 3), 1);
  return ordinal(at.year, 1, 1);
}

function ceil(after: number): number {
  const down = floor(after, 'year');
  return down === after ? after : ordinal(fromOrdinal(after).year + 1, 1, 1);
}

// Widths of the labels at the type of the axis, with room between: "31.", "Sept", "Q4", "2015".
const ROOM: Record<Unit, number> = { day: 58, month: 88, quarter: 74, year: 104 };
const DAYS: Record<Unit, number> = { day: 1, month: 30.4, quarter: 91.3, year: 365.25 };
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Gives the ticks of an axis: the finest unit whose labels have room, else every 2nd, 5th, 10th... year. */
export function ticks(axis: Axis): Tick[] {
  const perDay = (axis.x1 - axis.x0) / (axis.after - axis.from);
  const unit = (['day', 'month', 'quarter', 'year'] as const).find((each) => perDay * DAYS[each] >= ROOM[each]) ?? 'year';
  const step = unit === 'year' ? STEPS.find((each) => perDay * 365.25 * each >= ROOM.year) ?? 1000 : 1;
  const out: Tick[] = [];
  for (let day = floor(axis.from, unit); day < axis.after; day = next(day, unit)) {
    const at = fromOrdinal(day);
    if (day < axis.from) continue;
    const major = unit === 'day' ? at.day === 1 : unit === 'year' || at.month === 1;
    const label = unit !== 'year' || at.year % step === 0;
    if (unit === 'year' && !label && step > 5) continue;
    out.push({ x: xOf(axis, day), unit, ...at, major, label });
  }
  const first = out[0];
  if (first) { first.major = true; first.label ||= step > 1 && !(out.some((tick) => tick.label && tick.x < first.x + ROOM.year)); }
  return out.filter((tick, i) => !tick.label || tick.x + (i === out.length - 1 ? ROOM[tick.unit] * 0.7 : 0) <= axis.x1 || ((tick.label = false), true));
}

function next(day: number, unit: Unit): number {
  const at = fromOrdinal(day);
  if (unit === 'day') return day + 1;
  return unit === 'year' ? ordinal(at.year + 1, 1, 1) : ordinal(at.year, at.month + (unit === 'month' ? 1 : 3), 1);
}
