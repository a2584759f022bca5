import { expect, test } from 'vitest';
import { agreed, answers, areasOf, interfacesAt, otherSide, ownProject, placeOf, soonest, stallsOf, topicsOf } from './market';
import { zone } from './defaults';
import type { Zone } from './model';
import { boardFrom, workshopFrom } from './snapshot';
import { isMarket } from './stand';

const stand = (id: string, more: Partial<Zone> = {}) => zone({ id, order: id, title: `Stand ${id}`, ...more });
const market = (...zones: Zone[]) => boardFrom({ id: 'm', layout: 'stands', zones });
const many = (count: number) => Array.from({ length: count }, (_, at) => stand(`s${String(at).padStart(2, '0')}`));

test('a market has more stands than a handful, or topics, and no round leads to it', () => {
  expect(isMarket(market(...many(5)), null)).toBe(false);
  expect(isMarket(market(...many(6)), null)).toBe(true);
  expect(isMarket(market(...many(5), stand('c', { parent: 's00' })), null)).toBe(false);
  expect(isMarket(market(stand('a', { topics: ['Wohnen'] }), stand('b')), null)).toBe(true);
  expect(isMarket({ ...market(...many(9)), layout: 'columns' }, null)).toBe(false);
  expect(isMarket(null, null)).toBe(false);
  const step = { id: 'r', board: 'm', mix: 'x', round: 1 };
  const mix = { id: 'x', board: 'm', rounds: 2, stations: [], seatings: [] };
  const during = (round: number, board = 'm') => workshopFrom({ id: 'w', step: 'r', steps: [{ ...step, round }], mixes: [{ ...mix, board }] } as never);
  expect(isMarket(market(...many(9)), during(1))).toBe(false);
  expect(isMarket(market(...many(9)), during(3))).toBe(true);
  expect(isMarket(market(...many(9)), during(1, 'other'))).toBe(true);
});

test('a crowd is measured against the other stands; without anybody nothing is said', () => {
  const board = market(...many(4), stand('c', { parent: 's00' }));
  const crowds = (here: Record<string, number>) => stallsOf(board, [], here).map((one) => one.crowd);
  expect(crowds({})).toEqual(['', '', '', '']);
  expect(crowds({ s00: 5, c: 2, s01: 1 })).toEqual(['', 'free', 'free', 'free']);
  expect(crowds({ s00: 6, c: 4, s01: 5, s02: 3, s03: 1 })).toEqual(['full', '', '', 'free']);
  expect(crowds({ s00: 2 })).toEqual(['free', 'free', 'free', 'free']);
  expect(crowds({ s00: 1 })).toEqual(['free', 'free', 'free', 'free']);
  expect(crowds({ s00: 3, s01: 3, s02: 4, s03: 2 })).toEqual(['', '', '', 'free']);
  expect(stallsOf(board, ['s01'], { s00: 6, c: 4 }).map((one) => [one.letter, one.here, one.seen])).toEqual(
    [['A', 10, false], ['B', 0, true], ['C', 0, false], ['D', 0, false]]);
});

test('a place is an area and a spot, and areas stand as one walks', () => {
  for (const [place, area, spot] of [
    ['Saal 2, A4', 'Saal 2', 'A4'], ['Foyer', 'Foyer', ''], ['A4', '', 'A4'], ['', '', ''], ['12', '', '12'],
    ['Haus B, 1. OG, Tisch 7', 'Haus B, 1. OG', 'Tisch 7'], ['Saal 2 · B 3', 'Saal 2', 'B 3'], ['Saal 2', 'Saal 2', ''],
    ['Tisch 7', '', 'Tisch 7'], ['Nr. 12', '', 'Nr. 12'], ['Raum 12', 'Raum 12', ''],
  ] as const) expect(placeOf(place)).toEqual({ area, spot });
  const board = market(stand('a', { place: 'Saal 10, A1' }), stand('b', { place: 'Saal 2, A10' }), stand('c'), stand('d', { place: 'saal 2, A2' }));
  const areas = areasOf(stallsOf(board, [], {}));
  expect(areas.map((one) => [one.area, one.stalls.map((stall) => stall.letter).join('')])).toEqual([['Saal 2', 'DB'], ['Saal 10', 'A'], ['', 'C']]);
});

test('who has ten minutes goes where they have not been and few people are', () => {
  const board = market(...many(4));
  expect(soonest(stallsOf(board, ['s01'], { s00: 5, s02: 1 })).map((one) => one.letter)).toEqual(['D', 'C', 'A', 'B']);
});

test('a topic is one however it is spelt, the most common first', () => {
  const board = market(stand('a', { topics: ['Wohnen', 'Café'] }), stand('b', { topics: ['WOHNEN'] }), stand('c', { topics: ['Ärzte'] }));
  expect(topicsOf(board)).toEqual([{ topic: 'Wohnen', count: 2 }, { topic: 'Ärzte', count: 1 }, { topic: 'Café', count: 1 }]);
});

test('a stand is found by all words, wherever they stand, and by its letter', () => {
  const [found] = stallsOf(market(stand('a', { title: 'Straßen für alle', host: 'José Núñez', topics: ['Verkehr'] })), [], {});
  for (const words of ['strasse verkehr', 'nunez', 'A', '', 'ALLE straß']) expect(answers(found!, words)).toBe(true);
  for (const words of ['B', 'verkehr wohnen']) expect(answers(found!, words)).toBe(false);
});

test('interfaces of a stand: agreed ones first, with their other side', () => {
  const touch = (id: string, zones: [string, string], ...confirmed: string[]) => ({ id, zones, reason: id, author: '', at: 1, confirmed });
  const board = boardFrom({ layout: 'stands', zones: many(3), interfaces: [touch('b', ['s00', 's01']), touch('a', ['s00', 's01']), touch('c', ['s00', 's02'], 's00', 's02'), touch('x', ['s01', 's02'], 's01')] });
  const own = interfacesAt(board, 's00');
  expect(own.map((one) => [one.id, agreed(one), otherSide(board, one, 's00')?.id])).toEqual([['c', 'both', 's02'], ['a', 'none', 's01'], ['b', 'none', 's01']]);
  expect(interfacesAt(board, 's02').map(agreed)).toEqual(['both', 'one']);
});

test('a card names a project; a word that several stands share names none', () => {
  const board = market(stand('a', { title: 'Kiezgärten Nord' }), stand('b', { title: 'Kiezgärten Süd' }), stand('c', { title: 'Rad' }));
  expect(ownProject(board, ' kiezgarten nord')?.id).toBe('a');
  expect(ownProject(board, 'rad')?.id).toBe('c');
  for (const none of ['', 'Kiezgärten', 'Ki', 'Garten']) expect(ownProject(board, none)).toBeUndefined();
});

test('nobody is at a closed stand, and it comes last for who has ten minutes', () => {
  const board = market(stand('a', { locked: true }), stand('b'), stand('c'));
  const stalls = stallsOf(board, ['b'], { a: 9, b: 1, c: 1 });
  expect(stalls.map((one) => one.crowd)).toEqual(['', 'free', 'free']);
  expect(stalls.map((one) => one.here)).toEqual([0, 1, 1]);
  expect(soonest(stalls).map((one) => one.zone.id)).toEqual(['c', 'b', 'a']);
});
