// Reading a board: zones and notes in their order, counts. Pure; every page asks here instead of sorting by itself.

import { letter } from './layout/stands';
import type { Board, BoardRef, Note, Workshop, Zone } from './model';
import { byOrder } from './ordering';

/** The boards of the day in their order, without those taken off the agenda. */
export function agenda(workshop: Workshop | null): readonly BoardRef[] {
  return workshop?.boards.filter((ref) => !ref.removed) ?? [];
}

/** Zones of one parent ("": the outer ones) in their order. */
export function zonesOf(board: Board, parent = ''): Zone[] {
  return [...board.zones.values()].filter((zone) => zone.parent === parent).sort(byOrder);
}

/** The letter of a stand as it hangs on the wall; "" for any other zone. */
export function standLetter(board: Board, zone: string): string {
  const at = board.layout === 'stands' ? zonesOf(board).findIndex((one) => one.id === zone) : -1;
  return at < 0 ? '' : letter(at);
}

/** Zones that may hold notes: those without children. */
export function leafZones(board: Board): Zone[] {
  return zonesOf(board).flatMap((zone) => {
    const columns = zonesOf(board, zone.id);
    return columns.length ? columns : [zone];
  });
}

/** Standing notes by zone id, each list in order. One pass; every zone has an entry. */
export function notesByZone(board: Board): Map<string, Note[]> {
  const found = new Map<string, Note[]>([...board.zones.keys()].map((id) => [id, []]));
  for (const note of board.notes.values()) {
    if (!note.removed) found.get(note.zone)?.push(note);
  }
  for (const list of found.values()) list.sort(byOrder);
  return found;
}

export function notesIn(board: Board, zone: string): Note[] {
  return [...board.notes.values()].filter((note) => note.zone === zone && !note.removed).sort(byOrder);
}

export function removedNotes(board: Board): Note[] {
  return [...board.notes.values()].filter((note) => note.removed).sort((a, b) => b.at - a.at);
}
