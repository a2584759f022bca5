"""Who may import whom (docs/design.md), read from the syntax trees."""

import ast
import sys
from pathlib import Path

SERVER = Path(__file__).parents[2] / "server"
OURS = {
    "board": set(),
    "workshop": {"board"},
    "wire": {"board", "workshop"},
    "room": {"board", "workshop", "wire"},
    "exports": {"board", "workshop"},
    "agendas": {"board", "workshop"},
    "media": {"board"},
    "methods": {"workshop"},
    "roster": {"board", "workshop"},
    "imports": {"board", "workshop", "roster"},
    "suggestions": {"board"},
    "store": {"room"},
    "backup": {"board", "workshop", "wire", "room", "store", "config"},
    "demo": {"board", "workshop", "wire", "room", "store", "demo"},  # the store to read the log past the server
}
# All that touches the insides of eventlet and engine.io; another engine would replace these files.
ENGINE = {"web/engine.py", "web/websocket.py", "web/lane.py", "web/upgrade.py"}
STANDARD_ONLY = ("board", "workshop")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
            if node.module == "server":
                found |= {f"server.{alias.name}" for alias in node.names}
    return found


def test_folders_import_only_what_the_design_allows() -> None:
    wrong = []
    for folder, allowed in OURS.items():
        for path in (SERVER / folder).rglob("*.py"):
            for name in imports(path):
                parts = name.split(".")
                if parts[0] == "server" and len(parts) > 1 and parts[1] not in allowed | {folder, "__version__"}:
                    wrong.append(f"{path.relative_to(SERVER)} imports {name}")
    assert not wrong


def test_board_and_workshop_need_nothing_but_the_standard_library() -> None:
    wrong = [
        f"{path.relative_to(SERVER)} imports {name}"
        for folder in STANDARD_ONLY
        for path in (SERVER / folder).rglob("*.py")
        for name in imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names | {"server"}
    ]
    assert not wrong


def test_pure_folders_call_no_clock_and_no_randomness() -> None:
    wrong = [
        f"{path.relative_to(SERVER)} imports {name}"
        for folder in (*STANDARD_ONLY, "wire", "exports", "suggestions", "agendas", "methods", "roster", "imports")
        for path in (SERVER / folder).rglob("*.py")
        for name in imports(path)
        if name.split(".")[0] in {"time", "random", "secrets", "uuid", "threading", "socket"}
        and (name, path.parent.name) != ("random", "mixes")  # seeded by the request: the same each time
    ]
    assert not wrong


def test_only_web_imports_flask_and_only_the_engine_imports_eventlet() -> None:
    wrong = []
    for path in SERVER.rglob("*.py"):
        inside = path.relative_to(SERVER)
        for name in imports(path):
            root = name.split(".")[0]
            if root in {"flask", "flask_socketio"} and inside.parts[0] not in {"web", "app.py"}:
                wrong.append(f"{inside} imports {name}")
            if root in {"eventlet", "engineio"} and str(inside) not in ENGINE:
                wrong.append(f"{inside} imports {name}")
    assert not wrong
