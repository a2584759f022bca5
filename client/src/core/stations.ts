// The stations of a round with everybody who goes there, as devices that know the whole plan see them: the desk, the screens.
// Pure.

import type { Mix, Station } from './mix';
import type { Board, Seat, Workshop } from './model';
import { stationSign } from './people';
import { isSmall } from './rounds';

export interface Gathering {
  /** The place in `mix.stations`. */
  readonly at: number;
  readonly station: Station;
  readonly sign: string;
  readonly going: readonly { seat: Seat; table: number }[];
  readonly hosts: readonly Seat[];
  /** Nobody is left over for the one who would go there. */
  readonly bye: boolean;
}

/** All stations of a mix in the round of this index, from 0. Whose seat is gone is left out. */
export function gatherings(workshop: Workshop, mix: Mix, round: number, board?: Board | null): Gathering[] {
  const going = mix.stations.map((): { seat: Seat; table: number }[] => []);
  for (const { seat: id, stations, tables } of mix.seatings) {
    const seat = workshop.seats.get(id);
    if (seat) going[stations[round] ?? -1]?.push({ seat, table: tables[round] ?? 0 });
  }
  return mix.stations.map((station, at) => ({
    at, station, sign: stationSign(mix, at, board), going: going[at]!, hosts: station.hosts.flatMap((id) => workshop.seats.get(id) ?? []),
    bye: going[at]!.length === 1 && isSmall(mix, station),
  }));
}
