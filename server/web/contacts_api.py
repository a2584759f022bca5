"""Who met whom over HTTP, for the screens: of those who agreed, and of nobody else."""

from server.board.refusals import Refusal
from server.web.endpoints import Call, Endpoint
from server.web.site import Site
from server.workshop.meetings import Net, net

READERS = ("screen", "facilitator")


def show_contacts(site: Site, call: Call) -> Net:
    """Give the graph as it is now: whoever takes back their consent is not in the next answer."""
    assert call.actor is not None
    if call.actor.role not in READERS:
        raise Refusal("not_allowed", {"role": call.actor.role})
    return net(site.latest(call.workshop))  # not behind files that are being made: this takes a name down


ENDPOINTS = (
    Endpoint(
        "GET", "/api/workshops/<workshop>/contacts", "Who met whom, of those who agreed", show_contacts, Net,
        who="seat", refusals=("unknown_room",),
    ),
)  # fmt: skip
