import { expect, test } from 'vitest';
import { zone } from './defaults';
import type { Board } from './model';
import { overlayBoard } from './predict';
import { boardFrom } from './snapshot';
import { inquiry } from './stand';

const link = (id: string, title = id) => ({ id, kind: 'link' as const, title, alt: '', url: 'https://example.org', media: '', pages: [] });
const board = boardFrom({ layout: 'stands', zones: [zone({ id: 's', input_minutes: 2, materials: [link('a'), link('b')],
  hand_overs: [{ round: 1, lines: ['alt'], at: 1 }] })], inquiries: [inquiry({ id: 'q', zone: 's', text: 'Wann?' })] });
const after = (type: string, body: Record<string, any>): Board => overlayBoard(board, [{ type, body }], 'me', 1_000);
const stand = (type: string, body: Record<string, any> = {}) => after(type, { zone: 's', ...body }).zones.get('s')!;

test('a hand-over replaces that of its round, and without lines it is gone', () => {
  expect(stand('write_hand_over', { lines: ['neu'], round: 1 }).hand_overs).toEqual([{ round: 1, lines: ['neu'], at: 1_000 }]);
  expect(stand('write_hand_over', { lines: ['vorher'] }).hand_overs.map((one) => one.round)).toEqual([0, 1]);
  expect(stand('write_hand_over', { lines: [], round: 1 }).hand_overs).toEqual([]);
});

test('an input runs for its minutes, or ends', () => {
  expect([stand('run_input').input_ends, stand('run_input', { on: false }).input_ends]).toEqual([121_000, 0]);
});

test('materials stand as the server would put them', () => {
  const ids = (body: Record<string, any>) => stand('put_material', body).materials.map((one) => one.title).join(' ');
  expect(ids({ material: link('c') })).toBe('a b c');
  expect(ids({ material: link('a', 'neu') })).toBe('neu b');
  expect(ids({ material: link('b'), after: '' })).toBe('b a');
  expect(ids({ material: link('c'), after: 'a' })).toBe('a c b');
  expect(stand('remove_material', { material: 'a' }).materials.map((one) => one.id)).toEqual(['b']);
});

test('an answer stands with its question, and what is taken back is gone', () => {
  expect(after('answer_inquiry', { inquiry: 'q', answer: 'Bald.' }).inquiries.get('q')).toMatchObject({ text: 'Wann?', answer: 'Bald.' });
  expect(after('remove_inquiry', { inquiry: 'q' }).inquiries.size).toBe(0);
  expect(after('answer_inquiry', { inquiry: 'x', answer: 'Bald.' }).inquiries.size).toBe(1);
});

test('an interface stands where one proposed it, agreed or not, and goes when it is taken back', () => {
  const one = { id: 'i', zones: ['s', 't'], reason: 'Beide', author: '', at: 1, confirmed: ['t'] };
  const before = boardFrom({ layout: 'stands', zones: [zone({ id: 's' }), zone({ id: 't' })], interfaces: [one] });
  const then = (type: string, body: Record<string, any>) => [...overlayBoard(before, [{ type, body }], 'me', 1_000).interfaces.values()];
  expect(then('propose_interface', { interface: 'n', zones: ['t', 's'], reason: 'Wege' })).toEqual(
    [one, { id: 'n', zones: ['s', 't'], reason: 'Wege', author: '', at: 1_000, confirmed: [] }]);
  expect(then('propose_interface', { interface: 'i', zones: ['t', 's'], reason: 'Wege' })).toEqual([one]);
  expect(then('confirm_interface', { interface: 'i', zone: 's' })[0]!.confirmed).toEqual(['s', 't']);
  expect(then('confirm_interface', { interface: 'i', zone: 't', on: false })[0]!.confirmed).toEqual([]);
  expect([then('remove_interface', { interface: 'i' }), then('confirm_interface', { interface: 'none', zone: 's' })]).toEqual([[], [one]]);
});
