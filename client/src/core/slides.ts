// What screens present, one page after the other: the results of the day, a board's film. The desk turns the same pages. Pure.
import type { Board, Note, Workshop } from './model';
import { byOrder } from './ordering';
import { stacked } from './outline';
import { agenda, notesOf, readable, zonesOf } from './select';
import { boardView } from './visibility';

/** The desk turns a film by these; who wants less motion gets no others. */
export const FILM_PICTURES = 12;
export const FILM_PICTURE_MS = 4_000;

export interface Slide { board: string; picture: { kind: 'headlines' | 'statement' | 'ballot' | 'quotes'; id: string } }

const RANK = { final: 0, endorsed: 1, draft: 2 } as const;

/** The boards that results are of: those of the day, as everybody may read them. */
export const slideBoards = (workshop: Workshop | null, board: (id: string) => Board | null | undefined): Board[] =>
  agenda(workshop).flatMap((ref) => board(ref.id) ?? []).map(boardView);

/** The results of the day: what each stand brings, in their order; statements, final ones first; results of votes; and
 *  voices from the room, cluster by cluster. */
export function slidesOf(boards: readonly Board[]): Slide[] {
  const statements = boards.flatMap((board) => statementsOf(board).map((one) => ({ board: board.id, one })));
  statements.sort((p, q) => RANK[p.one.status] - RANK[q.one.status]);
  return [
    ...boards.filter((board) => board.layout === 'stands').flatMap((board) => zonesOf(board)
      .filter((zone) => headlinesOf(board, zone.id).length)
      .map((zone): Slide => ({ board: board.id, picture: { kind: 'headlines', id: zone.id } }))),
    ...statements.map(({ board, one }): Slide => ({ board, picture: { kind: 'statement', id: one.id } })),
    ...boards.flatMap((board) => [...board.ballots.values()].filter((ballot) => !ballot.open).sort((p, q) => p.at - q.at)
      .map((ballot): Slide => ({ board: board.id, picture: { kind: 'ballot', id: ballot.id } }))),
    ...boards.flatMap((board) => placed(board, board.clusters)
      .filter((cluster) => quotesOf(board, cluster.id).length > 1)
      .map((cluster): Slide => ({ board: board.id, picture: { kind: 'quotes', id: cluster.id } }))),
  ];
}

/** By the place of their zone, then in their order there. */
const placed = <T extends { id: string; zone: string; order: string }>(board: Board, all: ReadonlyMap<string, T>): T[] =>
  [...all.values()].sort((p, q) => inOrder(placeOf(board, p.zone), placeOf(board, q.zone)) || byOrder(p, q));

const QUOTES = 3;

/** What of a cluster is worth hearing in its own words: those that most people back. */
export function quotesOf(board: Board, cluster: string): Note[] {
  return notesOf(board, cluster).filter((note) => note.text).sort((p, q) => q.likes - p.likes).slice(0, QUOTES);
}

const inOrder = (p: string, q: string) => (p < q ? -1 : p > q ? 1 : 0);

/** The order of a zone on its board; of a column, that of its stand first. */
function placeOf(board: Board, id: string): string {
  const zone = board.zones.get(id);
  return `${board.zones.get(zone?.parent ?? '')?.order ?? ''} ${zone?.order ?? ''}`;
}

/** The statements of a board in the order of presentation. */
export function statementsOf(board: Board) {
  return placed(board, board.statements).sort((p, q) => RANK[p.status] - RANK[q.status]);
}

export const HEADLINES = 3;

/** What a stand has to say, at most three: the headlines it has written, else its statements, else its strips, else its largest clusters, else its first notes. */
export function headlinesOf(board: Board, stand: string): string[] {
  const zones = new Set([stand, ...zonesOf(board, stand).map((zone) => zone.id)]);
  const notes = [...board.notes.values()].filter((note) => zones.has(note.zone) && readable(note) && note.text);
  const stacks = [...zones].flatMap((zone) => stacked(board.clusters.values(), zone, notes).stacks).filter((stack) => stack.cluster.title);
  const found = [
    [...(board.zones.get(stand)?.headlines ?? [])],
    statementsOf(board).filter((one) => zones.has(one.zone)).map((one) => one.text),
    notes.filter((note) => note.shape === 'strip').map((note) => note.text),
    stacks.sort((p, q) => q.notes.length - p.notes.length).map((stack) => stack.cluster.title),
    notes.sort((p, q) => q.likes - p.likes || p.at - q.at).map((note) => note.text),
  ];
  return (found.find((list) => list.length) ?? []).slice(0, HEADLINES);
}
