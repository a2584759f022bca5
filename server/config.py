"""What can be set from outside, in one table. The only reader of the environment.

Every field of Config is an environment variable of the same name in capitals; its default and its meaning stand beside
it, `./stellwand config` prints them, and docs/operate.md must list them all (a test compares).
"""

import dataclasses
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("de", "en")
SECRET_KEY_AT_LEAST = 32


class Misconfigured(Exception):
    """One sentence for the person at the terminal: what is wrong and what to do."""


def _text(value: str) -> str:
    return value.strip()


def _count(least: int, most: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        number = int(value)
        if not least <= number <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return number

    return parse


def _one_of(*allowed: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value not in allowed:
            raise ValueError("one of " + ", ".join(allowed))
        return value

    return parse


def _url(*schemes: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        parts = urlsplit(value.strip())
        if parts.scheme not in schemes or not (parts.netloc or parts.path):
            raise ValueError("an address that starts with " + " or ".join(f"{scheme}://" for scheme in schemes))
        return value.strip().rstrip("/")

    return parse


def _folder(value: str) -> Path:
    return Path(value).expanduser().absolute()


def _secret(value: str) -> str:
    if len(value) < SECRET_KEY_AT_LEAST:
        raise ValueError(f"at least {SECRET_KEY_AT_LEAST} characters, best random ones")
    return value


def _urls(*schemes: str) -> Callable[[str], tuple[str, ...]]:
    one = _url(*schemes)
    return lambda value: tuple(one(part) for part in value.split(",") if part.strip())


def _setting(default: Any, parse: Callable[[str], Any], meaning: str, shown: str = "") -> Any:
    metadata = {"parse": parse, "meaning": meaning, "shown": shown or str(default)}
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Config:
    """One server's settings. Made by `from_environment`; tests may make their own."""

    host: str = _setting("", _text, "Address to listen on; empty means all.", "(all)")
    port: int = _setting(8000, _count(1, 65_535), "Port to listen on.")
    public_url: str = _setting(
        "",
        _url("http", "https"),
        "Address under which others reach the server, for links and QR codes. Needed behind a reverse proxy.",
        "(this machine's in its network)",
    )
    redis_url: str = _setting(
        "",
        _url("redis", "rediss", "unix"),
        "Redis 6.2+ or Valkey to use instead of the embedded store: redis://, rediss:// (TLS) or unix://.",
        "(embedded store)",
    )
    data_dir: Path = _setting(
        ROOT / "data", _folder, "Folder of the embedded store and of the secret key.", "./data beside `stellwand`"
    )
    workers: int = _setting(1, _count(1, 64), "Worker processes on the port; one per core at most.")
    secret_key: str = _setting(
        "",
        _secret,
        "Secret that links and seats are derived from. Must be the same on all hosts that share a store.",
        "(made at first start, kept in DATA_DIR)",
    )
    language: str = _setting(
        "de", _one_of(*LANGUAGES), "Language of the pages where the browser asks for none of ours."
    )
    unload_after: int = _setting(
        300, _count(1, 86_400), "Seconds after which a board that nobody follows leaves memory; the store keeps it."
    )
    allowed_origins: tuple[str, ...] = _setting(
        (),
        _urls("http", "https"),
        "Further origins whose pages may connect, separated by commas.",
        "(only the server's own)",
    )
    fan_out: str = _setting(
        "direct",
        _one_of("direct", "ordinary"),
        "`ordinary` sends by the Socket.IO library instead of writing frames directly: slower, for finding faults.",
    )
    log_level: str = _setting("info", _one_of("debug", "info", "warning", "error"), "How much is logged to stderr.")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Config":
        """Read the settings; raises Misconfigured. Empty means not set. Touches no file."""
        given = os.environ if environment is None else environment
        return cls(**{f.name: _parsed(f, text) for f in dataclasses.fields(cls) if (text := given.get(f.name.upper()))})

    def with_secret_key(self) -> "Config":
        """Give settings with a secret key: the one set, else the one in DATA_DIR, else a new one, stored there."""
        if self.secret_key:
            return self
        return dataclasses.replace(self, secret_key=_kept_secret(self.data_dir))

    def table(self) -> list[tuple[str, str, str]]:
        """Name, current value and meaning of every setting; secrets are not shown."""
        return [(f.name.upper(), self._shown(f), f.metadata["meaning"]) for f in dataclasses.fields(self)]

    def _shown(self, setting: "dataclasses.Field[Any]") -> str:
        value = getattr(self, setting.name)
        if value == setting.default:
            return str(setting.metadata["shown"])
        match setting.name:
            case "secret_key":
                return "(set)"
            case "redis_url":
                return without_password(value)
            case "allowed_origins":
                return ", ".join(value)
        return str(value)


def without_password(url: str) -> str:
    """Give an address that may be printed."""
    parts = urlsplit(url)
    _, at, place = parts.netloc.rpartition("@")
    return parts._replace(netloc="***@" + place if at else place, query="").geturl()


def _parsed(setting: "dataclasses.Field[Any]", text: str) -> Any:
    try:
        return setting.metadata["parse"](text)
    except ValueError as why:
        wanted = str(why) if "invalid literal" not in str(why) else "a whole number"
        raise Misconfigured(f"{setting.name.upper()} must be {wanted}.") from None


def _kept_secret(folder: Path) -> str:
    path = folder / "secret_key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _write_new(path, secrets.token_urlsafe(32))
        return _secret(path.read_text(encoding="ascii").strip())
    except ValueError:
        raise Misconfigured(f"{path} holds no secret key; restore it from a backup, or delete it.") from None
    except OSError as why:
        raise Misconfigured(
            f"Cannot use the data folder {folder} ({(why.strerror or str(why)).lower()}); "
            "make it writable or set DATA_DIR to another one."
        ) from None


def _write_new(path: Path, text: str) -> None:
    # Linked into place whole: of two starts at once, one wins and the other reads the winner's.
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as target:
        target.write(text + "\n")
        target.flush()
        os.fsync(target.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
