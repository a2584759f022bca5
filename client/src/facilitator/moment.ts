// When a board stood as it is shown, in words.

import { language } from '../i18n.svelte';

/** "14:05", with the day if that is not today's. */
export function momentWords(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short', ...(!today && { dateStyle: 'medium' }) }).format(at);
}
