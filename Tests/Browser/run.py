"""Runs the journeys that are named, or all, two at a time over copies of one made-up team; fails when one fails twice.

Chromium and its driver stumble now and then on a busy machine: a journey that fails is told and made once more.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from workbench import make_team

HERE = Path(__file__).parent
ROLES = ["administrator", "manager", "trainer", "reviewer", "agent", "nobody"]
# The longest first, so that the last to run are short.
JOURNEYS = {f"walk-{role}": ["walk.py", role] for role in ROLES} | {
    "review": ["review.py"], "first-administrator": ["first_administrator.py"], "my-review": ["my_review.py"],
    "behind": ["behind.py"], "export": ["export.py"], "refused": ["refused.py"], "revoked": ["revoked.py"]}


def run(name):
    """0 when the journey passed, at the first attempt or the second."""
    return attempt(name) and attempt(name)


def attempt(name):
    began = time.monotonic()
    words = [sys.executable, str(HERE / JOURNEYS[name][0]), *JOURNEYS[name][1:]]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    print(f"==== {name}: {'failed' if done.returncode else 'passed'} in {time.monotonic() - began:.0f} s")
    print(done.stdout, end="", flush=True)
    return done.returncode


def main(names):
    if unknown := [name for name in names if name not in JOURNEYS]:
        print(*([] if unknown == ["-l"] else [f"There is no journey {unknown[0]}. There are:"]), *JOURNEYS, sep="\n")
        return 0 if unknown == ["-l"] else 2
    with tempfile.TemporaryDirectory(prefix="assay-team-") as folder:
        os.environ["TEAM"] = folder
        make_team(Path(folder))
        with ThreadPoolExecutor(2) as pool:
            codes = list(pool.map(run, names or JOURNEYS))
    return 1 if any(codes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
