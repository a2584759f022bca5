// What the server will most likely make of a command to a stand (see predict.ts): what one wrote stands where one wrote it,
// without network too. Pure.

import type { Board } from './model';
import type { Interface, Material, Memory } from './stand';

type Body = Record<string, any>;

export function guessStand(board: Board, type: string, body: Body, now: number): { type: string; body: Body } | null {
  const asked = board.inquiries.get(body['inquiry']);
  if (type === 'remove_inquiry') return { type: 'inquiry_removed', body };
  if (type === 'answer_inquiry') return asked ? { type: 'inquiry_put', body: { inquiry: { ...asked, answer: body['answer'] } } } : null;
  const touch = board.interfaces.get(body['interface']);
  if (type === 'remove_interface') return { type: 'interface_removed', body };
  if (type === 'propose_interface') return touch ? null : { type: 'interface_put', body: { interface: { author: '', at: now, confirmed: [], ...proposed(body) } } };
  if (type === 'confirm_interface') return touch ? { type: 'interface_put', body: { interface: { ...touch, confirmed: confirmed(touch, body) } } } : null;
  const kept = changed(board, type, body, now);
  return kept && { type: 'zone_changed', body: { zone: body['zone'], ...kept } };
}

const proposed = ({ interface: id, zones, reason }: Body) => ({ id, zones: [...zones].sort(), reason });

function confirmed({ confirmed: before }: Interface, { zone, on = true }: Body): string[] {
  const others = before.filter((one) => one !== zone);
  return on ? [...others, zone].sort() : others;
}

function changed(board: Board, type: string, body: Body, now: number): Partial<Memory> | null {
  const zone = board.zones.get(body['zone']);
  if (!zone) return null;
  switch (type) {
    case 'write_hand_over': {
      const round = body['round'] ?? board.rules.round;
      const others = zone.hand_overs.filter((one) => one.round !== round);
      const written = body['lines'].length ? [{ round, lines: body['lines'], at: now }] : [];
      return { hand_overs: [...others, ...written].sort((a, b) => a.round - b.round) };
    }
    case 'run_input':
      return { input_ends: body['on'] === false ? 0 : now + zone.input_minutes * 60_000 };
    case 'put_material':
      return { materials: put(zone.materials, body['material'], body['after']) };
    case 'remove_material':
      return { materials: zone.materials.filter((one) => one.id !== body['material']) };
  }
  return null;
}

function put(materials: readonly Material[], material: Material, after: string | undefined): Material[] {
  const at = materials.findIndex((one) => one.id === material.id);
  if (after === undefined && at >= 0) return materials.with(at, material);
  const others = materials.filter((one) => one.id !== material.id);
  const behind = others.findIndex((one) => one.id === after);
  const place = after === '' ? 0 : behind < 0 ? others.length : behind + 1;
  return others.toSpliced(place, 0, material);
}
