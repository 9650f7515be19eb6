# SPDX-License-Identifier: Apache-2.0
"""The window is killed, and everything is back with one click."""
import json
import pathlib
import shutil
import subprocess
import time

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
def killed_in_the_middle_of_typing_the_letters_are_there(folder):
    file = copy_of_sample(folder)
    w = opened(folder, file, settings={"panels": {"section.actor.note": 1, "right": 1}})
    w.click(*w.actor(list(w.state()["places"])[0]))
    w.press("##note")
    w.type("Met in May at the library")
    changes(w, 1)
    w.type(" and again in June")
    time.sleep(1)
    changes(w, 1)
    kill(w)
    w = again(folder, file)
    w.wait(lambda s: s["question"], "the question")
    w.press("question.save")
    w.wait(lambda s: s["modified"] and s["history"] == 1, "one step")
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"] and
           "Met in May at the library and again in June" in file.read_text(), "the note")


@test
def killed_while_it_saves_or_undoes_nothing_that_was_done_is_missing(folder):
    file = copy_of_sample(folder)
    for turn in range(3):
        w = opened(folder, file)
        drag_somebody(w)
        drag_somebody(w)
        done = changes(w, 2)["undo"]
        subprocess.run(["xdotool", "key", "ctrl+s" if turn == 1 else "ctrl+z"], check=True)
        time.sleep(0.01 * turn)
        kill(w)
        w = again(folder, file)
        state = w.wait(lambda s: s["question"] or s["undo"] > 0, "all of it")
        if state["question"]:
            w.press("question.save")
        state = w.wait(lambda s: not s["question"] and s["undo"] >= done - 1, "all of it")
        expect(state["history"] >= done, "with its history")
        w.key("ctrl+s")
        w.wait(lambda s: not s["modified"] and s["safety"] == SAFE, "it can be saved")
        w.close()


@test
def a_second_window_looks_at_the_file_and_follows_it(folder):
    file = copy_of_sample(folder)
    first = opened(folder, file)
    second = Window(PROGRAM, folder / "second", file, person=folder)
    OPEN.append(second)
    second.wait(lambda s: s["question"], "the question")
    second.press("question.save")
    before = second.wait(lambda s: s["actors"] > 0 and s["file"] == str(file) and
                         "read_only" in s["controls"], "the file, only to look at")
    second.settled()
    subprocess.run(["xdotool", "windowraise", first._found(), "windowfocus", first._found()],
                   check=False)
    first.key("n")
    first.type("Newcomer")
    first.key("Return", "Escape", "ctrl+s")
    first.wait(lambda s: not s["modified"] and "Newcomer" in file.read_text(), "it is saved")
    # Nobody touches the second.
    second.wait(lambda s: s["actors"] == before["actors"] + 1, "the newcomer is seen", 20)
    expect("read_only" in second.state()["controls"], "it is still only looked at")


@test
def what_another_program_writes_is_noticed_while_nobody_touches_the_window(folder):
    file = copy_of_sample(folder)
    w = opened(folder, file)
    drag_somebody(w)
    changes(w, 1)
    w.settled()
    content = json.loads(file.read_text())
    content["nodes"].append({"id": "newcomer", "kind": "individual", "name": "Newcomer"})
    file.write_text(json.dumps(content))
    w.wait(lambda s: s["question"], "the question", 20)
    w.press("question.save")
    state = w.wait(lambda s: s["actors"] == len(content["nodes"]), "both together")
    expect(state["modified"] and state["undo"] == 1, "the drag is there too")


@test
def a_second_window_is_told_and_has_a_copy(folder):
    file = copy_of_sample(folder)
    first = opened(folder, file)
    drag_somebody(first)
    second = Window(PROGRAM, folder, file)
    OPEN.append(second)
    second.wait(lambda s: s["question"], "the question")
    second.press("question.discard")
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
