// A ballot's choices, and once it is closed in the order of what they got. Pure.
import { EMPTY_BOARD, note, zone } from '../core/defaults';
import type { Ballot, Board, Color, Tally } from '../core/model';
import { ranked, type Ranked } from '../core/results';
import { itemOf } from '../core/select';
import { apart, nameOf } from '../ui/apart';

export interface Row extends Ranked, Tally { text: string; color: Color; spread: number; won: boolean }

/** The choices as a board of their own: the wall knows how to show one and five hundred. Each has its own tile. */
export function choicesOf(board: Board, ballot: Ballot, title: string): Board {
  const beside = apart(board, ballot.items);
  const notes = ballot.items.flatMap((item, i) => {
    const found = itemOf(board, item);
    const text = nameOf(board, item, beside) ?? '';
    return found ? [[item, note({ id: item, zone: 'items', order: String(i).padStart(4, '0'), ...found, text })] as const] : [];
  });
  const only = zone({ id: 'items', title, order: 'a' });
  return { ...EMPTY_BOARD, id: ballot.id, layout: 'columns', zones: new Map([['items', only]]), notes: new Map(notes) };
}

/** The rows of a result, best first; those with the same result share a rank. Items that are gone are left out. */
export function rowsOf(board: Board, ballot: Ballot): Row[] {
  const tallies = ballot.tallies.filter((tally) => itemOf(board, tally.item));
  const beside = apart(board, ballot.items);
  const named = (item: string) => ({ ...itemOf(board, item)!, text: nameOf(board, item, beside)! });
  const found = ranked({ ...ballot, tallies }).map((one): Row => ({ ...one.tally, ...named(one.tally.item), ...one, spread: spread(one), won: false }));
  const last = Math.min(3, Math.max(1, Math.floor(found.length / 2)));
  for (const row of found) row.won = row.rank <= last && row.total > 0;
  // Where too many share the last place that wins, that place wins nothing.
  const winners = found.filter((row) => row.won).length;
  if (winners > last + 1 || winners === found.length) for (const row of found) row.won &&= row.rank < Math.max(...found.filter((each) => each.won).map((each) => each.rank));
  return found;
}

/** How far the marks lie from their mean: the standard deviation. */
function spread({ tally, papers, mean }: Ranked): number {
  return Math.sqrt(tally.counts.reduce((sum, count, value) => sum + count * (value - mean) ** 2, 0) / (papers || 1));
}

/** How large dots may be so that the longest row of them has room: their diameter and the gap; 0 where a bar must do. */
export function dotSize(most: number, width: number, height: number): { dot: number; gap: number; rows: number } {
  const rows = most <= 10 && height >= 110 ? 1 : height >= 78 ? 3 : 2;
  // Few rows have room for large dots.
  for (const dot of [...(height >= 110 ? [64, 56, 48, 40, 34, 28] : []), 22, 20, 18, 16, 14, 12, 10, 8]) {
    const gap = Math.max(2, Math.round(dot * 0.27));
    const columns = Math.ceil(most / rows);
    if (columns * (dot + gap) + Math.floor(columns / 5) * gap * 2 <= width && rows * (dot + gap) <= height) return { dot, gap, rows };
  }
  return { dot: 0, gap: 0, rows };
}
