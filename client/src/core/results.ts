// A closed ballot in the order of what its items got, the same on phone, screen and desk; see server/exports/results.py. Pure.

import type { Ballot, BallotKind, Language, Tally } from './model';

export interface Ranked {
  readonly tally: Tally;
  readonly rank: number;
  /** How many papers mark the item, and with what on average. */
  readonly papers: number;
  readonly mean: number;
}

/** The result, best first; those with the same result share a rank, and of two like ratings that of more papers is first. */
export function ranked({ kind, tallies }: Pick<Ballot, 'kind' | 'tallies'>): Ranked[] {
  const found = tallies.map((tally) => {
    const papers = tally.counts.reduce((sum, count) => sum + count, 0);
    return { tally, papers, mean: tally.total / (papers || 1), rank: 0 };
  });
  found.sort((p, q) => worth(kind, q) - worth(kind, p) || (kind === 'rating' ? q.papers - p.papers : 0));
  return found.map((one) => ({ ...one, rank: 1 + found.findIndex((other) => worth(kind, other) === worth(kind, one)) }));
}

/** What ranks an item. Of few strong ratings and many weak ones the sum would tell the wrong story. */
export function worth(kind: BallotKind, { tally, mean }: Ranked): number {
  return kind === 'rating' ? mean : tally.total;
}

/** The same as people read it: "12", of a rating "4.2". */
export function scoreText(kind: BallotKind, one: Ranked, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false }).format(worth(kind, one));
}
