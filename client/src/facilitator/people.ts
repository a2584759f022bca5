// Who is expected and who is here, as the desk sees it. Pure but for its words.

import { labelsIn } from '../core/label';
import type { Seat, Workshop } from '../core/model';
import { t } from '../i18n.svelte';

/** `expected`: on the list and not come; `gone`: came and is not connected now; `away`: no group waits for them. */
export type Whereabouts = 'here' | 'expected' | 'gone' | 'away' | 'blocked';
export const WHEREABOUTS: readonly Whereabouts[] = ['here', 'expected', 'gone', 'away', 'blocked'];

export function whereabouts(seat: Seat, connected: ReadonlySet<string>): Whereabouts {
  if (seat.blocked) return 'blocked';
  if (seat.away) return 'away';
  if (connected.has(seat.id)) return 'here';
  return seat.at ? 'gone' : 'expected';
}

/** Everybody but those who lead and the screens, by name; those without one by badge, last. */
export function everybody(workshop: Workshop): Seat[] {
  const people = [...workshop.seats.values()].filter((seat) => seat.role !== 'screen' && seat.role !== 'facilitator');
  return people.sort((a, b) => Number(!a.name) - Number(!b.name) || a.name.localeCompare(b.name) || a.badge - b.badge || a.at - b.at);
}

/** Those whom mixed groups may wait for: participants who are not blocked. */
export function guests(workshop: Workshop): Seat[] {
  const people = [...workshop.seats.values()].filter((seat) => seat.role === 'participant' && !seat.blocked);
  return people.sort((a, b) => a.badge - b.badge);
}

/** Letters and digits alone, so that "Oz" finds "Öz". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l').replaceAll('ı', 'i');
}

/** Whether every word of `wanted` begins a word of what is known of somebody, or is their badge or table. */
export function matches(seat: Seat, wanted: string): boolean {
  const { name, table, badge, card } = seat;
  const words = wordsOf([name, table, badge || '', ...Object.values(card ?? {})].join(' '));
  return wordsOf(wanted).every((one) => words.some((word) => word.startsWith(one)));
}

function wordsOf(text: string): string[] {
  return fold(text).split(/[\s,;./()·-]+/).filter(Boolean);
}

/** "Ayşe Kaya", "Nr. 47". */
export function fullName(seat: Seat): string {
  return seat.name || badgeWords(seat);
}

/** "Ayşe K.", "Nr. 47", as on phones and screens. */
export function called(workshop: Workshop, seat: Seat): string {
  return labelsIn(workshop).get(seat.id) ?? badgeWords(seat);
}

/** "Nr. 12 · Ayşe Kaya, Stadt Ulm": nobody is taken for somebody else. */
export function exactly(seat: Seat): string {
  const who = [seat.name, seat.card?.organisation].filter(Boolean).join(', ');
  return seat.badge ? [badgeWords(seat), who].filter(Boolean).join(' · ') : who || t('fac-nameless');
}

/** "Ayşe Kaya", "Nr. 47"; somebody who has gone altogether has no number. */
export function signed(seat: Seat | undefined): string {
  return seat?.name || (seat ? badgeWords(seat) : t('fac-nameless'));
}

function badgeWords(seat: Seat): string {
  return seat.badge ? t('person-badge', { badge: seat.badge }) : t('fac-nameless');
}
