// The one mark-up of a note: **bold**. Pure. Whatever does not pair stays as it was typed.

import { syllables } from './syllables';

export interface Span {
  readonly text: string;
  readonly strong: boolean;
}

const STRONG = /\*\*(\S|\S[\s\S]*?\S)\*\*/g;

export function spans(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(STRONG)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), strong: false });
    found.push({ text: match[1]!, strong: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at), strong: false });
  return found;
}

/** A number and what it counts stay on one line: "40 m²", "1. Stock". */
export const joined = (text: string): string => text.replace(/((?<!\d)\d{1,2}\.) (?=\p{Lu})|(\d) (?=(?:[cdkm]?m[²³]?|[kM]Wh?|k?g|ha|[lt€%]|Uhr|Euro)(?![\p{L}\p{N}]))/gu, '$1$2\u00A0');

/** The text with places at which the browser may break its long words; it has no dictionary for that everywhere. */
export function breakable(text: string): string {
  return joined(text).replace(/\p{L}{10,}/gu, (word) => syllables(word).join('\u00AD'));
}

/** The text as it is read out: without the marks. */
export function spoken(text: string): string {
  return text.replace(STRONG, '$1');
}

/** A text and what is selected in it. */
export interface Cut {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Make the selected part bold, or plain again if it is bold. Without a selection, the word at the caret. */
export function emphasise({ text, from, to }: Cut): Cut {
  const [start, end] = from === to ? word(text, from) : [from, to];
  const inner = text.slice(start, end);
  if (text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**') {
    return { text: text.slice(0, start - 2) + inner + text.slice(end + 2), from: start - 2, to: end - 2 };
  }
  if (!inner.trim()) return { text, from, to };
  return { text: `${text.slice(0, start)}**${inner}**${text.slice(end)}`, from: start + 2, to: end + 2 };
}

function word(text: string, at: number): [number, number] {
  const before = /[\p{L}\p{N}-]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}-]*/u.exec(text.slice(at))?.[0].length ?? 0;
  return [at - before, at + after];
}

/** Words without what people do not tell them apart by: capitals, emphasis, blanks and closing marks. */
export function alike(text: string): string {
  return text.toLowerCase().replace(/\*\*/g, '').replace(/\s+/g, ' ').replace(/[\s.!]+$/, '').trim();
}
