"""What the terminal says once the server runs: addresses, a QR code, where to begin. Knows addresses, not workshops."""

import io
import ipaddress
import socket
import sys
from typing import TextIO

import segno

from server.config import Config


def announce(config: Config, facilitator_link: str | None = None, out: TextIO | None = None) -> None:
    """Print how to reach the server. The QR code holds the address that phones in the same network reach."""
    out = out or sys.stdout
    address = phone_address(config)
    lines = ["", f"  Stellwand runs at {address}"]
    if not config.public_url:
        lines.append(f"  on this machine   http://localhost:{config.port}")
    print("\n".join(lines) + "\n", file=out)
    _print_code(address, out)
    begin = f"  Facilitate:           {facilitator_link}" if facilitator_link else f"  Create a workshop at  {address}/"
    print(f"\n{begin}\n  Stop with             Ctrl-C\n", file=out, flush=True)


def phone_address(config: Config) -> str:
    """Give the address that other devices reach: PUBLIC_URL, else HOST if it is one, else this machine's in the LAN."""
    if config.public_url:
        return config.public_url
    host = config.host if config.host and not _is_any(config.host) else lan_address()
    return f"http://[{host}]:{config.port}" if ":" in host else f"http://{host}:{config.port}"


def lan_address() -> str:
    """Give this machine's address towards the others, without sending anything; 127.0.0.1 if it has no network."""
    # TEST-NET-1 and a private network: which interface would be taken? UDP's connect only looks it up.
    for target in ("192.0.2.1", "10.255.255.255"):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))
                found = str(probe.getsockname()[0])
            except OSError:
                continue
            if found != "0.0.0.0":  # noqa: S104  # compared, not bound
                return found
    return "127.0.0.1"


def _is_any(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _print_code(address: str, out: TextIO) -> None:
    drawn = io.StringIO()
    segno.make(address, error="m", micro=False).terminal(out=drawn, border=2, compact=True)
    # Light modules are drawn in the foreground colour: set both colours, or a light terminal shows a negative.
    before, after = ("\x1b[97;40m", "\x1b[0m") if out.isatty() else ("", "")
    try:
        for line in drawn.getvalue().splitlines():
            print(f"  {before}{line}{after}", file=out)
    except UnicodeEncodeError:
        print("  (This terminal cannot show a QR code.)", file=out)
