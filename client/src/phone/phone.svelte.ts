// What the phone shows: tab, board, the draft per board, what is new, and what this seat may do. Rules live in core/; this
// binds them to the live workshop and to what the device keeps.

import { addNote, afterwards, BLANK, draftOf, isBlank, revision } from '../core/draft';
import type { Draft } from '../core/draft';
import { led, NOWHERE, strayed } from '../core/lead';
import type { Board, BoardRef, Color, Level, Note } from '../core/model';
import type { Item, Refused } from '../core/outbox';
import { agenda, zonesOf } from '../core/select';
import type { Entry } from '../core/wire';
import { read, write } from '../net/store';
import { newId } from '../net/workshop.svelte';
import type { WorkshopStore } from '../net/workshop.svelte';

const MOST_STROKES = 20; // the server keeps as many acts of a seat

export type Tab = 'write' | 'wall' | 'me';
export type Delivery = 'sending' | 'waiting' | 'arrived';

export class Phone {
  tab = $state<Tab>('write');
  /** Zone ids of notes by others that came since their zone was last looked at, per board. */
  news = $state.raw<readonly string[]>([]);
  /** The note just taken off the wall, until something else is done. */
  removed = $state.raw<{ board: string; zone: string; note: string } | null>(null);
  /** A board left with an unfinished card because the facilitator led on. */
  left = $state('');
  #shown = $state.raw(NOWHERE);
  /** Per seat and board, how many commands each tap has sent; kept, so that a reload leaves the last act one's own. */
  #strokes = $state.raw<Readonly<Record<string, readonly number[]>>>({});
  #drafts = $state.raw<Readonly<Record<string, Draft>>>({});

  constructor(
    readonly live: WorkshopStore,
    private readonly bootTitle: string,
    private readonly bootLevels: readonly Level[],
  ) {
    live.listen((room, entries) => this.#heard(room, entries));
  }

  get title(): string {
    return this.live.workshop?.title ?? this.bootTitle;
  }

  get levels(): readonly Level[] {
    return this.live.workshop?.levels ?? this.bootLevels;
  }

  get level(): Color {
    return this.live.me?.color ?? 'white';
  }

  get boardId(): string {
    return this.#shown.board;
  }

  get board(): Board | null {
    return this.boardId ? this.live.board(this.boardId) : null;
  }

  get room(): string {
    return this.live.room(this.boardId);
  }

  get boards(): readonly BoardRef[] {
    return agenda(this.live.workshop);
  }

  /** Position in the day, counting from 1; 0 in the lobby. */
  get step(): number {
    return this.boards.findIndex((ref) => ref.id === this.boardId) + 1;
  }

  /** Whether everybody is led somewhere else than where this person looks. */
  get astray(): boolean {
    const stage = this.live.workshop?.stage ?? '';
    return stage !== '' && stage !== this.boardId;
  }

  get readOnly(): boolean {
    const role = this.live.me?.role;
    return role === 'guest' || role === 'screen';
  }

  get draft(): Draft {
    const draft = this.#drafts[this.boardId] ?? this.#kept(this.boardId);
    const { board, stand } = this;
    return draft.zone || !board || !stand ? draft : { ...draft, zone: zonesOf(board, stand)[0]?.id ?? stand };
  }

  /** A host's own stand, if it is on this board. */
  get stand(): string {
    const [board, zone = ''] = this.#home;
    return board === this.boardId && this.board?.zones.has(zone) ? zone : '';
  }

  /** Board and zone of a host's stand. */
  get #home(): readonly string[] {
    const { me } = this.live;
    return me?.role === 'host' ? (me.zones[0]?.split('/') ?? []) : [];
  }

  write(fields: Partial<Draft>): void {
    this.#keep(this.boardId, { ...this.draft, ...fields });
  }

  /** The facilitator's stage has changed, or boards have. Never touches a draft: each board has its own. */
  follow(): void {
    const workshop = this.live.workshop;
    if (!workshop) return;
    const before = this.#shown;
    const unfinished = before.board !== '' && !isBlank(this.draft);
    let next = led(before, workshop.stage, this.boards.map((ref) => ref.id));
    if (next === before) return;
    if (before === NOWHERE) {
      const home = this.boards.find((ref) => ref.id === this.#home[0])?.id;
      if (home) next = strayed(next, home);
      if (home || this.readOnly) this.tab = 'wall';
    }
    this.#go(next);
    if (next.board !== before.board && unfinished) this.left = before.board;
    // After a reload the draft of another board would lie unseen.
    if (before === NOWHERE) this.left = this.boards.find((ref) => ref.id !== next.board && !isBlank(this.#kept(ref.id)))?.id ?? '';
  }

  look(board: string): void {
    if (this.left === board) this.left = '';
    this.#go(strayed(this.#shown, board));
  }

  /** Pin the card; false while there is nothing to send. */
  pin(): boolean {
    const board = this.board;
    const body = board && addNote(this.draft, board, this.level, newId());
    if (!body) return false;
    this.#act('add_note', body);
    this.#keep(this.boardId, afterwards({ ...this.draft, zone: String(body['zone']) }));
    return true;
  }

  /** Put a refused card back into the composer, in front of what is there. */
  takeBack(refused: Refused): void {
    const back = draftOf(refused.body as Partial<Note>);
    const here = this.draft;
    const text = isBlank(here) ? back.text : `${back.text}\n${here.text}`;
    this.#keep(this.boardId, { ...back, text, points: [...back.points, ...here.points] });
    this.live.dismiss(refused.id);
  }

  /** Save a note from the sheet: only what has changed is sent. */
  revise(note: Note, draft: Draft, zone: string): void {
    const { edit, move, style } = revision(note, draft, zone);
    const commands = [
      edit && (['edit_note', edit] as const),
      move && (['move_note', move] as const),
      style && (['style_note', style] as const),
    ].filter((command) => command !== null);
    for (const [type, fields] of commands) this.#send(type, { note: note.id, ...fields });
    if (commands.length) this.#did(commands.length);
  }

  remove(note: Note): void {
    this.#act('remove_note', { note: note.id });
    this.removed = { board: this.boardId, zone: note.zone, note: note.id };
  }

  restore(): void {
    if (this.removed) this.#act('restore_note', { note: this.removed.note });
  }

  /** Take back the last stroke: all commands that one tap sent. */
  undo(): void {
    const strokes = this.#done;
    for (let left = strokes.at(-1) ?? 0; left > 0; left--) this.#send('undo', {});
    this.#keepDone(strokes.slice(0, -1));
  }

  /** Whether there is an act of one's own on this board to take back. */
  get mayUndo(): boolean {
    return this.#done.length > 0;
  }

  rename(name: string): void {
    this.live.send(this.live.id, 'change_seat', { seat: this.live.me?.id ?? '', name });
  }

  recolor(color: Color): void {
    this.live.send(this.live.id, 'change_seat', { seat: this.live.me?.id ?? '', color });
  }

  /** Own notes on the board shown, newest first. */
  get mine(): Note[] {
    const mine = this.live.mine(this.room);
    const notes = [...(this.board?.notes.values() ?? [])].filter((note) => mine.has(note.id) && !note.removed);
    return notes.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  }

  get pendingHere(): readonly Item[] {
    return this.live.pending.filter((item) => item.room === this.room);
  }

  get refusedHere(): readonly Refused[] {
    return this.live.refused.filter((item) => item.room === this.room);
  }

  delivery(note: string): Delivery {
    const items = this.pendingHere.filter((item) => item.body['note'] === note && item.phase !== 'arrived');
    if (!items.length) return 'arrived';
    return this.live.status === 'offline' ? 'waiting' : 'sending';
  }

  /** Whether this seat may edit and move the note: its own, those of its stand, or all. */
  mayTend(note: Note): boolean {
    const { me } = this.live;
    if (!me || this.readOnly) return false;
    if (me.role === 'facilitator' || this.live.mine(this.room).has(note.id)) return true;
    const { stand } = this;
    return stand !== '' && (note.zone === stand || this.board?.zones.get(note.zone)?.parent === stand);
  }

  /** Own new cards on this board that are still on their way. */
  get underway(): number {
    return this.pendingHere.filter((item) => item.type === 'add_note' && item.phase !== 'arrived').length;
  }

  newIn(zones: readonly string[]): number {
    return this.news.filter((zone) => zones.includes(zone)).length;
  }

  seen(zones: readonly string[]): void {
    if (this.newIn(zones)) this.news = this.news.filter((zone) => !zones.includes(zone));
  }

  #act(type: string, body: Record<string, unknown>): void {
    this.#send(type, body);
    this.#did(1);
  }

  #send(type: string, body: Record<string, unknown>): void {
    this.live.send(this.room, type, body);
    this.removed = null;
  }

  #did(commands: number): void {
    this.#keepDone([...this.#done, commands].slice(-MOST_STROKES));
  }

  get #done(): readonly number[] {
    return this.#strokes[this.#doneKey] ?? kept<number[]>(this.#doneKey) ?? [];
  }

  #keepDone(strokes: readonly number[]): void {
    this.#strokes = { ...this.#strokes, [this.#doneKey]: strokes };
    write(this.#doneKey, strokes.length ? JSON.stringify(strokes) : null);
  }

  get #doneKey(): string {
    return `stellwand.done.${this.live.me?.id}.${this.boardId}`;
  }

  #go(next: typeof NOWHERE): void {
    if (next.board !== this.#shown.board) this.news = [];
    this.#shown = next;
    this.live.follow(next.board ? [next.board] : []);
  }

  #heard(room: string, entries: readonly Entry[]): void {
    if (room !== this.room) return;
    const mine = this.live.mine(room);
    const added = entries.filter((entry) => entry.type === 'note_added' && !mine.has(entry.body.note.id));
    if (added.length) this.news = [...this.news, ...added.map((entry) => String(entry.body.note.zone))];
  }

  #keep(board: string, draft: Draft): void {
    this.#drafts = { ...this.#drafts, [board]: draft };
    write(this.#key(board), isBlank(draft) && !draft.zone ? null : JSON.stringify(draft));
  }

  #kept(board: string): Draft {
    return { ...BLANK, ...kept<Partial<Draft>>(this.#key(board)) };
  }

  #key(board: string): string {
    return `stellwand.draft.${this.live.id}.${board}`;
  }
}

function kept<T>(key: string): T | null {
  try {
    return JSON.parse(read(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
