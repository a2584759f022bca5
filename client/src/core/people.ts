// People and groups as they are called everywhere: short names, and what stands over a stand or a table. Pure; the word for
// somebody without a name is the catalogue's `person-badge`.

import { letter } from './letter';
import type { Mix } from './mix';
import type { Board } from './model';
import { standLetter } from './select';

/** A name as it is read across a table: "Ayşe Kaya" is "Ayşe K."; the twin of server/workshop/places.py. */
export function shortName(name: string): string {
  const last = name.lastIndexOf(' ');
  const first = name.slice(0, Math.max(0, last)).trim();
  return first ? `${first.split(/\s+/)[0]} ${[...name.slice(last + 1)][0] ?? ''}.` : name;
}

/** What hangs over a station: a stand's letter, as on its board, or a table's own name. `at` is its place in the mix. */
export function stationSign(mix: Mix, at: number, board?: Board | null): string {
  const station = mix.stations[at];
  if (!station) return '';
  if (!mix.board) return station.title;
  return (board?.zones.has(station.id) && standLetter(board, station.id)) || letter(at);
}
