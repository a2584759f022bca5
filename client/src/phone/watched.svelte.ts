// The ballot one saw open in the running step, kept on the device: its result shows here once it is closed, also to who
// has reloaded the page meanwhile.

import { read, write } from '../net/store';
import type { WorkshopStore } from '../net/workshop.svelte';

export class Watched {
  /** "<step>/<ballot>" */
  #seen = $state('');

  constructor(private readonly live: Pick<WorkshopStore, 'id' | 'workshop'>) {
    this.#seen = read(this.#key) ?? '';
  }

  /** Its id; "" for none. */
  get ballot(): string {
    const [step, ballot = ''] = this.#seen.split('/');
    return step === this.live.workshop?.step ? ballot : '';
  }

  set ballot(id: string) {
    this.#seen = id && `${this.live.workshop?.step ?? ''}/${id}`;
    write(this.#key, this.#seen || null);
  }

  get #key(): string {
    return `stellwand.watched.${this.live.id}`;
  }
}
