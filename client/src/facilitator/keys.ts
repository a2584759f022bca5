// The keyboard of the wall and the list. Every key here is also a button; the dialog "Tasten" lists them all.

import { condense, hide, toggleCall, toggleClock } from './acts';
import type { Desk } from './desk.svelte';
import { lookBack, type Past } from './past.svelte';
import { nearest, type Box, type Direction } from './place';
import { toggleShow, turn } from './show';

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Keys that work anywhere on the page as long as nobody types and no dialog is open. */
export function pageKey(event: KeyboardEvent, desk: Desk): void {
  if (event.defaultPrevented || desk.editing || desk.panel || typing(event.target)) return;
  if (asksToFind(event) && !desk.plan && !desk.past) return done(event, () => desk.find.show(desk.selection.cursor));
  const command = event.ctrlKey || event.metaKey;
  if (desk.past && pastKey(event, desk.past, desk)) return;
  // No card lies there that a key could be about.
  if (desk.plan && (command || !LEADING.has(event.key.toLowerCase()))) return;
  if (command && event.key.toLowerCase() === 'a') return done(event, () => all(desk, desk.tabStop));
  if (command && event.key.toLowerCase() === 'z' && !event.shiftKey) return done(event, () => desk.undo());
  if (command || event.altKey) return;
  if (event.key.toLowerCase() === 'n') return done(event, () => desk.begin(zoneOf(event.target)));
  const by = desk.source.workshop.show && TURNS[event.key];
  if (by) return done(event, () => turn(desk, by));
  const act = ANYWHERE[event.key.toLowerCase()];
  if (act && !desk.naming) return done(event, () => act(desk));
  if (event.key === 'Escape') return desk.menu ? done(event, () => (desk.menu = '')) : desk.selection.clear();
}

/** Keys while the past lies on the desk: nothing there can be changed. True when no other may hear it. */
function pastKey(event: KeyboardEvent, past: Past, desk: Desk): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return event.key.toLowerCase() !== 'c';
  const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  const onCard = event.target instanceof Element && event.target.closest('[data-note]');
  if (way && !onCard) done(event, () => (event.shiftKey ? past.leap(way) : past.step(way)));
  else if (event.key === 'Escape' || event.key.toLowerCase() === 'z') done(event, () => (desk.past = null));
  else if (LEADING.has(event.key.toLowerCase())) return false;
  return true;
}

/** While the screens present something; a presenter in the hand sends these keys. */
const TURNS: Record<string, 1 | -1> = { PageUp: -1, PageDown: 1 };

/** What leads the day, whatever lies on the desk. */
const LEADING = new Set(['?', 'r', 'p', '+', '-', 'pageup', 'pagedown']);

const ANYWHERE: Record<string, (desk: Desk) => void> = {
  '?': (desk) => desk.show('keys'),
  s: toggleCall,
  r: (desk) => toggleShow(desk, 'results'),
  g: (desk) => toggleShow(desk, 'film'),
  z: (desk) => lookBack(desk),
  p: toggleClock,
  '+': (desk) => desk.lead('add_time', { seconds: 60 }),
  '-': (desk) => desk.lead('add_time', { seconds: -60 }),
  v: (desk) => chosen(desk, condense),
  a: (desk) => chosen(desk, () => desk.show('statement')),
  t: (desk) => chosen(desk, () => desk.show('send')),
  b: (desk) => desk.show('ballot'),
  h: (desk) => chosen(desk, () => hide(desk, desk.subject)),
};

function chosen(desk: Desk, act: (desk: Desk) => void): void {
  if (desk.subject.length) act(desk);
}

/** Keys while a note has the focus. */
export function noteKey(event: KeyboardEvent, desk: Desk, id: string): void {
  const direction = ARROWS[event.key];
  if (direction && event.altKey) return done(event, () => desk.step(direction));
  if (direction && !event.ctrlKey && !event.metaKey) return done(event, () => go(desk, id, direction, event.shiftKey));
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act) done(event, () => act(desk, id));
}

const ACTS: Record<string, (desk: Desk, id: string) => void> = {
  ' ': (desk, id) => desk.selection.toggle(id),
  Enter: (desk, id) => desk.edit(id),
  e: (desk, id) => desk.edit(id),
  m: (desk, id) => open(desk, id, 'move'),
  c: (desk, id) => open(desk, id, 'color'),
  f: (desk, id) => open(desk, id, 'shape'),
  d: (desk, id) => open(desk, id, 'date'),
  Delete: (desk) => desk.remove(desk.subject),
  Backspace: (desk) => desk.remove(desk.subject),
};

function open(desk: Desk, id: string, menu: Desk['menu']): void {
  if (!desk.selection.size) desk.selection.only(id);
  desk.menu = menu;
}

/** Select the card's field; once that is done, the board. */
function all(desk: Desk, id: string): void {
  const ids = (desk.lists.get(desk.note(id)?.zone ?? '') ?? []).map((note) => note.id);
  desk.selection.add(ids.every((one) => desk.selection.has(one)) ? desk.order : ids);
  if (document.activeElement?.closest('[data-note]') === null) focusNote(id);
}

function go(desk: Desk, id: string, direction: Direction, extend: boolean): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-note]')].map(boxOf);
  const from = boxes.find((box) => box.id === id);
  const to = from && nearest(from, boxes, direction);
  if (!to) return;
  if (extend) {
    desk.selection.add([id, to]);
    desk.selection.cursor = to;
  } else desk.selection.cursor = to;
  focusNote(to);
}

/** Put the focus on a note, if it is on the page. */
export function focusNote(id: string, options?: FocusOptions): void {
  document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)?.focus(options);
}

function boxOf(element: HTMLElement): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { id: element.dataset['note'] ?? '', left, top, right, bottom };
}

function zoneOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-zone]')?.dataset['zone'] : undefined;
}

function asksToFind(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  return event.key === '/' || ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f');
}

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=radio], [type=range]), textarea, select, [contenteditable]') !== null;
}

function done(event: KeyboardEvent, act: () => unknown): void {
  event.preventDefault();
  event.stopPropagation();
  act();
}
