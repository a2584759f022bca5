// Carrying notes with the pointer: what is in hand, where it hovers and what a drop would do. Pointer Events by hand,
// because HTML's own drag and drop knows no touch. Elements carry data-note, data-zone and, on timelines, data-axis.

import type { When } from '../core/model';
import { scrollAtEdges } from './edges';

const SLOP = 5; // px before a press becomes a carry
const HOLD_MS = 320; // touch: a finger that moves sooner is scrolling

/** `cluster` is the one under the pointer, "" none. */
export type Target = { zone: string; note: string; side: 'before' | 'after' | 'into'; when: When | null; cluster: string };
export type Aim = { axisX: number } | null;

export interface Carrier {
  /** Ids that go along when this note is taken up. */
  take(id: string): string[];
  /** On a timeline: the date that a left edge at `x` px from the axis' beginning stands for. */
  dateAt(id: string, x: number): When | null;
  drop(ids: string[], target: Target): void;
}

export class Drag {
  ids = $state<string[]>([]);
  x = $state(0);
  y = $state(0);
  target = $state<Target | null>(null);
  private press: { id: string; pointer: number; x: number; y: number; grabX: number; ready: boolean } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private stop: (() => void) | undefined;
  /** True just after a drop: the click that follows is not a click on a card. */
  justDropped = false;

  constructor(private readonly carrier: Carrier) {}

  get active(): boolean {
    return this.ids.length > 0;
  }

  /** A pointer went down on a note. */
  down(event: PointerEvent, id: string): void {
    if (event.button !== 0 || event.ctrlKey || event.shiftKey || event.metaKey) return;
    const touch = event.pointerType === 'touch';
    const grabX = event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left;
    this.press = { id, pointer: event.pointerId, x: event.clientX, y: event.clientY, grabX, ready: !touch };
    if (touch) this.timer = setTimeout(() => this.begin(event.clientX, event.clientY), HOLD_MS);
    this.listen();
  }

  cancel(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.stop?.();
    this.stop = undefined;
    this.press = null;
    this.ids = [];
    this.target = null;
  }

  private listen(): void {
    this.stop?.();
    const control = new AbortController();
    const options = { signal: control.signal, passive: false } as const;
    addEventListener('pointermove', (event) => this.move(event), options);
    addEventListener('pointerup', () => this.up(), options);
    addEventListener('pointercancel', () => this.cancel(), options);
    addEventListener('touchmove', (event) => this.active && event.preventDefault(), options);
    addEventListener('keydown', (event) => event.key === 'Escape' && this.active && this.cancel(), options);
    this.stop = () => control.abort();
  }

  private move(event: PointerEvent): void {
    const { press } = this;
    if (!press || event.pointerId !== press.pointer) return;
    if (!this.active) {
      const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLOP;
      if (far && !press.ready) return this.cancel();
      if (far) this.begin(event.clientX, event.clientY);
      return;
    }
    this.x = event.clientX;
    this.y = event.clientY;
    this.target = this.aim();
  }

  private begin(x: number, y: number): void {
    if (!this.press) return;
    this.ids = this.carrier.take(this.press.id);
    this.x = x;
    this.y = y;
    this.scroll();
  }

  private up(): void {
    const { ids, target } = this;
    if (this.active) {
      this.justDropped = true;
      setTimeout(() => (this.justDropped = false));
    }
    this.cancel();
    if (target && ids.length) this.carrier.drop(ids, target);
  }

  private aim(): Target | null {
    const under = document.elementFromPoint(this.x, this.y);
    const zone = under?.closest<HTMLElement>('[data-zone]')?.dataset['zone'];
    if (!zone || !this.press) return null;
    const axis = under?.closest<HTMLElement>('[data-axis]');
    if (axis) {
      const left = this.x - this.press.grabX - axis.getBoundingClientRect().left;
      return { zone, note: '', side: 'into', when: this.carrier.dateAt(this.press.id, left), cluster: '' };
    }
    const cluster = under?.closest<HTMLElement>('[data-cluster]')?.dataset['cluster'] ?? '';
    const card = under?.closest<HTMLElement>('[data-note]');
    const note = card?.dataset['note'] ?? '';
    if (!card || this.ids.includes(note)) return { zone, note: '', side: 'into', when: null, cluster };
    const box = card.getBoundingClientRect();
    const rows = card.dataset['stack'] === 'rows';
    const before = rows ? this.y < box.top + box.height / 2 : this.x < box.left + box.width / 2;
    return { zone, note, side: before ? 'before' : 'after', when: null, cluster };
  }

  private scroll(): void {
    this.frame = requestAnimationFrame(() => this.active && this.scroll());
    scrollAtEdges(this.x, this.y);
  }
}
