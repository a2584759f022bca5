// The card being written: what is in it, when it is ready, and the command it becomes. Pure.

import { extent } from './dates';
import { MAX_TEXT } from './model';
import type { Board, Color, Note, Point, Shape, When } from './model';
import { leafZones } from './select';

export interface Draft {
  readonly text: string;
  readonly points: readonly Point[];
  readonly zone: string;
  /** null: the colour of one's level. */
  readonly color: Color | null;
  readonly shape: Shape;
  readonly when: When | null;
  /** The person has chosen or cleared the date, so the text's year no longer decides. */
  readonly dated: boolean;
  readonly behalf: string;
}

export const BLANK: Draft = {
  text: '', points: [], zone: '', color: null, shape: 'rectangle', when: null, dated: false, behalf: '',
};

export function isBlank(draft: Draft): boolean {
  return !draft.text.trim() && draft.points.every((point) => !point.text.trim());
}

/** Characters still free; the limit counts text and points together. */
export function left(draft: Pick<Draft, 'text' | 'points'>): number {
  return MAX_TEXT - draft.points.reduce((sum, point) => sum + [...point.text].length, [...draft.text].length);
}

/** The zone the card goes to: the chosen one, else the lane of one's level, else the first. Whether one searches or offers is
 * said by oneself: until then it is the category. */
export function zoneOf(draft: Draft, board: Board, level: Color): string {
  const zones = leafZones(board);
  if (board.layout === 'exchange') return (board.zones.get(draft.zone) && draft.zone) ?? zones[0]?.parent ?? '';
  const chosen = zones.find((zone) => zone.id === draft.zone);
  const lane = level === 'white' ? undefined : zones.find((zone) => zone.color === level);
  return (chosen ?? lane ?? zones[0])?.id ?? '';
}

/** One's own choice, else the level's colour, else that of the lane. */
export function colorOf(draft: Draft, board: Board, level: Color): Color {
  const lane = board.zones.get(zoneOf(draft, board, level))?.color ?? 'white';
  return draft.color ?? (level === 'white' ? lane : level);
}

/** The chosen date, else on a timeline the year that the text begins with or names: "2014 – Gründung". */
export function whenOf(draft: Draft, board: Board): When | null {
  if (board.layout !== 'timeline') return null;
  if (draft.dated) return draft.when && extent(draft.when) ? draft.when : null;
  const year = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(draft.text)?.[1];
  return year && onAxis(Number(year), board) ? { start: year, end: '', circa: false } : null;
}

/** First and last year of a timeline's axis; without an axis the last eleven years. */
export function axisYears(board: Pick<Board, 'start' | 'end'>, thisYear: number): [number, number] {
  const last = Number(board.end.slice(0, 4)) || Math.max(thisYear, Number(board.start.slice(0, 4)) || 0);
  return [Number(board.start.slice(0, 4)) || last - 10, last];
}

/** The body of add_note, or null while there is nothing to send. */
export function addNote(draft: Draft, board: Board, level: Color, id: string): Record<string, unknown> | null {
  const zone = zoneOf(draft, board, level);
  if (isBlank(draft) || left(draft) < 0 || !zone || (board.layout === 'exchange' && !board.zones.get(zone)?.side)) return null;
  return {
    note: id, zone, text: draft.text.trim(), points: tidy(draft.points), color: colorOf(draft, board, level),
    shape: draft.shape, when: whenOf(draft, board), ...(draft.behalf.trim() && { behalf: draft.behalf.trim() }),
    // It may arrive when the next round runs.
    ...(board.rules.round && { round: board.rules.round }),
  };
}

/** What is left in the composer after a card has gone: the zone and the badge, because the next card is often alike. */
export function afterwards(draft: Draft): Draft {
  return { ...BLANK, zone: draft.zone, behalf: draft.behalf };
}

/** Points without the empty ones; the first cannot be deeper than level 1. */
export function tidy(points: readonly Point[]): Point[] {
  const kept = points.filter((point) => point.text.trim()).map(({ level, text }) => ({ level, text: text.trim() }));
  if (kept[0]) kept[0].level = 1;
  return kept;
}

/** Take a note, or what was refused, back into the composer. */
export function draftOf(note: Partial<Note> & { behalf?: string }): Draft {
  return {
    ...BLANK, text: note.text ?? '', points: note.points ?? [], zone: note.zone ?? '', color: note.color ?? null,
    shape: note.shape ?? 'rectangle', when: note.when ?? null, dated: Boolean(note.when), behalf: note.behalf ?? '',
  };
}

/** What has changed between a note and its draft, as the bodies of edit_note, move_note and style_note. */
export function revision(note: Note, draft: Draft, zone: string) {
  const text = draft.text.trim();
  const points = tidy(draft.points);
  const when = draft.when && extent(draft.when) ? draft.when : null;
  const edit = {
    ...(text !== note.text && { text }),
    ...(JSON.stringify(points) !== JSON.stringify(note.points) && { points }),
    ...(JSON.stringify(when) !== JSON.stringify(note.when) && (when ? { when } : { undated: true })),
  };
  const style = {
    ...(draft.color && draft.color !== note.color && { color: draft.color }),
    ...(draft.shape !== note.shape && { shape: draft.shape }),
  };
  const move = zone !== note.zone ? { zone } : null;
  return { edit: filled(edit), move, style: filled(style) };
}

function filled<T extends object>(fields: T): T | null {
  return Object.keys(fields).length ? fields : null;
}

function onAxis(year: number, board: Board): boolean {
  const start = Number(board.start.slice(0, 4));
  const end = Number(board.end.slice(0, 4));
  return (!start || year >= start) && (!end || year <= end);
}
