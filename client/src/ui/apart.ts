// What tells choices of a ballot apart that say the same: date and place, and where these are the same too, a number.

import { alike } from '../core/emphasis';
import type { Board, Note } from '../core/model';
import { itemOf } from '../core/select';
import { whenText } from './when';

/** By item, for those whose words another has, too. Reactive through `t`. */
export function apart(board: Board, items: readonly string[]): ReadonlyMap<string, string> {
  const groups = grouped(items, (item) => alike(itemOf(board, item)?.text ?? ''));
  const found = new Map<string, string>();
  for (const [words, twins] of groups) {
    if (!words || twins.length < 2) continue;
    for (const [place, still] of grouped(twins, (item) => placeOf(board, item))) {
      still.forEach((item, at) => found.set(item, [place, still.length > 1 && String(at + 1)].filter(Boolean).join(' · ')));
    }
  }
  return found;
}

/** What an item says, with what tells it from others; null if it is gone. */
export function nameOf(board: Board, item: string, beside: ReadonlyMap<string, string>): string | null {
  const text = itemOf(board, item)?.text;
  const more = beside.get(item);
  return text ? text + (more ? ` (${more})` : '') : null;
}

function placeOf(board: Board, item: string): string {
  const [kind, id = ''] = item.split(':');
  const from = kind === 'note' ? board.notes : kind === 'cluster' ? board.clusters : board.statements;
  const it = from.get(id);
  const zone = board.zones.get(it?.zone ?? '');
  const date = board.layout === 'timeline' && kind === 'note' ? whenText((it as Note).when) : '';
  return [date, board.zones.get(zone?.parent ?? '')?.title, zone?.title].filter(Boolean).join(' · ');
}

function grouped(items: readonly string[], key: (item: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
