// A person's name, and how it is shortened; the twin of server/workshop/names.py, which tests/vectors/names.json pins. Pure.

const words = (text: string) => new Set(text.split(' '));
const ALWAYS = words('dr drs ddr prof phd msc bsc mdb mdl mdep mdhb mdbb herr herrn frau mr mrs ms mx');
const DOTTED = words(
  'med rer nat phil jur iur pol oec theol vet dent techn agr paed hc habil ing mult mag lic em emer hr fr pd ra mba sc ma ba llm llb ad ir jun sen jr sr',
);
const CAPITALS = words('MA BA MBA LLM LLB PD MD'); // "Ma" and "Mba" are surnames
const PARTICLES = words(
  'von vom van zu zum zur der den dem des de da do dos das di del della du la le les ter ten te af av al el bin bint ibn ben abu v. d. und',
);
const ASIDE = /\([^()]*\)|\[[^[\]]*\]|["„“”«»][^"„“”«»]*["„“”«»]/gu;
const SPACED = /(?<!\S)(?:a\. ?D|i\. ?R|h\. ?c|z\. ?A)\.|(?<=\S)\s(?:[MB]\. (?:A|Sc)|Ph\. D|LL\. M)\.?(?=\s*(?:,|$))/gu;
const BESIDE = /\s[-–—/·]\s|[|;/@]/u;
const JOINED = /^(?:(?:al|el|as|ad|an|ar|at|ash)-|\p{L}{1,4}['’ʼ])(?=\p{L})/iu;
const WHOLE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/u; // nobody is called by half a sign

/** What stands before the part of a name that is shortened, and that part: of "Dr. Björn von der Heide, MdB", "Björn von der " and
 * "Heide"; of "Heide, Björn von der" too. A name of one word, or with a number, is not shortened. */
export function nameParts(name: string): [before: string, last: string] {
  const text = name.normalize('NFC').replace(ASIDE, ' ').replace(SPACED, ' ');
  const pieces = (text.split(BESIDE)[0] ?? '').split(',').map((piece) => piece.split(/\s+/).filter(Boolean));
  const [first = [], ...behind] = pieces.map((piece) => piece.filter((word) => !isTitle(word)));
  const given = behind.find((piece) => piece.length) ?? [];
  const turned = given.length > 0 && first.filter((word) => !PARTICLES.has(word.toLowerCase())).length === 1;
  const told = turned ? [...given, ...first] : first;
  const spelt = told.filter((word) => /\p{L}/u.test(word));
  if (spelt.length < 2) return [(told.length > 1 ? told : pieces[0]!).join(' ') || name.trim().replace(/\s+/g, ' '), ''];
  if (WHOLE.test(spelt.join(''))) return [spelt.join(' '), ''];
  const last = spelt[spelt.length - 1]!.replace(/\.+$/, '').replace(/^['’-]+|['’-]+$/g, '');
  let at = spelt.length - 1;
  while (at > 1 && PARTICLES.has(spelt[at - 1]!.toLowerCase())) at--;
  const joined = JOINED.exec(last)?.[0] ?? '';
  return [`${[spelt[0], ...spelt.slice(at, -1)].join(' ')} ${joined}`, last.slice(joined.length)];
}

function isTitle(word: string): boolean {
  const atoms = word.toLowerCase().split(/[.-]+/).filter(Boolean);
  if (CAPITALS.has(word.replaceAll('.', '')) || atoms[0] === 'dipl') return true;
  const known = (atom: string) => ALWAYS.has(atom) || (word.includes('.') && DOTTED.has(atom));
  return atoms.length > 0 && (atoms.every(known) || known(atoms.join('')));
}

/** A name as it is read across a table: "Ayşe Kaya" is "Ayşe K.". */
export function shortName(name: string): string {
  const [before, last] = nameParts(name);
  return last ? `${before}${lettersOf(last, 1)}.` : before;
}

/** The first letters, each with its marks. */
export function lettersOf(text: string, count: number): string {
  return (text.match(/.\p{M}*/gsu) ?? []).slice(0, count).join('');
}
