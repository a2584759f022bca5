// Which notes are new: they carry the signal for four seconds. What to say of them aloud, at most every five. And which
// note has just been revealed: called one after the other, each is large for a moment before it hangs in its place.
import type { Note } from '../core/model';
import type { Entry } from '../core/wire';
import type { WorkshopStore } from '../net/workshop.svelte';

const SIGNAL_MS = 4_000;
const SPEAK_MS = 5_000;
const MOST = 40; // in a flood nothing is new
const LARGE_MS = 6_000;
const ONE_BY_ONE = 2; // notes revealed in one act; more are not called, they all appear

export class Fresh {
  ids = $state.raw<ReadonlySet<string>>(new Set());
  /** Counts of new notes by zone id since the last announcement. */
  spoken = $state.raw<Readonly<Record<string, number>>>({});
  /** The note that is large for a moment: its id, "" for none. */
  large = $state('');
  #waiting: Record<string, number> = {};
  #timers = new Set<ReturnType<typeof setTimeout>>();

  /** Listens to a store; gives the function that stops it. */
  watch(live: WorkshopStore): () => void {
    const stop = live.listen((room, entries) => {
      if (room === live.id) return;
      const added = entries.flatMap(notesOf);
      if (added.length) this.#add(added);
      const called = entries.filter((entry) => entry.type === 'notes_shown').flatMap(notesOf);
      if (called.length) this.#enlarge(called.length <= ONE_BY_ONE ? called[called.length - 1]!.id : '');
    });
    return () => {
      stop();
      for (const timer of this.#timers) clearTimeout(timer);
    };
  }

  #add(notes: readonly { id: string; zone: string }[]): void {
    const ids = notes.map((note) => note.id);
    this.ids = new Set([...this.ids, ...ids].slice(-MOST));
    this.#later(SIGNAL_MS, () => { this.ids = new Set([...this.ids].filter((id) => !ids.includes(id))); });
    if (!Object.keys(this.#waiting).length) this.#later(SPEAK_MS, () => { this.spoken = this.#waiting; this.#waiting = {}; });
    for (const note of notes) this.#waiting[note.zone] = (this.#waiting[note.zone] ?? 0) + 1;
  }

  #enlarge(id: string): void {
    this.large = id;
    this.#later(LARGE_MS, () => { if (this.large === id) this.large = ''; });
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => { this.#timers.delete(timer); act(); }, ms);
    this.#timers.add(timer);
  }
}

/** The notes that an entry of the log brings to the wall. */
function notesOf({ type, body }: Entry): Note[] {
  if (type === 'notes_shown') return body.notes as Note[];
  return type === 'note_added' ? [body.note as Note] : [];
}
