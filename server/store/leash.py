"""Ties a process to its parent: when the parent ends, however it ends, so does the child. Does nothing but on Linux.

Standard library and nothing of ours, because it also runs alone before an exec: `leash.py <parent> <argv>`. A function
run between fork and exec would do the same, but is unsafe where there are threads.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def tie(parent: int) -> None:
    """Ask the kernel for SIGTERM when `parent` ends; exit if it has ended already."""
    if sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if os.getppid() != parent:
        raise SystemExit(1)


if __name__ == "__main__":
    tie(int(sys.argv[1]))
    os.execv(sys.argv[2], sys.argv[2:])
