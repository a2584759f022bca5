// The card being written and where the phone is led.

import { describe, expect, test } from 'vitest';
import { addNote, BLANK, colorOf, isBlank, left, revision, tidy, whenOf, zoneOf } from './draft';
import { spans, spoken } from './emphasis';
import { led, NOWHERE, strayed } from './lead';
import { note } from './defaults';
import { headed, newest, reading, stacked } from './outline';
import { boardFrom } from './snapshot';

const timeline = boardFrom({
  id: 't', layout: 'timeline', start: '2014', end: '2024',
  zones: [{ id: 'bund', order: 'a', color: 'blue' }, { id: 'kom', order: 'b', color: 'yellow' }],
});
const columns = boardFrom({ id: 'c', layout: 'columns', zones: [{ id: 'x', order: 'a' }, { id: 'y', order: 'b' }] });

const exchange = boardFrom({
  id: 'e', layout: 'exchange',
  zones: [{ id: 'wood', order: 'a' }, { id: 's', order: 'a', parent: 'wood', side: 'search' }, { id: 'o', order: 'b', parent: 'wood', side: 'offer' }],
});

describe('draft', () => {
  test('who searches and who offers says so before the card goes', () => {
    const draft = { ...BLANK, text: 'Balken' };
    expect(zoneOf(draft, exchange, 'white')).toBe('wood');
    expect(addNote(draft, exchange, 'white', 'n')).toBeNull();
    expect(addNote({ ...draft, zone: 'o' }, exchange, 'white', 'n')).toMatchObject({ zone: 'o' });
  });

  test('a card says in which round it was written: it may arrive in the next', () => {
    const round = (n: number) => ({ ...columns, rules: { ...columns.rules, round: n } });
    expect(addNote({ ...BLANK, text: 'x' }, round(2), 'white', 'n')).toMatchObject({ round: 2 });
    expect(addNote({ ...BLANK, text: 'x' }, round(0), 'white', 'n')).not.toHaveProperty('round');
  });

  test('the card goes to the lane of the level unless one says otherwise', () => {
    expect(zoneOf(BLANK, timeline, 'yellow')).toBe('kom');
    expect(zoneOf({ ...BLANK, zone: 'bund' }, timeline, 'yellow')).toBe('bund');
    expect(zoneOf({ ...BLANK, zone: 'gone' }, columns, 'yellow')).toBe('x');
    expect(colorOf({ ...BLANK, zone: 'bund' }, timeline, 'yellow')).toBe('yellow');
    expect(colorOf({ ...BLANK, zone: 'bund' }, timeline, 'white')).toBe('blue');
  });

  test('a year in the text dates the card until a date is chosen or cleared', () => {
    const draft = { ...BLANK, text: '2014 – Gründung' };
    expect(whenOf(draft, timeline)).toEqual({ start: '2014', end: '', circa: false });
    expect(whenOf({ ...draft, text: '1999 noch nicht' }, timeline)).toBeNull();
    expect(whenOf({ ...draft, dated: true }, timeline)).toBeNull();
    expect(whenOf(draft, columns)).toBeNull();
  });

  test('nothing is sent while there is nothing, or too much', () => {
    expect(addNote(BLANK, columns, 'white', 'n')).toBeNull();
    expect(isBlank({ ...BLANK, text: '  ', points: [{ level: 1, text: '' }] })).toBe(true);
    const long = { ...BLANK, text: 'x'.repeat(1_999), points: [{ level: 1, text: 'ab' }] };
    expect(left(long)).toBe(-1);
    expect(addNote(long, columns, 'white', 'n')).toBeNull();
  });

  test('empty points go, and the first is never deeper than one', () => {
    expect(tidy([{ level: 1, text: ' ' }, { level: 2, text: ' a ' }, { level: 2, text: 'b' }])).toEqual([
      { level: 1, text: 'a' }, { level: 2, text: 'b' },
    ]);
  });

  test('only what has changed is asked for', () => {
    const before = note({ id: 'n', zone: 'x', text: 'a', color: 'blue', when: { start: '2014', end: '', circa: false } });
    const draft = { ...BLANK, text: 'a', color: 'blue' as const, when: before.when };
    expect(revision(before, draft, 'x')).toEqual({ edit: null, move: null, style: null });
    expect(revision(before, { ...draft, when: null, shape: 'oval' }, 'y')).toEqual({
      edit: { undated: true }, move: { zone: 'y' }, style: { shape: 'oval' },
    });
  });
});

test('bold is read in pairs only', () => {
  expect(spans('a **b** c')).toEqual([
    { text: 'a ', strong: false }, { text: 'b', strong: true }, { text: ' c', strong: false },
  ]);
  expect(spans('2 ** 3 **')).toEqual([{ text: '2 ** 3 **', strong: false }]);
  expect(spoken('**a** b')).toBe('a b');
});

describe('lead', () => {
  test('the facilitator leads, the person strays, the facilitator leads again', () => {
    let shown = led(NOWHERE, 'a', ['a', 'b']);
    expect(shown.board).toBe('a');
    shown = strayed(shown, 'b');
    expect(led(shown, 'a', ['a', 'b']).board).toBe('b');
    expect(led(shown, 'c', ['a', 'b', 'c']).board).toBe('c');
  });

  test('a board that is gone leads back to the stage', () => {
    expect(led(strayed(led(NOWHERE, 'a', ['a', 'b']), 'b'), 'a', ['a']).board).toBe('a');
  });
});

describe('outline', () => {
  const cards = ['x', 'S', 'y', 'z'].map((id, i) => note({ id, at: i, shape: id === 'S' ? 'strip' : 'rectangle' }));
  test('clusters stand in their order with their notes; what is in none of this zone is loose', () => {
    const cluster = (id: string, order: string, zone = 'z') => ({ id, zone, order, title: id });
    const notes = [['a', 'q'], ['b', ''], ['c', 'p'], ['d', 'q'], ['e', 'elsewhere'], ['f', 'gone']].map(([id, held]) => note({ id: id!, cluster: held! }));
    const { stacks, loose } = stacked([cluster('q', 'a2'), cluster('p', 'a1'), cluster('elsewhere', 'a0', 'y')], 'z', notes);
    expect(stacks.map((one) => [one.cluster.id, one.notes.map(({ id }) => id)])).toEqual([['p', ['c']], ['q', ['a', 'd']]]);
    expect(loose.map(({ id }) => id)).toEqual(['b', 'e', 'f']);
  });
  test('a cluster whose last note has gone is none', () => {
    const notes = [note({ id: 'a' })];
    expect(stacked([{ id: 'c', zone: 'z', order: 'a1', title: 'Leer' }], 'z', notes)).toEqual({ stacks: [], loose: notes });
  });
  test('strips head what follows them', () => {
    expect(headed(cards).map(({ head, notes }) => [head?.id, notes.map((one) => one.id)])).toEqual([
      [undefined, ['x']], ['S', ['y', 'z']],
    ]);
  });
  test('the newest few stay in reading order', () => {
    expect(newest([note({ id: 'a', at: 3 }), note({ id: 'b', at: 1 }), note({ id: 'c', at: 2 })], 2).map((one) => one.id)).toEqual(['a', 'c']);
  });
  test('a timeline is read by date, undated last', () => {
    const when = (start: string) => ({ start, end: '', circa: false });
    const list = [note({ id: 'u' }), note({ id: 'b', when: when('2017') }), note({ id: 'a', when: when('2014-03') })];
    expect(reading(list, 'timeline').map((one) => one.id)).toEqual(['a', 'b', 'u']);
  });
});
