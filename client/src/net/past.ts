// The HTTP of a board's past, for the desk alone.

import type { Note } from '../core/model';
import type { Entry } from '../core/wire';
import { ask, request } from './http';

export type Kind = 'added' | 'removed' | 'moved' | 'changed';
/** One note in two states, null where it was not there; see server/board/difference.py. */
export interface Turn { note: string; kinds: Kind[]; before: Note | null; after: Note | null; fields: string[] }
export interface Difference { first: number; second: number; turns: Turn[] }
export interface Growth { epoch: string; last: number; changes: Entry[] }

/** The requests of one workshop by one facilitator. Failures are ApiErrors. */
export function past(workshop: string, token: string) {
  const at = (board: string): string => `/api/workshops/${workshop}/boards/${board}`;
  const zone = (): string => encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
  const file = async (path: string): Promise<Blob> => (await ask('GET', path, undefined, token)).blob();
  return {
    /** A page of the log, with all that a facilitator may read. */
    growth: (board: string, after: number) => request<Growth>('GET', `${at(board)}/growth?full=1&after=${after}`, undefined, token),
    difference: (board: string, first: number, second: number) =>
      request<Difference>('GET', `${at(board)}/difference?first=${first}&second=${second}`, undefined, token),
    differenceFile: (board: string, format: 'md' | 'csv', first: number, second: number) =>
      file(`${at(board)}/difference.${format}?first=${first}&second=${second}&zone=${zone()}`),
    replay: (board: string, format: 'webp' | 'gif', work: string) => file(`${at(board)}/replay.${format}?zone=${zone()}&work=${work}`),
    progress: async (work: string) => (await request<{ done: number }>('GET', `/api/workshops/${workshop}/work/${work}`, undefined, token)).done,
    stop: (work: string) => request<unknown>('POST', `/api/workshops/${workshop}/work/${work}/stop`, {}, token),
  };
}
export type PastOf = ReturnType<typeof past>;
