import { expect, it } from 'vitest';
import { NO_WISHES, type Mix } from './mix';
import { EMPTY_WORKSHOP, seat } from './defaults';
import type { Workshop } from './model';
import { gatherings } from './stations';

const mix: Mix = {
  id: 'm', title: 'Markt', rounds: 2, board: '', visit: 'any', wishes: NO_WISHES, seed: 0, begun: 0,
  stations: ['1', '2'].map((id) => ({ id, title: id, place: '', capacity: 0, hosts: id === '1' ? ['host', 'gone'] : [], closed: false, way: '' })),
  seatings: [{ seat: 'ada', stations: [0, 1], tables: [2, 0] }, { seat: 'bo', stations: [0, -1], tables: [1, 0] }, { seat: 'gone', stations: [1, 1], tables: [0, 0] }],
};
const workshop: Workshop = { ...EMPTY_WORKSHOP, seats: new Map(['ada', 'bo', 'host'].map((id) => [id, seat({ id })])) };

it('brings everybody to their station, and leaves out whose seat is gone', () => {
  const told = (round: number) => gatherings(workshop, mix, round).map(({ sign, going, hosts }) => [sign, going.map((one) => `${one.seat.id} ${one.table}`), hosts.map((one) => one.id)]);
  expect(told(0)).toEqual([['1', ['ada 2', 'bo 1'], ['host']], ['2', [], []]]);
  expect(told(1)).toEqual([['1', [], ['host']], ['2', ['ada 0'], []]]);
  expect(told(2)).toEqual([['1', [], ['host']], ['2', [], []]]);
});

it('gives a break to whom nobody is left over for at a table for two, not at a stand', () => {
  const pairs = { ...mix, stations: mix.stations.map((one) => ({ ...one, capacity: 2, hosts: [] })) };
  const byes = (of: Mix, round: number) => gatherings(workshop, of, round).map((one) => one.bye);
  expect([byes(pairs, 0), byes(pairs, 1)]).toEqual([[false, false], [false, true]]);
  expect([byes({ ...pairs, board: 'b' }, 1), byes(mix, 1)]).toEqual([[false, false], [false, false]]);
});
