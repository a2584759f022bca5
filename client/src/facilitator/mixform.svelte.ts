// What somebody asks of a mix while they write it: a new one, or one whose rounds to come are planned anew.

import type { Mix, Station } from '../core/mix';
import type { BoardRef, Step } from '../core/model';
import { stationSign } from '../core/people';
import { zonesOf } from '../core/select';
import { t } from '../i18n.svelte';
import type { AskedMix, NewMix } from '../net/people';
import type { Desk } from './desk.svelte';
import { hindrance, kinds, mixable, NEW_STATION, type Trait } from './mixing';

const ROUNDS = /\W+(\d+) (?:runden|rounds)$/i;

/** "Speeddating" of "Speeddating, 4 Runden". */
export const seriesOf = (title: string): string => title.replace(ROUNDS, '');

export class MixForm {
  title = $state('');
  /** The board whose stands are the stations, or "" for tables. */
  board = $state('');
  stations = $state.raw<readonly Station[]>([]);
  rounds = $state(3);
  minutes = $state(20);
  /** Whether somebody chose them here, for all rounds. */
  chosen = $state(false);
  visit = $state<'any' | 'once'>('once');
  apart = $state.raw<readonly Trait[]>([]);
  spread = $state.raw<readonly Trait[]>([]);
  rather = $state.raw<readonly Trait[]>([]);
  together = $state.raw<readonly (readonly string[])[]>([]);
  earlier = $state(true);
  /** Whether the rounds are the steps that are there for them already. */
  reuse = $state(true);
  /** The step behind which new ones come; "" is the beginning. */
  after = $state('');
  /** The step that is looked at, where people sit in pairs or at tables and there is no board: it becomes the rounds. */
  private readonly picked: Step | null;
  /** The name that nobody wrote. */
  private named = '';

  readonly seats = $derived.by(() => mixable(this.desk.source.workshop, this.stations));
  readonly open = $derived(this.stations.filter((station) => !station.closed));
  readonly hindrance = $derived.by(() => hindrance(this.desk.source.workshop, this));

  constructor(
    private readonly desk: Desk,
    readonly known: Mix | null,
    board: string,
  ) {
    const step = desk.source.workshop.steps.find((one) => one.id === desk.picked);
    this.picked = step && !step.board && !step.mix && !step.began && ['pairs', 'table'].includes(step.form) ? step : null;
    if (known) this.read(known);
    else this.begin(board);
  }

  /** Boards with stands. */
  get boards(): readonly BoardRef[] {
    return this.desk.boards.filter((ref) => ref.layout === 'stands' && this.standsOf(ref.id).length);
  }

  private read(mix: Mix): void {
    Object.assign(this, {
      title: mix.title, board: mix.board, stations: mix.stations, rounds: mix.rounds, visit: mix.visit,
      apart: mix.wishes.apart, spread: mix.wishes.spread, rather: mix.wishes.rather, together: mix.wishes.together, earlier: mix.wishes.earlier,
    });
  }

  private begin(board: string): void {
    // Levels are what most want mixed, and it costs no meeting.
    if (kinds(this.seats, 'color').size > 1) this.spread = ['color'];
    const ref = this.picked ? undefined : (this.boards.find((one) => one.id === board) ?? this.boards[0]);
    if (this.picked?.form === 'pairs') this.match(2);
    else this.choose(ref?.id ?? '');
  }

  /** Steps that begin no round yet and are there for it: the one that is looked at, or those on the board that are called rounds. */
  get ready(): Step[] {
    const { steps } = this.desk.source.workshop;
    if (!this.board) return this.picked ? [this.picked] : [];
    return steps.filter((step) => step.board === this.board && !step.mix && !step.began && /(runde|round)\s*\d/i.test(step.title));
  }

  /** The minutes of the steps that are there, where they differ and nobody chose others: each keeps its own. */
  get kept(): readonly number[] {
    const own = this.ready.slice(0, this.rounds).map((step) => step.minutes);
    return this.reuse && !this.chosen && new Set(own).size > 1 ? own : [];
  }

  last(minutes: number): void {
    this.minutes = minutes;
    this.chosen = true;
  }

  /** Meet at the stands of a board. */
  choose(board: string): void {
    if (!board) return this.seat(Math.max(2, Math.round(this.seats.length / 8)));
    this.board = board;
    this.call(this.boards.find((one) => one.id === board)?.title);
    this.stations = this.standsOf(board);
    this.visit = 'once';
    this.rounds = Math.min(this.ready.length || 6, Math.max(1, this.stations.length));
    this.minutes = this.ready[0]?.minutes || this.minutes;
    this.reuse = this.ready.length > 0;
    this.after = this.behind();
  }

  /** Meet at so many tables. After twos or threes they have room for as many as come. */
  seat(count: number): void {
    if (this.size) this.stations = this.stations.map((station) => ({ ...station, capacity: 0 }));
    if (this.board || !this.named) this.meetAtTables();
    const wanted = Math.min(1000, Math.max(1, count || 1));
    const free = (number: number): Station => ({ ...NEW_STATION, id: `t${number}`, title: String(number) });
    this.stations = Array.from({ length: wanted }, (_, at) => this.stations.find((one) => one.id === `t${at + 1}`) ?? free(at + 1));
  }

  private meetAtTables(): void {
    this.board = '';
    this.visit = 'any';
    this.call(this.picked ? seriesOf(this.picked.title) : '');
    this.reuse = this.picked !== null;
    this.after = this.behind();
    if (this.picked) this.rounds = Number(ROUNDS.exec(this.picked.title)?.[1]) || this.rounds;
    if (this.picked?.minutes) this.minutes = Math.max(1, Math.floor(this.picked.minutes / this.rounds));
  }

  /** Name it after what it is about, unless somebody has named it. */
  private call(name = ''): void {
    if (!this.title || this.title === this.named) this.title = name || t('fac-mix-name');
    this.named = name || t('fac-mix-name');
  }

  /** Meet by twos or threes: as many tables as that takes, short rounds, and whom one knows least first. */
  match(size: 2 | 3): void {
    this.fit(size);
    if (!this.picked?.minutes) this.minutes = 5;
    if (!this.rather.length && kinds(this.seats, 'region').size > 1) this.rather = ['region'];
  }

  /** People come while one still writes. */
  grow(): void {
    if (!this.known && this.size && this.size * this.stations.length < this.seats.length) this.fit(this.size);
  }

  private fit(size: number): void {
    this.seat(Math.ceil(this.seats.length / size));
    this.stations = this.stations.map((station) => ({ ...station, capacity: size }));
  }

  /** Those at a table, where all tables are for two or for three; else 0. */
  get size(): number {
    const [first] = this.stations;
    const size = this.board ? 0 : (first?.capacity ?? 0);
    return [2, 3].includes(size) && this.stations.every((station) => station.capacity === size) ? size : 0;
  }

  /** Behind the step on this board that comes last, or the one that is looked at, or the one that runs, or at the end. */
  private behind(): string {
    const { steps, step } = this.desk.source.workshop;
    const known = (id: string): string | undefined => steps.find((one) => one.id === id)?.id;
    return (this.board && steps.findLast((one) => one.board === this.board)?.id) || known(this.desk.picked) || known(step) || steps.at(-1)?.id || '';
  }

  change(at: number, fields: Partial<Station>): void {
    this.stations = this.stations.map((station, index) => (index === at ? { ...station, ...fields } : station));
  }

  /** Stands that are not in it yet; they came to the board later. */
  get newStands(): Station[] {
    if (!this.known || !this.board) return [];
    return this.standsOf(this.board).filter((stand) => !this.stations.some((one) => one.id === stand.id));
  }

  add(station: Station): void {
    this.stations = [...this.stations, station];
  }

  /** One more table, beyond those there are. */
  addTable(): void {
    const numbers = this.stations.map((one) => Number(one.title) || 0);
    this.add({ ...NEW_STATION, id: this.desk.id(), title: String(Math.max(0, ...numbers) + 1) });
  }

  sign(at: number): string {
    const mix = { board: this.board, stations: this.stations } as Mix;
    return stationSign(mix, at, this.desk.source.board(this.board) ?? null);
  }

  asked(work: string): AskedMix {
    const { title, rounds, visit, stations, apart, spread, rather, together, earlier } = this;
    const wishes = { apart, spread, rather, together: together.filter((ids) => ids.length > 1), earlier };
    return { title: title.trim() || t('fac-mix-name'), rounds, visit, stations, wishes, work };
  }

  /** A new one. Steps that are there already are led to it when it is made. */
  first(work: string): NewMix {
    return { ...this.asked(work), board: this.board, minutes: this.minutes, steps: !this.reuse, after: this.after };
  }

  private standsOf(board: string): Station[] {
    const found = this.desk.source.board(board);
    return found ? zonesOf(found).map(({ id, title, place }) => ({ ...NEW_STATION, id, title, place })) : [];
  }
}
