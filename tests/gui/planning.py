# SPDX-License-Identifier: Apache-2.0
"""Plans: changes that are thought of, suggested ties, whom to invite."""
import csv
import pathlib

from cases import expect, name_of, opened, sample_actors, test


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


def invite(w):
    """Opens the invitation. Gives the keys of those who are invited."""
    w.press("tab.plan")
    w.press("planner.invite")
    w.place("invitation.summary")
    before = "invitation.cannot."
    return [c.removeprefix(before) for c in w.state()["controls"] if c.startswith(before)]


@test
def the_smallest_room_is_found(folder):
    w = opened(folder)
    seats = invite(w)
    expect(seats, "somebody is invited")
    first = f"invitation.cannot.{seats[0]}"
    w.press(first)
    w.wait(lambda s: first not in s["controls"], "somebody else instead")
    expect(w.state()["undo"] == 0, "looking changes nothing")


@test
def an_invitation_is_saved_as_a_table_and_replaces_a_file_only_when_told(folder):
    w = opened(folder)
    seats = invite(w)
    out = pathlib.Path(folder) / "invited.csv"

    def save():
        """Presses as far as the button that saves. Gives how wide that is."""
        w.press("invitation.save")
        w.press("files.name")
        w.key("ctrl+a")
        w.type(str(out.with_suffix("")))  # the ending comes by itself
        left, _, right, _ = w.state()["controls"]["files.act"]
        w.press("files.act")
        return right - left

    save()
    w.wait(lambda s: s["dialog"] == 0 and out.exists(), "the table")
    with out.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    expect(sorted(row["id"] for row in rows) == sorted(seats), f"not those invited: {rows}")
    expect(all(row["name"] == name_of(row["id"]) for row in rows), f"other names: {rows}")
    spoken_for = {group for row in rows for group in row["speaks_for"].split("; ")}
    kinds = [actor["kind"] for actor in sample_actors()]
    groups = len(set(kinds)) + kinds.count("municipality")
    expect(len(spoken_for) == groups, f"{groups} groups are in the room, not {spoken_for}")

    table = out.read_bytes()
    out.write_text("somebody's own")
    width = save()
    w.wait(lambda s: s["controls"]["files.act"][2] - s["controls"]["files.act"][0] > width,
           "a button that says what it replaces")
    expect(out.read_text() == "somebody's own", "replaced without a question")
    w.press("files.act")
    w.wait(lambda s: s["dialog"] == 0, "the end of the dialog")
    expect(out.read_bytes() == table, "the same invitation is the same table")
    expect(not w.state()["modified"], "the document is as it was")
