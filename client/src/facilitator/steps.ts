// Steps as one edits them, rules in plain words, and notes that wait to be shown.

import { RULES } from '../core/defaults';
import type { Board, Note, Rules, Step, Workshop } from '../core/model';
import { t } from '../i18n.svelte';
import type { Desk } from './desk.svelte';

export const NEW_STEP: Step = {
  id: '', title: '', board: '', prompts: {}, minutes: 20, form: 'plenary', rules: RULES, signal: 'none', vote: null, day: 1,
  method: '', skipped: false, began: 0, ended: 0, mix: '', round: 0,
};

/** What a phone may do, as words of the catalogue, the telling ones only. */
export function ruleWords(rules: Rules): string[] {
  const words: string[] = [];
  if (rules.see === 'own') words.push('private');
  if (!rules.add) words.push('read');
  if (rules.hold) words.push('hold');
  if (rules.anonymous) words.push('anonymous');
  return words.length ? words : ['open'];
}

/** Where the day goes on after this board: the first other board after the last step on it that has begun, else after its
 *  first; then the next in the list. "" is none. */
export function boardAfter(workshop: Workshop, board: string): string {
  const standing = workshop.boards.filter((one) => !one.removed).map((one) => one.id);
  const steps = workshop.steps.filter((step) => standing.includes(step.board));
  const begun = steps.findLastIndex((step) => step.board === board && step.began > 0);
  const from = begun < 0 ? steps.findIndex((step) => step.board === board) : begun;
  const next = from < 0 ? undefined : steps.slice(from).find((step) => step.board !== board)?.board;
  return next ?? standing[standing.indexOf(board) + 1] ?? '';
}

/** Notes that wait to be revealed, the eldest first. */
export function veiledNotes(board: Board): Note[] {
  return [...board.notes.values()].filter((note) => note.veil === 'own' && !note.removed).sort((a, b) => a.at - b.at);
}

/** Notes that wait at the moderation desk, the eldest first. */
export function heldNotes(board: Board): Note[] {
  return [...board.notes.values()].filter((note) => note.veil === 'desk' && !note.removed).sort((a, b) => a.at - b.at);
}

/** Take a step away, with a way back to where it stood. */
export function removeStep(desk: Desk, step: Step): void {
  const { steps } = desk.source.workshop;
  const after = steps[steps.findIndex((one) => one.id === step.id) - 1]?.id ?? '';
  desk.lead('remove_step', { step: step.id });
  desk.tell(t('fac-notice-step-removed', { step: step.title }), {
    label: t('fac-restore'),
    run: () => desk.lead('put_step', { step, after }),
  });
}

/** Take away again what came with an agenda: whatever was not known before, but the step that runs and its board. */
export function unbring(desk: Desk, known: ReadonlySet<string>): void {
  const { steps, step: running, stage, boards } = desk.source.workshop;
  for (const { id } of steps) if (!known.has(id) && id !== running) desk.lead('remove_step', { step: id });
  for (const { id, removed } of boards) if (!known.has(id) && !removed && id !== stage) desk.lead('remove_board', { board: id });
}

/** Turn over all cards of a board. Who was led to one of them is let go: now there are all to look at. */
export function revealAll(desk: Desk, board: string): void {
  const { spot } = desk.source.workshop;
  desk.ask('reveal_notes', { notes: [] }, board);
  if (spot?.board === board && spot.item.startsWith('note:')) desk.lead('set_spot', { board: '', item: '' });
}
