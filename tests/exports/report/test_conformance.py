"""The report's PDF before veraPDF, the reference for PDF/A and PDF/UA, where it is installed (rule E7)."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exports.report.opened import made

VERAPDF = shutil.which("verapdf")


@pytest.mark.slow
@pytest.mark.skipif(not VERAPDF, reason="veraPDF is not installed")
@pytest.mark.parametrize("flavour", ["2a", "ua1"])
def test_verapdf_finds_no_fault(flavour: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(made("pdf"))
    done = subprocess.run(
        [str(VERAPDF), "--flavour", flavour, "--format", "text", "--verbose", str(path)], capture_output=True, text=True
    )
    assert done.stdout.startswith("PASS"), done.stdout + done.stderr
