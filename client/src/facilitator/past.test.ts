import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_BOARD, EMPTY_WORKSHOP, note } from '../core/defaults';
import type { Board } from '../core/model';
import type { Entry } from '../core/wire';
import { lookBack, Past } from './past.svelte';
import { Desk } from './desk.svelte';
import type { Source } from './source';

const PAGE = 4;
const zones = [{ id: 'a', title: 'Trägt', order: 'a1' }];
let log: Entry[];
let sent: string[];
let asked: string[];
let broken: boolean;
let source: Source;

function written(n: number): Entry {
  return { seq: log.length + 1, at: n * 1000, type: 'note_added', body: { note: note({ id: `n${n}`, zone: 'a', order: `a${n}1`, text: `Gedanke ${n}` }) } } as unknown as Entry;
}

beforeEach(() => {
  vi.useFakeTimers();
  [log, sent, asked, broken] = [[], [], [], false];
  log.push({ seq: 1, at: 0, type: 'board_created', body: { board: 'x', title: 'Tafel', layout: 'columns', zones } } as unknown as Entry);
  for (let n = 1; n <= 9; n++) log.push(written(n));
  const moments = [{ id: 'm', title: 'Pause', board: 'x', seq: 4, at: 3000 }];
  source = {
    workshop: { ...EMPTY_WORKSHOP, boards: [{ id: 'x', title: 'Tafel', layout: 'columns' }], moments, spot: { board: 'x', item: 'note:n1', until: 0 } },
    board: (): Board => ({ ...EMPTY_BOARD, id: 'x' }), watching: () => ({ a: 3 }),
    send: (board: string, type: string) => void sent.push(`${board} ${type}`),
    past: {
      growth: async (_: string, after: number) => {
        if (broken) throw { code: 'offline', fields: {} };
        return { epoch: 'e', last: log.length, changes: log.slice(after, after + PAGE) };
      },
      difference: async (_: string, first: number, second: number) => {
        asked.push(`${first} ${second}`);
        return { first, second, turns: [{ note: 'n3', kinds: ['added'], before: null, after: null, fields: [] }] };
      },
    },
  } as unknown as Source;
});
afterEach(() => void vi.useRealTimers());

const shown = (past: Past): string[] => [...past.desk.board.notes.keys()];

test('the log is read whole, page by page, and one goes by what there is to see', async () => {
  const past = new Past('x', source);
  await past.load();
  expect([past.entries.length, past.seq, past.since]).toEqual([10, 10, 0]);
  past.leap(-1);
  expect([past.seq, past.mark?.title, past.at]).toEqual([4, 'Pause', 3000]);
  expect(shown(past)).toEqual(['n1', 'n2', 'n3']);
  past.step(1);
  expect(shown(past)).toHaveLength(4);
  past.leap(-1);
  past.leap(-1);
  expect([past.seq, shown(past).length]).toEqual([1, 0]);
  past.leap(1);
  past.leap(1);
  expect(past.since).toBe(0);
});

test('a state has one time, however one comes to it', async () => {
  log.push({ seq: 11, at: 60_000, type: 'rules_changed', body: {} } as unknown as Entry); // nothing to see
  const past = new Past('x', source);
  await past.load();
  const asItStands = past.at;
  past.step(-1);
  past.step(1);
  expect([past.at, past.seq]).toEqual([asItStands, 10]);
  // Named at 11, where it looks as it did at 10: by the slider and by its name it is the same moment.
  Object.assign(source, { workshop: { ...source.workshop, moments: [{ id: 'm', title: 'Schluss', board: 'x', seq: 11, at: 60_000 }] } });
  const named = new Past('x', source);
  await named.load();
  named.go(11);
  expect([named.mark?.title, named.at]).toEqual(['Schluss', 60_000]);
  named.step(-1);
  named.step(1);
  expect([named.mark?.title, named.at]).toEqual(['Schluss', 60_000]);
});

test('where one wants to go is kept until the log has come', async () => {
  const past = new Past('x', source);
  const loading = past.load();
  past.go(4);
  expect(shown(past)).toEqual([]);
  await loading;
  expect(shown(past)).toHaveLength(3);
});

test('what comes in meanwhile is read on in peace, and again after trouble', async () => {
  const past = new Past('x', source);
  await past.load();
  log.push(written(10));
  broken = true;
  past.follow(11);
  expect(past.entries).toHaveLength(10); // it has only just looked
  await vi.advanceTimersByTimeAsync(2_000);
  past.follow(11);
  await vi.advanceTimersByTimeAsync(0);
  expect(past.failed?.code).toBe('offline');
  broken = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(past.failed).toBe(null);
  past.follow(11);
  await vi.advanceTimersByTimeAsync(0);
  expect([past.entries.length, past.seq, past.since]).toEqual([11, 10, 1]);
});

test('while one drags, two states are compared where one stops', async () => {
  const past = new Past('x', source);
  await past.load();
  past.go(6);
  past.compare(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['6 10']);
  expect([...past.desk.turned]).toEqual([['n3', 'added']]);
  for (const seq of [5, 4, 3, 2]) past.go(seq);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual(['6 10', '2 10']);
  past.compare(4);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.at(-1)).toBe('2 4');
  past.compare(null);
  expect([past.difference, past.desk.turned.size]).toEqual([null, 0]);
  expect(shown(past)).toHaveLength(1);
});

test('no command leaves the desk of the past, and it tells nothing of the present', async () => {
  const past = new Past('x', source);
  await past.load();
  past.desk.act('edit_note', { note: 'n1' });
  past.desk.ask('set_rules', {});
  past.desk.lead('start_step', { step: '' });
  past.desk.remove(['n1']);
  past.desk.undo();
  expect(sent).toEqual([]);
  expect(past.desk.source.workshop.spot).toBe(null);
  expect(past.desk.source.watching('x')).toEqual({});
});

test('the past lies on the desk until one opens a board, and stays where it was for the same one', async () => {
  const desk = new Desk(source, () => 'new');
  lookBack(desk, 4);
  await vi.advanceTimersByTimeAsync(0);
  const past = desk.past;
  expect([past?.board, past?.seq]).toEqual(['x', 4]);
  lookBack(desk, 2);
  await vi.advanceTimersByTimeAsync(0);
  expect([desk.past, past?.seq]).toEqual([past, 2]);
  desk.open('x');
  expect(desk.past).toBe(null);
});
