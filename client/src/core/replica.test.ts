// A replica follows one log: contiguous by seq, one epoch at a time; one's own pending acts lie over it.

import { describe, expect, test } from 'vitest';
import { EMPTY_BOARD, note as noteOf, zone as zoneOf } from './defaults';
import type { Board } from './model';
import { overlayBoard } from './predict';
import { boardReplica } from './replica';
import { notesIn } from './select';
import type { Entry } from './wire';

const created = { seq: 1, at: 0, type: 'board_created', body: { board: 'b', title: 'B', layout: 'columns', zones: [{ id: 'z', title: 'Z', order: 'a' }] } };
const added = (seq: number, id: string, order: string): Entry => ({ seq, at: seq, type: 'note_added', body: { note: { id, zone: 'z', order, text: id } } });
const batch = (after: number, ...changes: Entry[]) => ({ room: 'w/b', epoch: 'e', after, changes });

describe('changes', () => {
  test('contiguous ones are applied, known ones are not applied again', () => {
    const replica = boardReplica('w/b');
    expect(replica.apply(batch(0, created, added(2, 'n', 'a0V')))).toBe('applied');
    expect(replica.apply(batch(0, created, added(2, 'n', 'a0V')))).toBe('known');
    expect(replica.apply(batch(1, added(2, 'n', 'a0V'), added(3, 'm', 'a0W')))).toBe('applied');
    expect([replica.seq, [...replica.state.notes.keys()]]).toEqual([3, ['n', 'm']]);
  });

  test('a gap applies nothing and asks', () => {
    const replica = boardReplica('w/b');
    replica.apply(batch(0, created));
    expect(replica.apply(batch(2, added(3, 'n', 'a0V')))).toBe('gap');
    expect([replica.seq, replica.state.notes.size]).toEqual([1, 0]);
  });

  test('another epoch is a gap until its snapshot comes', () => {
    const replica = boardReplica('w/b');
    replica.apply(batch(0, created));
    expect(replica.apply({ ...batch(1, added(2, 'n', 'a0V')), epoch: 'f' })).toBe('gap');
    replica.reset({ room: 'w/b', epoch: 'f', seq: 7, state: { id: 'b', zones: [], notes: [{ id: 'n' }] } });
    expect(replica.position).toEqual({ room: 'w/b', epoch: 'f', seq: 7 });
    expect(replica.state.notes.get('n')).toEqual(noteOf({ id: 'n' }));
  });

  test('an older snapshot or a change of something unknown does no harm', () => {
    const replica = boardReplica('w/b');
    replica.apply(batch(0, created, { seq: 2, at: 0, type: 'note_moved', body: { note: 'gone', zone: 'z', order: 'a' } }, { seq: 3, at: 0, type: 'masked', body: {} }));
    expect([replica.seq, replica.state.notes.size]).toEqual([3, 0]);
  });
});

describe('overlay', () => {
  const notes = ['a0V', 'a0W', 'a0X'].map((order, i) => noteOf({ id: `n${i}`, zone: 'z', order, text: `n${i}` }));
  const board: Board = {
    ...EMPTY_BOARD, id: 'b', zones: new Map([['z', zoneOf({ id: 'z' })], ['y', zoneOf({ id: 'y' })]]),
    notes: new Map(notes.map((note) => [note.id, note])),
  };
  const shown = (acts: { type: string; body: Record<string, unknown> }[]) => overlayBoard(board, acts, 'me', 9);

  test('a new note stands at the end of its zone at once, and the replica is untouched', () => {
    const over = shown([{ type: 'add_note', body: { note: 'new', zone: 'z', text: 'neu' } }]);
    expect(notesIn(over, 'z').map((note) => note.id)).toEqual(['n0', 'n1', 'n2', 'new']);
    expect(board.notes.size).toBe(3);
  });

  test('moves find their place behind another, at the beginning and at the end', () => {
    const order = (after: unknown) => notesIn(shown([{ type: 'move_note', body: { note: 'n2', zone: 'z', after } }]), 'z').map((note) => note.id);
    expect(order('n0')).toEqual(['n0', 'n2', 'n1']);
    expect(order('')).toEqual(['n2', 'n0', 'n1']);
    expect(order(undefined)).toEqual(['n0', 'n1', 'n2']);
  });

  test('acts lie over each other in order', () => {
    const over = shown([
      { type: 'add_note', body: { note: 'new', zone: 'z', text: 'neu' } },
      { type: 'edit_note', body: { note: 'new', text: 'neuer' } },
      { type: 'move_note', body: { note: 'new', zone: 'y' } },
      { type: 'remove_note', body: { note: 'n0' } },
    ]);
    expect(over.notes.get('new')).toMatchObject({ text: 'neuer', zone: 'y', author: 'me' });
    expect(notesIn(over, 'z').map((note) => note.id)).toEqual(['n1', 'n2']);
  });

  test('a note that has arrived is not added twice while its ack is on the way', () => {
    const over = shown([{ type: 'add_note', body: { note: 'n1', zone: 'y', text: 'alt' } }]);
    expect(over.notes.get('n1')).toBe(board.notes.get('n1'));
  });
});
