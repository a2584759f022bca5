// By itself, so that the join form, which says it to a host, loads none of the layout.

/** The sign of a stand that people look for: A, B ... Z, 27, 28 ... */
export const letter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));
