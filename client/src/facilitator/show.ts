// What the screens present, led from here: the results of the day or the film of a board, and its pages; or who met whom.

import type { Show } from '../core/model';
import { overlapOf, overlapPages, strongest } from '../core/overlap';
import { itemOf } from '../core/select';
import { FILM_PICTURES, FILM_PICTURE_MS, slideBoards, slidesOf, type Slide } from '../core/slides';
import { t } from '../i18n.svelte';
import type { Desk } from './desk.svelte';

export const slidesHere = ({ source }: Desk): Slide[] => slidesOf(slideBoards(source.workshop, (id) => source.board(id)));

/** The page that is shown: of a film that plays, the picture it has come to. */
export function pageNow(show: Show, pages: number, now: number): number {
  const passed = show.at ? Math.floor(Math.max(0, now - show.at) / FILM_PICTURE_MS) : 0;
  return Math.max(0, Math.min(pages - 1, show.page + passed));
}

export function pagesOf(desk: Desk, show: Show): number {
  if (show.kind === 'contacts') return 1;
  if (show.kind === 'film') return FILM_PICTURES;
  const board = show.kind === 'overlap' ? desk.source.board(show.board) : undefined;
  return board ? overlapPages(overlapOf(board)).length : slidesHere(desk).length;
}

/** Whether stands of the open board have anything in common that could be shown. */
export const overlaps = ({ board }: Desk): boolean => board.layout === 'stands' && (board.interfaces.size > 0 || strongest(overlapOf(board)).length > 0);

/** Whether anybody can have met anybody. */
export const haveMet = ({ source }: Desk): boolean => [...source.workshop.mixes.values()].some((mix) => mix.begun > 0);

/** Shows it, or no longer. */
export function toggleShow(desk: Desk, kind: Show['kind']): void {
  if (desk.source.workshop.show?.kind === kind) return endShow(desk);
  if (kind === 'results' && !slidesHere(desk).length) return desk.tell(t('fac-show-nothing'));
  if ((kind === 'film' || kind === 'overlap') && !desk.boardId) return;
  if (kind === 'contacts' && !haveMet(desk)) return desk.tell(t('fac-show-no-contacts'));
  desk.lead('set_show', kind === 'film' || kind === 'overlap' ? { kind, board: desk.boardId, play: kind === 'film' } : { kind });
}

export const endShow = (desk: Desk): void => desk.lead('set_show', {});

/** Turns to the next page or the one before; a film stands there. */
export function turn(desk: Desk, by: 1 | -1): void {
  const { show } = desk.source.workshop;
  if (!show) return;
  const pages = pagesOf(desk, show);
  const page = Math.max(0, Math.min(pages - 1, pageNow(show, pages, desk.source.now()) + by));
  desk.lead('set_show', { kind: show.kind, board: show.board, page });
}

/** Whether a film plays, as far as can be known here. */
export const plays = (show: Show, now: number): boolean => show.at > 0 && pageNow(show, FILM_PICTURES, now) < FILM_PICTURES - 1;

/** Holds a film or lets it go on; one at its end begins anew. */
export function togglePlay(desk: Desk): void {
  const { show } = desk.source.workshop;
  if (!show) return;
  const now = desk.source.now();
  const page = pageNow(show, FILM_PICTURES, now);
  const on = !plays(show, now);
  desk.lead('set_show', { kind: show.kind, board: show.board, page: on && page === FILM_PICTURES - 1 ? 0 : page, play: on });
}

/** The words of what is shown. */
export function wordsOf(desk: Desk, show: Show): string {
  const { source } = desk;
  if (show.kind === 'contacts') return t('fac-show-contacts-of', { count: [...source.workshop.seats.values()].filter((seat) => seat.open && !seat.blocked).length });
  if (show.kind === 'film' || show.kind === 'overlap') return source.workshop.boards.find((ref) => ref.id === show.board)?.title ?? '';
  const slides = slidesHere(desk);
  const slide = slides[pageNow(show, slides.length, 0)];
  const board = slide && source.board(slide.board);
  if (!slide || !board) return '';
  const { kind, id } = slide.picture;
  const item = { headlines: 'zone', quotes: 'cluster', statement: 'statement', ballot: 'ballot' }[kind];
  const words = itemOf(board, `${item}:${id}`)?.text;
  const ballot = board.ballots.get(id);
  return words || (ballot ? t(`fac-vote-${ballot.kind}`) : '');
}
