// What a workshop can start from: a ready-made agenda (server/agendas, told by GET /api/agendas) or a single board
// (server/workshop/templates.py, told by the catalogue).

export const TEMPLATES = [
  'timeline',
  'swot',
  'strengths',
  'soar',
  'factors',
  'criteria',
  'stands',
  'questions',
  'exchange',
  'blank',
] as const;

export type Template = (typeof TEMPLATES)[number];

/** The ready-made agendas in the order in which they are offered. */
export const AGENDAS = [
  'anniversary',
  'project-marketplace',
  'partner-network-day',
  'dialogue-forum',
  'world-cafe',
  'future-search',
  'soar-strategy',
  'one-two-four-all',
  'open-space',
  'retrospective',
] as const;

export type Ready = (typeof AGENDAS)[number];
export type Start = Ready | Template;
/** "file" is an agenda brought along as YAML. */
export type Chosen = Start | 'file';

/** What the address asks for: the library's pages lead here with the agenda that uses a method. */
export function asked(search: string): Ready | undefined {
  const id = new URLSearchParams(search).get('agenda');
  return AGENDAS.find((one) => one === id);
}
