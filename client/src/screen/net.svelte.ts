// The net of contacts as it is presented: asked of the server, which names only those who agreed, and asked again whenever
// the workshop changes, so that whoever takes it back is gone. Somebody in turn is in focus; a key turns, too.
import { labelsIn } from '../core/label';
import { netOf, partedOf, waysOf, type Knot, type Spot, type Thread } from '../core/layout/net';
import type { Color } from '../core/model';
import { t } from '../i18n.svelte';
import { request } from '../net/http';
import type { WorkshopStore } from '../net/workshop.svelte';
import { pageMeasure } from '../wall/measure.svelte';

export const WIDE = 1190; // of the net; the rest is for words
const FOCUS_MS = 10_000;
const PAUSE_MS = 700; // between two questions to the server
const AGAIN_MS = 2_000;
const SIZES = [56, 48, 44, 40, 36, 34, 32, 30, 28];
const COVER = 0.3; // of the picture that names may take: above it threads would not be seen
const AMONG = { sizes: [36, 34, 32, 30, 28], cover: 0.38 }; // names of some among cards without words, whose threads are few
const GAP = 14; // between two cards
const SHORT = 5; // of a card that a thread passes behind

interface Told { people: { badge: number; color: Color; label?: string | undefined }[]; pairs: [number, number, number][]; new: number; of: number }
export interface Named extends Spot { badge: number; label: string; color: Color; met: number }
/** `size` of the names; 0 where there are too many for names: then `mini` of the cards without words. */
export interface Picture { people: Named[]; threads: Thread[]; size: number; mini: number; height: number; fresh: number; of: number }
/** The picture with somebody in focus: `at` is their place in it, `met` those they have met, `named` who has words, in type of `size`;
 * `ways` are their threads, which stop before the names they only pass. */
export interface Focus { at: number; met: ReadonlySet<number>; named: ReadonlySet<number>; spots: readonly Spot[]; size: number; ways: [Spot, Spot][] }

export class Net {
  held = $state(false);
  #told = $state.raw<Told | null>(null);
  #badge = $state(0);
  #height: () => number;
  #turning: ReturnType<typeof setInterval> | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #stop: () => void = () => undefined;
  #on = false;
  readonly picture = $derived.by((): Picture | null => (this.#told ? pictured(this.#told, this.#height()) : null));
  /** Who can be in focus: those who have met somebody. */
  readonly #turns = $derived(this.picture?.people.filter((one) => one.met) ?? []);
  readonly count = $derived(this.#turns.length);
  readonly focus = $derived(this.#turns.find((one) => one.badge >= this.#badge) ?? this.#turns[0] ?? null);
  readonly focused = $derived(this.picture && focusedOn(this.picture, this.focus));

  constructor(private readonly live: WorkshopStore, private readonly token: string, height: () => number) {
    this.#height = height;
  }

  start(): void {
    if (this.#on) return;
    this.#on = true;
    this.held = false;
    this.#badge = 0;
    this.#stop = this.live.listen((room) => { if (room === this.live.id) this.#soon(PAUSE_MS); });
    this.#turning = setInterval(() => { if (!this.held) this.#turn(1); }, FOCUS_MS);
    void this.#ask();
  }

  end(): void {
    this.#on = false;
    this.#stop();
    clearInterval(this.#turning);
    clearTimeout(this.#asking);
    this.#asking = undefined;
    this.#told = null;
  }

  by(step: 1 | -1): void {
    this.held = true;
    this.#turn(step);
  }

  first(): void {
    this.held = true;
    this.#badge = 0;
  }

  toggle(): void {
    this.held = !this.held;
  }

  #turn(step: number): void {
    const at = this.#turns.findIndex((one) => one === this.focus);
    const next = this.#turns[(at + step + this.#turns.length) % this.#turns.length];
    if (next) this.#badge = next.badge;
  }

  #soon(wait: number): void {
    this.#asking ??= setTimeout(() => void this.#ask(), wait);
  }

  async #ask(): Promise<void> {
    this.#asking = undefined;
    const told = await request<Told>('GET', `/api/workshops/${this.live.id}/contacts`, undefined, this.token).catch(() => null);
    if (!this.#on) return;
    if (told) this.#told = { ...told, people: this.#called(told.people) };
    else this.#soon(AGAIN_MS);
  }

  /** With what they are called on all that hangs and glows in the room. */
  #called(people: Told['people']): Told['people'] {
    const { workshop } = this.live;
    const labels = workshop && labelsIn(workshop);
    const byBadge = new Map([...(workshop?.seats.values() ?? [])].map(({ id, badge }) => [badge, labels?.get(id)]));
    return people.map((one) => ({ ...one, label: byBadge.get(one.badge) }));
  }
}

function pictured({ people, pairs, new: fresh, of }: Told, height: number): Picture {
  const named = people.map(({ badge, color, label }) => ({ badge, color, label: label ?? t('person-badge', { badge }) }));
  const threads = pairs.map(([one, other, times]): Thread => ({ one, other, times }));
  const size = sizeFor(named, height);
  const mini = people.length > 100 ? 28 : 36;
  const knots = named.map((one): Knot => (size ? card(one, size) : blank(mini)));
  const spots = netOf({ knots, threads, w: WIDE, h: height, gap: size ? GAP : 6 });
  const met = people.map(() => 0);
  for (const { one, other } of threads) for (const i of [one, other]) met[i]!++;
  return { people: named.map((one, i) => ({ ...one, ...spots[i]!, met: met[i]! })), threads, size, mini, height, fresh, of };
}

/** Names for whoever is in focus, and for all they have met if there is room. */
function focusedOn({ people, threads, size, mini, height }: Picture, one: Named | null): Focus {
  const at = one ? people.indexOf(one) : -1;
  const met = new Set(threads.flatMap(({ one, other }) => (one === at ? [other] : other === at ? [one] : [])));
  if (size || !one) return joined({ at, met, named: new Set(size ? people.keys() : []), spots: people, size }, people);
  const all = [at, ...met];
  const fits = sizeFor(all.map((i) => people[i]!), height, AMONG);
  const named = fits ? all : [at];
  const grown = named.map((i) => ({ at: i, knot: card(people[i]!, fits || AMONG.sizes[0]!) }));
  return joined({ at, met, named: new Set(named), size: fits || AMONG.sizes[0]!, spots: partedOf(people, blank(mini), grown, WIDE, height, GAP) }, people);
}

function joined(focus: Omit<Focus, 'ways'>, people: readonly Named[]): Focus {
  const { at, met, named, spots, size } = focus;
  const cards = [...named].map((i) => ({ i, spot: spots[i]!, knot: card(people[i]!, size) }));
  return { ...focus, ways: [...met].flatMap((i) => waysOf(spots[at]!, spots[i]!, cards.filter((one) => one.i !== at && one.i !== i), SHORT)) };
}

const card = ({ label }: { label: string }, size: number): Knot => ({ w: pageMeasure()(label, size, 720) + 1.2 * size, h: 1.9 * size });

/** A card without words. */
const blank = (mini: number): Knot => ({ w: 1.4 * mini, h: 0.64 * mini });

/** The largest type in which the names leave room for threads; 0 if none does. */
function sizeFor(named: readonly { label: string }[], height: number, { sizes, cover } = { sizes: SIZES, cover: COVER }): number {
  const taken = (size: number) => named.reduce((sum, one) => { const { w, h } = card(one, size); return sum + w * h; }, 0);
  return sizes.find((size) => taken(size) <= cover * WIDE * height) ?? 0;
}
