"""Finds ways to reach somebody in a bare text, and what may be one. Knows no names."""

import re
from collections.abc import Iterator

from server.workshop.public import Ground

Where = tuple[Ground, int, int]

# This and _SPELT begin where a run of such signs begins, else a long word would be tried from each of its letters.
_MAIL = re.compile(
    r"(?<![\w.+%'-])(?:[\w.+%'-]*[-_+]\n)?[\w.+%'-]+\s{0,3}@\s{0,3}"
    r"[\w-]+(?:(?:\.[\w-]+)*\.[^\W\d_]{2,}|(?:\.[\w-]+)*(?:\.\n|\n\.)[^\W\d_]{2,})"
)
_QUOTED = re.compile(
    r"[\"“”„«»][^\"“”„«»\n]{1,64}[\"“”„«»]\s{0,3}@\s{0,3}(?:[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}|\[[\w.:]+\])"
)
_AT_NUMBER = re.compile(r"(?<![\w.+%'-])[\w.+%'-]+@\[[\w.:]+\]")
_FEDERATED = re.compile(r"(?<![\w@/.])@[\w.-]+@[\w-]+(?:\.[\w-]+)*")
_AT_HOME = re.compile(r"(?<![\w.+%'-])[\w.+%'-]+@(?!innen)[\w-]+")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"']+", re.IGNORECASE)
_BARE_LINK = re.compile(r"(?<![\w@./-])(?:[\w-]+\.){1,3}[a-z]{2,12}/[^\s<>\"']+")
_PHONE = re.compile(r"(?<![\w./-])(?:(?:\+|00)\d{1,3}\s*(?:\(\d{1,6}\))?|\(0\d{1,6}\)|0)[\d\s/.|–-]{4,}\d(?!\w)")
_CALL = re.compile(
    r"(?:tel|telefon|fon|handy|mobil|mobile|phone|fax|durchwahl)\b[.:]*\s*((?:[–-] ?)?[+\d][\d\s()/.|–-]{2,}\d)",
    re.IGNORECASE,
)
_MEETING = re.compile(r"(?:zoom|teams|webex|meeting|skype)\b(?:[ -]?id)?[.:]*\s*(\d[\d -]{6,}\d)(?!\w)")
_IBAN = re.compile(r"(?<!\w)[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?(?!\w)")
_HANDLE = re.compile(r"(?<![\w@/.])@[^\W\d][\w.-]*\w")
_DATED = re.compile(r"(\d{1,2}[./-]){1,2}(\d{4}|\d{2})(\s*[–-]\s*(\d{1,2}[./-]){1,2}(\d{4}|\d{2}))?")
# An address with somebody in it, or one that opens something to whoever has it.
_PERSONAL = (
    r"/(in|u|user|users|people|person|profile?|member|mitglied|autor|author|team)/|"
    r"(?<![\w-])(linkedin|xing|facebook|fb|instagram|threads|twitter|tiktok|t|m|x|wa|zoom|calendly|linktr|signal|"
    r"discord|telegram|github)\.(com|de|me|us|net|ee|gg)/"
)
_OF_SOMEBODY = re.compile(rf"[?#@~]|{_PERSONAL}")
_BARE_OF_SOMEBODY = re.compile(rf"/@|{_PERSONAL}")
_SPELT = re.compile(
    r"(?<![\w.+-])[\w.+-]+\s*(?:[(\[{*<]\s*(?:at|a|@)\s*[)\]}*>]|\bat\b)\s*[\w-]+\s*"
    r"(?:[(\[{*<]?\s*\b(?:dot|punkt)\b\s*[)\]}*>]?|\.(?=\S))\s*[^\W\d_]{2,}"
)
_DIGITS = re.compile(r"(?<![\d.,:])\d{3,}(?:[ /-]\d{2,})*(?![\d.,:]*\d)")
# "Signal" and the like are words of every day, unless a colon follows.
_ACCOUNT = re.compile(
    r"(?<!\w)(?:(?:linkedin|xing|instagram|facebook|twitter|tiktok|mastodon|bluesky|github|signal|whatsapp)"
    r"\s?[:=]|(?:skype|discord|telegram|threema|insta|bsky)[:=]?)\s{0,2}"
    r"(?!(?:und|oder|and|or|ist|is|fur|mit|als)\b)([^\W_][\w.#@+-]*\w|\w)"
)


def contacts(plain: str) -> Iterator[Where]:
    """Give mail addresses, numbers, links and handles."""
    for pattern in (_QUOTED, _AT_NUMBER):
        yield from (("mail", *match.span()) for match in pattern.finditer(plain))
    for match in _FEDERATED.finditer(plain):
        yield "handle", *match.span()
    for match in _MAIL.finditer(plain):
        yield "mail", *match.span()
    for link, of_somebody in ((_LINK, _OF_SOMEBODY), (_BARE_LINK, _BARE_OF_SOMEBODY)):
        for match in link.finditer(plain):
            address = match[0].rstrip(".,;:!?)]}")
            if of_somebody.search(address.partition("://")[2] or address):
                yield "link", match.start(), match.start() + len(address)
    for match in _IBAN.finditer(plain):
        if sum(sign.isdigit() for sign in match[0]) > 9:
            yield "phone", *match.span()
    for number in (_CALL, _MEETING):
        yield from (("phone", *match.span(1)) for match in number.finditer(plain))
    for match in _PHONE.finditer(plain):
        if 6 <= sum(sign.isdigit() for sign in match[0]) <= 20 and not _DATED.fullmatch(match[0].strip()):
            yield "phone", *match.span()
    for match in _HANDLE.finditer(plain):
        yield "handle", *match.span()


def likely(plain: str) -> Iterator[Where]:
    """Give what may be an address, a number or an account in other words."""
    for pattern in (_SPELT, _AT_HOME):
        yield from (("mail", *match.span()) for match in pattern.finditer(plain))
    for match in _DIGITS.finditer(plain):
        if sum(sign.isdigit() for sign in match[0]) > 6 and not _DATED.fullmatch(match[0]):
            yield "phone", *match.span()
    for match in _ACCOUNT.finditer(plain):
        yield "handle", *match.span(1)
