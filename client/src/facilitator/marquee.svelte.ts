// Selecting cards by drawing a frame on empty ground, with mouse or pen; a finger scrolls there. The keyboard's ways
// are in keys.ts. Knows elements with data-note and data-scroll and the selection, nothing of boards.

import { scrollAtEdges } from './edges';
import { focusNote } from './keys';
import type { Frame } from './place';
import type { Selection } from './selection.svelte';

const SLOP = 5; // px before a press becomes a frame
const NO_GROUND = 'button, input, textarea, select, a, summary, [role=toolbar]';

type Press = { ground: HTMLElement; x: number; y: number; before: string[]; adds: boolean };

export class Marquee {
  /** The frame to draw, in the window's coordinates; null is none. */
  frame = $state.raw<Frame | null>(null);
  /** True just after a frame: the click that follows is not a click on the ground. */
  justDrawn = false;
  private press: Press | null = null;
  private x = 0;
  private y = 0;
  private turn = 0;
  private stop: (() => void) | undefined;

  constructor(private readonly selection: Selection) {}

  /** A pointer went down somewhere on the board. With Shift or Ctrl what is selected stays so. */
  down(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || event.pointerType === 'touch' || target.closest(NO_GROUND) || onScrollbar(event)) return;
    const ground = target.closest<HTMLElement>('[data-scroll]') ?? (event.currentTarget as HTMLElement);
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    const [x, y] = [event.clientX + ground.scrollLeft, event.clientY + ground.scrollTop];
    this.press = { ground, x, y, before: [...this.selection.ids], adds };
    this.listen();
  }

  cancel(): void {
    cancelAnimationFrame(this.turn);
    this.stop?.();
    this.press = null;
    this.frame = null;
  }

  private listen(): void {
    this.stop?.();
    const control = new AbortController();
    const { signal } = control;
    addEventListener('pointermove', (event) => this.move(event), { signal });
    addEventListener('pointerup', () => this.up(), { signal });
    addEventListener('pointercancel', () => this.cancel(), { signal });
    addEventListener('selectstart', (event) => event.preventDefault(), { signal });
    addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
    this.stop = () => control.abort();
  }

  private move(event: PointerEvent): void {
    const { press } = this;
    if (!press) return;
    this.x = event.clientX;
    this.y = event.clientY;
    const [fromX, fromY] = origin(press);
    if (!this.frame && Math.hypot(this.x - fromX, this.y - fromY) > SLOP) this.draw(press);
  }

  private draw(press: Press): void {
    const [x, y] = origin(press);
    const [left, right] = [Math.min(x, this.x), Math.max(x, this.x)];
    const [top, bottom] = [Math.min(y, this.y), Math.max(y, this.y)];
    const frame = { left, top, right, bottom };
    this.frame = frame;
    const notes = [...document.querySelectorAll<HTMLElement>('[data-note]')];
    const caught = notes.filter((note) => !empty(overlap(frame, seen(note, press.ground))));
    this.selection.set([...(press.adds ? press.before : []), ...caught.map((note) => note.dataset['note'] ?? '')]);
    scrollAtEdges(this.x, this.y);
    this.turn = requestAnimationFrame(() => this.draw(press));
  }

  private up(): void {
    const drawn = this.frame !== null;
    this.cancel();
    if (!drawn) return;
    this.justDrawn = true;
    setTimeout(() => (this.justDrawn = false));
    // The keys for what is selected are keys of a card.
    const [first = ''] = this.selection.ids;
    focusNote(first, { preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.frame || !this.press) return;
    event.stopPropagation();
    this.selection.set(this.press.before);
    this.cancel();
  }
}

/** Where the frame began, in the window: it scrolls along with its ground. */
function origin({ ground, x, y }: Press): [x: number, y: number] {
  return [x - ground.scrollLeft, y - ground.scrollTop];
}

/** Where a card can be seen. What the frame's own ground has scrolled out of sight counts: the frame goes there too. */
function seen(note: Element, ground: Element): Frame {
  let frame: Frame = note.getBoundingClientRect();
  let scroller = note.closest('[data-scroll]');
  while (scroller && !scroller.contains(ground)) {
    frame = overlap(frame, scroller.getBoundingClientRect());
    scroller = scroller.parentElement?.closest('[data-scroll]') ?? null;
  }
  return frame;
}

function overlap(a: Frame, b: Frame): Frame {
  const [left, right] = [Math.max(a.left, b.left), Math.min(a.right, b.right)];
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  return { left, top, right, bottom };
}

const empty = ({ left, top, right, bottom }: Frame): boolean => left >= right || top >= bottom;

function onScrollbar({ target, clientX, clientY }: PointerEvent): boolean {
  const scroller = target as HTMLElement;
  const { left, top } = scroller.getBoundingClientRect();
  const beyond = clientX > left + scroller.clientWidth || clientY > top + scroller.clientTop + scroller.clientHeight;
  return beyond && scroller.matches('[data-scroll]');
}
