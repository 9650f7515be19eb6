# SPDX-License-Identifier: Apache-2.0
"""Changes of the network by hand."""
import json
import pathlib
import subprocess

from cases import SAMPLE, answered, expect, folded, opened, sample_actors, test


@test
def a_drag_moves_and_undo_brings_back(folder):
    w = opened(folder)
    key = list(w.state()["places"])[0]
    x, y = w.actor(key)
    w.drag((x, y), (x + 80, y + 40))
    w.wait(lambda s: s["undo"] == 1 and s["modified"], "one change")
    moved = w.settled()["places"][key]
    expect(abs(moved[0] - x - 80) < 12 and abs(moved[1] - y - 40) < 12, f"it lies at {moved}")
    w.key("ctrl+z")
    w.wait(lambda s: s["undo"] == 0 and not s["modified"], "no change")
    back = w.settled()["places"][key]
    expect(abs(back[0] - x) < 4 and abs(back[1] - y) < 4, f"it went back to {back}")
    w.key("ctrl+y")
    w.wait(lambda s: s["undo"] == 1, "the change again")


@test
def an_actor_is_made_named_tied_and_removed(folder):
    w = opened(folder)
    actors = w.state()["actors"]
    left, top, right, bottom = w.state()["map"]
    w.click(left + 120, top + 12, times=2)
    w.place("new_actor.name")
    w.type("Anna Testa")
    w.key("Return")
    w.wait(lambda s: s["actors"] == actors + 1 and len(s["selected"]) == 1, "a new actor")
    ties = w.state()["ties"]
    w.key("t")
    w.place("new_tie.to")
    w.choose("preilu")
    w.place("tie_kind.query")
    expect(w.state()["ties"] == ties, "no tie before its kind is chosen")
    w.key("1")
    w.wait(lambda s: s["ties"] == ties + 1 and s["undo"] == 2, "a new tie, one step")
    w.key("Delete")
    w.wait(lambda s: s["actors"] == actors and s["ties"] == ties, "it is gone again")


@test
def class_of_a_tie_and_power_of_a_kind_can_be_changed(folder):
    panels = folded("tie.measures")
    panels.update({"right": 1})
    w = opened(folder, settings={"for_room": False, "panels": panels})
    w.click(*w.place("kind.institution"), button=3)
    w.press("kind power")
    w.press("kind power.3")
    w.wait(lambda s: s["undo"] == 1, "another power")
    w.press("shape.star")
    w.wait(lambda s: s["undo"] == 2, "another shape")
    w.key("Escape")
    w.key("ctrl+z")
    w.wait(lambda s: s["undo"] == 1, "another power")
    w.press("tab.ask")
    w.press("question.fragile")
    answered(w, "fragile")
    w.press("answer.tie.0")
    w.wait(lambda s: s["selected_ties"] == 1, "the tie of the link")
    w.press("tab.details")
    w.press("tie class")
    w.press("tie class.3")
    w.wait(lambda s: s["undo"] == 2, "another class")
    w.key("ctrl+z")
    w.key("ctrl+z")
    w.wait(lambda s: s["undo"] == 0, "as it was")


@test
def a_group_is_called_as_people_call_it(folder):
    w = opened(folder, settings={"panels": folded("kinds", "ties", "place", "dates")})
    w.press("color_by")
    w.click(*w.place("color_by.kind"), button=5, times=4)  # the wheel: the list is a long one
    w.press("color_by.community")
    w.wait(lambda s: s["color_by"] == "community" and "##group 0" in s["controls"], "the groups")
    before = w.settled()["legend_rows"]
    w.press("##group 0")
    w.key("ctrl+a")
    w.type("Pie upes")
    w.key("Return")
    named = w.wait(lambda s: "Pie upes" in s["legend_rows"], "the name in the legend")
    gone = [row for row in before if row not in named["legend_rows"]]
    expect(len(gone) == 1 and len(before) == len(named["legend_rows"]), f"instead of {gone}")
    w.key("ctrl+z")
    w.wait(lambda s: s["legend_rows"] == before, "the name that the program found")
    w.key("ctrl+y")
    w.wait(lambda s: s["legend_rows"] == named["legend_rows"], "the other again")
    w.key("ctrl+shift+s")
    w.press("files.name")
    w.key("ctrl+a")
    out = pathlib.Path(folder) / "named.saite.json"
    w.type(str(out))
    w.key("Return")
    w.wait(lambda s: s["file"] == str(out) and not s["modified"], "the file is saved")
    w.close()
    again = opened(pathlib.Path(folder) / "again", file=out)
    again.wait(lambda s: s["legend_rows"] == named["legend_rows"], "the name in the file's legend")


@test
def what_is_typed_is_saved_and_asked_about(folder):
    copy = pathlib.Path(folder) / "copy.json"
    copy.write_bytes(SAMPLE.read_bytes())
    w = opened(folder, file=copy, settings={"panels": {"section.actor.note": 1, "right": 1}})
    w.click(*w.actor(list(w.state()["places"])[0]))
    w.press("##note")
    w.type("Met in May")
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"] and "Met in May" in copy.read_text(), "the note in the file")
    w.type(" and June")
    w.key("ctrl+q")
    w.place("question.save")
    w.key("Return")
    w.wait_for_end()
    text = copy.read_text()
    expect("Met in May and June" in text, "Enter saved " + text[text.find("Met in"):][:40])


@test
def enter_right_after_a_click_is_of_what_was_clicked(folder):
    w = opened(folder)
    x, y = map(int, w.actor(list(w.state()["places"])[0]))
    subprocess.run(["xdotool", "mousemove", str(x), str(y)], check=True)
    w.settled()
    subprocess.run(["xdotool", "mousedown", "1", "mouseup", "1", "keydown", "Return", "keyup",
                    "Return"], check=True)
    w.place("rename.name")


@test
def escape_closes_the_menu_and_keeps_the_selection(folder):
    w = opened(folder)
    w.click(*w.actor(list(w.state()["places"])[0]))
    w.wait(lambda s: len(s["selected"]) == 1, "a selection")
    w.press("menu")
    w.place("menu.file")
    w.key("Escape")
    w.wait(lambda s: "menu.file" not in s["controls"] and len(s["selected"]) == 1, "no menu")


@test
def a_search_in_vain_makes_nobody(folder):
    w = opened(folder)
    actors = w.state()["actors"]
    w.key("ctrl+f")
    w.type("nobodyy")
    w.key("Return")
    w.type("tJanis")
    w.key("Escape")
    w.settled()
    expect(w.state()["actors"] == actors, "a typo made somebody")
    left, top, right, bottom = w.state()["map"]
    w.click(left + 4, bottom - 4)
    w.key("ctrl+f")
    w.type("preilu")
    w.key("Return")
    w.wait(lambda s: len(s["selected"]) == 1, "the new words alone were sought")


@test
def a_table_is_edited_in_place_and_several_rows_at_once(folder):
    copy = pathlib.Path(folder) / "copy.json"
    copy.write_bytes(SAMPLE.read_bytes())
    w = opened(folder, file=copy)
    w.press("tab.actors")
    w.press("cell.1.kind", times=2)
    w.place("cell.edit")
    w.choose("famil")
    first = w.wait(lambda s: s["undo"] == 1 and "cell.edit" not in s["controls"], "another kind")
    # Enter went down a row, where letters are written and run no actions; Tab goes on.
    w.type("muni")
    w.place("cell list.0")
    w.key("Tab")
    w.wait(lambda s: "cell.edit" not in s["controls"] and s["selected"] == first["selected"] and
           not s["dialog"], "the next cell of the same row")
    w.key("Escape")
    w.press("row.0")
    w.press("row.2", modifier="shift")
    w.wait(lambda s: len(s["selected"]) == 3, "three rows")
    undo = w.state()["undo"]
    w.press("cell.1.part_of", times=2)
    w.place("cell.edit")
    expect(len(w.state()["selected"]) == 3, "all three are still selected")
    w.choose("tukuma nov")
    w.wait(lambda s: s["undo"] == undo + 1, "one step for all of them")
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"], "the file is saved")
    before = {node["id"]: node for node in sample_actors()}
    after = {node["id"]: node for node in json.loads(copy.read_text())["nodes"]}
    moved = [key for key in after if after[key].get("part_of") != before[key].get("part_of")]
    expect(len(moved) == 3, f"{moved} are part of something else")
    w.key("ctrl+z")
    w.wait(lambda s: s["undo"] == undo, "one undo takes it back")


@test
def what_is_typed_into_a_cell_is_saved(folder):
    copy = pathlib.Path(folder) / "copy.json"
    copy.write_bytes(SAMPLE.read_bytes())
    w = opened(folder, file=copy, settings={"panels": {"left": 0}})
    w.press("tab.actors")
    w.press("cell.0.since", times=2)
    w.place("cell.edit")
    w.key("ctrl+a")
    w.type("20I9")
    w.key("Return")
    w.settled()
    expect("cell.edit" in w.state()["controls"] and w.state()["undo"] == 0, "no such date")
    w.key("ctrl+a")
    w.type("1987-05")
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"] and "1987-05" in copy.read_text(), "the date in the file")
    w.key("Escape")
    w.wait(lambda s: "cell.edit" not in s["controls"], "the table")
