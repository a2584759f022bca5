// What became of one's own cards on the board shown: on its way, arrived, refused, taken back by the facilitators. What is
// told here goes with the step.

import { draftOf, isBlank } from '../core/draft';
import type { Note, When } from '../core/model';
import type { Refused } from '../core/outbox';
import type { Entry } from '../core/wire';
import { refusal } from '../i18n.svelte';
import type { Phone } from './phone.svelte';

export type Delivery = 'sending' | 'waiting' | 'arrived' | 'checking';

export class Sent {
  /** The card pinned last. */
  pinned = $state('');
  /** A refused card whose text is back in the composer, until something is done. */
  back = $state.raw<Refused | null>(null);
  /** Own cards that somebody else took off the wall. */
  #taken = $state.raw<readonly Note[]>([]);
  /** The card just pinned hangs beside the axis, and nobody has said that it may. */
  #undated = $state('');
  #leaves = false;
  #tried = new Set<string>();

  constructor(private readonly phone: Phone) {}

  /** Cards that were refused and are not back in the composer. */
  get lost(): readonly Refused[] {
    return this.phone.refusedHere.filter((item) => item.type === 'add_note');
  }

  get taken(): readonly Note[] {
    return this.#taken.filter((note) => this.phone.board?.notes.get(note.id)?.removed);
  }

  get undated(): Note | undefined {
    return this.phone.mine.find((note) => note.id === this.#undated && !note.when);
  }

  /** The last card pinned, while it is there. */
  get newest(): Note | undefined {
    return this.phone.mine.find((note) => note.id === this.pinned);
  }

  /** Own new cards on this board that are still on their way. */
  get underway(): number {
    return this.phone.pendingHere.filter((item) => item.type === 'add_note' && item.phase !== 'arrived').length;
  }

  /** Whether the moderation desk reads a new card first. In private it cannot. */
  get checked(): boolean {
    return this.phone.rules.hold && this.phone.rules.see !== 'own';
  }

  delivery(note: string): Delivery {
    const { pendingHere, board, live } = this.phone;
    const items = pendingHere.filter((item) => item.body['note'] === note && item.phase !== 'arrived');
    if (!items.length) return board?.notes.get(note)?.veil === 'desk' ? 'checking' : 'arrived';
    return live.status === 'offline' ? 'waiting' : 'sending';
  }

  why({ code, fields }: Refused): string {
    return refusal(code, { table: this.phone.live.me?.table ?? '', ...fields });
  }

  /** A card has gone out; `dated` says whether it has a date or needs none. */
  put(note: string, dated: boolean): void {
    this.pinned = note;
    this.#undated = dated || this.#leaves ? '' : note;
  }

  /** The date that was missing, or null: cards without one are meant so. */
  date(when: When | null): void {
    if (when) this.phone.act('edit_note', { note: this.#undated, when });
    else this.#leaves = true;
    this.#undated = '';
  }

  /** Put a refused card back into the composer, in front of what is there. */
  takeBack(refused: Refused): void {
    const { draft, live } = this.phone;
    const back = draftOf(refused.body as Partial<Note>);
    const text = isBlank(draft) ? back.text : `${back.text}\n${draft.text}`;
    this.phone.write({ ...back, text, points: [...back.points, ...draft.points] });
    live.dismiss(refused.id);
    this.forget();
    this.back = refused;
  }

  /** What has just been refused goes back by itself where the composer lies empty. Never later: it would come in between. */
  turnBack(): void {
    const { task, free } = this.phone;
    const composing = task === 'questions' || (task === 'write' && free !== 0);
    for (const item of this.lost) {
      if (this.#tried.has(item.id)) continue;
      this.#tried.add(item.id);
      if (composing && isBlank(this.phone.draft)) this.takeBack(item);
    }
  }

  hear(entries: readonly Entry[]): void {
    const { phone } = this;
    const mine = phone.live.mine(phone.room);
    for (const { type, body } of entries) {
      const note = type === 'note_removed' && body.taken && mine.has(body.note) && phone.board?.notes.get(body.note);
      if (note) this.#taken = [...this.#taken, note];
    }
  }

  /** The step or the board has changed. */
  forget(): void {
    this.pinned = this.#undated = '';
    this.back = null;
    this.#taken = [];
  }
}
