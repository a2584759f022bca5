import { expect, test } from 'vitest';
import { EMPTY_BOARD, EMPTY_WORKSHOP, note, zone } from './defaults';
import type { Ballot, Step } from './model';
import { ballotNow, closes, itemOf, promptsOf, spotNow, standLetter, startOf } from './select';

test('a cluster is told by its name, else by its first notes, what is gone by nothing', () => {
  const notes = ['d', 'c', 'b', 'a'].map((id) => note({ id, text: id.toUpperCase(), order: id, cluster: 'c' }));
  const there = (title: string) => ({
    ...EMPTY_BOARD, notes: new Map(notes.map((one) => [one.id, one])), clusters: new Map([['c', { id: 'c', zone: 'z', order: 'a0V', title }]]),
  });
  expect(itemOf(there('Nähe'), 'cluster:c')).toEqual({ text: 'Nähe', color: 'white' });
  expect(itemOf(there(''), 'cluster:c')?.text).toBe('A · B · C');
  expect(itemOf({ ...there(''), notes: new Map() }, 'cluster:c')).toBeNull();
  expect(itemOf(there(''), 'cluster:gone')).toBeNull();
  expect(itemOf(there(''), 'note:gone')).toBeNull();
});

test('stands have letters in the order in which they hang; other zones have none', () => {
  const zones = new Map([zone({ id: 'second', order: 'a2' }), zone({ id: 'first', order: 'a1' }), zone({ id: 'column', order: 'a0', parent: 'first' })]
    .map((one) => [one.id, one]));
  const stands = { ...EMPTY_BOARD, layout: 'stands' as const, zones };
  expect(['first', 'second', 'column'].map((id) => standLetter(stands, id))).toEqual(['A', 'B', '']);
  expect(standLetter({ ...stands, layout: 'columns' }, 'first')).toBe('');
});

test('a day begins when somebody said it does', () => {
  const workshop = { ...EMPTY_WORKSHOP, begins: ['2026-11-23T09:30', ''] };
  expect(startOf(workshop, 1)).toBe(new Date(2026, 10, 23, 9, 30).getTime());
  expect([startOf(workshop, 2), startOf(workshop, 3)]).toEqual([null, null]);
});

test('the vote of a step is the one people see; of open ones the last, never that of another step', () => {
  const ballot = (id: string, at: number, open: boolean) => [id, { id, at, open } as Ballot] as const;
  const day = { ...EMPTY_WORKSHOP, step: 's1', steps: [{ id: 's1' }, { id: 's2' }] as never };
  const now = (...ballots: (readonly [string, Ballot])[]) => ballotNow({ ...EMPTY_BOARD, ballots: new Map(ballots) }, day)?.id;
  expect(now(ballot('s2', 9, true))).toBeUndefined();
  expect(now(ballot('s1', 1, true), ballot('s2', 9, true))).toBe('s1');
  expect(now(ballot('s1', 1, false), ballot('asked', 5, true), ballot('earlier', 3, true))).toBe('asked');
  expect(now(ballot('s1', 1, false), ballot('asked', 5, false))).toBe('s1');
});

test('what has a time of its own is led to until a moment after it', () => {
  const lit = (until: number, now: number) => spotNow({ ...EMPTY_WORKSHOP, spot: { board: 'b', item: 'note:n', until } }, now);
  expect([lit(0, 1e12), lit(1_000, 5_999), lit(1_000, 6_000)].map((one) => one?.item)).toEqual(['note:n', 'note:n', undefined]);
});

test('a step asks in the languages of the workshop, the main one first; in any if it has none of them', () => {
  const step = { prompts: { de: 'Was?', en: 'What?' } } as unknown as Step;
  const asked = (languages: ('de' | 'en')[], one = step) => promptsOf(one, { ...EMPTY_WORKSHOP, language: 'en', languages }).map(({ text }) => text);
  expect(asked(['en'])).toEqual(['What?']);
  expect(asked(['de', 'en'])).toEqual(['What?', 'Was?']);
  expect(asked([])).toEqual(['What?', 'Was?']);
  expect(asked(['en'], { prompts: { de: 'Nur so?' } } as unknown as Step)).toEqual(['Nur so?']);
});

test('a day closes with what runs last, with the gong behind it, wherever a board made late has its step', () => {
  const NAMES = ['welcome', 'market', 'words', 'late'];
  const day = (running: string, began: number[], gong = 0, skipped: string[] = []) => closes({
    ...EMPTY_WORKSHOP, step: running, signal: gong ? 'gong' : 'bell', rang: gong || 999,
    steps: NAMES.map((id, at) => ({ id, board: id === 'market' || id === 'late' ? id : '', began: began[at] ?? 0, skipped: skipped.includes(id) })) as unknown as Step[],
  });
  expect(['welcome', 'market', 'words'].map((id, at) => day(id, [10, 20, 30].slice(0, at + 1)))).toEqual([false, false, false]);
  expect(day('late', [10, 20, 30, 40])).toBe(true);
  expect(day('words', [10, 20, 40, 30])).toBe(true); // the late one went before
  expect(day('words', [10, 20, 30], 0, ['late'])).toBe(true);
  expect(day('words', [10, 20, 30], 50)).toBe(true); // nobody came to it
  expect(day('', [10, 20, 30], 50)).toBe(true);
  expect([day('words', [10, 20, 30], 30), day('', [10, 20, 30])]).toEqual([false, false]); // a step's own gong opens it
  expect([day('welcome', [10], 50), day('market', [10, 20], 50), day('', [], 50), day('', [10, 20], 50)]).toEqual([false, false, false, false]);
  expect([day('welcome', [90, 20, 30, 40]), day('market', [90, 95, 30, 40])]).toEqual([false, false]); // rehearsed before
  expect(closes({ ...EMPTY_WORKSHOP, step: 'only', steps: [{ id: 'only', began: 1 }] as unknown as Step[] })).toBe(false);
});
