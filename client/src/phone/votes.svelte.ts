// The papers of this seat: what is cast, what is not fit to be cast yet, and for which badges a scribe has cast.

import type { Ballot } from '../core/model';
import { ownPaper } from '../core/own';
import { BLANK_PAPER, lacksReason } from './paper';
import type { Marks } from './paper';
import type { Phone } from './phone.svelte';
import type { Delivery } from './sent.svelte';

const ofPhone = new WeakMap<Phone, Votes>();

export class Votes {
  /** For whom a scribe casts now. */
  badge = $state('');
  #drafts = $state.raw<Readonly<Record<string, Marks>>>({});

  /** One's papers last as long as the page, whichever tab is open. */
  static of(phone: Phone): Votes {
    const known = ofPhone.get(phone) ?? new Votes(phone);
    ofPhone.set(phone, known);
    return known;
  }

  private constructor(private readonly phone: Phone) {}

  /** A scribe casts for badges only: a dot without a number would be their own. */
  get asksBadge(): boolean {
    return this.phone.live.me?.role === 'scribe';
  }

  get ready(): boolean {
    return !this.asksBadge || this.#badge !== '';
  }

  paper(ballot: string): Marks {
    const key = this.#key(ballot);
    return this.#drafts[key] ?? this.#papers[key] ?? BLANK_PAPER;
  }

  /** Note it without sending: a reason that is being typed. */
  keep(ballot: Ballot, paper: Marks): void {
    this.#drafts = { ...this.#drafts, [this.#key(ballot.id)]: paper };
  }

  /** Cast the whole paper. One that waits for the network is replaced, so that only the last goes out. */
  cast(ballot: Ballot, paper: Marks): void {
    this.keep(ballot, paper);
    if (!this.ready || lacksReason(ballot, paper)) return;
    const badge = this.#badge;
    for (const item of this.#pending(ballot.id)) this.phone.live.withdraw(item.id);
    const { marks, reason } = paper;
    const body = { ballot: ballot.id, marks, reason: reason.trim(), ...(badge && { behalf: badge }) };
    this.phone.live.send(this.phone.room, 'cast_paper', body);
    const { [this.#key(ballot.id)]: sent, ...drafts } = this.#drafts;
    this.#drafts = drafts;
  }

  /** Where the paper is on its way; null before there is one, or while it is not fit to go. */
  delivery(ballot: string): Delivery | null {
    if (this.#drafts[this.#key(ballot)]) return null;
    if (this.#pending(ballot).length) return this.phone.live.status === 'offline' ? 'waiting' : 'sending';
    return this.paper(ballot) === BLANK_PAPER ? null : 'arrived';
  }

  /** Badges for which this seat has cast. */
  badges(ballot: string): string[] {
    const start = `${ballot}/`;
    return Object.keys(this.#papers).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  }

  /** The badge whose paper can be withdrawn: the one typed, if it has one. */
  entered(ballot: string): string {
    return this.badges(ballot).find((badge) => badge === this.#badge) ?? '';
  }

  get #papers(): Readonly<Record<string, Marks>> {
    return this.phone.live.own(this.phone.room).papers;
  }

  #pending(ballot: string) {
    return this.phone.pendingHere.filter((item) => item.type === 'cast_paper' && item.phase !== 'arrived'
      && item.body['ballot'] === ballot && (item.body['behalf'] ?? '') === this.#badge);
  }

  #key(ballot: string): string {
    return ownPaper(ballot, this.#badge);
  }

  /** "Badge 47", "Ausweis 047" and "47" are one voter. */
  get #badge(): string {
    return this.asksBadge ? this.badge.replace(/^\s*(badge|ausweis)\b\s*/i, '').trim().replace(/^0+(?=.)/, '') : '';
  }
}
