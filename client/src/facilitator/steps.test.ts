import { expect, it } from 'vitest';
import { EMPTY_WORKSHOP } from '../core/defaults';
import type { Workshop } from '../core/model';
import { boardAfter, NEW_STEP } from './steps';

const boards = ['strengths', 'swot', 'stands'].map((id) => ({ id, title: id, layout: 'columns' as const }));
const day = (...steps: [board: string, began: number][]): Workshop => ({
  ...EMPTY_WORKSHOP, boards, steps: steps.map(([board, began], index) => ({ ...NEW_STEP, id: String(index), board, began })),
});

it('sends on to the board that the day goes on with', () => {
  expect(boardAfter(day(['strengths', 1], ['', 0], ['strengths', 0], ['stands', 0], ['swot', 0]), 'strengths')).toBe('stands');
  expect(boardAfter(day(['strengths', 1], ['swot', 2], ['strengths', 3], ['stands', 0]), 'strengths')).toBe('stands');
  expect(boardAfter(day(['stands', 0], ['swot', 0]), 'strengths')).toBe('swot');
  expect(boardAfter(day(['stands', 0]), 'stands')).toBe('');
});
