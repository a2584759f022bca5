// Where something is wrong in the file of an agenda, in words: "steps[0].minutes" is step 1, duration. Pure.

import type { Args } from './fluent';

const LISTS = ['steps', 'boards', 'zones', 'columns', 'levels', 'begins'];
const FIELDS = ['title', 'minutes', 'board', 'prompts', 'form', 'rules', 'signal', 'vote', 'day', 'template', 'layout', 'color', 'id'];

/** Everything a refusal tells of a file: the place, what stands there, what may stand there instead. */
export function faultWords(fields: Record<string, unknown>, say: (id: string, args?: Args) => string): string {
  const { where, found, allowed } = fields;
  const place = placeWords(String(where ?? ''), say);
  if (typeof found !== 'string') return place;
  const some = Array.isArray(allowed) ? allowed.join(', ') : '';
  return `${place}: ${some ? say('planfile-choice', { found, allowed: some }) : say('planfile-found', { found })}`;
}

/** The place a refusal names, by the words of `say`; what has none stays as the file spells it. */
function placeWords(where: string, say: (id: string, args?: Args) => string): string {
  const [, unit = '', number = ''] = /^(line|byte|character) (\d+)$/.exec(where) ?? [];
  if (unit) return say(`planfile-${unit}`, { number: Number(number) });
  const words = where.split('.').filter(Boolean).map((part) => {
    const [, list = '', index = ''] = /^(\w+)\[(\d+)\]$/.exec(part) ?? [];
    if (LISTS.includes(list)) return say(`planfile-${list}`, { number: Number(index) + 1 });
    return FIELDS.includes(part) ? say(`planfile-${part}`) : say('planfile-other', { name: part });
  });
  return words.join(', ');
}
