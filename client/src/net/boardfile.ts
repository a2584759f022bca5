// The HTTP of files that become boards, for the desk alone. See server/web/import_bodies.py.

import type { Color, Layout } from '../core/model';
import { request } from './http';

export interface BoardRead {
  kind: 'table' | 'grid' | 'list' | 'outline' | 'mural' | 'board';
  title: string; layout: Layout; dated: number; notes: number; flawed: number;
  fields: { title: string; stand: string; notes: number; known: boolean }[];
  shown: { line: number; field: number; text: string; points: { level: number; text: string }[]; when: string; color: Color }[];
  flaws: { line: number; code: string; value?: string }[];
  columns: { letter: string; heading: string; what: string }[];
  left: { letter: string; heading: string; why: string }[];
  board: string;
}
/** `form` is how a table is read, "" finds out; `board` the one the notes are added to. */
export interface BoardAsked { check: boolean; form?: string; board?: string; title?: string; layout?: string; after?: string }

/** The requests of one workshop by one seat. Failures are ApiErrors. */
export function boardFiles(workshop: string, token: string) {
  return {
    /** Say what a file would make, or make it. */
    read: (file: File, { check, ...asked }: BoardAsked) => {
      const query = new URLSearchParams({ name: file.name, ...(check && { check: '1' }) });
      for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
      return request<BoardRead>('POST', `/api/workshops/${workshop}/boards/read?${query}`, file, token);
    },
  };
}
export type BoardFiles = ReturnType<typeof boardFiles>;
