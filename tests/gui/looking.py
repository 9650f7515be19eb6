# SPDX-License-Identifier: Apache-2.0
"""The map: what it shows, what is found and selected in it, how it is coloured."""
import json
import pathlib
import time

from cases import SAMPLE, expect, folded, name_of, opened, test


@test
def the_sample_opens_and_fills_the_map(folder):
    w = opened(folder)
    state = w.state()
    sample = json.loads(SAMPLE.read_text())
    expect(state["actors"] == len(sample["nodes"]), "all actors are there")
    expect(state["ties"] == len(sample["edges"]), "all ties are there")
    left, top, right, bottom = state["map"]
    expect(right - left > 0.5 * 1280, "the map has most of the window")
    inside = sum(left < x < right and top < y < bottom for x, y, _ in state["places"].values())
    expect(inside == len(state["places"]), "every actor is in sight")
    expect(len(w.colours(state["map"])) > 50, "the map is painted")


@test
def search_finds_without_diacritics_and_selects(folder):
    w = opened(folder)
    w.key("ctrl+f")
    w.choose("preilu novads")
    state = w.wait(lambda s: len(s["selected"]) == 1, "one selected actor")
    found = name_of(state["selected"][0])
    expect("Preiļu novads" in found, f"Preiļu novads was meant, not {found}")


@test
def ties_can_be_kept_to_those_that_both_ends_name(folder):
    file = pathlib.Path(folder) / "asked.json"
    file.write_text(json.dumps({
        "nodes": [{"id": name, "kind": "individual", "attributes": {"response": "answered"}} for name in "abc"],
        "edges": [{"source": "a", "target": "b", "kind": "trust", "attributes": {"reported_by": ["a", "b"]}},
                  {"source": "b", "target": "c", "kind": "trust", "attributes": {"reported_by": ["b"]}}]}))
    w = opened(folder, file)
    w.press("reports")
    w.press("reports.1")
    w.wait(lambda s: s["visible_ties"] == 1 and "chips" in s["parts"], "the tie of two words")
    expect(w.state()["ties"] == 2 and w.state()["undo"] == 0, "the document is as it was")


@test
def clicks_boxes_and_keys_select(folder):
    w = opened(folder)
    keys = list(w.state()["places"])
    w.click(*w.actor(keys[0]))
    w.wait(lambda s: s["selected"] == [keys[0]], "the first actor")
    w.click(*w.actor(keys[1]), modifier="ctrl")
    w.wait(lambda s: set(s["selected"]) == set(keys[:2]), "two actors")
    w.key("Escape")
    w.wait(lambda s: not s["selected"], "nothing")
    left, top, right, bottom = w.state()["map"]
    w.drag((left + 90, top + 6), (right - 70, bottom - 6), modifier="shift")
    w.wait(lambda s: len(s["selected"]) > 10, "a box full of actors")
    w.key("ctrl+a")
    w.wait(lambda s: len(s["selected"]) == s["actors"], "everybody")


@test
def filters_leave_out_and_bring_back(folder):
    w = opened(folder)
    before = w.state()
    kind = next(name for name in before["controls"] if name.startswith("kind."))
    w.press(kind)
    fewer = w.wait(lambda s: s["visible_actors"] < s["actors"], "fewer actors")
    expect(fewer["visible_actors"] > 0, "some are left")
    w.press("filter.reset")
    w.wait(lambda s: s["visible_actors"] == s["actors"], "all again")


@test
def another_colour_changes_the_pixels(folder):
    w = opened(folder, settings={"panels": folded("kinds", "ties", "place", "dates")})
    before = w.colours(w.state()["map"])
    w.press("color_by")
    w.press("color_by.subtype")
    w.wait(lambda s: s["color_by"] == "subtype", "the new colours")
    w.settled()
    time.sleep(0.3)
    after = w.colours(w.state()["map"])
    changed = sum(abs(after.get(c, 0) - before.get(c, 0)) for c in set(after) | set(before))
    expect(changed > 2000, f"only {changed} pixels differ")


@test
def zoom_and_pan_move_the_camera_only(folder):
    w = opened(folder)
    left, top, right, bottom = w.state()["map"]
    before = w.state()["camera"]
    w.click((left + right) / 2, (top + bottom) / 2 + 20, button=4)
    w.wait(lambda s: s["camera"][2] > before[2] * 1.1, "a nearer camera")
    middle = w.state()["camera"]
    w.drag((left + 130, top + 10), (left + 190, top + 60), button=3)
    w.wait(lambda s: abs(s["camera"][0] - middle[0]) > 1e-6, "a moved camera")
    w.key("ctrl+0")
    w.wait(lambda s: abs(s["camera"][2] - before[2]) < 0.05 * before[2], "all of it again")
    expect(w.state()["undo"] == 0, "looking changes nothing")


@test
def nothing_is_drawn_while_nothing_happens(folder):
    w = opened(folder)
    w.move(700, 690)
    time.sleep(1)
    before = w.state()["frames"]
    time.sleep(2)
    expect(w.state()["frames"] == before, "frames were drawn though nothing changed")


@test
def language_and_theme_change_live_and_are_remembered(folder):
    w = opened(folder)
    w.key("ctrl+k")
    w.choose("Settings")
    w.press("language.lv")
    w.wait(lambda s: s["language"] == "lv", "Latvian")
    light = w.colours()
    w.press("ui.theme.dark")
    w.wait(lambda s: s["theme"] == "dark", "the dark theme")
    w.press("dialog.close")
    w.settled()
    time.sleep(0.3)
    dark = w.colours()

    def brightness(found):
        total = sum(found.values())
        return sum(n * sum(int(c[i:i + 2], 16) for i in (0, 2, 4)) for c, n in found.items()) / total

    expect(brightness(dark) < 0.5 * brightness(light), "the window is dark")
    w.key("ctrl+q")
    w.process.wait(10)
    settings = json.loads(w.settings_path.read_text())
    expect(settings["language"] == "lv" and settings["theme"] == "dark", f"kept: {settings}")
