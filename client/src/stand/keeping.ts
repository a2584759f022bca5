// What those who keep a stand need of the page they are on: a host's phone or laptop, the facilitators' desk.

import type { Board, Level, Zone } from '../core/model';
import type { Inquiry, Page } from '../core/stand';
import { Begun } from '../net/begun.svelte';

export interface Keeping {
  readonly board: Board;
  readonly zone: Zone;
  readonly workshop: string;
  readonly levels: readonly Level[];
  readonly online: boolean;
  /** Visitors come as they like: there is no next group that something is handed to. */
  readonly market: boolean;
  /** No group comes after this round; 0 is none. */
  last(round: number): boolean;
  now(): number;
  id(): string;
  act(type: string, body: Record<string, unknown>): void;
  /** As `act`, where the way back is an act of its own and no undo. */
  tell(type: string, body: Record<string, unknown>): void;
  bring(file: Blob): Promise<{ media: string; kind: 'image' | 'pdf'; pages: Page[] }>;
  inquiries(): Promise<readonly Inquiry[]>;
}

/** Which stand of which workshop. */
interface Stand {
  readonly workshop: string;
  readonly board: { readonly id: string };
  readonly zone: { readonly id: string };
}

/** Lines as somebody writes them, and those that stood there when they began. */
export interface Written {
  readonly lines: readonly string[];
  readonly based: readonly string[];
}

/** What was begun in one of a stand's forms. */
export function begunAt<T>(of: () => Stand, form: string): Begun<T> {
  return new Begun(() => `${of().workshop}.${of().board.id}.${of().zone.id}.${form}`);
}

export const headlinesAt = (of: () => Stand): Begun<Written> => begunAt(of, 'headlines.written');
export const handOverAt = (of: () => Stand, round: number): Begun<Written> => begunAt(of, `over${round}.written`);
/** The rounds whose hand-overs are being written: each stays its own when the next begins meanwhile. */
export const roundsAt = (of: () => Stand): Begun<readonly number[]> => begunAt(of, 'rounds');

export function sameLines(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((line, at) => line === others[at]);
}

/** Put lines that came too late back to where they were written, beside those that stand there now. */
export function takeBack({ room, body }: { room: string; body: Record<string, any> }): void {
  const { zone, round, based_on: based } = body;
  const [workshop = '', board = ''] = room.split('/');
  const stand = (): Stand => ({ workshop, board: { id: board }, zone: { id: zone } });
  const begun = body['lines'] ? handOverAt(stand, round) : headlinesAt(stand);
  // What was typed since is newer.
  if (begun.words && !sameLines(begun.words.lines, based)) return;
  begun.words = { lines: body['lines'] ?? body['headlines'], based };
  const rounds = roundsAt(stand);
  if (body['lines'] && !rounds.words?.includes(round)) rounds.words = [...(rounds.words ?? []), round];
}
