// Reads the message catalogue: the part of Fluent that ours uses (variables, plural and word selection, attributes,
// indented continuation). Pure. @fluent/bundle does all of Fluent but costs a phone 4 KB; fluent.test.ts holds that both
// say the same for every message of every file.

export type Args = Record<string, string | number>;
export type Messages = Map<string, Pattern>;

type Pattern = readonly (string | Reference | Selection)[];
interface Reference { readonly name: string }
interface Selection extends Reference { readonly variants: readonly (readonly [key: string, Pattern])[]; readonly fallback: Pattern }

/** Read a file. Attributes are found as "id.attribute". */
export function parse(source: string): Messages {
  const found: Messages = new Map();
  let id = '';
  for (const block of source.split(/\n(?=[a-zA-Z#-]| +\.)/)) {
    const [, dot, name, value] = /^ *(\.?)([a-zA-Z][\w-]*) *= *([\s\S]*)$/.exec(block) ?? [];
    if (!name) continue;
    if (!dot) id = name;
    if (value?.trim()) found.set(dot ? `${id}.${name}` : id, pattern(dedent(value)));
  }
  return found;
}

/** Say a message; a variable that is missing shows as its name. */
export function format(parts: Pattern, args: Args, language: string): string {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const value = args[part.name];
    if (!('variants' in part)) return shown(value, part.name, language);
    const category = typeof value === 'number' ? new Intl.PluralRules(language).select(value) : '';
    const chosen = part.variants.find(([key]) => key === String(value) || key === category);
    return format(chosen?.[1] ?? part.fallback, args, language);
  }).join('');
}

function shown(value: string | number | undefined, name: string, language: string): string {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : (value ?? `{$${name}}`);
}

function pattern(text: string): Pattern {
  const parts: (string | Reference | Selection)[] = [];
  let at = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    const close = closing(text, open);
    if (open > at) parts.push(text.slice(at, open));
    parts.push(placeable(text.slice(open + 1, close)));
    at = close + 1;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function placeable(inner: string): string | Reference | Selection {
  const literal = /^\s*"(.*)"\s*$/.exec(inner);
  if (literal) return literal[1]!;
  const [head, ...rest] = inner.split('->');
  const name = head!.trim().slice(1);
  if (!rest.length) return { name };
  const variants: [string, Pattern][] = [];
  let fallback: Pattern = [];
  for (const [, star, key, text] of rest.join('->').matchAll(/(\*?)\[\s*([\w-]+)\s*\]([\s\S]*?)(?=\n\s*\*?\[|$)/g)) {
    const value = pattern(dedent(text!.trim()));
    variants.push([key!, value]);
    if (star) fallback = value;
  }
  return { name, variants, fallback };
}

function closing(text: string, open: number): number {
  for (let at = open, depth = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

/** Continuation lines lose the indent they have in common. */
function dedent(value: string): string {
  const lines = value.trimEnd().split('\n');
  const indents = lines.slice(1).filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length);
  const cut = Math.min(...indents, 99);
  return lines.map((line, i) => (i ? line.slice(cut) : line)).join('\n').trim();
}
