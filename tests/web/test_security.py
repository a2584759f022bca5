"""Secrets, tokens and codes: what is ours opens, everything else does not."""

import string

from hypothesis import given
from hypothesis import strategies as st

from server.web import security
from server.web.security import Keys, normal_code

KEYS = Keys("a secret key that is long enough")


def test_a_seat_token_names_its_seat() -> None:
    token = KEYS.seat_token("w1", "s1")
    assert KEYS.seat_of(token) == ("w1", "s1", 0)
    assert KEYS.seat_of(KEYS.seat_token("w1", "s1", 2)) == ("w1", "s1", 2)


def test_no_changed_token_is_ours() -> None:
    token = KEYS.seat_token("w1", "s1")
    mac = token.rpartition(".")[2]
    forged = [
        "", ".", "..", "w1.s1.", f"w2.s1.{mac}", f"w1.s2.{mac}", f"w1.s1.{mac}x", f"w1.s1.{mac[:-1]}", token + ".x",
        token.swapcase(), f"w1s.1.{mac}", f"w1.s1\n.{mac}", "ä.ö.ü", "w1.s1.ä", "\ud800.s1.x", "x" * 10_000,
        Keys("another secret key that is long").seat_token("w1", "s1"), KEYS.device_cookie("w1.s1"),
    ]  # fmt: skip
    assert [token for token in forged if KEYS.seat_of(token)] == []


@given(st.text(max_size=320))
def test_no_text_is_a_token(text: str) -> None:
    assert KEYS.seat_of(text) is None
    assert KEYS.device_of(text) is None
    assert not KEYS.opens(text, "w1", "l1", 1)


def test_a_link_opens_in_its_generation_only() -> None:
    secret = KEYS.link_secret("w1", "l1", 1)
    assert len(secret) == 32 and secret.isalnum()
    assert KEYS.opens(secret, "w1", "l1", 1)
    assert not any(KEYS.opens(secret, *other) for other in [("w1", "l1", 2), ("w2", "l1", 1), ("w1", "l2", 1)])


def test_purposes_do_not_mix() -> None:
    assert KEYS.device_of(KEYS.seat_token("w1", "s1").replace(".", "-", 1)) is None
    assert KEYS.device_of(KEYS.device_cookie("d1")) == "d1"


def test_codes_are_long_enough_and_have_no_look_alikes() -> None:
    assert security.CODE_BITS >= 30 and security.KEY_BITS >= 100 and security.KEY_LENGTH >= 22
    assert not set("ILOU01") & set(security.ALPHABET)
    assert set(security.ALPHABET) <= set(string.ascii_uppercase + string.digits)
    codes = {security.new_code() for _ in range(1_000)}
    assert len(codes) == 1_000 and all(normal_code(code) == code for code in codes)


def test_codes_are_read_as_people_type_them() -> None:
    for typed in ("KT4M9XQ2", "kt4m 9xq2", "KT4M-9XQ2", " kt4m – 9xq2 ", "kt4m_9xq2", "k t 4 m 9 x q 2"):
        assert normal_code(typed) == "KT4M9XQ2"
    for wrong in ("", "KT4M", "KT4M9XQ22", "KT4M9XQ0", "KT4M9XQI", "ÄÖÜÄÖÜÄÖ", "' OR 1=1", "x" * 500, "\x00" * 8):
        assert normal_code(wrong) is None
    assert security.shown_code("KT4M9XQ2") == "KT4M 9XQ2"
