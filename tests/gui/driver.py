# SPDX-License-Identifier: Apache-2.0
"""Drives the real program in a real X window: presses keys and buttons with xdotool, reads what the
window shows from its state file, and looks at its pixels."""
import json
import os
import pathlib
import subprocess
import time


class Window:
    """A running Saite. Its settings live in a folder of its own, so every test begins alike."""

    def __init__(self, program, folder, file=None, language="en", settings=None, size=(1280, 720),
                 person=None):
        """`person`: whose kept work it sees; the folder's own where none is named."""
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.state_path = self.folder / "state.json"
        self.state_path.unlink(missing_ok=True)
        config = self.folder / "config" / "saite"
        config.mkdir(parents=True, exist_ok=True)
        known = {"hints_seen": True, "language": language, "animations": False,
                 "window": {"x": 0, "y": 0, "width": size[0], "height": size[1]}}
        known.update(settings or {})
        self.settings_path = config / "settings.json"
        self.settings_path.write_text(json.dumps(known))
        environment = dict(os.environ, SAITE_UI_STATE=str(self.state_path),
                           XDG_CONFIG_HOME=str(self.folder / "config"), HOME=str(self.folder),
                           XDG_STATE_HOME=str(pathlib.Path(person or folder) / "state"),
                           LIBGL_ALWAYS_SOFTWARE="1", LANG="C.UTF-8")
        arguments = [program, "open"] + ([str(file)] if file else [])
        self.pointer = None
        self.log = open(self.folder / "log.txt", "w")
        self.process = subprocess.Popen(arguments, env=environment, stderr=self.log,
                                        stdout=self.log)
        try:
            self.wait(lambda s: True, "the first frame", 60)
            subprocess.run(["xdotool", "windowfocus", self._found()], check=False)
        except BaseException:
            self.close()
            raise

    def _found(self):
        """The X server's number of the window."""
        for _ in range(100):
            found = subprocess.run(["xdotool", "search", "--all", "--pid", str(self.process.pid),
                                    "--name", "Saite"], capture_output=True, text=True).stdout.split()
            if found:
                return found[-1]
            time.sleep(0.05)
        raise AssertionError("the X server knows no window of the program")

    # --- what it shows ---
    def state(self):
        for _ in range(50):
            try:
                return json.loads(self.state_path.read_text())
            except (FileNotFoundError, json.JSONDecodeError):
                time.sleep(0.02)
        return {}

    def wait(self, holds, what, seconds=60):
        end = time.time() + seconds
        state = {}
        while time.time() < end:
            if self.process.poll() is not None and what != "the end":
                raise AssertionError(f"the program ended while waiting for {what}: "
                                     f"{(self.folder / 'log.txt').read_text()}")
            state = self.state()
            try:
                if state and holds(state):
                    return state
            except KeyError:
                pass
            time.sleep(0.03)
        brief = {k: v for k, v in state.items() if k not in ("places", "controls", "name_boxes")}
        raise AssertionError(f"waited in vain for {what}; the window shows {brief}")

    def settled(self, seconds=60):
        """Until nothing is read, measured, laid out or refined any more."""
        end = time.time() + seconds
        while True:
            before = self.wait(lambda s: not s["opening"] and s["jobs"] == 0 and
                               not s["layout_running"] and s["sharp"], "rest",
                               max(0.1, end - time.time()))
            time.sleep(0.4)
            if self.state()["frames"] == before["frames"]:
                return before

    # --- hands ---
    def _do(self, *arguments):
        """Whatever the hand does, the window has drawn it before the hand goes on: on a slow machine
        two clicks would meet in one frame."""
        before = self.state().get("frames", 0)
        subprocess.run(["xdotool", *map(str, arguments)], check=True)
        end = time.time() + 2  # what changes nothing, such as a move to where the pointer is
        while time.time() < end and self.process.poll() is None:
            # The next frame may have begun before the hand moved, the one after it has seen it.
            if self.state().get("frames", 0) >= before + 2:
                return
            time.sleep(0.01)

    def key(self, *names):
        for name in names:
            self._do("key", name)

    def type(self, text):
        self._do("type", "--delay", "15", text)

    def choose(self, text):
        """Types into a list that offers what fits, and takes the first."""
        self.type(text)
        time.sleep(0.3)
        self.key("Return")

    def move(self, x, y):
        place = (int(x), int(y))
        if place != self.pointer:
            self._do("mousemove", *place)
        self.pointer = place

    def click(self, x, y, button=1, modifier=None, times=1):
        self.move(x, y)
        if modifier:
            self._do("keydown", modifier)
        if times == 2:  # two clicks a tenth of a second apart are a double click on any machine
            self._do("click", "--repeat", 2, "--delay", 100, button)
        else:
            for _ in range(times):
                self._do("mousedown", button)
                self._do("mouseup", button)
        if modifier:
            self._do("keyup", modifier)

    def drag(self, start, end, button=1, modifier=None):
        self.move(*start)
        if modifier:
            self._do("keydown", modifier)
        self._do("mousedown", button)
        for step in range(1, 6):
            part = step / 5
            self.move(start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
        self._do("mouseup", button)
        if modifier:
            self._do("keyup", modifier)

    def place(self, control):
        box = None
        while True:  # dialogs find their size in their first frames
            before, box = box, self.wait(lambda s: control in s["controls"],
                                         f"the control {control}")["controls"][control]
            if box == before:
                return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            time.sleep(0.15)

    def press(self, control, **how):
        self.click(*self.place(control), **how)

    def actor(self, key):
        x, y, _ = self.wait(lambda s: key in s["places"], f"the actor {key}")["places"][key]
        return x, y

    # --- pixels ---
    def picture(self, path):
        subprocess.run(["import", "-window", "root", str(path)], check=True)
        return path

    def colours(self, box=None):
        """How often each colour is seen, in a box (left, top, right, bottom) or all over."""
        crop = []
        if box:
            left, top, right, bottom = map(int, box)
            crop = ["-crop", f"{right - left}x{bottom - top}+{left}+{top}"]
        path = self.picture(self.folder / "look.png")
        out = subprocess.run(["convert", str(path), *crop, "-format", "%c", "histogram:info:-"],
                             capture_output=True, text=True, check=True).stdout
        found = {}
        for line in out.splitlines():
            if "#" not in line:
                continue
            count, rest = line.split(":", 1)
            found[rest.split("#")[1][:6].lower()] = int(count)
        return found

    def wait_for_end(self, seconds=20):
        self.process.wait(seconds)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()
