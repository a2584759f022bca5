// Plans of mixed groups as the desk shows them: who is where in a round, who has met whom, who has no place. Pure.

import type { Mix, Seating, Station } from '../core/mix';
import type { Board, Note, Seat, Step, Workshop } from '../core/model';
import { stepOf } from '../core/select';
import { gatherings } from '../core/stations';
import { guests, type Whereabouts, whereabouts } from './people';

const NOWHERE = -1;
export type Table = { table: number; seats: Seat[] };
export type RoundGroup = { at: number; station: Station; sign: string; tables: Table[]; people: number; hosts: Seat[]; bye: boolean };
export type Stop = { round: number; at: number; table: number };

/** The stations of one round (from 1) with their people by table and name. Closed ones only if somebody was there. */
export function stationsOf(workshop: Workshop, mix: Mix, round: number, board?: Board | null): RoundGroup[] {
  return gatherings(workshop, mix, round - 1, board)
    .map(({ at, station, sign, going, hosts, bye }) => {
      const numbers = [...new Set(going.map((one) => one.table))].sort((a, b) => a - b);
      const tables = numbers.map((table) => ({ table, seats: going.flatMap((one) => (one.table === table ? one.seat : [])).sort(byName) }));
      return { at, station, sign, tables, people: going.length, hosts: [...hosts], bye };
    })
    .filter(({ station, people }) => people || !station.closed);
}

const byName = (a: Seat, b: Seat) => Number(!a.name) - Number(!b.name) || a.name.localeCompare(b.name) || a.badge - b.badge;

/** Who stays at a station. One that is closed has nobody who stays. */
export function hostsOf(stations: readonly Station[]): Set<string> {
  return new Set(stations.flatMap((station) => (station.closed ? [] : station.hosts)));
}

/** Whom groups still wait for and who has never come, or is not connected now. Who hosts a stand is there, whatever their
 * phone does: it may well be the stand's own device that they use. */
export function absent(workshop: Workshop, connected: ReadonlySet<string>): Seat[] {
  const hosts = new Set([...workshop.mixes.values()].flatMap((mix) => [...hostsOf(mix.stations)]));
  return guests(workshop).filter((seat) => !seat.away && !connected.has(seat.id) && !hosts.has(seat.id) && !opened(workshop, seat));
}

const opened = ({ links }: Workshop, { stands }: Seat): boolean =>
  Object.entries(stands).some(([id, generation]) => links.get(id)?.generation === generation && !links.get(id)?.revoked);

/** Whom groups wait for and who has no place in a round: they came when all was full. */
export function unplaced(workshop: Workshop, mix: Mix, round: number): Seat[] {
  const seated = new Set(mix.seatings.filter((one) => (one.stations[round - 1] ?? NOWHERE) !== NOWHERE).map((one) => one.seat));
  const goals = new Set(mix.seatings.map((one) => one.stations[round - 1]));
  // A station that is closed for the rounds to come has its hosts as long as somebody is there.
  const hosts = hostsOf(mix.stations.map((station, at) => ({ ...station, closed: station.closed && !goals.has(at) })));
  return guests(workshop).filter((seat) => !seat.away && !seated.has(seat.id) && !hosts.has(seat.id));
}

/** Who goes to a stand that is closed: so many in the round that runs, so many in those to come. */
export interface Stranded { mix: Mix; at: number; now: number; ahead: number }

/** The plans that send people to a stand, closed on its board by hand, while another is open. */
export function stranded(workshop: Workshop, board: string, zone: string): Stranded[] {
  const here = new Set(guests(workshop).filter((seat) => !seat.away).map((seat) => seat.id));
  return [...workshop.mixes.values()].filter((mix) => mix.board === board && board !== '').flatMap((mix) => {
    const at = mix.stations.findIndex((station) => station.id === zone);
    if (at < 0 || mix.stations.every((station, other) => other === at || station.closed)) return [];
    const runs = running(workshop)?.mix.id === mix.id;
    const going = mix.seatings.filter((one) => here.has(one.seat));
    const now = runs ? going.filter((one) => one.stations[mix.begun - 1] === at).length : 0;
    const ahead = going.filter((one) => one.stations.indexOf(at, mix.begun) >= 0).length;
    return now || ahead ? [{ mix, at, now, ahead }] : [];
  });
}

/** Whether too few stands stay open for everybody to come to each at most once, as the plan has it. */
export function repeats({ mix, at }: Stranded): boolean {
  return mix.visit === 'once' && mix.rounds > mix.stations.filter((station, other) => other !== at && !station.closed).length;
}

/** Whom plans name as hosts of a stand, by the plan's title. */
export function plannedHosts({ mixes, seats }: Workshop, board: string, zone: string): { title: string; hosts: Seat[] }[] {
  return [...mixes.values()].filter((mix) => mix.board === board && board !== '').flatMap(({ title, stations }) => {
    const hosts = stations.flatMap((one) => (one.id === zone ? one.hosts : [])).flatMap((id) => seats.get(id) ?? []);
    return hosts.length ? [{ title, hosts }] : [];
  });
}

/** Where somebody is in each round they have a place in. */
export function pathOf(mix: Mix, seat: string): Stop[] {
  const own = seatingOf(mix, seat);
  const stays = own ? NOWHERE : mix.stations.findIndex((station) => station.hosts.includes(seat));
  return Array.from({ length: mix.rounds }, (_, index) => ({ round: index + 1, at: own?.stations[index] ?? stays, table: own?.tables[index] ?? 0 }))
    .filter(({ at }) => at !== NOWHERE);
}

/** Who shared a table with somebody in the rounds before this one. */
export function metBefore(mix: Mix, seat: string, round: number): Set<string> {
  const own = seatingOf(mix, seat);
  const met = new Set<string>();
  if (!own) return met;
  for (const other of mix.seatings) {
    for (let at = 0; at < round - 1; at++) if (other !== own && own.stations[at] !== NOWHERE && own.stations[at] === other.stations[at] && own.tables[at] === other.tables[at]) met.add(other.seat);
  }
  return met;
}

/** Where somebody could go instead in a round: a station and its table, how many are there, and whom one would meet again. */
export interface Elsewhere { at: number; table: number; people: number; again: number; twice: boolean; full: boolean }

export function elsewhere(mix: Mix, seat: string, round: number): Elsewhere[] {
  const own = seatingOf(mix, seat);
  const index = round - 1;
  const others = mix.seatings.filter((one) => one !== own);
  const meets = (one: Seating) => own?.stations.some((at, n) => n !== index && at !== NOWHERE && at === one.stations[n] && own.tables[n] === one.tables[n]) ?? false;
  return mix.stations.flatMap((station, at) => {
    const there = others.filter((one) => one.stations[index] === at);
    const tables = [...new Set(there.map((one) => one.tables[index] ?? 0))].sort((a, b) => a - b);
    if (station.closed) return [];
    return (tables.length ? tables : [0]).map((table): Elsewhere => {
      const here = there.filter((one) => (one.tables[index] ?? 0) === table);
      return {
        at, table, people: here.length, again: here.filter(meets).length,
        twice: own?.stations.some((went, n) => n !== index && went === at) ?? false,
        full: station.capacity > 0 && there.length >= station.capacity,
      };
    });
  }).filter(({ at, table }) => at !== own?.stations[index] || table !== (own.tables[index] ?? 0));
}

/** Who joined after rounds had begun, and so was nowhere in the first. */
export function joinedLate(mix: Mix): Set<string> {
  return new Set(mix.begun ? mix.seatings.filter((one) => one.stations[0] === NOWHERE).map((one) => one.seat) : []);
}

function seatingOf(mix: Mix, seat: string): Seating | undefined {
  return mix.seatings.find((one) => one.seat === seat);
}

/** The round that runs now, if one does. */
export function running(workshop: Workshop): { step: Step; mix: Mix; round: number } | null {
  const step = stepOf(workshop);
  const mix = step ? workshop.mixes.get(step.mix) : undefined;
  return step && mix ? { step, mix, round: step.round } : null;
}

/** Mixes with rounds that have not begun. */
export function ahead(workshop: Workshop): Mix[] {
  return [...workshop.mixes.values()].filter((mix) => mix.begun < mix.rounds);
}

/** The mix whose rounds lead to a board, the one that goes on first. */
export function mixOn(workshop: Workshop, board: string): Mix | null {
  const all = [...workshop.mixes.values()].filter((mix) => mix.board === board && board !== '');
  return all.find((mix) => mix.begun < mix.rounds) ?? all.at(-1) ?? null;
}

/** The round of a mix one wants to see: the one that runs, else the next, else the last. */
export function roundNow(workshop: Workshop, mix: Mix): number {
  const now = running(workshop);
  return now?.mix.id === mix.id ? now.round : Math.min(mix.begun + 1, mix.rounds);
}

/** A station or table while its round runs. `still`: ms since its last card, null where that is not to be known. */
export type Gathered = {
  id: string; table: number; due: Seat[]; arrived: number; missing: { seat: Seat; where: Whereabouts }[]; help: Seat[];
  hand: Seat[]; still: number | null;
};

/** Who of those due has said that they are there, and who is missing. Nobody waits for who is away. */
export function gathered(all: readonly Seat[], table: number, id: string, step: Step, board: Board | null, connected: ReadonlySet<string>, now: number): Gathered {
  const seats = all.filter((seat) => !seat.away && !seat.blocked);
  const arrived = seats.filter((seat) => seat.here === step.id);
  const there = new Set(seats.map((seat) => seat.id));
  const missing = seats.filter((seat) => seat.here !== step.id).map((seat) => ({ seat, where: whereabouts(seat, connected) }));
  const countable = board !== null && board.rules.add && !board.rules.anonymous && arrived.length > 0;
  const notes: Note[] = countable ? [...board.notes.values()].filter((note) => !note.removed && there.has(note.author)) : [];
  const last = Math.max(step.began, ...notes.map((note) => note.at));
  return {
    id, table, due: [...seats], arrived: arrived.length, missing, still: countable ? now - last : null,
    help: seats.filter((seat) => seat.help > 0), hand: seats.filter((seat) => seat.hand > 0),
  };
}
