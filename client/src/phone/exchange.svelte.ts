// Searching and offering as this phone goes about it. Its pages are a file of their own (listings.ts), fetched as soon as
// a workshop has an exchange.

import type { Deal } from '../core/exchange';
import { insist } from './insist';
import type { Phone } from './phone.svelte';

const ofPhone = new WeakMap<Phone, Exchange>();

export class Exchange {
  parts = $state.raw<typeof import('./listings') | null>(null);

  static of(phone: Phone): Exchange {
    const known = ofPhone.get(phone) ?? new Exchange(phone);
    ofPhone.set(phone, known);
    return known;
  }

  private constructor(private readonly phone: Phone) {}

  /** Whether the board shown is one. */
  get on(): boolean {
    return this.phone.board?.layout === 'exchange';
  }

  get deals(): readonly Deal[] {
    return this.phone.live.own(this.phone.room).deals;
  }

  /** How many answers to one's own listings wait for a yes or a no, and matches for being looked at. */
  get waiting(): number {
    return this.parts?.waiting(this.phone) ?? 0;
  }

  /** Matches that the server has not taken yet. */
  get sending(): ReadonlySet<unknown> {
    return new Set(this.phone.pendingHere.filter((item) => item.phase !== 'arrived').map((item) => item.body['match']));
  }

  async load(): Promise<void> {
    this.parts ??= await insist(() => import('./listings'));
  }
}
