import { expect, it } from 'vitest';
import { EMPTY_WORKSHOP, zone } from '../core/defaults';
import type { Board, Workshop } from '../core/model';
import { boardFrom } from '../core/snapshot';
import { bareStands, unlinked } from './stands';

const zones = [...['a', 'b', 'c', 'd', 'e'].map((id) => zone({ id, title: id, order: id })), zone({ id: 'column', parent: 'a', order: 'a' })];
const board = boardFrom({ id: 'b', layout: 'stands', zones });
const link = (id: string, to: string, revoked = false) => [id, { id, role: 'host', zone: to, revoked }];
const workshop = { ...EMPTY_WORKSHOP, links: new Map([link('l', 'b/b'), link('m', 'b/c', true), link('n', 'other/d')] as never) } as Workshop;
const ids = (found: readonly { id: string }[]) => found.map((one) => one.id);

it('names the stands that no link edits', () => expect(ids(unlinked(workshop, board))).toEqual(['a', 'c', 'd', 'e']));

it('calls a stand bare only if nothing was put there, in its columns neither', () => {
  expect(ids(bareStands(workshop, board))).toEqual(['a', 'c', 'd', 'e']);
  const notes = new Map([['n', { id: 'n', zone: 'column', removed: true }]]);
  const turnouts = new Map([['c', { id: 'c', count: 1, seats: [] }], ['d', { id: 'd', count: 0, seats: [] }]]);
  const used = { ...board, notes, turnouts, interfaces: new Map([['i', { zones: ['e', 'b'] }]]) } as unknown as Board;
  expect(ids(bareStands(workshop, used))).toEqual(['d']);
  expect(bareStands({ ...workshop, mixes: new Map([['m', { board: 'b' }]] as never) }, board)).toEqual([]);
});
