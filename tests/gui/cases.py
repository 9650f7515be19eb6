# SPDX-License-Identifier: Apache-2.0
"""What the window's cases begin with. A case is a function with `@test`, given an empty folder."""
import json
import pathlib
import sys

from driver import Window

PROGRAM = sys.argv[1]
SOURCE = pathlib.Path(sys.argv[2])
SAMPLE = SOURCE / "data" / "samples" / "darbigas-kopienas.json"
TESTS = []
OPEN = []


def test(function):
    TESTS.append(function)
    return function


def started(folder, file, **how):
    """A window that reads a file. run.py closes it."""
    window = Window(PROGRAM, folder, file, **how)
    OPEN.append(window)
    return window


def opened(folder, file=SAMPLE, **how):
    """The same once the file is there, at rest."""
    window = started(folder, file, **how)
    window.wait(lambda s: s["actors"] > 0, "the file")
    window.settled()
    return window


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def sample_actors():
    return json.loads(SAMPLE.read_text())["nodes"]


def name_of(key):
    """What the sample calls the actor."""
    return str(next(n.get("name", key) for n in sample_actors() if n["id"] == key))


def folded(*sections):
    """Settings of panels with these sections shut, so that what is below them is in sight."""
    return {f"section.{section}": 0 for section in sections}


def drag_somebody(w):
    """The first actor moves a little, which changes the document."""
    x, y = w.actor(list(w.state()["places"])[0])
    w.drag((x, y), (x + 60, y + 30))
    w.wait(lambda s: s["modified"], "a change")


def answered(w, question):
    return w.wait(lambda s: s["asked"] == question and s["answer"] and not s["answer_waits"],
                  f"the answer to {question}")
