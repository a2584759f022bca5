// Steps as one edits them, rules in plain words, and notes that wait to be shown.

import { RULES, type Board, type Note, type Rules, type Step } from '../core/model';
import { t } from '../i18n.svelte';
import type { Desk } from './desk.svelte';

export const NEW_STEP: Step = {
  id: '', title: '', board: '', prompts: {}, minutes: 20, form: 'plenary', rules: RULES, signal: 'none', vote: null, day: 1,
  method: '', skipped: false, began: 0, ended: 0,
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
