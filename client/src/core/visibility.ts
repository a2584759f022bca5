// What a participant may see of a state, as server/board/visibility.py says it. Pure.

import type { Board, Note, Workshop } from './model';

/** Drop removed notes, blank authors and badges: the view that server, log and every replica must agree on. */
export function boardView(board: Board): Board {
  const notes = new Map<string, Note>();
  for (const [id, note] of board.notes) if (!note.removed) notes.set(id, { ...note, author: '', behalf: '' });
  return { ...board, notes };
}

/** A participant's view of a workshop has no links and no seats. */
export function workshopView(workshop: Workshop): Workshop {
  return { ...workshop, links: new Map(), seats: new Map() };
}
