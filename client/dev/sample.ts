// Made-up boards for tests of the layouts and for looking at the wall without a server. Seeded: the same every time.
import { SIDES } from '../src/core/exchange';
import type { Board, Color, Layout, Note, Zone } from '../src/core/model';
import { between } from '../src/core/ordering';
import { boardFrom } from '../src/core/snapshot';

export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const MILESTONES = ['Gründung in Kassel', 'Erste Förderlinie', 'Leitbild steht', 'Kongress in Leipzig', 'Datenatlas online',
  'Krisenrunde jede Woche', 'Wirkung belegt', 'Kürzung abgewendet', 'Beirat berufen', 'Koordinationsstellen', 'Kiel tritt bei',
  'Ost-West-Tandems', 'Beratung per Video', 'Landespreis', 'Zwei Stellen gestrichen', 'Leitfaden Beteiligung', 'Rahmenvertrag',
  'Pilot in acht Städten', 'Erstes Nachbarschaftsfest', 'Stadtteilläden öffnen', 'Runder Tisch Nordstadt', 'Streit um Zuständigkeit',
  'Elternlotsen', 'Ämter planen vereint', 'Einkaufshilfen', 'Gärten statt Brachen', 'Jugend im Beirat', 'Ankommen im Quartier',
  'Hitzeaktionsplan', '50. Stadt dabei', 'Pflegenetz trägt', 'Hausbesuche ab 70', 'Digitale Sprechstunde', 'Ganztag startet'];
const THOUGHTS = ['Ein Anruf genügt meist', 'Fehler darf man zeigen', 'Alle zwei Jahre Antrag', 'Kettenverträge', 'Start erst im Juli',
  'Gute Leute gehen', 'Projekt statt Aufgabe', 'Zusage kommt im Mai', 'Eigenanteil fehlt uns', 'Ziele wechseln jährlich',
  'Drei Formulare, ein Ziel', 'Zahlen, die keiner liest', 'Jedes Land fragt anders', 'Nachweis frisst Freitage',
  'Wissen geht mit in Rente', 'Übergabe? Ein Ordner.', 'Wir stellen uns oft vor', 'Wer hat das Mandat?', 'Ämter warten aufeinander',
  'Gesundheit oder Soziales?', 'Kreis und Stadt uneins', 'Alle nicken, niemand geht', 'Zwei lernen voneinander',
  'Eigenes Budget ab 14', 'Rezept für Nachbarschaft', 'Freiwilliges fällt zuerst', 'Immer dieselben fünf', 'Humor',
  'Wir reden miteinander, bevor es brennt, und das spart allen Beteiligten Zeit', 'Langer Atem', 'Kurze Wege'];
/** Milestones as people write them who want to be exact. */
export const LONG = ['Die Landesregierung beschließt das Programm „Lebendige Quartiere“ mit zunächst drei Jahren Laufzeit',
  'Zum ersten Mal sitzen Sozialamt, Stadtplanung und Gesundheitsamt regelmäßig an einem Tisch',
  'Beratung zieht in die Videokonferenz um, Hausbesuche fallen fast ein Jahr lang aus',
  'Nachbarschaftszentrum Nordstadt eröffnet nach sechs Jahren Planung und zwei gescheiterten Anträgen',
  'Streit zwischen Kreis und Stadt um die Zuständigkeit für die Koordinationsstellen',
  'Zwei von fünf Stellen gestrichen, das Team macht mit Ehrenamtlichen weiter',
  'Erste gemeinsame Auswertung: Wer früh beraten wird, bleibt länger in der eigenen Wohnung',
  'Rahmenvertrag mit allen vier Krankenkassen unterschrieben, Finanzierung bis 2028 gesichert',
  'Hitzeaktionsplan der Kommunen tritt in Kraft', 'Jugendbeirat bekommt ein eigenes Budget und entscheidet selbst darüber'];
const LANES: [string, Color][] = [['Bund', 'blue'], ['Land', 'green'], ['Kommune', 'yellow']];
export const LEVELS = LANES.map(([title, color]) => ({ title, color }));

/** Texts that break careless layouts. */
export const ODD: Partial<Note>[] = [
  { text: 'Ein Satz, der nicht enden will, weil er es nicht muss. '.repeat(40).slice(0, 2000) },
  { text: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung' },
  { text: '🎉🎉🎉 geschafft 👩‍👩‍👧‍👦' }, { text: 'شكرا جزيلا لكم على هذا التعاون الطويل' }, { text: '谢谢大家十年来的合作与信任我们一起继续前进' },
  { text: '' }, { text: '**Fett** und mager', points: [{ level: 1, text: 'ein Punkt' }, { level: 2, text: 'darunter noch einer, der länger ist' }] },
  { text: 'Oval', shape: 'oval' }, { text: 'Eine Wolke mit mehr Text darin', shape: 'cloud' }, { text: 'Kreis', shape: 'circle' }, { text: 'Streifen', shape: 'strip' },
];

const COLORS: Color[] = ['yellow', 'yellow', 'green', 'yellow', 'blue', 'green'];

function keys(count: number): string[] {
  const out: string[] = [];
  for (let i = 0, last = ''; i < count; i++) out.push((last = between(last, '')));
  return out;
}

export function zones(titles: readonly (Partial<Zone> & { title: string })[]): Partial<Zone>[] {
  const order = keys(titles.length);
  return titles.map((zone, i) => ({ id: `z${i}`, order: order[i]!, ...zone }));
}

/** A board of a layout with so many notes. `words` replaces the stock of texts. */
export function board(layout: Layout, count: number, seed = 1, make?: (i: number) => Partial<Note>): Board {
  const next = random(seed);
  const list = zonesOf(layout);
  const leaves = list.filter((zone) => !list.some((other) => other.parent === zone.id));
  const order = keys(count);
  const notes = Array.from({ length: count }, (_, i): Partial<Note> => {
    const zone = leaves[Math.floor(next() * leaves.length)]!;
    const stock = layout === 'timeline' ? MILESTONES : THOUGHTS;
    const words = stock[Math.floor(next() * stock.length)]!;
    const text = next() < 0.15 || i < 40 ? words : `${words} ${Math.floor(next() * 90) + 10}`;
    const color = layout === 'timeline' ? zone.color! : COLORS[Math.floor(next() * COLORS.length)]!;
    const when = layout === 'timeline' ? date(next) : null;
    return { id: `n${i}`, zone: zone.id!, order: order[i]!, text, color, when, at: i * 1000, ...make?.(i) };
  });
  return boardFrom({ id: 'b1', title: TITLES[layout], prompt: PROMPTS[layout], layout,
    ...(layout === 'timeline' ? { start: '2015', end: '2025' } : {}), zones: list, notes });
}

function date(next: () => number) {
  const year = 2015 + Math.floor(next() * 11);
  const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
  const kind = next();
  if (kind < 0.15) return { start: `${year}`, end: '', circa: next() < 0.4 };
  if (kind < 0.35) return { start: `${year}-Q${1 + Math.floor(next() * 4)}`, end: '', circa: next() < 0.2 };
  if (kind < 0.42 && year < 2024) return { start: `${year}-${month}`, end: `${year + 1}`, circa: false };
  if (kind < 0.75) return { start: `${year}-${month}`, end: '', circa: false };
  return { start: `${year}-${month}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`, end: '', circa: false };
}

const TITLES: Record<Layout, string> = { timeline: 'Was hat uns geprägt?', quadrants: 'Wo stehen wir nach zehn Jahren?',
  columns: 'Was gelingt, was hindert?', stands: 'Drei Marktstände', questions: 'Was wir wissen wollen', exchange: 'Suche und Biete' };
const PROMPTS: Record<Layout, string> = { timeline: 'Ein Ereignis, ein Datum, eine Karte', quadrants: 'Ein Gedanke je Karte',
  columns: 'Was hat geholfen, was stand im Weg?', stands: 'Geht, wohin es euch zieht', questions: 'Kurz fragen', exchange: 'Was suchst du, was bietest du?' };

function zonesOf(layout: Layout): Partial<Zone>[] {
  if (layout === 'timeline') return zones(LANES.map(([title, color]) => ({ title, color })));
  if (layout === 'columns') return zones([{ title: 'Gelingensfaktoren', sign: 'plus' }, { title: 'Hürden', sign: 'minus' }]);
  if (layout === 'stands') return standZones(3);
  if (layout === 'exchange') return categories(['Rohstoffe', 'Lieferung', 'Dienstleistung']);
  return zones([{ title: 'Was uns trägt', sign: 'plus' }, { title: 'Was uns bremst', sign: 'minus' },
    { title: 'Was möglich wird', sign: 'up' }, { title: 'Was uns gefährdet', sign: 'flag' }]);
}

const STANDS = [['Stärken verbinden', 'Wie legen wir zusammen, was jede gut kann?', 'Foyer, links', 'Renate Vogt', 'Samira Aydın'],
  ['Mittel und Wege', 'Wie wird aus drei Töpfen einer?', 'Bühne, geradeaus', 'Jörg Thiel', 'Antje Brandt'],
  ['Neue Partner', 'Wer fehlt uns, und wer lädt ein?', 'Galerie, rechts', 'Elif Demir', 'Marek Nowak']] as const;

/** Categories with their two sides each. */
export function categories(titles: readonly string[]): Partial<Zone>[] {
  return zones(titles.map((title) => ({ title }))).flatMap((category) => [category, ...SIDES.map((side, j) => (
    { id: `${category.id}-${side}`, title: ['Suche', 'Biete'][j]!, order: keys(2)[j]!, parent: category.id!, side }))]);
}

/** So many stands with two columns each. */
export function standZones(count: number): Partial<Zone>[] {
  const outer = zones(Array.from({ length: count }, (_, i) => {
    const [title, question, place, host, speaker] = STANDS[i % 3]!;
    return { title: count > 3 ? `${title} ${i + 1}` : title, question, place, host, speaker };
  }));
  return outer.flatMap((stand) => [stand, ...['Ideen', 'Nächste Schritte'].map((title, j) => (
    { id: `${stand.id}c${j}`, title, order: keys(2)[j]!, parent: stand.id! }))]);
}

/** A board of so many stands, each with some notes. */
export function standBoard(count: number, notes: number, seed = 1): Board {
  const base = board('stands', notes, seed);
  const list = standZones(count);
  const leaves = list.filter((zone) => zone.parent);
  const next = random(seed);
  return boardFrom({ ...base, clusters: [], statements: [], ballots: [], inquiries: [], turnouts: [], interfaces: [], matches: [], photos: [], papers: [], zones: list,
    notes: [...base.notes.values()].map((note) => ({ ...note, zone: leaves[Math.floor(next() * leaves.length)]!.id! })) });
}

/** About the widths of the real face, without a DOM: letters by class, wide signs and emoji at a full em. */
export function measure(text: string, size: number, weight: number): number {
  let width = 0;
  for (const sign of text) {
    width += /[ilj.,:;'|!]/.test(sign) ? 0.27 : /[mwMW]/.test(sign) ? 0.84 : /[A-ZÄÖÜ0-9]/.test(sign) ? 0.62
      : sign === ' ' ? 0.25 : /[\u2E80-\uFFFF]|\p{Extended_Pictographic}/u.test(sign) ? 1 : 0.52;
  }
  return width * size * (1 + (weight - 400) / 6000);
}
