// Where everybody stands in a net of contacts: who has met draws together, everybody else apart, and nobody covers another.
// By arithmetic alone, from an even spiral on, so that every screen and every reload shows the same picture. Pure.

export interface Knot { readonly w: number; readonly h: number }
export interface Thread { readonly one: number; readonly other: number; readonly times: number }
export interface Spot { readonly x: number; readonly y: number }
interface Wanted { knots: readonly Knot[]; threads: readonly Thread[]; w: number; h: number; gap: number }

const TURN = 2.399963; // the golden angle, in radians
const SWEEPS = 30; // over all pairs: some 50 ms for 300 people
const PASSES = 240;
const LINE = 40; // of a thread that is seen between two who have met
const CRUMB = 12; // of a thread between two it passes: too short to lead an eye

/** The middle of each knot; all lie whole in a box of `w` by `h`, as long as there is room for them. */
export function netOf({ knots, threads, w, h, gap }: Wanted): Spot[] {
  const n = knots.length;
  // In a square of its own, so that the stress knows no aspect.
  const xs = knots.map((_, i) => Math.sqrt((i + 0.5) / n) * Math.cos(i * TURN));
  const ys = knots.map((_, i) => Math.sqrt((i + 0.5) / n) * Math.sin(i * TURN));
  relax(xs, ys, distances(n, threads));
  level(xs, ys);
  const spots = stretched(xs, ys, knots, w, h);
  const joined = new Set(threads.map(({ one, other }) => Math.max(one, other) * n + Math.min(one, other)));
  part(spots, knots, w, h, (i, j) => (joined.has(i * n + j) ? LINE : gap));
  return spots;
}

/** The spots again with some knots grown: the first, which threads join to the others, comes among them, and all give way to each other. */
export function partedOf(spots: readonly Spot[], grown: readonly { at: number; knot: Knot }[], w: number, h: number, gap: number): Spot[] {
  const moved = grown.map(({ at }) => ({ ...spots[at]! }));
  const mean = (axis: 'x' | 'y') => moved.reduce((sum, spot) => sum + spot[axis], 0) / moved.length;
  if (moved[0]) moved[0] = { x: mean('x'), y: mean('y') };
  part(moved, grown.map(({ knot }) => knot), w, h, (_, j) => (j ? gap : LINE));
  const result = [...spots];
  grown.forEach(({ at }, i) => { result[at] = moved[i]!; });
  return result;
}

/** The parts of a thread between two that pass nobody: it ends at whom it joins, and stops a gap short of whom it only passes behind.
 * What would be a crumb is left out. */
export function waysOf(from: Spot, to: Spot, passed: readonly { spot: Spot; knot: Knot }[], gap: number): [Spot, Spot][] {
  const behind = passed.flatMap(({ spot, knot }) => behindOf(from, to, spot, { w: knot.w + 2 * gap, h: knot.h + 2 * gap }));
  const open: [number, number][] = [];
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  let at = 0;
  for (const [enters, leaves] of [...behind.sort((one, other) => one[0] - other[0]), [1, 1]] as const) {
    if ((enters - at) * long > CRUMB) open.push([at, enters]);
    at = Math.max(at, leaves);
  }
  const point = (share: number): Spot => ({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
  return open.map(([begin, end]) => [point(begin), point(end)]);
}

/** From where to where a way leads through a box, in shares of the way; empty if it leads past. Upright ways divide by nothing,
 * and infinity compares as it should. */
function behindOf(from: Spot, to: Spot, spot: Spot, { w, h }: Knot): [number, number][] {
  let [enters, leaves] = [0, 1];
  for (const [begin, by, middle, half] of [[from.x, to.x - from.x, spot.x, w / 2], [from.y, to.y - from.y, spot.y, h / 2]] as const) {
    const [one, other] = [(middle - half - begin) / by, (middle + half - begin) / by];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters < leaves ? [[enters, leaves]] : [];
}

/** How far apart each two ought to be, row by row: threads between them on the shortest way, and more where there is none. */
function distances(n: number, threads: readonly Thread[]): Float64Array {
  const beside: number[][] = Array.from({ length: n }, () => []);
  for (const { one, other } of threads) { beside[one]!.push(other); beside[other]!.push(one); }
  const far = new Float64Array(n * n).fill(-1);
  let [parts, longest] = [0, 0];
  for (let from = 0; from < n; from++) {
    const queue = [from];
    far[from * n + from] = 0;
    for (const at of queue) for (const next of beside[at]!) {
      if (far[from * n + next]! >= 0) continue;
      far[from * n + next] = far[from * n + at]! + 1;
      queue.push(next);
    }
    longest = Math.max(longest, far[from * n + queue.at(-1)!]!);
    if (Math.min(...queue) === from) parts++;
  }
  const strange = longest + 1.25 * Math.sqrt(parts);
  for (const { one, other, times } of threads) far[one * n + other] = far[other * n + one] = 1.15 - 0.15 * Math.min(3, times);
  return far.map((value) => (value < 0 ? strange : value));
}

/** Stress of all pairs made small by stochastic gradient descent: Zheng, Pawar and Goodman, "Graph Drawing by SGD", 2018. */
function relax(xs: number[], ys: number[], far: Float64Array): void {
  const n = xs.length;
  const pairs = Array.from({ length: n }, (_, i) => Array.from({ length: i }, (__, j): [number, number] => [i, j])).flat();
  const longest = far.reduce((most, value) => Math.max(most, value), 1);
  let seed = 1;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const step = longest ** 2 * (0.02 / longest ** 2) ** (sweep / (SWEEPS - 1));
    for (let at = pairs.length - 1; at > 0; at--) {
      const with_ = random(at + 1);
      [pairs[at], pairs[with_]] = [pairs[with_]!, pairs[at]!];
    }
    for (const [i, j] of pairs) {
      const ideal = far[i * n + j]!;
      const [x, y] = [xs[i]! - xs[j]!, ys[i]! - ys[j]!];
      const length = Math.hypot(x, y) || 1e-6;
      const by = (Math.min(1, step / ideal ** 2) * (ideal - length)) / 2 / length;
      xs[i]! += x * by; ys[i]! += y * by;
      xs[j]! -= x * by; ys[j]! -= y * by;
    }
  }
}

/** Turned so that the longest way lies across, as screens do. */
function level(xs: number[], ys: number[]): void {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (of: (x: number, y: number) => number) => xs.reduce((all, x, i) => all + of(x - mx, ys[i]! - my), 0);
  const angle = Math.atan2(2 * sum((x, y) => x * y), sum((x, y) => x * x - y * y)) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  xs.forEach((x, i) => {
    const y = ys[i]!;
    xs[i] = x * cos + y * sin;
    ys[i] = y * cos - x * sin;
  });
}

/** Onto the box: ranks and places share in it, so that a dense middle opens and the edge is not empty. */
function stretched(xs: readonly number[], ys: readonly number[], knots: readonly Knot[], w: number, h: number): { x: number; y: number }[] {
  const n = knots.length;
  const along = (values: readonly number[], size: readonly number[], room: number) => {
    const used = Math.min(room, 1.6 * Math.sqrt(n) * (Math.max(...size) + 3 * LINE)); // a few people need no long threads
    const order = values.map((_, i) => i).sort((p, q) => values[p]! - values[q]! || p - q);
    const rank = new Array<number>(n).fill(0.5);
    if (n > 1) order.forEach((i, at) => { rank[i] = at / (n - 1); });
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map((value, i) => {
      const share = high - low > 1e-6 ? 0.4 * rank[i]! + 0.6 * ((value - low) / (high - low)) : 0.5;
      return (room - used + size[i]!) / 2 + share * (used - size[i]!);
    });
  };
  const x = along(xs, knots.map((knot) => knot.w), w);
  const y = along(ys, knots.map((knot) => knot.h), h);
  return knots.map((_, i) => ({ x: x[i]!, y: y[i]! }));
}

/** Push apart what is too close, the shorter way, and back into the box; where room is short, the gaps are given up bit by bit. */
function part(spots: { x: number; y: number }[], knots: readonly Knot[], w: number, h: number, gap: (i: number, j: number) => number): void {
  for (let pass = 0; pass < PASSES; pass++) {
    const kept = Math.min(1, 2 - (2 * pass) / PASSES);
    let moved = false;
    for (let i = 1; i < spots.length; i++) {
      for (let j = 0; j < i; j++) {
        const [p, q] = [spots[i]!, spots[j]!];
        const free = { x: Math.abs(p.x - q.x) - (knots[i]!.w + knots[j]!.w) / 2, y: Math.abs(p.y - q.y) - (knots[i]!.h + knots[j]!.h) / 2 };
        const axis = free.x > free.y ? 'x' : 'y';
        if (free[axis] >= LINE) continue; // most: without asking for their gap
        const over = gap(i, j) * kept - free[axis];
        if (over <= 0.01) continue;
        moved = true;
        const by = (over / 2 + 0.1) * (p[axis] < q[axis] ? -1 : 1);
        p[axis] += by;
        q[axis] -= by;
      }
    }
    for (const [i, spot] of spots.entries()) {
      const { w: wide, h: high } = knots[i]!;
      spot.x = Math.min(w - wide / 2, Math.max(wide / 2, spot.x));
      spot.y = Math.min(h - high / 2, Math.max(high / 2, spot.y));
    }
    if (!moved) return;
  }
}
