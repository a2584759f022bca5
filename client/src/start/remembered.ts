// The workshops this device has opened as facilitator, newest first. The link holds the secret, so it stays on the device
// and can be forgotten. A browser that refuses storage remembers nothing and says nothing.

const KEY = 'stellwand.workshops';
const MOST = 12;

export type Remembered = { workshop: string; title: string; url: string; at: number };

/** Give the remembered workshops, newest first. */
export function remembered(): Remembered[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Put a workshop at the front of the list; the same workshop is kept once. */
export function remember(entry: Remembered): void {
  write([entry, ...remembered().filter((other) => other.workshop !== entry.workshop)]);
}

export function forget(workshop: string): void {
  write(remembered().filter((other) => other.workshop !== workshop));
}

function write(list: Remembered[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list.slice(0, MOST)));
  } catch {
    // private windows and full disks: the link in the address bar still works
  }
}

function isRemembered(value: unknown): value is Remembered {
  const entry = value as Remembered | null;
  return typeof entry?.workshop === 'string' && typeof entry.title === 'string' && typeof entry.url === 'string';
}
