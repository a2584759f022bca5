import { expect, it } from 'vitest';
import { NO_WISHES, type Mix, type Station } from './mix';
import { EMPTY_BOARD, zone } from './defaults';
import { stationSign } from './people';

const station = (id: string, title: string): Station => ({ id, title, place: '', capacity: 0, hosts: [], closed: false, way: '' });
const mix: Mix = {
  id: 'm', title: 'Markt', stations: [station('x', 'Wege'), station('y', 'Mittel')], rounds: 2, board: '', visit: 'any',
  wishes: NO_WISHES, seed: 0, begun: 0, seatings: [],
};

it('calls a stand by the letter it has on its board and a table by its own name', () => {
  const board = { ...EMPTY_BOARD, layout: 'stands' as const, zones: new Map(['y', 'x'].map((id, at) => [id, zone({ id, order: `a${at}` })])) };
  expect(stationSign(mix, 1)).toBe('Mittel');
  expect(stationSign({ ...mix, board: 'b' }, 1)).toBe('B');
  expect(stationSign({ ...mix, board: 'b' }, 1, board)).toBe('A');
});
