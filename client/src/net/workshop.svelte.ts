// The workshop as a page sees it: replicas of the workshop and of the boards followed, with one's own pending acts laid
// over them, and who is here. All pages use this; it is the only place where the socket and the core meet.

import { dealt } from '../core/exchange';
import type { Deal } from '../core/exchange';
import type { Board, Note, Paper, Workshop } from '../core/model';
import { contents, kept, NOTHING_OWN, ownPaper, ownPapers, unveiled, withheld } from '../core/own';
import type { OwnThere } from '../core/own';
import { Outbox } from '../core/outbox';
import type { Item, Refused, Storage } from '../core/outbox';
import { overlayBoard, overlayWorkshop } from '../core/predict';
import type { Act } from '../core/predict';
import { boardReplica, workshopReplica } from '../core/replica';
import type { Replica } from '../core/replica';
import type { Changes, Entry, Follow, HelloAck, OwnNow, Presence, SeatNow, Snapshot } from '../core/wire';
import { socketLink } from './link';
import type { Transport } from './link';
import { meFrom, reseated, SEATED, type Me } from './me';
import { outboxStorage } from './store';

export type Status = 'connecting' | 'live' | 'offline' | 'ended';
export interface Here {
  total: number;
  /** Board id -> zone id -> how many look at it. */
  zones: Record<string, Record<string, number>>;
  seats: readonly string[] | null;
}
export interface Options {
  workshop: string;
  token: string;
  /** Board ids to follow from the start. */
  boards?: readonly string[];
  transport?: Transport;
  storage?: Storage;
}
type Listener = (room: string, entries: readonly Entry[]) => void;

const DEALT = ['answer_listing', 'agree_match', 'remove_match'];
// What one did shows at once and is in no shared frame: after a refusal only the server knows how it stands.
const OWN = new Set(['cast_paper', 'like_note', 'offer_answer', 'visit_stand', ...DEALT, ...SEATED]);
// A phone that comes back within this time never says that it was away.
const PATIENCE_MS = 2_500;

export class WorkshopStore {
  readonly id: string;
  status = $state<Status>('connecting');
  /** Why this seat may not come back (status "ended"): a refusal code. */
  ended = $state('');
  me = $state.raw<Me | null>(null);
  here = $state.raw<Here>({ total: 0, zones: {}, seats: null });
  pending = $state.raw<readonly Item[]>([]);
  refused = $state.raw<readonly Refused[]>([]);
  #versions = $state.raw<Readonly<Record<string, number>>>({});
  #own = $state.raw<Readonly<Record<string, ReadonlySet<string>>>>({});
  #behalf = $state.raw<Readonly<Record<string, string>>>({});
  #private = $state.raw<Readonly<Record<string, OwnThere>>>({});
  #workshop: Replica<Workshop>;
  #boards = new Map<string, Replica<Board>>();
  #cache = new Map<string, { key: unknown[]; value: Board }>();
  #outbox: Outbox;
  #transport: Transport;
  #listeners = new Set<Listener>();
  #asked = new Map<string, number>();
  #skew = 0;
  #remembered = new Set<string>();
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor({ workshop, token, boards = [], transport, storage }: Options) {
    this.id = workshop;
    this.#workshop = workshopReplica(workshop);
    for (const id of boards) this.#boards.set(this.room(id), boardReplica(this.room(id)));
    this.#transport = transport ?? socketLink();
    this.#outbox = new Outbox(storage ?? outboxStorage(workshop), {
      send: (envelope) => this.#transport.command(envelope),
      changed: () => this.#outboxChanged(),
      now: () => this.now(),
      random: Math.random,
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    });
    void this.#outbox.load();
    this.#awaitConnection();
    this.#transport.start(
      {
        onConnection: (connected) => this.#connection(connected),
        onHello: (ack) => this.#hello(ack),
        onSnapshot: (message) => this.#snapshot(message),
        onChanges: (message) => this.#changes(message),
        onPresence: (message) => this.#presence(message),
        onSeat: (message) => this.#seat(message),
        onOwn: (message) => this.#told(message),
        onEnd: (code) => this.#end(code),
        positions: () => this.#positions(),
      },
      token,
    );
  }

  /** The workshop with one's own pending acts, or null until it has arrived. Reactive. */
  get workshop(): Workshop | null {
    this.#versions[this.id];
    if (!this.#workshop.loaded) return null;
    return overlayWorkshop(this.#workshop.state, this.pending.filter((item) => item.room === this.id));
  }

  /** A followed board with one's own pending acts, or null until it has arrived. Reactive. */
  board(id: string): Board | null {
    const room = this.room(id);
    const version = this.#versions[room];
    const replica = this.#boards.get(room);
    const acts = this.pending.filter((item) => item.room === room);
    const own = this.own(room);
    if (!replica?.loaded) return null;
    const full = this.me?.role === 'facilitator';
    const key = [version, own.contents, full, this.#own[room], ...acts];
    const cached = this.#cache.get(room);
    if (cached?.key.length === key.length && cached.key.every((part, i) => part === key[i])) return cached.value;
    const bare = acts.length ? overlayBoard(replica.state, acts, this.me?.id ?? '', this.now()) : replica.state;
    const value = unveiled(full ? bare : withheld(bare, this.#own[room]), own.contents);
    this.#cache.set(room, { key, value });
    return value;
  }

  /** Seq of a followed room, for exports and diagnostics. Reactive. */
  seq(room: string): number {
    this.#versions[room];
    return this.#replica(room)?.seq ?? 0;
  }

  /** The room of a board: what `send`, `mine` and `attend` want. */
  room(board: string): string {
    return board ? `${this.id}/${board}` : this.id;
  }

  /** Follow exactly these boards from now on; what others hold is dropped. */
  follow(boards: readonly string[]): void {
    const wanted = new Set(boards.map((id) => this.room(id)));
    if (wanted.size === this.#boards.size && [...wanted].every((room) => this.#boards.has(room))) return;
    for (const room of this.#boards.keys()) if (!wanted.has(room)) this.#boards.delete(room);
    for (const room of wanted) if (!this.#boards.has(room)) this.#boards.set(room, boardReplica(room));
    this.#transport.hello();
  }

  /** Ask for something; it shows at once and is sent until it is answered. Gives the command's id. */
  send(room: string, type: string, body: Record<string, unknown> = {}): string {
    const id = newId();
    this.#outbox.add({ id, room, type, body });
    return id;
  }

  dismiss(command: string): void {
    this.#outbox.dismiss(command);
  }

  withdraw(command: string): boolean {
    return this.#outbox.withdraw(command);
  }

  /** Ids of one's own notes in a room. Reactive. */
  mine(room: string): ReadonlySet<string> {
    return this.#own[room] ?? new Set();
  }

  /** For whom one wrote an own note, as a scribe does; "" if for oneself. Reactive. */
  behalf(note: string): string {
    return this.#behalf[note] ?? '';
  }

  /** One's own veiled contents, papers and backings in a room. Reactive. */
  own(room: string): OwnThere {
    return this.#private[room] ?? NOTHING_OWN;
  }

  /** Tell which zone one looks at. Lossy on purpose: nobody keeps it. */
  attend(board: string, zone: string): void {
    if (this.status === 'live') {
      void this.#transport.command({ id: newId(), room: this.room(board), type: 'attend', body: { zone } });
    }
  }

  /** Server time in ms since 1970. */
  now(): number {
    return Date.now() + this.#skew;
  }

  /** Hear every batch of changes as it is applied (not snapshots). Gives the function that stops it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  wake(): void {
    this.#transport.wake();
  }

  close(): void {
    this.#transport.close();
  }

  #connection(connected: boolean): void {
    if (this.status === 'ended') return;
    if (connected) {
      clearTimeout(this.#late);
      this.#late = undefined;
      this.status = 'live';
    } else this.#awaitConnection();
    this.#outbox.setOnline(connected);
  }

  #awaitConnection(): void {
    if (!navigator.onLine) {
      this.status = 'offline';
      return;
    }
    if (this.status !== 'offline') this.status = 'connecting';
    this.#late ??= setTimeout(() => {
      this.#late = undefined;
      if (this.status === 'connecting') this.status = 'offline';
    }, PATIENCE_MS);
  }

  #hello(ack: HelloAck): void {
    this.#skew = ack.now - Date.now();
    this.me = meFrom(ack);
    for (const [room, mine] of Object.entries(ack.mine ?? {})) {
      const [veiled, papers] = [ack.veiled?.[room] ?? [], ack.papers?.[room] ?? []];
      const [backed, visited, deals] = [ack.backed?.[room] ?? {}, ack.visited?.[room] ?? [], ack.deals?.[room] ?? []];
      this.#known({ room, mine, behalf: ack.behalf, veiled, papers, backed, visited, deals });
    }
    this.#remembered.clear(); // what is still under way lies over what the server knows
    for (const item of this.#outbox.items) this.#remember(item);
  }

  #known({ room, mine, behalf, veiled, papers, backed, visited = [], deals = [] }: OwnNow): void {
    this.#owns(room, mine);
    this.#behalf = { ...this.#behalf, ...behalf };
    this.#keep(room, { contents: contents(veiled as Partial<Note>[]), papers: ownPapers(papers as Paper[]), backed, visited, deals: deals as Deal[] });
  }

  /** Another device of this seat did something; what has not arrived from this one lies over it. */
  #told(message: OwnNow): void {
    this.#known(message);
    for (const item of this.#outbox.items) {
      if (item.phase === 'arrived') continue;
      this.#remembered.delete(item.id);
      this.#remember(item);
    }
  }

  #snapshot(message: Snapshot): void {
    const replica = this.#replica(message.room);
    if (!replica) return;
    replica.reset(message);
    this.#asked.delete(message.room);
    this.#moved(replica);
  }

  #changes(message: Changes): void {
    const replica = this.#replica(message.room);
    if (!replica) return;
    const outcome = replica.apply(message);
    if (outcome === 'gap') return this.#catchUp(replica.position);
    this.#asked.delete(message.room);
    if (outcome === 'applied') {
      this.#outbox.seen(replica.latest);
      for (const listener of this.#listeners) listener(message.room, replica.latest);
    }
    this.#moved(replica);
  }

  /** One's own seat as it is now; what one has changed meanwhile lies over it. */
  #seat(now: SeatNow): void {
    if (!this.me) return;
    this.me = { ...this.me, ...now };
    for (const item of this.#outbox.items) this.#reseat(item);
  }

  #reseat(act: Act): void {
    if (this.me && SEATED.has(act.type)) this.me = reseated(this.me, act);
  }

  #moved(replica: Replica<unknown>): void {
    this.#versions = { ...this.#versions, [replica.room]: replica.seq + 1 };
    this.#outbox.reached(replica.room, replica.seq);
  }

  #catchUp(position: Follow): void {
    const last = this.#asked.get(position.room) ?? 0;
    if (Date.now() - last < 2_000) return;
    this.#asked.set(position.room, Date.now());
    this.#transport.catchUp(position);
  }

  #presence({ here, zones = {}, seats = null }: Presence): void {
    const byBoard = Object.fromEntries(Object.entries(zones).map(([room, counts]) => [room.split('/').pop()!, counts]));
    this.here = { total: here, zones: byBoard, seats };
  }

  #end(code: string): void {
    clearTimeout(this.#late);
    this.ended = code;
    this.status = 'ended';
  }

  #outboxChanged(): void {
    const { items, refused } = this.#outbox;
    for (const { type, room, body } of items) {
      if (type === 'add_note') this.#wrote(room, body as { note: string });
      if (type === 'send_inquiry') this.#wrote(room, { note: String(body['inquiry']) });
      if (type === 'propose_interface') this.#wrote(room, { note: String(body['interface']) });
    }
    for (const item of items) this.#remember(item);
    const undone = this.pending.some((item) => item.type === 'undo' && !items.some((one) => one.id === item.id));
    const lost = refused.some((item) => OWN.has(item.type) && !this.refused.includes(item));
    if (undone || lost) this.#transport.hello(); // what an undo made of one's own veiled notes is in no shared frame
    for (const item of items) {
      const replica = item.phase === 'arrived' ? this.#replica(item.room) : undefined;
      // Nobody follows the room, or the change was here before the ack: nothing to lay over.
      if (item.phase === 'arrived' && (!replica || replica.seq >= item.seq)) {
        this.#outbox.reached(item.room, item.seq);
        return;
      }
    }
    this.pending = items;
    this.refused = refused;
  }

  #wrote(room: string, { note, behalf }: { note: string; behalf?: string }): void {
    if (this.mine(room).has(note)) return;
    this.#owns(room, [note]);
    if (behalf) this.#behalf = { ...this.#behalf, [note]: behalf };
  }

  #owns(room: string, ids: readonly string[]): void {
    this.#own = { ...this.#own, [room]: new Set([...this.mine(room), ...ids]) };
  }

  #remember(item: Item): void {
    if (this.#remembered.has(item.id)) return;
    this.#remembered.add(item.id);
    const before = this.own(item.room).contents;
    const after = kept(before, item, this.#boards.get(item.room)?.state);
    if (after !== before) this.#keep(item.room, { contents: after });
    const { room, type, body } = item;
    this.#reseat(item);
    if (type === 'cast_paper') this.#cast(room, body);
    if (DEALT.includes(type)) this.#keep(room, { deals: dealt(this.own(room).deals, type, body, this.now()) });
    if (type === 'visit_stand') this.#visit(room, String(body['zone']), body['on'] !== false);
    if (type === 'like_note') this.#back(room, String(body['note']), 'like', body['on'] !== false);
    if (type === 'offer_answer') this.#back(room, String(body['note']), 'offer', body['on'] !== false);
  }

  /** A badge's paper without marks is withdrawn. */
  #cast(room: string, body: Record<string, unknown>): void {
    const paper = { reason: '', ...body, voter: '' } as unknown as Paper;
    const key = ownPaper(paper.ballot, body['behalf'] as string | undefined);
    const { [key]: _, ...others } = this.own(room).papers;
    const gone = !!body['behalf'] && !Object.keys(paper.marks).length;
    this.#keep(room, { papers: gone ? others : { ...this.own(room).papers, [key]: paper } });
  }

  #visit(room: string, zone: string, on: boolean): void {
    const others = this.own(room).visited.filter((one) => one !== zone);
    this.#keep(room, { visited: on ? [...others, zone] : others });
  }

  #back(room: string, note: string, how: string, on: boolean): void {
    const { backed } = this.own(room);
    const others = (backed[note] ?? '').split(' ').filter((one) => one && one !== how);
    this.#keep(room, { backed: { ...backed, [note]: [...others, ...(on ? [how] : [])].join(' ') } });
  }

  #keep(room: string, own: Partial<OwnThere>): void {
    this.#private = { ...this.#private, [room]: { ...this.own(room), ...own } };
  }

  #positions(): Follow[] {
    return [this.#workshop.position, ...[...this.#boards.values()].map((replica) => replica.position)];
  }

  #replica(room: string): Replica<any> | undefined {
    return room === this.id ? this.#workshop : this.#boards.get(room);
  }
}

/** Open the workshop for a page. */
export function connect(options: Options): WorkshopStore {
  return new WorkshopStore(options);
}

/** An id for a command, note or zone: 21 characters, 126 bits. */
export function newId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
  return Array.from(crypto.getRandomValues(new Uint8Array(21)), (byte) => alphabet[byte & 63]).join('');
}
