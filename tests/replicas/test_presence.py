"""Figures are exchanged while people come and go."""

from server.room.presence import Attendance
from server.store.memory import MemoryStore


def test_somebody_arrives_while_the_store_is_asked() -> None:
    class Slow(MemoryStore):
        def share(self, workshop: str, worker: str, value: bytes, ttl: float) -> None:
            super().share(workshop, worker, value, ttl)
            attendance.arrive(f"{workshop}-too", "p2")

    attendance = Attendance("w")
    attendance.arrive("w1", "p1")
    attendance.exchange(Slow())  # a dictionary that changes under the loop ended presence for the worker's life
    assert attendance.presence("w1-too", named=False).here == 1
