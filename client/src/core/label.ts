// Names on lists that many read from afar: short, each to be told from all others, and never cut with an ellipsis. Pure.

import type { Seat, Workshop } from './model';
import { lettersOf, nameParts, shortName } from './name';

type Named = Pick<Seat, 'id' | 'name' | 'badge' | 'role'>;

const decided = new WeakMap<ReadonlyMap<string, Seat>, Map<string, string>>();

/** What everybody with a name is called in a workshop, by seat; decided over all, so that it is the same wherever it stands. */
export function labelsIn({ seats }: Pick<Workshop, 'seats'>): Map<string, string> {
  let labels = decided.get(seats);
  if (!labels) decided.set(seats, (labels = labelsOf([...seats.values()])));
  return labels;
}

/** "Ayşe K."; of two alike "Ayşe Ka." and "Ayşe Kö.", or else with their numbers; the twin of server/workshop/names.py. */
export function labelsOf(seats: readonly Named[]): Map<string, string> {
  const alike = new Map<string, Named[]>();
  for (const seat of seats) {
    if (!seat.name.trim() || seat.role === 'screen' || seat.role === 'facilitator') continue;
    const key = read(shortName(seat.name));
    alike.set(key, [...(alike.get(key) ?? []), seat]);
  }
  return new Map([...alike.values()].flatMap((same) => (same.length > 1 ? apart(same) : same.map((seat) => [seat.id, shortName(seat.name)] as const))));
}

const MOST = 3; // letters of a surname: whoever takes a like name to read on learns no more

function apart(same: readonly Named[]): [string, string][] {
  const people = same.map((seat) => ({ seat, before: nameParts(seat.name)[0], last: nameParts(seat.name)[1] }));
  const count = (texts: readonly string[]) => texts.reduce((counts, text) => counts.set(read(text), (counts.get(read(text)) ?? 0) + 1), new Map<string, number>());
  const wholes = count(people.map((one) => one.last));
  const cuts = Array.from({ length: MOST + 1 }, (_, length) => count(people.map((one) => lettersOf(one.last, length))));
  return people.map(({ seat, before, last }) => {
    for (let length = 2; last && length <= MOST; length++) {
      const cut = lettersOf(last, length);
      if ((cut === last ? wholes : cuts[length])?.get(read(cut)) === 1) return [seat.id, `${before}${cut}${cut === last && cut.length > 1 ? '' : '.'}`];
    }
    return [seat.id, [shortName(seat.name), seat.badge || ''].join(' ').trim()];
  });
}

/** A text as it is read from afar, where "Aydı" is "Aydi": what has the same is alike. */
function read(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ıłøđß]/g, (sign) => PLAIN[sign] ?? sign);
}
const PLAIN: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss' };

/** The longest form of a label that fits: "Karl-Heinz W.", "K.-H. W.", "Maxim. W."; "Björn v. d. H." and "Bj. v. d. H." before "Björn H.". */
export function shortened(label: string, fits: (text: string) => boolean): string {
  if (fits(label)) return label;
  const space = label.indexOf(' ');
  const [first, rest] = space < 0 ? [label, ''] : [label.slice(0, space), label.slice(space)];
  const small = rest.replace(/ (\p{Ll})\p{Ll}+(?= )/gu, ' $1.');
  const without = rest.replace(/ \p{Ll}[\p{Ll}.]*(?= )/gu, '');
  for (const ending of [small, without]) {
    const found = [`${first}${ending}`, ...shorterOf(first).map((short) => `${short}${ending}`)].find(fits);
    if (found) return found;
  }
  return `${[...first][0] ?? ''}.${without}`;
}

/** "Karl-Heinz": "K.-H.", "Kar.", "Ka.", "K."; "Maximiliane": "Maximilian.", "Maximilia." ... */
function shorterOf(first: string): string[] {
  const parts = first.split('-');
  const hyphened = parts.length > 1 && parts.every(Boolean) ? [parts.map((part) => `${[...part][0]}.`).join('-')] : [];
  const letters = [...(parts[0] ?? '')];
  const most = letters.length - (parts.length > 1 ? 0 : 1);
  return [...hyphened, ...Array.from({ length: Math.max(0, most) }, (_, cut) => `${letters.slice(0, most - cut).join('')}.`)];
}

export interface Chapter<T> { readonly label: string; readonly items: readonly T[] }

/** Shares a sorted list among so many pages, between two initials if one is near: "A–F", "G–M", "N–Z". */
export function chapters<T>(items: readonly T[], count: number, labelOf: (item: T) => string): Chapter<T>[] {
  const initial = (at: number) => ([...labelOf(items[at]!).normalize('NFD')][0] ?? '').toUpperCase().replace('Ł', 'L').replace('Ø', 'O');
  if (!items.length) return [{ label: '', items }];
  const cuts = [0];
  for (let i = 1; i < count; i++) {
    const ideal = Math.round((i * items.length) / count);
    const reach = Math.floor(items.length / count / 3);
    const near = Array.from({ length: 2 * reach + 1 }, (_, n) => ideal + (n % 2 ? 1 : -1) * Math.ceil(n / 2));
    const last = cuts[cuts.length - 1]!;
    const cut = near.find((at) => at > last && at < items.length && initial(at) !== initial(at - 1)) ?? ideal;
    if (cut > last && cut < items.length) cuts.push(cut);
  }
  const edge = (at: number, inner: number) => (inner > 0 && inner < items.length && initial(inner - 1) === initial(inner) ? labelOf(items[at]!).slice(0, telling(labelOf(items[inner - 1]!), labelOf(items[inner]!))) : initial(at));
  return cuts.map((from, i) => {
    const to = cuts[i + 1] ?? items.length;
    const [start, end] = [edge(from, from), edge(to - 1, to)];
    return { label: start === end ? start : `${start}–${end}`, items: items.slice(from, to) };
  });
}

/** How many characters tell two labels apart. */
function telling(one: string, other: string): number {
  let length = 1;
  while (length < Math.max(one.length, other.length) && one.slice(0, length).toUpperCase() === other.slice(0, length).toUpperCase()) length++;
  return length;
}
