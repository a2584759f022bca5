// A board's past on the desk. It reads the log and the live source and changes nothing: what is drawn of it stands on a
// desk of its own (`desk`), from which no command leaves.

import { EMPTY_BOARD } from '../core/defaults';
import type { Board } from '../core/model';
import type { Entry } from '../core/wire';
import type { Difference } from '../net/past';
import { Desk } from './desk.svelte';
import { Boards, markAt, marksOf, placeOf, signs, stops, withGone, type Mark } from './log';
import type { Failed, Source } from './source';

const EVERY_MS = 1_500; // between two looks at what has come
const AGAIN_MS = 4_000;
const REST_MS = 250;

export class Past {
  entries = $state.raw<readonly Entry[]>([]);
  /** The change after which the board is shown; 0 until the log has come. */
  seq = $state(0);
  failed = $state.raw<Failed | null>(null);
  /** What the state shown is compared with: a seq, 0 is now, null nothing. */
  against = $state<number | null>(null);
  difference = $state.raw<Difference | null>(null);
  readonly stops = $derived(stops(this.entries));
  readonly place = $derived(placeOf(this.stops, this.seq));
  readonly marks: Mark[] = $derived.by(() => marksOf(this.board, this.entries, this.source.workshop.steps, this.source.workshop.moments));
  readonly mark = $derived(markAt(this.marks, this.stops, this.seq));
  /** When the state shown was the present, in ms since 1970. */
  readonly at = $derived(this.entries[this.seq - 1]?.at ?? 0);
  /** Changes to see that have come since. */
  readonly since = $derived(this.stops.length - 1 - this.place);
  readonly desk: Desk;
  private readonly boards = new Boards();
  /** The board as it stood then, also while it is compared. */
  readonly then: Board = $derived(this.boards.at(this.entries, this.seq));
  private readonly later = $derived(this.difference && this.boards.at(this.entries, this.difference.second));
  private readonly shown: Board = $derived(this.difference && this.later ? withGone(this.later, this.difference.turns) : this.then);
  private loading = $state(false);
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly board: string,
    private readonly source: Source,
  ) {
    this.desk = new Desk(still(source, board, () => this.shown ?? EMPTY_BOARD), () => '');
    this.desk.open(board);
  }

  /** Read on to the end of the log. */
  async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    const found = [...this.entries];
    try {
      for (let last = Infinity; found.length < last;) {
        const page = await this.source.past.growth(this.board, found.length);
        if (!page.changes.length) break;
        found.push(...page.changes);
        last = page.last;
      }
      this.entries = found;
      if (!this.seq) this.go(found.length);
      this.failed = null;
    } catch (failed) {
      this.failed = failed as Failed;
    }
    // What comes meanwhile is read together; after trouble it is tried again.
    setTimeout(() => {
      this.loading = false;
      this.failed = null;
    }, this.failed ? AGAIN_MS : EVERY_MS);
  }

  /** Read on if something has come since. */
  follow(seq: number): void {
    if (seq > this.entries.length && !this.loading) void this.load();
  }

  /** Show the board as it stood after a change. However one comes to a place, it is one change and has one time. */
  go(seq: number): void {
    this.seq = markAt(this.marks, this.stops, seq)?.seq ?? this.stops[placeOf(this.stops, seq)] ?? seq; // as asked while there is no log yet
    if (this.against !== null) this.compare(this.against);
  }

  /** Go by stops, one after the other. */
  step(by: number): void {
    const place = Math.max(0, Math.min(this.place + by, this.stops.length - 1));
    this.go(this.stops[place] ?? this.seq);
  }

  /** Go to the mark before or behind, or the end on that side. */
  leap(by: 1 | -1): void {
    const places = this.marks.map((mark) => placeOf(this.stops, mark.seq));
    const found = by > 0 ? places.find((place) => place > this.place) : places.findLast((place) => place < this.place);
    this.go(this.stops[found ?? (by > 0 ? this.stops.length - 1 : 0)] ?? this.seq);
  }

  /** Compare with another state, 0 now; null ends it. While one drags, it waits for where one stops. */
  compare(against: number | null): void {
    this.against = against;
    clearTimeout(this.resting);
    if (against === null) this.tell(null);
    else this.resting = setTimeout(() => void this.ask(), this.difference ? REST_MS : 0);
  }

  private async ask(): Promise<void> {
    const [seq, against] = [this.seq, this.against];
    const other = against || this.entries.length;
    try {
      const found = await this.source.past.difference(this.board, Math.min(seq, other), Math.max(seq, other));
      if (seq === this.seq && against === this.against) this.tell(found);
    } catch (failed) {
      this.failed = failed as Failed;
    }
  }

  private tell(found: Difference | null): void {
    this.difference = found;
    this.desk.turned = signs(found?.turns ?? []);
  }
}

/** Lay the past of the open board on the desk, as it stood after a change; 0: as it stands, to go back from there. */
export function lookBack(desk: Desk, seq = 0): void {
  const { boardId } = desk;
  if (!boardId) return;
  desk.selection.clear();
  const past = desk.past?.board === boardId ? desk.past : new Past(boardId, desk.source);
  desk.open(boardId);
  desk.past = past;
  void past.load().then(() => seq && past.go(seq));
}

/** The source without its way out: commands go nowhere, one board is what it was, nobody looks at it. */
function still(source: Source, board: string, shown: () => Board): Source {
  return new Proxy(source, {
    get(live, name) {
      if (name === 'board') return (id: string) => (id === board ? shown() : live.board(id));
      if (name === 'send' || name === 'dismiss') return () => undefined;
      if (name === 'watching') return () => ({});
      if (name === 'workshop') return { ...live.workshop, spot: null };
      const value: unknown = Reflect.get(live, name, live);
      return typeof value === 'function' ? value.bind(live) : value;
    },
  });
}
