// What people type as a join code, made into what the server looks up. Knows no DOM and asks nobody.
// The alphabet has no look-alikes, so a letter that is not in it can only be a misread one that is.

// What people take for another letter, and what it may have been; the likelier reading first.
const MISREAD: Record<string, string> = { 0: 'DQ', O: 'DQ', 1: 'J7', I: 'J7', L: 'J7', U: 'VV' };
export const CODE_LENGTH = 8;

/** Give the letters and digits of a code in capitals: blanks, dashes and whatever else was typed between are dropped. */
export function tidy(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, CODE_LENGTH);
}

/** Give a tidied code as people read it: two groups. */
export function grouped(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}

/** Give the codes that a typed one may stand for, the likeliest first; itself if it can be one. */
export function readings(code: string): string[] {
  if (![...code].some((letter) => letter in MISREAD)) return [code];
  return [0, 1].map((choice) => [...code].map((letter) => MISREAD[letter]?.[choice] ?? letter).join(''));
}
