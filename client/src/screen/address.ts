// Where to go and what to type, as the wall shows it.
import type { Workshop } from '../core/model';
import type { Boot } from '../net/boot';

/** "stellwand.local" or "192.168.0.7:8000". */
export function address(data: Boot): string {
  try {
    return new URL(data.join_url ?? location.href).host;
  } catch {
    return location.host;
  }
}

/** The code in its two groups: "KT4M 9XQ2". */
export function code(workshop: Workshop | null, data: Boot): string {
  const bare = (workshop?.code || data.code || '').replace(/[\s-]/g, '');
  const half = Math.ceil(bare.length / 2);
  return `${bare.slice(0, half)} ${bare.slice(half)}`.trim();
}
