// A free marketplace (`isMarket` in stand.ts says which board is one): what a stand is to somebody who looks for the next
// one, and where projects touch. Pure; phone, desk and screen ask here.

import type { Board, Zone } from './model';
import { standLetter, zonesOf } from './select';
import type { Interface } from './stand';

export const MAX_TOPICS = 8;
export const MAX_TOPIC = 40;
export const MAX_REASON = 200;

export type Crowd = '' | 'free' | 'full';
/** A stand among the others. `area` and `spot` are its place: "Saal 2, A4" is A4 in Saal 2. */
export interface Stall {
  readonly zone: Zone;
  readonly letter: string;
  readonly area: string;
  readonly spot: string;
  readonly seen: boolean;
  /** How many are there now. */
  readonly here: number;
  /** Against the others; "" is as usual, or not known. */
  readonly crowd: Crowd;
}

/** All stands in their order. `here`: zone -> how many look at it, those of columns too. */
export function stallsOf(board: Board, seen: readonly string[], here: Readonly<Record<string, number>>): Stall[] {
  const stands = zonesOf(board);
  const counts = new Map(stands.map((zone) => [zone.id, here[zone.id] ?? 0]));
  for (const zone of board.zones.values()) if (zone.parent) counts.set(zone.parent, (counts.get(zone.parent) ?? 0) + (here[zone.id] ?? 0));
  const mean = [...counts.values()].reduce((sum, count) => sum + count, 0) / (stands.length || 1);
  return stands.map((zone) => {
    // Nobody is at a closed stand, whatever a phone says that has not heard of it yet.
    const count = zone.locked ? 0 : (counts.get(zone.id) ?? 0);
    return { zone, letter: standLetter(board, zone.id), ...placeOf(zone.place), seen: seen.includes(zone.id), here: count, crowd: zone.locked ? '' : crowdOf(count, mean) };
  });
}

// Twice the usual is a crowd, if so many that not all hear each other; half of it is room to talk. Two people are room to
// talk anywhere, and where nobody says where they are, nobody knows.
const FEW = 3;
const CROWD = 8;
const crowdOf = (count: number, mean: number): Crowd =>
  !mean ? '' : count < FEW || count <= mean / 2 ? 'free' : count >= Math.max(CROWD, 2 * mean) ? 'full' : '';

/** "Saal 2, A4" is the spot A4 in the area Saal 2; "A4" or "Tisch 7" alone is a spot, "Foyer" an area. */
export function placeOf(place: string): { area: string; spot: string } {
  const parts = place.split(/\s*[,;|·]\s*/).filter(Boolean);
  const spot = parts.length > 1 || SPOT.test(parts[0] ?? '') ? (parts.pop() ?? '') : '';
  return { area: parts.join(', '), spot };
}
const SPOT = /^(?:\p{L}{0,2}|tisch|stand|platz|nr|table|booth|stall|no)[ .-]*\d{1,3}\p{L}?$/iu;

/** Stands by area, as one walks: by name, numbers as numbers; who has said no place comes last. */
export function areasOf(stalls: readonly Stall[]): { area: string; stalls: Stall[] }[] {
  const found = new Map<string, { area: string; stalls: Stall[] }>();
  for (const stall of stalls) {
    const key = fold(stall.area);
    const group = found.get(key) ?? { area: stall.area, stalls: [] };
    group.stalls.push(stall);
    found.set(key, group);
  }
  const named = (name: string) => Number(!name);
  for (const group of found.values()) group.stalls.sort((a, b) => named(a.spot) - named(b.spot) || NATURAL.compare(a.spot, b.spot));
  return [...found.values()].sort((a, b) => named(a.area) - named(b.area) || NATURAL.compare(a.area, b.area));
}
const NATURAL = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/** For somebody with ten minutes: not seen yet before seen, then where fewest people are; else as they stand. Closed ones last. */
export function soonest(stalls: readonly Stall[]): Stall[] {
  return [...stalls].sort((a, b) => Number(a.zone.locked) - Number(b.zone.locked) || Number(a.seen) - Number(b.seen) || a.here - b.here);
}

export interface Topic { readonly topic: string; readonly count: number }

/** The topics of a board, each once however it is spelt, the most common first. */
export function topicsOf(board: Board): Topic[] {
  const found = new Map<string, { topic: string; count: number }>();
  for (const topic of zonesOf(board).flatMap((zone) => zone.topics)) {
    const known = found.get(fold(topic)) ?? { topic, count: 0 };
    known.count += 1;
    found.set(fold(topic), known);
  }
  return [...found.values()].sort((a, b) => b.count - a.count || NATURAL.compare(a.topic, b.topic));
}

export const hasTopic = (zone: Zone, topics: readonly string[]): boolean =>
  zone.topics.some((topic) => topics.some((one) => fold(one) === fold(topic)));

/** Whether every word stands somewhere at the stand, or its letter is what was asked for. */
export function answers({ zone, letter }: Stall, words: string): boolean {
  const asked = fold(words).split(' ').filter(Boolean);
  if (asked.length === 1 && asked[0] === fold(letter)) return true;
  const text = fold([zone.title, zone.question, ...Object.values(zone.variants), zone.host, zone.speaker, zone.place, ...zone.topics].join(' '));
  return asked.every((word) => text.includes(word));
}

/** As it is compared: "Straße", "STRASSE" and "strasse " are one, and so are "Cafe" and "Café". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').trim().replace(/\s+/g, ' ');
}

export type Agreed = 'none' | 'one' | 'both';

export const agreed = ({ confirmed }: Interface): Agreed => (['none', 'one', 'both'] as const)[Math.min(2, confirmed.length)]!;

/** The interfaces of a stand, those that both sides agree to first, then the oldest. */
export function interfacesAt(board: Board, zone: string): Interface[] {
  return [...board.interfaces.values()].filter((one) => one.zones.includes(zone)).sort(byAgreement);
}

const byAgreement = (a: Interface, b: Interface) =>
  b.confirmed.length - a.confirmed.length || a.at - b.at || (a.id < b.id ? -1 : 1);

/** The stand on the other side of an interface; undefined if it is gone. */
export const otherSide = (board: Board, one: Interface, zone: string): Zone | undefined =>
  board.zones.get(one.zones.find((id) => id !== zone) ?? '');

/** The stand of the project that somebody's card names, if there is but one. */
export function ownProject(board: Board, project: string): Zone | undefined {
  const asked = fold(project);
  const named = asked.length < 3 ? [] : zonesOf(board).filter((zone) => fold(zone.title) === asked || (asked.length > 5 && fold(zone.title).includes(asked)));
  return named.length === 1 ? named[0] : undefined;
}
