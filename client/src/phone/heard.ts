// Which of the changes that have come are cards to read. Pure.

import type { Note } from '../core/model';
import type { Entry } from '../core/wire';

/** Cards of others that can be read from now on, by zone: new ones, and those that were veiled. Not what
 * happened before `since`: who comes late is not told of it as news. */
export function told(entries: readonly Entry[], mine: ReadonlySet<string>, since: number): { zone: string; revealed: boolean }[] {
  return entries.filter(({ at }) => at >= since).flatMap(({ type, body }) => {
    const notes: Partial<Note>[] = type === 'note_added' ? [body.note] : type === 'notes_shown' ? body.notes : [];
    return notes.filter((note) => !mine.has(note.id!) && !note.veil)
      .map((note) => ({ zone: note.zone!, revealed: type === 'notes_shown' }));
  });
}
