import random

from hypothesis import given
from hypothesis import strategies as st

from server.board.ordering import between


@given(st.integers(), st.integers(1, 300))
def test_a_key_lies_strictly_between_its_neighbours_wherever_it_is_put(seed: int, count: int) -> None:
    r = random.Random(seed)
    keys: list[str] = []
    for _ in range(count):
        place = r.choice((len(keys), 0, r.randrange(len(keys) + 1)))
        before = keys[place - 1] if place else ""
        after = keys[place] if place < len(keys) else ""
        key = between(before, after)
        assert (not before or before < key) and (not after or key < after)
        assert not key.endswith("0")
        keys.insert(place, key)


def test_appending_ten_thousand_keeps_keys_short() -> None:
    key = ""
    for _ in range(10_000):
        key = between(key, "")
    assert len(key) <= 4
