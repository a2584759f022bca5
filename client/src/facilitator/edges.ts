// Scrolling while something is carried or drawn near an edge.

const EDGE = 44; // px from a scroller's edge where it begins to scroll
const PACE = 12;

/** Scroll every marked scroller under the pointer by the step of one frame. */
export function scrollAtEdges(x: number, y: number): void {
  for (const scroller of document.querySelectorAll<HTMLElement>('[data-scroll]')) {
    const box = scroller.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    scroller.scrollTop += edge(y, box.top, box.bottom);
    scroller.scrollLeft += edge(x, box.left, box.right);
  }
}

function edge(at: number, from: number, to: number): number {
  if (at - from < EDGE) return -PACE * (1 - (at - from) / EDGE);
  if (to - at < EDGE) return PACE * (1 - (to - at) / EDGE);
  return 0;
}
