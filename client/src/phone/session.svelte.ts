// How this phone gets into the workshop: by the code of the page or by a link's secret in the fragment, and back in by
// the token it was given. Once inside there is a Phone (phone.svelte.ts); outside, the page shows the join form.

import type { Color, Level } from '../core/model';
import type { Boot } from '../net/boot';
import { ApiError, enter, join, look } from '../net/http';
import type { Entered, Opens } from '../net/http';
import { dropSeatToken, keepSeatToken, read, seatToken, write } from '../net/store';
import { t } from '../i18n.svelte';
import { insist } from './insist';
import type { Phone } from './phone.svelte';

type Inside = typeof import('./inside');

const NAME = 'stellwand.name';
/** The door one came in by last: a stand's sign opens the seat one has, by whatever link. */
const DOOR = 'stellwand.door.';

export class Session {
  readonly title: string;
  readonly levels: readonly Level[];
  readonly code: string;
  /** Whether the address holds the QR code's key rather than a typed code. */
  readonly scanned: boolean;
  phone = $state.raw<Phone | null>(null);
  /** The page inside, once it has been fetched. */
  inside = $state.raw<Inside | null>(null);
  busy = $state(false);
  /** One has just joined, rather than come back. */
  fresh = false;
  /** Why one is not in: a refusal code with its fields. */
  error = $state.raw<{ code: string; fields: Record<string, unknown> } | null>(null);
  /** What the link gives, once the server has told; null by code. */
  opens = $state.raw<Opens | null>(null);
  /** The stand whose sign was scanned; null if it is gone. */
  readonly stand: Boot['stand'];
  readonly #workshop: string;
  readonly #secret: string;
  #door: string;
  readonly #given: string;
  #token = $state('');

  constructor(page: Boot) {
    this.#workshop = page.workshop ?? '';
    const [door = '', secret = ''] = location.hash.slice(1).split('.');
    this.stand = page.stand;
    const last = (page.stand !== undefined && read(DOOR + this.#workshop)) || '';
    this.#door = secret ? door : seatToken(this.#workshop, last) ? last : '';
    this.#secret = secret;
    this.title = page.title ?? t('app-name');
    this.levels = page.levels ?? [];
    this.code = page.code ?? '';
    this.#given = page.key ?? page.code ?? '';
    this.scanned = Boolean(page.key) && decodeURI(location.pathname).split('/')[2] === page.key;
    this.#token = seatToken(this.#workshop, this.#door) ?? '';
    if (this.#token) void this.#open(this.#token);
    else if (this.byLink) void this.#try(() => this.#look());
  }

  /** By a link, which gives a role; what is asked for depends on it. */
  get byLink(): boolean {
    return this.#secret !== '';
  }

  /** Somebody who holds a seat already and sees no form. */
  get returning(): boolean {
    return this.#token !== '' && !this.error;
  }

  get name(): string {
    return this.opens?.name ?? read(NAME) ?? '';
  }

  /** Whether the form can be filled in. Not before the server has told what the link gives. */
  get ready(): boolean {
    return !this.byLink || this.opens !== null;
  }

  /** A guest's name is nobody's business; it would stand nowhere. */
  get asksName(): boolean {
    return this.ready && this.opens?.role !== 'guest';
  }

  /** Levels are for those who write for themselves. */
  get asksLevel(): boolean {
    return this.ready && this.levels.length > 0 && (this.opens?.role ?? 'participant') === 'participant';
  }

  /** Take a seat; or, where the link could not be looked at, look again. */
  async join(name: string, color: Color): Promise<void> {
    this.error = null;
    await this.#try(() => (this.ready ? this.#enter(name, color) : this.#look()));
  }

  /** Go on where one was, if a blocked seat is let in again by now. */
  async again(): Promise<void> {
    await this.#knock({ token: seatToken(this.#workshop, this.#door) }).then(() => location.reload(), () => undefined);
  }

  /** The seat is gone: forget it and show the form again. */
  leave(code: string): void {
    dropSeatToken(this.#workshop, this.#door);
    if (!this.byLink) this.#door = '';
    this.phone?.live.close();
    this.phone = null;
    this.opens = null;
    this.#token = '';
    this.error = { code, fields: {} };
    if (this.byLink) void this.#try(() => this.#look());
  }

  async #look(): Promise<void> {
    this.opens = await look(this.#workshop, { link: this.#door, secret: this.#secret });
  }

  async #enter(name: string, color: Color): Promise<void> {
    if (this.asksName) write(NAME, name || null);
    // Who came by the code, or as it may be, and scans their name tag or opens a host's link sits there already.
    const last = read(DOOR + this.#workshop) ?? '';
    const token = [this.#door, '', last].map((door) => seatToken(this.#workshop, door)).find(Boolean);
    const known = { color, ...(this.asksName && name && { name }), ...(token && { token }) };
    const entered = await this.#knock(known);
    keepSeatToken(this.#workshop, entered.token, this.#door);
    this.fresh = true;
    await this.#open(entered.token);
  }

  #knock(known: { name?: string; color?: Color; token?: string }): Promise<Entered> {
    return this.byLink
      ? enter(this.#workshop, { link: this.#door, secret: this.#secret, ...known })
      : join({ code: this.#given, ...known });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    await act().catch((error: unknown) => {
      const known = error instanceof ApiError ? error : new ApiError(0, 'internal');
      this.error = { code: known.code, fields: known.fields };
    });
    this.busy = false;
  }

  /** Fetch what is needed inside. */
  async load(): Promise<Inside> {
    return (this.inside ??= await insist(() => import('./inside')));
  }

  async #open(token: string): Promise<void> {
    const { open } = await this.load();
    write(DOOR + this.#workshop, this.#door);
    this.phone = open(this.#workshop, token, this.title, this.levels, this.stand);
  }
}
