"""What may be asked of a stand, by those who keep it and by those who visit it. As commands.py."""

from dataclasses import dataclass

from server.board.model import InquiryKind, Material


@dataclass(frozen=True, slots=True)
class PutMaterial:
    """On a stand, new or in place of the one with its id; behind `after` (None: where it is or last, "": first)."""

    zone: str
    material: Material
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveMaterial:
    zone: str
    material: str


@dataclass(frozen=True, slots=True)
class WriteHandOver:
    """Of the round that runs, or of `round`; replaces what was written for it, without lines it is taken back. Refused
    `changed_since` if other lines stand there than those it was written on, `based_on`, where that is said."""

    zone: str
    lines: tuple[str, ...]
    round: int | None = None
    based_on: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class RunInput:
    """Begin the stand's input anew for its minutes, or end it."""

    zone: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class SendInquiry:
    """Ask a stand, or leave it `name` and in `text` how one can be reached."""

    inquiry: str
    zone: str
    text: str
    kind: InquiryKind = "question"
    name: str = ""


@dataclass(frozen=True, slots=True)
class AnswerInquiry:
    """One line; shows a question that was held."""

    inquiry: str
    answer: str


@dataclass(frozen=True, slots=True)
class RemoveInquiry:
    inquiry: str


@dataclass(frozen=True, slots=True)
class VisitStand:
    """One has been there, as by scanning its sign; or has not, after all."""

    zone: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class ProposeInterface:
    """Say where the projects of two stands touch. A host who proposes agrees for their own."""

    interface: str
    zones: tuple[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class ConfirmInterface:
    """For the side of `zone`."""

    interface: str
    zone: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class RemoveInterface:
    interface: str
