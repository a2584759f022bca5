"""`python -m server <verb>`: what ./stellwand runs once everything is set up."""

import sys


def main() -> None:
    """Become a worker, or read the command line."""
    if sys.argv[1:2] == ["worker"]:
        # eventlet must patch the standard library before anything else is imported, click included.
        from server.worker import main as work

        work(sys.argv[2:])
    else:
        from server.cli import main as command

        command()


if __name__ == "__main__":
    main()
