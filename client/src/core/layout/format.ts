// How the cards of a timeline are set: one type size for the wall, and how many lines a text may take at most. The pitch
// of the rows follows the lines; a shorter text has a lower card all the same.
import { BADGE, unbroken, type Face, type Fit } from './faces';
import { LEAST } from './types';

/** `wide` is the most width of a text, in units of the type. */
export interface Format { size: number; lines: number; wide: number }
/** A text in lines, at size 1: `width` is what they take, `extra` the room for a count or the sign that it goes on. */
export interface Setting { fit: Fit; width: number; extra: number }

const SIZES = [48, 44, 40, 36, 32, 30, LEAST];
// From short and narrow to long and wide. The last hold a text of 140 letters.
const KINDS = [[2, 13], [3, 13], [4, 13], [3, 18], [4, 16], [5, 14], [6, 13]] as const;
const MOST = { size: LEAST, lines: 6, wide: 13 };
const SLIM = 9; // a text that is wider in two lines takes a third
const SIGN = 1.15; // what the sign that a text goes on takes behind the last line
const LEAD = 1.07;
const GAP = 0.2; // between rows
export const PAD = { x: 0.5, y: 0.26 };

export const stripHeight = (size: number) => Math.round(size * 0.28);
export const cardHeight = (size: number, lines: number) => Math.ceil(size * (lines * LEAD + 2 * PAD.y)) - 1;
export const pitch = ({ size, lines }: Format) => stripHeight(size) + cardHeight(size, lines) + Math.round(size * GAP);
/** How many lines have room on a card that reaches over several rows. */
export const linesOver = (format: Format, rows: number) =>
  Math.floor(((rows - 1) * pitch(format) + cardHeight(format.size, format.lines) + 1) / (format.size * LEAD) - (2 * PAD.y) / LEAD);
export const sameFormat = (p: Format, q: Format) => p.size === q.size && p.lines === q.lines && p.wide === q.wide;

/** All formats that leave a row to each of so many lanes, the most legible first; at the least a row of one line each. */
export function formats(lanes: number, rowsAt: (format: Format) => number): Format[] {
  const all = SIZES.flatMap((size) => KINDS.map(([lines, wide]) => ({ size, lines, wide })));
  const found = all.filter((format) => rowsAt(format) >= lanes);
  return found.length ? found : [{ size: LEAST, lines: 1, wide: 13 }];
}

/** Whether a text goes on that another format would show to its end. */
export const cut = (face: Face, format: Format) => setting(face, format).fit.more && !setting(face, MOST).fit.more;

/** What a card says, 1 for the whole text. On a map of all time the gist is most of it, on a page for reading it is not. */
export function worth(face: Face, format: Format, map: boolean): number {
  const { fit } = setting(face, format);
  if (!fit.more) return 1;
  const { text, points } = face.notes[0]!;
  const shown = fit.lines.reduce((sum, line) => sum + line.runs.reduce((length, run) => length + run.text.length, 0), 0);
  const share = shown / points.reduce((sum, point) => sum + point.text.length, Math.max(1, text.length));
  return map ? 0.9 * Math.sqrt(share) : 0.8 * share;
}

const asked = new WeakMap<Face['fit'], Map<string, Setting>>();

/** Sets a face as a format allows: whole and without broken words if that can be, on the slimmest card. */
export function setting(face: Face, { lines, wide }: Format): Setting {
  const known = asked.get(face.fit) ?? new Map<string, Setting>();
  asked.set(face.fit, known);
  const key = `${lines} ${wide}`;
  let found = known.get(key);
  if (!found) {
    found = whole(face, lines, wide, true) ?? whole(face, lines, wide, false) ?? shortened(face, lines, wide);
    known.set(key, found);
  }
  return found;
}

function whole(face: Face, lines: number, wide: number, even: boolean): Setting | undefined {
  const counts = Array.from({ length: lines }, (_, i) => i + 1).slice(Math.min(1, lines - 1));
  const widths = counts.filter((count) => {
    const fit = face.fit(wide, count);
    return !fit.more && (!even || unbroken(fit));
  }).map((count) => ({ count, width: face.tight(wide, count) }));
  const best = widths.find(({ width }) => width <= SLIM) ?? widths.sort((p, q) => p.width - q.width)[0];
  const extra = face.notes.length > 1 ? BADGE : 0;
  return best && { fit: face.fit(best.width + 1e-6, best.count), width: best.width, extra };
}

const TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function shortened(face: Face, lines: number, wide: number): Setting {
  const fit = face.fit(wide, lines);
  // The sign stands at the right: behind a last line that begins there, or in the middle, it needs a column of its own.
  const { text, shape } = face.notes[0]!;
  const beside = face.notes.length > 1 || TO_LEFT.test(text) || (shape !== 'rectangle' && shape !== 'strip');
  return { fit, width: fit.widest, extra: beside ? BADGE : Math.max(0, fit.last + SIGN - fit.widest) };
}
