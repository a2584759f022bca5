// All sentences come from the message catalogue (server/messages/<language>/<page>.ftl, Fluent). Each page hands in its
// own files, so a phone does not carry the facilitator's texts. The language is the person's choice and kept.

import { format, parse } from './core/fluent';
import type { Args, Messages } from './core/fluent';
import type { Language } from './core/model';
import { read, write } from './net/store';

type Catalogue = Record<Language, readonly string[]>;

const KEY = 'stellwand.language';
const messages: Record<Language, Messages> = { de: new Map(), en: new Map() };
let current = $state<Language>('de');

/** Load the page's files and settle the language: the person's choice, else the page's. The server wrote that one in the browser's
 *  language if it is one of ours, else in the workshop's; screens always speak the workshop's. */
export function speak(catalogue: Catalogue, preferred?: Language): void {
  for (const code of ['de', 'en'] as const) {
    messages[code] = new Map(catalogue[code].flatMap((text) => [...parse(text)]));
  }
  const chosen = read(KEY);
  current = known(chosen) ?? preferred ?? known(navigator.language.slice(0, 2)) ?? 'de';
  document.documentElement.lang = current;
}

/** Add files that came later, with a part of the page. */
export function learn(catalogue: Catalogue): void {
  for (const code of ['de', 'en'] as const) {
    for (const text of catalogue[code]) for (const [id, pattern] of parse(text)) messages[code].set(id, pattern);
  }
}

/** The language spoken now. Reactive. */
export function language(): Language {
  return current;
}

/** Change it and keep the choice. */
export function choose(next: Language): void {
  write(KEY, next);
  current = next;
  document.documentElement.lang = next;
}

/** A sentence of the catalogue ("id" or "id.attribute"). Reactive. An unknown id gives itself, so a gap is seen. */
export function t(id: string, args: Args = {}): string {
  const pattern = messages[current].get(id);
  return pattern ? format(pattern, args, current) : id;
}

/** The sentence for a refusal code. */
export function refusal(code: string, fields: Record<string, unknown> = {}): string {
  const id = `refusal-${code.replaceAll('_', '-')}`;
  const text = t(id, plainArgs(fields));
  return text === id ? t('refusal-internal') : text;
}

function plainArgs(fields: Record<string, unknown>): Args {
  const args: Args = { limit: 0, wait_ms: 0, field: '', where: '', role: '' };
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' || typeof value === 'number') args[name] = value;
  }
  return args;
}

function known(code: string | null): Language | null {
  return code === 'de' || code === 'en' ? code : null;
}
