// How cards change places. Svelte's own `flip` also scales from the old size to the new, which stretches what is written.
import { cubicOut } from 'svelte/easing';
import type { AnimationConfig } from 'svelte/animate';

export function glide(node: HTMLElement, { from, to }: { from: DOMRect; to: DOMRect }, { duration }: { duration: number }): AnimationConfig {
  const scale = to.width / node.offsetWidth || 1; // of a wall that is shown smaller
  const [x, y] = [(from.left - to.left) / scale, (from.top - to.top) / scale];
  return { duration: x || y ? duration : 0, easing: cubicOut, css: (_, left) => `transform: translate(${left * x}px, ${left * y}px)` };
}
