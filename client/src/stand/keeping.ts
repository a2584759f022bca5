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

/** What was begun in one of a stand's forms. */
export function begunAt<T>(of: () => Keeping, form: string): Begun<T> {
  return new Begun(() => `${of().workshop}.${of().board.id}.${of().zone.id}.${form}`);
}
