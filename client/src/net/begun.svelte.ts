// What was begun in a small form, kept on the device until it is sent: neither another page, the next step nor a reload
// loses a word.

import { kept, write } from './store';

let all = $state.raw<Readonly<Record<string, unknown>>>({});

export class Begun<T> {
  /** `place` says which form it is, from the workshop on. */
  constructor(private readonly place: () => string) {}

  /** Null: nothing was typed. */
  get words(): T | null {
    const key = this.#key;
    return (key in all ? all[key] : kept(key)) as T | null;
  }

  set words(words: T | null) {
    const key = this.#key;
    all = { ...all, [key]: words };
    write(key, words === null ? null : JSON.stringify(words));
  }

  get #key(): string {
    return `stellwand.begun.${this.place()}`;
  }
}
