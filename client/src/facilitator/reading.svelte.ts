// Reading a photo into notes: which part one is at, what was drawn, what the machine offers. What is kept of it is the
// board's: parts of the photo, and notes that know theirs. So two people may read one photo at once.

import type { Note, Zone } from '../core/model';
import type { Box, Photo, Region } from '../core/photo';
import { headings, inReadingOrder, notesOf, nudged, overlap, sourceOf, under, zoneAt } from '../core/regions';
import { leafZones } from '../core/select';
import { ApiError } from '../net/http';
import { refusal, t } from '../i18n.svelte';
import type { Desk } from './desk.svelte';

export type Mode = 'move' | 'card' | 'column';
/** What the machine takes for a card; nobody else knows of it before it is taken. */
export interface Offer extends Box { readonly id: string; readonly text: string }
export const NUDGE = 5; // thousandths a key press moves or sizes by
const SHARED = 0.3; // of the smaller of two boxes: both frame the same card

export class Reading {
  mode = $state<Mode>('card');
  /** The part, or the offer, that one is at. */
  picked = $state('');
  busy = $state(false);
  /** What the machine answered, in words, and how many cards it had found. */
  #answer = $state('');
  #found = $state(0);
  /** Parts drawn here that have not come back from the server, new or moved. */
  #drawn = $state.raw<readonly Region[]>([]);
  #offers = $state.raw<readonly Offer[]>([]);
  #zone = '';
  /** Names of fields that the machine has read on the photo: what stands under one belongs there. */
  #headings: readonly (Box & { zone: string })[] = [];

  constructor(private readonly desk: Desk, private readonly id: string) {}

  get photo(): Photo | undefined {
    return this.desk.board.photos.get(this.id);
  }

  readonly regions: readonly Region[] = $derived.by(() => {
    const known = this.photo?.regions ?? [];
    const ours = new Map(this.#drawn.map((one) => [one.id, one]));
    return [...known.map((one) => ours.get(one.id) ?? one), ...this.#drawn.filter((one) => !known.some((other) => other.id === one.id))];
  });
  readonly notes: ReadonlyMap<string, Note> = $derived.by(() => notesOf(this.desk.board, this.id));
  readonly cards: readonly Region[] = $derived(inReadingOrder(this.regions.filter((one) => one.kind === 'card')));
  readonly columns: readonly Region[] = $derived(inReadingOrder(this.regions.filter((one) => one.kind === 'column')));
  readonly unread: readonly Region[] = $derived(this.cards.filter((one) => !this.notes.has(one.id)));
  readonly region: Region | undefined = $derived(this.regions.find((one) => one.id === this.picked));
  /** What is offered: nothing that has been read meanwhile, here or at another desk. */
  readonly offers: readonly Offer[] = $derived(this.#offers.filter((offer) => !this.cards.some((one) => this.notes.has(one.id) && overlap(one, offer) > SHARED)));
  /** What came of asking the machine: no more once all that it found is decided. */
  readonly said: string = $derived(this.#found && !this.offers.length ? '' : this.#answer);
  readonly offer: Offer | undefined = $derived(this.offers.find((one) => one.id === this.picked));

  /** Where a card that stands there goes. */
  zoneFor(box: Box): string {
    return zoneAt(this.regions, box) || under(this.#headings, box) || this.#zone || this.#fields()[0]?.id || '';
  }

  draw(box: Box, kind: Region['kind'] = this.mode === 'column' ? 'column' : 'card'): void {
    const region = { id: this.desk.id(), ...box, kind, zone: '' };
    this.put(kind === 'column' ? { ...region, zone: this.#free() } : region);
    this.picked = region.id;
  }

  put(region: Region): void {
    this.#drawn = [...this.#drawn.filter((one) => one.id !== region.id), region];
    this.desk.ask('put_region', { photo: this.id, region });
  }

  /** What the server says goes; called when its word has come. */
  settle(): void {
    const known = new Map(this.photo?.regions.map((one) => [one.id, JSON.stringify(one)]));
    const left = this.#drawn.filter((one) => known.get(one.id) !== JSON.stringify(one));
    if (left.length !== this.#drawn.length) this.#drawn = left;
  }

  /** Move or size a part by keys. */
  nudge(region: Region, dx: number, dy: number, size: boolean): void {
    const box = size ? nudged(region, 0, 0, dx, dy) : nudged(region, dx, dy, 0, 0);
    this.put({ ...region, ...box });
  }

  remove(region: Region): void {
    this.#drawn = this.#drawn.filter((one) => one.id !== region.id);
    if (this.picked === region.id) this.picked = '';
    this.desk.ask('remove_region', { photo: this.id, region: region.id });
  }

  /** Keep what stands on a card, then go on to the next that nobody has read. */
  write(region: Region, text: string, zone: string): void {
    const note = this.notes.get(region.id);
    const words = text.trim();
    if (!words || !zone) return;
    if (!note) this.#add(region.id, words, zone);
    else {
      if (note.text !== words) this.desk.act('edit_note', { note: note.id, text: words });
      if (note.zone !== zone) this.desk.act('move_note', { note: note.id, zone, after: null, when: null });
    }
    this.#zone = zone;
    this.next(region);
  }

  next(after: Box): void {
    const at = this.cards.findIndex((one) => one === after || ('id' in after && one.id === (after as Region).id));
    const open = (one: Region): boolean => one !== after && !this.notes.has(one.id) && one.id !== this.picked;
    this.picked = (this.cards.slice(at + 1).find(open) ?? this.cards.find(open))?.id ?? '';
  }

  /** Take an offer as it is now: a part and its note. */
  take(offer: Offer, text: string, zone = this.zoneFor(offer)): void {
    const { x, y, width, height } = offer;
    const region: Region = { id: this.desk.id(), x, y, width, height, kind: 'card', zone: '' };
    this.drop(offer);
    this.put(region);
    this.#add(region.id, text.trim(), zone);
  }

  drop(offer: Offer): void {
    const at = this.offers.indexOf(offer);
    this.#offers = this.#offers.filter((one) => one !== offer);
    this.picked = (this.offers[at] ?? this.offers[at - 1])?.id ?? '';
  }

  /** It is the heading of a field: no card, and what stands under it goes there. */
  head(offer: Offer, zone: string): void {
    this.#headings = [...this.#headings, { ...offer, zone }];
    this.drop(offer);
  }

  takeAll(): void {
    for (const offer of this.offers) this.take(offer, offer.text);
  }

  dropAll(): void {
    this.#offers = [];
    this.picked = '';
  }

  /** Let the machine read. What stands where somebody has drawn a card already is not offered. */
  async recognize(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    [this.#answer, this.#found] = ['', 0];
    try {
      const cards = await this.desk.source.photos.read(this.desk.boardId, this.id);
      const places = headings(cards, this.#fields());
      this.#headings = places.map(([card, zone]) => ({ ...card, zone }));
      const heads = new Set<Box>(places.map(([card]) => card));
      const free = cards.filter((card) => !heads.has(card) && !this.cards.some((one) => overlap(one, card) > SHARED));
      this.#offers = free.map(({ x, y, width, height, text }, n) => ({ id: `offer-${n}`, x, y, width, height, text }));
      this.picked = this.offers[0]?.id ?? this.picked;
      [this.#answer, this.#found] = [t('photos-read-found', { count: free.length }), free.length];
    } catch (error) {
      this.#answer = error instanceof ApiError ? refusal(error.code, error.fields) : refusal('internal');
    }
    this.busy = false;
  }

  #add(region: string, text: string, zone: string): void {
    this.desk.act('add_note', {
      note: this.desk.id(), zone, after: null, text, points: [], color: 'white', shape: 'rectangle', when: null,
      source: sourceOf(this.id, region),
    });
  }

  /** Where notes lie, the field first where the photo was taken: of stands that all have a column "Hürden", its own. */
  #fields(): Zone[] {
    const here = ({ id, parent }: Zone): boolean => Boolean(this.photo?.zone) && [id, parent].includes(this.photo!.zone);
    return leafZones(this.desk.board).sort((a, b) => Number(here(b)) - Number(here(a)));
  }

  /** The first field that no column stands for yet. */
  #free(): string {
    const taken = new Set(this.columns.map((one) => one.zone));
    return leafZones(this.desk.board).find((zone) => !taken.has(zone.id))?.id ?? '';
  }
}
