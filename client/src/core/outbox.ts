// Commands on their way: kept until they are acknowledged and seen, over reloads and dead networks. One at a time and in
// order, so that what a person did first also happens first. Storage, sender, clock and chance are arguments.
//
// The law: a command leaves the storage only when the server has acknowledged it, when its change has come back, or when
// the person has seen that it was refused. It is sent again with the same id, so a lost ack cannot write twice.

import type { Ack, Entry, Envelope, RefusalAck } from './wire';

export type Phase = 'waiting' | 'sending' | 'arrived';

export interface Item extends Envelope {
  /** Order on this device, and key in the storage. */
  readonly n: number;
  readonly at: number;
  readonly phase: Phase;
  /** Seq of the ack; the item stays as overlay until the replica has it. */
  readonly seq: number;
}

export interface Refused extends Item {
  readonly code: string;
  readonly fields: Record<string, unknown>;
}

export interface Storage {
  load(): Promise<(Item | Refused)[]>;
  save(item: Item | Refused): Promise<void>;
  drop(n: number): Promise<void>;
}

export interface World {
  /** Sends one command; null when no answer came. */
  send(envelope: Envelope): Promise<Ack | RefusalAck | null>;
  changed(): void;
  now(): number;
  random(): number;
  sleep(ms: number): Promise<void>;
}

// The server says "internal" when it meets a bug of its own; one such command must not hold up the rest for ever.
const INTERNAL_TRIES = 6;

export class Outbox {
  items: readonly Item[] = [];
  refused: readonly Refused[] = [];
  private online = false;
  private pumping = false;
  private next = 0;

  constructor(
    private readonly storage: Storage,
    private readonly world: World,
  ) {}

  /** Bring back what an earlier page left behind. */
  async load(): Promise<void> {
    const known = new Set(this.items.map((item) => item.id));
    const stored = (await this.storage.load()).filter((item) => !known.has(item.id)).map(wellFormed);
    const kept = stored.filter((item) => !('code' in item)).map((item): Item => ({ ...item, phase: 'waiting' }));
    this.items = [...kept, ...this.items].sort((a, b) => a.n - b.n);
    this.refused = [...stored.filter((item) => 'code' in item), ...this.refused];
    this.world.changed();
    void this.pump();
  }

  add(envelope: Envelope): void {
    const now = this.world.now();
    this.next = Math.max(this.next + 1, now * 1000);
    const item: Item = { ...wellFormed(envelope), n: this.next, at: now, phase: 'waiting', seq: 0 };
    this.items = [...this.items, item];
    void this.storage.save(item);
    this.world.changed();
    void this.pump();
  }

  setOnline(online: boolean): void {
    this.online = online;
    if (!online) this.items = this.items.map((item) => (item.phase === 'sending' ? { ...item, phase: 'waiting' } : item));
    this.world.changed();
    if (online) void this.pump();
  }

  /**
   * Changes have come: what they answer is done, even if its ack was lost. Phones get no command ids, but the id of a
   * new note was made here.
   */
  seen(entries: readonly Entry[]): void {
    const ids = new Set(entries.map((entry) => entry.cmd).filter(Boolean));
    const notes = new Set(entries.filter((entry) => entry.type === 'note_added').map((entry) => entry.body.note.id));
    this.finish((item) => ids.has(item.id) || (item.type === 'add_note' && notes.has(item.body['note'])));
  }

  /** The replica of a room stands at seq; `followed` rooms keep their items until then, others need no overlay. */
  reached(room: string, seq: number): void {
    this.finish((item) => item.room === room && item.phase === 'arrived' && item.seq <= seq);
  }

  /** Forget a refusal once the person has seen it or taken the text back. */
  dismiss(id: string): void {
    for (const item of this.refused) if (item.id === id) void this.storage.drop(item.n);
    this.refused = this.refused.filter((item) => item.id !== id);
    this.world.changed();
  }

  /** Take back a command that has not been sent yet; false if it is too late. */
  withdraw(id: string): boolean {
    const item = this.items.find((one) => one.id === id);
    if (item?.phase !== 'waiting') return false;
    this.finish((one) => one === item);
    return true;
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    let tries = 0;
    for (let item = this.head(); this.online && item; item = this.head()) {
      this.set(item.id, { phase: 'sending' });
      const answer = await this.world.send({ id: item.id, room: item.room, type: item.type, body: item.body });
      if (answer?.ok) {
        tries = 0;
        this.arrived(item, answer.seq);
      } else if (answer && (!answer.retry || (answer.code === 'internal' && tries >= INTERNAL_TRIES))) {
        tries = 0;
        this.refuse(item, answer);
      } else {
        this.set(item.id, { phase: 'waiting' });
        if (this.online) await this.world.sleep(pause(tries++, answer, this.world.random()));
      }
    }
    this.pumping = false;
  }

  private head(): Item | undefined {
    return this.items.find((item) => item.phase !== 'arrived');
  }

  private arrived(item: Item, seq: number): void {
    void this.storage.drop(item.n);
    this.set(item.id, { phase: 'arrived', seq });
  }

  private refuse(item: Item, { code, fields }: RefusalAck): void {
    const refused: Refused = { ...item, code, fields };
    this.refused = [...this.refused, refused];
    this.finish((one) => one.id === item.id);
    void this.storage.save(refused);
  }

  private set(id: string, fields: Partial<Item>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...fields } : item));
    this.world.changed();
  }

  private finish(done: (item: Item) => boolean): void {
    const gone = this.items.filter(done);
    if (!gone.length) return;
    for (const item of gone) void this.storage.drop(item.n);
    this.items = this.items.filter((item) => !gone.includes(item));
    this.world.changed();
  }
}

/** Half an emoji, left by a paste or a cut, is no text: a server cannot even read the packet, so it would never answer. */
function wellFormed<T extends Envelope>(of: T): T {
  return JSON.parse(JSON.stringify(of, (_, value) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value)));
}

/** Milliseconds before the next try: what the server asks for, else doubling from 250 ms to 15 s; half of it by chance. */
export function pause(tries: number, answer: RefusalAck | null, random: number): number {
  const asked = Number(answer?.fields['wait_ms']) || 0;
  const base = asked || Math.min(250 * 2 ** tries, 15_000);
  return asked ? base * (1 + random / 2) : base * (0.5 + random / 2);
}
