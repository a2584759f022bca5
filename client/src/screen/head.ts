// How the header is set. The question stands whole whatever its length: hint and legend give way to it, then its type
// goes down step by step, and a long one makes the header higher. Pure.
import { balance, evenly, measureText, wrap, type Measured } from '../core/layout/text';
import type { Measure, TextLine } from '../core/layout/types';

export interface Row { size: number; lines: TextLine[]; w: number }
export interface HeadSet { title: Row; second: Row; hint: Row; below: boolean; legend: boolean; height: number }
interface Wanted {
  title: string;
  /** The same in the other language. */
  second: string;
  hint: string;
  /** How wide the legend is, 0 for none, and how wide the line is up to the clock. */
  legend: number;
  room: number;
  measure: Measure;
}

/** How much closer than measured the letters of a title stand, in units of its type. */
export const TIGHT = 0.022;
export const SMALL = 28;
export const LEAST_HEIGHT = 104;
const LEAD = 1.04;
const EDGE = 28; // above and below, the rule included
const GAP = 24;
const HINT = { one: 560, two: 420 }; // the widest a hint may be beside the title, in one line and in two

/** Type as it is drawn: letters closer by `em` of its size. */
export const tightened = (measure: Measure, em: number): Measure =>
  (text, size, weight) => measure(text, size, weight) - em * size * text.length;

// Sizes from which to take the first that will do, in how many lines, and how high the header may be for it.
const TIERS = [
  { sizes: [52, 48, 44], lines: 1, most: 132 }, { sizes: [48, 44], lines: 2, most: 152 },
  { sizes: [40, 36], lines: 2, most: 152 }, { sizes: [36, 32, SMALL], lines: 3, most: 180 },
] as const;

export function setHead({ title, second, hint, legend, room, measure }: Wanted): HeadSet {
  const bold = measureText(title, 800, tightened(measure, TIGHT));
  const [known, other] = [hint, second].map((text) => measureText(text, 500, measure)) as [Measured, Measured];
  const aside = rowOf(known, 30, HINT.one, 1) ?? parted(hint, measure);
  const under = rowOf(known, SMALL, room, 2);
  const places = [...(aside ? ['beside'] : []), ...(under ? ['below'] : []), 'none'] as const;
  const set = (row: Row, place: (typeof places)[number]): HeadSet => {
    const said = place === 'beside' ? aside! : place === 'below' ? under! : NONE;
    const told = rowOf(other, SMALL, room - (place === 'beside' ? said.w + GAP : 0), Infinity) ?? NONE;
    const taken = Math.max(row.w, told.w, place === 'below' ? said.w : 0) + (place === 'beside' ? said.w + GAP : 0);
    const height = tall(row) + tall(told) + (place === 'below' ? tall(said) : 0) + EDGE;
    return { title: row, second: told, hint: said, below: place === 'below', height: Math.max(LEAST_HEIGHT, height),
      legend: legend > 0 && taken + legend + GAP <= room };
  };
  for (const { sizes, lines, most } of TIERS) {
    for (const place of places) {
      if (place === 'none' && hint && lines === 1) continue;
      const wide = room - (place === 'beside' ? aside!.w + GAP : 0);
      for (const size of sizes) {
        const row = rowOf(bold, size, wide, lines, true);
        const high = row ? tall(row) + (place === 'below' ? tall(under!) : 0) + EDGE : Infinity;
        if (row && high <= most) return set(row, place);
      }
    }
  }
  return set(rowOf(bold, SMALL, room, Infinity)!, 'none');
}

const NONE: Row = { size: SMALL, lines: [], w: 0 };
const tall = ({ lines, size }: Row) =>
  (lines.length ? Math.ceil(lines.length * size * LEAD) + (size === SMALL ? 2 : 0) : 0);
const cutWord = (lines: readonly TextLine[]) =>
  lines.some((line) => /\p{Ll}-$/u.test(line.runs[line.runs.length - 1]?.text ?? ''));

/** A text in evenly long lines; undefined where it needs more of them, or where a word would be broken that must not. */
function rowOf(text: Measured, size: number, room: number, limit: number, whole = false): Row | undefined {
  const { lines } = wrap(text, room / size);
  if (!lines.length || lines.length > limit || (whole && cutWord(lines))) return undefined;
  const width = balance(text, room / size, lines.length);
  return { size, lines: evenly(text, room / size, lines.length), w: Math.ceil(width * size) };
}

/** A hint in two lines: broken between its parts, where that will do. */
function parted(hint: string, measure: Measure): Row | undefined {
  const parts = hint.split(' · ');
  const set = (text: string) => rowOf(measureText(text, 500, measure), SMALL, HINT.two, 2);
  const said = (from: number, to?: number) => parts.slice(from, to).join(' · ');
  const rows = parts.slice(1).flatMap((_, i) => set(`${said(0, i + 1)}\n${said(i + 1)}`) ?? []);
  return rows.length ? rows.reduce((least, each) => (each.w < least.w ? each : least)) : set(hint);
}
