// Where participants may put cards while some zones are closed. Pure.

import { zoneOf, type Draft } from '../core/draft';
import type { Board, Color } from '../core/model';

/** The board without locked zones and the columns of locked stands; the same board if none is locked. */
export function reachable(board: Board): Board {
  const locked = new Set([...board.zones.values()].filter((zone) => zone.locked).map((zone) => zone.id));
  if (!locked.size) return board;
  const left = [...board.zones.values()].filter((zone) => !locked.has(zone.id) && !locked.has(zone.parent));
  // A stand whose columns are all closed holds no card itself.
  const had = new Set([...board.zones.values()].map((zone) => zone.parent));
  const has = new Set(left.map((zone) => zone.parent));
  const zones = left.filter((zone) => !had.has(zone.id) || has.has(zone.id));
  return { ...board, zones: new Map(zones.map((zone) => [zone.id, zone])) };
}

/** The zone a card goes to. One written for a stand that has closed goes to no other until its writer says to which. */
export function aimed(draft: Draft, board: Board, open: Board, level: Color): string {
  return board.zones.has(draft.zone) && !open.zones.has(draft.zone) ? '' : zoneOf(draft, open, level);
}
