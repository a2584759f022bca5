// The picture of a market: which stands, where, how full, page after page.
import { stallsOf, type Stall } from '../core/market';
import type { Board } from '../core/model';
import { Pages } from './pages.svelte';

const PAGE_MS = 12_000;
const MOST = 12; // on the one page
const EACH = 9; // on one of several: titles and topics have room

interface Scene { board: Board; here: Readonly<Record<string, number>> }
/** What a page holds; some may hold one less. */
export interface Sheet { columns: number; rows: number; stalls: readonly Stall[] }

export class MarketPages extends Pages {
  #scene: () => Scene | null;
  readonly stalls = $derived.by((): Stall[] => {
    const scene = this.#scene();
    return scene ? stallsOf(scene.board, [], scene.here) : [];
  });
  readonly sheets = $derived(sheetsOf(this.stalls));
  readonly count = $derived(this.sheets.length);

  constructor(scene: () => Scene | null) {
    super(PAGE_MS);
    this.#scene = scene;
  }
}

/** As many pages as needed, evenly filled. */
export function sheetsOf(stalls: readonly Stall[]): Sheet[] {
  const columns = stalls.length <= 2 ? Math.max(1, stalls.length) : stalls.length <= 4 ? 2 : 3;
  const pages = stalls.length > MOST ? Math.ceil(stalls.length / EACH) : Math.min(1, stalls.length);
  const rows = Math.ceil(stalls.length / (pages || 1) / columns);
  const from = (page: number) => Math.ceil((page * stalls.length) / pages);
  return Array.from({ length: pages }, (_, at) => ({ columns, rows, stalls: stalls.slice(from(at), from(at + 1)) }));
}

/** How many are at the stands. */
export const people = (stalls: readonly Stall[]): number => stalls.reduce((sum, { here }) => sum + here, 0);
