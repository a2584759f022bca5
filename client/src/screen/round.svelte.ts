// The picture of a round: who goes where, page after page. A page turns by itself, or by key and then rests.
import { labelsIn } from '../core/label';
import { arrangeRound, type Group, type RoundLayout } from '../core/layout/round';
import type { Board, Seat, Workshop } from '../core/model';
import { hueOf, type Round } from '../core/rounds';
import { gatherings } from '../core/stations';
import { language, t } from '../i18n.svelte';
import { pageMeasure } from '../wall/measure.svelte';
import { Pages } from './pages.svelte';

export const MARGIN = 48;
export const ABOVE = 20;
const PAGE_MS = 12_000;
const MOVING_MS = 180_000; // how long people may be on their way

interface Scene { workshop: Workshop; round: Round; board: Board | null; width: number; height: number }

export class RoundPages extends Pages {
  #scene: () => Scene | null;
  readonly groups = $derived.by((): Group[] => {
    const scene = this.#scene();
    return scene ? groupsOf(scene.workshop, scene.round, scene.board) : [];
  });
  readonly layout = $derived.by((): RoundLayout | null => {
    const scene = this.#scene();
    return scene && layoutOf(scene, this.groups);
  });
  /** With the page of the stations, where there is one. */
  readonly count = $derived(this.layout ? this.layout.pages.length + (this.layout.kind === 'board' && this.layout.stations ? 1 : 0) : 0);

  constructor(scene: () => Scene | null) {
    super(PAGE_MS);
    this.#scene = scene;
  }
}

/** What the header says of a round. */
export function roundTitle({ step, mix, at }: Round, now: number): string {
  const moving = now - step.began < MOVING_MS;
  return t(moving ? (at ? 'screen-round-change' : 'screen-round-begin') : 'screen-round', { round: at + 1, rounds: mix.rounds });
}

function layoutOf({ width, height }: Scene, groups: readonly Group[]): RoundLayout {
  const collator = new Intl.Collator(language(), { numeric: true, sensitivity: 'base' });
  return arrangeRound({
    groups, w: width - 2 * MARGIN, h: height - 2 * ABOVE, measure: pageMeasure(),
    compare: (a, b) => collator.compare(a, b),
  });
}

/** The stations of a round with everybody who goes there, and their hosts. */
export function groupsOf(workshop: Workshop, { mix, at }: Round, board: Board | null): Group[] {
  const all = gatherings(workshop, mix, at, board);
  const labels = labelsIn(workshop);
  const called = ({ id, badge }: Seat) => labels.get(id) ?? t('person-badge', { badge });
  // A break is told after all places to go to.
  return [...all].sort((one, other) => Number(one.bye) - Number(other.bye)).map(({ sign: told, station: at, going, hosts, bye }): Group => {
    const sign = bye ? t('screen-round-bye') : told;
    const station = bye ? { ...at, title: '', place: '', way: '' as const } : at;
    const come = going.filter(({ seat }) => !seat.away).map(({ seat, table }) => ({ label: called(seat), sign, table, stays: false }));
    const stay = hosts.map((seat) => ({ label: called(seat), sign, table: 0, stays: true }));
    const locked = board?.zones.get(station.id)?.locked === true;
    return { sign, hue: hueOf(mix, sign), bye, station, locked, people: [...come, ...stay].filter((one) => one.label) };
  });
}
