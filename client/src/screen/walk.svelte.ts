// The wall walks: where the overview cannot show every text, each zone has its turn. A key stops it and moves by hand.
import { everyStop, sameStop, stops, type Scene, type Stop } from '../core/layout/tour';

const OVERVIEW_MS = 20_000;
const STOP_MS = 30_000;

export class Walk {
  stop = $state.raw<Stop>({});
  held = $state(false);
  #scene: () => Scene | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scene: () => Scene | null) {
    this.#scene = scene;
  }

  /** Starts over with the overview, for another board. */
  restart(): void {
    this.stop = {};
    this.held = false;
    this.#wait();
  }

  /** Rests on one picture: the facilitator leads there. */
  rest(stop: Stop): void {
    this.held = true;
    this.stop = stop;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  first(): void {
    this.held = true;
    this.stop = {};
  }

  toggle(): void {
    this.held = !this.held;
    if (!this.held) this.#advance();
  }

  /** Moves by hand, and stays there. */
  by(step: 1 | -1): void {
    this.held = true;
    const scene = this.#scene();
    if (scene) this.#move(everyStop(scene), step);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#advance(), this.stop.zone || this.stop.window ? STOP_MS : OVERVIEW_MS);
  }

  #advance(): void {
    const scene = this.#scene();
    if (scene && !this.held) this.#move(stops(scene), 1);
    this.#wait();
  }

  #move(list: Stop[], step: number): void {
    const found = list.findIndex((each) => sameStop(each, this.stop));
    this.stop = list[(Math.max(0, found) + step + list.length) % list.length]!;
  }
}
