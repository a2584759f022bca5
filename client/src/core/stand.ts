// What a stand keeps and is asked (server/board/stands.py), as the client holds it. Knows no DOM and no socket.

import type { Board, Color, Workshop, Zone } from './model';
import { roundOf } from './rounds';
import { stepOf, zonesOf } from './select';

export const MAX_LINES = 3;
export const MAX_HEADLINES = 3;
export const MAX_INPUT = 120;
export const MAX_ALT = 500;
export const MAX_REACH = 200;

export interface Page {
  readonly width: number;
  readonly height: number;
}

/** What lies at a stand: a picture or PDF by its media id and pages, or a link. */
export interface Material {
  readonly id: string;
  readonly kind: 'image' | 'pdf' | 'link';
  readonly title: string;
  readonly alt: string;
  readonly url: string;
  readonly media: string;
  readonly pages: readonly Page[];
}

export interface HandOver {
  readonly round: number;
  readonly lines: readonly string[];
  readonly at: number;
}

/** The part of a zone that is a stand's. */
export interface Memory {
  /** The question as a level is asked it, by card colour. */
  readonly variants: Readonly<Partial<Record<Color, string>>>;
  readonly materials: readonly Material[];
  readonly input_minutes: number;
  /** Server ms when the input that runs ends; 0: none runs. */
  readonly input_ends: number;
  readonly headlines: readonly string[];
  readonly hand_overs: readonly HandOver[];
  readonly topics: readonly string[];
}

/** How many have visited a stand. */
export interface Turnout {
  readonly id: string;
  readonly count: number;
  /** Never told. */
  readonly seats: readonly string[];
}

/** Where the projects of two stands touch; `confirmed` are the stands that agree. */
export interface Interface {
  readonly id: string;
  readonly zones: readonly string[];
  readonly reason: string;
  readonly author: string;
  readonly at: number;
  readonly confirmed: readonly string[];
}

/** What a visitor asks of a stand. A contact request, and a question that is held, are blank but for those it is for. */
export interface Inquiry {
  readonly id: string;
  readonly zone: string;
  readonly kind: 'question' | 'contact';
  readonly text: string;
  readonly name: string;
  readonly author: string;
  readonly at: number;
  readonly answer: string;
  readonly held: boolean;
}

export const MEMORY: Memory = {
  variants: {}, materials: [], input_minutes: 0, input_ends: 0, headlines: [], hand_overs: [], topics: [],
};
const EMPTY_INQUIRY: Inquiry = {
  id: '', zone: '', kind: 'question', text: '', name: '', author: '', at: 0, answer: '', held: false,
};

export function inquiry(raw: Partial<Inquiry>): Inquiry {
  return { ...EMPTY_INQUIRY, ...raw };
}

/** The question as one of this level is asked it. */
export function questionFor(zone: Memory & { readonly question: string }, level: Color): string {
  return zone.variants[level] || zone.question;
}

/** The stand that a zone is, or is a column of. */
export function standAt(board: Board | null, id: string): Zone | undefined {
  const zone = board?.layout === 'stands' ? board.zones.get(id) : undefined;
  return zone?.parent ? board?.zones.get(zone.parent) : zone;
}

/** So many stands one keeps in view without a page that finds them. */
const HANDFUL = 5;

/** Stands that people go to as they like: more than a handful, or told apart by topics, and no round leads them. */
export function isMarket(board: Board | null, workshop: Workshop | null): boolean {
  if (board?.layout !== 'stands' || roundOf(workshop, stepOf(workshop))?.mix.board === board.id) return false;
  const stands = zonesOf(board);
  return stands.length > HANDFUL || stands.some((zone) => zone.topics.length > 0);
}

/** What the group before has left, newest first. */
/** A refusal of lines where others have saved theirs meanwhile. */
export function isLate({ code, body }: { readonly code: string; readonly body: Record<string, unknown> }): boolean {
  return code === 'changed_since' && !!body['based_on'];
}

export function handOvers(zone: Memory): HandOver[] {
  return [...zone.hand_overs].reverse();
}

/** What was asked of a stand, the oldest first. */
export function inquiriesOf(inquiries: Iterable<Inquiry>, zone: string): Inquiry[] {
  return [...inquiries].filter((one) => one.zone === zone).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Where a page of a picture or PDF is; counted from 1, 0 is the thumbnail. */
export function pageUrl(workshop: string, media: string, page: number): string {
  return `/media/${encodeURIComponent(workshop)}/${encodeURIComponent(media)}/${page}.webp`;
}
