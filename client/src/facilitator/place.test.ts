import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD, note, zone } from '../core/defaults';
import type { Board } from '../core/model';
import { afterAt, between, nearest, step } from './place';

const board: Board = {
  ...EMPTY_BOARD,
  zones: new Map(['a', 'b'].map((id, index) => [id, zone({ id, title: id, order: `a${index}` })])),
  notes: new Map([['1', 'a'], ['2', 'a'], ['3', 'b']].map(([id = '', place]) => [id, note({ id, zone: place ?? '', order: id })])),
};
const of = (id: string) => board.notes.get(id)!;
const box = (id: string, left: number, top: number) => ({ id, left, top, right: left + 100, bottom: top + 40 });

describe('a step by keyboard', () => {
  it('goes one place down its field', () => expect(step(board, of('1'), 'down')).toEqual({ zone: 'a', after: '2' }));
  it('goes to the beginning when it goes up', () => expect(step(board, of('2'), 'up')).toEqual({ zone: 'a', after: '' }));
  it('stops at the end of its field', () => expect(step(board, of('2'), 'down')).toBeNull());
  it('goes to the end of the next field', () => expect(step(board, of('1'), 'right')).toEqual({ zone: 'b', after: null }));
  it('stops at the last field', () => expect(step(board, of('3'), 'right')).toBeNull());
});

describe('places', () => {
  it('are named by the note before', () => expect(afterAt([of('1'), of('2')], 1)).toBe('1'));
  it('are named by nothing at the beginning', () => expect(afterAt([of('1')], 0)).toBe(''));
  it('between two notes run in reading order', () => expect(between(board, '3', '2')).toEqual(['2', '3']));
});

describe('the nearest card', () => {
  const boxes = [box('here', 0, 0), box('below', 0, 50), box('right', 110, 4), box('far', 400, 300)];
  it('below is in the same column', () => expect(nearest(boxes[0]!, boxes, 'down')).toBe('below'));
  it('to the right is in the same row', () => expect(nearest(boxes[0]!, boxes, 'right')).toBe('right'));
  it('above the first is none', () => expect(nearest(boxes[0]!, boxes, 'up')).toBeNull());
});
