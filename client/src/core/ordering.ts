// Keys that sort between any two others: the twin of server/board/ordering.py, pinned by tests/vectors. The server makes
// every real key; the client only guesses one so that its own pending act shows at the right place.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FIRST = 'a0V';

/** Make a key k with before < k < after; "" stands for an open end. */
export function between(before: string, after: string): string {
  if (!before && !after) return FIRST;
  return after ? middle(before, after) : next(before);
}

function next(key: string): string {
  const head = DIGITS.indexOf(key[0]!) - DIGITS.indexOf('a');
  const width = head + 2;
  if (head < 0 || key.length < 1 + width) return key + 'V';
  const digits = key.slice(1, 1 + width);
  for (let index = width - 1; index >= 0; index--) {
    if (digits[index] === 'z') continue;
    const bumped = digits.slice(0, index) + DIGITS[digit(digits, index) + 1] + '0'.repeat(width - 1 - index);
    return key[0] + (bumped.endsWith('0') ? bumped.slice(0, -1) + '1' : bumped);
  }
  if (key[0] === 'z') return key + 'V';
  return DIGITS[digit(key, 0) + 1] + '0'.repeat(width) + '1';
}

function middle(before: string, after: string): string {
  let shared = 0;
  while ((before[shared] ?? '0') === after[shared]) shared += 1;
  const head = after.slice(0, shared);
  const low = before.slice(shared);
  const high = after.slice(shared);
  const lower = low ? digit(low, 0) : 0;
  const upper = digit(high, 0);
  if (upper - lower > 1) return head + DIGITS[Math.floor((lower + upper) / 2)];
  if (high.length > 1) {
    return low[0] !== high[0] ? head + high[0] : head + high[0] + middle(low.slice(1), high.slice(1));
  }
  return head + DIGITS[lower] + afterwards(low.slice(1));
}

function afterwards(key: string): string {
  if (!key) return 'V';
  const first = digit(key, 0);
  if (first < DIGITS.length - 1) return DIGITS[Math.floor((first + DIGITS.length) / 2)]!;
  return key[0] + afterwards(key.slice(1));
}

function digit(text: string, index: number): number {
  return DIGITS.indexOf(text[index]!);
}

/** Order of notes and zones: by key, ties by id. Plain code-unit comparison, as Python does on ASCII. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
