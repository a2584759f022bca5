// Where everybody stands in a net of contacts: who has met draws together, everybody else apart, and nobody covers another.
// By arithmetic alone, from an even spiral on, so that every screen and every reload shows the same picture. Pure.

export interface Knot { readonly w: number; readonly h: number }
export interface Thread { readonly one: number; readonly other: number; readonly times: number }
export interface Spot { readonly x: number; readonly y: number }
interface Wanted { knots: readonly Knot[]; threads: readonly Thread[]; w: number; h: number; gap: number }

const TURN = 2.399963; // the golden angle, in radians
const WORK = 1_600_000; // pairs looked at: some 100 ms, for 30 people as for 300
const MOST_ROUNDS = 200;
const PASSES = 240;

/** The middle of each knot; all lie whole in a box of `w` by `h`, as long as there is room for them. */
export function netOf({ knots, threads, w, h, gap }: Wanted): Spot[] {
  const n = knots.length;
  // In a square of its own, so that the forces know no aspect.
  const xs = knots.map((_, i) => Math.sqrt((i + 0.5) / n) * Math.cos(i * TURN));
  const ys = knots.map((_, i) => Math.sqrt((i + 0.5) / n) * Math.sin(i * TURN));
  draw(xs, ys, threads);
  const spots = stretched(xs, ys, knots, w, h);
  part(spots, knots, w, h, gap);
  return spots;
}

/** Springs along the threads against a push between all; steps get smaller and end. */
function draw(xs: number[], ys: number[], threads: readonly Thread[]): void {
  const n = xs.length;
  const degree = new Array<number>(n).fill(0);
  for (const { one, other } of threads) for (const i of [one, other]) degree[i]!++;
  const ideal = 1.6 / Math.sqrt(Math.max(1, n));
  const rounds = Math.min(MOST_ROUNDS, Math.ceil((2 * WORK) / Math.max(1, n * n)));
  for (let round = 0; round < rounds; round++) {
    const [dx, dy] = [new Float64Array(n), new Float64Array(n)];
    const pull = (i: number, j: number, force: number) => {
      const [x, y] = [xs[i]! - xs[j]!, ys[i]! - ys[j]!];
      const far = Math.hypot(x, y) || 1e-6;
      const by = force / far;
      dx[i]! += x * by; dy[i]! += y * by;
      dx[j]! -= x * by; dy[j]! -= y * by;
    };
    const far = (i: number, j: number) => Math.max(1e-3, Math.hypot(xs[i]! - xs[j]!, ys[i]! - ys[j]!));
    for (let i = 1; i < n; i++) for (let j = 0; j < i; j++) pull(i, j, (ideal * ideal) / far(i, j));
    // A thread counts by how few its ends have: who has met many is not torn into the middle.
    for (const { one, other, times } of threads) pull(one, other, (-(far(one, other) ** 2) * Math.min(3, times)) / ideal / Math.max(2, degree[one]!, degree[other]!));
    const most = 0.12 * (1 - round / rounds) + 0.002;
    for (let i = 0; i < n; i++) {
      const by = Math.min(1, most / (Math.hypot(dx[i]!, dy[i]!) || 1));
      xs[i]! += dx[i]! * by - xs[i]! * 0.01;
      ys[i]! += dy[i]! * by - ys[i]! * 0.01;
    }
  }
}

/** Onto the box: ranks and places share in it, so that a dense middle opens and the edge is not empty. */
function stretched(xs: readonly number[], ys: readonly number[], knots: readonly Knot[], w: number, h: number): { x: number; y: number }[] {
  const along = (values: readonly number[], size: readonly number[], room: number) => {
    const n = values.length;
    const order = values.map((_, i) => i).sort((p, q) => values[p]! - values[q]! || p - q);
    const rank = new Array<number>(n).fill(0.5);
    if (n > 1) order.forEach((i, at) => { rank[i] = at / (n - 1); });
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map((value, i) => {
      const share = high > low ? (value - low) / (high - low) : 0.5;
      return size[i]! / 2 + (0.4 * rank[i]! + 0.6 * share) * (room - size[i]!);
    });
  };
  const x = along(xs, knots.map((knot) => knot.w), w);
  const y = along(ys, knots.map((knot) => knot.h), h);
  return knots.map((_, i) => ({ x: x[i]!, y: y[i]! }));
}

/** Push apart what overlaps, the shorter way, and back into the box. */
function part(spots: { x: number; y: number }[], knots: readonly Knot[], w: number, h: number, gap: number): void {
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (let i = 1; i < spots.length; i++) {
      for (let j = 0; j < i; j++) {
        const [p, q] = [spots[i]!, spots[j]!];
        const over = { x: (knots[i]!.w + knots[j]!.w) / 2 + gap - Math.abs(p.x - q.x), y: (knots[i]!.h + knots[j]!.h) / 2 + gap - Math.abs(p.y - q.y) };
        if (over.x <= 0.01 || over.y <= 0.01) continue;
        moved = true;
        const axis = over.x < over.y ? 'x' : 'y';
        const by = (over[axis] / 2 + 0.1) * (p[axis] < q[axis] ? -1 : 1);
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
