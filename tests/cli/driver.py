# SPDX-License-Identifier: Apache-2.0
"""Runs the program and looks at what comes out.

    python3 test_usage.py PROGRAM SOURCE_FOLDER [unittest options]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
SOURCES = pathlib.Path(sys.argv[2])
SAMPLES = SOURCES / "data" / "samples"
LATGALE = str(SAMPLES / "darbigas-kopienas.json")
KITE = str(SAMPLES / "kite.json")
OZOLKALNI = str(SAMPLES / "ozolkalni.json")
KARATE = str(SAMPLES / "karate.json")
FLORENTINE = str(SAMPLES / "florentine.json")


def read(path):
    return pathlib.Path(path).read_text()


KITE_TEXT = read(KITE)


class Outcome:
    def __init__(self, done):
        self.status = done.returncode
        self.raw = done.stdout
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()

    @property
    def json(self):
        return json.loads(self.out)


class Case(unittest.TestCase):
    """One test has a folder of its own, empty at the start."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def run_saite(self, *arguments, stdin=b"", env=None, **options):
        clean = {k: v for k, v in os.environ.items()
                 if not k.startswith(("LC_", "LANG", "DISPLAY", "WAYLAND"))}
        clean.update({"LANG": "C.UTF-8", "HOME": str(self.folder)}, **(env or {}))
        return Outcome(subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, env=clean,
                                      cwd=self.folder, capture_output=True, timeout=120,
                                      **options))

    def saite(self, *arguments, status=0, **options):
        """Runs with a status that must come out."""
        done = self.run_saite(*arguments, **options)
        self.assertEqual(done.status, status, done.out + done.err)
        return done

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content)
        else:
            path.write_text(json.dumps(content))
        return path


def main():
    sys.argv = [sys.argv[0]] + sys.argv[3:]
    unittest.main()
