// Rows of text below each other, and one line that is cut: as large as all find room; at the least size, as many as do. Pure.
import { ELLIPSIS, measureText, wrap } from '../core/layout/text';
import type { Measure, TextLine } from '../core/layout/types';

export interface Set { size: number; rows: { lines: TextLine[]; h: number }[] }
interface Room { w: number; h: number; sizes: readonly number[]; measure: Measure; weight?: number; pad?: number; lines?: number }

/** `pad` is what a row takes beside its lines, in units of its type. Rows beyond the last of the result have no room. */
export function fitRows(texts: readonly string[], { w, h, sizes, measure, weight = 520, pad = 0.7, lines = 3 }: Room): Set {
  const known = texts.map((text) => measureText(text, weight, measure));
  let last: Set = { size: sizes[sizes.length - 1] ?? 28, rows: [] };
  for (const size of sizes) {
    const rows = known.map((text) => {
      const set = wrap(text, w / size, lines, ELLIPSIS);
      return { ...set, h: Math.ceil(size * (Math.max(1, set.lines.length) * 1.14 + pad)) };
    });
    const whole = rows.reduce((sum, row) => sum + row.h, 0) <= h && !rows.some((row) => row.more);
    last = { size, rows };
    if (whole) return last;
  }
  let used = 0;
  return { ...last, rows: last.rows.filter((row) => (used += row.h) <= h) };
}

/** As much of a text as one line holds. */
export function cut(text: string, w: number, size: number, measure: Measure, weight = 520): string {
  const [line] = wrap(measureText(text, weight, measure), w / size, 1, ELLIPSIS, true).lines;
  return line?.runs.map((run) => run.text).join('') ?? '';
}
