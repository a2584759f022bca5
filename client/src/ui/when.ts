// Dates in words, in the language spoken now.

import { precision } from '../core/dates';
import type { When } from '../core/model';
import { t } from '../i18n.svelte';

/** "Juni 2017", "2. Quartal 2017", "ca. 2014 bis 2016". Reactive through `t`. */
export function whenText(when: When | null): string {
  if (!when) return t('date-none');
  const start = dateText(when.start);
  const text = when.end ? t('date-range', { start, end: dateText(when.end) }) : start;
  return when.circa ? t('date-circa', { date: text }) : text;
}

function dateText(text: string): string {
  const [year = '', second = '', day = ''] = text.split('-');
  switch (precision(text)) {
    case 'quarter':
      return t('date-quarter', { quarter: second[1]!, year });
    case 'month':
      return t('date-month', { month: t(`month-${Number(second)}`), year });
    case 'day':
      return t('date-day', { day: String(Number(day)), month: t(`month-${Number(second)}`), year });
    default:
      return year;
  }
}
