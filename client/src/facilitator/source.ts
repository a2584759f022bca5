// What the facilitator page needs from the world: replicas to read, commands to send, and a few questions by HTTP.
// The real one stands on net/ (live.svelte.ts); the workbench in client/dev/ brings one without a server.

import type { Board, Layout, Workshop } from '../core/model';
import type { Page } from '../core/stand';
import type { BoardFiles } from '../net/boardfile';
import type { AgendaListed, Suggestions } from '../net/http';
import type { PastOf } from '../net/past';
import type { People } from '../net/people';
import type { PhotosOf } from '../net/photos';
import type { PublicOf } from '../net/public';

export type Failed = { code: string; fields: Record<string, unknown> };
export type Declined = Failed & { id: string; type: string; room: string; body: Record<string, any> };
export type Door = { id: string; role: string; title: string; zone: string; url: string; revoked: boolean };
export type Doors = { links: Door[]; join_url: string; code: string };
export type Format = 'json' | 'csv' | 'md' | 'pdf' | 'png' | 'svg';
export type NewBoard = {
  template?: string;
  layout?: Layout;
  title?: string;
  prompt?: string;
  start?: string;
  end?: string;
  zones?: { title: string; sign?: string; color?: string }[];
  after?: string | null;
  step?: boolean;
};

/** Reading `workshop`, `board()` and the rest inside a component keeps it up to date: the source is reactive. */
export interface Source {
  readonly workshop: Workshop;
  readonly seat: string;
  readonly online: boolean;
  readonly ready: boolean;
  /** Why the door stays shut: a refusal code, or "". */
  readonly closed: string;
  /** Commands not yet acknowledged. */
  readonly waiting: number;
  /** The server's clock, in ms since 1970. */
  now(): number;
  readonly here: number;
  /** Ids of the seats connected now. */
  readonly seats: readonly string[];
  /** How many look at each zone of a board. */
  watching(board: string): Readonly<Record<string, number>>;
  board(id: string): Board | undefined;
  seq(id: string): number;
  /** Commands declined and not yet told. */
  readonly declined: readonly Declined[];
  /** Send a command to the workshop (`board` "") or one of its boards. It shows at once and is sent until answered. */
  send(board: string, type: string, body: Record<string, unknown>): void;
  /** A declined command has been told. */
  dismiss(id: string): void;
  /** HTTP: these throw a `Failed`. */
  addBoard(board: NewBoard): Promise<string>;
  doors(): Promise<Doors>;
  qr(): Promise<string>;
  linkQr(link: string): Promise<Blob>;
  agendas(): Promise<readonly AgendaListed[]>;
  /** Put the boards and steps of a YAML file, or of a ready-made agenda, behind those there are. */
  readyAgenda(id: string): Promise<{ boards: number; steps: number }>;
  bringAgenda(yaml: string): Promise<{ boards: number; steps: number }>;
  agendaFile(format: 'yaml' | 'pdf'): Promise<Blob>;
  /** The roster and mixed groups. */
  readonly people: People;
  /** Files of other programs that become boards. */
  readonly boardFiles: BoardFiles;
  /** Boards as they were. */
  readonly past: PastOf;
  /** Photos of boards. */
  readonly photos: PhotosOf;
  /** The report for everybody. */
  readonly publicVersion: PublicOf;
  bringMedia(file: Blob): Promise<{ media: string; kind: 'image' | 'pdf'; pages: Page[]; faint: boolean }>;
  suggestions(board: string): Promise<Suggestions>;
  export(board: string, format: Format, seq: number | null, grid?: boolean): Promise<Blob>;
}
