"""The vectors in tests/vectors are what the Python core gives today; the client is tested against the same files."""

import json

import pytest

from server.demo.replica import Replica
from tests.vectors import make


@pytest.mark.parametrize("name", sorted(make.files()))
def test_vectors_are_fresh(name: str) -> None:
    assert (make.FOLDER / name).read_text(encoding="utf-8") == make.text(make.files()[name]), (
        "python -m tests.vectors.make"
    )


def test_a_replica_fed_with_the_entries_comes_to_the_view_and_hash() -> None:
    for case in json.loads((make.FOLDER / "evolve.json").read_text(encoding="utf-8"))["cases"]:
        replica = Replica("w1" if case["room"] == "workshop" else "w1/b1")
        replica.changes({"epoch": "", "after": 0, "changes": case["entries"]})
        assert replica.hash() == case["hash"]
