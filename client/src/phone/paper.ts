// A paper on a ballot: the order of its items on this phone, its marks, and when it is fit to be sent. Pure.

import type { Ballot } from '../core/model';

export interface Marks {
  readonly marks: Readonly<Record<string, number>>;
  readonly reason: string;
}

export const BLANK_PAPER: Marks = { marks: {}, reason: '' };

/** The values one may give, smallest first. Dots and ranks are no scale. */
export const SCALES = { rating: [1, 2, 3, 4, 5], consent: [1, 2, 3], commitment: [0, 1, 2, 3] } as const;
export const VETO = 3;

/** In an order of this seat's own, the same every time: who comes first wins nothing by it. */
export function shuffled(items: readonly string[], seat: string, ballot: string): string[] {
  const place = new Map(items.map((item) => [item, hash(`${seat}/${ballot}/${item}`)]));
  return [...items].sort((a, b) => place.get(a)! - place.get(b)! || (a < b ? -1 : 1));
}

/** FNV-1a with a last stir, so that ids which differ in one letter lie far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

export function spent({ marks }: Marks): number {
  return Object.values(marks).reduce((sum, value) => sum + value, 0);
}

/** The paper with one item marked anew; null takes the mark away. */
export function marked(paper: Marks, item: string, value: number | null): Marks {
  const { [item]: before, ...others } = paper.marks;
  return { ...paper, marks: value === null ? others : { ...others, [item]: value } };
}

/** Items by rank, the best first. */
export function ranked({ marks }: Marks): string[] {
  return Object.keys(marks).sort((a, b) => marks[a]! - marks[b]!);
}

export function ranking(items: readonly string[]): Marks {
  return { marks: Object.fromEntries(items.map((item, at) => [item, at + 1])), reason: '' };
}

/** Items of a consent one has a concern or a veto about, the one tapped last at the end. */
export function doubts(ballot: Ballot, { marks }: Marks): string[] {
  return ballot.kind === 'consent' ? Object.keys(marks).filter((item) => marks[item]! > 1) : [];
}

/** Whether a veto still lacks its reason. */
export function lacksReason(ballot: Ballot, { marks, reason }: Marks): boolean {
  return ballot.kind === 'consent' && Object.values(marks).includes(VETO) && !reason.trim();
}
