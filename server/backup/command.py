"""The verbs `backup` and `restore`, for the person who looks after a server; docs/operate.md tells how."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from server import __version__
from server.backup import restoring, taking
from server.backup.file import Reading, Unusable, counted, summary
from server.config import Config
from server.room.listing import listed
from server.room.ports import StoreAway
from server.store.embedded import CannotStart, reached
from server.store.redis import RedisStore

CHOSEN = click.option("--workshop", "-w", "chosen", multiple=True, metavar="ID", help="Only this one; may be repeated.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@CHOSEN
def backup(file: Path, chosen: tuple[str, ...]) -> None:
    """Write all workshops to FILE, whether or not the server runs. It holds everything people wrote, their names and
    how to reach them; it does not hold the secret key."""
    with refusals(), opened(Config.from_environment(), reading=True) as store:
        made = datetime.now(UTC).isoformat(timespec="seconds")
        workshops = chosen or tuple(reversed(list(listed(store))))
        contents = taking.take(store, workshops, file, __version__, made, click.echo)
    click.echo(f"{file}: {counted(len(contents.workshops), 'workshop')}, {file.stat().st_size / 1e6:.1f} MB")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@CHOSEN
@click.option("--check", is_flag=True, help="Read and compare everything, restore nothing, touch no store.")
def restore(file: Path, chosen: tuple[str, ...], check: bool) -> None:
    """Bring workshops of FILE back into a server that has none of them, whether or not it runs. Nothing is written
    over."""
    with refusals():
        reading = Reading(file)
        workshops = restoring.check(reading, __version__, chosen)
        if check:
            for one in workshops:
                click.echo(summary(one))
            click.echo(f"{file} is whole: {counted(len(workshops), 'workshop')}, saved {reading.contents.made}.")
            return
        with opened(Config.from_environment(), reading=False) as store:
            restoring.check_room(store, workshops)
            restoring.restore(store, reading, workshops, click.echo)
    click.echo(
        f"{counted(len(workshops), 'workshop')} restored. Links and seats are valid if the secret key is the same."
    )


@contextmanager
def opened(config: Config, reading: bool) -> Iterator[RedisStore]:
    """Open the store of a server, whether or not that runs. Raises Unusable where there is none to read."""
    if config.redis_url:
        with closing(RedisStore(config.redis_url)) as store:
            store.ping()
            yield store
        return
    if reading and not (config.data_dir / "store").exists():
        raise Unusable(f"There is nothing in the data folder {config.data_dir}; set DATA_DIR or REDIS_URL.")
    with reached(config.data_dir) as url, closing(RedisStore(url)) as store:
        yield store


@contextmanager
def refusals() -> Iterator[None]:
    """End with one sentence where the person at the terminal has to do something."""
    try:
        yield
    except StoreAway as why:
        _end(f"The store does not answer ({why}); start it, or correct REDIS_URL.")
    except (Unusable, CannotStart) as why:
        _end(str(why))


def _end(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(2)
