"""The contract once more as the server lives it: under monkey patching by eventlet, which must precede all imports."""

import subprocess
import sys
from pathlib import Path

import pytest

PATCHED = """
import eventlet
eventlet.monkey_patch()
import sys, pytest
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
"""


@pytest.mark.slow
def test_the_contract_holds_under_eventlet() -> None:
    here = Path(__file__).parent
    argv = [sys.executable, "-W", "ignore", "-c", PATCHED, str(here / "test_contract.py"), str(here / "test_away.py")]
    done = subprocess.run(argv, cwd=here.parent.parent, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
