// The outline of a Metaplan cloud: equal scallops round a superellipse, as one SVG path. Pure.

/** `bumps` scallops in a box of w by h; `pad` is how far the superellipse lies inside, `n` how square it is. */
export function cloudPath(w: number, h: number, bumps: number, pad = 26, n = 3.1): string {
  const rim = superellipse(w, h, pad, n);
  const along = [0];
  for (let i = 1; i < rim.length; i++) along.push(along[i - 1]! + distance(rim[i]!, rim[i - 1]!));
  const total = along.at(-1)!;
  const corners: Spot[] = [];
  for (let k = 0, j = 0; k < bumps; k++) {
    while (along[j]! < ((k + 0.5) / bumps) * total) j++;
    corners.push(rim[j]!);
  }
  const arcs = corners.map((from, k) => {
    const to = corners[(k + 1) % bumps]!;
    const radius = (distance(from, to) * 0.56).toFixed(1);
    return `A${radius} ${radius} 0 0 1 ${text(to)}`;
  });
  return `M${text(corners[0]!)}${arcs.join('')}Z`;
}

type Spot = readonly [number, number];
const STEPS = 1600;

function superellipse(w: number, h: number, pad: number, n: number): Spot[] {
  const bend = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / n);
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const angle = (i / STEPS) * 2 * Math.PI;
    return [w / 2 + (w / 2 - pad) * bend(Math.cos(angle)), h / 2 + (h / 2 - pad) * bend(Math.sin(angle))] as const;
  });
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function text(spot: Spot): string {
  return `${spot[0].toFixed(1)} ${spot[1].toFixed(1)}`;
}
