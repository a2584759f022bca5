// What the server will most likely make of a command, so that one's own act shows at once. Pure. A guess only: it lies
// over the replica until the real change is there, and never touches the replica itself.

import { SIDES, SIGNS } from './exchange';
import { evolveBoard, evolveWorkshop } from './evolve';
import type { Board, Workshop } from './model';
import { between, byOrder } from './ordering';
import { guessStand } from './standguess';

export interface Act {
  readonly type: string;
  readonly body: Record<string, any>;
}
type Guess = { type: string; body: Record<string, any> } | null;
type Ordered = { id: string; order: string };

export function overlayBoard(board: Board, acts: readonly Act[], seat: string, now: number): Board {
  return acts.reduce((state, act) => {
    const guess = guessBoard(state, act, seat, now);
    return guess ? evolveBoard(state, [guess]) : state;
  }, board);
}

export function overlayWorkshop(workshop: Workshop, acts: readonly Act[]): Workshop {
  return acts.reduce((state, act) => {
    const guess = guessWorkshop(state, act);
    return guess ? evolveWorkshop(state, [guess]) : state;
  }, workshop);
}

function guessBoard(board: Board, { type, body }: Act, seat: string, now: number): Guess {
  switch (type) {
    case 'add_note': {
      const { note: id, after, ...rest } = body;
      if (board.notes.has(id)) return null;
      const order = place(inZone(board, body.zone), after);
      const veil = board.rules.see === 'own' ? 'own' : '';
      return { type: 'note_added', body: { note: { ...rest, id, order, author: seat, at: now, veil } } };
    }
    case 'edit_note':
      return { type: 'note_edited', body };
    case 'move_note': {
      const others = inZone(board, body.zone).filter((note) => note.id !== body.note);
      return { type: 'note_moved', body: { ...body, order: place(others, body.after) } };
    }
    case 'style_note':
      return { type: 'note_styled', body };
    case 'remove_note':
      return { type: 'note_removed', body };
    case 'restore_note': {
      const note = board.notes.get(body.note);
      return note ? { type: 'note_restored', body: { note } } : null;
    }
    case 'change_board':
      return { type: 'board_changed', body };
    case 'add_zone': {
      const { zone: id, after, sides = [], ...rest } = body;
      const order = place(siblings(board, body.parent ?? ''), after);
      const side = (title: string, at: number) => ({ id: `${id}-${SIDES[at]}`, title, order: `${at + 1}`, parent: id, side: SIDES[at], sign: SIGNS[at] });
      return { type: 'zone_added', body: { zone: { ...rest, id, order }, sides: sides.map(side) } };
    }
    case 'change_zone':
      return { type: 'zone_changed', body };
    case 'move_zone': {
      const zone = board.zones.get(body.zone);
      const others = siblings(board, zone?.parent ?? '').filter((other) => other.id !== body.zone);
      return { type: 'zone_moved', body: { zone: body.zone, order: place(others, body.after) } };
    }
    case 'remove_zone':
      return { type: 'zone_removed', body: { ...body, sides: siblings(board, body.zone).map((zone) => zone.id) } };
    default:
      return guessStand(board, type, body, now);
  }
}

function guessWorkshop(workshop: Workshop, { type, body }: Act): Guess {
  switch (type) {
    case 'change_workshop':
      return { type: 'workshop_changed', body };
    case 'show_board':
      return { type: 'board_shown', body };
    case 'rename_board':
      return arranged(workshop.boards.map((ref) => (ref.id === body.board ? { ...ref, title: body.title } : ref)));
    case 'move_board': {
      const moved = workshop.boards.find((ref) => ref.id === body.board);
      const others = workshop.boards.filter((ref) => ref !== moved);
      const behind = others.findIndex((ref) => ref.id === body.after);
      const at = body.after === '' ? 0 : behind < 0 ? others.length : behind + 1;
      return moved ? arranged([...others.slice(0, at), moved, ...others.slice(at)]) : null;
    }
    case 'remove_board':
    case 'restore_board': {
      const removed = type === 'remove_board';
      return arranged(workshop.boards.map((ref) => (ref.id === body.board ? { ...ref, removed } : ref)));
    }
    case 'change_seat': {
      const { help, hand, ...rest } = body; // when they were raised, the server says
      return { type: 'seat_changed', body: rest };
    }
    default:
      return null;
  }
}

function arranged(boards: Workshop['boards']): Guess {
  return { type: 'boards_arranged', body: { boards } };
}

function inZone(board: Board, zone: string): Ordered[] {
  return [...board.notes.values()].filter((note) => note.zone === zone);
}

function siblings(board: Board, parent: string): Ordered[] {
  return [...board.zones.values()].filter((zone) => zone.parent === parent);
}

/** A key behind `after` (null or absent: at the end, "": at the beginning). */
function place(items: Ordered[], after: string | null | undefined): string {
  const list = [...items].sort(byOrder);
  if (after === '') return between('', list[0]?.order ?? '');
  const index = after == null ? -1 : list.findIndex((item) => item.id === after);
  const at = index < 0 ? list.length - 1 : index;
  const before = list[at]?.order ?? '';
  const next = list[at + 1]?.order ?? '';
  return between(before, next > before ? next : '');
}
