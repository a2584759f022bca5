// What one takes along, over HTTP: as a file, and the link that opens it. A failed request raises ApiError.

import { ApiError, ask, request } from './http';
import { named, type Named } from './named';

const LONGEST_WAIT_MS = 6_000; // a full queue; beyond it, one has asked too often
const TRIES = 10;

const path = (workshop: string) => `/api/workshops/${workshop}/seats/me/takeaway`;

/** The file. At the gong everybody asks at once, and files are made two at a time: it waits for its turn. */
export async function takeawayFile(workshop: string, token: string, format: 'pdf' | 'md', language: string): Promise<Named> {
  const query = new URLSearchParams({ language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  for (let tried = 1; ; tried++) {
    try {
      return await named(await ask('GET', `${path(workshop)}.${format}?${query}`, undefined, token), `takeaway.${format}`);
    } catch (error) {
      const wait = error instanceof ApiError && error.code === 'too_fast' ? Number(error.fields['wait_ms']) : Infinity;
      if (!(wait <= LONGEST_WAIT_MS) || tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The link there is, "" without one. */
export const takeawayLink = async (workshop: string, token: string, language: string) =>
  (await request<{ url: string }>('GET', `${path(workshop)}?language=${language}`, undefined, token)).url;

/** Make the link, or take it back; "" then. */
export const linkTakeaway = async (workshop: string, token: string, on: boolean, language: string) =>
  (await request<{ url: string }>('POST', `${path(workshop)}?language=${language}`, { on }, token)).url;

export const takeawayQr = async (workshop: string, token: string, language: string) =>
  (await ask('GET', `${path(workshop)}/qr.svg?language=${language}`, undefined, token)).blob();
