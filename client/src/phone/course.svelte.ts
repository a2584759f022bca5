// Which board the phone shows: where the facilitators lead, or where the person has gone. Each board has a draft of its own,
// and none is ever touched by leading.

import { isBlank } from '../core/draft';
import { led, NOWHERE, strayed } from '../core/lead';
import { mixBoards } from '../core/rounds';
import { stepOf } from '../core/select';
import type { Drafts } from './drafts.svelte';
import { Market } from './market.svelte';
import type { Phone } from './phone.svelte';

export class Course {
  /** A board left with an unfinished card because the facilitator led on. */
  left = $state('');
  /** A card is open for editing: the page waits before it follows. */
  inHand = $state(false);
  /** How often somebody has gone to a board by themselves, be it the one they are on. */
  looks = $state(0);
  #step: string | null = null;
  #came = Date.now();
  #shown = $state.raw(NOWHERE);

  constructor(private readonly phone: Phone, private readonly drafts: Drafts) {}

  /** The board shown; "" is the lobby. */
  get board(): string {
    return this.#shown.board;
  }

  /** Whether everybody is led somewhere else than where this person looks. */
  get astray(): boolean {
    const stage = this.phone.live.workshop?.stage ?? '';
    return stage !== '' && stage !== this.board;
  }

  /** When one came to what is shown now, by the server's clock: what happened before is not news. */
  get since(): number {
    return this.phone.live.now() - Date.now() + this.#came;
  }

  /** The facilitator's stage has changed, or boards have. */
  follow(): void {
    const { phone } = this;
    const { workshop } = phone.live;
    if (!workshop || this.inHand) return;
    const stepped = this.#step !== null && this.#step !== workshop.step && workshop.step !== '';
    this.#step = workshop.step;
    const before = this.#shown;
    const unfinished = before.board !== '' && !isBlank(phone.draft);
    let next = led(before, workshop.stage, phone.boards.map((ref) => ref.id));
    if (stepped) {
      this.#begin();
      phone.watched.ballot = '';
      // Who hosts has the people to look after first.
      if (!phone.readOnly) phone.tab = phone.hosts ? 'wall' : 'write';
      next = strayed(next, next.stage ?? '');
    }
    // Who has gone to another stand writes there.
    if ((stepped || before === NOWHERE) && stepOf(workshop)?.mix) this.drafts.keep(next.board, { ...this.drafts.of(next.board), zone: '' });
    if (next.stage === before.stage && next.board === before.board) return this.#listen();
    if (before === NOWHERE) {
      const home = phone.boards.find((ref) => ref.id === phone.home)?.id;
      if (home) next = strayed(next, home);
      if (home || phone.readOnly) phone.tab = 'wall';
      const sign = phone.boards.find((ref) => ref.id === Market.of(phone).sign?.board);
      if (sign) next = strayed(next, sign.id);
    }
    this.#go(next);
    if (next.board !== before.board && unfinished) this.left = before.board;
    // After a reload the draft of another board would lie unseen.
    if (before === NOWHERE) this.left = phone.boards.find((ref) => ref.id !== next.board && !isBlank(this.drafts.of(ref.id)))?.id ?? '';
  }

  look(board: string): void {
    this.looks++;
    if (this.left === board) this.left = '';
    this.#go(strayed(this.#shown, board));
  }

  #go(next: typeof NOWHERE): void {
    if (next.board !== this.#shown.board) {
      this.phone.news = [];
      this.#begin();
    }
    this.#shown = next;
    this.#listen();
  }

  /** Another step or board: what was told of the one before is over. */
  #begin(): void {
    this.#came = Date.now();
    this.phone.revealed = 0;
    this.phone.sent.forget();
  }

  /** Follow the board shown, the one that everybody is called to look at, and those of which one's own page tells. */
  #listen(): void {
    const { live, tab, boards } = this.phone;
    const stands = boards.filter((ref) => /stands|exchange/.test(ref.layout)).map((ref) => ref.id);
    const planned = tab === 'me' ? [...mixBoards(live.workshop), ...stands] : [];
    live.follow([...new Set([this.board, live.workshop?.spot?.board ?? '', ...planned])].filter(Boolean));
  }
}
