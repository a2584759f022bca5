// What a participant may see of a state, as server/board/visibility.py says it. Pure.

import { NO_WISHES, note } from './model';
import type { Board, Mix, Note, Workshop } from './model';

/** Drop removed notes, blank authors, badges and what is veiled: the view server, log and every replica agree on. */
export function boardView(board: Board): Board {
  const notes = new Map<string, Note>();
  for (const [id, one] of board.notes) if (!one.removed) notes.set(id, shown(one));
  return { ...board, notes, papers: new Map() };
}

export function shown(one: Note): Note {
  if (!one.veil) return { ...one, author: '', behalf: '', table: '', volunteers: [] };
  return note({ id: one.id, zone: one.zone, order: one.order, at: one.at, veil: one.veil });
}

/** A participant's view of a workshop has no links, no seats, and does not say who goes where. */
export function workshopView(workshop: Workshop): Workshop {
  const mixes = new Map([...workshop.mixes].map(([id, mix]) => [id, unseated(mix)]));
  return { ...workshop, links: new Map(), seats: new Map(), mixes };
}

function unseated(mix: Mix): Mix {
  return { ...mix, seatings: [], wishes: NO_WISHES, stations: mix.stations.map((one) => ({ ...one, hosts: [] })) };
}
