// By itself, so that the join form, which says it to a host, loads none of the layout.

/** The sign of a stand that people look for: A, B ... Z, 27, 28 ... */
export const letter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

export type Hue = 'a' | 'b' | 'c' | '';

/** The colour of a sign: A, B and C have their own; all others are ink on paper. */
export const hue = (sign: string): Hue => (sign && 'ABC'.includes(sign) ? (sign.toLowerCase() as Hue) : '');
