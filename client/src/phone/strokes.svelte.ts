// How many commands each tap has sent, so that one tap takes back one act. Kept, so that a reload leaves it one's own.

import { kept, write } from '../net/store';

const MOST = 20; // the server keeps 200 acts (U1); nobody taps their way back through more

export class Strokes {
  #all = $state.raw<Readonly<Record<string, readonly number[]>>>({});

  /** The acts of a seat on a board, `place`. Reactive. */
  of(place: string): readonly number[] {
    return this.#all[place] ?? kept<number[]>(key(place)) ?? [];
  }

  add(place: string, commands: number): void {
    this.#keep(place, [...this.of(place), commands].slice(-MOST));
  }

  /** Forget the last act; gives how many commands it was. */
  take(place: string): number {
    const strokes = this.of(place);
    this.#keep(place, strokes.slice(0, -1));
    return strokes.at(-1) ?? 0;
  }

  #keep(place: string, strokes: readonly number[]): void {
    this.#all = { ...this.#all, [place]: strokes };
    write(key(place), strokes.length ? JSON.stringify(strokes) : null);
  }
}

function key(place: string): string {
  return `stellwand.done.${place}`;
}
