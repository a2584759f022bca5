// One's own content of a note that the others may not read any more: a card edited in a checked step goes to the desk.

import { describe, expect, test } from 'vitest';
import { evolveBoard } from './evolve';
import { EMPTY_BOARD } from './defaults';
import { kept, unveiled, withheld } from './own';

const edit = { type: 'edit_note', body: { note: 'n', text: 'Neu' } };

describe('a shown card of one\'s own that is edited and held', () => {
  const card = { id: 'n', zone: 'z', order: 'a', text: 'Alt', points: [{ level: 1, text: 'x' }] };
  const shown = evolveBoard(EMPTY_BOARD, [{ type: 'note_added', body: { note: card } }]);
  const held = evolveBoard(shown, [
    { type: 'note_held', body: { note: 'n' } },
    { type: 'note_edited', body: { note: 'n', veil: 'desk' } },
  ]);

  test('shows its author what they wrote, with what they left as it was', () => {
    const own = unveiled(held, kept({}, edit, shown)).notes.get('n')!;
    expect([own.text, own.points.length, own.veil, own.zone]).toEqual(['Neu', 1, 'desk', 'z']);
  });

  test('shows the others nothing', () => {
    expect(unveiled(held, {}).notes.get('n')!.text).toBe('');
  });

  test('that only the desk has touched goes from the others and stays with its author', () => {
    const taken = evolveBoard(shown, [{ type: 'note_held', body: { note: 'n' } }]);
    expect(withheld(taken, new Set()).notes.get('n')!.text).toBe('');
    expect(withheld(taken, new Set(['n'])).notes.get('n')!.text).toBe('Alt');
    expect(withheld(shown, undefined)).toBe(shown);
  });

  test('is not remembered from a board that does not show it', () => {
    expect(kept({}, edit)).toEqual({});
  });
});
