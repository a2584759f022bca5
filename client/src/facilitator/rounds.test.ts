import { expect, it } from 'vitest';
import { NO_WISHES, type Mix, type Seating, type Station } from '../core/mix';
import { EMPTY_BOARD, EMPTY_WORKSHOP, link, note, RULES, seat } from '../core/defaults';
import type { Seat, Step, Workshop } from '../core/model';
import { matches, whereabouts } from './people';
import { absent, ahead, elsewhere, gathered, joinedLate, metBefore, mixOn, pathOf, plannedHosts, roundNow, stationsOf, stranded, unplaced } from './rounds';

const station = (id: string, more: Partial<Station> = {}): Station => ({ id, title: id, place: '', capacity: 0, hosts: [], closed: false, way: '', ...more });
const goes = (id: string, stations: number[], tables = stations.map(() => 0)): Seating => ({ seat: id, stations, tables });
const mix: Mix = {
  id: 'm', title: 'Markt', stations: [station('1', { hosts: ['host'] }), station('2'), station('3', { closed: true })], rounds: 2, board: '', visit: 'any',
  wishes: NO_WISHES, seed: 0, begun: 1, seatings: [goes('ada', [0, 1], [1, 0]), goes('bo', [0, 1], [2, 0]), goes('cem', [0, 0], [1, 0]), goes('late', [-1, 1]), goes('gone', [1, -1])],
};
const seats: Seat[] = ['cem', 'bo', 'ada', 'late', 'gone', 'host'].map((id, at) => seat({ id, name: id, badge: at + 1, at: 1, away: id === 'gone' }));
const workshop: Workshop = { ...EMPTY_WORKSHOP, seats: new Map(seats.map((one) => [one.id, one])), mixes: new Map([['m', mix]]) };

it('lays a round out by station, table and name', () => {
  const [first, second, ...more] = stationsOf(workshop, mix, 1);
  expect(first!.tables.map(({ table, seats: some }) => [table, some.map((one) => one.id)])).toEqual([[1, ['ada', 'cem']], [2, ['bo']]]);
  expect(second!.people).toBe(1);
  expect(first!.hosts.map((one) => one.id)).toEqual(['host']);
  expect(more).toEqual([]); // closed, and nobody was there
});

it('knows whom nobody is left over for in pairs: they have a break, and no table', () => {
  const pairs = { ...mix, stations: [station('1', { capacity: 2 }), station('2', { capacity: 2 })], seatings: [goes('ada', [0]), goes('bo', [0]), goes('cem', [1])] };
  expect(stationsOf(workshop, pairs, 1).map(({ people, bye }) => [people, bye])).toEqual([[2, false], [1, true]]);
  expect(stationsOf(workshop, mix, 1).some((one) => one.bye)).toBe(false);
});

it('does not stumble over somebody whose seat is gone', () => {
  const without = { ...workshop, seats: new Map([...workshop.seats].filter(([id]) => id !== 'ada')) };
  expect(stationsOf(without, mix, 1)[0]!.people).toBe(2);
});

it('lists who has no place, those who are away and hosts aside', () => {
  expect(unplaced(workshop, mix, 1).map((one) => one.id)).toEqual(['late']);
  expect(unplaced(workshop, mix, 2)).toEqual([]);
  const closing = { ...mix, stations: mix.stations.map((one) => ({ ...one, closed: one.id !== '2' })) };
  expect(unplaced(workshop, closing, 1).map((one) => one.id)).toEqual(['late']); // its host stays until round 1 is over
});

it('follows a person, a host too, and knows whom they have met at their own table', () => {
  expect(pathOf(mix, 'late')).toEqual([{ round: 2, at: 1, table: 0 }]);
  expect(pathOf(mix, 'host').map(({ at }) => at)).toEqual([0, 0]);
  expect([...metBefore(mix, 'ada', 2)]).toEqual(['cem']);
  expect(metBefore(mix, 'ada', 1).size + metBefore(mix, 'nobody', 2).size).toBe(0);
  expect([...joinedLate(mix)]).toEqual(['late']);
});

it('finds the round one wants to see', () => {
  expect(roundNow(workshop, mix)).toBe(2);
  expect(roundNow(workshop, { ...mix, begun: 2 })).toBe(2);
  const step = { id: 'r1', mix: 'm', round: 1 } as Step;
  expect(roundNow({ ...workshop, steps: [step], step: 'r1' }, mix)).toBe(1);
  expect(ahead(workshop)).toEqual([mix]);
  expect(mixOn(workshop, '')).toBeNull();
});

it('counts who has said that they are there, and silence only where somebody is and cards are wanted', () => {
  const step = { id: 'r1', board: 'b', began: 1_000 } as Step;
  const due = [seat({ id: 'ada', here: 'r1', at: 1 }), seat({ id: 'bo', here: 'r0', at: 1, help: 5 }), seat({ id: 'new', at: 0 }), seat({ id: 'ill', at: 1, away: true })];
  const board = { ...EMPTY_BOARD, notes: new Map([['n', note({ id: 'n', author: 'ada', at: 4_000 })]]) };
  const found = gathered(due, 1, 'a', step, board, new Set(['ada', 'bo']), 9_000);
  expect(found.arrived).toBe(1);
  expect(found.due).toHaveLength(3);
  expect(found.missing.map(({ seat: one, where }) => [one.id, where])).toEqual([['bo', 'here'], ['new', 'expected']]);
  expect(found.help.map((one) => one.id)).toEqual(['bo']);
  expect(found.still).toBe(5_000);
  expect(gathered(due.slice(1), 1, 'a', step, board, new Set(), 9_000).still).toBeNull();
  expect(gathered(due, 1, 'a', step, { ...board, rules: { ...RULES, anonymous: true } }, new Set(), 9_000).still).toBeNull();
});

it('tells who is missing: never come or not connected, not those who are away already or host a stand', () => {
  const some = { ...workshop, seats: new Map([...workshop.seats, ['x', seat({ id: 'x', badge: 9 })]]) };
  expect(absent(some, new Set(['ada', 'bo', 'cem'])).map((one) => one.id)).toEqual(['late', 'x']);
  const links = new Map([['l', link({ id: 'l', role: 'host', zone: 'b/1', generation: 2 })]]);
  const opened = (generation: number) => ({ ...some, links, seats: new Map([...some.seats, ['x', seat({ id: 'x', badge: 9, stands: { l: generation } })]]) });
  expect([1, 2].map((generation) => absent(opened(generation), new Set(['ada', 'bo', 'cem'])).map((one) => one.id))).toEqual([['late', 'x'], ['late']]);
  expect(whereabouts(some.seats.get('x')!, new Set())).toBe('expected');
});

it('finds people by any word that is known of them, whatever the accents', () => {
  const card = { organisation: 'Stadt Ulm', region: '', project: 'Hafen Süd', function: '', branch: '', access: '' };
  const one = seat({ id: 'a', name: 'Ayşe Öz-Łukasz', badge: 47, card });
  for (const words of ['ayse', 'oz', 'luk', '47', 'ulm sud', 'öz-łu', '']) expect(matches(one, words)).toBe(true);
  for (const words of ['yse', 'ulm nord', '7']) expect(matches(one, words)).toBe(false);
});

it('says where somebody could go instead and whom they would meet again', () => {
  const tables: Mix = { ...mix, begun: 0, stations: [station('1'), station('2', { capacity: 2 }), station('3', { closed: true }), station('4')], seatings: [
    goes('ada', [0, 0], [1, 2]), goes('bo', [0, 0], [1, 1]), goes('cem', [1, 0], [0, 1]), goes('dan', [1, 1]), goes('eda', [0, 1], [2, 0])] };
  expect(elsewhere(tables, 'ada', 2)).toEqual([
    { at: 0, table: 1, people: 2, again: 1, twice: true, full: false }, // bo, from the first round
    { at: 1, table: 0, people: 2, again: 0, twice: false, full: true },
    { at: 3, table: 0, people: 0, again: 0, twice: false, full: false },
  ]);
  expect(elsewhere(tables, 'nobody', 1).map(({ again, twice }) => again || twice)).toEqual([0, 0, 0, 0].map(() => false));
});

it('knows who has their place at a stand that closes, now and later, while another is open', () => {
  const at = (more: Partial<Workshop>, closed: readonly string[] = []): Workshop =>
    ({ ...workshop, mixes: new Map([['m', { ...mix, board: 'b', stations: mix.stations.map((one) => ({ ...one, closed: closed.includes(one.id) })) }]]), ...more });
  const runs = { step: 's', steps: [{ id: 's', mix: 'm', round: 1 } as Step] };
  const counts = (of: Workshop, zone: string, board = 'b') => stranded(of, board, zone).map(({ at, now, ahead }) => [at, now, ahead]);
  expect(counts(at(runs), '1')).toEqual([[0, 3, 1]]);
  expect(counts(at({}), '1')).toEqual([[0, 0, 1]]); // between two rounds
  expect(counts(at(runs), '2')).toEqual([[1, 0, 3]]); // who is away is not waited for
  expect([counts(at(runs), '3'), counts(at(runs), '1', 'x'), counts(at(runs, ['2', '3']), '1')]).toEqual([[], [], []]);
  expect(plannedHosts(at({}), 'b', '1').map(({ title, hosts }) => [title, hosts.map((one) => one.id)])).toEqual([['Markt', ['host']]]);
  expect(plannedHosts(at({}), 'b', '2')).toEqual([]);
});
