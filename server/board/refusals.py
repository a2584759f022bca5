"""Why a command was declined: a code, fields, and whether to send it again. Sentences live in the catalogue."""

# code -> may the same command succeed later without being changed
RETRY: dict[str, bool] = {
    # the command itself
    "malformed": False,  # not JSON of the described shape; fields: {"where"}
    "too_large": False,  # message over 64 KiB
    "unknown_command": False,
    "version": False,  # wire version not spoken; fields: {"speaks": [..]}
    # who asks
    "forged_seat": False,
    "no_seat": False,  # hello has not been said, or the seat is gone
    "blocked": False,
    "taken": False,  # a seat that somebody sits on with another device
    "not_allowed": False,  # fields: {"role"}
    "not_yours": False,  # the note belongs to somebody else
    # where
    "unknown_room": False,
    "unknown_board": False,
    "unknown_zone": False,
    "unknown_note": False,
    "unknown_link": False,
    "removed": False,  # the note was removed meanwhile
    # what
    "empty": False,
    "too_long": False,  # fields: {"field", "limit"}
    "too_many": False,  # fields: {"field", "limit"}
    "bad_id": False,
    "exists": False,  # an id in use
    "bad_date": False,  # fields: {"field"}
    "bad_points": False,
    "bad_address": False,  # a link that is none, or not http(s)
    "not_created": False,  # a command before the board was created
    "last_link": False,  # the last open facilitator link stays
    "not_empty": False,  # a zone with notes in it
    "has_columns": False,  # notes go into a stand's columns
    "nothing_to_undo": False,
    "changed_since": False,  # somebody else has changed it meanwhile; lines of a stand: {"field"}
    # the running step
    "not_now": False,  # the step does not allow it; fields: {"right"}
    "locked": False,  # fields: {"zone"}
    "veiled": False,  # not yet readable for everybody
    "note_limit": False,  # fields: {"limit", "per"}
    "no_stand": False,  # a zone that is none: it has no host, no materials, nobody to ask
    "unknown_material": False,
    "unknown_inquiry": False,
    "unknown_cluster": False,
    "unknown_statement": False,
    "unknown_ballot": False,
    "unknown_item": False,
    "unknown_step": False,
    "unknown_mix": False,
    "station_open": False,  # nobody is sent on from a station that is open
    "unknown_station": False,  # a place in a mix's stations, or a table there, that is none
    "station_closed": False,
    "station_full": False,  # fields: {"limit"}
    "unknown_moment": False,  # a name that is gone, or a state the board never had
    "unknown_interface": False,
    "same_stand": False,  # an interface is between two
    "proposed": False,  # by oneself, in the same words
    "not_met": False,  # somebody with whom one was at no table
    "no_contact": False,  # one's own, to exchange: first comes set_contact
    "no_listing": False,  # nothing that one can answer: not on a side, one's own, or not opposite one's own
    "unreachable": False,  # a listing that nobody's device stands behind
    "answered": False,  # once is enough, and a no is a no
    "got_answer": False,
    "two_sides": False,  # a category has its search and its offer, nothing else and no less
    "unknown_photo": False,
    "unknown_region": False,
    "bad_region": False,  # beyond the photo's edge, or next to nothing
    "decided": False,  # one's objection to this photo has been heard
    "not_installed": False,  # a program that the server would need; fields: {"what"}
    "running": False,  # the step runs
    "paused": False,  # the day rests
    "closed": False,  # the ballot
    "over_budget": False,  # fields: {"limit"}
    "bad_mark": False,
    "impossible": False,  # a mix that cannot be; fields: {"why", ..}
    "bad_file": False,  # an import that is not ours or is damaged; fields: {"where"}
    "no_dates": False,  # a calendar of days that have no beginning, planned or come
    "made_in_part": False,  # an import that the store broke off; fields: {"boards", "steps"}: what is there of it
    "bad_roster": False,  # a list of people that cannot be read; fields: {"why", "limit" or "line"}
    "bad_import": False,  # a file that cannot become a board; fields: {"why", "limit", "line" or "where"}
    "bad_media": False,  # a picture or PDF that cannot be shown; fields: {"why"}: type, pixels, pages, locked, damaged
    "media_full": False,  # the workshop's files together; fields: {"limit"}
    # load and weather
    "too_fast": True,  # fields: {"wait_ms"}
    "store_away": True,
    "internal": True,
}


class Refusal(Exception):
    """Raised by decide and by the codec; already a response: `code`, `fields`, `retry`.

    No frozen dataclass: whoever re-raises an exception has to set its traceback.
    """

    def __init__(self, code: str, fields: dict[str, object] | None = None) -> None:
        super().__init__(code, fields or {})
        self.code = code
        self.fields = fields or {}

    @property
    def retry(self) -> bool:
        return RETRY[self.code]
