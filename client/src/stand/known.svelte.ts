// What was asked of stands as far as this seat may read it: contact requests, and questions that wait for their answer,
// stand in no shared frame and are asked for by HTTP.

import type { Board } from '../core/model';
import type { Inquiry } from '../core/stand';
import { inquiriesOf } from '../core/stand';

export class Known {
  #whole = $state.raw<ReadonlyMap<string, Inquiry>>(new Map());
  #asked = '';

  constructor(private readonly load: () => Promise<readonly Inquiry[]>) {}

  /** What one may read of what a stand was asked, the oldest first. Reactive. */
  of(board: Board, zone: string): Inquiry[] {
    return inquiriesOf(board.inquiries.values(), zone)
      .map((one) => (one.text ? one : { ...one, ...this.#whole.get(one.id), held: one.held }))
      .filter((one) => one.text)
      .sort((a, b) => a.at - b.at);
  }

  /** Ask for those that came blank, once for every change of them; of visitors only for their own (`mine`). */
  follow(board: Board, zone: string, mine?: ReadonlySet<string>): void {
    const asked = inquiriesOf(board.inquiries.values(), zone).filter((one) => !mine || mine.has(one.id));
    const blank = asked.filter((one) => !one.text).map((one) => one.id).join(' ');
    if (blank === this.#asked) return;
    this.#asked = blank;
    if (!blank) return;
    this.load().then(
      (all) => (this.#whole = new Map(all.map((one) => [one.id, one]))),
      () => (this.#asked = ''),
    );
  }
}
