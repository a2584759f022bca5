// Who goes where in a round, by name, to be read without a phone: a poster for each station with its people below it, or, for
// more stations than posters have room, all names by alphabet with where they go, as departures are told.
import { chapters, shortened } from '../label';
import type { Station } from '../mix';
import { LEAST, type Measure } from './types';

export interface Person { label: string; sign: string; table: number; stays: boolean }
/** `locked`: closed on its board by now, whoever the plan sends there. `bye`: no station but a break, as the sign says. */
export interface Group { sign: string; hue: 'a' | 'b' | 'c' | ''; station: Station; people: Person[]; locked?: boolean; bye: boolean }
export interface RoundInput { groups: readonly Group[]; w: number; h: number; measure: Measure; compare: (a: string, b: string) => number }

export interface Block { table: number; names: string[] }
/** A station that is closed in this round. */
export const shut = (group: Group): boolean => group.locked || left(group);
/** One where nobody goes. */
const left = ({ station, people }: Group): boolean => station.closed && people.every((one) => one.stays);

/** `blocks` are its tables with their people, `columns` of them side by side and `each` of names in one; or else `rows` are
 *  all its people by alphabet with their tables, in `each` columns of `lines`. */
export interface Poster extends Group { columns: number; each: number; lines: number; blocks: Block[]; rows: Listed[]; hosts: string[] }
export interface Listed { label: string; table: number }
export interface Row { label: string; sign: string; bye: boolean; hue: Group['hue']; way: Station['way']; table: number }
interface Paged { /** Initials of the page, "" for one that has all. */ label: string }
export interface PosterPage extends Paged { posters: Poster[] }
export interface BoardPage extends Paged { rows: Row[] }
export type RoundLayout =
  | { kind: 'posters'; size: number; head: number; letter: number; pages: PosterPage[]; /** Told in a line below. */ closed: Group[] }
  | { kind: 'board'; size: number; columns: number; lines: number; pages: BoardPage[]; stations: boolean };

export const MOST_POSTERS = 6;
export const LEAD = 1.22; // from line to line of names
export const ROW = 1.4; // of the departures board
export const GAP = 20; // between posters
export const EDGE = 10; // of colour round the paper
export const PAD = 16; // left of a table's names
export const BETWEEN = 8; // two columns of names
export const TABLE = 54; // high is its heading
export const NUMBER = 1.6; // wide is the number of a table beside a name, in units of its type
export const TABS = 60; // high is the line that tells the pages
export const SHUT = 72; // high is the line that tells what is closed, with its gap
export const SIGN = 2.5; // wide is a sign with its gaps, in units of its type
const LARGE = [80, 72, 64]; // of few names, which leave room for a larger sign, too
const SIZES = [...LARGE, 58, 52, 48, 44, 40, 36, 34, 32, 30, LEAST];
const LIST = 0.8; // of the type is given up for names in one list instead of columns
const NARROW = 4.6; // units of its type that a name has at least
const PAGES = 12;
const WEIGHT = 520;

export function arrangeRound(input: RoundInput): RoundLayout {
  const groups = input.groups.filter((group) => group.people.length || !group.station.closed);
  return groups.length <= MOST_POSTERS ? posters({ ...input, groups }) : departures({ ...input, groups });
}

const FEW: readonly Head[] = [{ head: 410, letter: 420, sizes: LARGE }, { head: 324, letter: 332, sizes: SIZES }, { head: 264, letter: 332, sizes: SIZES }];
const MANY: readonly Head[] = [{ head: 340, letter: 250, sizes: LARGE }, { head: 258, letter: 180, sizes: SIZES }, { head: 204, letter: 180, sizes: SIZES }];

interface Context { groups: readonly Group[]; closed: Group[]; all: readonly Person[]; wide: number; width: (label: string) => number; heads: readonly Head[] }
/** How high a sign is above the names, in type of which size, and in which type these are. */
interface Head { head: number; letter: number; sizes: readonly number[] }
/** How the people of one group stand on their paper. */
interface Fit { columns: number; each: number; lines: number; cut: number }
type Paper = (people: readonly Person[], pages: readonly ReadonlySet<Person>[]) => Fit | null;

function posters(input: RoundInput): RoundLayout {
  const { w, measure } = input;
  const groups = input.groups.filter((group) => !shut(group));
  const closed = input.groups.filter(shut);
  const h = input.h - (closed.length ? SHUT : 0);
  const few = groups.length <= 3;
  const context: Context = {
    groups, closed, all: everybody({ ...input, groups }), wide: (w - GAP * (groups.length - 1)) / Math.max(1, groups.length) - 2 * EDGE,
    width: (label) => measure(label, 100, WEIGHT) / 100, heads: few ? FEW : MANY,
  };
  const whole = paged(context, h, 1, true) ?? paged(context, h, 1, false);
  for (let count = 2; !whole && count < PAGES; count++) {
    const found = paged(context, h - TABS, count, false);
    if (found) return found;
  }
  return whole ?? paged(context, Math.max(h - TABS, 2_000), PAGES, false)!;
}

/** So many pages, tables side by side or names by alphabet, in the largest type; names are shortened before it comes to more pages. */
function paged(context: Context, h: number, count: number, tables: boolean): RoundLayout | null {
  const { groups, closed, all, wide, width } = context;
  const parts = count > 1 ? chapters(all, count, (one) => one.label) : [{ label: '', items: all }];
  const sets = parts.map(({ items }) => new Set(items));
  const peopleOf = groups.map((group) => all.filter((one) => group.people.includes(one)));
  const fitting = (head: number, cut: boolean) => (size: number): Fit[] | null => {
    const paper = (tables ? tablesOn : namesOn)(wide, h - head - EDGE, size, width, cut);
    const fits = peopleOf.map((people) => paper(people, sets));
    return fits.every((fit) => fit !== null) ? fits : null;
  };
  const whole = context.heads.map((one) => ({ ...one, found: largest(one.sizes, fitting(one.head, false)) }));
  const cut = () => context.heads.map((one) => ({ ...one, found: fewestCut(one.sizes, fitting(one.head, true)) })).sort((a, b) => cutsOf(a.found) - cutsOf(b.found));
  const best = whole.find(({ found }) => found) ?? cut()[0]!;
  if (!best.found) return null;
  const { found: { size, fits }, head, letter } = best;
  const pages = parts.map(({ label }, page) => ({ label, posters: groups.map((group, i) => posterOf(context, group, fits[i]!, sets[page]!, size, tables)) }));
  return { kind: 'posters', size, head, letter, pages, closed };
}

interface Found { size: number; fits: Fit[] }
const cutsOf = (found: Found | null) => found?.fits.reduce((sum, fit) => sum + fit.cut, 0) ?? Infinity;

/** The largest type of those that shorten the fewest names. */
function fewestCut(sizes: readonly number[], fitting: (size: number) => Fit[] | null): Found | null {
  let best: Found | null = null;
  for (const size of sizes) {
    const fits = fitting(size);
    if (fits && cutsOf({ size, fits }) < cutsOf(best)) best = { size, fits };
  }
  return best;
}

/** The largest type that fits; or one not much smaller in which nobody's names need columns, and the paper is full to its foot. */
function largest(sizes: readonly number[], fitting: (size: number) => Fit[] | null): Found | null {
  let first: Found | null = null;
  for (const size of sizes) {
    if (first && size < LIST * first.size) break;
    const fits = fitting(size);
    if (fits?.every(({ each }) => each === 1)) return { size, fits };
    if (fits) first ??= { size, fits };
  }
  return first;
}

/** All who go somewhere, by alphabet. Hosts stay where they are: posters name them beside their stand. */
const everybody = ({ groups, compare }: RoundInput): Person[] =>
  groups.flatMap((group) => group.people.filter((one) => !one.stays)).sort((a, b) => compare(a.label, b.label));

const tablesOf = (people: readonly Person[]): [number, Person[]][] =>
  [...new Set(people.map((one) => one.table))].sort((a, b) => a - b).map((table) => [table, people.filter((one) => one.table === table)]);

const mostOn = (pages: readonly ReadonlySet<Person>[], people: readonly Person[]) =>
  Math.max(0, ...pages.map((page) => people.filter((one) => page.has(one)).length));

/** How many of these have to be shortened to stand in `room`; null if they would not be told any more. */
function cutsIn(people: readonly Person[], room: number, width: (label: string) => number, size: number, cut: boolean): number | null {
  const many = people.filter(({ label }) => width(label) * size > room).length;
  return many && (!cut || room < NARROW * size) ? null : many;
}

function tablesOn(w: number, h: number, size: number, width: Context['width'], cut: boolean): Paper {
  return (people, pages) => {
    const tables = tablesOf(people);
    const most = Math.max(1, ...tables.map(([, seated]) => mostOn(pages, seated)));
    let best: Fit | null = null;
    for (let columns = 1; columns <= Math.max(1, tables.length); columns++) {
      const high = h / Math.ceil(Math.max(1, tables.length) / columns) - (tables.some(([table]) => table) ? TABLE : 0) - 20;
      const lines = Math.floor(high / (size * LEAD));
      const each = Math.ceil(most / Math.max(1, lines));
      const cuts = lines > 0 ? cutsIn(people, columnWidth(w / columns, each), width, size, cut) : null;
      if (cuts !== null && (!best || cuts < best.cut)) best = { columns, each, lines: Math.ceil(most / each), cut: cuts };
    }
    return best;
  };
}

function namesOn(w: number, h: number, size: number, width: Context['width'], cut: boolean): Paper {
  return (people, pages) => {
    const most = Math.max(1, mostOn(pages, people));
    const numbered = people.some((one) => one.table);
    const lines = Math.floor((h - 20) / (size * LEAD)) - (numbered ? 1 : 0);
    const each = Math.ceil(most / Math.max(1, lines));
    const cuts = lines > 0 ? cutsIn(people, columnWidth(w, each) - (numbered ? NUMBER * size : 0), width, size, cut) : null;
    return cuts === null ? null : { columns: 1, each, lines: Math.ceil(most / each), cut: cuts };
  };
}

/** How wide a column of names is on a paper, or in a table's part of it. */
export const columnWidth = (w: number, each: number): number => (w - PAD - 4 - (each - 1) * BETWEEN) / each;

function posterOf({ all, wide, width }: Context, group: Group, fit: Fit, here: ReadonlySet<Person>, size: number, tables: boolean): Poster {
  const people = all.filter((one) => group.people.includes(one));
  const numbered = !tables && people.some((one) => one.table);
  const room = columnWidth(wide / fit.columns, fit.each) - (numbered ? NUMBER * size : 0);
  const label = (one: Person) => shortened(one.label, (text) => width(text) * size <= room);
  const shown = people.filter((one) => here.has(one));
  const blocks = tablesOf(people).map(([table, seated]) => ({ table, names: seated.filter((one) => here.has(one)).map(label) }));
  return {
    ...group, ...fit, hosts: group.people.filter((one) => one.stays).map((one) => one.label),
    blocks: tables ? blocks : [], rows: tables ? [] : shown.map((one) => ({ label: label(one), table: one.table })),
  };
}

function departures({ groups, w, h, measure, compare }: RoundInput): RoundLayout {
  const width = (label: string) => measure(label, 100, WEIGHT) / 100;
  const open = groups.filter((group) => !left(group));
  const all = open.flatMap((group) => group.people.map((one) => ({ label: one.label, sign: group.sign, bye: group.bye, hue: group.hue, way: shut(group) ? '' as const : group.station.way, table: one.table })))
    .sort((a, b) => compare(a.label, b.label));
  const ways = all.some((one) => one.way) ? 1.3 : 0;
  const tables = all.some((one) => one.table) ? 1.6 : 0;
  const wide = (sign: string) => Math.max(SIGN, width(sign) + 1.2);
  const beside = Math.max(SIGN, ...all.filter((one) => !one.bye).map((one) => wide(one.sign))) + ways + tables;
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
  const room = (row: Row) => column - (row.bye ? Math.max(wide(row.sign), beside) : beside) * chosen.size;
  const pages = parts.map(({ label, items }) => ({
    label, rows: items.map((row) => ({ ...row, label: shortened(row.label, (text) => width(text) * chosen.size <= room(row)) })),
  }));
  return { kind: 'board', size: chosen.size, columns: chosen.columns, lines: chosen.lines, pages, stations };
}
