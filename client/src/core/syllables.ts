// Where a long word may be broken. Pure. No browser has a dictionary of every language, and patterns for German would cost
// a phone more than the page: so a word is broken only where rules leave no doubt, and not at all where they do. The server
// breaks words alike: server/exports/syllables.py, which tests/vectors/syllables.json pins.
// Longer than it is clever: every rule here keeps a wrong break away that somebody has seen.

/** A vowel group, then consonants, each written sound (sch, ch, ck) being one. */
const VOWEL = /[aeiouyäöüáàâéèêíìóòúùœæ]/i;
const SOUND = /sch|ch|ck|\p{L}/giu;
/** Where two words have been joined, or a suffix begins: sure wherever it stands. */
const SEAM = /(?<=ungs|heits|keits|schafts|täts|[st]ions|arbeits|bundes|landes)(?=\p{L}{3})|(?<=[^aeiouäöüsct]|ei|ie)(?=schaft|keit|heit)|(?<=s)(?=über\p{L}{3})/giu;
/** What may begin a syllable as a pair. Before it or within it, a word may be joined: Netzwerk-treffen, Stadt-rat. */
const PAIR = /^(?:[bfgkp][lr]|[dtw]r|[gk]n|pf|ps|zw|s[cklmnptw]|[pst]h|gh|sch[lmnrwtp]|ch[lmnr])$/i;
/** Beginnings of words and prefixes with a vowel: before them, not before their consonant, German is broken. */
const BEGINS = new RegExp(
  '^(?:a(?:b|n|uf|us)(?!$|e|en|er|es)|agen|akt|akademi|alt|amt|ämt|analy|apothek|app|arbei|architekt|art|arzt|ärzt|atelier'
  + '|ebene|effekt|ehe|ehren|eigen|ein|ei(?:er|s)|elb|elter|element|emiss|empf|end|energi|engag|ent|erb|erd|er(?:arb|eig'
  + '|fah|fol|fors|ge|hal|heb|ho|inn|kenn|klä|kund|lebn|mitt|neu|öff|reich|satz|schl|war|weit|zieh)|ernähr|ernt|essen'
  + '|etat|eth|etik|evalu|event|expert|exist|ide[en]|identi|imp|index|indus|info|inhal|initi|inkl|innen|inno|insel|insp|instit'
  + '|instr|integr|inter|invest|isol|ist|objekt|ober|obst|öff|öko|öl|offen|ohr|olymp|onlin|optim|option|ordn|organ|orient'
  + '|orch|ort|ost|über|übung|ufer|uhr|um|un(?!g(?:s|en|$))|uni|unter|ur)', 'iu');
const SHORTEST = 3;

/** Splits a German or English word where it may surely be broken, with 3 letters at each end. */
export function syllables(word: string): string[] {
  const cuts = new Set<number>();
  for (const { index } of word.matchAll(SEAM)) cuts.add(index);
  for (const { index, 0: run } of word.matchAll(/(?<=[aeiouyäöü])[^aeiouyäöüáàâéèêíìóòúùœæ]+(?=[aeiouyäöü])/giu)) {
    const sounds = run.match(SOUND) ?? [];
    const cut = index + within(run, sounds, word.slice(index + run.length));
    // Bürger-initiative: the one vowel that begins a word does not stay behind alone.
    const alone = sounds.length === 1 && /[^aeiouyäöü]\p{L}$/iu.test(word.slice(0, index)) && BEGINS.test(word.slice(index - 1));
    if (alone) continue;
    if (cut >= index && !crosses(word, cut, cuts)) cuts.add(cut);
  }
  const places = [...cuts].filter((cut) => cut >= SHORTEST && cut <= word.length - SHORTEST).sort((a, b) => a - b);
  return [...places, word.length].map((end, i) => word.slice(i ? places[i - 1] : 0, end));
}

/** How many letters of the consonants stay before the break; less than none if it is not sure where they part. */
function within(run: string, sounds: readonly string[], rest: string): number {
  const [last, before] = [sounds.at(-1) ?? '', sounds.at(-2) ?? ''];
  const doubtful = BEGINS.test(rest) || sounds.join('') !== run || last.length + rest.length < SHORTEST;
  if (doubtful || PAIR.test(before + last)) return Number.NEGATIVE_INFINITY;
  // Garten-häus-chen, not Garten-häu-schen.
  if (/^sch$/i.test(last) && /^en/i.test(rest) && !before) return Number.NEGATIVE_INFINITY;
  return sounds.slice(0, -1).join('').length;
}

/** Whether a surer break stands among the same consonants. */
function crosses(word: string, cut: number, sure: ReadonlySet<number>): boolean {
  return [...sure].some((one) => one !== cut && !VOWEL.test(word.slice(Math.min(one, cut), Math.max(one, cut))));
}
