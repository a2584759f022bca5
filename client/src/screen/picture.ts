// What stands between header and footer: decided by the state alone, so that every screen and every reload shows the same.
import type { Board, Note, Step, Workshop } from '../core/model';
import type { OverlapPage } from '../core/overlap';
import { ballotNow, itemOf, notesOf, readable, veiledCount } from '../core/select';
import { isMarket } from '../core/stand';

export type Picture =
  | { kind: 'lobby' | 'rest' | 'private' | 'questions' | 'round' | 'market' | 'contacts' }
  | { kind: 'overlap'; page: OverlapPage }
  | { kind: 'wall'; zone: string; still: boolean }
  | { kind: 'note' | 'cluster' | 'statement' | 'ballot' | 'headlines' | 'quotes'; id: string };

interface Now {
  workshop: Workshop | null;
  step: Step | null;
  board: Board | null;
  /** A round of newly mixed groups runs, and its step is what is shown. */
  round?: boolean;
  /** "kind:id" on the board shown; "" without a spot. */
  spot: string;
  /** The ballot that was open here last: its result stays until something else is shown, before the step's older one. */
  voted: string;
}

const WALL = { kind: 'wall', zone: '', still: false } as const satisfies Picture;

/** The picture for what is now. A thing that is gone gives way to the board it was on. */
export function pictureOf({ workshop, step, board, round = false, spot, voted }: Now): Picture {
  if (workshop?.paused) return { kind: 'rest' };
  if (!board && round) return { kind: 'round' };
  if (!board) return { kind: step && !step.board ? 'rest' : 'lobby' };
  const led = spot ? spotted(board, spot) : null;
  if (led) return led;
  const ballot = workshop ? ballotNow(board, workshop) : null;
  if (round && !ballot?.open && !board.ballots.has(voted)) return { kind: 'round' };
  if (!ballot?.open && isPrivate(board, step)) return { kind: 'private' };
  const result = ballot?.open ? ballot : board.ballots.get(voted) ?? ballot;
  if (result) return { kind: 'ballot', id: result.id };
  if (isMarket(board, workshop)) return { kind: 'market' };
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
