// What the wall shows in turn: the overview, and where it cannot show every card's text, each zone or stretch of time.
import type { Board, When } from '../model';
import { readable } from '../select';
import { exchange, type ExchangeLayout } from './exchange';
import { overview, walk, type FieldsLayout } from './fields';
import { stands, type StandsLayout, type Words } from './stands';
import { stretches, timeline, type TimelineLayout } from './timeline';
import type { Box, Card, Measure, Mini, Rest } from './types';

/** One picture of the wall. Neither zone nor window: the overview. */
export interface Stop { zone?: string; page?: number; window?: { from: number; after: number } }
export interface Scene { board: Board; box: Box; measure: Measure; words?: Words & { when: (when: When) => string } }
export type Arranged =
  | { kind: 'timeline'; layout: TimelineLayout }
  | { kind: 'fields'; layout: FieldsLayout }
  | { kind: 'stands'; layout: StandsLayout }
  | { kind: 'exchange'; layout: ExchangeLayout };

/** Space between the wall's fields and the edge of the picture. */
export const MARGIN = { x: 48, top: 16, bottom: 20 };

/** Arranges a board for one stop. The arrangement before keeps cards in their places. */
export function arrangeWall({ board, box, measure, words }: Scene, stop: Stop = {}, before?: Arranged): Arranged {
  const lists = { zones: [...board.zones.values()], notes: [...board.notes.values()].filter(readable), clusters: [...board.clusters.values()], measure };
  if (board.layout === 'timeline') {
    const past = before?.kind === 'timeline' ? before.layout : undefined;
    const more = { ...(stop.window ? { window: stop.window } : {}), ...(words ? { say: words.when } : {}) };
    return { kind: 'timeline', layout: timeline({ board, ...lists, box, ...more }, past) };
  }
  const inner = { x: box.x + MARGIN.x, y: box.y + MARGIN.top, w: box.w - 2 * MARGIN.x, h: box.h - MARGIN.top - MARGIN.bottom };
  if (board.layout === 'stands') {
    const past = before?.kind === 'stands' ? before.layout : undefined;
    return { kind: 'stands', layout: stands({ ...lists, box: inner, focus: stop.zone ?? '', ...(words ? { words } : {}) }, past) };
  }
  if (board.layout === 'exchange') {
    const past = before?.kind === 'exchange' ? before.layout : undefined;
    return { kind: 'exchange', layout: exchange({ ...lists, box: inner, focus: stop.zone ?? '', page: stop.page ?? 0 }, past) };
  }
  const past = before?.kind === 'fields' ? before.layout : undefined;
  const input = { ...lists, ...(words?.cluster ? { unnamed: words.cluster } : {}), layout: board.layout === 'quadrants' ? 'quadrants' as const : 'columns' as const, box: inner };
  return { kind: 'fields', layout: stop.zone ? walk(input, stop.zone, stop.page ?? 0, past) : overview(input, past) };
}

/** The stops for a board: only the overview if it shows every text, on its pages; else all zones and their pages, too. */
export function stops(scene: Scene): Stop[] {
  const whole = arrangeWall(scene);
  return hides(whole) ? [...overviews(whole), ...zoneStops(scene)] : overviews(whole);
}

/** All stops, for walking by hand. */
export const everyStop = (scene: Scene): Stop[] => [...overviews(arrangeWall(scene)), ...zoneStops(scene)];

const overviews = ({ kind, layout }: Arranged): Stop[] => Array.from({ length: kind === 'exchange' ? layout.pages : 1 }, (_, page) => (page ? { page } : {}));

/** Every zone (or stretch) there is. */
export function zoneStops(scene: Scene): Stop[] {
  if (scene.board.layout === 'timeline') {
    const lists = { zones: [...scene.board.zones.values()], notes: [...scene.board.notes.values()] };
    const say = scene.words ? { say: scene.words.when } : {};
    return stretches({ board: scene.board, ...lists, box: scene.box, measure: scene.measure, ...say }).map((window) => ({ window }));
  }
  const { layout } = arrangeWall(scene) as Exclude<Arranged, { kind: 'timeline' }>;
  const parts = 'fields' in layout ? layout.fields : 'stands' in layout ? layout.stands : layout.categories;
  const zones = parts.map((part) => part.zone.id);
  return zones.flatMap((zone): Stop[] => {
    const there = arrangeWall(scene, { zone }).layout;
    const pages = 'pages' in there ? there.pages : 1;
    return Array.from({ length: pages }, (_, page) => ({ zone, page }));
  });
}

/** Whether some note's text is not on the wall. */
export function hides({ layout }: Arranged): boolean {
  const { cards, minis, rest }: { cards: Card[]; minis: Mini[]; rest: Rest[] } = layout;
  return minis.length > 0 || rest.length > 0 || cards.some((card) => card.more) || ('mixed' in layout && layout.mixed > 0);
}

export function sameStop(a: Stop, b: Stop): boolean {
  return a.zone === b.zone && (a.page ?? 0) === (b.page ?? 0) && a.window?.from === b.window?.from && a.window?.after === b.window?.after;
}
