# SPDX-License-Identifier: Apache-2.0
"""Changes of the network by hand."""

from cases import answered, expect, folded, opened, test


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
    w.wait(lambda s: s["ties"] == ties + 1, "a new tie")
    w.key("Escape")
    w.key("Delete")
    w.wait(lambda s: s["actors"] == actors and s["ties"] == ties, "it is gone again")


@test
def class_of_a_tie_and_power_of_a_kind_can_be_changed(folder):
    panels = folded("kinds", "ties", "place", "dates", "tie.measures", "whole.actors", "whole.ties")
    panels["section.whole.power"] = 1
    w = opened(folder, settings={"for_room": False, "panels": panels})
    w.press("power.institution")
    w.press("power.institution.3")
    w.wait(lambda s: s["undo"] == 1, "another power")
    w.press("tab.questions")
    w.press("question.fragile")
    answered(w, "fragile")
    w.press("answer.tie.0")
    w.wait(lambda s: s["selected_ties"] == 1, "the tie of the link")
    w.press("tab.questions")
    w.press("tie class")
    w.press("tie class.3")
    w.wait(lambda s: s["undo"] == 2, "another class")
    w.key("ctrl+z")
    w.key("ctrl+z")
    w.wait(lambda s: s["undo"] == 0, "as it was")
