// What stands between header and footer: decided by the state alone, so that every screen and every reload shows the same.
import type { Board, Note, Step, Workshop } from '../core/model';
import { byOrder } from '../core/ordering';
import { stacked } from '../core/outline';
import { ballotNow, itemOf, notesOf, readable, veiledCount, zonesOf } from '../core/select';

export type Picture =
  | { kind: 'lobby' | 'rest' | 'private' | 'questions' }
  | { kind: 'wall'; zone: string; still: boolean }
  | { kind: 'note' | 'cluster' | 'statement' | 'ballot' | 'headlines' | 'quotes'; id: string };

interface Now {
  workshop: Workshop | null;
  step: Step | null;
  board: Board | null;
  /** "kind:id" on the board shown; "" without a spot. */
  spot: string;
  /** The ballot that was open here last: its result stays until something else is shown, before the step's older one. */
  voted: string;
}

const WALL = { kind: 'wall', zone: '', still: false } as const satisfies Picture;

/** The picture for what is now. A thing that is gone gives way to the board it was on. */
export function pictureOf({ workshop, step, board, spot, voted }: Now): Picture {
  if (workshop?.paused) return { kind: 'rest' };
  if (!board) return { kind: step && !step.board ? 'rest' : 'lobby' };
  const led = spot ? spotted(board, spot) : null;
  if (led) return led;
  const ballot = workshop ? ballotNow(board, workshop) : null;
  if (!ballot?.open && isPrivate(board, step)) return { kind: 'private' };
  const result = ballot?.open ? ballot : board.ballots.get(voted) ?? ballot;
  if (result) return { kind: 'ballot', id: result.id };
  return board.layout === 'questions' ? { kind: 'questions' } : WALL;
}

function spotted(board: Board, spot: string): Picture | null {
  const [kind, id = ''] = spot.split(':');
  if (kind === 'board') return board.layout === 'questions' ? { kind: 'questions' } : { ...WALL, still: true };
  if (kind === 'zone') return board.zones.has(id) ? { kind: 'wall', zone: board.zones.get(id)!.parent || id, still: true } : null;
  if (kind === 'cluster' && !notesOf(board, id).length) return null;
  if (!itemOf(board, spot) && !(kind === 'ballot' && board.ballots.has(id))) return null;
  return kind === 'note' || kind === 'cluster' || kind === 'statement' || kind === 'ballot' ? { kind, id } : null;
}

/** Everybody writes for themselves and nothing of this step has been revealed yet. */
export function isPrivate(board: Board, step: Step | null): boolean {
  if (board.rules.see !== 'own') return false;
  const since = step?.board === board.id ? step.began : 0;
  const revealed = [...board.notes.values()].some((note) => readable(note) && !note.veil && note.at >= since);
  return !revealed && (since > 0 || veiledCount(board) > 0 || !board.notes.size);
}

/** One thing after the other, in presentation mode. */
export interface Slide { board: string; picture: Picture }

const RANK = { final: 0, endorsed: 1, draft: 2 } as const;

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

/** What a stand has to say, at most three: its statements, else its strips, else its largest clusters, else its first notes. */
export function headlinesOf(board: Board, stand: string): string[] {
  const zones = new Set([stand, ...zonesOf(board, stand).map((zone) => zone.id)]);
  const notes = [...board.notes.values()].filter((note) => zones.has(note.zone) && readable(note) && note.text);
  const stacks = [...zones].flatMap((zone) => stacked(board.clusters.values(), zone, notes).stacks).filter((stack) => stack.cluster.title);
  const found = [
    statementsOf(board).filter((one) => zones.has(one.zone)).map((one) => one.text),
    notes.filter((note) => note.shape === 'strip').map((note) => note.text),
    stacks.sort((p, q) => q.notes.length - p.notes.length).map((stack) => stack.cluster.title),
    notes.sort((p, q) => q.likes - p.likes || p.at - q.at).map((note) => note.text),
  ];
  return (found.find((list) => list.length) ?? []).slice(0, HEADLINES);
}

/** The notes of a statement that can be read here; `boards` by id, for those of other boards. */
export function sourcesOf(sources: readonly string[], board: Board, boards: ReadonlyMap<string, Board>): Note[] {
  return sources.flatMap((source) => {
    const [first = '', second] = source.split('/');
    const found = second === undefined ? board.notes.get(first) : boards.get(first)?.notes.get(second);
    return found && readable(found) ? [found] : [];
  });
}

/** The other boards that a board's statements name as sources. */
export function namedBoards(board: Board): string[] {
  const named = [...board.statements.values()].flatMap((one) => one.sources.filter((source) => source.includes('/')).map((source) => source.split('/')[0]!));
  return [...new Set(named)].filter((id) => id !== board.id);
}
