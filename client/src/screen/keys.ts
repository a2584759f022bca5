// The keyboard is the wall's remote: arrows as on a presenter, letters for the rest. Letters are the same in all languages.

export type Act =
  | 'next' | 'previous' | 'overview' | 'walk' | 'list' | 'present' | 'film' | 'speed' | 'ballot' | 'play'
  | 'qr' | 'mute' | 'louder' | 'quieter' | 'fullscreen' | 'help' | 'close';

const KEYS: Record<string, Act> = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous',
  o: 'overview', Home: 'overview', w: 'walk', l: 'list', p: 'present', r: 'film', s: 'speed', b: 'ballot', ' ': 'play',
  q: 'qr', m: 'mute', '+': 'louder', '-': 'quieter', f: 'fullscreen', '?': 'help', h: 'help', Escape: 'close',
};

/** What to show in the help, in its order: key and act. */
export const SHOWN: readonly (readonly [key: string, act: Act])[] = [
  ['key-right', 'next'], ['key-left', 'previous'], ['O', 'overview'], ['W', 'walk'], ['L', 'list'], ['P', 'present'],
  ['R', 'film'], ['key-space', 'play'], ['S', 'speed'], ['B', 'ballot'], ['Q', 'qr'], ['M', 'mute'], ['+', 'louder'],
  ['-', 'quieter'], ['F', 'fullscreen'], ['?', 'help'], ['key-escape', 'close'],
];

/** The act of a key press, or null. Keys with Ctrl, Alt or Meta belong to the browser. */
export function actOf(event: KeyboardEvent): Act | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return KEYS[event.key] ?? KEYS[event.key.toLowerCase()] ?? null;
}
