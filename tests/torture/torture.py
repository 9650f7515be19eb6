# SPDX-License-Identifier: Apache-2.0
"""Kills the program again and again; nothing that it called safe may be missing afterwards.

    torture.py DRIVER PRELOADED SAMPLE [--kills N] [--seed N] [--only WAY]

Ways: file and untitled (killed at any moment), clock (which jumps by years from run to run), full
(the disk, now and then), power (what was not synced is lost, or there by halves), damage (the
journal cut or changed, after which it may only tell what was once so), locks (a drive that knows none: it
is worked on all the same, and nothing is called safe)."""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

BLOCK = 512
WAYS = ["file", "untitled", "clock", "full", "power", "damage", "locks"]


class Lost(AssertionError):
    pass


class Torture:
    def __init__(self, options, way, seed, folder):
        self.options = options
        self.way = way
        self.random = random.Random(seed)
        self.folder = pathlib.Path(folder).resolve()
        self.state = self.folder / "watched" / "state"
        self.disk = self.folder / "disk"
        self.state.mkdir(parents=True)
        self.file = self.folder / "watched" / "document.json"
        shutil.copy(options.sample, self.file)
        os.utime(self.file)
        self.possible = None       # what the document may be at the next start
        self.contents = set()      # what it has been at any time
        self.kills = self.acknowledged = self.steps = self.damaged = self.partly = 0

    def start(self, steps, state=None):
        environment = dict(os.environ)
        if self.way in ("clock", "power", "locks"):
            environment["LD_PRELOAD"] = self.options.preloaded
        if self.way == "clock":
            environment["TORTURE_CLOCK"] = str(self.random.randint(-10, 10) * 31_000_000)
        if self.way == "locks":
            environment["TORTURE_NO_LOCKS"] = "1"
        if self.way == "power":
            shutil.rmtree(self.disk, ignore_errors=True)
            self.disk.mkdir()
            self.note_what_is_there()
            environment.update(TORTURE_DISK=str(self.disk), TORTURE_WATCH=str(self.folder / "watched"))
        arguments = [self.options.driver, str(state or self.state),
                     "-" if self.way == "untitled" else str(self.file),
                     str(self.random.randrange(1 << 60)), str(steps)]
        if self.way == "full":
            arguments.append("full")
        return subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)

    def run(self):
        """Starts, looks whether all is there, lets it edit, kills it."""
        process = self.start(100_000)
        try:
            self.follow(process)
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
            process.stderr.close()

    def follow(self, process):
        first = process.stdout.readline().decode().split()
        if first[:1] != ["state"]:
            process.kill()
            raise Lost(f"the program did not begin: {first} {process.communicate()}")
        if self.possible is not None and not self.may_be(*first[1:]):
            raise Lost(f"what came back is none of {len(self.possible)} states that may be, "
                       f"its content {'was once there' if first[2] in self.contents else 'never was'}")
        time.sleep(self.random.choice([0, 0.005, 0.02, 0.05, 0.15]) * self.random.random() * 2)
        process.kill()
        rest = process.stdout.read().decode()
        states, safe = [tuple(first[1:])], 0
        self.contents.add(first[2])
        lines = rest.split("\n")[:-1]  # the last may be cut
        for line in lines:
            words = line.split()
            if words[0] == "did":
                states.append(tuple(words[1:]))
                self.contents.add(words[2])
                self.steps += 1
            elif words[0] == "ack":
                self.acknowledged += len(states) - 1 - safe
                safe = len(states) - 1
            else:
                raise Lost(line)
        # What was done just before the kill may be there, though nobody was told.
        self.possible = set(states[safe:])
        self.kills += 1

    def may_be(self, whole, content):
        """Whether a document that comes back is one that was the newest safe one, or came after."""
        if any(whole == state for state, _ in self.possible):
            return True
        # A save that reached the file while the journal was full: the file is newer than the
        # journal, and is taken as it is, without what could be undone.
        return self.way == "full" and any(content == state for _, state in self.possible)

    # --- what a disk has after the power failed ---
    def note_what_is_there(self):
        for folder in (self.state, self.file.parent):
            names = [f"{path.stat().st_ino} {path.name}\n" for path in folder.iterdir() if path.is_file()]
            (self.disk / f"d-{folder.stat().st_ino}").write_text(f"{folder}\n" + "".join(names))
            for path in folder.iterdir():
                if path.is_file():
                    shutil.copy(path, self.disk / f"i-{path.stat().st_ino}")

    def lose_power(self):
        now = {}
        for folder in (self.state, self.file.parent):
            for path in folder.iterdir():
                if path.is_file():
                    now[path.stat().st_ino] = path.read_bytes()
        new = {}
        for names in self.disk.glob("d-*"):
            if names.name.endswith(".part"):
                continue
            folder, *entries = names.read_text().splitlines()
            for entry in entries:
                inode, name = entry.split(" ", 1)
                synced = self.disk / f"i-{inode}"
                before = synced.read_bytes() if synced.exists() else b""
                new[pathlib.Path(folder) / name] = self.torn(before, now.get(int(inode), before))
        for folder in (self.state, self.file.parent):
            for path in folder.iterdir():
                if path.is_file():
                    path.unlink()
        for path, content in new.items():
            path.write_bytes(content)
            path.chmod(0o600)

    def torn(self, before, now):
        """Of each block what was synced, or what was written since."""
        if self.random.random() < 0.4 or before == now:
            return before
        share = self.random.random()
        size = self.random.choice([len(before), len(now), max(len(before), len(now))])
        blocks = []
        for at in range(0, size, BLOCK):
            part = (now if self.random.random() < share else before)[at:at + BLOCK]
            blocks.append(part.ljust(min(BLOCK, size - at), b"\0"))
        return b"".join(blocks)

    # --- damage ---
    def look_at_damaged(self):
        """A copy of the journal is damaged: it may tell less, but nothing that never was."""
        # Under the same path, as journals are found by that of their file.
        kept = self.folder / "kept"
        shutil.copytree(self.state, kept)
        victims = [p for p in self.state.iterdir() if p.name.endswith((".journal", "-wal"))]
        for path in self.random.sample(victims, min(len(victims), self.random.randint(1, 2))):
            content = bytearray(path.read_bytes())
            if not content:
                continue
            if self.random.random() < 0.5:
                del content[self.random.randrange(len(content)):]
            else:
                at = self.random.randrange(len(content))
                for i in range(at, min(at + self.random.choice([1, 16, 600]), len(content))):
                    content[i] = self.random.randrange(256)
            path.write_bytes(content)
        process = self.start(0)
        out, err = process.communicate(timeout=60)
        words = out.decode().split()
        if process.returncode != 0 or words[:1] != ["state"]:
            raise Lost(f"a damaged journal ended the program: {out} {err}")
        if words[2] not in self.contents and words[2] != self.file_alone():
            raise Lost("a damaged journal told what never was")
        self.damaged += 1
        self.partly += not self.may_be(*words[1:])
        shutil.rmtree(self.state)
        kept.rename(self.state)

    def file_alone(self):
        """What the file holds for those who know no journal of it."""
        out, _ = self.start(0, self.folder / "nothing").communicate(timeout=60)
        return out.decode().split()[2]

    # --- a drive without locks ---
    def work_without_locks(self):
        out, err = self.start(60).communicate(timeout=60)
        words = [line.split()[0] for line in out.decode().splitlines()]
        if words.count("did") < 60 or "ack" in words:
            raise Lost(f"without locks: {words.count('did')} steps, {words.count('ack')} safe {err}")
        if list(self.state.glob("*.journal")):
            raise Lost("a journal that nobody can lock was written")
        self.steps += words.count("did")

    def torture(self, kills):
        if self.way == "locks":
            self.work_without_locks()
            return
        for _ in range(kills):
            self.run()
            if self.way == "power":
                self.lose_power()
            if self.way == "damage":
                self.look_at_damaged()
        if self.way == "file":  # the modes of what it keeps
            for path in self.state.iterdir():
                if path.stat().st_mode & 0o077:
                    raise Lost(f"{path} can be read by others")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("driver")
    parser.add_argument("preloaded")
    parser.add_argument("sample")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=WAYS)
    options = parser.parse_args()
    kills = options.kills or (1000 if os.environ.get("SAITE_LONG_TESTS") else 36)
    ways = [options.only] if options.only else WAYS
    failed = False
    for number, way in enumerate(ways):
        start = time.time()
        with tempfile.TemporaryDirectory() as folder:
            torture = Torture(options, way, options.seed * 1000 + number, folder)
            try:
                torture.torture(max(1, kills // len(ways)))
                result, lost_none = "ok    ", ", none of them lost"
            except Lost as lost:
                lost_none = ""
                result, failed = f"FAILED after {torture.kills} kills: {lost}\n      ", True
        print(f"{result} {way}: {torture.kills} kills, {torture.steps} steps, "
              f"{torture.acknowledged} acknowledged{lost_none}"
              + (f", {torture.damaged} damaged journals, {torture.partly} told less"
                 if torture.damaged else "") + f"  {time.time() - start:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
