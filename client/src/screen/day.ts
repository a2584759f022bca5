// The day as the screen tells it: which step of how many, in which words, what comes next and when. Pure.
import type { Language, Step, Workshop } from '../core/model';
import { agenda, plannedAt, promptsOf as prompts, remaining, stepOf } from '../core/select';

export interface Stop { id: string; title: string }

/** The stops of the day's line: the steps of the running day without those skipped, or the boards where there is no agenda. */
export function stopsOf(workshop: Workshop | null): { stops: readonly Stop[]; at: number } {
  if (!workshop?.steps.length) {
    const boards = agenda(workshop);
    return { stops: boards, at: boards.findIndex((board) => board.id === workshop?.stage) };
  }
  const now = stepOf(workshop);
  const day = now?.day ?? 1;
  const stops = workshop.steps.filter((step) => step.day === day && (!step.skipped || step === now));
  return { stops, at: stops.findIndex((step) => step.id === now?.id) };
}

/** A step's prompt in the workshop's language, and in the other one if people are asked in both. */
export function promptsOf(step: Step | null, workshop: Workshop | null): { first: string; second: string } {
  const [first = '', second = ''] = prompts(step, workshop).map(({ text }) => text);
  return { first, second };
}

/** The step that comes next: the first behind the running one that is not skipped. */
export function nextStep(workshop: Workshop | null): Step | null {
  const steps = workshop?.steps ?? [];
  const at = steps.findIndex((step) => step.id === workshop?.step);
  return steps.slice(at + 1).find((step) => !step.skipped) ?? null;
}

/** When the next step is due, in ms since 1970; null if nobody can know. `now` is the server's time. */
export function dueAt(workshop: Workshop | null, now: number): number | null {
  const next = nextStep(workshop);
  const step = stepOf(workshop);
  if (!workshop || !next) return null;
  const { clock } = workshop;
  if (step && next.day === step.day && clock) return clock.ends || !clock.left ? now + remaining(clock, now)! : null;
  return plannedAt(workshop, next);
}

/** What a day that rests goes on with: the running step, which is held; overnight the next day's first, at its hour. */
export function resumeOf(workshop: Workshop, now: number): { title: string; at: number | null } {
  const step = stepOf(workshop);
  const next = nextStep(workshop);
  const overnight = step && next && next.day > step.day && !remaining(workshop.clock, now);
  if (overnight) return { title: next.title, at: plannedAt(workshop, next) };
  return { title: step?.title ?? '', at: null };
}

/** People are still coming in: nothing of this day has been on a board yet. */
export function arriving(workshop: Workshop): boolean {
  const step = stepOf(workshop);
  return !!step && !step.board && !workshop.steps.some((each) => each.day === step.day && each.board && each.began);
}

export const timeText = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);

/** "Montag, 23. November"; "" for today. */
export function dayText(at: number, now: number, language: Language): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return '';
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
