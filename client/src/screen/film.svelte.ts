// The board's growth as a film, made from its log. What has been withdrawn since or is veiled still is not in it, and notes
// read as they read now: a film is no place for what somebody has corrected. Who wants less motion gets few slides.
import { evolveBoard } from '../core/evolve';
import { EMPTY_BOARD } from '../core/defaults';
import type { Board, Note, Show } from '../core/model';
import { readable } from '../core/select';
import { FILM_PICTURE_MS, FILM_PICTURES } from '../core/slides';
import type { Entry } from '../core/wire';

const FRAMES = 160;
export const SPEEDS = [1, 2, 4, 0.5];
const SEEN = new Set(['board_created', 'board_changed', 'note_added', 'note_edited', 'note_moved', 'note_styled', 'note_removed',
  'note_restored', 'notes_shown', 'note_held', 'zone_added', 'zone_changed', 'zone_moved', 'zone_removed', 'clusters_arranged']);

interface Page { last: number; changes: Entry[] }
/** From which picture on it plays, since `at` ms of the server's clock; 0: it stands there. */
export type Turn = Pick<Show, 'page' | 'at'>;
type Ask = (after: number) => Promise<Page>;
const BRINGING = new Set(['board_created', 'note_added', 'notes_shown']);

/** Asks the server for the log page by page. */
export function growthOf(workshop: string, board: string, token: string): Ask {
  return async (after) => {
    const answer = await fetch(`/api/workshops/${workshop}/boards/${board}/growth?after=${after}`, {
      headers: { Authorization: `Bearer ${token}` }, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`growth: ${answer.status}`);
    return answer.json() as Promise<Page>;
  };
}

export class Film {
  playing = $state(false);
  speed = $state(1);
  at = $state(0);
  failed = $state(false);
  /** After how many entries each frame ends; empty until the log has come. */
  #ends = $state.raw<readonly number[]>([]);
  #entries: readonly Entry[] = [];
  #made: { count: number; board: Board } = { count: 0, board: EMPTY_BOARD };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #now: () => Board | null;
  #clock: () => number;
  #turn: Turn;
  #calm: boolean;

  /** `now` gives the board of the present, `clock` the server's ms. */
  constructor(ask: Ask, now: () => Board | null, clock: () => number, turn: Turn, calm = matchMedia('(prefers-reduced-motion: reduce)').matches) {
    this.#now = now;
    this.#clock = clock;
    this.#turn = turn;
    this.#calm = calm;
    this.#load(ask).then(() => this.turn(this.#turn), () => { this.failed = true; });
  }

  get frames(): number {
    return this.#ends.length;
  }

  /** When the frame shown was the present, in ms since 1970; 0 before the film has come. */
  get moment(): number {
    return this.#entries[(this.#ends[this.at] ?? 0) - 1]?.at ?? 0;
  }

  /** The board of the frame shown. Reactive. */
  get board(): Board | null {
    const count = this.#ends[this.at];
    if (count === undefined) return null;
    if (count < this.#made.count) this.#made = { count: 0, board: EMPTY_BOARD };
    if (count > this.#made.count) {
      this.#made = { count, board: evolveBoard(this.#made.board, this.#entries.slice(this.#made.count, count)) };
    }
    return asNow(this.#made.board, this.#now());
  }

  /** Goes where the facilitator wants it, at its own pace; a screen that comes late finds the same picture. */
  turn(turn: Turn): void {
    this.#turn = turn;
    this.stop();
    this.speed = 1;
    const passed = turn.page * FILM_PICTURE_MS + (turn.at ? Math.max(0, this.#clock() - turn.at) : 0);
    this.at = Math.max(0, Math.min(this.frames - 1, Math.floor(passed / this.#pace + 1e-6)));
    if (turn.at && this.at < this.frames - 1) this.play();
  }

  toggle(): void {
    if (this.playing) this.stop();
    else this.play();
  }

  play(): void {
    if (this.frames < 2) return;
    if (this.at >= this.frames - 1) this.at = 0;
    this.playing = true;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.playing = false;
  }

  /** Moves by hand, and stays there. */
  by(step: 1 | -1): void {
    this.stop();
    this.at = Math.min(this.frames - 1, Math.max(0, this.at + step));
  }

  faster(): void {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length]!;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.at++;
      if (this.at >= this.frames - 1) this.stop();
      else this.#wait();
    }, this.#pace / this.speed);
  }

  /** ms of one frame: the film takes as long as its twelve pictures, a short one less. */
  get #pace(): number {
    return Math.min(FILM_PICTURE_MS, ((FILM_PICTURES - 1) * FILM_PICTURE_MS) / Math.max(1, this.frames - 1));
  }

  async #load(ask: Ask): Promise<void> {
    const found: Entry[] = [];
    for (let after = 0, last = 1; after < last;) {
      const page = await ask(after);
      if (!page.changes.length) break;
      found.push(...page.changes.filter((entry) => SEEN.has(entry.type)));
      [after, last] = [after + page.changes.length, page.last];
    }
    this.#entries = found.flatMap(oneByOne);
    const seen = changesSeen(this.#entries, this.#now());
    if (!seen.length && this.#entries.length) seen.push(this.#entries.length);
    this.#ends = frameEnds(seen.length, this.#calm ? FILM_PICTURES : FRAMES).map((end) => seen[end - 1]!);
  }
}

/** After how many of `count` entries each frame ends: as many frames as there are entries, at most `most`. */
export function frameEnds(count: number, most: number): number[] {
  const frames = Math.min(count, most);
  return Array.from({ length: frames }, (_, i) => Math.round(((i + 1) * count) / frames));
}

/** What was revealed in one act, note by note: a film of a private step would else show it all at once. */
const oneByOne = (entry: Entry): Entry[] => (entry.type !== 'notes_shown' ? [entry]
  : (entry.body.notes as unknown[]).map((note) => ({ ...entry, body: { ...entry.body, notes: [note] } })));

/** After how many entries something has changed to see: it begins with the first note that is still there, and what
 *  happens to notes that are gone or not yet revealed is no picture of its own. */
export function changesSeen(entries: readonly Entry[], now: Board | null): number[] {
  const shown = new Set<string>();
  const there = (id: string) => !!now?.notes.has(id) && readable(now.notes.get(id)!);
  const seen = ({ type, body }: Entry): boolean => {
    if (BRINGING.has(type)) {
      const notes = (type === 'note_added' ? [body.note] : body.notes ?? []) as Partial<Note>[];
      const found = notes.filter((note) => there(note.id!) && !(note.veil && !note.text));
      for (const note of found) shown.add(note.id!);
      return found.length > 0;
    }
    return typeof body.note === 'string' ? shown.has(body.note) : shown.size > 0;
  };
  const ends = entries.flatMap((entry, i) => (seen(entry) ? [i + 1] : []));
  // The last picture is the board as it is.
  return ends.length ? [...ends.slice(0, -1), entries.length] : ends;
}

/** The past with the words of the present: notes that are there no more, or cannot be read, are left out. */
export function asNow(past: Board, now: Board | null): Board {
  const notes = [...past.notes].flatMap(([id, note]) => {
    const known = now?.notes.get(id);
    return known && readable(known) && !note.removed && !(note.veil && !note.text)
      ? [[id, { ...note, text: known.text, points: known.points, veil: '' as const }] as const] : [];
  });
  return { ...past, notes: new Map(notes), rules: { ...past.rules } };
}
