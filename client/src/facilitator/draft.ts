// The text of a card while it is being written: emphasis and sub-points as pure steps on plain values.

import type { Point } from '../core/model';

export type Cut = { text: string; from: number; to: number };

/** Make the selected part bold, or plain again if it is bold. Without a selection, the word at the caret. */
export function emphasise({ text, from, to }: Cut): Cut {
  const [start, end] = from === to ? word(text, from) : [from, to];
  const inner = text.slice(start, end);
  if (text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**') {
    return { text: text.slice(0, start - 2) + inner + text.slice(end + 2), from: start - 2, to: end - 2 };
  }
  if (!inner.trim()) return { text, from, to };
  return { text: `${text.slice(0, start)}**${inner}**${text.slice(end)}`, from: start + 2, to: end + 2 };
}

function word(text: string, at: number): [number, number] {
  const before = /[\p{L}\p{N}-]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}-]*/u.exec(text.slice(at))?.[0].length ?? 0;
  return [at - before, at + after];
}

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
