# SPDX-License-Identifier: Apache-2.0
"""Window tests: run.py PROGRAM SOURCE_FOLDER [PART|NAME…], on a screen of 1280×720:

    tests/support/with_display.sh 1280x720 python3 tests/gui/run.py build/check/src/saite .
"""
import importlib
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from cases import OPEN, TESTS  # noqa: E402

PARTS = ["looking", "annotating", "asking", "editing", "filing", "importing", "planning", "recovering", "seeing"]


def passes(function):
    start = time.time()
    with tempfile.TemporaryDirectory() as folder:
        try:
            function(pathlib.Path(folder))
            print(f"ok      {function.__name__}  {time.time() - start:.1f} s", flush=True)
            return True
        except Exception:  # noqa: BLE001
            print(f"FAILED  {function.__name__}", flush=True)
            traceback.print_exc()
            return False
        finally:
            subprocess.run(["xdotool", "keyup", "shift", "keyup", "ctrl"], check=False)
            while OPEN:
                OPEN.pop().close()


def main():
    for part in PARTS:
        importlib.import_module(part)
    wanted = set(sys.argv[3:])
    unknown = wanted - {function.__name__ for function in TESTS} - set(PARTS)
    if unknown:
        sys.exit(f"no such test: {', '.join(sorted(unknown))}")
    chosen = [f for f in TESTS if not wanted or {f.__name__, f.__module__} & wanted]
    failed = sum(not passes(f) for f in chosen)
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
