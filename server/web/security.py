"""Who holds what: secrets of links, tokens of seats, cookies of devices, join codes.

Nothing here is stored. Every secret is an HMAC-SHA256 with a key of its own derived from SECRET_KEY, so a backup of
the log opens no door, and a token made for one purpose is worth nothing for another. Comparisons take constant time.
Knows neither Flask nor rooms; the figures behind the lengths stand in docs/threats.md.
"""

import base64
import hashlib
import hmac
import math
import re
import secrets

# No I, L, O, U, 0 and 1: nobody asks "is that an O?", and hardly a word can be spelt.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 8
KEY_LENGTH = 26
CODE_BITS = CODE_LENGTH * math.log2(len(ALPHABET))
KEY_BITS = KEY_LENGTH * math.log2(len(ALPHABET))

PHOTO = "photo-"  # begins the address of every photo, and of nothing else
_ID = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)
_BLANKS = re.compile(r"[\s\-‐‑‒–—_.·]+")
_GIVEN_MAX = 60  # what is longer than any key with blanks is no code, whatever it says


class Keys:
    """Makes and checks everything derived from SECRET_KEY."""

    def __init__(self, secret_key: str) -> None:
        if len(secret_key) < 16:
            raise ValueError("SECRET_KEY needs at least 16 characters")
        self._root = hashlib.sha256(secret_key.encode()).digest()

    def link_secret(self, workshop: str, link: str, generation: int) -> str:
        """Give the 32 characters (160 bits) that open a link in this generation."""
        mac = self._mac("link", workshop, link, str(generation))
        return base64.b32encode(mac[:20]).decode().lower()

    def opens(self, secret: str, workshop: str, link: str, generation: int) -> bool:
        """Tell whether the secret is the link's."""
        return _equal(secret, self.link_secret(workshop, link, generation))

    def badge_secret(self, workshop: str, seat: str) -> str:
        """Give the 16 characters (80 bits) on a name tag that open the seat kept for its bearer."""
        return base64.b32encode(self._mac("badge", workshop, seat)[:10]).decode().lower()

    def fits_badge(self, secret: str, workshop: str, seat: str) -> bool:
        """Tell whether the secret is that of the seat's badge."""
        return _equal(secret, self.badge_secret(workshop, seat))

    def seat_token(self, workshop: str, seat: str, turn: int = 0) -> str:
        """Give `<workshop>.<seat>.<mac>` (192 bits), from the second turn on `<workshop>.<seat>.<turn>.<mac>`. Whether
        the seat still stands, and at which turn it is, is the workshop's to say."""
        held = (workshop, seat, str(turn)) if turn else (workshop, seat)
        return ".".join((*held, self._text("seat", *held)))

    def seat_of(self, token: str) -> tuple[str, str, int] | None:
        """Give workshop, seat and turn of a token this server made, else None."""
        *held, mac = token.split(".") if len(token) <= 300 else [""]
        if len(held) not in (2, 3) or not all(_ID.fullmatch(part) for part in held):
            return None
        if not _equal(mac, self._text("seat", *held)):
            return None
        return held[0], held[1], int(held[2]) if len(held) == 3 else 0

    def takeaway_secret(self, workshop: str, seat: str, turn: int, links: int) -> str:
        """Give the 32 characters (160 bits) that open what a seat takes along. Another one when the seat begins its
        next turn, and when its link was taken back and made anew."""
        return base64.b32encode(self._mac("takeaway", workshop, seat, str(turn), str(links))[:20]).decode().lower()

    def opens_takeaway(self, secret: str, workshop: str, seat: str, turn: int, links: int) -> bool:
        """Tell whether the secret is that of a link there is: `links` is odd."""
        return bool(links % 2) and _equal(secret, self.takeaway_secret(workshop, seat, turn, links))

    def media_id(self, workshop: str, digest: str) -> str:
        """Give the 32 characters (192 bits) of a file's address. Made of its content, and by us alone: who has a copy
        of a file cannot ask whether it is here too."""
        return self._text("media", workshop, digest)

    def photo_id(self, workshop: str, *parts: str) -> str:
        """Give the 32 characters of a photo's address. Its own, whatever else has the same content, so that it can be
        taken away; known by its beginning, so that what nobody names any more can be found."""
        return PHOTO + self._text("photo", workshop, *parts)[: -len(PHOTO)]

    def public_key(self, workshop: str, link: str) -> str:
        """Give the 32 characters (192 bits) that open the public version."""
        return self._text("public", workshop, link)

    def opens_public(self, key: str, workshop: str, link: str) -> bool:
        """Tell whether the key is that of the public version that is out."""
        return _equal(key, self.public_key(workshop, link))

    def draft_key(self, workshop: str, seat: str, turn: int, until: int) -> str:
        """Give the 32 characters (192 bits) that open a draft of it for a facilitator's browser, for some minutes."""
        return self._text("draft", workshop, seat, str(turn), str(until))

    def opens_draft(self, key: str, workshop: str, seat: str, turn: int, until: int) -> bool:
        """Tell whether the key is that of a draft; until when it holds is for the caller to see."""
        return _equal(key, self.draft_key(workshop, seat, turn, until))

    def device_cookie(self, device: str) -> str:
        """Sign a device id, so that nobody can pass for a device that has not been seen."""
        return f"{device}.{self._text('device', device)}"

    def device_of(self, cookie: str) -> str | None:
        """Give the device of a cookie this server signed, else None."""
        device, _, mac = cookie[:200].partition(".")
        good = _ID.fullmatch(device) and _equal(mac, self._text("device", device))
        return device if good else None

    def _text(self, purpose: str, *parts: str) -> str:
        return base64.urlsafe_b64encode(self._mac(purpose, *parts)[:24]).decode()

    def _mac(self, purpose: str, *parts: str) -> bytes:
        # ids hold no NUL, so no two lists of parts give the same message
        return hmac.new(self._root, "\0".join((purpose, *parts)).encode(), hashlib.sha256).digest()


def new_id() -> str:
    """Make an id of 80 random bits: 16 letters and digits."""
    return base64.b32encode(secrets.token_bytes(10)).decode().lower()


def new_code() -> str:
    """Make a join code of 8 characters (39 bits), as people type it."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def new_key() -> str:
    """Make the longer code of the QR address: 26 characters (127 bits)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(KEY_LENGTH))


def normal_code(given: str) -> str | None:
    """Read a code or key as people type it: small letters, blanks, hyphens. None if it can be no code at all."""
    text = _BLANKS.sub("", given[:_GIVEN_MAX]).upper()
    fits = len(text) in (CODE_LENGTH, KEY_LENGTH) and all(letter in ALPHABET for letter in text)
    return text if fits else None


def is_key(normal: str) -> bool:
    """Tell whether a normalised code is the long one, which nobody can guess and which is never slowed."""
    return len(normal) == KEY_LENGTH


def shown_code(code: str) -> str:
    """Give a code in the two groups people read aloud: "KT4M 9XQ2"."""
    return f"{code[:4]} {code[4:]}"


def _equal(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), right.encode())
