// How this phone gets into the workshop: by the code of the page or by a link's secret in the fragment, and back in by
// the token it was given. Once inside there is a Phone (phone.svelte.ts); outside, the page shows the join form.

import type { Color, Level } from '../core/model';
import type { Boot } from '../net/boot';
import { ApiError, enter, join } from '../net/http';
import { dropSeatToken, keepSeatToken, read, seatToken, write } from '../net/store';
import { connect } from '../net/workshop.svelte';
import { t } from '../i18n.svelte';
import { Phone } from './phone.svelte';

const NAME = 'stellwand.name';

export class Session {
  readonly title: string;
  readonly levels: readonly Level[];
  readonly code: string;
  /** Whether the address holds the QR code's key rather than a typed code. */
  readonly scanned: boolean;
  phone = $state.raw<Phone | null>(null);
  busy = $state(false);
  /** Why one is not in: a refusal code with its fields. */
  error = $state.raw<{ code: string; fields: Record<string, unknown> } | null>(null);
  readonly #workshop: string;
  readonly #secret: string;
  readonly #door: string;
  readonly #given: string;

  constructor(page: Boot) {
    this.#workshop = page.workshop ?? '';
    const [door = '', secret = ''] = location.hash.slice(1).split('.');
    this.#door = secret ? door : '';
    this.#secret = secret;
    this.title = page.title ?? t('app-name');
    this.levels = page.levels ?? [];
    this.code = page.code ?? '';
    this.#given = page.key ?? page.code ?? '';
    this.scanned = Boolean(page.key) && decodeURI(location.pathname).endsWith(`/${page.key}`);
    const token = seatToken(this.#workshop, this.#door);
    if (token) this.#open(token);
  }

  /** By a link: the role is given, a level is not asked for. */
  get byLink(): boolean {
    return this.#secret !== '';
  }

  get name(): string {
    return read(NAME) ?? '';
  }

  async join(name: string, color: Color): Promise<void> {
    this.busy = true;
    this.error = null;
    write(NAME, name || null);
    try {
      const token = seatToken(this.#workshop, this.#door) || undefined;
      const known = { ...(name && { name }), ...(token && { token }) };
      const entered = this.byLink
        ? await enter(this.#workshop, { link: this.#door, secret: this.#secret, ...known })
        : await join({ code: this.#given, color, ...known });
      keepSeatToken(this.#workshop, entered.token, this.#door);
      this.#open(entered.token);
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError(0, 'internal');
      this.error = { code: known.code, fields: known.fields };
    }
    this.busy = false;
  }

  /** The seat is gone: forget it and show the form again. */
  leave(code: string): void {
    dropSeatToken(this.#workshop, this.#door);
    this.phone?.live.close();
    this.phone = null;
    this.error = { code, fields: {} };
  }

  #open(token: string): void {
    this.phone = new Phone(connect({ workshop: this.#workshop, token }), this.title, this.levels);
  }
}
