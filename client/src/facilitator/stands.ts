// A stand is letter, name and colour, in that order of importance. The three colours repeat, the letters go on.

const COLORS = ['a', 'b', 'c'] as const;

export const standLetter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));
export const standColor = (index: number): string => COLORS[index % COLORS.length] ?? 'a';
