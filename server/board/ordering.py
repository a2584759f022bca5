"""Keys that sort between any two others, so that moving one note changes one note.

The scheme of `fractional-indexing` (CC0, rocicorp), reduced to what one total order needs: the server makes every
key, so no two are made between the same neighbours, and equal keys (from an import) are told apart by note id.
Base 62 in ASCII order; a key never ends in "0", so there is always room before it.
"""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
FIRST = "a0V"


def between(before: str, after: str) -> str:
    """Make a key k with before < k < after; "" stands for an open end. Needs before < after when both are given.

    Appending keeps keys short: the head letter a..z says how many digits follow, and they count upwards.
    """
    if not before and not after:
        return FIRST
    if not after:
        return _next(before)
    return _middle(before, after)


def _next(key: str) -> str:
    head = DIGITS.find(key[0]) - DIGITS.find("a") if key else -1
    width = head + 2
    if head < 0 or len(key) < 1 + width:
        return key + "V"
    digits = key[1 : 1 + width]
    for index in range(width - 1, -1, -1):
        if digits[index] != "z":
            bumped = digits[:index] + DIGITS[DIGITS.find(digits[index]) + 1] + "0" * (width - 1 - index)
            return key[0] + (bumped if bumped[-1] != "0" else bumped[:-1] + "1")
    if key[0] == "z":
        return key + "V"
    return DIGITS[DIGITS.find(key[0]) + 1] + "0" * width + "1"


def _middle(before: str, after: str) -> str:
    shared = 0
    while (before[shared] if shared < len(before) else "0") == after[shared]:
        shared += 1
    head, low, high = after[:shared], before[shared:], after[shared:]
    lower = DIGITS.find(low[0]) if low else 0
    upper = DIGITS.find(high[0])
    if upper - lower > 1:
        return head + DIGITS[(lower + upper) // 2]
    if len(high) > 1:
        return head + high[0] if low[:1] != high[0] else head + high[0] + _middle(low[1:], high[1:])
    return head + DIGITS[lower] + _after(low[1:])


def _after(key: str) -> str:
    if not key:
        return "V"
    digit = DIGITS.find(key[0])
    if digit < len(DIGITS) - 1:
        return DIGITS[(digit + len(DIGITS)) // 2]
    return key[0] + _after(key[1:])
