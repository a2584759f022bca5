// Searching and offering (server/board/exchange.py), as the client holds it: categories with two sides, answers to
// listings, and what they come to. Knows no DOM and no socket.

import type { Deal as Told } from './wire.gen';

export type Side = '' | 'search' | 'offer';
export const SIDES = ['search', 'offer'] as const;
export const SIGNS = ['eye', 'plus'] as const;

/** That a listing was answered, and whether both have agreed: all that anybody else is told. */
export interface Match {
  readonly id: string;
  readonly note: string;
  readonly state: 'open' | 'agreed' | 'declined';
  readonly text: string;
  readonly listing: string;
  readonly author: string;
  readonly at: number;
}

/** An answer that one has given or got. */
export type Deal = Required<Told>;

export function match(raw: Partial<Match>): Match {
  return { id: '', note: '', state: 'open', text: '', listing: '', author: '', at: 0, ...raw };
}

/** One's answers after an act that may not have arrived yet. */
export function dealt(deals: readonly Deal[], type: string, body: Record<string, any>, at: number): readonly Deal[] {
  const { match: id, on = true } = body;
  const others = deals.filter((one) => one.id !== id);
  if (type === 'remove_match') return others;
  const blank = { badge: 0, name: '', contact: '', organisation: '' };
  if (type === 'answer_listing') return [...others, { text: '', listing: '', ...body, id, given: true, state: 'open', at, ...blank } as unknown as Deal];
  return deals.map((one) => (one.id === id ? { ...one, state: on ? 'agreed' : 'declined', ...(!on && blank) } : one));
}
