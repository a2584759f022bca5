import { describe, expect, it } from 'vitest';
import { measure } from '../../../dev/sample';
import { letter } from '../letter';
import type { Station } from '../mix';
import { arrangeRound, LEAD, ROW, shut, TABS, type BoardPage, type Group, type Person, type PosterPage } from './round';

const NAMES = ['Ayşe K.', 'Karl-Heinz W.', 'Maximiliane A.', 'Ömer D.', 'Łukasz B.', 'Sofia Ö.', 'Jan R.', 'Hildegard L.', 'Tom T.', 'Yusuf W.', 'Can H.', 'Elif E.'];
const station = (id: string): Station => ({ id, title: 'Mittel und Wege', place: 'vor der Bühne', capacity: 0, hosts: [], closed: false, way: 'left' });
const arranged = (stations: number, people: number, each = 0, name = (n: number) => `${String.fromCharCode(65 + (n % 26))}${NAMES[n % NAMES.length]}`) => {
  const groups: Group[] = Array.from({ length: stations }, (_, i) => ({ sign: letter(i), hue: '', bye: false, station: station(`s${i}`), people: [] }));
  for (let n = 0; n < people; n++) {
    const group = groups[n % stations]!;
    const tables = each ? Math.ceil(people / stations / each) : 0;
    (group.people as Person[]).push({ label: name(n), sign: group.sign, table: tables > 1 ? (group.people.length % tables) + 1 : 0, stays: false });
  }
  return arrangeRound({ groups, w: 1824, h: 832, measure, compare: (a, b) => a.localeCompare(b, 'de') });
};

describe.each([[3, 24, 12], [3, 120, 12], [3, 200, 12], [2, 120, 12], [6, 60, 12], [6, 200, 12], [1, 20, 0], [4, 24, 0]])('%d posters for %d people', (stations, people, each) => {
  const layout = arranged(stations, people, each);
  it('have everybody once, in type of 28 at least, and no name with an ellipsis', () => {
    if (layout.kind !== 'posters') throw new Error(layout.kind);
    const shown = layout.pages.flatMap((page) => (page as PosterPage).posters.flatMap((one) => [...one.blocks.flatMap((block) => block.names), ...one.rows.map((row) => row.label)]));
    expect(shown).toHaveLength(people);
    expect(shown.join()).not.toContain('…');
    expect(layout.size).toBeGreaterThanOrEqual(28);
  });

  it('have room for them', () => {
    if (layout.kind !== 'posters') throw new Error(layout.kind);
    const h = 832 - layout.head - (layout.pages.length > 1 ? TABS : 0);
    for (const page of layout.pages) {
      for (const one of (page as PosterPage).posters) {
        expect(one.lines * layout.size * LEAD * Math.ceil(Math.max(1, one.blocks.length) / one.columns)).toBeLessThan(h);
        expect(one.rows.length).toBeLessThanOrEqual(one.each * one.lines);
        for (const block of one.blocks) expect(block.names.length).toBeLessThanOrEqual(one.each * one.lines);
      }
    }
  });
});

it('few names fill their paper: larger under a larger sign, and in one list where columns would leave its foot blank', () => {
  const [few, six, ten] = [arranged(3, 9), arranged(3, 18), arranged(3, 30)];
  if (few.kind !== 'posters' || six.kind !== 'posters' || ten.kind !== 'posters') throw new Error(few.kind);
  expect(few.size).toBeGreaterThan(six.size);
  expect(few.letter).toBeGreaterThan(six.letter);
  for (const { size, head, pages } of [six, ten]) {
    const [poster] = (pages[0] as PosterPage).posters;
    expect(poster!.each).toBe(1);
    expect(poster!.lines * size * LEAD).toBeGreaterThan(0.75 * (832 - head));
  }
});

it('120 at three stands stand on one page, by table; 200 on few, by alphabet', () => {
  const [some, many] = [arranged(3, 120, 12), arranged(3, 200, 12)];
  expect(some.pages).toHaveLength(1);
  expect((some.pages[0] as PosterPage).posters[0]!.blocks.map((block) => block.names.length)).toEqual([10, 10, 10, 10]);
  expect(many.pages.length).toBeLessThanOrEqual(3);
  expect((many.pages[0] as PosterPage).posters[0]!.rows[0]!.table).toBeGreaterThan(0);
});

describe.each([[12, 120], [30, 200], [60, 180], [30, 1_000]])('%d stations for %d people', (stations, people) => {
  const layout = arranged(stations, people);
  it('are told as departures are, by alphabet', () => {
    if (layout.kind !== 'board') throw new Error(layout.kind);
    const rows = layout.pages.flatMap((page) => (page as BoardPage).rows);
    expect(rows).toHaveLength(people);
    for (const page of layout.pages) expect((page as BoardPage).rows.length).toBeLessThanOrEqual(layout.columns * layout.lines);
    expect(layout.lines * layout.size * ROW).toBeLessThanOrEqual(832);
    expect(layout.stations).toBe(stations <= 40);
  });
});

it('people who all begin with one letter are shared among pages all the same', () => {
  const layout = arranged(3, 200, 12, (n) => `Person ${n}`);
  expect(layout.pages.length).toBeGreaterThan(1);
  expect(new Set(layout.pages.map((page) => page.label)).size).toBe(layout.pages.length);
});

it('nobody and one station are no reason to fail', () => {
  expect(arranged(3, 0).pages).toHaveLength(1);
  expect(arranged(1, 1).pages).toHaveLength(1);
});

it('knows a station that is closed from one that the last are leaving', () => {
  const host: Person = { label: 'Ilse H.', sign: 'B', table: 0, stays: true };
  const group: Group = { sign: 'B', hue: 'b', bye: false, station: { ...station('b'), closed: true }, people: [host] };
  expect(shut(group)).toBe(true);
  expect(shut({ ...group, people: [host, { ...host, stays: false }] })).toBe(false);
  expect(shut({ ...group, station: station('b') })).toBe(false);
  expect(shut({ ...group, people: [{ ...host, stays: false }], locked: true })).toBe(true);
});

it('gives the room of a station that is closed to the others, whoever had their place there', () => {
  const three = (locked: boolean) => {
    const groups = ['A', 'B', 'C'].map((sign, n): Group => ({
      sign, hue: '', bye: false, station: station(sign), locked: locked && n === 1,
      people: Array.from({ length: 36 }, (_, at) => ({ label: NAMES[at % 12]!, sign, table: (at % 3) + 1, stays: false })),
    }));
    const layout = arrangeRound({ groups, w: 1824, h: 832, measure, compare: (a, b) => a.localeCompare(b, 'de') });
    if (layout.kind !== 'posters') throw new Error(layout.kind);
    return layout;
  };
  const [open, shut] = [three(false), three(true)];
  expect(open.closed).toEqual([]);
  expect(shut.closed.map((one) => one.sign)).toEqual(['B']);
  expect((shut.pages[0] as PosterPage).posters.map((one) => one.sign)).toEqual(['A', 'C']);
  const whole = ({ pages }: typeof open) => (pages as PosterPage[]).every((page) => page.posters.every((one) => one.blocks.flatMap((block) => block.names).every((name) => NAMES.includes(name))));
  expect([whole(open), whole(shut)]).toEqual([false, true]);
});

it('shortens as few names as may be', () => {
  const long = ['Karl-Heinz W.', 'Maximiliane A.', 'Anna-Lena M.', 'Friederike O.', 'Ömer D.', 'Tobias E.', 'Edda F.'];
  const groups = ['A', 'B'].map((sign): Group => ({
    sign, hue: '', bye: false, station: station(sign),
    people: Array.from({ length: 56 }, (_, at) => ({ label: at === 9 ? 'Bartholomäus-Maria W.' : long[at % long.length]!, sign, table: (at % 4) + 1, stays: false })),
  }));
  const layout = arrangeRound({ groups, w: 1824, h: 832, measure, compare: (a, b) => a.localeCompare(b, 'de') });
  const names = (layout.pages as PosterPage[]).flatMap((page) => page.posters.flatMap((one) => [...one.blocks.flatMap((block) => block.names), ...one.rows.map((row) => row.label)]));
  expect(names.filter((name) => !long.includes(name))).toHaveLength(2);
});

it('sends nobody to a station that is closed, not even who hosts it', () => {
  const groups = Array.from({ length: 12 }, (_, n): Group => {
    const sign = String.fromCharCode(65 + n);
    return { sign, hue: '', bye: false, station: { ...station(sign), closed: n === 1 }, people: [{ label: `Host ${sign}.`, sign, table: 0, stays: true }] };
  });
  const layout = arrangeRound({ groups, w: 1824, h: 852, measure: (text, size) => text.length * size * 0.5, compare: (a, b) => (a < b ? -1 : 1) });
  expect(layout.pages.flatMap((page) => (page as BoardPage).rows.map((row) => row.sign))).toEqual([...'ACDEFGHIJKL']);
});

it('tells a break as a word, which costs the other names no room', () => {
  const group = (n: number): Group => ({ sign: String(n + 1), hue: '', bye: false, station: station(`t${n}`), people: [0, 1].map((at) => ({ label: `${'ABCDEFGH'[n]}${at} ${NAMES[n]}`, sign: String(n + 1), table: 0, stays: false })) });
  const groups = Array.from({ length: 8 }, (_, n) => group(n));
  const last: Group = { ...group(7), sign: 'Pause', bye: true, people: [{ label: 'Mara M.', sign: 'Pause', table: 0, stays: false }] };
  const board = (last: Group) => arrangeRound({ groups: [...groups.slice(0, 7), last], w: 1824, h: 832, measure, compare: (a, b) => a.localeCompare(b, 'de') });
  const layout = board(last);
  if (layout.kind !== 'board') throw new Error(layout.kind);
  const rows = layout.pages.flatMap((page) => (page as BoardPage).rows);
  expect(rows.filter((row) => row.bye)).toMatchObject([{ label: 'Mara M.', sign: 'Pause' }]);
  expect(layout).toMatchObject({ size: layout.size, columns: (board(group(7)) as typeof layout).columns });
});
