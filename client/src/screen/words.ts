// What the header says in words: how people sit together, what they may do, how a vote goes.
import type { Ballot, Board, Step } from '../core/model';
import { t } from '../i18n.svelte';

/** "allein · höchstens 3 Karten · noch verdeckt"; empty without a step. `secret`: nothing is revealed yet, so it is not
 *  told how much is veiled. */
export function hintOf(step: Step | null, board: Board | null, hidden: number, secret: boolean): string {
  if (!step) return '';
  const { rules } = step;
  const parts = step.form === 'plenary' ? [] : [t(`screen-form-${step.form}`)];
  if (!board || step.board !== board.id) return parts.join(' · ');
  if (rules.add && rules.per_person) parts.push(t('screen-per-person', { count: rules.per_person }));
  if (rules.add && rules.per_table) parts.push(t('screen-per-table', { count: rules.per_table }));
  if (secret) parts.push(t('screen-veiled'));
  else if (hidden) parts.push(t('screen-still-veiled', { count: hidden }));
  else if (rules.hold) parts.push(t('screen-hold'));
  else if (rules.anonymous) parts.push(t('screen-anonymous'));
  return parts.join(' · ');
}

/** What a vote asks; one without a question is told by its kind. */
export const voteTitle = (ballot: Ballot): string => ballot.question || t(`screen-kind-${ballot.kind}`);

/** How the vote goes while it is open; what it came to when it is closed. */
export function voteHint(ballot: Ballot): string {
  const each = ballot.kind === 'dots' ? t('screen-each-dots', { count: ballot.budget })
    : ballot.kind === 'ranking' ? t('screen-each-ranking', { count: ballot.budget }) : t(`screen-each-${ballot.kind}`);
  if (ballot.open) return ballot.named ? `${each} · ${t('screen-named')}` : each;
  const people = t('screen-voters', { count: ballot.voters });
  const total = ballot.tallies.reduce((sum, tally) => sum + tally.total, 0);
  return ballot.kind === 'dots' ? `${t('screen-dots-of', { count: total, people })} · ${each}` : `${people} · ${each}`;
}
