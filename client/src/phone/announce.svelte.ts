// What a screen reader is told of others' cards: politely, gathered, at most once in five seconds (story 10).

import type { Board } from '../core/model';
import { notesIn } from '../core/select';
import { t } from '../i18n.svelte';

const EVERY_MS = 5_000;

export class Announcer {
  text = $state('');
  #waiting: Record<string, number> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  /** Notes have come into these zones. `board` is asked for when it is time to speak. */
  came(zones: readonly string[], board: () => Board | null): void {
    for (const zone of zones) this.#waiting[zone] = (this.#waiting[zone] ?? 0) + 1;
    const wait = Math.max(400, this.#last + EVERY_MS - Date.now());
    this.#timer ??= setTimeout(() => this.#speak(board()), wait);
  }

  /** Something about one's own doing: said at once. */
  say(text: string): void {
    this.text = text;
  }

  #speak(board: Board | null): void {
    const told = Object.entries(this.#waiting).flatMap(([id, count]) => {
      const zone = board?.zones.get(id);
      return board && zone ? [t('new-in-zone', { count, zone: zone.title, total: notesIn(board, id).length })] : [];
    });
    this.text = told.slice(0, 3).join(' ');
    this.#waiting = {};
    this.#timer = undefined;
    this.#last = Date.now();
  }
}
