// What this device keeps: the outbox (IndexedDB), the seat tokens and the person's choices (localStorage). Every access may
// fail (private mode, full disk); then the page works on without it.

import { createStore, delMany, entries, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { Item, Refused, Storage } from '../core/outbox';

/** The outbox of one workshop on this device. Falls back to memory. */
export function outboxStorage(workshop: string): Storage {
  let store: UseStore | null = null;
  const open = () => (store ??= createStore('stellwand', 'outbox'));
  const key = (n: number) => `${workshop}/${n}`;
  const quietly = async <T>(work: () => Promise<T>, otherwise: T) => work().catch(() => otherwise);
  return {
    load: () =>
      quietly(async () => {
        const all = await entries<string, Item | Refused>(open());
        return all.filter(([name]) => name.startsWith(`${workshop}/`)).map(([, item]) => item);
      }, []),
    save: (item) => quietly(async () => set(key(item.n), item, open()), undefined),
    drop: (n) => quietly(async () => delMany([key(n)], open()), undefined),
  };
}

/** `door` keeps the seats of different pages in one browser apart: "" the phone, else the link's id. */
export function seatToken(workshop: string, door = ''): string {
  return read(seatKey(workshop, door)) ?? '';
}

export function keepSeatToken(workshop: string, token: string, door = ''): void {
  write(seatKey(workshop, door), token);
}

export function dropSeatToken(workshop: string, door = ''): void {
  write(seatKey(workshop, door), null);
}

export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A choice that is more than a word; null if there is none or it cannot be read. */
export function kept<T>(key: string): T | null {
  try {
    return JSON.parse(read(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to be done: the choice lasts as long as the page.
  }
}

function seatKey(workshop: string, door: string): string {
  return `stellwand.seat.${workshop}${door && `.${door}`}`;
}
