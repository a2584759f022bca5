// The HTTP of the public version, for the desk alone; see server/web/public_api.py.

import type { Ground } from '../core/public';
import { ask, request } from './http';

export type Why = Ground | 'hidden' | 'photo' | 'hand';
/** A run of a text. With `why` it is taken away, or should be looked at; `item` is what spares it. */
export interface Piece { text: string; why: Why | ''; item: string }
/** `item` is what it is part of; `board` "" is the workshop itself. `whole`: all of it goes. */
export interface Redaction { board: string; item: string; why: Why; pieces: Piece[]; whole: boolean }
export interface Doubt { board: string; item: string; pieces: Piece[]; word: string; count: number; others: Piece[][] }
/** What is different from the edition that is out: notes, and whether anything else is. */
export interface Since { added: number; changed: number; gone: number; more: boolean }
export interface PublicPreview {
  digest: string; redactions: Redaction[]; doubts: Doubt[]; /** Names that go, and may be words of every day. */ common: Doubt[]; counts: Partial<Record<Why, number>>; /** What the rules that are off would take. */ stays: Partial<Record<Ground, number>>; url: string; since: Since | null; more: number;
  /** A digest of what it is made of; the cards that would be told, as they would be; how words decided on are spelt. */
  source: string; cards: Record<string, string>; words: Record<string, string>; title: string;
  /** It has a photo that is not meant for everybody any more: its link opens nothing until it is released anew. */
  shut: boolean;
}

/** The requests of one workshop by one facilitator. Failures are ApiErrors. */
export function publicOf(workshop: string, token: string) {
  const at = `/api/workshops/${workshop}/public`;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  return {
    preview: () => request<PublicPreview>('GET', at, undefined, token),
    draft: async (format: 'pdf' | 'docx') => (await ask('GET', `${at}/report.${format}?zone=${encodeURIComponent(zone)}`, undefined, token)).blob(),
    /** Where it is read as a page: what this one opens itself has this page's policy, and would have no style. */
    page: async () => (await request<{ url: string }>('POST', `${at}/draft?zone=${encodeURIComponent(zone)}`, {}, token)).url,
    /** Let out what the preview with this digest has shown. */
    release: async (digest: string, work: string) => (await request<{ url: string }>('POST', `${at}/release?work=${work}`, { digest, zone }, token)).url,
    withdraw: () => request<unknown>('POST', `${at}/withdraw`, {}, token),
  };
}
export type PublicOf = ReturnType<typeof publicOf>;
