"""Which workshops a store has: numbered by claimed names, "workshop:1", "workshop:2" and so on without a gap."""

from collections.abc import Iterator

from server.room.ports import Store


def enlist(store: Store, id: str) -> None:
    """Number a workshop, whichever worker makes it."""
    number = _count(store) + 1
    while not store.claim(f"workshop:{number}", id):
        number += 1


def listed(store: Store) -> Iterator[str]:
    """Give the workshops that were begun, the one made last first."""
    seen = set()
    for number in range(_count(store), 0, -1):
        id = store.lookup(f"workshop:{number}")
        if id and id not in seen and (store.head(id) or ("", 0))[1]:
            yield id
            seen.add(id)


def latest_workshop(store: Store) -> str | None:
    """Give the workshop made last, None if there is none."""
    return next(listed(store), None)


def claim_of(code: str) -> str:
    """Name under which a join code or key, written as the server writes it, is claimed."""
    return f"join:{code}"


def _count(store: Store) -> int:
    """Find the highest number in use: double, then halve. 20 look-ups for a thousand workshops."""
    high = 1
    while store.lookup(f"workshop:{high}") is not None:
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if store.lookup(f"workshop:{middle}") is not None else (low, middle)
    return low
