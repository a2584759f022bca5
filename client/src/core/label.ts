// Names on lists that many read from afar: short, each to be told from all others, and never cut with an ellipsis. Pure.

import type { Seat } from './model';
import { shortName } from './people';

type Named = Pick<Seat, 'id' | 'name' | 'badge'>;

/** What people read for themselves, by seat id: "Ayşe K."; of two alike "Ayşe Ka." and "Ayşe Kö.", else their numbers. */
export function labelsOf(seats: readonly Named[], numbered: (badge: number) => string): Map<string, string> {
  const alike = new Map<string, Named[]>();
  for (const seat of seats) {
    const short = shortName(seat.name.trim()) || numbered(seat.badge);
    alike.set(short, [...(alike.get(short) ?? []), seat]);
  }
  return new Map([...alike].flatMap(([short, same]) => same.map((seat) => [seat.id, same.length > 1 ? apart(seat, same, short) : short] as const)));
}

// Read from afar, "Aydı" is "Aydi".
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i').replaceAll('ł', 'l').replaceAll('ß', 'ss');

function apart(seat: Named, same: readonly Named[], short: string): string {
  const first = short.slice(0, Math.max(0, short.lastIndexOf(' ')));
  const last = (one: Named) => [...one.name.trim().slice(one.name.trim().lastIndexOf(' ') + 1)];
  for (let length = 2; first && length <= last(seat).length; length++) {
    const whole = length === last(seat).length;
    const cut = (one: Named) => last(one).slice(0, whole ? undefined : length).join('');
    if (same.every((one) => one === seat || bare(cut(one)) !== bare(cut(seat)))) return `${first} ${cut(seat)}${whole ? '' : '.'}`;
  }
  return `${short} ${seat.badge}`;
}

/** The longest form of a label that fits: "Karl-Heinz W.", "K.-H. W.", "Maxim. W.". */
export function shortened(label: string, fits: (text: string) => boolean): string {
  if (fits(label)) return label;
  const space = label.indexOf(' ');
  const [first, rest] = space < 0 ? [label, ''] : [label.slice(0, space), label.slice(space)];
  const parts = first.split('-');
  const hyphened = `${parts.map((part) => `${[...part][0] ?? ''}.`).join('-')}${rest}`;
  if (parts.length > 1 && parts.every(Boolean) && fits(hyphened)) return hyphened;
  const letters = [...(parts[0] ?? '')];
  for (let length = letters.length - (parts.length > 1 ? 0 : 1); length > 1; length--) {
    const text = `${letters.slice(0, length).join('')}.${rest}`;
    if (fits(text)) return text;
  }
  return `${letters[0] ?? ''}.${rest}`;
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
