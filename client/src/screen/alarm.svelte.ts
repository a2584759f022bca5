// When to ring: a signal was given, or the clock or the time of what is in the spot has run out. What is long past when the
// page comes in is not rung again.
import type { Clock, Signal, Workshop } from '../core/model';
import { remaining } from '../core/select';

const FRESH_MS = 8_000;
const SEEN_MS = 8_000;

export class Alarm {
  /** What is to be seen now: a signal, the end of the time, or nothing. */
  seen = $state<'' | 'signal' | 'over'>('');
  #rang: number;
  #left: number | null = null;
  #clock: Clock | null = null;
  #until = 0;
  #heard = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ring: (signal: Exclude<Signal, 'none'>) => void;

  constructor(ring: (signal: Exclude<Signal, 'none'>) => void) {
    this.#ring = ring;
    this.#rang = 0;
  }

  /** To be told again and again, with the server's time. */
  hear(workshop: Workshop | null, now: number): void {
    if (!workshop) return;
    if (workshop.rang > this.#rang) {
      this.#rang = workshop.rang;
      if (workshop.signal !== 'none' && now - workshop.rang < FRESH_MS) this.#give(workshop.signal, 'signal');
    }
    const left = remaining(workshop.clock, now);
    const same = this.#clock?.ends === workshop.clock?.ends;
    if (same && left === 0 && (this.#left ?? 0) > 0 && workshop.clock?.ends) this.#give('gong', 'over');
    [this.#left, this.#clock] = [left, workshop.clock];
    // The picture itself says that the time of what is in the spot is over.
    const until = workshop.spot?.until ?? 0;
    if (until && this.#until === until && now >= until && this.#heard < until) this.#ring('bell');
    [this.#until, this.#heard] = [until, now];
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #give(signal: Exclude<Signal, 'none'>, seen: 'signal' | 'over'): void {
    this.#ring(signal);
    this.seen = seen;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.seen = ''; }, SEEN_MS);
  }
}
