import { beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_BOARD, EMPTY_WORKSHOP } from '../core/defaults';
import { Desk } from './desk.svelte';
import type { Declined, Source } from './source';
import { NEW_STEP } from './steps';

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

it('leads on once where two press at the same time', () => {
  const steps = ['a', 'b', 'c'].map((id, at) => ({ ...NEW_STEP, id, title: id.toUpperCase(), began: at ? 0 : 1 }));
  const bodies: Record<string, unknown>[] = [];
  vi.useFakeTimers();
  const source = {
    workshop: { ...EMPTY_WORKSHOP, steps, step: 'a' }, declined: [] as Declined[], dismiss: () => undefined,
    board: () => EMPTY_BOARD, send: (_: string, __: string, body: Record<string, unknown>) => void bodies.push(body),
  };
  const led = new Desk(source as Partial<Source> as Source, () => 'new');
  const runs = (id: string): void => {
    source.workshop = { ...source.workshop, step: id };
    led.hearStep();
  };
  led.hearStep();
  runs('b'); // somebody else
  vi.advanceTimersByTime(60);
  led.next?.run();
  expect([bodies, led.notices.length]).toEqual([[], 1]);
  vi.advanceTimersByTime(2_000);
  led.next?.run();
  expect(bodies).toEqual([{ step: 'c', after: 'b' }]);
  source.declined = [{ id: 'x', type: 'start_step', code: 'changed_since', fields: {}, room: 'w', body: {} }];
  led.dismiss(led.notices[0]!.id);
  led.hearDeclined();
  expect(led.notices.map((notice) => notice.text)).toEqual([expect.stringContaining('fac-notice-led')]);
  runs('c'); // one's own
  led.start('a');
  expect(bodies.at(-1)).toEqual({ step: 'a', after: 'c' });
  vi.useRealTimers();
});

it('leads on at once after it is opened, however far its clock is off', () => {
  const steps = ['a', 'b'].map((id, at) => ({ ...NEW_STEP, id, title: id, began: at ? 0 : 60_000 }));
  const sent: string[] = [];
  const source = { workshop: { ...EMPTY_WORKSHOP, steps, step: 'a' }, now: () => 5_000, board: () => EMPTY_BOARD, send: (_: string, type: string) => void sent.push(type) };
  const late = new Desk(source as Partial<Source> as Source, () => 'new');
  late.hearStep();
  late.next?.run();
  expect(sent).toEqual(['start_step']);
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
