// How one looks through the stands of a market. Kept while the page is, so that the way back leads to the same list.

import { answers, hasTopic, soonest } from '../core/market';
import type { Stall } from '../core/market';
import { kept, write } from '../net/store';
import type { Phone } from './phone.svelte';

export const VIEWS = ['grid', 'list', 'plan'] as const;
export type View = (typeof VIEWS)[number];

const KEY = 'stellwand.market';
const ofPhone = new WeakMap<Phone, Finder>();

export class Finder {
  words = $state('');
  topics = $state.raw<readonly string[]>([]);
  unseen = $state(false);
  soon = $state(false);
  /** All topics are shown, not only the common ones. */
  unfolded = $state(false);
  scrolled = 0;
  #view = $state<View>(kept<View>(KEY) ?? 'grid');

  static of(phone: Phone): Finder {
    const known = ofPhone.get(phone) ?? new Finder();
    ofPhone.set(phone, known);
    return known;
  }

  private constructor() {}

  get view(): View {
    return VIEWS.includes(this.#view) ? this.#view : 'grid';
  }

  set view(view: View) {
    this.#view = view;
    write(KEY, JSON.stringify(view));
  }

  /** Something is asked for. */
  get narrowed(): boolean {
    return this.unseen || this.topics.length > 0 || this.words.trim() !== '';
  }

  toggle(topic: string): void {
    this.topics = this.topics.includes(topic) ? this.topics.filter((one) => one !== topic) : [...this.topics, topic];
  }

  clear(): void {
    this.words = '';
    this.topics = [];
    this.unseen = false;
  }

  find(stalls: readonly Stall[]): Stall[] {
    const found = stalls.filter((stall) =>
      (!this.unseen || !(stall.seen || stall.zone.locked)) && (!this.topics.length || hasTopic(stall.zone, this.topics)) && answers(stall, this.words));
    return this.soon ? soonest(found) : found;
  }
}
