// The round that runs, as this seat lives it: where to go, whether the poster that says so is up, and one's plan. Its
// parts are a file of their own (groups.ts), fetched as soon as there is something to mix or to ask.

import { goalOf, goesAlong, isSmall, isTable, roundOf, unsaid } from '../core/rounds';
import type { Goal, Round } from '../core/rounds';
import type { Mix } from '../core/mix';
import { stepOf } from '../core/select';
import type { Me } from '../net/me';
import { insist } from './insist';
import type { Phone } from './phone.svelte';

const ofPhone = new WeakMap<Phone, Rounds>();

export class Rounds {
  /** Poster, plan and card, once they have been fetched. */
  parts = $state.raw<typeof import('./groups') | null>(null);
  /** The poster was asked for again. */
  opened = $state(false);
  /** Somebody has just come in and may be asked for a card. */
  fresh = $state(false);
  /** The step whose poster was put away by who has no place. */
  #left = $state('');
  /** The step one began with a break. */
  #rested = $state('');

  static of(phone: Phone): Rounds {
    const known = ofPhone.get(phone) ?? new Rounds(phone);
    ofPhone.set(phone, known);
    return known;
  }

  private constructor(private readonly phone: Phone) {}

  get mixes(): readonly Mix[] {
    const { me, workshop } = this.phone.live;
    return [...(workshop?.mixes.values() ?? [])].filter((mix) => me && goesAlong(me, mix));
  }

  /** The round that runs, if it is for this person. */
  get round(): Round | null {
    const { me, workshop } = this.phone.live;
    const round = workshop?.paused ? null : roundOf(workshop, stepOf(workshop));
    return round && me && goesAlong(me, round.mix) ? round : null;
  }

  /** Where one goes now; null without a place. */
  get goal(): Goal | null {
    const { round } = this;
    const { me } = this.phone.live;
    return round && me && !me.away ? goalOf(me, round.mix, round.at) : null;
  }

  /** The plan says at which table one sits. */
  get seated(): boolean {
    const { round, goal } = this;
    return round !== null && goal !== null && (goal.table > 0 || isTable(round.mix, goal.at));
  }

  /** Who is at one's table now; null until the server has told. */
  get mates(): Me['mates'] | null {
    const { me } = this.phone.live;
    return me && me.mates_at === this.round?.step.id ? me.mates : null;
  }

  /** Twos or threes, who talk with each other and nothing else. */
  get small(): boolean {
    const { round, goal } = this;
    return round !== null && goal?.stays === false && isSmall(round.mix, goal.station);
  }

  /** Nobody is left over for one in this round. */
  get bye(): boolean {
    return this.small && this.mates?.length === 0;
  }

  /** One has said that one is there. Who has a break is, until it is over. */
  get here(): boolean {
    const id = this.round?.step.id;
    return this.phone.live.me?.here === id && (this.#rested !== id || this.bye);
  }

  /** The poster is up: from the beginning of a round until one has said that one is there. */
  get posted(): boolean {
    const { round } = this;
    return round !== null && (this.opened || (!this.here && this.#left !== round.step.id));
  }

  get asking(): boolean {
    const { me, workshop } = this.phone.live;
    return this.fresh && me?.role === 'participant' && unsaid(workshop?.asks ?? [], me.card);
  }

  /** Everything that groups have to do with is fetched before it is needed. */
  get needed(): boolean {
    return this.mixes.length > 0 || this.phone.stands.length > 0 || this.asking;
  }

  async load(): Promise<void> {
    this.parts ??= await insist(() => import('./groups'));
  }

  /** One is at the table, or has read that there is none. */
  arrive(): void {
    const { round, goal } = this;
    this.opened = false;
    if (!round) return;
    this.#rested = this.bye ? round.step.id : '';
    if (!goal) this.#left = round.step.id;
    else if (this.phone.live.me?.here !== round.step.id) this.phone.sit({ here: round.step.id });
  }

  /** Groups may count on somebody who was taken for absent, or found all full. */
  comeBack(): void {
    this.#left = '';
    this.phone.sit({ away: false });
  }
}
