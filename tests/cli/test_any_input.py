# SPDX-License-Identifier: Apache-2.0
"""Broken files, and files that somebody edited: every verb ends in order, whatever it is given.

Each input goes to one verb in turn. In order is: status 0 with a result, or status 1 or 2 with a
reason; never a signal, never longer than a minute. SAITE_LONG_TESTS: 100,000 of each sort;
SAITE_INPUTS: so many. SAITE_RUN_MANY is the program made of run_many.cpp.
"""
import concurrent.futures
import copy
import json
import os
import pathlib
import queue
import random
import subprocess
import tempfile
import unittest

from driver import FLORENTINE, KITE, main, read

MANY = os.environ["SAITE_RUN_MANY"]
COUNT = int(os.environ.get("SAITE_INPUTS") or
            (100_000 if os.environ.get("SAITE_LONG_TESTS") else 200))
VILLAGE = {
    "graph": {"format": "saite", "version": 1, "title": "Ciems",
              "actor_kinds": [{"id": "club", "label": {"lv": "Klubs", "en": "Club"},
                               "color": "#336699"}],
              "sources": [{"id": "s", "title": "Aptauja"}]},
    "nodes": [
        {"id": "m", "kind": "municipality", "name": "Upe", "lat": 56.5, "lon": 27.3},
        {"id": "k", "kind": "community", "part_of": "m", "lat": 56.4, "lon": 27.1},
        {"id": "f", "kind": "family", "part_of": "k", "x": 0, "y": 0},
        {"id": "a", "kind": "individual", "name": "Anna", "part_of": "f", "x": 5, "y": 1,
         "tags": ["jaunieši"], "attributes": {"age": 31, "town": "Rēzekne"}, "since": "2019"},
        {"id": "b", "kind": "individual", "name": "Jānis", "part_of": "f", "x": 9, "y": 3.5,
         "attributes": {"age": "n/a", "town": "Rēzekne"}},
        {"id": "c", "kind": "individual", "consent": "given", "note": "klusa"},
        {"id": "i", "kind": "institution", "subtype": "school", "name": "Skola", "part_of": "m"},
        {"id": "l", "kind": "club", "name": {"lv": "Koris", "en": "Choir"}},
        {"id": "z", "kind": "individual"}],
    "edges": [
        {"source": "a", "target": "b", "key": "t1", "kind": "kinship", "weight": 3},
        {"source": "a", "target": "i", "key": "t2", "kind": "participation", "since": "2020-09"},
        {"source": "b", "target": "l", "key": "t3", "kind": "participation", "weight": 0.5},
        {"source": "c", "target": "l", "key": "t4", "kind": "trust"},
        {"source": "l", "target": "c", "key": "t5", "kind": "trust"},
        {"source": "i", "target": "m", "key": "t6", "kind": "governance"},
        {"source": "c", "target": "i", "key": "t7", "kind": "conflict", "note": "sen"},
        {"source": "i", "target": "l", "key": "t8", "kind": "collaboration", "until": "2024"}]}
SEEDS = [json.dumps(VILLAGE, ensure_ascii=False), read(KITE), read(FLORENTINE)]
VERBS = [
    ["validate", "IN"], ["validate", "IN", "--strict", "--json"], ["info", "IN", "--json"],
    ["analyse", "IN"], ["analyse", "IN", "--weighted", "--directed", "--format", "csv"],
    ["analyse", "IN", "--group-by", "community", "--lenient"],
    ["layout", "IN", "-o", "out.json"], ["layout", "IN", "-o", "out.json", "--lenient"],
    ["export", "IN", "-o", "out.svg", "--fonts", "shipped"],
    ["export", "IN", "-o", "out.pdf", "--fonts", "shipped", "--lenient"],
    ["export", "IN", "-o", "out.png", "--fonts", "shipped", "--size", "300x200", "--lenient"],
    ["export", "IN", "-o", "out.json", "--lenient"],
    ["export", "IN", "-o", "out.json", "--format", "node-link", "--lenient"],
    ["import", "IN", "-o", "out.json"], ["whatif", "IN", "--remove", "a"],
    ["suggest", "IN"], ["stability", "IN"], ["invite", "IN"], ["keyplayers", "IN", "-k", "2"],
    ["anonymise", "IN", "-o", "out.json"], ["analyse", "IN", "--baseline", "degrees"],
    ["import", "IN", "-o", "out.json", "--into", "IN"],
    ["coverage", "IN", "--target", "kind=individual", "--provider", "a", "--by", "kind"],
    ["referrals", "IN", "--service", "i", "--tie-kind", "participation,trust,governance"],
    ["ego", "IN", "a"], ["multiplexity", "IN", "--draws", "20"], ["census", "IN", "--directed"],
    ["robustness", "IN", "--draws", "5"], ["twomode", "IN"],
    ["qap", "IN", "ties ~ same(kind)", "--draws", "20"], ["whatif", "IN", "--tell", "a"],
    ["ask", "IN"], ["ask", "IN", "--lang", "lv", "--lenient"]]
PIECES = [b"{", b"}", b"[", b"]", b",", b":", b'"', b"null", b"-", b"1e999", b"NaN", b"\\ud800",
          b"\x00", b"\xff", b"\xef\xbb\xbf", "ē".encode(), b'"id"', b'"part_of"', b'"x":1e308',
          b"99999999999999999999", b'"since":"2021-13"']
VALUES = [None, True, False, 0, -1, 2.5, 1e308, -1e-308, 12345678901234567890, "", " ", "a", "b",
          "m", "t1", "2020", "2020-02-30", "0000", "=1+1", "שלום עולם", "e\u0304", "\ufffe",
          "<&>'\"",
          "x" * 3000, [], [1, "a"], {}, {"lv": "jā"}, {"k": {"k": []}}]


def mutated(chance):
    """Bytes of a file with some of them changed, cut out, doubled or put in."""
    data = bytearray(chance.choice(SEEDS).encode())
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice([1, 1, 2, 8, 60, 700]))
        how = chance.randrange(5)
        if how == 0:
            data[at:to] = b""
        elif how == 1:
            data[at:at] = data[at:to]
        elif how == 2:
            data[at:at] = chance.choice(PIECES)
        elif how == 3 and at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        elif chance.randrange(8) == 0:
            del data[at:]
    return bytes(data)


def places(value):
    """Every (container, key) below a JSON value."""
    found = []
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        found.append((value, key))
        if isinstance(value[key], (dict, list)):
            found += places(value[key])
    return found


def edited(chance):
    """Well-formed JSON: what somebody makes of a file with a script or a text editor."""
    file = json.loads(chance.choice(SEEDS))
    for _ in range(chance.randint(1, 8)):
        below = places(file)
        if not below:
            break
        holder, key = chance.choice(below)
        how = chance.randrange(6)
        if how == 0:
            del holder[key]
        elif how == 1:
            holder[key] = copy.deepcopy(chance.choice(VALUES))
        elif how == 2 and isinstance(holder, list):
            holder.append(json.loads(json.dumps(holder[key])))
        elif how == 3 and isinstance(holder, dict):
            holder[str(chance.choice(VALUES))[:40]] = copy.deepcopy(holder[key])
        elif how == 4:
            other, place = chance.choice(below)
            try:
                holder[key], other[place] = json.loads(json.dumps((other[place], holder[key])))
            except (KeyError, IndexError, ValueError, RecursionError):
                pass  # one of the two is gone, or holds the other
        elif isinstance(holder[key], list):
            chance.shuffle(holder[key])
    return json.dumps(file, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


class Runner:
    """A process that runs the command line, a forked child each time: see run_many.cpp."""

    def __init__(self):
        self.process = subprocess.Popen(
            [MANY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={"LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": os.environ["PATH"],
                 "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "")})

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def run(self, parts):
        self.process.stdin.write("\t".join(map(str, parts)) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())


def fault_of(number, make, folder, runner):
    """What is not in order about the verb and input of this number."""
    chance = random.Random(f"{make.__name__} {number}")
    bytes_in = make(chance)
    file = folder / f"in{number}.json"
    file.write_bytes(bytes_in)
    out = folder / f"out{number}"
    verb = VERBS[number % len(VERBS)]
    arguments = [str(file) if a == "IN" else a.replace("out.", f"{out}.") for a in verb]
    said, reason = folder / f"said{number}", folder / f"reason{number}"
    status = runner.run([folder, said, reason, *arguments, "--threads", "1"])
    if status == -1:
        return f"{verb}, input {number}: longer than a minute\n{bytes_in!r}"
    stdout, stderr = said.read_bytes(), reason.read_bytes()
    code = os.waitstatus_to_exitcode(status)
    written = list(folder.glob(f"out{number}.*"))
    result = stdout or written
    fault = None
    if code not in (0, 1, 2):
        fault = f"status {code}"
    elif code == 0 and not result:
        fault = "no result"
    elif code != 0 and verb[0] != "validate" and not stderr:
        fault = "no reason"
    elif code != 0 and written:
        fault = "a result of what failed"
    elif code == 0 and out.with_suffix(".json") in written:
        json.loads(out.with_suffix(".json").read_bytes())
    for path in [file, said, reason, *written]:
        path.unlink()
    if fault:
        return f"{verb}, input {number}: {fault}\n{stderr.decode()[-900:]}\n{bytes_in!r}"
    return None


class AnyInput(unittest.TestCase):
    def run_all(self, make):
        runners = queue.SimpleQueue()
        for _ in range(os.cpu_count()):
            runners.put(Runner())

        def look(number):
            runner = runners.get()
            try:
                return fault_of(number, make, pathlib.Path(folder), runner)
            finally:
                runners.put(runner)

        with tempfile.TemporaryDirectory() as folder, \
                concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            faults = [fault for fault in pool.map(look, range(COUNT)) if fault]
        while not runners.empty():
            runners.get().close()
        self.assertFalse(faults, "\n\n".join(faults[:5]))

    def test_broken_files(self):
        self.run_all(mutated)

    def test_edited_files(self):
        self.run_all(edited)


if __name__ == "__main__":
    main()
