"""The verb `demo` of the command line: options in, exit status out."""

import sys
from pathlib import Path

import click

from server.demo.main import Options, run

_DEFAULT = Options()


@click.command()
@click.option("--participants", default=_DEFAULT.participants, show_default=True, type=click.IntRange(1, 2_000))
@click.option(
    "--minutes",
    default=_DEFAULT.minutes,
    show_default=True,
    type=click.FloatRange(0.1, 600),
    help="Length of the simulated day.",
)
@click.option(
    "--speed",
    default=_DEFAULT.speed,
    show_default=True,
    type=click.FloatRange(0.1, 100),
    help="How many of its minutes pass in one of ours.",
)
@click.option("--seed", default=_DEFAULT.seed, show_default=True, help="Decides who writes what and when.")
@click.option(
    "--out",
    default=_DEFAULT.out,
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the exports.",
)
@click.option("--exit", "leave", is_flag=True, help="End the server when the day is over.")
@click.option(
    "--port", default=0, type=click.IntRange(0, 65_535), help="Port of the demo's server; 0 takes a free one."
)
@click.option("--data", default=None, type=click.Path(file_okay=False, path_type=Path),
              help="Data folder to use and keep, instead of one that goes with the demo.")  # fmt: skip
def demo(
    participants: int, minutes: float, speed: float, seed: int, out: Path, leave: bool, port: int, data: Path | None
) -> None:
    """Watch simulated people live through a facilitated day, then check that all their replicas agree."""
    sys.exit(run(Options(participants, minutes, speed, seed, out, leave, port, data)))


command = demo
