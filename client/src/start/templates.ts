// The templates a workshop can start from. The ids are the server's (server/workshop/templates.py); which boards a
// template brings is told by the catalogue in the page's language; the server titles them in the workshop's.

export const TEMPLATES = [
  'anniversary',
  'timeline',
  'swot',
  'strengths',
  'soar',
  'factors',
  'criteria',
  'stands',
  'blank',
] as const;

export type Template = (typeof TEMPLATES)[number];

/** The boards each template brings, by the name of their own template. */
const BOARDS: Record<Template, readonly string[]> = {
  anniversary: ['timeline', 'swot', 'stands'],
  timeline: ['timeline'],
  swot: ['swot'],
  strengths: ['strengths'],
  soar: ['soar'],
  factors: ['factors'],
  criteria: ['criteria'],
  stands: ['stands'],
  blank: ['blank'],
};

/** The boards that a template brings, in the order of the day. */
export const boardsOf = (template: Template): readonly string[] => BOARDS[template];
