// A store without a server: what the screen page needs of WorkshopStore, over a made-up board. With `drip` the board begins
// with so many notes and the others arrive one by one.
import type { Board, BoardRef, Seat, Workshop } from '../src/core/model';
import { EMPTY_WORKSHOP } from '../src/core/model';
import type { WorkshopStore } from '../src/net/workshop.svelte';
import { LEVELS, random } from './sample';

const NAMES = ('Ayşe,Jonas,Margarethe,Tobias,Elif,Karl-Heinz,Sofia,Björn,Renate,Marek,Nele,Ömer,Ulrike,Pia,Friedrich,Łukasz,Antje,'
  + 'Samira,Dieter,Hannah,Çiğdem,Wolfgang,Mia,Ruth,Jörg,Leyla,Anna-Lena,Peter,Inga,Mehmet,Gisela,Tom,Zoë,Rainer,Birgit,Can').split(',');

export function fakeStore(board: Board | null, people: number, title: string, drip = 0): WorkshopStore {
  const next = random(9);
  const seats = Array.from({ length: people }, (_, i): Seat => ({ id: `s${i}`, role: 'participant', link: '', generation: 0, blocked: false, at: i,
    name: next() < 0.1 ? '' : NAMES[Math.floor(next() * NAMES.length)]!, color: LEVELS[Math.floor(next() * 3)]!.color }));
  const boards: BoardRef[] = Array.from({ length: 9 }, (_, i) => ({ id: `b${i}`, title: `Tafel ${i}`, layout: 'columns' }));
  const workshop: Workshop = { ...EMPTY_WORKSHOP, id: 'w', title, code: 'KT4M9XQ2', levels: LEVELS, boards,
    stage: board?.id ?? '', seats: new Map(seats.map((seat) => [seat.id, seat])) };
  let shown = $state.raw(board && drip ? { ...board, notes: new Map([...board.notes].slice(0, drip)) } : board);
  const listeners = new Set<(room: string, entries: unknown[]) => void>();
  const timer = drip && board && setInterval(() => {
    const next = [...board.notes][shown!.notes.size];
    if (!next) return clearInterval(timer as number);
    shown = { ...shown!, notes: new Map([...shown!.notes, next]) };
    for (const listener of listeners) listener('w/b1', [{ type: 'note_added', body: { note: next[1] } }]);
  }, 700);
  const state = { status: 'live', workshop, here: { total: people, zones: {}, seats: null }, id: 'w',
    board: () => shown, follow: () => undefined, close: () => undefined,
    now: () => Date.now(), send: () => '',
    listen: (listener: (room: string, entries: unknown[]) => void) => { listeners.add(listener); return () => listeners.delete(listener); } };
  return state as unknown as WorkshopStore;
}
