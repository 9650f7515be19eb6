# SPDX-License-Identifier: Apache-2.0
"""Texts, areas and arrows that people put on the map."""
import json
import pathlib

from cases import SAMPLE, expect, opened, test


def empty_place(w):
    """A place of the map that is far from all marks."""
    s = w.state()
    left, top, right, bottom = s["parts"]["free"]
    spots = [(left + 60 + 40 * i, top + 60 + 40 * j) for i in range(30) for j in range(18)]
    inside = [p for p in spots if p[0] < right - 160 and p[1] < bottom - 100]
    def room(p):
        return min(abs(p[0] - x) + abs(p[1] - y) for x, y, _ in s["places"].values())
    return max(inside, key=room)


def take(w, tool):
    w.press("annotate")
    w.press("annotate_" + tool)


def written(w, x, y, words):
    """A text at a place, by the sign and its menu."""
    take(w, "text")
    w.click(x, y)
    w.place("annotation.words")
    w.type(words)
    w.key("Return")
    return w.wait(lambda s: any(a["text"] == words for a in s["annotations"]), f"the text {words}")


@test
def a_text_is_written_moved_changed_and_deleted(folder):
    copy = pathlib.Path(folder) / "map.json"
    copy.write_bytes(SAMPLE.read_bytes())
    w = opened(folder, copy)
    w.press("zoom_out")  # from now on the camera is where it was put
    w.settled()
    x, y = empty_place(w)
    s = written(w, x, y, "Ask the school")
    expect(s["undo"] == 1 and s["annotation"] == "n1", "one step, and it is selected")
    w.settled()
    w.drag((x, y), (x + 40, y - 24))
    s = w.wait(lambda s: s["undo"] == 2, "it is moved")
    at = s["annotations"][0]["at"]
    expect(abs(at[0] - x - 40) < 3 and abs(at[1] - y + 24) < 3, f"it lies at {at}")
    w.settled()
    w.click(*at, times=2)
    w.place("annotation.words")
    w.key("ctrl+a")
    w.type("Ask the library")
    w.key("ctrl+s")  # what is typed is meant
    w.wait(lambda s: s["annotations"][0]["text"] == "Ask the library", "other words")
    w.key("Escape")
    w.settled()
    at = w.state()["annotations"][0]["at"]
    w.click(*at)
    w.wait(lambda s: s["annotation"] == "n1", "it is selected")
    w.key("Delete")
    w.wait(lambda s: not s["annotations"], "it is gone")
    w.key("ctrl+z")
    w.wait(lambda s: len(s["annotations"]) == 1, "it is there again")


@test
def an_area_and_an_arrow_are_drawn_shaped_and_exported(folder):
    w = opened(folder)
    x, y = empty_place(w)
    take(w, "area")
    w.drag((x, y), (x + 120, y + 70))
    w.place("annotation.words")
    w.type("Centre")
    w.key("Return")
    w.wait(lambda s: [a["kind"] for a in s["annotations"]] == ["area"], "an area")
    s = w.settled()
    to = s["annotations"][0]["to"]
    w.drag(to, (to[0] + 30, to[1] + 20))  # its corner
    s = w.wait(lambda s: s["undo"] == 2, "it is larger")
    expect(abs(s["annotations"][0]["to"][0] - to[0] - 30) < 3, "the corner moved")
    w.settled()
    w.key("ctrl+k")
    w.type("arrow on")
    w.key("Return")
    w.drag((x, y + 40), (x + 90, y + 44))
    w.place("annotation.words")
    w.key("Return")  # an arrow need not have words
    w.wait(lambda s: [a["kind"] for a in s["annotations"]] == ["area", "arrow"], "an arrow")
    w.settled()
    at = w.state()["annotations"][1]
    w.click((at["at"][0] + at["to"][0]) / 2, (at["at"][1] + at["to"][1]) / 2, button=3)
    w.press("annotation.colour.2")
    w.wait(lambda s: s["undo"] == 4, "another colour")
    w.key("Escape")
    saved = pathlib.Path(folder) / "drawn.json"
    w.key("ctrl+shift+s")
    w.press("files.name")
    w.key("ctrl+a")
    w.type(str(saved))
    w.key("Return")
    w.wait(lambda s: s["file"] == str(saved) and not s["modified"], "it is saved")
    held = json.loads(saved.read_text())["graph"]["annotations"]
    expect([a["kind"] for a in held] == ["area", "arrow"], "both are in the file")
    expect(held[1]["color"].startswith("#") and held[0]["text"] == "Centre", "as they were drawn")


@test
def esc_gives_up_and_a_hidden_text_comes_back_with_the_next(folder):
    w = opened(folder)
    x, y = empty_place(w)
    take(w, "area")
    w.key("Escape")
    w.drag((x, y), (x + 60, y + 40))  # pans
    w.settled()
    expect(not w.state()["annotations"], "nothing was drawn")
    x, y = empty_place(w)
    w.click(x, y, button=3)
    w.press("map_menu.annotate_text")
    w.place("annotation.words")
    w.type("Never mind")
    w.key("Escape")
    w.settled()
    s = w.state()
    expect(not s["annotations"] and s["undo"] == 0, "nothing was written")
