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

/** The text with places at which the browser may break its long words; it has no dictionary for that everywhere. */
export function breakable(text: string): string {
  return text.replace(/\p{L}{10,}/gu, (word) => syllables(word).join('\u00AD'));
}

/** The text as it is read out: without the marks. */
export function spoken(text: string): string {
  return text.replace(STRONG, '$1');
}
