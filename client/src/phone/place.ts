// Where the keyboard goes when what it was on has gone.

import { tick } from 'svelte';

/** Note where `from` stands. What this gives, called later, brings the focus back there, unless it is somewhere by then:
 * to `from` itself, else to the card after it, the one before, the heading of its section. */
export function placeOf(from: Element | null): () => Promise<void> {
  const section = from?.closest('section');
  const cards = [...(section?.querySelectorAll('button.card') ?? [])];
  const at = from ? cards.indexOf(from) : -1;
  const beside = at < 0 ? [] : [cards[at + 1], cards[at - 1]];
  const heading = section?.querySelector('h2 button, h2[tabindex]');
  return async () => {
    await tick();
    if (document.activeElement !== document.body) return;
    const place = [from, ...beside, heading].find((one) => one?.isConnected);
    if (place instanceof HTMLElement) place.focus();
  };
}
