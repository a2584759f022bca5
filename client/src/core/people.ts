// Groups as they are called everywhere: what stands over a stand or a table. Pure.

import { letter } from './letter';
import type { Mix } from './mix';
import type { Board } from './model';
import { standLetter } from './select';

/** What hangs over a station: a stand's letter, as on its board, or a table's own name. `at` is its place in the mix. */
export function stationSign(mix: Mix, at: number, board?: Board | null): string {
  const station = mix.stations[at];
  if (!station) return '';
  if (!mix.board) return station.title;
  return (board?.zones.has(station.id) && standLetter(board, station.id)) || letter(at);
}
