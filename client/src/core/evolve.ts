// What each change does to a board or a workshop: the twin of server/board/evolve.py and server/workshop/evolve.py,
// pinned by tests/vectors. Pure. A change about something unknown evolves nothing: a view has dropped it (rule V1).

import { link, note, seat, when, zone } from './model';
import type { Board, Note, Workshop, Zone } from './model';
import type { Entry } from './wire';

type Bodied = Pick<Entry, 'type' | 'body'> & Partial<Entry>;

/** Apply changes in order; the maps are copied once for the whole batch. */
export function evolveBoard(board: Board, entries: readonly Bodied[]): Board {
  let next = board;
  const notes = new Map(board.notes);
  const zones = new Map(board.zones);
  for (const entry of entries) next = step(next, notes, zones, entry);
  return { ...next, notes, zones };
}

export function evolveWorkshop(workshop: Workshop, entries: readonly Bodied[]): Workshop {
  let next = workshop;
  const links = new Map(workshop.links);
  const seats = new Map(workshop.seats);
  for (const { type, body } of entries) {
    switch (type) {
      case 'workshop_created':
        next = {
          ...next, id: body.workshop, title: body.title, language: body.language, code: body.code, key: body.key,
          levels: body.levels ?? [],
        };
        for (const raw of body.links ?? []) links.set(raw.id, link(raw));
        break;
      case 'workshop_changed':
        next = { ...next, ...touched(body, ['title', 'language', 'levels']) };
        break;
      case 'boards_arranged':
        next = { ...next, boards: body.boards };
        break;
      case 'board_shown':
        next = { ...next, stage: body.board };
        break;
      case 'seat_taken':
        seats.set(body.seat.id, seat(body.seat));
        break;
      case 'seat_changed':
        change(seats, body.seat, touched(body, ['name', 'color', 'blocked']));
        break;
      case 'link_added':
        links.set(body.link.id, link(body.link));
        break;
      case 'link_changed':
        change(links, body.link, touched(body, ['generation', 'revoked']));
        break;
    }
  }
  return { ...next, links, seats };
}

function step(board: Board, notes: Map<string, Note>, zones: Map<string, Zone>, { type, body }: Bodied): Board {
  switch (type) {
    case 'board_created':
      for (const raw of body.zones ?? []) zones.set(raw.id, zone(raw));
      for (const raw of body.notes ?? []) notes.set(raw.id, note(raw));
      return {
        ...board, id: body.board, title: body.title, layout: body.layout, prompt: body.prompt ?? '',
        start: body.start ?? '', end: body.end ?? '',
      };
    case 'board_changed':
      return { ...board, ...touched(body, ['title', 'prompt', 'start', 'end']) };
    case 'note_added':
    case 'note_restored':
      notes.set(body.note.id, note({ ...body.note, removed: false }));
      break;
    case 'note_edited':
      change(notes, body.note, { ...touched(body, ['text', 'points']), ...dated(body) });
      break;
    case 'note_moved':
      change(notes, body.note, { zone: body.zone, order: body.order, ...dated(body) });
      break;
    case 'note_styled':
      change(notes, body.note, touched(body, ['color', 'shape']));
      break;
    case 'note_removed':
      change(notes, body.note, { removed: true });
      break;
    case 'zone_added':
      zones.set(body.zone.id, zone(body.zone));
      break;
    case 'zone_changed':
      change(zones, body.zone,
        touched(body, ['title', 'sign', 'color', 'question', 'host', 'speaker', 'place']));
      break;
    case 'zone_moved':
      change(zones, body.zone, { order: body.order });
      break;
    case 'zone_removed':
      zones.delete(body.zone);
      break;
  }
  return board;
}

/** The fields that are there; null and absent both mean "not touched". */
function touched<T>(body: Record<string, any>, fields: (keyof T & string)[]): Partial<T> {
  return Object.fromEntries(fields.filter((name) => body[name] != null).map((name) => [name, body[name]])) as Partial<T>;
}

function dated(body: Record<string, any>): Partial<Note> {
  return body.undated ? { when: null } : body.when ? { when: when(body.when) } : {};
}

function change<T>(map: Map<string, T>, id: string, fields: Partial<T>): void {
  const old = map.get(id);
  if (old) map.set(id, { ...old, ...fields });
}
