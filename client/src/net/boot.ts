// What the server wrote into the page (docs/design.md, HTTP).

import type { Language, Level } from '../core/model';

export interface Boot {
  page: string;
  workshop?: string;
  title?: string;
  language?: Language;
  levels?: Level[];
  code?: string;
  key?: string;
  join_url?: string;
  /** The few sentences of a page without a catalogue of its own. */
  words?: Record<string, string>;
  /** Where the sign that was scanned leads, `number` being that of the stand from 1; null if its stand is gone. */
  stand?: { board: string; zone: string; title: string; number: number } | null;
  version?: string;
  /** Why another page was asked for and this one came: a refusal. */
  error?: { code: string; fields: Record<string, unknown> };
}

export function boot(page: string): Boot {
  // Another link typed over this one changes nothing but the fragment.
  addEventListener('hashchange', () => location.hash.includes('.') && location.reload());
  const text = document.getElementById('boot')?.textContent?.trim();
  return { page, ...((text && JSON.parse(text)) as Boot | null) };
}
