"""The verb `bench` of ./stellwand."""

import sys

import click


@click.group()
def command() -> None:
    """Measure the server from outside."""


@command.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("argv", nargs=-1, type=click.UNPROCESSED)
def fanout(argv: tuple[str, ...]) -> None:
    """How fast notes reach all devices, and how many can join at once (--help tells more)."""
    from bench import fanout as measured

    sys.exit(measured.main(list(argv)))


@command.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("argv", nargs=-1, type=click.UNPROCESSED)
def steps(argv: tuple[str, ...]) -> None:
    """How soon a new step is on every phone (--help tells more)."""
    from bench import steps as measured

    sys.exit(measured.main(list(argv)))


@command.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("argv", nargs=-1, type=click.UNPROCESSED)
def rounds(argv: tuple[str, ...]) -> None:
    """How soon each phone knows its own place (--help tells more)."""
    from bench import rounds as measured

    sys.exit(measured.main(list(argv)))


@command.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("argv", nargs=-1, type=click.UNPROCESSED)
def mixing(argv: tuple[str, ...]) -> None:
    """What newly mixed groups are worth beside plain rotation and the bounds (--help tells more)."""
    from bench import mixing as measured

    sys.exit(measured.main(list(argv)))


@command.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("argv", nargs=-1, type=click.UNPROCESSED)
def suggestions(argv: tuple[str, ...]) -> None:
    """How long it takes to suggest what could be put together (--help tells more)."""
    from bench import suggestions as measured

    sys.exit(measured.main(list(argv)))


@command.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("argv", nargs=-1, type=click.UNPROCESSED)
def export(argv: tuple[str, ...]) -> None:
    """What people who fetch files do to the live boards (--help tells more)."""
    from bench import exports as measured

    sys.exit(measured.main(list(argv)))
