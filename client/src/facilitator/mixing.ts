// What a mix will come to, while one still writes what is wanted. Pure but for its words. The plan itself is the server's.

import type { Mix, Station } from '../core/mix';
import type { Seat, Workshop } from '../core/model';
import { refusal, t } from '../i18n.svelte';
import { called, guests } from './people';
import { hostsOf, running } from './rounds';
import type { Failed } from './source';

export const TRAITS = ['project', 'organisation', 'region', 'color', 'function', 'branch'] as const;
export type Trait = (typeof TRAITS)[number];
export type Why = { why: string } & Record<string, string | number>;
const LARGEST = 12; // people at one table; see server/workshop/tables.py

export const NEW_STATION: Station = { id: '', title: '', place: '', capacity: 0, hosts: [], closed: false, way: '' };

/** Whom a mix with these stations mixes: participants who are neither away nor hosts of an open one. */
export function mixable(workshop: Workshop, stations: readonly Station[]): Seat[] {
  const hosts = hostsOf(stations);
  return guests(workshop).filter((seat) => !seat.away && !hosts.has(seat.id));
}

/** The size of each group, as even as the capacities allow (0: none). Who finds no room is in no group. */
export function shares(people: number, capacities: readonly number[]): number[] {
  const sizes = capacities.map(() => 0);
  for (let left = people; left > 0; left--) {
    const open = sizes.map((_, at) => at).filter((at) => !capacities[at] || sizes[at]! < capacities[at]!);
    if (!open.length) break;
    const at = open.reduce((best, one) => (sizes[one]! < sizes[best]! ? one : best));
    sizes[at]!++;
  }
  return sizes;
}

/** "120 Menschen, 3 Stände: je 40, an 4 Tischen zu 10". */
export function outcome(people: number, stations: readonly Station[], stands: boolean): string {
  const open = stations.filter((station) => !station.closed);
  const sizes = shares(people, open.map((station) => station.capacity)).filter((size, at) => size || !open[at]!.closed);
  // Of an odd number one has nobody to talk with: that is no group of one, but a break.
  const bye = people > 1 && sizes.includes(1) && open.every((station) => station.capacity === 2);
  const met = between('fac-mix-each', bye ? sizes.filter((size) => size > 1) : sizes);
  const each = bye ? t('fac-mix-bye', { each: met }) : met;
  const many = sizes.filter((size) => size > LARGEST);
  const counts = many.map((size) => Math.ceil(size / LARGEST));
  const seated = many.flatMap((size, at) => [Math.floor(size / counts[at]!), Math.ceil(size / counts[at]!)]);
  const tables = many.length ? t('fac-mix-tables-of', { tables: span(counts), size: span(seated) }) : '';
  const groups = t(stands ? 'fac-mix-stands' : 'fac-mix-tables', { count: open.length });
  return t('fac-mix-outcome', { people: t('fac-mix-people', { count: people }), groups, each: [each, tables].filter(Boolean).join(', ') });
}

function between(id: string, sizes: readonly number[]): string {
  return t(id, { size: span(sizes) });
}

/** "40", "39 oder 40", "20 bis 45". */
function span(sizes: readonly number[]): string {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (least === most) return String(least);
  return t(most - least === 1 ? 'fac-mix-or' : 'fac-mix-to', { least, most });
}

/** What can be seen to be impossible before anybody plans; null if nothing. The server knows more. */
export function hindrance(workshop: Workshop, asked: { stations: readonly Station[]; rounds: number; visit: string; apart: readonly string[] }): Why | null {
  const open = asked.stations.filter((station) => !station.closed);
  const seats = mixable(workshop, asked.stations);
  const room = open.reduce((sum, station) => sum + station.capacity, 0);
  if (!open.length) return { why: 'stations' };
  if (!seats.length) return { why: 'people', limit: 2000 };
  if (open.every((station) => station.capacity) && room < seats.length) return { why: 'room', people: seats.length, room };
  if (asked.visit === 'once' && asked.rounds > open.length) return { why: 'visits', rounds: asked.rounds, groups: open.length };
  for (const trait of asked.apart) {
    const most = Math.max(0, ...kinds(seats, trait as Trait).values());
    if (most > open.length) return { why: 'apart', trait, people: most, groups: open.length };
  }
  return null;
}

/** How many there are of each kind, who says nothing aside; as server/workshop/seating.py tells who is alike. */
export function kinds(seats: readonly Seat[], trait: Trait): Map<string, number> {
  const found = new Map<string, number>();
  for (const seat of seats) {
    const value = (trait === 'color' ? seat.color : (seat.card?.[trait] ?? '')).toLowerCase();
    if (value && value !== 'white') found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

/** Why it cannot be, in a sentence. */
export function whyNot({ code, fields }: Failed, workshop: Workshop): string {
  if (code !== 'impossible') return refusal(code, fields);
  const { why, ...rest } = fields as Why;
  const named = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value !== 'object'));
  const seat = workshop.seats.get(String(rest['id'] ?? ''));
  const trait = String(rest['trait'] ?? '');
  if (trait) return t(`fac-mix-why-${why}-of`, { ...named, wish: t(`roster-field-${trait === 'color' ? 'level' : trait}`) });
  if (why !== 'wishes' && why !== 'stopped') return t(`fac-mix-why-${why}`, { ...named, name: seat ? called(workshop, seat) : String(rest['id'] ?? '') });
  const broken = (['apart', 'together', 'visits'] as const).filter((one) => Number(rest[one]) > 0);
  return [t(`fac-mix-why-${why}`), ...broken.map((one) => t(`fac-cert-${one}`, { count: Number(rest[one]) }))].join(' ');
}

/** "Runde 1 bleibt, wie sie war. Runde 2 läuft und bleibt. Neu geplant: Runde 3." */
export function staysWords(workshop: Workshop, mix: Mix, rounds = mix.rounds): string {
  const runs = running(workshop)?.mix.id === mix.id ? mix.begun : 0;
  const past = runs ? runs - 1 : mix.begun;
  return [
    past ? t('fac-mix-past', { rounds: named(1, past) }) : '',
    runs ? t('fac-mix-runs', { round: runs }) : '',
    rounds > mix.begun ? t('fac-mix-ahead', { rounds: named(mix.begun + 1, rounds) }) : t('fac-mix-none-ahead'),
  ].filter(Boolean).join(' ');
}

/** "Runde 3", "Runde 3 bis 5". */
export function named(first: number, last: number): string {
  return first === last ? t('fac-round', { round: first }) : t('fac-rounds', { first, last });
}
