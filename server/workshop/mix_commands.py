"""What a facilitator asks by hand of who goes where, beside the plans (commands.py has those)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MoveSeat:
    """Send somebody to another station in a round to come (from 1): a place in the mix's stations, and the table there,
    0 for the smallest or the only one."""

    mix: str
    seat: str
    round: int
    station: int
    table: int = 0


@dataclass(frozen=True, slots=True)
class SendOn:
    """Give those whose place is at a station that is closed others, in the round that runs and in those to come, as who
    comes late gets one. Nobody else moves."""

    mix: str
    station: int
