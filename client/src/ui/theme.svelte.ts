// Light, dark or high contrast: the system's choice by default (tokens.css does that alone), or the person's, kept.

import { read, write } from '../net/store';

export type Theme = 'auto' | 'light' | 'dark' | 'hc';
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'hc'];

const KEY = 'stellwand.theme';
let current = $state<Theme>('auto');

/** Put the kept choice into effect; call once per page. `?theme=` in the address wins and is not kept. */
export function applyTheme(): void {
  show(valid(new URLSearchParams(location.search).get('theme')) ?? valid(read(KEY)) ?? 'auto');
}

export function theme(): Theme {
  return current;
}

export function chooseTheme(next: Theme): void {
  write(KEY, next === 'auto' ? null : next);
  show(next);
}

function show(next: Theme): void {
  current = next;
  const root = document.documentElement;
  if (next === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
}

function valid(name: string | null): Theme | null {
  return THEMES.find((one) => one === name) ?? null;
}
