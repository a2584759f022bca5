// Headings: as large as their lines allow.
import { ELLIPSIS, evenly, measureText, wrap } from './text';
import { LEAST, type Measure, type TextLine } from './types';

export interface Heading { size: number; lines: TextLine[]; h: number }

/** Sets a heading in one line if a size not far below allows it, else in `most`; a longer one ends in an ellipsis. */
export function heading(text: string, width: number, size: number, measure: Measure, most = 2): Heading {
  const known = measureText(text, 800, measure);
  const sizes = [size, 44, 40, 36, 34, 32, 30, 28].filter((one, i, all) => one <= size && all.indexOf(one) === i);
  const one = sizes.find((each) => wrap(known, width / each).lines.length <= 1 && each >= size * 0.72);
  const several = sizes.find((each) => wrap(known, width / each).lines.length <= most);
  const chosen = one ?? several ?? sizes[sizes.length - 1] ?? size;
  const lines = evenly(known, width / chosen, most);
  return { size: chosen, lines, h: Math.ceil(Math.max(1, lines.length) * chosen * 1.04) };
}

/** The size that headings beside each other share: the least of theirs. */
export const common = (sizes: readonly number[], otherwise: number = LEAST) => (sizes.length ? Math.min(...sizes) : otherwise);

/** Sets a title as large as two lines allow, a long one in three. */
export function headline(text: string, width: number, sizes: readonly number[], measure: Measure): Heading {
  const known = measureText(text, 800, measure);
  const whole = (size: number) => wrap(known, width / size).lines;
  const unbroken = (size: number) => whole(size).length <= 2 && !whole(size).some((line) => /\p{Ll}-$/u.test(line.runs[line.runs.length - 1]?.text ?? ''));
  const size = sizes.find(unbroken) ?? sizes.find((each) => whole(each).length <= 3) ?? sizes[sizes.length - 1]!;
  const most = Math.min(3, Math.max(2, whole(size).length));
  const lines = evenly(known, width / size, most);
  return { size, lines, h: Math.ceil(lines.length * size * 1.04) };
}

/**
 * Sets a text at the largest of the sizes at which it stands in a box without broken words; at the least they break where they
 * must, and it may be cut.
 */
export function fitted(text: string, w: number, h: number, sizes: readonly number[], measure: Measure, weight = 800, leading = 1.04): Heading {
  const known = measureText(text, weight, measure);
  const most = (size: number) => Math.max(1, Math.floor(h / (size * leading)));
  const least = sizes[sizes.length - 1]!;
  const fits = (size: number, broken: boolean) => {
    const { lines } = wrap(known, w / size);
    return lines.length <= most(size) && (broken || !lines.some((line) => /\p{Ll}-$/u.test(line.runs[line.runs.length - 1]?.text ?? '')));
  };
  const size = sizes.find((each) => fits(each, false)) ?? sizes.find((each) => fits(each, true)) ?? least;
  const even = evenly(known, w / size, most(size));
  const lines = fits(size, true) ? even : wrap(known, w / size, most(size), ELLIPSIS, true).lines;
  return { size, lines, h: Math.ceil(lines.length * size * leading) };
}
