// Dates in the words of the page's language, as exactly as they were given.
import type { When } from '../core/model';
import { t } from '../i18n.svelte';

/** "14. März 2017", "2. Quartal 2016", "ca. 2015 bis 2018"; "ohne Datum" for none. */
export function whenText(when: When | null): string {
  if (!when) return t('date-none');
  const start = dateText(when.start);
  const date = when.end ? t('date-range', { start, end: dateText(when.end) }) : start;
  return when.circa ? t('date-circa', { date }) : date;
}

function dateText(text: string): string {
  const [year = '', part, day] = text.split('-');
  if (part?.startsWith('Q')) return t('date-quarter', { quarter: part.slice(1), year });
  const month = part ? t(`month-${Number(part)}`) : '';
  if (day) return t('date-day', { day: String(Number(day)), month, year });
  return month ? t('date-month', { month, year }) : year;
}
