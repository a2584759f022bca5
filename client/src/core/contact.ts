// How somebody can be reached, as they wrote it: what is a mail address or a phone number in it can be tapped. Pure.
// Nothing else becomes a link, and nothing that is written gets into an address but such characters as it may have.

export interface Part { readonly text: string; /** mailto: or tel:, else "". */ readonly href: string }

const MAIL = /[\p{L}\p{N}][\p{L}\p{N}._+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const PHONE = /(?<![\p{L}\p{N}._-])(?:\+|00)?\(?\d[\d ()/.–-]{4,22}\d(?![\p{L}\p{N}])/u;
const EITHER = new RegExp(`${MAIL.source}|${PHONE.source}`, 'gu');
/** What only parts two links: each has its own line then, and no line begins with a comma. */
const BETWEEN = /^[\s,;/|·]+$/;
const [LEAST, MOST] = [6, 15]; // digits of a phone number

export function parts(contact: string): Part[] {
  const found: Part[] = [];
  let end = 0;
  for (const match of contact.matchAll(EITHER)) {
    const href = link(match[0]);
    if (!href) continue;
    const text = contact.slice(end, match.index);
    if (text) found.push({ text: found.length && BETWEEN.test(text) ? '\n' : text, href: '' });
    found.push({ text: match[0], href });
    end = match.index + match[0].length;
  }
  return end < contact.length ? [...found, { text: contact.slice(end), href: '' }] : found;
}

function link(text: string): string {
  if (text.includes('@')) return `mailto:${encodeURI(text)}`;
  // "+49 (0)170": the zero is dialled only within the country.
  const digits = (text.startsWith('+') ? text.replace('(0)', '') : text).replace(/\D/g, '');
  return digits.length < LEAST || digits.length > MOST ? '' : `tel:${text.startsWith('+') ? '+' : ''}${digits}`;
}
