# SPDX-License-Identifier: Apache-2.0
"""What the whole window costs while hands move in it: frames a second, the longest wait between two
frames, how soon the map is sharp again, start, memory, idleness.
    xvfb-run -a -s "-screen 0 1280x720x24" python3 tests/bench/window.py [-v] PROGRAM FILE...
The program writes what each frame cost (SAITE_UI_FRAMES); xdotool moves the mouse."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

COLUMNS = "shown poll panels map rest moving sharp".split()


def settings(folder):
    config = folder / "config" / "saite"
    config.mkdir(parents=True, exist_ok=True)
    (config / "settings.json").write_text(json.dumps(
        {"hints_seen": True, "language": "en",
         "window": {"x": 0, "y": 0, "width": 1280, "height": 720}}))
    return dict(os.environ, XDG_CONFIG_HOME=str(folder / "config"), HOME=str(folder),
                LIBGL_ALWAYS_SOFTWARE="1", LANG="C.UTF-8")


class Session:
    """The program with a file, and the frames it has drawn."""

    def __init__(self, program, file, folder, **more):
        self.frames_path = folder / "frames.txt"
        self.frames_path.unlink(missing_ok=True)
        environment = dict(settings(folder), SAITE_UI_FRAMES=str(self.frames_path), **more)
        self.process = subprocess.Popen([program, "open", str(file)], env=environment)
        self.rested()

    def frames(self, since=0.0, until=1e18):
        """Dictionaries; times in seconds of time.monotonic(), costs in ms."""
        if not self.frames_path.exists():
            return []
        found = []
        for line in self.frames_path.read_text().splitlines()[1:]:
            parts = line.split()
            if len(parts) != len(COLUMNS):
                continue
            frame = dict(zip(COLUMNS, map(float, parts)))
            frame["shown"] /= 1000
            if since <= frame["shown"] <= until:
                found.append(frame)
        return found

    def rested(self, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            frames = self.frames()
            if frames and frames[-1]["sharp"] and time.monotonic() - frames[-1]["shown"] > 0.7:
                return
            if self.process.poll() is not None:
                raise SystemExit("the program has ended")
            time.sleep(0.1)
        raise SystemExit("the window does not come to rest")

    def sharp_since(self, moment, seconds=10):
        """The rest may take longer: a measure of whom was selected, say."""
        while time.monotonic() < moment + seconds:
            if any(f["sharp"] for f in self.frames(moment - 0.02)):
                break
            time.sleep(0.1)
        time.sleep(0.5)

    def close(self):
        self.process.terminate()
        self.process.wait(10)


def hands(script):
    """Runs a script of xdotool; returns when it began and when its last line was done."""
    begin = time.monotonic()
    subprocess.run(["xdotool", "-"], input=script, text=True, check=True)
    return begin, time.monotonic()


def pan(button, place=(700, 380)):
    steps = "".join(f"mousemove_relative -- {4 if i % 100 < 50 else -4} {2 if i % 40 < 20 else -2}\n"
                    "sleep 0.01\n" for i in range(200))
    return (f"mousemove {place[0]:.0f} {place[1]:.0f}\nsleep 0.2\nmousedown {button}\n{steps}"
            f"mouseup {button}\n")


def zoom(place=(700, 380)):
    turns = "".join(f"click {4 if i < 14 else 5}\nsleep 0.07\n" for i in range(28))
    return f"mousemove {place[0]} {place[1]}\n{turns}"


def hover():
    moves = "".join(f"mousemove {500 + (i * 37) % 500} {200 + (i * 23) % 300}\nsleep 0.02\n"
                    for i in range(100))
    return moves + "mousemove 5 715\n"


def report(session, what, script, verbose):
    begin, end = hands(script)
    session.sharp_since(end)
    moving = session.frames(begin + 0.25, end)
    gaps = [(b["shown"] - a["shown"]) * 1000 for a, b in zip(moving, moving[1:])]
    sharp = next((f for f in session.frames(end - 0.02) if f["sharp"]), None)
    fps = len(gaps) / max(sum(gaps) / 1000, 1e-9)
    worst = max(gaps, default=0)
    stalls = sum(gap > 50 for gap in gaps)
    late = session.frames(end - 0.02)
    after = max([(b["shown"] - a["shown"]) * 1000 for a, b in zip(late, late[1:]) if b["moving"]],
                default=0)
    parts = " ".join(f"{p} {sum(f[p] for f in moving) / max(len(moving), 1):.1f}/"
                     f"{max((f[p] for f in moving), default=0):.0f}"
                     for p in COLUMNS[1:5])
    rest = f"{(sharp['shown'] - end) * 1000:.0f}" if sharp else "-"
    print(f"  {what:12} {fps:6.1f} frames/s, worst {worst:5.0f} ms, {stalls} over 50 ms; "
          f"sharp after {rest} ms (worst frame then {after:.0f}); mean/most ms: {parts}", flush=True)
    if verbose:
        for f, gap in zip(moving[1:], gaps):
            if gap > 45:
                print("     ", round(gap), f)


def report_layout(session, verbose):
    """A layout that goes on from where all lie, the mouse resting on the map."""
    begin, _ = hands("mousemove 640 300\nsleep 1\nkey space\nsleep 0.3\n")
    session.rested()
    frames = session.frames(begin + 1)
    ran = [i for i, f in enumerate(frames) if f["moving"]]
    if len(ran) < 2:
        print("  layout runs: was not seen to run")
        return
    last = ran[-1]
    gaps = [(b["shown"] - a["shown"]) * 1000 for a, b in zip(frames, frames[1:last + 1])]
    seconds = frames[last]["shown"] - frames[0]["shown"]
    sharp = next((f for f in frames[last:] if f["sharp"]), frames[-1])
    print(f"  layout runs  {len(gaps) / seconds:6.1f} frames/s for {seconds:.1f} s, "
          f"worst {max(gaps):5.0f} ms, {sum(gap > 50 for gap in gaps)} over 50 ms; "
          f"sharp after {(sharp['shown'] - frames[last]['shown']) * 1000:.0f} ms", flush=True)
    if verbose:
        for f, gap in zip(frames[1:], gaps):
            if gap > 45:
                print("     ", round(gap), f)


def start(program, file, folder):
    environment = dict(settings(folder), SAITE_UI_UNTIL_DRAWN="1")
    begin = time.monotonic()
    child = subprocess.Popen([program, "open", str(file)], env=environment)
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def idle(session, seconds=10):
    def ticks():
        parts = pathlib.Path(f"/proc/{session.process.pid}/stat").read_text().rsplit(")")[1].split()
        return int(parts[11]) + int(parts[12])
    begin, before = time.monotonic(), ticks()
    time.sleep(seconds)
    return len(session.frames(begin)), (ticks() - before) / os.sysconf("SC_CLK_TCK")


def somebody(program, file, folder):
    """Where an actor lies on the screen that can be dragged: not too near the panels."""
    state_path = folder / "state.json"
    state_path.unlink(missing_ok=True)
    session = Session(program, file, folder, SAITE_UI_STATE=str(state_path))
    places = json.loads(state_path.read_text())["places"].values()
    session.close()
    return min(places, key=lambda p: abs(p[0] - 700) + abs(p[1] - 380))[:2]


def main():
    verbose = "-v" in sys.argv  # the slow frames, each
    program, *files = [a for a in sys.argv[1:] if a != "-v"]
    for file in files:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            start(program, file, folder)  # the driver keeps compiled shaders
            seconds, memory = min(start(program, file, folder) for _ in range(3))
            print(f"{pathlib.Path(file).name}: first drawn after {seconds:.2f} s, at most {memory:.0f} MB")
            actor = somebody(program, file, folder)
            session = Session(program, file, folder)
            report(session, "pan", pan(2), verbose)
            report(session, "zoom", zoom(), verbose)
            report(session, "hover", hover(), verbose)
            session.rested()
            frames, cpu = idle(session)
            print(f"  idle 10 s: {frames} frames, {cpu:.2f} s of processor time", flush=True)
            report(session, "drag actor", pan(1, actor), verbose)
            session.rested()
            report_layout(session, verbose)
            session.close()


if __name__ == "__main__":
    main()
