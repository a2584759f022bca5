// Which board a phone shows: the facilitator leads, the person may look elsewhere until the facilitator leads again. Pure.

export interface Shown {
  /** The stage as this phone knew it last; null before anything has arrived. */
  readonly stage: string | null;
  /** The board shown; "" is the lobby. */
  readonly board: string;
}

export const NOWHERE: Shown = { stage: null, board: '' };

/** A state of the workshop has arrived. `boards` are those that exist. */
export function led(shown: Shown, stage: string, boards: readonly string[]): Shown {
  const there = stage === '' || boards.includes(stage) ? stage : '';
  if (there !== shown.stage) return { stage: there, board: there };
  return boards.includes(shown.board) || shown.board === '' ? shown : { stage: there, board: there };
}

/** The person looks at another board. */
export function strayed(shown: Shown, board: string): Shown {
  return { ...shown, board };
}
