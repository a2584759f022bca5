"""How far long work is, and the wish that it should end: told between workers, because who asks may be served by
another one than does the work. Lossy, and gone soon after."""

import re

import msgspec
from flask import request

from server.board.refusals import Refusal
from server.room.ports import Store

TTL = 15.0  # s that a word holds
_NAME = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)


class _Word(msgspec.Struct):
    work: str
    done: float


def asked_name() -> str:
    """Give the name under which the request's work is told, "" for none. Refuses `malformed`."""
    wanted = request.args.get("work", "")
    if wanted and not _NAME.fullmatch(wanted):
        raise Refusal("malformed", {"where": "work"})
    return wanted


def tell_progress(store: Store, workshop: str, work: str, done: float) -> bool:
    """Say how far a work is. Gives whether to go on."""
    store.share(_progress(workshop), work, msgspec.json.encode(_Word(work, done)), TTL)
    return _find(store, _ends(workshop), work) is None


def progress_of(store: Store, workshop: str, work: str) -> float:
    """Give the share done, from 0 to 1. Refuses `not_found` if nobody works on it here."""
    word = _find(store, _progress(workshop), work)
    if word is None:
        raise Refusal("not_found")
    return word.done


def end_work(store: Store, workshop: str, work: str) -> None:
    """Ask that it ends with the best so far."""
    store.share(_ends(workshop), work, msgspec.json.encode(_Word(work, 1.0)), TTL)


def _find(store: Store, place: str, work: str) -> _Word | None:
    words = (msgspec.json.decode(word, type=_Word) for word in store.shared([place])[place])
    return next((word for word in words if word.work == work), None)


def _progress(workshop: str) -> str:
    return f"{workshop}/progress"


def _ends(workshop: str) -> str:
    return f"{workshop}/ends"
