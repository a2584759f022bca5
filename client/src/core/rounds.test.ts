import { describe, expect, it } from 'vitest';
import { NO_WISHES, type Mix, type Station } from './mix';
import { EMPTY_WORKSHOP } from './defaults';
import type { Step, Workshop } from './model';
import { planOf } from './plan';
import { goalOf, goesAlong, hostedAt, hueOf, isLast, isTable, roundOf, unsaid, type Own } from './rounds';

const station = (id: string, title = id): Station => ({ id, title, place: '', capacity: 0, hosts: [], closed: false, way: '' });
const mix: Mix = {
  id: 'm', title: 'Markt', stations: ['a', 'b', 'c'].map((id) => station(id)), rounds: 2, board: 'board', visit: 'any',
  wishes: NO_WISHES, seed: 0, begun: 0, seatings: [],
};
const step = (id: string, more: Partial<Step> = {}): Step => ({ id, title: id, minutes: 20, day: 1, began: 0, skipped: false, mix: '', round: 0, ...more }) as Step;
const guest: Own = { role: 'participant', zones: [], places: [{ mix: 'm', stations: [2, -1], tables: [3, 0] }] };

describe('where one goes', () => {
  it('is one’s own place of the round, and nowhere without one', () => {
    expect(goalOf(guest, mix, 0)).toMatchObject({ station: { id: 'c' }, table: 3, stays: false });
    expect(goalOf(guest, mix, 1)).toBeNull();
    expect(goalOf({ ...guest, places: [] }, mix, 0)).toBeNull();
  });

  it('is the own stand for hosts, whether the plan or their link says so', () => {
    const planned: Own = { role: 'participant', zones: [], places: [{ mix: 'm', stations: [1, 1], tables: [0, 0], stays: true }] };
    const linked: Own = { role: 'host', zones: ['board/b'], places: [] };
    for (const own of [planned, linked]) expect(goalOf(own, mix, 1)).toMatchObject({ station: { id: 'b' }, stays: true });
    expect(goalOf({ ...linked, zones: ['other/b'] }, mix, 0)).toBeNull();
  });

  it('is where the plan leads also for those who host a stand beside', () => {
    const both: Own = { ...guest, zones: ['board/b'] };
    expect([0, 1].map((at) => goalOf(both, mix, at)?.station.id)).toEqual(['c', undefined]);
    expect([both, guest, { ...guest, places: [{ ...guest.places[0]!, hosts: 0 }] }].map((own) => hostedAt(own, mix))).toEqual([1, -1, 0]);
  });

  it('concerns participants and hosts, nobody else', () => {
    expect(goesAlong({ ...guest, places: [] }, mix)).toBe(true);
    expect(goesAlong({ role: 'host', zones: ['board/a'], places: [] }, mix)).toBe(true);
    for (const role of ['guest', 'scribe', 'facilitator'] as const) expect(goesAlong({ role, zones: [], places: [] }, mix)).toBe(false);
  });
});

it('has three colours for stands and none for the others and for tables', () => {
  expect(['A', 'C', 'D', '27'].map((sign) => hueOf(mix, sign))).toEqual(['a', 'c', '', '']);
  expect(hueOf({ ...mix, board: '' }, 'A')).toBe('');
  const tables = { ...mix, board: '', stations: [station('t1', '1'), station('t2', 'Foyer')] };
  expect([isTable(tables, 0), isTable(tables, 1), isTable(mix, 0)]).toEqual([true, false, false]);
});

it('plans all rounds with the minutes of the steps before them, and says when one really began', () => {
  const steps = [step('intro', { minutes: 30 }), step('r1', { mix: 'm', round: 1 }), step('skipped', { skipped: true }), step('r2', { mix: 'm', round: 2 })];
  const workshop: Workshop = { ...EMPTY_WORKSHOP, steps, begins: ['2026-11-23T09:00'], mixes: new Map([['m', mix]]) };
  const at = (time: string) => Date.parse(`2026-11-23T${time}`);
  expect(planOf(guest, mix, workshop).map((turn) => turn.when)).toEqual([at('09:30'), at('09:50')]);
  const begun = { ...workshop, steps: steps.map((one) => (one.id === 'r1' ? { ...one, began: 77 } : one)) };
  expect(planOf(guest, mix, begun)[0]).toMatchObject({ round: 1, when: 77, goal: { table: 3 } });
  expect(planOf(guest, mix, { ...workshop, steps: [], begins: [] }).map((turn) => turn.when)).toEqual([null, null]);
  expect(roundOf(workshop, steps[1]!)).toMatchObject({ at: 0 });
  expect([roundOf(workshop, steps[0]!), roundOf(workshop, step('x', { mix: 'm', round: 3 })), roundOf(workshop, null)]).toEqual([null, null, null]);
});

it('asks for what a card does not say yet', () => {
  expect(unsaid([], null)).toBe(false);
  expect(unsaid(['region'], null)).toBe(true);
  expect(unsaid(['region', 'access'], { region: 'Süd' })).toBe(true);
  expect(unsaid(['region'], { region: 'Süd' })).toBe(false);
});

it('has a next group until the last round of all that lead to a board has begun', () => {
  const during = (...mixes: Partial<Mix>[]) => ({ ...EMPTY_WORKSHOP, mixes: new Map(mixes.map((one, at) => [`${at}`, { ...mix, id: `${at}`, ...one }])) }) as Workshop;
  expect(isLast(during({ begun: 1 }), 'board', 1)).toBe(false);
  expect(isLast(during({ begun: 2 }), 'board', 2)).toBe(true);
  expect(isLast(during({ begun: 2 }), 'board', 1)).toBe(false);
  expect(isLast(during({ begun: 2 }), 'board', 0)).toBe(true);
  expect(isLast(during({ begun: 2 }, {}), 'board', 2)).toBe(false);
  expect(isLast(during({ begun: 2 }), 'other', 2)).toBe(false);
  expect(isLast(during(), 'board', 0)).toBe(false);
});
