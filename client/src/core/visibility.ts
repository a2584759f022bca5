// What a participant may see of a state, as server/board/visibility.py says it. Pure.

import { match } from './exchange';
import type { Match } from './exchange';
import { NO_WISHES } from './mix';
import { note } from './defaults';
import type { Mix } from './mix';
import type { Board, Note, Workshop } from './model';
import { bare, isShown } from './photo';
import { inquiry } from './stand';
import type { Inquiry } from './stand';

/** Drop removed notes, blank authors, badges and what is veiled: the view server, log and every replica agree on. */
export function boardView(board: Board): Board {
  const notes = new Map<string, Note>();
  for (const [id, one] of board.notes) if (!one.removed) notes.set(id, shown(one));
  const ballots = new Map([...board.ballots].map(([id, one]) => [id, { ...one, badges: [] }]));
  const inquiries = new Map([...board.inquiries].map(([id, one]) => [id, told(one)]));
  const interfaces = new Map([...board.interfaces].map(([id, one]) => [id, { ...one, author: '' }]));
  const matches = new Map([...board.matches].map(([id, one]) => [id, counted(one)]));
  const photos = new Map([...board.photos].filter(([, one]) => isShown(one)).map(([id, one]) => [id, bare(one)]));
  return { ...board, notes, ballots, inquiries, interfaces, matches, photos, papers: new Map() };
}

export function shown(one: Note): Note {
  if (!one.veil) return { ...one, author: '', behalf: '', table: '', volunteers: [] };
  return note({ id: one.id, zone: one.zone, order: one.order, at: one.at, veil: one.veil });
}

function told(one: Inquiry): Inquiry {
  const { id, zone, kind, held } = one;
  return kind === 'contact' || held ? inquiry({ id, zone, kind, held }) : { ...one, author: '' };
}

function counted({ id, note: of, state }: Match): Match {
  return match({ id, note: of, state: state === 'agreed' ? state : 'open' });
}

/** A participant's view of a workshop has no links, no seats, and does not say who goes where. */
export function workshopView(workshop: Workshop): Workshop {
  const mixes = new Map([...workshop.mixes].map(([id, mix]) => [id, unseated(mix)]));
  return { ...workshop, links: new Map(), seats: new Map(), mixes, met: [], moments: [], public: null };
}

function unseated(mix: Mix): Mix {
  return { ...mix, seatings: [], wishes: NO_WISHES, stations: mix.stations.map((one) => ({ ...one, hosts: [] })) };
}
