// Dates as people know them: the twin of server/board/dates.py, pinned by tests/vectors. Extents are half-open in days
// (1 is 0001-01-01), which makes a layout to scale one subtraction. Pure; knows no time zone.

import type { When } from './model';

export type Precision = 'day' | 'month' | 'quarter' | 'year';
export type Extent = readonly [first: number, after: number];

const FORM = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;
const DAY = 86_400_000;

/** Tell how exact a date is, or null if it is none. */
export function precision(text: string): Precision | null {
  const found = parts(text);
  return found && (found.quarter ? 'quarter' : found.day ? 'day' : found.month ? 'month' : 'year');
}

/** The first day and the day after the last as ordinals, or null for 31 February and the like. */
export function span(text: string): Extent | null {
  const found = parts(text);
  if (!found) return null;
  const { year, quarter, month, day } = found;
  if (day) return [ordinal(year, month, day), ordinal(year, month, day) + 1];
  if (month) return [ordinal(year, month, 1), ordinal(year, month + 1, 1)];
  if (quarter) return [ordinal(year, quarter * 3 - 2, 1), ordinal(year, quarter * 3 + 1, 1)];
  return [ordinal(year, 1, 1), ordinal(year + 1, 1, 1)];
}

/** The extent of a date or range, or null if it is none or ends before it starts. */
export function extent(when: Pick<When, 'start' | 'end'>): Extent | null {
  const start = span(when.start);
  if (!start || !when.end) return start;
  const end = span(when.end);
  return end && end[1] >= start[1] ? [start[0], end[1]] : null;
}

/** Days since 0001-01-01, counting that day as 1. Months beyond 12 run on into the next year. */
export function ordinal(year: number, month: number, day: number): number {
  return Math.round((utc(year, month, day) - utc(1, 1, 1)) / DAY) + 1;
}

/** Year, month and day of an ordinal. */
export function fromOrdinal(days: number): { year: number; month: number; day: number } {
  const date = new Date(utc(1, 1, 1) + (days - 1) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function parts(text: string) {
  const found = FORM.exec(text);
  if (!found) return null;
  const [year, quarter, month, day] = [1, 2, 3, 4].map((group) => Number(found[group] ?? 0)) as [
    number, number, number, number,
  ];
  if (year < 1 || year > 9998 || (found[3] && (month < 1 || month > 12))) return null;
  if (found[4] && (day < 1 || day > new Date(utc(year, month + 1, 0)).getUTCDate())) return null;
  return { year, quarter, month, day };
}

// Date.UTC reads years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
