// The text of a card while it is being written: sub-points as pure steps on plain values.

import type { Point } from '../core/model';

/** Points as they are sent: without empty ones, and the first never deeper than level 1. */
export function sent(points: readonly Point[]): Point[] {
  const filled = points.map((point) => ({ ...point, text: point.text.trim() })).filter((point) => point.text);
  return filled.map((point, index) => ({ text: point.text, level: index === 0 ? 1 : point.level }));
}

/** Lines as people paste them: the first is the text; "-", "*", "•", "↳" begin a sub-point, indented ones the second level. */
export function pasted(block: string): { text: string; points: Point[] } | null {
  const lines = block.split(/\r?\n/).filter((line) => line.trim());
  const [first = '', ...rest] = lines;
  const points = rest.map((line) => /^(\s*)[-–*•↳→]\s+(.*)$/.exec(line));
  if (!rest.length || points.some((found) => !found)) return null;
  return {
    text: first.trim(),
    points: points.map((found) => ({ level: (found?.[1]?.length ?? 0) >= 2 ? 2 : 1, text: found?.[2] ?? '' })),
  };
}
