// Pages that turn by themselves, or by key and then rest.

export abstract class Pages {
  held = $state(false);
  #page = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #every: number;
  abstract readonly count: number;

  constructor(every: number) {
    this.#every = every;
  }

  get page(): number {
    return this.count ? this.#page % this.count : 0;
  }

  /** Something else is shown: from its first page on. */
  restart(): void {
    this.#page = 0;
    this.held = false;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => { if (!this.held) this.#turn(1); }, this.#every);
  }

  by(step: 1 | -1): void {
    this.held = true;
    this.#turn(step);
  }

  first(): void {
    this.held = true;
    this.#page = 0;
  }

  toggle(): void {
    this.held = !this.held;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #turn(step: number): void {
    if (this.count) this.#page = (this.page + step + this.count) % this.count;
  }
}
