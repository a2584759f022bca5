import { expect, it } from 'vitest';
import { EMPTY_BOARD, EMPTY_WORKSHOP, note, zone } from '../core/defaults';
import { callable } from './acts';
import { Desk } from './desk.svelte';
import type { Source } from './source';

it('calls to the card that is selected, and to the board once it is not selected any more', () => {
  const board = { ...EMPTY_BOARD, id: 'b', zones: new Map([['z', zone({ id: 'z', title: 'z', order: 'a' })]]), notes: new Map([['n', note({ id: 'n', zone: 'z', order: 'a' })]]) };
  const boards = [{ id: 'b', title: 'b', layout: 'columns' as const }];
  const desk = new Desk({ workshop: { ...EMPTY_WORKSHOP, boards }, board: () => board } as Partial<Source> as Source, () => 'new');
  desk.selection.only('n');
  expect(callable(desk)).toBe('note:n');
  desk.selection.clear();
  expect(desk.subject).toEqual(['n']);
  expect(callable(desk)).toBe('board:b');
});
