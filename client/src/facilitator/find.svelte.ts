// Finding cards by their words on the open board: which ones, and on which of them one stands. No DOM; scrolling and
// marking are the page's.

import type { Note } from '../core/model';

export class Find {
  open = $state(false);
  words = $state('');
  /** Counts the times somebody asked for the field: each time it takes the focus. */
  asked = $state(0);
  private chosen = $state('');
  /** Ids of the cards that have all the words, in reading order. */
  readonly hits: readonly string[] = $derived.by(() => (this.open ? found(this.notes(), this.words) : []));
  private readonly marked = $derived(new Set(this.hits));
  /** The hit one stands on; "" is none. */
  readonly current: string = $derived(this.marked.has(this.chosen) ? this.chosen : (this.hits[0] ?? ''));
  /** Its place among the hits, from 1. */
  readonly place = $derived(this.hits.indexOf(this.current) + 1);

  constructor(private readonly notes: () => readonly Note[]) {}

  has(id: string): boolean {
    return this.marked.has(id);
  }

  /** Open the field, beginning at this card. */
  show(from: string): void {
    this.open = true;
    this.asked++;
    this.chosen = from;
  }

  close(): void {
    this.open = false;
  }

  /** Go to the next hit or the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const { length } = this.hits;
    this.chosen = this.hits[(this.place - 1 + by + length) % length] ?? '';
  }
}

/** The notes that have every one of these words in their text, sub-points or the name they were written for. */
export function found(notes: readonly Note[], words: string): string[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  return notes.filter((note) => {
    const text = fold([note.text, ...note.points.map((point) => point.text), note.behalf].join('\n'));
    return wanted.every((word) => text.includes(word));
  }).map((note) => note.id);
}

/** Without case, accents and the asterisks of bold words. Upper case, because only there ß and ss are the same. */
function fold(text: string): string {
  return text.replaceAll('**', '').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}
