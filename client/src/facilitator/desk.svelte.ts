// The facilitator's desk: which board lies on it, what is selected, being edited or open, and every act one can do.
// An act becomes commands; a refusal becomes a sentence. No DOM, no socket: the source is handed in.

import { SvelteMap } from 'svelte/reactivity';
import { EMPTY_BOARD } from '../core/defaults';
import type { Board, BoardRef, Color, Note, Point, Shape, When } from '../core/model';
import { leafZones, notesByZone, notesIn, stepOf } from '../core/select';
import { isLate } from '../core/stand';
import { refusal, t } from '../i18n.svelte';
import type { Kind } from '../net/past';
import { axisOf, nudged, redated } from './axis';
import { Uploads } from '../photos/uploads.svelte';
import { takeBack } from '../stand/keeping';
import { Find } from './find.svelte';
import type { Past } from './past.svelte';
import { Planning } from './planning.svelte';
import { afterAt, between, readingOrder, step, type Direction } from './place';
import { Selection } from './selection.svelte';
import type { Declined, Failed, Source } from './source';
import { veiledNotes } from './steps';
import { nextStep } from './timetable';

export type Editing = { note: string; zone: string; after: string | null; when: When | null };
export type Draft = { text: string; points: Point[]; color: Color; shape: Shape; when: When | null };
/** `over`: what the words offer has been done; `waits`: it cannot be done now. */
export type Notice = { id: number; text: string; act?: { label: string; run: () => void; over?: () => boolean; waits?: () => boolean } };
export type Panel =
  | '' | 'add-board' | 'board-file' | 'workshop' | 'board' | 'zone' | 'code' | 'keys' | 'link' | 'step' | 'plan' | 'statement' | 'send'
  | 'ballot' | 'result' | 'seats' | 'hand-over' | 'roster' | 'mix' | 'mix-again' | 'missing' | 'worth' | 'stand' | 'stands' | 'stand-links'
  | 'send-on' | 'moment' | 'anew' | 'photo' | 'logos' | 'public';
export type Menu = '' | 'move' | 'color' | 'shape' | 'date' | 'gather' | 'more';

const FRESH_MS = 1_000;

export class Desk {
  readonly selection = new Selection();
  view = $state<'wall' | 'list' | 'overlap'>('wall');
  /** On narrow pages one of three panes shows. */
  pane = $state<'agenda' | 'wall' | 'cockpit'>('wall');
  editing = $state<Editing | null>(null);
  menu = $state<Menu>('');
  /** Parts of the cockpit that somebody has folded (true is open), by id. */
  readonly folds = $state<Record<string, boolean>>({});
  /** The step one looks at in the agenda. */
  picked = $state('');
  /** The statement just made, to be shown where statements stand. */
  made = $state('');
  /** The cluster whose heading is being written. */
  naming = $state('');
  /** The server's clock, twice a second while the page is open. */
  now = $state(0);
  panel = $state<Panel>('');
  /** What the open panel is about: a zone, board, step, statement, ballot; `parent:<id>` for a new zone. */
  about = $state('');
  notices = $state<Notice[]>([]);
  /** A file that was dropped, a list of people or a board, and waits to be read. */
  dropped: File | null = null;
  /** The round of a mix that lies on the desk instead of a board, if one does. */
  plan = $state<{ mix: string; round: number } | null>(null);
  /** The past of the open board, while one looks at it. */
  past = $state.raw<Past | null>(null);
  /** What has become of notes, while two states of a board are compared. */
  turned = $state.raw<ReadonlyMap<string, Kind>>(new Map());
  readonly planning = new Planning(() => this.source.people, () => this.newId());
  /** Photos on their way. */
  readonly uploads = new Uploads(() => this.source.photos, () => this.newId());
  private chosen = $state('');
  readonly board: Board = $derived.by(() => this.source.board(this.boardId) ?? EMPTY_BOARD);
  /** Of stands, the round whose cards alone are looked at; 0 is all. */
  onlyRound = $state(0);
  private readonly looked: Board = $derived(
    this.onlyRound ? { ...this.board, notes: new Map([...this.board.notes].filter(([, note]) => note.round === this.onlyRound)) } : this.board,
  );
  readonly lists = $derived(notesByZone(this.looked));
  /** Written in private and not yet revealed; without their texts. */
  readonly veiled = $derived(veiledNotes(this.board));
  readonly order: string[] = $derived(readingOrder(this.looked).map((note) => note.id));
  /** The one note that Tab comes to; arrows do the rest. */
  readonly tabStop = $derived(this.order.includes(this.selection.cursor) ? this.selection.cursor : (this.order[0] ?? ''));
  readonly find = new Find(() => this.order.flatMap((id) => this.note(id) ?? []));
  private count = 0;
  /** The step this desk led to last, the one it has seen run last, and when somebody else led on before its eyes. */
  private led = '';
  private seen: string | null = null;
  private overtaken = Number.NEGATIVE_INFINITY;
  /** Per board, how many commands each gesture has sent. Commands of one turn of the event loop are one gesture. */
  private readonly strokes = new SvelteMap<string, number[]>();
  private drawing = false;

  constructor(
    readonly source: Source,
    private readonly newId: () => string,
  ) {}

  get boards(): readonly BoardRef[] {
    return this.source.workshop.boards.filter((board) => !isRemoved(board));
  }

  get boardId(): string {
    const { stage } = this.source.workshop;
    const wanted = [this.chosen, stage].find((id) => id && this.boards.some((board) => board.id === id));
    return wanted ?? this.boards[0]?.id ?? '';
  }

  /** What comes next: a step, or without steps the board after the one on stage; null at the end of the day. */
  get next(): { title: string; run: () => void } | null {
    const { workshop } = this.source;
    if (workshop.steps.length) {
      const step = nextStep(workshop);
      return step && { title: step.title, run: () => this.start(step.id) };
    }
    const board = this.boards[this.boards.findIndex((one) => one.id === workshop.stage) + 1];
    return board ? { title: board.title, run: () => this.stage(board.id) } : null;
  }

  /** What an act is about, in reading order. */
  get subject(): string[] {
    return this.selection.subject(this.order);
  }

  open(board: string): void {
    if (board !== this.boardId) {
      this.selection.clear();
      this.selection.cursor = '';
      this.editing = null;
      this.onlyRound = 0;
    }
    this.chosen = board;
    this.plan = null;
    this.past = null;
    this.pane = 'wall';
  }

  /** Lay the plan of a round on the desk. */
  lookAt(mix: string, round: number): void {
    this.selection.clear();
    this.editing = null;
    this.plan = { mix, round };
    this.past = null;
    this.pane = 'wall';
  }

  show(panel: Panel, about = ''): void {
    this.menu = '';
    this.panel = panel;
    this.about = about;
  }

  // Notes

  /** How many notes hang on a board. */
  cards(board: string): number {
    return [...(this.source.board(board)?.notes.values() ?? [])].filter((note) => !note.removed).length;
  }

  note(id: string): Note | undefined {
    return this.board.notes.get(id);
  }

  /** Begin a new note in a zone; it is sent when its editor closes with text in it. */
  begin(zone = this.nearZone(), when: When | null = null): void {
    if (!zone) return;
    this.editing = { note: '', zone, after: null, when };
    this.menu = '';
  }

  edit(id: string): void {
    const note = this.note(id);
    if (note) this.editing = { note: id, zone: note.zone, after: null, when: note.when };
    this.menu = '';
  }

  finish(draft: Draft): void {
    const at = this.editing;
    this.editing = null;
    if (!at) return;
    const { text, points } = draft;
    const before = at.note ? this.note(at.note) : undefined;
    if (!before) {
      if (!text.trim() && !points.length) return;
      const note = this.newId();
      this.selection.cursor = note;
      this.act('add_note', { note, zone: at.zone, after: at.after, ...draft });
      return;
    }
    const date = JSON.stringify(before.when) === JSON.stringify(draft.when) ? {} : draft.when ? { when: draft.when } : { undated: true };
    const words = before.text === text ? {} : { text };
    const list = JSON.stringify(before.points) === JSON.stringify(points) ? {} : { points };
    const body = { ...words, ...list, ...date };
    if (Object.keys(body).length) this.act('edit_note', { note: before.id, ...body });
    if (draft.color !== before.color || draft.shape !== before.shape) this.restyle([before.id], draft);
  }

  redate(ids: readonly string[], when: When | null): void {
    for (const note of ids) this.act('edit_note', when ? { note, when } : { note, undated: true });
  }

  restyle(ids: readonly string[], style: { color?: Color; shape?: Shape }): void {
    const { color = null, shape = null } = style;
    for (const note of ids) this.act('style_note', { note, color, shape });
  }

  /** Lay notes into a zone so that they stand in their present order from `index` on; null is the end. */
  place(ids: readonly string[], zone: string, index: number | null = null, when: When | null = null): void {
    const others = notesIn(this.board, zone).filter((note) => !ids.includes(note.id));
    let after = index === null ? null : afterAt(others, index);
    for (const note of ids) {
      this.act('move_note', { note, zone, after, when });
      if (after !== null) after = note;
    }
  }

  /** Move the subject by one place, field or, on a timeline, unit of its dates. */
  step(direction: Direction): void {
    const ids = this.subject;
    const back = direction === 'down' || direction === 'right' ? [...ids].reverse() : ids;
    const notes = back.flatMap((id) => this.note(id) ?? []);
    for (const note of notes) {
      if (this.board.layout === 'timeline') this.stepInTime(note, direction);
      else this.stepOnce(note, direction);
    }
  }

  private stepOnce(note: Note, direction: Direction): void {
    const target = step(this.board, note, direction);
    if (target) this.act('move_note', { note: note.id, ...target, when: null });
  }

  private stepInTime(note: Note, direction: Direction): void {
    if (direction === 'up' || direction === 'down') return this.stepOnce(note, direction === 'down' ? 'right' : 'left');
    const day = note.when && nudged(note.when, direction === 'right' ? 1 : -1);
    if (day !== null) this.redate([note.id], redated(note.when, day, axisOf(this.board, 1000)));
  }

  remove(ids: readonly string[]): void {
    this.selection.clear();
    for (const note of ids) this.act('remove_note', { note });
    this.tell(t('fac-notice-removed', { count: ids.length }), {
      label: t('fac-restore'),
      run: () => this.restore(ids),
      over: () => ids.every((id) => !this.note(id)?.removed),
    });
  }

  restore(ids: readonly string[]): void {
    for (const note of ids) this.act('restore_note', { note });
  }

  /** Take back the last stroke: all commands that one gesture sent. The server refuses what others have touched since. */
  undo(board = this.boardId): void {
    const strokes = this.strokes.get(board) ?? [];
    for (let left = strokes.at(-1) ?? 1; left > 0; left--) this.source.send(board, 'undo', {});
    this.strokes.set(board, strokes.slice(0, -1));
    this.notices = this.notices.filter((notice) => !notice.act?.over?.());
  }

  extend(to: string): void {
    const from = this.selection.cursor || to;
    this.selection.add(between(this.board, from, to));
    this.selection.cursor = to;
  }

  // Zones, boards, links: whatever is not about notes goes out as it is

  /** Send a command about the present board. A refusal comes back later and is said in words. */
  act(type: string, body: Record<string, unknown>, board = this.boardId): void {
    this.source.send(board, type, body);
    const strokes = this.strokes.get(board) ?? [];
    const now = this.drawing ? strokes.at(-1) ?? 0 : 0;
    this.strokes.set(board, [...(now ? strokes.slice(0, -1) : strokes), now + 1]);
    this.drawing = true;
    queueMicrotask(() => (this.drawing = false));
  }

  /** Send a command about the workshop. */
  lead(type: string, body: Record<string, unknown>): void {
    this.source.send('', type, body);
  }

  /** Tell a board something that undo does not take back: rules, ballots, what is revealed. */
  ask(type: string, body: Record<string, unknown>, board = this.boardId): void {
    this.source.send(board, type, body);
  }

  /** Lead everybody to a step; "" is the lobby. Where somebody else has just led on, the button pressed was another. */
  start(step: string): void {
    const left = stepOf(this.source.workshop);
    if (left && performance.now() - this.overtaken < FRESH_MS) return this.tellLed();
    const vote = left && this.source.board(left.board)?.ballots.get(left.id);
    this.led = step;
    this.lead('start_step', { step, after: this.source.workshop.step });
    if (left && vote?.open && left.id !== step) this.tell(t('fac-notice-vote-ended', { count: vote.voters }), { label: t('fac-result'), run: () => this.showResult(left.board, vote.id) });
    this.picked = step;
    const { board, mix, round } = this.source.workshop.steps.find((one) => one.id === step) ?? {};
    if (board) this.open(board);
    else if (mix) this.lookAt(mix, round ?? 1);
  }

  showResult(board: string, ballot: string): void {
    this.open(board);
    this.show('result', ballot);
  }

  stage(board: string): void {
    this.lead('show_board', { board });
    this.open(board);
  }

  /** Both the agenda and the board itself carry the title. */
  rename(board: string, title: string): void {
    this.act('change_board', { title }, board);
    this.lead('rename_board', { board, title });
  }

  removeBoard(board: BoardRef): void {
    this.lead('remove_board', { board: board.id });
    this.tell(t('fac-notice-board-removed', { title: board.title }), {
      label: t('fac-restore'),
      run: () => this.lead('restore_board', { board: board.id }),
      over: () => this.boards.some((one) => one.id === board.id),
    });
  }

  id(): string {
    return this.newId();
  }

  // Words

  tell(text: string, act?: Notice['act']): void {
    const notice = { id: ++this.count, text, ...(act && { act }) };
    // Said twice in a row it is said once.
    this.notices = [...this.notices.filter((other) => other.text !== text).slice(-2), notice];
  }

  /** Say what the last stroke did, with its way back; the words go with the undo, by whichever door. While something newer
   *  stands on that board the way back is shut: it would take that away. */
  tellUndoable(text: string): void {
    const board = this.boardId;
    const drawn = (): number => this.strokes.get(board)?.length ?? 0;
    const now = drawn();
    this.tell(text, { label: t('fac-undo'), run: () => this.undo(board), over: () => drawn() < now, waits: () => drawn() > now });
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
  }

  /** Note when somebody else leads on. By this device's own clock: what it takes for the server's may be seconds off. */
  hearStep(): void {
    const { step } = this.source.workshop;
    if (this.seen !== null && step !== this.seen) this.overtaken = step === this.led ? Number.NEGATIVE_INFINITY : performance.now();
    this.seen = step;
  }

  /** Two led on at once: say what runs now. */
  private tellLed(): void {
    this.tell(t('fac-notice-led', { step: stepOf(this.source.workshop)?.title || t('fac-lobby') }));
  }

  /** Lines of a stand wait there, beside those of whoever was quicker. */
  private tellLate(late: Declined): void {
    takeBack(late);
    const [, board = ''] = late.room.split('/');
    const run = (): void => {
      this.open(board);
      this.show('stand', String(late.body['zone']));
    };
    this.tell(refusal(late.code, late.fields), { label: t('fac-look'), run });
  }

  fail(failed: Failed): void {
    this.tell(refusal(failed.code, failed.fields));
  }

  /** Say in words what was declined meanwhile. */
  hearDeclined(): void {
    for (const declined of this.source.declined) {
      if (declined.type === 'start_step' && declined.code === 'changed_since') this.tellLed();
      else if (isLate(declined)) this.tellLate(declined);
      else this.fail(declined);
      this.source.dismiss(declined.id);
    }
  }

  private nearZone(): string {
    return this.note(this.selection.cursor)?.zone ?? leafZones(this.board)[0]?.id ?? '';
  }
}

/** Boards taken off the agenda stay in the list, marked, so that they can come back. */
export function isRemoved(board: BoardRef): boolean {
  return (board as { removed?: boolean }).removed === true;
}
