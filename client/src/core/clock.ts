// What is left on the clock, as phone, screen and desk write it. Pure; see `remaining` in select.ts for how much that is.

export const LAST_MS = 60_000; // of the clock: now it is told in the signal colour

/** "4:20", or "1:05:00" from an hour on. Seconds are rounded up, so that 0:00 is the end and nothing before it. */
export function clockText(ms: number): string {
  const total = Math.ceil(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
