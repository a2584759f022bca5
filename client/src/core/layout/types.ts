// What every layout takes and gives. Units are design units: the big screen is 1920 x 1080 of them whatever its pixels.
// Nothing here knows the DOM; who draws, multiplies by a unit length.

import type { Span } from '../emphasis';

export interface Box { x: number; y: number; w: number; h: number }

/** Gives the width of `text` in units, for the type that the page really uses. Must be linear in `size`. */
export type Measure = (text: string, size: number, weight: number) => number;

/** One line as it must be drawn, without further breaking. `indent` is 0 for the note, 1 or 2 for its points. */
export interface TextLine { runs: readonly Span[]; indent: number; bullet: boolean }

/** A card with text. `notes` are all the notes it stands for, the one whose text it shows first. */
export interface Card extends Box {
  key: string; zone: string; notes: string[]; color: string; shape: string;
  size: number; weight: number; lines: TextLine[];
  /** The text goes on where the card ends. */
  more: boolean;
}

/** A card too small for its text. */
export interface Mini extends Box { note: string; zone: string; color: string }

/** Notes for which not even minis have room: shown as a number, unless a heading tells it. */
export interface Rest extends Box { zone: string; notes: string[]; told?: boolean }

/** The heading of a cluster with its count: a white strip, `plain` only a line. */
export interface Head extends Box { key: string; zone: string; size: number; lines: TextLine[]; count: number; plain?: boolean }

/** The type sizes of the wall, largest first. 28 is 2.6 % of the picture's height, the least that may be shown. */
export const LADDER = [72, 66, 60, 54, 48, 44, 40, 36, 34, 32, 30, 28] as const;
export const LEAST = 28;

export const CARD_WEIGHT = 520;
export const STACK_WEIGHT = 720;
