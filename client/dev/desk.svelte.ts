// A source without a server for the facilitator's page: acts are applied at once and kept in memory.
// `?notes=115&board=swot&view=list` says what lies on the boards.

import { EMPTY_WORKSHOP, note, seat, zone, type Board, type Color, type Note, type Shape, type Workshop, type Zone } from '../src/core/model';
import { overlayBoard, overlayWorkshop } from '../src/core/predict';
import type { Declined, Doors, Source } from '../src/facilitator/source';

const WORDS = [
  'Ein Anruf genügt meist', 'Feste Namen', 'Man kennt sich', 'Freitagsrunde', 'Fehler darf man zeigen', 'Offene Zahlen', 'Streit ohne Groll',
  'Atlas spart Wochen', 'Ein Stichtag für alle', 'Karten fürs Amt', 'Gesichter bleiben gleich', 'Alle an einem Tisch', 'Geduld der Länder',
  'Alle zwei Jahre ein neuer Antrag', 'Kettenverträge', 'Gute Leute gehen', 'Start erst im Juli', 'Drei Formulare, ein Ziel', 'Excel per Fax',
  'Zahlen, die keiner liest', 'Wissen geht in Rente', 'Neue Leitung, neuer Plan', 'Verteiler veraltet', 'Vertretung ungeklärt', 'Wer hat das Mandat?',
  'Soziales plus Verkehr', 'Ein Antrag reicht', 'Zwei lernen voneinander', 'Tausch für eine Woche', 'Groß hilft Klein', 'Praxis als Treff',
  'Sprechzeit im Laden', 'Eigenes Budget ab 14', 'Kiosk als Treffpunkt', 'Busse bis Mitternacht', 'Freiwilliges fällt zuerst', 'Miete frisst Mittel',
];
const COLORS: Color[] = ['yellow', 'green', 'yellow', 'blue', 'green', 'yellow', 'white'];
let dice = 7;
const roll = (most: number): number => (dice = (dice * 48271) % 2147483647) % most;

function zones(list: Partial<Zone>[]): Map<string, Zone> {
  return new Map(list.map((raw, index) => zone({ order: `a${index}`, ...raw })).map((one) => [one.id, one]));
}

function fill(board: Board, count: number): Board {
  const leaves = [...board.zones.values()].filter((one) => ![...board.zones.values()].some((child) => child.parent === one.id));
  const notes = new Map<string, Note>();
  for (let index = 0; index < count; index++) {
    const place = leaves[index % leaves.length]!;
    const shape: Shape = index === 4 ? 'oval' : index === 9 ? 'strip' : index === 14 ? 'cloud' : index === 19 ? 'circle' : 'rectangle';
    const year = 2015 + roll(10);
    const month = String(1 + roll(12)).padStart(2, '0');
    const when = board.layout !== 'timeline' || index % 17 === 3 ? null : { start: index % 5 === 0 ? String(year) : index % 7 === 0 ? `${year}-Q${1 + roll(4)}` : `${year}-${month}`, end: index % 11 === 0 ? String(Math.min(2024, year + 2)) : '', circa: index % 9 === 0 };
    const id = `n${index}`;
    const points = index === 6 ? [{ level: 1, text: 'auch am **Freitag**' }, { level: 2, text: 'ohne Voranmeldung' }] : [];
    notes.set(id, note({ id, zone: place.id, order: `b${String(index).padStart(4, '0')}`, text: WORDS[roll(WORDS.length)]!, points, color: board.layout === 'timeline' ? place.color : COLORS[roll(COLORS.length)]!, shape, when, at: 1 }));
  }
  if (count > 20) notes.set('gone', note({ id: 'gone', zone: leaves[0]!.id, order: 'z', text: 'Doppelt, steht schon da', color: 'green', removed: true }));
  return { ...board, notes };
}

const base = { prompt: '', start: '', end: '', notes: new Map() };
function boards(count: number): Board[] {
  return [
    fill({ ...base, id: 'timeline', title: 'Meilensteine', prompt: 'Welcher Moment hat uns geprägt?', layout: 'timeline', start: '2015', end: '2024', zones: zones([{ id: 'bund', title: 'Bund', color: 'blue' }, { id: 'land', title: 'Land', color: 'green' }, { id: 'kommune', title: 'Kommune', color: 'yellow' }]) }, count),
    fill({ ...base, id: 'swot', title: 'Wo stehen wir?', prompt: 'Wo stehen wir nach zehn Jahren?', layout: 'quadrants', zones: zones([{ id: 'a', title: 'Was uns trägt', sign: 'plus' }, { id: 'b', title: 'Was uns bremst', sign: 'minus' }, { id: 'c', title: 'Was möglich wird', sign: 'up' }, { id: 'd', title: 'Was uns gefährdet', sign: 'flag' }]) }, count),
    fill({ ...base, id: 'criteria', title: 'Unser Netzwerk', prompt: 'Was hält unser Netzwerk zusammen?', layout: 'columns', zones: zones([{ id: 'a', title: 'Ziele', sign: 'flag' }, { id: 'b', title: 'Unterschiede', sign: 'people' }, { id: 'c', title: 'Austausch', sign: 'up' }, { id: 'd', title: 'Vertrauen', sign: 'heart' }]) }, count),
    fill({ ...base, id: 'stands', title: 'Marktstände', prompt: 'Wie führen wir unsere Stärken zusammen?', layout: 'stands', zones: zones(['Zusammen planen', 'Wissen teilen', 'Menschen gewinnen'].flatMap((title, index) => [{ id: `s${index}`, title, question: ['Wie planen alle Ebenen an einem Tisch?', 'Wie kommt gutes Wissen dorthin, wo es gebraucht wird?', 'Wie gewinnen wir Menschen, die mittun?'][index], host: ['Jana', 'Mehmet', 'Ute'][index], place: ['Foyer', 'Saal 2', 'Galerie'][index] }, { id: `s${index}w`, title: 'Was schon geht', parent: `s${index}`, sign: 'plus' as const }, { id: `s${index}n`, title: 'Was noch fehlt', parent: `s${index}`, sign: 'up' as const }])) }, count),
  ];
}

export class FakeSource implements Source {
  workshop = $state.raw<Workshop>(EMPTY_WORKSHOP);
  content = $state.raw<Record<string, Board>>({});
  counts = $state.raw<Record<string, number>>({});
  declined = $state.raw<readonly Declined[]>([]);
  seat = 'me';
  online = true;
  ready = true;
  closed = '';
  waiting = 0;
  here = 117;
  people = {} as Source['people'];
  boardFiles = {} as Source['boardFiles'];
  past = {} as Source['past'];
  photos = {} as Source['photos'];
  publicVersion = {} as Source['publicVersion'];
  seats: readonly string[];

  constructor(notes: number, stage: string) {
    const list = boards(notes);
    this.content = Object.fromEntries(list.map((board) => [board.id, board]));
    this.counts = Object.fromEntries(list.map((board) => [board.id, notes + 1]));
    const levels = [{ color: 'blue', title: 'Bund' }, { color: 'green', title: 'Land' }, { color: 'yellow', title: 'Kommune' }] as const;
    const people = Array.from({ length: 120 }, (_, index) => seat({ id: `p${index}`, role: 'participant', color: levels[index < 18 ? 0 : index < 60 ? 1 : 2]!.color }));
    this.seats = people.slice(0, 117).map((one) => one.id);
    this.workshop = { ...EMPTY_WORKSHOP, id: 'w', title: 'Zehn Jahre Netzwerk Lebendige Quartiere', code: 'K7M49XQ2', key: 'k', levels, boards: list.map(({ id, title, layout }) => ({ id, title, layout, removed: false })), stage, seats: new Map(people.map((one) => [one.id, one])) };
  }
  watching(board: string): Record<string, number> {
    return board === this.workshop.stage ? { a: 38, b: 31, c: 22, d: 19 } : {};
  }
  board(id: string): Board | undefined {
    return this.content[id];
  }
  seq(id: string): number {
    return this.counts[id] ?? 0;
  }
  send(board: string, type: string, body: Record<string, unknown>): void {
    const act = { id: String(Math.random()), type, body, room: board } as never;
    console.log(board, type, JSON.stringify(body));
    if (!board) this.workshop = overlayWorkshop(this.workshop, [act]);
    else {
      this.content = { ...this.content, [board]: overlayBoard(this.content[board]!, [act], 'me', Date.now()) };
      this.counts = { ...this.counts, [board]: (this.counts[board] ?? 0) + 1 };
    }
  }
  dismiss(id: string): void {
    this.declined = this.declined.filter((one) => one.id !== id);
  }
  async addBoard(): Promise<string> {
    return 'swot';
  }
  async doors(): Promise<Doors> {
    const door = (id: string, role: string, title = '', z = '') => ({ id, role, title, zone: z, url: `http://stellwand.local/f/w#${id}.x`, revoked: false });
    return { links: [door('l1', 'facilitator'), door('l2', 'screen'), door('l3', 'host', '', 'stands/s1'), door('l4', 'guest', 'Presse')], join_url: 'http://stellwand.local/j/K7M49XQ2', code: this.workshop.code };
  }
  now(): number {
    return Date.now();
  }
  async linkQr(): Promise<Blob> {
    return new Blob();
  }
  async agendas(): Promise<[]> {
    return [];
  }
  async readyAgenda(): Promise<{ boards: number; steps: number }> {
    return { boards: 0, steps: 0 };
  }
  async bringAgenda(): Promise<{ boards: number; steps: number }> {
    return { boards: 0, steps: 0 };
  }
  async agendaFile(): Promise<Blob> {
    return new Blob();
  }
  async bringMedia(): Promise<never> {
    throw new Error('no server');
  }
  async suggestions(): Promise<{ duplicates: []; clusters: [] }> {
    return { duplicates: [], clusters: [] };
  }
  async qr(): Promise<string> {
    return `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM13 6h2v5h-2zM18 14h3v3h-3zM14 18h3v6h-3zM22 20h3v5h-3z"/></svg>')}`;
  }
  async export(): Promise<Blob> {
    return new Blob(['x']);
  }
}
