// A closed ballot in the order of what the items got. Pure.
import type { Ballot, Board, Color, Tally } from '../core/model';
import { itemOf } from '../core/select';

export interface Row { item: string; text: string; color: Color; rank: number; total: number; counts: readonly number[]; mean: number; spread: number; voters: number; won: boolean }

/** The rows of a result, best first; those with the same result share a rank. Items that are gone are left out. */
export function rowsOf(board: Board, ballot: Ballot): Row[] {
  const found = ballot.tallies.flatMap((tally): Row[] => {
    const item = itemOf(board, tally.item);
    return item ? [{ item: tally.item, ...item, rank: 0, total: tally.total, counts: tally.counts, ...spread(tally), won: false }] : [];
  });
  const worth = (row: Row) => (ballot.kind === 'rating' ? row.mean : row.total);
  found.sort((p, q) => worth(q) - worth(p));
  found.forEach((row, i) => { row.rank = i > 0 && worth(found[i - 1]!) === worth(row) ? found[i - 1]!.rank : i + 1; });
  const last = Math.min(3, Math.max(1, Math.floor(found.length / 2)));
  for (const row of found) row.won = row.rank <= last && worth(row) > 0;
  // Where too many share the last place that wins, that place wins nothing.
  const winners = found.filter((row) => row.won).length;
  if (winners > last + 1 || winners === found.length) for (const row of found) row.won &&= row.rank < Math.max(...found.filter((each) => each.won).map((each) => each.rank));
  return found;
}

function spread({ counts }: Tally): { mean: number; spread: number; voters: number } {
  const voters = counts.reduce((sum, count) => sum + count, 0);
  if (!voters) return { mean: 0, spread: 0, voters };
  const mean = counts.reduce((sum, count, value) => sum + count * value, 0) / voters;
  const squares = counts.reduce((sum, count, value) => sum + count * (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / voters), voters };
}

/** How large dots may be so that the longest row of them has room: their diameter and the gap; 0 where a bar must do. */
export function dotSize(most: number, width: number, height: number): { dot: number; gap: number; rows: number } {
  const rows = height >= 78 ? 3 : 2;
  for (const dot of [22, 20, 18, 16, 14, 12, 10, 8]) {
    const gap = Math.max(2, Math.round(dot * 0.27));
    const columns = Math.ceil(most / rows);
    if (columns * (dot + gap) + Math.floor(columns / 5) * gap * 2 <= width && rows * (dot + gap) <= height) return { dot, gap, rows };
  }
  return { dot: 0, gap: 0, rows };
}
