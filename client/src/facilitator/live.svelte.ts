// The real source: the page's store for replicas and commands, HTTP for the rest. Follows every board on the agenda, so
// that the counts beside the agenda are true.

import { EMPTY_WORKSHOP } from '../core/defaults';
import type { Board, Workshop } from '../core/model';
import { addBoard, agendaFile, agendas, bringAgenda, bringMedia, enter, exportFile, linkQr, links, qrUrl, readyAgenda, suggestions, ApiError } from '../net/http';
import type { AgendaListed, Suggestions } from '../net/http';
import { boardFiles, type BoardFiles } from '../net/boardfile';
import { past, type PastOf } from '../net/past';
import { people, type People } from '../net/people';
import { photosOf, type PhotosOf } from '../net/photos';
import { publicOf, type PublicOf } from '../net/public';
import { keepSeatToken, seatToken } from '../net/store';
import { connect, type WorkshopStore } from '../net/workshop.svelte';
import { isRemoved } from './desk.svelte';
import type { Declined, Doors, Format, NewBoard, Source } from './source';

const NOBODY: Readonly<Record<string, number>> = {};

/** Enter by a facilitator link; throws the ApiError of a door that does not open. */
export async function enterByLink(workshop: string, fragment: string): Promise<LiveSource> {
  const [link = '', secret = ''] = fragment.replace(/^#/, '').split('.');
  const token = seatToken(workshop, link);
  const entered = await enter(workshop, { link, secret, ...(token && { token }) });
  if (entered.role !== 'facilitator') throw new ApiError(403, 'not_allowed', { role: entered.role });
  keepSeatToken(workshop, entered.token, link);
  return new LiveSource(workshop, entered.token);
}

export class LiveSource implements Source {
  readonly people: People;
  readonly boardFiles: BoardFiles;
  readonly past: PastOf;
  readonly photos: PhotosOf;
  readonly publicVersion: PublicOf;
  private readonly store: WorkshopStore;

  constructor(
    private readonly id: string,
    private readonly token: string,
  ) {
    this.store = connect({ workshop: id, token });
    this.people = people(id, token);
    this.boardFiles = boardFiles(id, token);
    this.past = past(id, token);
    this.photos = photosOf(id, token);
    this.publicVersion = publicOf(id, token);
    $effect.root(() => {
      $effect(() => this.store.follow(this.workshop.boards.filter((board) => !isRemoved(board)).map((board) => board.id)));
    });
  }

  get workshop(): Workshop {
    return this.store.workshop ?? EMPTY_WORKSHOP;
  }
  get seat(): string {
    return this.store.me?.id ?? '';
  }
  get online(): boolean {
    return this.store.status === 'live' || this.store.status === 'connecting';
  }
  get ready(): boolean {
    return this.store.workshop !== null;
  }
  get closed(): string {
    return this.store.status === 'ended' ? this.store.ended : '';
  }
  get waiting(): number {
    return this.store.pending.length;
  }
  now(): number {
    return this.store.now();
  }
  get here(): number {
    return this.store.here.total;
  }
  get seats(): readonly string[] {
    return this.store.here.seats ?? [];
  }
  get declined(): readonly Declined[] {
    return this.store.refused;
  }
  watching(board: string): Readonly<Record<string, number>> {
    return this.store.here.zones[board] ?? NOBODY;
  }
  board(id: string): Board | undefined {
    return this.store.board(id) ?? undefined;
  }
  seq(id: string): number {
    return this.store.seq(this.store.room(id));
  }
  send(board: string, type: string, body: Record<string, unknown>): void {
    this.store.send(this.store.room(board), type, body);
  }
  dismiss(id: string): void {
    this.store.dismiss(id);
  }
  async addBoard(board: NewBoard): Promise<string> {
    return (await addBoard(this.id, this.token, board)).board;
  }
  doors(): Promise<Doors> {
    return links(this.id, this.token);
  }
  async qr(): Promise<string> {
    return qrUrl(this.id);
  }
  linkQr(link: string): Promise<Blob> {
    return linkQr(this.id, this.token, link);
  }
  async agendas(): Promise<readonly AgendaListed[]> {
    return (await agendas()).agendas;
  }
  bringAgenda(yaml: string): Promise<{ boards: number; steps: number }> {
    return bringAgenda(this.id, this.token, yaml);
  }
  async readyAgenda(id: string): Promise<{ boards: number; steps: number }> {
    return this.bringAgenda(await readyAgenda(id));
  }
  agendaFile(format: 'yaml' | 'pdf'): Promise<Blob> {
    return agendaFile(this.id, this.token, format);
  }
  bringMedia(file: Blob): ReturnType<Source['bringMedia']> {
    return bringMedia(this.id, this.token, file);
  }
  suggestions(board: string): Promise<Suggestions> {
    return suggestions(this.id, board, this.token);
  }
  export(board: string, format: Format, seq: number | null, grid = false): Promise<Blob> {
    return exportFile(this.id, board, format, this.token, seq ?? undefined, grid);
  }
}
