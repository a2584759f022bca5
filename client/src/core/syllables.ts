// Where a long word may be broken. Pure; a rule of thumb, for no browser has a dictionary of every language.
const VOWEL = /[aeiouyäöüáàâéèêíìóòúùœæ]/i;
const TOGETHER = /(sch|ch|ck|ph|rh|sh|th|qu|ss|st)$/i;

/** Splits a German or English word by rule of thumb: before the last consonant between two vowels, 3 letters at each end. */
export function syllables(word: string): string[] {
  const cuts: number[] = [];
  for (let i = 3; i <= word.length - 3; i++) {
    if (VOWEL.test(word[i]!) || !VOWEL.test(word[i + 1] ?? '')) continue;
    const before = word.slice(0, i + 1);
    const kept = TOGETHER.exec(before);
    const cut = kept ? i + 1 - kept[0].length : i;
    if (cut >= 3 && VOWEL.test(word.slice(cuts[cuts.length - 1] ?? 0, cut)) && /\p{L}/u.test(word[cut]!)) cuts.push(cut);
  }
  const ends = [...new Set(cuts), word.length];
  return ends.map((end, i) => word.slice(i ? ends[i - 1] : 0, end)).filter(Boolean);
}
