// Names as cards in rows, newest first: as large as all find room, else only the newest.
import type { Measure } from './types';

export interface Names { size: number; count: number }

const SIZES = [44, 40, 35, 31, 28];
export const NAME_PAD = 1.15; // left and right of a name, in units of its type
export const NAME_GAP = 12;
export const nameHeight = (size: number) => Math.round(size * 1.75);

/** How many of the names fit into a box, and at which size; `moreWidth` is kept free at the end if not all do. */
export function fitNames(names: readonly string[], w: number, h: number, moreWidth: number, measure: Measure): Names {
  for (const size of SIZES) {
    if (flow(names, w, h, size, 0, measure) === names.length) return { size, count: names.length };
  }
  return { size: 28, count: flow(names, w, h, 28, moreWidth, measure) };
}

/** How many rows things of these widths take, with `gap` between them. */
export function rowsOf(widths: readonly number[], w: number, gap: number): number {
  let rows = 1;
  let x = 0;
  for (const wide of widths) {
    if (x > 0 && x + wide > w) { rows++; x = 0; }
    x += wide + gap;
  }
  return rows;
}

/** How many names stand in rows of width `w`; after each there must still be `tail` free in its row. */
function flow(names: readonly string[], w: number, h: number, size: number, tail: number, measure: Measure): number {
  const rows = Math.floor((h + NAME_GAP) / (nameHeight(size) + NAME_GAP));
  let row = 1;
  let x = 0;
  for (const [i, name] of names.entries()) {
    const wide = Math.min(w, measure(name, size, 520) * 1.01 + NAME_PAD * size + 1);
    if (x > 0 && x + wide > w) { row++; x = 0; }
    if (row > rows || (row === rows && x + wide + NAME_GAP + tail > w)) return i;
    x += wide + NAME_GAP;
  }
  return names.length;
}
