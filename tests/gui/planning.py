# SPDX-License-Identifier: Apache-2.0
"""Plans: changes that are thought of, suggested ties, whom to invite."""
from cases import expect, opened, test


@test
def what_if_is_thought_before_it_is_done(folder):
    w = opened(folder)
    before = w.state()
    w.key("w")
    w.wait(lambda s: s["drafting"] and s["what_if"], "the what-if and the numbers now")
    w.click(*w.actor("krc-preilu"))
    w.wait(lambda s: s["selected"] == ["krc-preilu"], "the resource centre")
    w.key("Delete")
    thought = w.wait(lambda s: s["draft"] == [1, 0, 0] and
                     s["what_if"]["actors"][1] == str(s["actors"] - 1), "the numbers after")
    expect(thought["actors"] == before["actors"], "the document is as it was")
    expect(not thought["modified"] and thought["undo"] == 0, "nothing was done")
    expect(thought["pointed_out_by"] == "plan", "the map shows what is thought of")
    w.key("ctrl+z")
    w.wait(lambda s: s["draft"] == [0, 0, 0] and s["drafting"], "the thought taken back")
    w.key("ctrl+y")
    w.wait(lambda s: s["draft"] == [1, 0, 0], "the thought again")
    w.press("banner.accept")
    done = w.wait(lambda s: not s["drafting"] and s["actors"] == before["actors"] - 1, "one less")
    expect(done["undo"] == 1, "one step of the history")
    expect(done["ties"] < before["ties"], "her ties went too")
    w.key("ctrl+z")
    w.wait(lambda s: s["actors"] == before["actors"] and s["ties"] == before["ties"],
           "all of it again")
    expect(not w.state()["modified"], "as if nothing had been")


@test
def suggested_ties_are_tried_and_discarded(folder):
    w = opened(folder, settings={"for_room": False})
    before = w.state()
    w.press("tab.plan")
    w.press("planner.suggest")
    found = w.wait(lambda s: s["suggested"] > 0 and s["pointed_out_by"] == "plan", "suggestions")
    expect(found["pointed_out"][1] == found["suggested"], "each is a tie on the map")
    w.press("suggestion.try_all")
    tried = w.wait(lambda s: s["draft"][2] == s["suggested"] and s["what_if"], "all of them tried")
    w.wait(lambda s: int(s["what_if"]["ties"][1]) == int(s["what_if"]["ties"][0]) + s["suggested"],
           "their numbers")
    expect(tried["ties"] == before["ties"], "the document is as it was")
    w.press("banner.discard")
    after = w.wait(lambda s: not s["drafting"], "no what-if")
    expect(after["ties"] == before["ties"] and after["undo"] == 0 and not after["modified"],
           "nothing is left of it")


@test
def a_tie_drawn_in_a_what_if_is_only_thought(folder):
    w = opened(folder)
    ties = w.state()["ties"]
    w.key("w")
    w.wait(lambda s: s["drafting"], "the what-if")
    first, second = "krc-preilu", "krc-dagdas"
    w.click(*w.actor(first))
    w.click(*w.actor(second), modifier="ctrl")
    w.wait(lambda s: len(s["selected"]) == 2, "two actors")
    w.key("t")
    thought = w.wait(lambda s: s["draft"] == [0, 0, 1], "a tie that is thought of")
    expect(thought["ties"] == ties, "the document has no more ties")
    w.key("ctrl+Return")
    w.wait(lambda s: s["ties"] == ties + 1 and not s["drafting"], "now it has")


@test
def the_smallest_room_is_found(folder):
    w = opened(folder)
    w.press("tab.plan")
    w.press("planner.invite")
    w.place("invitation.summary")
    seats = [c for c in w.state()["controls"] if c.startswith("invitation.cannot.")]
    expect(seats, "somebody is invited")
    first = seats[0].removeprefix("invitation.cannot.")
    w.press(seats[0])
    w.wait(lambda s: f"invitation.cannot.{first}" not in s["controls"], "somebody else instead")
    expect(w.state()["undo"] == 0, "looking changes nothing")
