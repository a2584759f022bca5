// Breaking text into lines by arithmetic alone: every word is measured once, at size 1, and widths scale with the type.
// Lines are drawn exactly as broken here, so that what was computed is what stands on the wall.
import { joined, spans, type Span } from '../emphasis';
import { syllables } from '../syllables';
import type { Measure, TextLine } from './types';

/** Splits a word into parts between which it may be broken with a hyphen. */
export type Hyphenate = (word: string) => string[];

export interface Token { text: string; bold: boolean; width: number; gap: number; hyphen: boolean }

/** Text measured at size 1: the tokens of each paragraph, and what is needed to break a word that is too long. */
export interface Measured { paragraphs: Token[][]; space: number; dash: number; width: (text: string, bold: boolean) => number; hyphenate: Hyphenate }

/** What a heading ends in where it goes on. Cards have a drawn sign: this would look like the author's. */
export const ELLIPSIS = '\u00A0…';

const PROBE = 100; // measured large, because small sizes are hinted to whole pixels
const EXTRA = 1.006; // what hinting may add at the size of the wall
const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]/;

/** Measures a text with `**bold**` parts, soft hyphens and line breaks. */
export function measureText(text: string, weight: number, measure: Measure, hyphenate: Hyphenate = syllables): Measured {
  const width = (part: string, bold: boolean) => measure(part, PROBE, bold ? Math.max(weight, 760) : weight) / PROBE * EXTRA;
  const space = width(' ', false);
  const paragraphs = text.split(/\r?\n/).map((line) => tokens(line, width, space)).filter((line) => line.length > 0);
  return { paragraphs, space, dash: width('-', false), width, hyphenate };
}

function tokens(line: string, width: (text: string, bold: boolean) => number, space: number): Token[] {
  const out: Token[] = [];
  let gap = 0;
  for (const run of spans(joined(line))) {
    for (const piece of run.text.split(/([^\S\u00A0]+)/)) {
      if (!piece) continue;
      if (/^\s+$/.test(piece)) { gap = space; continue; }
      for (const part of pieces(piece)) {
        out.push({ text: part.text, bold: run.strong, width: width(part.text, run.strong), gap: out.length ? gap : 0, hyphen: part.hyphen });
        gap = 0;
      }
    }
  }
  return out;
}

/** Splits a word where it may be broken: soft hyphens, after "-" and "/", and between wide (Chinese) characters. */
function pieces(word: string): { text: string; hyphen: boolean }[] {
  const out: { text: string; hyphen: boolean }[] = [];
  const soft = word.split(/[\u00AD\u200B]/).filter(Boolean);
  soft.forEach((part, i) => {
    const cut = WIDE.test(part) ? graphemes(part) : part.split(/(?<=[-–/])(?=\p{L})/u);
    cut.forEach((text, j) => out.push({ text, hyphen: j === cut.length - 1 && i < soft.length - 1 }));
  });
  return out;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemes = (text: string) => Array.from(segmenter.segment(text), (s) => s.segment);

/** Lines at size 1. `more` tells that the text goes on; `widest` and `last` are the widths of the widest and the last line. */
export interface Wrapped { lines: TextLine[]; more: boolean; widest: number; last: number }

/**
 * Breaks measured text into lines of at most `width` (at size 1). At most `limit` lines are kept, the last of them up to
 * the end of a word, and `sign` is set where the text goes on. `dense` breaks words wherever a line has room for a part.
 */
export function wrap(text: Measured, width: number, limit = Infinity, sign = '', dense = false): Wrapped {
  const state: State = { text, width, limit, sign, dense, out: { lines: [], more: false, widest: 0, last: 0 }, broken: false };
  for (const [i, paragraph] of text.paragraphs.entries()) {
    if (!wrapParagraph(state, paragraph, i + 1 < text.paragraphs.length)) break;
  }
  return state.out;
}

/** `broken`: the line before ends within a word. */
interface State { text: Measured; width: number; limit: number; sign: string; dense: boolean; out: Wrapped; broken: boolean }

function wrapParagraph(state: State, paragraph: Token[], follows: boolean): boolean {
  const { text, width } = state;
  const queue = [...paragraph];
  let line: Token[] = [];
  let used = 0;
  while (queue.length) {
    const token = queue[0]!;
    const gap = line.length ? token.gap : 0;
    // A token that may end in a hyphen needs room for it, unless what follows on the line closes the word anyway.
    const dash = token.hyphen && queue.length > 1 ? text.dash : 0;
    if (used + gap + token.width + dash <= width + 1e-9) {
      line.push({ ...token, gap });
      used += gap + token.width;
      queue.shift();
      continue;
    }
    if (line.length === 0 || state.dense || (token.width > width && width - used - gap > width * 0.4)) {
      const end = state.dense && state.out.lines.length + 1 >= state.limit ? text.width(state.sign.trim(), token.bold) : 0;
      const split = splitToken(text, token, width - used - gap - end, line.length === 0);
      if (split) {
        queue.splice(0, 1, split[1]!);
        line.push({ ...split[0]!, gap });
      }
    }
    if (!line.length) line.push({ ...queue.shift()!, gap: 0 });
    if (!keep(state, line, queue[0], follows)) return false;
    line = [];
    used = 0;
  }
  return !line.length || keep(state, line, undefined, follows);
}

/** Adds a line; `next` is what follows in its paragraph. False if it is the last that has room, though the text goes on. */
function keep(state: State, line: Token[], next: Token | undefined, follows: boolean): boolean {
  const { out } = state;
  const full = out.lines.length + 1 >= state.limit && (!!next || follows);
  const kept = full ? ended(state, line, next) : line;
  if (kept.length) {
    const used = kept.reduce((sum, token) => sum + token.gap + token.width, 0);
    out.lines.push(lineOf(kept, !!next && kept[kept.length - 1]!.hyphen));
    out.widest = Math.max(out.widest, used);
    out.last = used;
  }
  state.broken = !!next && within(kept[kept.length - 1], next);
  out.more ||= full;
  return !full;
}

/** The last line of a text that goes on: up to the end of a word, and with the sign, if it has any word to spare for that. */
function ended({ text, width, sign, broken, dense, out }: State, line: Token[], next: Token | undefined): Token[] {
  const room = width - (sign ? text.width(dense ? sign.trim() : sign, false) : 0) + 1e-9;
  const wide = (count: number) => line.slice(0, count).reduce((sum, token) => sum + token.gap + token.width, 0);
  let count = line.length;
  while (count > 0 && ((!dense && within(line[count - 1], line[count] ?? next)) || (count > 1 && wide(count) > room))) count--;
  // Only a half word: better a line less, unless the word began above or the sign must stand.
  if (!count && (sign || broken || !out.lines.length)) count = line.length;
  const last = line[count - 1];
  if (!last || !sign) return line.slice(0, count);
  const half = last.hyphen && within(last, line[count] ?? next);
  const signed = { ...last, text: last.text + (half ? sign.trim() : sign), width: last.width + text.width(sign, false), hyphen: false };
  return [...line.slice(0, count - 1), signed];
}

/** Whether a word goes on from one token to the next. */
const within = (token: Token | undefined, next: Token | undefined) =>
  !!token && !!next && next.gap === 0 && (token.hyphen || /[-–/]$/.test(token.text));

/** Splits a token so that its first part fits; null when not even one character would (and it need not). */
function splitToken(text: Measured, token: Token, room: number, must: boolean): Token[] | null {
  const parts = text.hyphenate(token.text);
  for (let n = parts.length - 1; n > 0; n--) {
    const head = parts.slice(0, n).join('');
    if (text.width(head, token.bold) + text.dash <= room) return halves(text, token, head, true);
  }
  if (!must) return null;
  const signs = graphemes(token.text);
  for (let n = signs.length - 1; n > 0; n--) {
    const head = signs.slice(0, n).join('');
    const latin = /\p{Script=Latin}$/u.test(head);
    if (text.width(head, token.bold) + (latin ? text.dash : 0) <= room) return halves(text, token, head, latin);
  }
  return null;
}

function halves(text: Measured, token: Token, head: string, hyphen: boolean): Token[] {
  const tail = token.text.slice(head.length);
  return [
    { ...token, text: head, width: text.width(head, token.bold), hyphen },
    { ...token, text: tail, width: text.width(tail, token.bold), gap: 0 },
  ];
}

function lineOf(line: Token[], hyphen: boolean): TextLine {
  const out: Span[] = [];
  line.forEach((token, i) => {
    const piece = (token.gap > 0 && i > 0 ? ' ' : '') + token.text;
    const last = out[out.length - 1];
    if (last && last.strong === token.bold) out[out.length - 1] = { ...last, text: last.text + piece };
    else out.push({ text: piece, strong: token.bold });
  });
  const end = out[out.length - 1];
  if (hyphen && end) out[out.length - 1] = { ...end, text: `${end.text}-` };
  return { runs: out, indent: 0, bullet: false };
}

/** A name that is too long loses its middle: many begin alike. */
export function shortened(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  const signs = graphemes(name);
  for (let kept = Math.floor(signs.length / 2) - 1; kept > 0; kept--) {
    const short = `${signs.slice(0, kept).join('').trimEnd()}…${signs.slice(-kept).join('').trimStart()}`;
    if (fits(short)) return short;
  }
  return name;
}

/** Names cut as `shortened` does, but of those that would read alike what tells them apart stays: "Vorhaben 03: Mitf…". */
export function shortenedApart(names: readonly string[], fits: (text: string) => boolean): string[] {
  const told = names.map((name) => shortened(name, fits));
  const twins = names.map(() => new Set<string>());
  for (let again = true, turn = 0; again && turn < 4; turn++) {
    const now = [...told];
    again = false;
    names.forEach((name, at) => {
      const known = twins[at]!.size;
      names.forEach((other, i) => void (other !== name && now[i] === now[at] && twins[at]!.add(other)));
      if (twins[at]!.size === known) return;
      again = true;
      told[at] = telling(graphemes(name), [...twins[at]!].map(graphemes), fits) ?? now[at]!;
    });
  }
  return told;
}

/** A name up to the word in which it differs from its twins, in as many letters as it takes, and what follows; or its words that differ. */
function telling(signs: readonly string[], twins: readonly (readonly string[])[], fits: (text: string) => boolean): string | null {
  const places = twins.map((twin) => signs.findIndex((sign, at) => sign !== twin[at])).map((at) => (at < 0 ? signs.length - 1 : at));
  const wordAt = (place: number) => signs.lastIndexOf(' ', place) + 1;
  const part = (from: number, to: number) => signs.slice(from, to).join('').trimEnd();
  const [from, last] = [wordAt(Math.min(...places)), wordAt(Math.max(...places))];
  const heads = [from, 8, 4, 1, 0].filter((count) => count <= from).map((kept) => signs.slice(0, kept).join('') + (kept < from ? '…' : ''));
  for (const head of heads) {
    for (let end = signs.length; end > Math.max(...places); end--) {
      const text = `${head}${part(from, end)}${end < signs.length ? '…' : ''}`;
      if (fits(text)) return text;
    }
  }
  for (const head of heads) {
    for (let end = last - 1; end > Math.min(...places); end--) {
      const text = `${head}${part(from, end)}…${part(last, signs.length)}`;
      if (fits(text)) return text;
    }
  }
  return null;
}

/** Gives the smallest width (at size 1) at which the text needs no more than `limit` lines, and no further broken words. */
export function balance(text: Measured, width: number, limit: number): number {
  const wide = wrap(text, width, limit);
  if (wide.more) return wide.widest;
  let low = wide.widest / (limit + 1);
  let high = wide.widest;
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    const got = wrap(text, middle, limit);
    if (!got.more && broken(got.lines) <= broken(wide.lines) && got.widest <= middle + 1e-9) high = got.widest;
    else low = middle;
  }
  return high;
}

/** Sets a heading in at most so many lines of about one length; a longer one ends in an ellipsis. */
export function evenly(text: Measured, width: number, limit: number): TextLine[] {
  const { more, lines } = wrap(text, width, limit, ELLIPSIS);
  return more || lines.length < 2 ? lines : wrap(text, balance(text, width, lines.length) + 1e-6).lines;
}

const broken = (lines: TextLine[]) => lines.filter((line) => /\p{L}-$/u.test(line.runs[line.runs.length - 1]?.text ?? '')).length;
