"""The verbs of ./stellwand. Imports only what every verb needs, so that a start stays short.

A thing that cannot be done is one sentence on stderr and exit status 2; a traceback is always a fault of ours.
"""

import importlib
import logging
import sys

import click

from server.config import Config, Misconfigured
from server.store.embedded import CannotStart

# Verbs with a module of their own, loaded when asked for: each has a click command `command`, or named after ":".
ELSEWHERE = {
    "demo": "server.demo.command",
    "backup": "server.backup.command:backup",
    "bench": "bench.cli",
    "export": "server.export",
    "links": "server.links",
    "mix": "server.mix",
    "restore": "server.backup.command:restore",
    "test": "server.checks",
}


class Verbs(click.Group):
    """Finds the verbs that live in other modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *ELSEWHERE})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        module, _, name = ELSEWHERE[cmd_name].partition(":")
        command: object = getattr(importlib.import_module(module), name or "command")
        return command if isinstance(command, click.Command) else None


@click.group(cls=Verbs, invoke_without_command=True)
@click.pass_context
def cli(context: click.Context) -> None:
    """Stellwand, a live board for large groups. Without a verb it runs the server."""
    logging.basicConfig(format="%(levelname)s: %(message)s")
    if context.invoked_subcommand is None:
        context.invoke(run)


@cli.command()
def run() -> None:
    """Run the server until Ctrl-C."""
    from server import supervise

    sys.exit(supervise.run(Config.from_environment()))


@cli.command()
def config() -> None:
    """Print every setting, its value and its meaning."""
    rows = Config.from_environment().table()
    width = max(len(name) for name, _, _ in rows)
    for name, value, meaning in rows:
        click.echo(f"{name:<{width}}  {value}\n{'':<{width}}  {meaning}\n")


def main() -> None:
    """Run a verb; whatever a person can put right ends in one sentence."""
    try:
        cli(prog_name="./stellwand")
    except (CannotStart, Misconfigured) as why:
        click.echo(str(why), err=True)
        sys.exit(2)
