"""The launcher's own judgements; that it works as a whole is seen by everybody who runs these tests with it."""

import ast
import importlib.machinery
import importlib.util
import json
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def launcher(tmp_path: Path) -> ModuleType:
    """The script as a module, on an empty folder of its own."""
    copy = tmp_path / "stellwand"
    copy.write_text((ROOT / "stellwand").read_text(encoding="utf-8"), encoding="utf-8")
    loader = importlib.machinery.SourceFileLoader("launcher", str(copy))
    spec = importlib.util.spec_from_loader("launcher", loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    (tmp_path / "client" / "src").mkdir(parents=True)
    (tmp_path / "server" / "messages" / "de").mkdir(parents=True)
    return module


def test_an_old_python_can_read_it_to_be_told_so() -> None:
    ast.parse((ROOT / "stellwand").read_text(encoding="utf-8"), feature_version=(3, 4))


def test_the_client_is_stale_when_its_sources_or_texts_change(launcher: ModuleType, tmp_path: Path) -> None:
    keys = [launcher.client_key()]
    for name in ("client/src/main.ts", "server/messages/de/phone.ftl", "client/package.json"):
        (tmp_path / name).write_text("changed")
        keys.append(launcher.client_key())
    (tmp_path / "client/src/main.ts").unlink()
    keys.append(launcher.client_key())
    assert len(set(keys)) == 5


def test_what_is_built_or_only_tested_makes_no_client_stale(launcher: ModuleType, tmp_path: Path) -> None:
    before = launcher.client_key()
    for name in ("client/dist/a.js", "client/node_modules/x/index.js", "client/src/a.test.ts"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    assert launcher.client_key() == before


def test_modules_match_their_lock_file_but_for_what_is_optional(launcher: ModuleType, tmp_path: Path) -> None:
    lock = tmp_path / "client" / "package-lock.json"
    inside = tmp_path / "client" / "node_modules" / ".package-lock.json"
    wanted = {
        "": {"name": "client"},
        "node_modules/a": {"version": "1.0.0"},
        "node_modules/b-mac": {"version": "1.0.0", "optional": True},
    }
    lock.write_text(json.dumps({"packages": wanted}))
    assert not launcher.modules_match(str(lock))
    inside.parent.mkdir()
    inside.write_text(json.dumps({"packages": {"node_modules/a": {"version": "1.0.0"}}}))
    assert launcher.modules_match(str(lock))
    inside.write_text(json.dumps({"packages": {"node_modules/a": {"version": "1.0.1"}}}))
    assert not launcher.modules_match(str(lock))


@pytest.mark.parametrize(
    ("version", "enough"),
    [
        ("v20.18.9", False),
        ("v20.19.0", True),
        ("v21.7.0", False),
        ("v22.11.0", False),
        ("v22.12.0", True),
        ("v24.1.0", True),
    ],
)
def test_only_a_node_that_builds_the_pages_is_taken(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, version: str, enough: bool
) -> None:
    said = subprocess.CompletedProcess([], 0, stdout=version + "\n")
    monkeypatch.setattr(launcher.subprocess, "run", lambda *_, **__: said)
    assert launcher.node_is_new_enough() is enough


def test_every_requirement_is_pinned() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        needed = [line for line in lines if line and not line.startswith("#")]
        assert all("==" in line for line in needed), name
