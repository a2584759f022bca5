// The outbox over a network that loses commands, acks and patience. Sender, clock, chance and storage are fakes.

import { beforeEach, describe, expect, test } from 'vitest';
import { Outbox, pause } from './outbox';
import type { Item, Refused, Storage } from './outbox';
import type { Ack, Envelope, RefusalAck } from './wire';

/** A server that keeps first results by command id, as ours does, and a line that can lose either direction. */
class Line {
  log: string[] = [];
  results = new Map<string, Ack | RefusalAck>();
  lose: ('command' | 'ack' | null)[] = [];
  refuse: Record<string, RefusalAck[]> = {};
  sent: string[] = [];

  async send({ id, body }: Envelope): Promise<Ack | RefusalAck | null> {
    this.sent.push(id);
    const loss = this.lose.shift() ?? null;
    if (loss === 'command') return null;
    const refusal = this.refuse[id]?.shift();
    if (refusal) return refusal;
    if (!this.results.has(id)) {
      this.log.push(String(body['text']));
      this.results.set(id, { ok: true, seq: this.log.length });
    }
    return loss === 'ack' ? null : this.results.get(id)!;
  }
}

class Shelf implements Storage {
  items = new Map<number, Item | Refused>();
  load = async () => [...this.items.values()];
  save = async (item: Item | Refused) => void this.items.set(item.n, item);
  drop = async (n: number) => void this.items.delete(n);
}

let line: Line;
let shelf: Shelf;
let naps: number[];

function outbox(): Outbox {
  return new Outbox(shelf, {
    send: (envelope) => line.send(envelope),
    changed: () => {},
    now: () => 1_000,
    random: () => 0.5,
    sleep: async (ms) => void naps.push(ms),
  });
}
const add = (box: Outbox, text: string, id = text) => box.add({ id, room: 'w/b', type: 'add_note', body: { note: id, text } });
const settle = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  line = new Line();
  shelf = new Shelf();
  naps = [];
});

describe('sending', () => {
  test('a lost ack is answered by sending the same id again, and written once', async () => {
    line.lose = ['ack', 'command', 'ack', null];
    const box = outbox();
    box.setOnline(true);
    add(box, 'a');
    await settle();
    expect(line.log).toEqual(['a']);
    expect(new Set(line.sent)).toEqual(new Set(['a']));
    expect(box.items).toMatchObject([{ id: 'a', phase: 'arrived', seq: 1 }]);
  });

  test('order on the device is order on the server, whatever gets lost', async () => {
    line.lose = ['command', null, 'ack', 'command', null, 'ack'];
    const box = outbox();
    for (const text of ['a', 'b', 'c', 'd']) add(box, text);
    box.setOnline(true);
    await settle();
    expect(line.log).toEqual(['a', 'b', 'c', 'd']);
  });

  test('offline nothing is sent, online everything is', async () => {
    const box = outbox();
    add(box, 'a');
    await settle();
    expect(line.sent).toEqual([]);
    expect(box.items[0]!.phase).toBe('waiting');
    box.setOnline(true);
    await settle();
    expect(line.log).toEqual(['a']);
  });

  test('a retryable refusal waits as long as the server asks', async () => {
    line.refuse = { a: [{ ok: false, code: 'too_fast', fields: { wait_ms: 400 }, retry: true }] };
    const box = outbox();
    box.setOnline(true);
    add(box, 'a');
    await settle();
    expect(naps).toEqual([500]);
    expect(line.log).toEqual(['a']);
  });

  test('a command at which the server breaks again and again lets the next pass', async () => {
    line.refuse = { a: Array.from({ length: 20 }, () => ({ ok: false, code: 'internal', fields: {}, retry: true })) };
    const box = outbox();
    box.setOnline(true);
    add(box, 'a');
    add(box, 'b');
    await settle();
    expect(line.log).toEqual(['b']);
    expect(box.refused).toMatchObject([{ id: 'a', code: 'internal' }]);
  });
});

describe('text that no server could read', () => {
  test('half an emoji is replaced before anything is queued, at any depth; a whole one stays', () => {
    const box = outbox();
    box.add({ id: 'a', room: 'w/b', type: 'add_note', body: { text: 'x \ud83d', points: [{ level: 1, text: '\ude00 😀' }] } });
    expect(box.items[0]!.body).toEqual({ text: 'x \ufffd', points: [{ level: 1, text: '\ufffd 😀' }] });
    expect([...shelf.items.values()][0]!.body['text']).toBe('x \ufffd');
  });

  test('what an earlier page has stored is mended when it is loaded', async () => {
    const item: Item = { id: 'a', room: 'w/b', type: 'add_note', body: { text: 'x \ud83d' }, n: 1, at: 1, phase: 'waiting', seq: 0 };
    await shelf.save(item);
    await shelf.save({ ...item, id: 'b', n: 2, code: 'forbidden', fields: {} });
    const box = outbox();
    await box.load();
    box.setOnline(true);
    await settle();
    expect(line.log).toEqual(['x \ufffd']);
    expect(box.refused[0]!.body['text']).toBe('x \ufffd');
  });
});

describe('keeping', () => {
  test('what was not acknowledged survives a reload', async () => {
    const before = outbox();
    add(before, 'a');
    add(before, 'b');
    const after = outbox();
    await after.load();
    after.setOnline(true);
    await settle();
    expect(line.log).toEqual(['a', 'b']);
    expect(shelf.items.size).toBe(0);
  });

  test('a refusal survives a reload until it is dismissed', async () => {
    line.refuse = { a: [{ ok: false, code: 'unknown_zone', fields: {}, retry: false }] };
    const before = outbox();
    before.setOnline(true);
    add(before, 'a');
    await settle();
    const after = outbox();
    await after.load();
    expect(after.items).toEqual([]);
    expect(after.refused).toMatchObject([{ id: 'a', code: 'unknown_zone', body: { text: 'a' } }]);
    after.dismiss('a');
    expect(shelf.items.size).toBe(0);
  });

  test('its own note in the changes is as good as an ack', () => {
    const box = outbox();
    add(box, 'a');
    box.seen([{ seq: 1, at: 0, type: 'note_added', body: { note: { id: 'a' } } }]);
    expect(box.items).toEqual([]);
    expect(shelf.items.size).toBe(0);
  });

  test('what was acknowledged stays laid over until the replica has it', async () => {
    const box = outbox();
    box.setOnline(true);
    add(box, 'a');
    await settle();
    box.reached('w/b', 0);
    expect(box.items).toHaveLength(1);
    box.reached('w/b', 1);
    expect(box.items).toEqual([]);
  });
});

test('pauses double, are capped, and are spread by chance', () => {
  expect(pause(0, null, 0)).toBe(125);
  expect(pause(3, null, 0.5)).toBe(1_500);
  expect(pause(30, null, 1)).toBe(15_000);
});
