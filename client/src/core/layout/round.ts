// Who goes where in a round, by name, to be read without a phone: a poster for each station with its people below it, or, for
// more stations than posters have room, all names by alphabet with where they go, as departures are told.
import { chapters, shortened } from '../label';
import type { Station } from '../model';
import { LEAST, type Measure } from './types';

export interface Person { label: string; sign: string; table: number; stays: boolean }
export interface Group { sign: string; hue: 'a' | 'b' | 'c' | ''; station: Station; people: Person[] }
export interface RoundInput { groups: readonly Group[]; w: number; h: number; measure: Measure; compare: (a: string, b: string) => number }

export interface Block { table: number; names: string[] }
export interface Poster extends Group { columns: number; each: number; blocks: Block[]; hosts: string[] }
export interface Row { label: string; sign: string; hue: Group['hue']; way: Station['way']; table: number }
interface Paged { /** Initials of the page, "" for one that has all. */ label: string }
export interface PosterPage extends Paged { posters: Poster[] }
export interface BoardPage extends Paged { rows: Row[] }
export type RoundLayout =
  | { kind: 'posters'; size: number; head: number; letter: number; pages: PosterPage[] }
  | { kind: 'board'; size: number; columns: number; lines: number; pages: BoardPage[]; stations: boolean };

export const MOST_POSTERS = 6;
export const LEAD = 1.22; // from line to line of names
export const ROW = 1.4; // of the departures board
export const GAP = 20; // between posters
export const EDGE = 10; // of colour round the paper
export const PAD = 18; // left of a table's names
export const TABLE = 56; // high is its heading
export const TABS = 60; // high is the line that tells the pages
export const SIGN = 2.5; // wide is a sign with its gaps, in units of its type
const SIZES = [44, 40, 36, 34, 32, 30, LEAST];
const NARROW = 4.6; // units of its type that a name has at least
const PAGES = 12;
const WEIGHT = 520;

export function arrangeRound(input: RoundInput): RoundLayout {
  const groups = input.groups.filter((group) => group.people.length || !group.station.closed);
  return groups.length <= MOST_POSTERS ? posters({ ...input, groups }) : departures({ ...input, groups });
}

/** How the people of one group stand on their paper: tables side by side, and names in columns in each. */
interface Fit { columns: number; each: number; cut: number }
interface Table { table: number; most: number; people: Person[] }

function posters(input: RoundInput): RoundLayout {
  const { groups, w, measure } = input;
  const few = groups.length <= 3;
  const [head, letter] = few ? [300, 332] : [236, 190];
  const wide = (w - GAP * (groups.length - 1)) / Math.max(1, groups.length) - 2 * EDGE;
  const width = (label: string) => measure(label, 100, WEIGHT) / 100;
  const all = everybody(input);
  for (let count = 1; count <= PAGES; count++) {
    const parts = count > 1 ? chapters(all, count, (one) => one.label) : [{ label: '', items: all }];
    const h = input.h - head - EDGE - (count > 1 ? TABS : 0);
    const known = groups.map((group) => tablesOf(group, parts.map(({ items }) => new Set(items))));
    const set = (cut: boolean) => SIZES.map((size) => ({ size, fits: known.map((tables) => fitOf(tables, wide, h, size, width, cut)) }))
      .find(({ fits }) => fits.every(Boolean));
    const found = set(false) ?? set(true) ?? (count === PAGES ? { size: LEAST, fits: known.map(() => ({ columns: 1, each: 2, cut: 0 })) } : undefined);
    if (!found) continue;
    const pages = parts.map(({ label, items }) => {
      const here = new Set(items);
      return { label, posters: groups.map((group, i) => posterOf(group, known[i]!, found.fits[i]!, here, (wide / found.fits[i]!.columns), found.size, width)) };
    });
    return { kind: 'posters', size: found.size, head, letter, pages };
  }
  throw new Error('unreachable');
}

/** All who go somewhere, by alphabet. Hosts stay where they are: posters name them beside their stand. */
const everybody = ({ groups, compare }: RoundInput): Person[] =>
  groups.flatMap((group) => group.people.filter((one) => !one.stays)).sort((a, b) => compare(a.label, b.label));

function tablesOf(group: Group, pages: readonly ReadonlySet<Person>[]): Table[] {
  const going = group.people.filter((one) => !one.stays);
  return [...new Set(going.map((one) => one.table))].sort((a, b) => a - b).map((table) => {
    const people = going.filter((one) => one.table === table);
    return { table, people, most: Math.max(...pages.map((page) => people.filter((one) => page.has(one)).length)) };
  });
}

function fitOf(tables: readonly Table[], w: number, h: number, size: number, width: (label: string) => number, cut: boolean): Fit | null {
  if (!tables.length) return { columns: 1, each: 1, cut: 0 };
  const widest = Math.max(...tables.flatMap((one) => one.people.map(({ label }) => width(label))));
  const most = Math.max(...tables.map((one) => one.most));
  const titled = tables.some((one) => one.table) ? TABLE : 0;
  let best: Fit | null = null;
  for (let columns = 1; columns <= tables.length; columns++) {
    const high = h / Math.ceil(tables.length / columns) - titled - 24;
    const lines = Math.floor(high / (size * LEAD));
    if (lines < 1) continue;
    const each = Math.ceil(most / lines) || 1;
    const room = columnWidth(w / columns, each);
    if (room < (cut ? Math.min(NARROW, widest) : widest) * size) continue;
    const many = tables.reduce((sum, one) => sum + one.people.filter(({ label }) => width(label) * size > room).length, 0);
    if (!best || many < best.cut) best = { columns, each, cut: many };
  }
  return best;
}

/** How wide a column of names is in a table's part of the paper. */
export const columnWidth = (w: number, each: number): number => (w - 2 * PAD - (each - 1) * 10) / each;

function posterOf(group: Group, tables: readonly Table[], fit: Fit, here: ReadonlySet<Person>, w: number, size: number, width: (label: string) => number): Poster {
  const room = columnWidth(w, fit.each);
  const names = (people: readonly Person[]) => people.filter((one) => here.has(one)).sort((a, b) => order(here, a, b))
    .map(({ label }) => shortened(label, (text) => width(text) * size <= room));
  return { ...group, ...fit, hosts: group.people.filter((one) => one.stays).map((one) => one.label),
    blocks: tables.map(({ table, people }) => ({ table, names: names(people) })) };
}

/** The order in which a set was filled. */
function order(all: ReadonlySet<Person>, a: Person, b: Person): number {
  if (!ranks.has(all)) ranks.set(all, new Map([...all].map((one, i) => [one, i])));
  const known = ranks.get(all)!;
  return known.get(a)! - known.get(b)!;
}
const ranks = new WeakMap<ReadonlySet<Person>, Map<Person, number>>();

function departures({ groups, w, h, measure, compare }: RoundInput): RoundLayout {
  const width = (label: string) => measure(label, 100, WEIGHT) / 100;
  const all = groups.flatMap((group) => group.people.map((one) => ({ label: one.label, sign: group.sign, hue: group.hue, way: group.station.way, table: one.table })))
    .sort((a, b) => compare(a.label, b.label));
  const ways = all.some((one) => one.way) ? 1.3 : 0;
  const tables = all.some((one) => one.table) ? 1.6 : 0;
  const signs = Math.max(SIGN, ...all.map((one) => width(one.sign) + 1.2));
  const beside = signs + ways + tables;
  const name = Math.min(11, Math.max(NARROW, ...all.map((one) => width(one.label))));
  const stations = groups.length <= 40 && groups.some(({ station }) => station.place || station.way);
  const at = (size: number) => {
    const columns = Math.max(1, Math.floor((w + 48) / ((name + beside) * size + 48)));
    const lines = (paged: boolean) => Math.floor((h - (paged ? TABS : 0)) / (size * ROW));
    const once = !stations && all.length <= columns * lines(false);
    return { size, columns, lines: lines(!once), count: once ? 1 : Math.max(1, Math.ceil(all.length / (columns * lines(true)))) };
  };
  const least = at(LEAST).count;
  const chosen = SIZES.map(at).find((one) => one.count <= least) ?? at(LEAST);
  let parts = [{ label: '', items: all }];
  for (let count = chosen.count; chosen.count > 1 && (parts.length < 2 || parts.some(({ items }) => items.length > chosen.columns * chosen.lines)); count++) {
    parts = chapters(all, count, (one) => one.label).map(({ label, items }) => ({ label, items: [...items] }));
  }
  const column = (w + 48) / chosen.columns - 48;
  const room = column - beside * chosen.size;
  const pages = parts.map(({ label, items }) => ({
    label, rows: items.map((row) => ({ ...row, label: shortened(row.label, (text) => width(text) * chosen.size <= room) })),
  }));
  return { kind: 'board', size: chosen.size, columns: chosen.columns, lines: chosen.lines, pages, stations };
}
