"""Settings: the table, the sentences, the secret."""

import re
import stat
from pathlib import Path

import pytest

from server.config import Config, Misconfigured, without_password

ROOT = Path(__file__).resolve().parent.parent.parent


def test_nothing_set_gives_the_defaults() -> None:
    config = Config.from_environment({})
    assert (config.host, config.port, config.workers, config.data_dir) == ("", 8000, 1, ROOT / "data")
    assert Config.from_environment({"PORT": "", "REDIS_URL": ""}) == config


def test_what_is_set_is_taken() -> None:
    config = Config.from_environment(
        {
            "PORT": "80",
            "PUBLIC_URL": "https://wand.example/",
            "ALLOWED_ORIGINS": "https://a.example, https://b.example/",
        }
    )
    assert (config.port, config.public_url) == (80, "https://wand.example")
    assert config.allowed_origins == ("https://a.example", "https://b.example")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "eight"),
        ("WORKERS", "-1"),
        ("PUBLIC_URL", "wand.example"),
        ("ALLOWED_ORIGINS", "https://a.example, b.example"),
        ("REDIS_URL", "http://store"),
        ("SECRET_KEY", "short"),
        ("LANGUAGE", "tlh"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_wrong_value_is_one_sentence_that_names_it(name: str, value: str) -> None:
    with pytest.raises(Misconfigured, match=rf"^{name} must be .+\.$"):
        Config.from_environment({name: value})


def test_the_secret_is_made_once_and_nobody_elses(tmp_path: Path) -> None:
    config = Config(data_dir=tmp_path / "data")
    first = config.with_secret_key().secret_key
    assert len(first) >= 32
    assert config.with_secret_key().secret_key == first
    assert stat.S_IMODE((tmp_path / "data" / "secret_key").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["secret_key"]


def test_a_given_secret_touches_no_file(tmp_path: Path) -> None:
    config = Config(data_dir=tmp_path / "data", secret_key="x" * 32)
    assert config.with_secret_key() is config
    assert not (tmp_path / "data").exists()


def test_the_table_shows_no_secrets() -> None:
    config = Config.from_environment({"SECRET_KEY": "k" * 32, "REDIS_URL": "rediss://me:pass@store:6380/1"})
    shown = str(config.table())
    assert "k" * 32 not in shown
    assert "pass@" not in shown
    assert "store:6380" in shown
    assert without_password("redis://store") == "redis://store"


def test_the_handbook_lists_every_setting_and_no_other() -> None:
    handbook = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip(" `") for line in handbook.splitlines() if line.startswith("| `")]
    assert rows == [name for name, _, _ in Config().table()]


def test_only_config_reads_the_environment() -> None:
    # To hand it on to a child (`dict(os.environ, ...)`) is no reading. The launcher talks to checks.py by it, and the
    # demo is a program beside the server.
    for path in (ROOT / "server").rglob("*.py"):
        if path.name not in ("config.py", "checks.py") and "demo" not in path.parts:
            assert not re.search(r"os\.environ[.\[]|getenv", path.read_text(encoding="utf-8")), path
