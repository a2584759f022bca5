// A full board is redrawn at most three times a second: in a burst of notes the eye could not follow more, and a slow
// projector laptop would do nothing else.
import { untrack } from 'svelte';
import type { Board } from '../core/model';

const MANY = 150; // notes from which it matters
const PAUSE_MS = 330;

export class Calm {
  board = $state.raw<Board | null>(null);
  #due: ReturnType<typeof setTimeout> | undefined;

  /** `read` gives the board as it is; it is called in an effect, so make this where a component is made. */
  constructor(read: () => Board | null) {
    $effect.pre(() => {
      const next = read();
      const shown = untrack(() => this.board);
      if (!next || shown?.id !== next.id || next.notes.size < MANY) this.#show(next);
      else this.#due ??= setTimeout(() => this.#show(read()), PAUSE_MS);
    });
    $effect(() => () => clearTimeout(this.#due));
  }

  #show(board: Board | null): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    this.board = board;
  }
}
