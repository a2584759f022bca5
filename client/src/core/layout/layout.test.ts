import { describe, expect, test } from 'vitest';
import { expectSound, overlap, shown, stayed } from '../../../dev/laid';
import { board, categories, LONG, measure, ODD, random, standBoard } from '../../../dev/sample';
import { zone } from '../defaults';
import type { Board } from '../model';
import { ticks, type Axis } from './axis';
import { exchange, type ExchangeLayout } from './exchange';
import { arrange, overview, walk, type FieldsLayout } from './fields';
import { fitted } from './heading';
import { letter } from '../letter';
import { stands } from './stands';
import { syllables } from '../syllables';
import { balance, ELLIPSIS, measureText, shortened, shortenedApart, wrap } from './text';
import { stretches, timeline, type TimelineLayout } from './timeline';
import { LEAST, type Box } from './types';
import { fromOrdinal, ordinal } from '../dates';

const WALL: Box = { x: 0, y: 0, w: 1920, h: 892 };
const FIELDS: Box = { x: 48, y: 16, w: 1824, h: 856 };
const SEEDS = [1, 2, 3, 4, 5];
const fieldsOf = (state: Board, before?: FieldsLayout) => overview({ ...lists(state), layout: 'quadrants', box: FIELDS, measure }, before);
const walkOf = (state: Board, focus: string, page = 0) => walk({ ...lists(state), layout: 'quadrants', box: FIELDS, measure }, focus, page);
const timeOf = (state: Board, before?: TimelineLayout) => timeline({ board: state, ...lists(state), box: WALL, measure }, before);
const standsOf = (state: Board, focus?: string) => stands({ ...lists(state), box: FIELDS, measure, ...(focus ? { focus } : {}) });
const lists = (state: Board) => ({ zones: [...state.zones.values()], notes: [...state.notes.values()] });

const ids = (state: Board) => [...state.notes.keys()].sort();
const only = (state: Board, count: number): Board =>
  ({ ...state, notes: new Map([...state.notes].slice(0, count)) });

const odd = (i: number) => ODD[i % ODD.length]!;

describe('text', () => {
  test('a line is never wider than the card, and nothing is lost', () => {
    for (const { text = '' } of ODD) {
      const known = measureText(text, 520, measure);
      for (const width of [6, 11, 30]) {
        const { lines } = wrap(known, width);
        for (const line of lines) expect(line.runs.reduce((sum, run) => sum + measure(run.text, 1, run.strong ? 760 : 520), 0)).toBeLessThanOrEqual(width + 0.02);
        const kept = lines.flatMap((line) => line.runs.map((run) => run.text)).join('').replace(/[\s-]/g, '');
        expect(kept).toBe(text.replace(/\*\*/g, '').replace(/[\s-]/g, ''));
      }
    }
  });
  test('soft hyphens break with a hyphen, and only there do they show', () => {
    const known = measureText('Nach\u00ADbar\u00ADschaft', 520, measure);
    expect(wrap(known, 30).lines.map((line) => line.runs[0]!.text)).toEqual(['Nachbarschaft']);
    expect(wrap(known, 5).lines.map((line) => line.runs[0]!.text)).toEqual(['Nachbar-', 'schaft']);
  });
  test('a text that goes on ends with a whole word', () => {
    const read = (text: string, width: number, limit: number, sign?: string) =>
      wrap(measureText(text, 520, measure), width, limit, sign).lines.map((line) => line.runs.map((run) => run.text).join(''));
    expect(read('Erste Nachbarschaftshilfen öffnen', 7, 1)).toEqual(['Erste']);
    expect(read('Neue Ost-West-Tandems', 9, 1)).toEqual(['Neue']);
    expect(read('Kurz und Grundstücksverkehrsgenehmigung', 6, 2)).toEqual(['Kurz und']);
    expect(read('Grundstücksverkehrsgenehmigung', 6, 2)[1]).toMatch(/-$/);
    expect(read('Was uns in den zehn Jahren trug', 6, 2, ELLIPSIS)).toEqual(['Was uns in', `den zehn${ELLIPSIS}`]);
    expect(read('Was uns in', 6, 1, ELLIPSIS)).toEqual(['Was uns in']);
    expect(read('eins zwei\ndrei', 6, 1, ELLIPSIS)).toEqual([`eins zwei${ELLIPSIS}`]);
    expect(read('Grundstücksverkehrsgenehmigung', 6, 1, ELLIPSIS)[0]).toMatch(/\p{L}…$/u);
  });
  test('a card is as wide as its text in so many lines', () => {
    const known = measureText('Wir stellen uns oft vor und wissen doch', 520, measure);
    const wide = wrap(known, 12);
    const narrow = balance(known, 12, 3);
    expect(wrap(known, narrow + 1e-6).lines.length).toBeLessThanOrEqual(3);
    expect(narrow).toBeLessThan(wide.widest);
  });
  test('syllables join to the word', () => {
    for (const word of ['Zuständigkeit', 'Nachbarschaftsfest', 'Beteiligung', 'Straße', 'ab', 'Koordinationsstellen']) expect(syllables(word).join('')).toBe(word);
    expect(syllables('Beteiligung').length).toBeGreaterThan(1);
  });
});

describe('fields', () => {
  test.each([0, 1, 4, 20, 60, 120, 400, 1500])('%i notes: every one once, nothing outside, nothing overlaps', (count) => {
    for (const seed of SEEDS.slice(0, count > 300 ? 1 : 5)) {
      const state = board('quadrants', count, seed);
      const laid = fieldsOf(state);
      expect(shown(laid)).toEqual(ids(state));
      expectSound(laid, FIELDS);
    }
  });
  test('odd texts stay inside', () => {
    for (const count of [1, 11, 60]) {
      const state = board('quadrants', count, 3, odd);
      expect(shown(fieldsOf(state))).toEqual(ids(state));
      expectSound(fieldsOf(state), FIELDS);
      for (const zone of state.zones.keys()) expectSound(walkOf(state, zone), FIELDS);
    }
  });
  test('few cards are large, many are 28', () => {
    expect(fieldsOf(board('quadrants', 4)).size).toBeGreaterThanOrEqual(48);
    expect(fieldsOf(board('quadrants', 400)).size).toBe(LEAST);
    expect(fieldsOf(board('quadrants', 400)).cards.length).toBeGreaterThan(20);
  });
  test('identical notes are gathered with their count', () => {
    const laid = fieldsOf(board('quadrants', 9, 1, () => ({ text: 'Kurze Wege', color: 'blue', zone: 'z0' })));
    expect(laid.cards).toHaveLength(1);
    expect(laid.cards[0]!.notes).toHaveLength(9);
  });
  test('an arriving note leaves the others where they are, nearly always', () => {
    const whole = board('quadrants', 160, 7);
    let before = fieldsOf(only(whole, 1));
    let calm = 0;
    for (let count = 2; count <= 160; count++) {
      const after = fieldsOf(only(whole, count), before);
      if (stayed(before, after) >= 0.9) calm++;
      before = after;
    }
    expect(calm / 159).toBeGreaterThan(0.85);
    expect(shown(before)).toEqual(ids(whole));
    expectSound(before, FIELDS);
  });
  test('the walk shows every card of a field in full, on pages', () => {
    const state = board('quadrants', 400, 2);
    const first = walkOf(state, 'z1');
    const texts = new Set<string>();
    for (let page = 0; page < first.pages; page++) {
      const laid = walkOf(state, 'z1', page);
      expectSound(laid, FIELDS);
      expect(shown(laid)).toEqual(ids(state));
      for (const card of laid.cards) { expect(card.more).toBe(false); card.notes.forEach((id) => texts.add(id)); }
    }
    expect([...texts].sort()).toEqual([...state.notes.values()].filter((note) => note.zone === 'z1').map((note) => note.id).sort());
  });
  test('a note of 2,000 characters is readable in the walk', () => {
    const state = board('quadrants', 1, 1, () => ({ zone: 'z0', text: ODD[0]!.text! }));
    expect(walkOf(state, 'z0').cards[0]!.more).toBe(false);
  });
  test.each([1, 2, 3, 5, 6, 9, 12, 30])('%i fields of either kind: every note once, nothing outside, nothing overlaps', (count) => {
    const base = board('quadrants', 150, count);
    const zones = Array.from({ length: count }, (_, i) => ({ ...base.zones.get('z0')!, id: `f${i}`, order: `a${String(i).padStart(3, '0')}`, title: `Feld ${i} mit einem Namen` }));
    const notes = [...base.notes.values()].map((note, i) => ({ ...note, zone: `f${(i * 7) % count}` }));
    for (const layout of ['quadrants', 'columns'] as const) {
      const input = { zones, notes, layout, box: FIELDS, measure };
      for (const laid of [overview(input), walk(input, 'f0')]) {
        expect(shown(laid)).toEqual(ids(base));
        expectSound(laid, FIELDS);
        for (const field of laid.fields) expect(field.title.size).toBeGreaterThanOrEqual(LEAST);
      }
    }
  });
  test('fields fill the wall', () => {
    expect([2, 3, 4, 5, 6, 9].map((count) => arrange(count, 'quadrants'))).toEqual([
      { across: 2, down: 1 }, { across: 3, down: 1 }, { across: 2, down: 2 }, { across: 3, down: 2 }, { across: 3, down: 2 }, { across: 3, down: 3 }]);
    expect(arrange(4, 'columns')).toEqual({ across: 4, down: 1 });
  });
});

describe('timeline', () => {
  test.each([0, 1, 12, 45, 91, 300, 1000])('%i milestones: every one once, nothing outside, nothing overlaps', (count) => {
    for (const seed of SEEDS.slice(0, count > 500 ? 1 : 5)) {
      const state = board('timeline', count, seed);
      const laid = timeOf(state);
      expect(shown(laid)).toEqual(ids(state));
      expectSound(laid, WALL);
      expect(laid.rest).toEqual([]);
    }
  });
  test('a card stands at its date, or ends there when it would leave the wall', () => {
    const laid = timeOf(board('timeline', 300, 4));
    for (const card of laid.cards) {
      const strip = laid.strips.find((each) => each.note === card.key)!;
      expect(Math.min(Math.abs(card.x - strip.x), Math.abs(card.x + card.w - strip.x - strip.w), Math.abs(card.x + card.w - laid.axis!.x1))).toBeLessThan(1);
    }
  });
  test('strips do not meet the cards of others', () => {
    const laid = timeOf(board('timeline', 300, 5));
    for (const strip of laid.strips) for (const card of laid.cards) if (overlap(strip, card)) throw new Error(`${strip.note} on ${card.key}`);
  });
  test('the order of arrival does not matter to a fresh arrangement', () => {
    const state = board('timeline', 91, 2);
    const turned = { ...state, notes: new Map([...state.notes].reverse()) };
    expect(timeOf(turned).cards).toEqual(timeOf(state).cards);
  });
  test('an arriving note leaves the others where they are, nearly always', () => {
    const whole = board('timeline', 300, 7);
    let before = timeOf(only(whole, 1));
    let calm = 0;
    for (let count = 2; count <= 300; count++) {
      const after = timeOf(only(whole, count), before);
      if (stayed(before, after) >= 0.9) calm++;
      before = after;
    }
    expect(calm / 299).toBeGreaterThan(0.9);
    expect(shown(before)).toEqual(ids(whole));
    expectSound(before, WALL);
  }, 30_000);
  test('notes without a date, and off the axis, are gathered at the side', () => {
    const dates = [null, { start: '1901', end: '', circa: false }, { start: '2017', end: '', circa: false }];
    const state = board('timeline', 30, 1, (i) => ({ when: dates[i % 3]! }));
    const laid = timeOf(state);
    expect(laid.side).not.toBeNull();
    expect(shown(laid)).toEqual(ids(state));
    expectSound(laid, WALL);
  });
  const dated = (...dates: string[]) => board('timeline', dates.length, 1, (i) => ({ text: 'Gründung', when: { start: dates[i]!, end: '', circa: false } }));
  const years = ({ axis }: TimelineLayout) => [fromOrdinal(axis!.from).year, fromOrdinal(axis!.after - 1).year];
  test('the axis reaches on to notes not far beyond it', () => {
    const state = { ...dated('2014-11-03', '2027', '2019'), start: '2016', end: '2026' };
    const laid = timeOf(state);
    expect(laid.side).toBeNull();
    expect(years(laid)).toEqual([2014, 2027]);
    expect(laid.strips).toHaveLength(3);
    expectSound(laid, WALL);
    const open = timeOf({ ...dated('2014', '2018', '2022'), start: '2016', end: '' });
    expect(years(open)).toEqual([2014, 2022]);
    const months = timeOf({ ...dated('2025-12-20', '2026-02', '2026-03'), start: '2026-01', end: '2026-06' });
    expect(fromOrdinal(months.axis!.from)).toEqual({ year: 2025, month: 12, day: 20 });
  });
  test('a note of another century does not crush ten years; its date is said in words, and it is read to its end', () => {
    const state = { ...dated('1800-03-14', '2019', '2015'), start: '2016', end: '2026' };
    const long = [...state.notes.values()].map((note) => (note.when!.start < '1900' ? { ...note, text: 'Die **erste** Urkunde nennt uns eine Nachbarschaft' } : note));
    const laid = timeline({ board: state, ...lists(state), notes: long, box: WALL, measure, say: () => '14. März 1800' });
    expect(years(laid)).toEqual([2015, 2026]);
    const card = laid.cards.find((each) => each.x >= laid.side!.x)!;
    expect(card.lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ')).toMatch(/^14\.\sMärz 1800:/);
    expect(card.more).toBe(false);
    expectSound(laid, WALL);
    const plain = timeOf(state).cards.find((each) => each.x >= laid.side!.x)!;
    expect(plain.lines[0]!.runs[0]!.text).toMatch(/^1800:/);
  });
  test('the side is as wide as its texts, keeps its width while that will do, and goes with its last note', () => {
    const undated = (text: string) => (i: number) => (i < 2 ? { when: null, text } : {});
    const short = timeOf(board('timeline', 20, 1, undated('Kiel')));
    const long = timeOf(board('timeline', 20, 1, undated('Erstes Nachbarschaftsfest')));
    expect(short.side!.w).toBeLessThan(long.side!.w);
    expect(long.side!.w).toBeLessThanOrEqual(300);
    expect(timeOf(board('timeline', 20, 1, undated('Kiel')), long).side!.w).toBe(long.side!.w);
    const none = timeOf(board('timeline', 20), long);
    expect(none.side).toBeNull();
    expect(none.axis!.x1).toBeGreaterThan(long.axis!.x1);
  });
  const wordy = (i: number) => ({ text: `${LONG[i % LONG.length]} ${i}` });
  test.each([4, 20, 60, 150])('%i long milestones: every one once, and no card ends within a word', (count) => {
    const state = board('timeline', count, 2, wordy);
    const laid = timeOf(state);
    expect(shown(laid)).toEqual(ids(state));
    expectSound(laid, WALL);
    for (const card of laid.cards.filter((each) => each.more)) {
      const read = card.lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ').replace(/(?<=\p{Ll})- (?=\p{Ll})/gu, '');
      expect(`${state.notes.get(card.key)!.text} `).toContain(`${read} `);
    }
    if (count < 10) expect(laid.cards.some((card) => card.more)).toBe(false);
  });
  test('pages show long milestones to their end', () => {
    const state = board('timeline', 60, 2, wordy);
    const input = { board: state, ...lists(state), box: WALL, measure };
    const pages = stretches(input).map((window) => timeline({ ...input, window }));
    expect(pages.flatMap((page) => page.cards).filter((card) => card.more).length).toBeLessThan(3);
    expect(pages.reduce((sum, page) => sum + page.mixed, 0)).toBeLessThanOrEqual(6);
  });
  test('a card whose text goes on reaches over the free rows below, and gives them back', () => {
    const state = board('timeline', 60, 2, wordy);
    let before = timeOf(only(state, 1));
    let tall = 0;
    for (let count = 2; count <= 60; count++) {
      before = timeOf(only(state, count), before);
      expectSound(before, WALL);
      tall += before.memory.crowd && before.cards.some((card) => card.lines.length > before.format.lines) ? 1 : 0;
    }
    expect(tall).toBeGreaterThan(0);
    expect(shown(before)).toEqual(ids(state));
  });
  test('paging through time, nearly every milestone is read', () => {
    const state = board('timeline', 300, 3);
    const input = { board: state, ...lists(state), box: WALL, measure };
    const pages = stretches(input);
    expect(pages.length).toBeGreaterThan(1);
    for (const window of pages) {
      const laid = timeline({ ...input, window });
      expectSound(laid, WALL);
      expect([...shown(laid), ...laid.earlier, ...laid.later].sort()).toEqual(ids(state));
    }
    expect(stretches({ ...input, notes: input.notes.slice(0, 12) })).toEqual([]);
  });
  test('odd texts and no axis at all', () => {
    const state = board('timeline', 44, 3, odd);
    expectSound(timeOf(state), WALL);
    expect(shown(timeOf(state))).toEqual(ids(state));
    const bare = { ...board('timeline', 0), start: '', end: '' };
    expect(timeOf(bare).ticks).toEqual([]);
    const undated = { ...board('timeline', 8, 1, () => ({ when: null })), start: '', end: '' };
    expect(shown(timeOf(undated))).toEqual(ids(undated));
  });
  test('ticks suit the span', () => {
    const axis = (from: [number, number], to: [number, number]): Axis => ({ from: ordinal(from[0], from[1], 1), after: ordinal(to[0], to[1], 1), x0: 214, x1: 1896 });
    expect(ticks(axis([2015, 1], [2026, 1])).map((tick) => tick.unit)).toEqual(Array(11).fill('year'));
    expect(ticks(axis([2024, 1], [2026, 1]))[1]!.unit).toBe('quarter');
    expect(ticks(axis([2024, 1], [2025, 1]))[1]!.unit).toBe('month');
    const century = ticks(axis([1900, 1], [2026, 1])).filter((tick) => tick.label);
    expect(century.length).toBeGreaterThan(5);
    expect(century.length).toBeLessThan(18);
  });
});

describe('stands', () => {
  test.each([1, 3, 4, 6, 12, 30])('%i stands: every note once, nothing outside, nothing overlaps', (count) => {
    for (const notes of [0, 5, 120]) {
      const state = standBoard(count, notes);
      for (const focus of [undefined, 'z0']) {
        const laid = standsOf(state, focus);
        expect(laid.stands).toHaveLength(count);
        expect(shown(laid)).toEqual(ids(state));
        expectSound(laid, FIELDS);
        for (const each of laid.stands) for (const text of each.texts) expect(text.size).toBeGreaterThanOrEqual(LEAST);
      }
    }
  });
  test('papers beside each other begin on one line, and every stand says where it is', () => {
    for (const count of [3, 6, 12]) {
      const laid = standsOf(standBoard(count, 20));
      const tops = new Map<number, Set<number>>();
      for (const each of laid.stands) tops.set(each.box.y, (tops.get(each.box.y) ?? new Set()).add(each.paper.y));
      for (const found of tops.values()) expect(found.size).toBe(1);
      for (const each of laid.stands) expect(each.texts.some((text) => text.part === 'place')).toBe(true);
    }
  });
  test('posters leave out people and question where the cards need the room, and not in focus', () => {
    const parts = (notes: number, focus?: string) => new Set(standsOf(standBoard(3, notes), focus).stands[0]!.texts.map((text) => text.part));
    expect(parts(3)).toEqual(new Set(['title', 'place', 'question', 'host', 'speaker']));
    expect(parts(60)).toEqual(new Set(['title', 'place']));
    expect(parts(60, 'z0').has('question')).toBe(true);
  });
  test('letters go on after Z', () => expect([0, 25, 26, 29].map(letter)).toEqual(['A', 'Z', '27', '30']));
});

describe('search and offer', () => {
  const exchangeOf = (state: Board, focus = '', before?: ExchangeLayout, page = 0) => exchange({ ...lists(state), box: FIELDS, measure, focus, page }, before);
  test.each([1, 3, 8, 12])('%i categories: every listing once on its side, nothing outside, nothing overlaps', (count) => {
    for (const notes of [0, 5, 60, 160]) {
      const list = categories(Array.from({ length: count }, (_, i) => `Rubrik mit Namen ${i}`));
      const sides = list.filter((zone) => zone.parent).map((zone) => zone.id!);
      const base = board('exchange', notes);
      const state = { ...base, zones: new Map(list.map((raw) => [raw.id!, zone(raw)])), notes: new Map([...base.notes].map(([id, note], i) => [id, { ...note, zone: sides[i % sides.length]! }])) };
      const laid = exchangeOf(state);
      expect(laid.categories.flatMap((one) => one.sides.map((side) => side.zone.id))).toEqual(sides);
      const overviews = Array.from({ length: laid.pages }, (_, page) => exchangeOf(state, '', undefined, page));
      expect([...new Set(overviews.flatMap(shown))].sort()).toEqual(ids(state));
      for (const page of overviews) expectSound(page, FIELDS);
      const boxes = new Map(laid.categories.flatMap((one) => one.sides.map((side) => [side.zone.id, side.box] as const)));
      for (const card of laid.cards) {
        const box = boxes.get(state.notes.get(card.notes[0]!)!.zone)!;
        expect(card.x >= box.x && card.x + card.w <= box.x + box.w && card.y >= box.y && card.y + card.h <= box.y + box.h).toBe(true);
      }
      const own = [...state.notes.values()].filter((note) => sides.slice(0, 2).includes(note.zone)).map((note) => note.id).sort();
      const pages = Array.from({ length: exchangeOf(state, 'z0').pages }, (_, page) => exchangeOf(state, 'z0', undefined, page));
      expect([...new Set(pages.flatMap(shown))].sort()).toEqual(own);
      for (const page of pages) expectSound(page, FIELDS);
    }
  });
  test('most listings that come move none of the others', () => {
    const state = board('exchange', 40);
    let laid = exchangeOf(only(state, 4));
    const calm = Array.from({ length: 36 }, (_, i) => {
      const next = exchangeOf(only(state, 5 + i), '', laid);
      const share = stayed(laid, next);
      laid = next;
      return share;
    });
    expect(calm.filter((share) => share === 1).length).toBeGreaterThan(calm.length / 2);
  });
});

test('seeds are repeatable', () => expect(random(3)()).toBe(random(3)()));

test('a title that its box is too small for breaks words before it loses any', () => {
  const told = (text: string, w: number, h: number) => fitted(text, w, h, [40, LEAST], measure).lines.map(({ runs }) => runs.map((run) => run.text).join(''));
  expect(told('Vorhaben 04: Nachbarschaftshilfe Nord', 330, 70)).toHaveLength(2);
  expect(told('Vorhaben 04: Nachbarschaftshilfe Nord', 330, 70).join(' ')).toMatch(/-.*Nord$/);
  expect(told('Vorhaben 02: Quartiersmanagement', 300, 30)).toEqual([expect.stringMatching(/^Vorhaben 02: Quar.*…$/)]);
});

test('of names that begin alike the ends stay', () => {
  expect(shortened('Vorhaben 01: Mitfahrbank Nord', (text) => text.length <= 19)).toBe('Vorhaben…bank Nord');
  expect(shortened('Nord', () => true)).toBe('Nord');
});

test('names that differ only in their middle are cut elsewhere', () => {
  const fits = (text: string) => text.length <= 20;
  const names = ['Vorhaben 01: Mitfahrbank Nord', 'Vorhaben 02: Mitfahrbank Nord', 'Dorfladen'];
  expect(shortenedApart(names, fits)).toEqual(['Vorhaben 01: Mitfah…', 'Vorhaben 02: Mitfah…', 'Dorfladen']);
  const alike = ['Nachbarschaftshilfe im Kreis Ulm West', 'Nachbarschaftshilfe in Stadt Ulm West', 'Nachbarschaftshilfe in Stadt Ulm West'];
  const cut = shortenedApart(alike, fits);
  expect(cut[0]).not.toBe(cut[1]);
  expect(cut.every(fits)).toBe(true);
  expect(shortenedApart(['ab', 'ac'], () => false)).toEqual(['ab', 'ac']);
  const gardens = ['Lindenau Nord: Garten', 'Lindenau Süd: Garten'].flatMap((name) => [name, `${name} 2`, `${name} 3`]);
  expect(new Set(shortenedApart(gardens, (text) => text.length <= 17)).size).toBe(6);
});

test('a number stays with its unit', () => {
  const told = (text: string, width: number) => wrap(measureText(text, 520, measure), width).lines.map(({ runs }) => runs.map((run) => run.text).join(''));
  expect(told('Teppich 40 m² grau', 5)).toEqual(['Teppich', '40\u00A0m²', 'grau']);
  expect(told('Galerie, 1. Stock', 6)).toEqual(['Galerie,', '1.\u00A0Stock']);
  expect(told('Raum 12 mit Licht', 5)[0]).toBe('Raum 12');
});
