// How a screen comes in: the link's id and secret stand in the address's fragment; the seat's token is kept on the device,
// so that the wall comes back by itself after a restart of the server, the browser or the night.
import { ApiError, enter } from '../net/http';
import { keepSeatToken, seatToken } from '../net/store';

export type Entry = { token: string } | { failed: string };

const PAUSE_MS = 2_000;

/** Enters with the link of the address, for as long as the server does not answer. `waiting` hears of each failed try. */
export async function enterByLink(workshop: string, hash: string, waiting: () => void): Promise<Entry> {
  const [link = '', secret = ''] = hash.replace(/^#/, '').split(/\.(.*)/s);
  if (!link || !secret) return { failed: '' };
  for (;;) {
    try {
      const token = seatToken(workshop, link);
      const entered = await enter(workshop, { link, secret, ...(token ? { token } : {}) });
      keepSeatToken(workshop, entered.token, link);
      return { token: entered.token };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!error.retry && error.status < 500) return { failed: error.code };
      waiting();
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }
}
