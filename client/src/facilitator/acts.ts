// What a day's facilitator does with what is selected: condense, move clusters, call everybody, hide, send. Each act is
// a few commands; none asks back.

import { t } from '../i18n.svelte';
import { wholeClusters } from './clusters';
import type { Desk } from './desk.svelte';

/** Put the selected notes under one heading and let it be written. A whole cluster is only renamed; several are merged. */
export function condense(desk: Desk): void {
  const notes = desk.subject;
  if (!notes.length) return;
  const whole = wholeClusters(desk.board, new Set(notes));
  const [into, ...others] = whole;
  if (into && others.length) merge(desk, into.id, others.map((one) => one.id));
  else if (into) desk.naming = into.id;
  else {
    const cluster = desk.id();
    desk.act('make_cluster', { cluster, notes, title: '' });
    desk.naming = cluster;
    desk.selection.clear();
  }
}

export function merge(desk: Desk, cluster: string, clusters: readonly string[]): void {
  desk.act('merge_clusters', { cluster, clusters });
  desk.selection.clear();
  desk.tellUndoable(t('fac-notice-merged'));
}

export function dissolve(desk: Desk, cluster: string): void {
  desk.act('dissolve_cluster', { cluster });
  desk.selection.clear();
  desk.tellUndoable(t('fac-notice-dissolved'));
}

export function gather(desk: Desk, cluster: string, notes: readonly string[]): void {
  desk.act('gather_notes', { cluster, notes });
  desk.selection.clear();
}

export function scatter(desk: Desk): void {
  desk.act('scatter_notes', { notes: desk.subject });
}

/** Lay the selection into a zone: whole clusters go as they are. */
export function moveTo(desk: Desk, zone: string): void {
  const whole = wholeClusters(desk.board, new Set(desk.subject));
  if (!whole.length) return desk.place(desk.subject, zone);
  for (const cluster of whole) desk.act('move_cluster', { cluster: cluster.id, zone, after: null });
}

/** Take notes back to the moderation desk. */
export function hide(desk: Desk, notes: readonly string[]): void {
  for (const note of notes) desk.ask('hold_note', { note });
  desk.selection.clear();
  desk.tell(t('fac-notice-hidden', { count: notes.length }), {
    label: t('fac-restore'),
    run: () => notes.forEach((note) => desk.ask('release_note', { note })),
  });
}

/** Everybody to this item of the open board, "note:<id>" and so on. */
export function call(desk: Desk, item: string): void {
  desk.lead('set_spot', { board: desk.boardId, item });
}

export const dismiss = (desk: Desk): void => desk.lead('set_spot', { board: '', item: '' });

/** What "Alle hierher" would call to: the whole cluster that is selected, the one note, else the board. A card that is not
 *  selected any more is not meant, even where the keyboard still stands on it. */
export function callable(desk: Desk): string {
  const [cluster, ...more] = wholeClusters(desk.board, desk.selection.ids);
  if (cluster && !more.length) return `cluster:${cluster.id}`;
  const [note, ...others] = desk.selection.ids;
  return note && !others.length ? `note:${note}` : `board:${desk.boardId}`;
}

/** Everybody to the whole board, whatever is selected; or no longer. */
export function toggleBoard(desk: Desk): void {
  if (boardCalled(desk)) dismiss(desk);
  else call(desk, `board:${desk.boardId}`);
}

export const boardCalled = (desk: Desk): boolean => desk.source.workshop.spot?.item === `board:${desk.boardId}`;

/** The key: calls everybody to what is selected, or ends it. */
export function toggleCall(desk: Desk): void {
  const { spot } = desk.source.workshop;
  const item = callable(desk);
  if (spot && (!desk.selection.size || (spot.item === item && spot.board === desk.boardId))) dismiss(desk);
  else call(desk, item);
}

export function toggleClock(desk: Desk): void {
  const { clock } = desk.source.workshop;
  if (clock) desk.lead('hold_clock', { on: clock.ends > 0 });
}
