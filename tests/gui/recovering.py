# SPDX-License-Identifier: Apache-2.0
"""The window is killed, and everything is back with one click."""
import pathlib
import shutil
import subprocess

from cases import OPEN, PROGRAM, SAMPLE, drag_somebody, expect, opened, test
from driver import Window

SAFE = 1


def copy_of_sample(folder):
    file = pathlib.Path(folder) / "village.json"
    shutil.copy(SAMPLE, file)
    return file


def kill(w):
    w.process.kill()
    w.process.wait(10)


def again(folder, file=None):
    w = Window(PROGRAM, folder, file)
    OPEN.append(w)
    return w


def changes(w, count):
    return w.wait(lambda s: s["history"] >= count and s["safety"] == SAFE,
                  f"{count} changes that are safe")


@test
def killed_with_unsaved_changes_the_file_has_them_back_in_one_click(folder):
    file = copy_of_sample(folder)
    w = opened(folder, file)
    drag_somebody(w)
    drag_somebody(w)
    w.key("ctrl+z")
    changes(w, 2)
    undo = w.wait(lambda s: s["undo"] == 1, "the undo")
    kill(w)
    w = again(folder, file)
    w.wait(lambda s: s["question"], "the question")
    w.press("question.save")
    state = w.wait(lambda s: s["actors"] == undo["actors"], "all of it")
    expect(state["modified"] and state["history"] == 2 and state["undo"] == 1, "with its history")
    w.key("ctrl+shift+z")
    w.wait(lambda s: s["undo"] == 2, "redo through a restart")
    w.key("ctrl+z", "ctrl+z")
    w.wait(lambda s: s["undo"] == 0 and not s["modified"], "undo through a restart")


@test
def killed_in_the_middle_of_a_drag_nothing_that_was_done_is_missing(folder):
    file = copy_of_sample(folder)
    w = opened(folder, file)
    drag_somebody(w)
    changes(w, 1)
    x, y = w.actor(list(w.state()["places"])[1])
    w.move(x, y)
    w._do("mousedown", 1)
    w.move(x + 20, y + 20)
    w.move(x + 40, y + 30)
    kill(w)
    subprocess.run(["xdotool", "mouseup", "1"], check=False)
    w = again(folder)
    # Without a file the window offers it by itself.
    w.press("leftover.0")
    state = w.wait(lambda s: s["actors"] > 0 and s["file"] == str(file), "the file")
    expect(state["modified"] and state["undo"] == 1, "the drag that ended is there")


@test
def killed_right_after_saving_nothing_is_asked(folder):
    file = copy_of_sample(folder)
    w = opened(folder, file)
    drag_somebody(w)
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"] and s["safety"] == SAFE, "it is saved")
    kill(w)
    w = opened(folder, file)
    expect(not w.state()["question"], "nothing to ask")
    expect(w.state()["undo"] == 1, "and yet it can be undone")


@test
def a_second_window_is_told_and_has_a_copy(folder):
    file = copy_of_sample(folder)
    first = opened(folder, file)
    drag_somebody(first)
    second = Window(PROGRAM, folder, file)
    OPEN.append(second)
    second.wait(lambda s: s["question"], "the question")
    second.press("question.save")
    state = second.wait(lambda s: s["actors"] > 0, "the copy")
    expect(state["file"] == "" and not state["modified"], "it has no file of its own")


@test
def an_earlier_version_is_named_and_gone_back_to(folder):
    file = copy_of_sample(folder)
    w = opened(folder, file)
    before = file.read_text()
    drag_somebody(w)
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"], "the first version")
    first = file.read_text()
    drag_somebody(w)
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"], "the second version")
    expect(len({before, first, file.read_text()}) == 3, "they differ")
    w.key("ctrl+shift+h")
    w.press("version.1")
    w.press("versions.restore")
    w.wait(lambda s: file.read_text() == first and s["history"] == 0 and not s["modified"],
           "the file is as it was")
    w.key("ctrl+shift+h")
    w.press("version.0")
    w.press("versions.copy")
    w.wait(lambda s: not s["file"], "a copy without a file")
