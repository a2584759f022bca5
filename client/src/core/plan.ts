// One's way through all rounds of newly mixed groups, and when. Pure.

import type { Mix } from './mix';
import type { Step, Workshop } from './model';
import { goalOf } from './rounds';
import type { Goal, Own } from './rounds';
import { plannedAt } from './select';

export interface Turn { readonly round: number; readonly step: Step | null; readonly goal: Goal | null; /** In ms; null if nobody can know. */ readonly when: number | null }

/** One's way through all rounds of a mix. */
export function planOf(own: Own, mix: Mix, workshop: Workshop): Turn[] {
  return Array.from({ length: mix.rounds }, (_, at) => {
    const step = workshop.steps.find((one) => one.mix === mix.id && one.round === at + 1 && !one.skipped) ?? null;
    return { round: at + 1, step, goal: goalOf(own, mix, at), when: step && (step.began || plannedAt(workshop, step)) };
  });
}
