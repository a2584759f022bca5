"""One worker process: takes the listening socket that its parent opened, and serves the app on it until SIGTERM.

Started by supervise.py only. The patching comes first; whatever is imported before it would block the event loop.
"""

from server.web import engine

engine.patch()

import argparse  # noqa: E402
import logging  # noqa: E402

from server import announce, app  # noqa: E402
from server.config import Config  # noqa: E402
from server.room.ports import StoreAway  # noqa: E402
from server.store import leash  # noqa: E402
from server.store.redis import RedisStore  # noqa: E402


def main(arguments: list[str]) -> None:
    """Serve; returns when told to stop."""
    given = _parser().parse_args(arguments)
    leash.tie(given.parent)
    config = Config.from_environment().with_secret_key()
    logging.basicConfig(level=config.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    store = RedisStore(given.store or config.redis_url)
    listening = engine.adopt(given.family, given.fd)
    if given.announce:
        announce.announce(config, _first_link(config, store))
    app.serve(config, store, listening)


def _first_link(config: Config, store: RedisStore) -> str | None:
    """Ask the app for a facilitator link to print; a store that is just away costs the line, not the start."""
    offered = getattr(app, "first_link", None)
    try:
        return offered(config, store) if offered else None
    except StoreAway:
        return None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="worker")
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--fd", type=int, required=True)
    parser.add_argument("--family", type=int, required=True)
    parser.add_argument("--store", default="", help="address of the embedded store")
    parser.add_argument("--announce", action="store_true")
    return parser
