// Dates as people write them, into the shape of the wire: "Juni 2017", "3. Quartal 2019", "ca. 2015 bis 2018". Both languages
// are read whatever the page speaks; month names come from the browser's own calendar. ui/when.ts is the way back.

import { extent, precision } from '../core/dates';
import type { When } from '../core/model';

/** Read a date or range in German, English or ISO notation; null if it is none. "" gives null too. */
export function readWhen(typed: string): When | null {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const circa = /^(ca\.?|circa|etwa|um|about|around|~)\s*/;
  const bare = words.replace(circa, '');
  const [from, to] = bare.split(/\s*(?:–|—|\bbis\b|\bto\b|\.\.|(?<=\d{4})\s?-\s?(?=\d{4}\b)|\s-\s)\s*/);
  const start = readDate(from ?? '');
  const end = to === undefined ? '' : readDate(to);
  if (!start || end === null) return null;
  const found = { start, end, circa: circa.test(words) };
  return extent(found) ? found : null;
}

/** What a field holds after typing. What cannot be read leaves the former date, never that of the part that could be read. */
export function typedWhen(typed: string, former: When | null): { when: When | null; unread: boolean } {
  const when = readWhen(typed);
  const unread = !when && typed.trim() !== '';
  return { when: unread ? former : when, unread };
}

function readDate(text: string): string | null {
  const value = text.trim();
  const year = /(\d{4})/.exec(value)?.[1];
  if (!year) return null;
  return valid(
    iso(value) ?? german(value) ?? quarter(value, year) ?? slashed(value) ?? named(value, year) ?? (value === year ? year : null),
  );
}

const valid = (text: string | null): string | null => (text && precision(text) ? text : null);
const two = (digits: string | number): string => String(digits).padStart(2, '0');

function iso(value: string): string | null {
  return /^\d{4}-(q[1-4]|\d{2}(-\d{2})?)$/.test(value) ? value.toUpperCase() : null;
}

function german(value: string): string | null {
  const found = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value);
  return found && `${found[3]}-${two(found[2]!)}-${two(found[1]!)}`;
}

function slashed(value: string): string | null {
  const found = /^(\d{1,2})[./](\d{4})$/.exec(value);
  return found && `${found[2]}-${two(found[1]!)}`;
}

function quarter(value: string, year: string): string | null {
  const found = /^(?:q\s?([1-4])|([1-4])\.?\s?(?:quartal|quarter|q))[\s/]*\d{4}$/.exec(value) ?? /^\d{4}[\s/]*q([1-4])$/.exec(value);
  return found && `${year}-Q${found[1] ?? found[2]}`;
}

function named(value: string, year: string): string | null {
  const found = /^(?:(\d{1,2})\.?\s+)?([\p{L}]+)\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,)?\s+\d{4}$/u.exec(value);
  const month = found && monthNamed(found[2]!);
  if (!found || !month) return null;
  const day = found[1] ?? found[3];
  return `${year}-${two(month)}${day ? `-${two(day)}` : ''}`;
}

function monthNamed(name: string): number | null {
  if (name.length < 3) return null;
  for (const language of ['de', 'en']) {
    for (let month = 1; month <= 12; month++) {
      const full = monthName(month, language).toLowerCase();
      if (full.startsWith(name) || (name === 'mrz' && month === 3)) return month;
    }
  }
  return null;
}

function monthName(month: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2020, month - 1, 15));
}
