import { beforeEach, expect, it } from 'vitest';
import { EMPTY_BOARD, EMPTY_WORKSHOP } from '../core/model';
import { Desk } from './desk.svelte';
import type { Source } from './source';

const boards = ['one', 'two'].map((id) => ({ id, title: id, layout: 'columns' as const }));
let sent: string[];
let desk: Desk;

beforeEach(() => {
  sent = [];
  desk = new Desk({
    workshop: { ...EMPTY_WORKSHOP, boards }, board: (id: string) => ({ ...EMPTY_BOARD, id }),
    send: (board: string, type: string) => void sent.push(`${board} ${type}`),
  } as Partial<Source> as Source, () => 'new');
});

/** Acts that fall together are one stroke; the next one begins with the next turn. */
async function stroke(...types: string[]): Promise<void> {
  for (const type of types) desk.act(type, {});
  await Promise.resolve();
}

it('lets the words about a stroke go with its undo, and not with that of a later one', async () => {
  await stroke('edit_note');
  await stroke('remove_zone');
  desk.tellUndoable('removed');
  await stroke('move_note', 'move_note');
  desk.undo();
  expect(desk.notices.map((notice) => notice.text)).toEqual(['removed']);
  desk.undo();
  expect(desk.notices).toEqual([]);
  expect(sent.slice(4)).toEqual(['one undo', 'one undo', 'one undo']);
});

it('undoes on the board that the words are about', async () => {
  await stroke('remove_zone');
  desk.tellUndoable('removed');
  desk.open('two');
  await stroke('move_note');
  desk.undo();
  expect(desk.notices).toHaveLength(1);
  desk.notices[0]?.act?.run();
  expect(desk.notices).toEqual([]);
  expect(sent.slice(2)).toEqual(['two undo', 'one undo']);
});

it('offers no way back for an act while something newer stands on its board', async () => {
  await stroke('remove_zone');
  desk.tellUndoable('removed');
  const waits = (): boolean | undefined => desk.notices[0]?.act?.waits?.();
  expect(waits()).toBe(false);
  await stroke('move_note');
  expect(waits()).toBe(true);
  desk.undo();
  expect(waits()).toBe(false);
});
