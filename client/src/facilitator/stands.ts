// What a board's stands still lack: a link that edits them, or anything that somebody has put there. Pure.

import type { Board, Workshop, Zone } from '../core/model';
import { zonesOf } from '../core/select';

/** The stands that no link edits. */
export function unlinked(workshop: Workshop, board: Board): Zone[] {
  const linked = new Set([...workshop.links.values()].filter((link) => link.role === 'host' && !link.revoked).map((link) => link.zone));
  return zonesOf(board).filter((stand) => !linked.has(`${board.id}/${stand.id}`));
}

/** Stands, as a template brings them, that could go and nobody would miss anything: no card, not even one that was taken off,
 *  nothing kept or asked, no visit, no link, no round. */
export function bareStands(workshop: Workshop, board: Board): Zone[] {
  if ([...workshop.mixes.values()].some((mix) => mix.board === board.id)) return [];
  const used = new Set([board.notes, board.clusters, board.statements, board.inquiries].flatMap((each) => [...each.values()].map(({ zone }) => zone)));
  for (const one of board.interfaces.values()) for (const zone of one.zones) used.add(zone);
  for (const { id, count } of board.turnouts.values()) if (count) used.add(id);
  return unlinked(workshop, board).filter((stand) => {
    const kept = stand.materials.length + stand.headlines.length + stand.hand_overs.length;
    return !kept && [stand, ...zonesOf(board, stand.id)].every(({ id }) => !used.has(id));
  });
}
