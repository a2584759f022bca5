// Which notes are new: they carry the signal for four seconds. And what to say of them aloud, at most every five.
import type { Note } from '../core/model';
import type { Entry } from '../core/wire';
import type { WorkshopStore } from '../net/workshop.svelte';

const SIGNAL_MS = 4_000;
const SPEAK_MS = 5_000;
const MOST = 40; // in a flood nothing is new

export class Fresh {
  ids = $state.raw<ReadonlySet<string>>(new Set());
  /** Counts of new notes by zone id since the last announcement. */
  spoken = $state.raw<Readonly<Record<string, number>>>({});
  #waiting: Record<string, number> = {};
  #timers = new Set<ReturnType<typeof setTimeout>>();

  /** Listens to a store; gives the function that stops it. */
  watch(live: WorkshopStore): () => void {
    const stop = live.listen((room, entries) => {
      if (room === live.id) return;
      const added = entries.map((entry) => noteOf(entry)).filter((note) => note !== null);
      if (added.length) this.#add(added);
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

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => { this.#timers.delete(timer); act(); }, ms);
    this.#timers.add(timer);
  }
}

/** The note that an entry of the log adds, if it does. */
function noteOf({ type, body }: Entry): { id: string; zone: string } | null {
  return type === 'note_added' ? (body.note as Note) : null;
}
