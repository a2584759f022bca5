// A face is what one card shows: a note, or several that say the same. It knows its lines at any width, and remembers them.
import { alike } from '../emphasis';
import type { Note } from '../model';
import { balance, measureText, wrap, type Measured, type Wrapped } from './text';
import { CARD_WEIGHT, STACK_WEIGHT, type Measure } from './types';

export interface Face { key: string; notes: Note[]; fit: (width: number, limit: number) => Fit; tight: (width: number, limit: number) => number; weight: number }
/** Lines at a width, all at size 1. `widest` and `last` are the widths of the widest and the last line, indents included. */
export type Fit = Wrapped;

/** Line height and the card's inner margins, in units of the type size. */
export const LEADING = 1.12;
export const PAD = { top: 0.36, bottom: 0.4, left: 0.5, right: 0.5 };
/** What a point is indented by, and the room for a count or for the sign that the text goes on. */
export const INDENT = 0.85;
export const BADGE = 1.75;

/** Extra margins by shape: what the rounding of an oval or the scallops of a cloud take. */
export function margins(shape: string, lines: number): { x: number; y: number } {
  if (shape === 'oval' || shape === 'circle') return { x: lines > 1 ? 0.75 : 0.5, y: lines > 1 ? 0.3 : 0.05 };
  if (shape === 'cloud') return { x: 0.55, y: 0.5 };
  return { x: 0, y: 0 };
}

const BROKEN = /\p{Ll}-$/u;

/** Whether no word is broken over two lines. */
export const unbroken = ({ lines }: Fit) => !lines.some((line) => BROKEN.test(line.runs[line.runs.length - 1]?.text ?? ''));

/** Gathers notes that say the same in the same colour and shape. The order of first appearance is kept. */
export function gather(notes: readonly Note[], measure: Measure, same: (note: Note) => string = sameText): Face[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const key = same(note);
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return [...groups.values()].map((group) => face(group, measure));
}

/** Tells notes apart by what the eye sees: text without case, blanks and closing marks, colour and shape. */
export function sameText(note: Note): string {
  const text = alike(note.text);
  const points = note.points.map((point) => `${point.level}${point.text}`).join('\n');
  return text || points ? [text, note.color, note.shape, points].join('\u0000') : note.id;
}

/** Makes the face of notes that one card stands for; the first note's text is shown. */
export function face(notes: Note[], measure: Measure, weight = notes.length > 1 ? STACK_WEIGHT : CARD_WEIGHT): Face {
  const first = notes[0]!;
  return { key: first.id, notes, weight, ...known(first, weight, measure) };
}

const headed = new WeakMap<Note, Map<string, Note>>();

/** The face of notes that one card stands for under a heading of their own. */
export function titled(notes: Note[], title: string, measure: Measure): Face {
  const byTitle = entry(headed, notes[0]!, () => new Map<string, Note>());
  const sign = entry(byTitle, title, () => ({ ...notes[0]!, text: title, points: [] }));
  return { ...face(notes, measure), ...known(sign, STACK_WEIGHT, measure) };
}

type Fits = Pick<Face, 'fit' | 'tight'>;
const texts = new WeakMap<Measure, WeakMap<Note, Map<number, Fits>>>();

/** Measures a note once per font and weight; views keep their note objects as long as the note is unchanged. */
function known(note: Note, weight: number, measure: Measure): Fits {
  const byNote = entry(texts, measure, () => new WeakMap<Note, Map<number, Fits>>());
  const byWeight = entry(byNote, note, () => new Map<number, Fits>());
  return entry(byWeight, weight, () => fitsOf(note, weight, measure));
}

function entry<K, V>(map: { get: (key: K) => V | undefined; set: (key: K, value: V) => unknown }, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function fitsOf(note: Note, weight: number, measure: Measure): Fits {
  const parts = [{ indent: 0, text: measureText(note.text, weight, measure) },
    ...note.points.map((point) => ({ indent: point.level, text: measureText(point.text, weight, measure) }))]
    .filter((part) => part.text.paragraphs.length > 0);
  const fit = remembered((width, limit) => lay(parts, width, limit));
  const tight = remembered((width, limit) => (parts.length === 1 ? balance(parts[0]!.text, width, limit) : fit(width, limit).widest));
  return { fit, tight };
}

function remembered<T>(make: (width: number, limit: number) => T): (width: number, limit: number) => T {
  const made = new Map<string, T>();
  return (width, limit) => entry(made, `${width.toFixed(3)} ${limit}`, () => make(width, limit));
}

function lay(parts: { indent: number; text: Measured }[], width: number, limit: number): Fit {
  const out: Fit = { lines: [], more: false, widest: 0, last: 0 };
  for (const part of parts) {
    if (out.lines.length >= limit) { out.more = true; break; }
    const inset = part.indent * INDENT;
    const got = wrap(part.text, Math.max(1, width - inset), limit - out.lines.length);
    got.lines.forEach((line, i) => out.lines.push({ ...line, indent: part.indent, bullet: part.indent > 0 && i === 0 }));
    out.more ||= got.more;
    out.last = got.last + inset;
    out.widest = Math.max(out.widest, got.widest + inset);
  }
  if (!out.lines.length) out.lines.push({ runs: [], indent: 0, bullet: false });
  return out;
}
