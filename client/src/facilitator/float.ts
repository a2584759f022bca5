// Laying something over the spot it belongs to, inside the window. Sets positions through the CSSOM, which the page's
// Content-Security-Policy allows where style attributes are not.

const MARGIN = 8;

/** The card being edited, or the empty slot of a new one. */
export function anchorOf(note: string): Element | null {
  return note ? document.querySelector(`[data-note="${CSS.escape(note)}"]`) : document.querySelector('[data-slot]');
}

/** Put a fixed box over an anchor, shifted as little as keeps it in the window. */
export function place(box: HTMLElement, anchor: Element | null): void {
  anchor?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const spot = anchor?.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = spot ? spot.left - 4 : (innerWidth - width) / 2;
  const top = spot ? spot.top - 4 : (innerHeight - height) / 3;
  box.style.left = `${clamp(left, innerWidth - width)}px`;
  box.style.top = `${clamp(top, innerHeight - height)}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most - MARGIN));
}
