// The socket: WebSocket first, long-polling where that is blocked. Says hello with the positions of all rooms on every
// connect, so the server can replay what was missed. Knows events and acks, nothing of boards.

import { io } from 'socket.io-client';
import { WIRE_VERSION } from '../core/wire';
import type { Ack, CatchUp, Changes, Envelope, Follow, Goodbye, HelloAck, OwnNow, Presence, RefusalAck, SeatNow, Snapshot } from '../core/wire';

export interface Ears {
  /** `connected`: hello was answered. Otherwise the network is away and is being tried again. */
  onConnection(connected: boolean): void;
  onHello(ack: HelloAck): void;
  onSnapshot(message: Snapshot): void;
  onChanges(message: Changes): void;
  onPresence(message: Presence): void;
  onSeat(message: SeatNow): void;
  onOwn(message: OwnNow): void;
  /** This seat may not come back by itself: revoked, blocked, forged, or a version not spoken. */
  onEnd(code: string): void;
  /** Where the rooms followed stand now. */
  positions(): Follow[];
}

/** What the store needs; tests give a fake. */
export interface Transport {
  start(ears: Ears, token: string): void;
  /** Rooms followed have changed: tell the server. */
  hello(): void;
  command(envelope: Envelope): Promise<Ack | RefusalAck | null>;
  catchUp(message: CatchUp): void;
  /** Try now instead of at the next turn. */
  wake(): void;
  close(): void;
}

const ACK_MS = 8_000;
const WAKE_MS = 4_000;
// A phone that slept for less than this has kept its socket; after more, the socket may be dead without knowing it.
const NAP_MS = 10_000;

export function socketLink(url?: string): Transport {
  const socket = io(url ?? '', {
    autoConnect: false,
    // Without WebSocket the library fails before anybody listens, and would not go on to polling.
    transports: typeof WebSocket === 'function' ? ['websocket', 'polling'] : ['polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 8_000,
  });
  let ears: Ears;
  let token = '';
  let ended = false;
  let greeting = 0;

  async function hello(timeout = ACK_MS): Promise<void> {
    if (!socket.connected || ended) return;
    const turn = ++greeting;
    try {
      const message = { v: WIRE_VERSION, token, rooms: ears.positions() };
      const answer: HelloAck | RefusalAck = await socket.timeout(timeout).emitWithAck('hello', message);
      if (turn !== greeting) return;
      if (answer.ok) {
        ears.onHello(answer);
        ears.onConnection(true);
      } else if (answer.retry) setTimeout(() => void hello(), 1_000 + Math.random() * 2_000);
      else end(answer.code);
    } catch {
      if (turn === greeting) reconnect();
    }
  }

  function reconnect(): void {
    if (ended) return;
    ears.onConnection(false);
    socket.disconnect().connect();
  }

  function end(code: string): void {
    ended = true;
    socket.disconnect();
    ears.onConnection(false);
    ears.onEnd(code);
  }

  function goodbye({ code, retry }: Goodbye): void {
    if (!retry) return end(code);
    socket.disconnect();
    ears.onConnection(false);
    // All phones hear this at once; they must not come back at once.
    setTimeout(() => !ended && socket.connect(), 300 + Math.random() * 1_500);
  }

  function wake(): void {
    if (!ended && !socket.connected) socket.connect();
  }

  return {
    start(given, secret) {
      ears = given;
      token = secret;
      socket.on('connect', () => void hello());
      socket.on('disconnect', (reason) => {
        ears.onConnection(false);
        // The library does not come back by itself when the server closes the namespace.
        if (reason === 'io server disconnect' && !ended) setTimeout(wake, 500 + Math.random() * 1_500);
      });
      socket.on('snapshot', (message: Snapshot) => ears.onSnapshot(message));
      socket.on('changes', (message: Changes) => ears.onChanges(message));
      socket.on('presence', (message: Presence) => ears.onPresence(message));
      socket.on('seat', (message: SeatNow) => ears.onSeat(message));
      socket.on('own', (message: OwnNow) => ears.onOwn(message));
      socket.on('goodbye', goodbye);
      listenToDevice(wake, () => void hello(WAKE_MS), () => !ended && ears.onConnection(false));
      socket.connect();
    },
    hello: () => void hello(),
    command: async (envelope) => {
      if (!socket.connected) return null;
      return socket.timeout(ACK_MS).emitWithAck('command', envelope).catch(() => null);
    },
    catchUp: (message) => void socket.timeout(ACK_MS).emitWithAck('catch_up', message).catch(() => null),
    wake,
    close() {
      ended = true;
      socket.disconnect();
    },
  };
}

function listenToDevice(wake: () => void, check: () => void, lost: () => void): void {
  let hidden = 0;
  addEventListener('online', () => {
    wake();
    check(); // a socket that lived through it, as one to localhost does, says nothing by itself
  });
  addEventListener('offline', lost);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hidden = Date.now();
    else {
      wake();
      if (Date.now() - hidden > NAP_MS) check();
    }
  });
}
