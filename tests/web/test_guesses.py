"""Guessing is slow for those who guess and for nobody else. Figures: docs/threats.md."""

from server.web.guesses import (
    CLEAN_ADDRESS,
    FREE_PER_DEVICE,
    LONGEST_PAUSE,
    OVERALL_BURST,
    OVERALL_REFILL,
    TURNSTILE,
    Guesses,
)


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def guess(guesses: Guesses, device: str, address: str) -> bool:
    """Try one wrong code; tell whether it was looked up."""
    if guesses.wait(device, address):
        return False
    guesses.pause(address)
    guesses.wrong(device, address)
    return True


def test_a_device_that_errs_again_and_again_waits_longer_each_time() -> None:
    clock = Clock()
    guesses = Guesses(clock)
    assert all(guess(guesses, "d", "a") for _ in range(FREE_PER_DEVICE))
    waits = []
    for _ in range(8):
        waits.append(guesses.wait("d", "a"))
        clock.now += waits[-1]
        assert guess(guesses, "d", "a")
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
    assert guesses.wait("other", "a") == 0
    clock.now += 901
    assert guesses.wait("d", "a") == 0


def test_two_hundred_phones_behind_one_address_may_each_mistype_twice() -> None:
    guesses = Guesses(Clock())
    assert all(guess(guesses, f"phone{n}", "venue") for n in range(200) for _ in range(2))
    assert all(guesses.wait(f"phone{n}", "venue") == guesses.pause("venue") == 0 for n in range(200))


def test_two_hundred_phones_without_cookies_are_looked_up() -> None:
    guesses = Guesses(Clock())
    assert all(guess(guesses, "", "venue") for _ in range(200))


def test_an_attack_from_elsewhere_slows_nobody_in_the_room() -> None:
    guesses = Guesses(Clock())
    for n in range(20_000):
        guess(guesses, f"bot{n}", f"address{n % 50}")
    assert all(guesses.wait(f"phone{n}", "venue") == guesses.pause("venue") == 0 for n in range(200))


def test_an_attack_from_within_the_room_locks_nobody_out() -> None:
    clock = Clock()
    guesses = Guesses(clock)
    for _ in range(10_000):
        clock.now += max(0.001, guesses.pause("venue"))  # 1,000 a second, if it were let
        guesses.wrong("", "venue")
    waits = [(guesses.wait(f"phone{n}", "venue"), guesses.pause("venue")) for n in range(200)]
    assert all(wait == 0 for wait, _ in waits)
    assert max(pause for _, pause in waits) <= 200 / TURNSTILE + 1


def test_ten_thousand_guesses_from_one_or_fifty_addresses_are_bounded() -> None:
    for addresses in (1, 50):
        clock = Clock()
        guesses = Guesses(clock)
        looked_up = 0
        for n in range(10_000):
            clock.now += 0.001  # 1,000 guesses a second with a new device each
            looked_up += guess(guesses, f"d{n}", f"a{n % addresses}")
        free = addresses * (CLEAN_ADDRESS + 3) + OVERALL_BURST + 10 * OVERALL_REFILL
        assert looked_up <= free + (10 + LONGEST_PAUSE) * TURNSTILE + 1
        clock.now += 3600
        before = guesses.wait("new", "a0")
        assert before == 0


def test_memory_is_bounded(monkeypatch: object) -> None:
    guesses = Guesses(Clock())
    for n in range(30_000):
        guess(guesses, f"d{n}", f"a{n}")
    assert len(guesses._devices) <= 20_000 and len(guesses._addresses) <= 20_000
