// The parts of a photo that are read into notes, as facilitators draw them: where they lie, what they have become. Pure.

import type { Board, Note } from './model';
import type { Box, Consent, Photo, Region } from './photo';

export const CONSENTS: readonly Consent[] = ['workshop', 'report', 'public'];
/** Regions are in thousandths of a photo's width and height. */
export const WHOLE = 1000;
const LEAST = 5;

/** The photos of a board in the order they were taken. */
export function photosOf(board: Pick<Board, 'photos'>): Photo[] {
  return [...board.photos.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The source of a note that is read from a region. */
export const sourceOf = (photo: string, region: string): string => `photo:${photo}/${region}`;

/** Photo and region a note was read from. */
export function readFrom(note: Pick<Note, 'source'>): { photo: string; region: string } | null {
  const [, photo = '', region = ''] = /^photo:([^/]+)\/(.*)$/.exec(note.source) ?? [];
  return photo ? { photo, region } : null;
}

/** The notes that were read from a photo, by region. A note that was thrown away leaves its card to be read again. */
export function notesOf(board: Board, photo: string): Map<string, Note> {
  const found = new Map<string, Note>();
  for (const note of board.notes.values()) {
    const from = readFrom(note);
    if (from?.photo === photo && !note.removed) found.set(from.region, note);
  }
  return found;
}

/** Cards of a photo that nobody has read yet. */
export function unread(board: Board, one: Photo): Region[] {
  const notes = notesOf(board, one.id);
  return one.regions.filter((part) => part.kind === 'card' && !notes.has(part.id));
}

/** The field a card belongs to: that of the column its middle lies in, the smallest if columns overlap. */
export function zoneAt(regions: readonly Region[], box: Box): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const columns = regions.filter((one) => one.kind === 'column' && one.zone && x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height);
  return columns.sort((a, b) => a.width * a.height - b.width * b.height)[0]?.zone ?? '';
}

/** What the machine has read that is the name of a field, the topmost for each: no card, but where the field is. */
export function headings<T extends Box & { text: string }>(read: readonly T[], fields: readonly { id: string; title: string }[]): [T, string][] {
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const found = new Map<string, [T, string]>();
  for (const one of [...read].sort((a, b) => a.y - b.y)) {
    const words = bare(one.text);
    const field = words && fields.find(({ title }) => bare(title) === words);
    if (field && !found.has(words)) found.set(words, [one, field.id]);
  }
  return [...found.values()];
}

/** The field whose heading stands above a box, nearest to its side, then nearest in height. */
export function under(heads: readonly (Box & { zone: string })[], box: Box): string {
  const beside = (one: Box): number => Math.max(0, one.x - box.x - box.width, box.x - one.x - one.width);
  const above = heads.filter((one) => one.y < box.y);
  return above.sort((a, b) => beside(a) - beside(b) || b.y - a.y)[0]?.zone ?? '';
}

/** The box between two points, on the photo and no smaller than a region may be. */
export function boxOf(from: { x: number; y: number }, to: { x: number; y: number }): Box {
  const [x, width] = span(from.x, to.x);
  const [y, height] = span(from.y, to.y);
  return { x, y, width, height };
}

/** How much of the smaller of two boxes lies in the other, from 0 to 1. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return (Math.max(0, width) * Math.max(0, height)) / Math.min(one.width * one.height, other.width * other.height);
}

/** A box moved and resized in steps, still on the photo. */
export function nudged(box: Box, dx: number, dy: number, dw: number, dh: number): Box {
  const width = within(box.width + dw, LEAST, WHOLE - box.x);
  const height = within(box.height + dh, LEAST, WHOLE - box.y);
  return { x: within(box.x + dx, 0, WHOLE - width), y: within(box.y + dy, 0, WHOLE - height), width, height };
}

/** In the order of reading: rows from the top, each from the left. */
export function inReadingOrder<T extends Box>(boxes: readonly T[]): T[] {
  const rows: T[][] = [];
  for (const box of [...boxes].sort((a, b) => a.y + a.height / 2 - b.y - b.height / 2)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && box.y + box.height / 2 < first.y + first.height) row.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}

function span(one: number, other: number): [number, number] {
  const begin = Math.round(within(Math.min(one, other), 0, WHOLE - LEAST));
  const end = Math.round(within(Math.max(one, other), begin + LEAST, WHOLE));
  return [begin, end - begin];
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
