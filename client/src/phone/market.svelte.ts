// A free marketplace as this phone goes about it: which stand's page is open, and at which stand one is. Its pages are a
// file of their own (market.ts), fetched as soon as a workshop has a market.

import { zonesOf } from '../core/select';
import { isMarket } from '../core/stand';
import { kept, write } from '../net/store';
import { insist } from './insist';
import type { Phone } from './phone.svelte';

/** Where a scanned sign leads. */
export interface Sign { readonly board: string; readonly zone: string }
interface Stay { readonly board: string; readonly zone: string; readonly until: number }

// Who goes on without a word is counted at the stand no longer than this.
const STAY_MS = 15 * 60_000;
const ofPhone = new WeakMap<Phone, Market>();

export class Market {
  parts = $state.raw<typeof import('./market') | null>(null);
  /** The sign one has scanned, until one has been led there; null if its stand is gone. */
  sign = $state.raw<Sign | null | undefined>();
  #open = $state('');
  #stay = $state.raw<Stay | null>(null);
  #over: ReturnType<typeof setTimeout> | undefined;
  readonly #key: string;

  static of(phone: Phone): Market {
    const known = ofPhone.get(phone) ?? new Market(phone);
    ofPhone.set(phone, known);
    return known;
  }

  private constructor(private readonly phone: Phone) {
    this.#key = `stellwand.at.${phone.live.id}`;
    this.#read();
    // Each scan opens a page of its own; all of them are one person, who is at one place.
    addEventListener('storage', ({ key }) => key === this.#key && this.#read());
    this.#open = String(history.state?.stand ?? '');
    addEventListener('popstate', () => (this.#open = String(history.state?.stand ?? '')));
  }

  /** Whether the board shown is a market. */
  get on(): boolean {
    return isMarket(this.phone.board, this.phone.live.workshop);
  }

  /** The stand whose page is open; "" while one looks at all. */
  get open(): string {
    return this.phone.board?.zones.has(this.#open) ? this.#open : '';
  }

  /** The stand at which one is, on the board shown. */
  get at(): string {
    return this.#stay?.board === this.phone.boardId ? this.#stay.zone : '';
  }

  /** Whether the stand takes nothing from this person. */
  shut(zone: string): boolean {
    return this.phone.bound && this.phone.board?.zones.get(zone)?.locked === true;
  }

  /** Tell where one is. At a stand that closes nobody is any more, and its page says why a visit was refused meanwhile. */
  tell(): void {
    for (const item of this.phone.refusedHere) if (item.type === 'visit_stand' && item.code === 'locked') this.phone.live.dismiss(item.id);
    if (this.shut(this.at)) this.leave();
    else if (this.on && this.at && this.phone.live.status === 'live') this.phone.live.attend(this.phone.boardId, this.at);
  }

  get seen(): readonly string[] {
    return this.phone.live.own(this.phone.room).visited;
  }

  /** Open a stand's page; the way back of the browser leads back, too. */
  show(zone: string): void {
    if (this.#open === zone) return;
    history[this.#open ? 'replaceState' : 'pushState']({ ...history.state, stand: zone }, '');
    this.#open = zone;
  }

  back(): void {
    if (history.state?.stand) history.back();
    else this.#open = '';
  }

  visit(zone: string, on = true): void {
    if (this.seen.includes(zone) !== on) this.phone.live.send(this.phone.room, 'visit_stand', { zone, on });
    if (on) this.#be({ board: this.phone.boardId, zone, until: Date.now() + STAY_MS });
    else if (this.at === zone) this.leave();
  }

  /** One goes on. */
  leave(): void {
    this.#be(null);
    this.phone.live.attend(this.phone.boardId, '');
  }

  /** A sign was scanned. Not once more when the page is loaded again. */
  come(sign: Sign | null): void {
    if (history.state?.came) return;
    history.replaceState({ came: true }, '');
    this.sign = sign;
  }

  /** Lead to the stand whose sign was scanned, once its board is here: one is there, unless it is closed. */
  lead(): void {
    const { phone, sign } = this;
    if (!sign || phone.board?.id !== sign.board) return;
    this.sign = undefined;
    if (!phone.readOnly && !this.shut(sign.zone)) this.visit(sign.zone);
    if (this.on) this.show(sign.zone);
    else phone.write({ zone: zonesOf(phone.board, sign.zone)[0]?.id ?? sign.zone });
    phone.tab = this.on && !phone.readOnly ? 'write' : 'wall';
  }

  async load(): Promise<void> {
    this.parts ??= await insist(() => import('./market'));
  }

  #be(stay: Stay | null): void {
    write(this.#key, stay && JSON.stringify(stay));
    this.#set(stay);
  }

  #read(): void {
    this.#set(kept<Stay>(this.#key));
  }

  #set(stay: Stay | null): void {
    clearTimeout(this.#over);
    const left = (stay?.until ?? 0) - Date.now();
    this.#stay = stay && left > 0 ? stay : null;
    if (this.#stay) this.#over = setTimeout(() => this.leave(), left);
  }
}
