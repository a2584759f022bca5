"""The verb `links`: the facilitators' addresses of the workshops, for whoever looks after the server: when somebody has
lost theirs, or a workshop was restored under another secret key."""

import click

from server.app import create
from server.backup.command import opened, refusals
from server.backup.file import Unusable
from server.board.refusals import Refusal
from server.config import Config
from server.room.listing import listed
from server.web.api import link_url
from server.web.security import shown_code


@click.command()
@click.argument("workshops", nargs=-1)
def command(workshops: tuple[str, ...]) -> None:
    """Print title, join code and facilitators' addresses of WORKSHOPS, or of all. Whoever has such an address runs the
    workshop."""
    config = Config.from_environment()
    with refusals(), opened(config, reading=True) as store:
        site = create(config.with_secret_key(), store).site
        for id in workshops or tuple(listed(store)):
            try:
                workshop = site.workshop(id)
            except Refusal:
                raise Unusable(f"There is no workshop {id} on this server.") from None
            click.echo(f"{workshop.title} ({shown_code(workshop.code)})")
            for link in workshop.links.values():
                if link.role == "facilitator" and not link.revoked:
                    click.echo(f"  {link_url(site, workshop, link, '')}")
