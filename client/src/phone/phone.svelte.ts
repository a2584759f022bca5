// What the phone shows: tab, board, the draft per board, what is new, and what this seat may do. Rules live in core/.

import { addNote, afterwards, isBlank, revision } from '../core/draft';
import type { Draft } from '../core/draft';
import { RULES } from '../core/defaults';
import type { Ballot, Board, BoardRef, Color, Level, Note, Rules, Step, Zone } from '../core/model';
import type { Item, Refused } from '../core/outbox';
import { goalOf, roundOf } from '../core/rounds';
import type { Goal } from '../core/rounds';
import { agenda, ballotNow, closes, leafZones, openBallots, promptsOf, stepOf, zonesOf } from '../core/select';
import { questionFor, standAt } from '../core/stand';
import type { Entry } from '../core/wire';
import type { Me } from '../net/me';
import { language } from '../i18n.svelte';
import { newId } from '../net/workshop.svelte';
import type { WorkshopStore } from '../net/workshop.svelte';
import { Course } from './course.svelte';
import { Drafts } from './drafts.svelte';
import { told } from './heard';
import { insist } from './insist';
import { Market } from './market.svelte';
import { aimed, reachable } from './open';
import { Sent } from './sent.svelte';
import { Strokes } from './strokes.svelte';
import { Watched } from './watched.svelte';

export type Tab = 'write' | 'wall' | 'me';
/** What the first tab is for now. */
export type Task = 'lobby' | 'rest' | 'vote' | 'questions' | 'market' | 'write' | 'look';

export class Phone {
  #tab = $state<Tab>('write');
  /** Zone ids of notes by others that came since their zone was last looked at, per board. */
  news = $state.raw<readonly string[]>([]);
  /** The note just taken off the wall, until something else is done. */
  removed = $state.raw<{ board: string; zone: string; note: string } | null>(null);
  /** How many cards were revealed on this board, in this step and before one's eyes. */
  revealed = $state(0);
  /** What everybody is called to look at is open. */
  spotlit = $state(false);
  /** The open ballot one has chosen among several. */
  chosen = $state('');
  /** Ballots and questions, once they have been fetched. */
  extras = $state.raw<typeof import('./extras') | null>(null);
  readonly watched: Watched;
  readonly sent: Sent = new Sent(this);
  readonly course: Course;
  /** Cards sent without an author, as far as this page knows: nobody may change them. */
  #unsigned = $state.raw<ReadonlySet<string>>(new Set());
  #strokes = new Strokes();
  readonly #drafts: Drafts;

  constructor(
    readonly live: WorkshopStore,
    readonly token: string,
    private readonly bootTitle: string,
    private readonly bootLevels: readonly Level[],
  ) {
    this.#drafts = new Drafts(live.id);
    this.course = new Course(this, this.#drafts);
    this.watched = new Watched(live);
    live.listen((room, entries) => this.#heard(room, entries));
  }

  /** The tab shown: without a board there is none to look at. */
  get tab(): Tab {
    return this.#tab === 'wall' && !this.walled ? 'write' : this.#tab;
  }

  set tab(tab: Tab) {
    this.#tab = tab;
  }

  /** Whether the second tab has something of its own to show. Who only reads has no first one. */
  get walled(): boolean {
    return this.boardId !== '' || this.readOnly;
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
    return this.course.board;
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

  /** The running step, while one looks at what it is about. */
  get step(): Step | null {
    const step = stepOf(this.live.workshop);
    return step?.board === this.boardId ? step : null;
  }

  /** The running step among those of its day, else the board among the boards; `n` counts from 1, 0 is the lobby. */
  get position(): { n: number; of: number } {
    const { step } = this;
    const day = this.live.workshop?.steps.filter((one) => one.day === step?.day && !one.skipped) ?? [];
    const list = step ? day : this.boards;
    return { n: list.findIndex((one) => one.id === (step?.id ?? this.boardId)) + 1, of: list.length };
  }

  /** Whether what one takes along is offered by itself. */
  get last(): boolean {
    const { workshop } = this.live;
    return workshop !== null && closes(workshop);
  }

  /** What the step asks, in one's own language if the workshop speaks it; "" if it leaves that to the board. */
  get asked(): string {
    const prompts = promptsOf(this.step, this.live.workshop);
    return (prompts.find((one) => one.language === language()) ?? prompts[0])?.text ?? '';
  }

  /** The stand one writes for; `question` is its own in the words for one's level. */
  get at(): Zone | undefined {
    return standAt(this.board, this.zone || this.stand);
  }

  get question(): string {
    return this.at ? questionFor(this.at, this.level) : '';
  }

  /** Whether the step's rules bind this person; see server/board/lookup.py. */
  get bound(): boolean {
    const role = this.live.me?.role;
    return role === 'participant' || role === 'scribe';
  }

  get rules(): Rules {
    return (this.bound && this.board?.rules) || RULES;
  }

  get paused(): boolean {
    return this.live.workshop?.paused ?? false;
  }

  /** The board as far as one may put cards on it. */
  get open(): Board | null {
    const { board } = this;
    return board && this.bound ? reachable(board) : board;
  }

  /** The zone the next card goes to. */
  get zone(): string {
    return this.open ? aimed(this.draft, this.board!, this.open, this.level) : '';
  }

  /** How many more cards one may write here; null without a limit. */
  get free(): number | null {
    const { per_person: most, anonymous } = this.rules;
    if (!most || anonymous) return null;
    const behalf = this.draft.behalf.trim();
    const since = this.board?.since ?? 0;
    return Math.max(0, most - this.mine.filter((note) => note.at >= since && this.live.behalf(note.id) === behalf).length);
  }

  /** The ballot that leads: the chosen open one, else what everybody sees now; the result of one that one saw open. */
  get ballot(): Ballot | null {
    const { board, live: { workshop } } = this;
    const now = board && workshop && ballotNow(board, workshop);
    const leads = this.openBallots.find((one) => one.id === this.chosen) ?? now;
    return (leads?.open ? null : board?.ballots.get(this.watched.ballot)) ?? leads;
  }

  get openBallots(): readonly Ballot[] {
    const { board, live: { workshop } } = this;
    return board && workshop ? openBallots(board, workshop) : [];
  }

  get task(): Task {
    const { board } = this;
    if (!board) return this.step ? 'rest' : 'lobby';
    if (this.paused && this.bound) return 'rest';
    if (this.ballot) return 'vote';
    if (board.layout === 'questions') return 'questions';
    if (Market.of(this).on) return 'market';
    return this.rules.add && leafZones(this.open!).length ? 'write' : 'look';
  }

  get readOnly(): boolean {
    const role = this.live.me?.role;
    return role === 'guest' || role === 'screen';
  }

  get draft(): Draft {
    const draft = this.#drafts.of(this.boardId);
    const [board, stand] = [this.board, this.#visited || this.stand];
    const kept = draft.zone && (!isBlank(draft) || !board || this.open!.zones.has(draft.zone));
    return kept || !board || !stand ? draft : { ...draft, zone: zonesOf(board, stand)[0]?.id ?? stand };
  }

  /** The stand one visits in the round that runs. */
  get #visited(): string {
    const id = this.#goal(this.step)?.station.id ?? '';
    return this.board?.zones.has(id) ? id : '';
  }

  #goal(step: Step | null): Goal | null {
    const [me, round] = [this.live.me, roundOf(this.live.workshop, step)];
    return round && me && goalOf(me, round.mix, round.at);
  }

  /** Whether one has others to look after in the round that runs. */
  get hosts(): boolean {
    return this.#goal(stepOf(this.live.workshop))?.stays === true;
  }

  /** One's own stand, if it is on this board. */
  get stand(): string {
    return this.stands.find(([board, zone]) => board === this.boardId && this.board?.zones.has(zone))?.[1] ?? '';
  }

  /** The stands one hosts, by a link or by the plan: board and zone. */
  get stands(): readonly [string, string][] {
    return (this.live.me?.zones ?? []).map((one) => one.split('/') as [string, string]);
  }

  /** The board of the stand for which one came; "" for all others. */
  get home(): string {
    return (this.live.me?.role === 'host' && this.stands[0]?.[0]) || '';
  }

  write(fields: Partial<Draft>): void {
    this.sent.back = null;
    this.#drafts.keep(this.boardId, { ...this.draft, ...fields });
  }

  /** Pin the card; false while there is nothing to send. */
  pin(): boolean {
    const board = this.open;
    const note = newId();
    const body = board && this.zone && this.free !== 0 && addNote(this.draft, board, this.level, note);
    if (!body) return false;
    const { anonymous, edit } = this.rules;
    if (anonymous) {
      this.#send('add_note', body);
      this.#unsigned = new Set([...this.#unsigned, note]);
    } else this.act('add_note', body);
    this.write(afterwards({ ...this.draft, zone: String(body['zone']) }));
    this.sent.put(note, board.layout !== 'timeline' || body['when'] !== null || anonymous || !edit);
    return true;
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
    if (commands.length) this.#strokes.add(this.#seatHere, commands.length);
  }

  remove(note: Note): void {
    this.act('remove_note', { note: note.id });
    this.removed = { board: this.boardId, zone: note.zone, note: note.id };
  }

  restore(): void {
    if (this.removed) this.act('restore_note', { note: this.removed.note });
  }

  /** Take back the last stroke: all commands that one tap sent. */
  undo(): void {
    for (let left = this.#strokes.take(this.#seatHere); left > 0; left--) this.#send('undo', {});
  }

  /** Whether there is an act of one's own on this board to take back. */
  get mayUndo(): boolean {
    return this.#strokes.of(this.#seatHere).length > 0 && (!this.bound || (this.rules.edit && !this.paused));
  }

  get #seatHere(): string {
    return `${this.live.me?.id}.${this.boardId}`;
  }

  /** Change one's own seat. */
  sit(fields: Partial<Pick<Me, 'name' | 'color' | 'table' | 'hand' | 'help' | 'done' | 'card' | 'away' | 'here'>>): void {
    this.live.send(this.live.id, 'change_seat', { seat: this.live.me?.id ?? '', ...fields });
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

  /** Whether this seat may edit and move the note: its own, those of its stand, or all. */
  mayTend(note: Note): boolean {
    const { me } = this.live;
    if (!me || this.readOnly) return false;
    if (me.role === 'facilitator') return true;
    if (this.live.mine(this.room).has(note.id)) return this.#mayChange(note);
    return this.stand !== '' && standAt(this.board, note.zone)?.id === this.stand;
  }

  #mayChange(note: Note): boolean {
    if (!this.bound) return true;
    const { edit, move } = this.rules;
    return (edit || move) && !this.paused && !this.#unsigned.has(note.id) && this.open!.zones.has(note.zone);
  }

  newIn(zones: readonly string[]): number {
    return this.news.filter((zone) => zones.includes(zone)).length;
  }

  seen(zones: readonly string[]): void {
    if (this.newIn(zones)) this.news = this.news.filter((zone) => !zones.includes(zone));
  }

  /** Do something of one's own that can be taken back. */
  act(type: string, body: Record<string, unknown>): void {
    this.#send(type, body);
    this.#strokes.add(this.#seatHere, 1);
  }

  #send(type: string, body: Record<string, unknown>): void {
    this.live.send(this.room, type, body);
    this.removed = null;
  }

  /** Fetch ballots and questions. */
  async load(): Promise<void> {
    this.extras ??= await insist(() => import('./extras'));
  }

  #heard(room: string, entries: readonly Entry[]): void {
    if (room !== this.room) return;
    this.sent.hear(entries);
    const came = told(entries, this.live.mine(room), this.course.since);
    if (came.length) this.news = [...this.news, ...came.map((note) => note.zone)];
    if (this.board?.rules.see === 'own' || !this.board?.rules.hold) {
      this.revealed += came.filter((note) => note.revealed).length;
    }
  }
}
