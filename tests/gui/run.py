# SPDX-License-Identifier: Apache-2.0
"""Window tests: run.py PROGRAM SOURCE_FOLDER [NAME…], under xvfb-run with a screen of 1280×720."""
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from driver import Window  # noqa: E402

PROGRAM = sys.argv[1]
SOURCE = pathlib.Path(sys.argv[2])
SAMPLE = SOURCE / "data" / "samples" / "darbigas-kopienas.json"
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def opened(folder, **how):
    window = Window(PROGRAM, folder, SAMPLE, **how)
    window.wait(lambda s: s["actors"] > 0, "the sample")
    window.settled()
    return window


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


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
    return w


@test
def search_finds_without_diacritics_and_selects(folder):
    w = opened(folder)
    w.key("ctrl+f")
    w.type("preilu novads")
    time.sleep(0.3)
    w.key("Return")
    state = w.wait(lambda s: len(s["selected"]) == 1, "one selected actor")
    name = {n["id"]: n.get("name", n["id"]) for n in json.loads(SAMPLE.read_text())["nodes"]}
    expect("Preiļu novads" in str(name[state["selected"][0]]), f"Preiļu novads was meant, not {state['selected']}")
    return w


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
    return w


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
    return w


@test
def another_colour_changes_the_pixels(folder):
    folded = {f"section.{part}": 0 for part in ["kinds", "ties", "place", "dates"]}
    w = opened(folder, settings={"panels": folded})
    before = w.colours(w.state()["map"])
    w.press("color_by")
    w.press("color_by.subtype")
    w.wait(lambda s: s["color_by"] == "subtype", "the new colours")
    w.settled()
    time.sleep(0.3)
    after = w.colours(w.state()["map"])
    changed = sum(abs(after.get(c, 0) - before.get(c, 0)) for c in set(after) | set(before))
    expect(changed > 2000, f"only {changed} pixels differ")
    return w


def answered(w, question):
    return w.wait(lambda s: s["asked"] == question and s["answer"] and not s["answer_waits"],
                  f"the answer to {question}")


@test
def a_question_is_answered_in_words_and_on_the_map(folder):
    w = opened(folder, settings={"for_room": False})
    before = w.colours(w.state()["map"])
    undo = w.state()["undo"]
    w.press("tab.questions")
    w.press("question.connects")
    state = answered(w, "connects")
    expect("connect" in state["answer"][0], f"it says {state['answer']}")
    expect(state["pointed_out"][0] > 0 and state["pointed_out_by"] == "answers", "it is shown")
    expect(state["legend"] == "Who connects groups that otherwise would not meet?",
           f"the legend says {state['legend']}")
    expect(state["undo"] == undo and not state["modified"], "the document is as it was")
    w.settled()
    after = w.colours(w.state()["map"])
    expect(after != before, "the map is recoloured")
    # A link selects whom it names and brings him into sight.
    w.press("answer.actor.0")
    state = w.wait(lambda s: len(s["selected"]) == 1, "the actor of the link")
    name = {n["id"]: n.get("name", n["id"]) for n in json.loads(SAMPLE.read_text())["nodes"]}
    named = str(name[state["selected"][0]])
    expect(any(part in state["answer"][0] for part in [named, named.split("'")[-2:][0]]),
           f"{named} is in {state['answer'][0]}")
    w.key("Escape")
    state = w.wait(lambda s: not s["selected"], "nobody selected")
    expect(state["asked"] == "connects", "the answer stays")
    w.key("Escape")
    w.wait(lambda s: s["asked"] == "" and s["pointed_out"] == [0, 0], "the end of the answer")
    return w


@test
def the_room_hears_no_names_and_the_choice_is_remembered(folder):
    w = opened(folder)
    w.press("tab.questions")
    w.press("question.hard_to_reach")
    state = answered(w, "hard_to_reach")
    expect(state["for_room"], "the careful way is the standard")
    sample = json.loads(SAMPLE.read_text())["nodes"]
    people = [n["name"] for n in sample if n["kind"] in ("individual", "family") and "name" in n]
    everybody = [n.get("name", n["id"]) for n in sample if n["kind"] != "municipality"]
    for name in everybody:
        expect(str(name) not in " ".join(state["answer"]), f"{name} is named")
    for name in people:
        expect(str(name) not in state["names"], f"{name} stands on the map")
    w.press("answer.planner")
    planner = w.wait(lambda s: not s["for_room"] and s["answer"] != state["answer"], "the names")
    expect(len(planner["names"]) >= len(state["names"]), "names stand on the map")
    w.key("ctrl+q")
    w.process.wait(10)
    expect(json.loads(w.settings_path.read_text())["for_room"] is False, "it is remembered")
    return w


@test
def a_question_can_be_asked_of_the_selection_by_keys_and_ends_by_its_cross(folder):
    w = opened(folder, settings={"for_room": False})
    w.key("q")
    whole = answered(w, "holds")
    w.key("ctrl+a")
    keys = w.wait(lambda s: len(s["selected"]) == s["actors"], "everybody")["selected"]
    w.key("Escape")
    w.wait(lambda s: not s["selected"], "nobody")
    w.click(*w.actor(keys[0]))
    w.key("ctrl+n")
    w.wait(lambda s: len(s["selected"]) > 2, "a neighbourhood")
    w.press("answer.part")
    part = w.wait(lambda s: s["asked_part"] > 2 and not s["answer_waits"] and
                  s["answer"] and s["answer"] != whole["answer"], "another answer")
    expect(part["asked"] == "holds", "to the same question")
    w.key("q")
    answered(w, "connects")
    w.press("answer.whole")
    w.wait(lambda s: s["asked_part"] == 0, "the whole map")
    w.press("answer.end")
    w.wait(lambda s: s["asked"] == "", "no question")
    w.key("ctrl+k")
    w.type("stage")
    time.sleep(0.3)
    w.key("Return")
    answered(w, "stage")
    return w


@test
def answers_are_given_in_latvian(folder):
    w = opened(folder, language="lv", settings={"for_room": False})
    w.press("tab.questions")
    for question, word in [("holds", "pietrūktu"), ("fragile", "ceļš"), ("stage", "tīkl")]:
        w.press("question." + question)
        state = answered(w, question)
        expect(word in " ".join(state["answer"]).lower(), f"{question}: {state['answer']}")
    return w


@test
def class_of_a_tie_power_of_a_kind_and_groups_can_be_changed(folder):
    folded = {f"section.{part}": 0 for part in ["kinds", "ties", "place", "dates", "tie.measures",
                                                "whole.actors", "whole.ties"]}
    w = opened(folder, settings={"for_room": False, "panels": {**folded, "section.whole.power": 1}})
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
    return w


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
    return w


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
    w.key("t")
    w.place("new_tie.to")
    w.type("preilu")
    time.sleep(0.3)
    ties = w.state()["ties"]
    w.key("Return")
    w.wait(lambda s: s["ties"] == ties + 1, "a new tie")
    w.key("Escape")
    w.key("Delete")
    w.wait(lambda s: s["actors"] == actors and s["ties"] == ties, "it is gone again")
    return w


@test
def export_writes_what_is_seen(folder):
    w = opened(folder)
    w.key("ctrl+e")
    x, y = w.place("export.path")
    w.click(x, y)
    out = pathlib.Path(folder) / "map.png"
    w.key("ctrl+a")
    w.type(str(out))
    w.press("export.write")
    for _ in range(200):
        if out.exists() and out.stat().st_size > 1000:
            break
        time.sleep(0.05)
    size = subprocess.run(["identify", "-format", "%w %h", str(out)], capture_output=True,
                          text=True, check=True).stdout.split()
    left, top, right, bottom = w.state()["map"]
    expect(int(size[0]) == 2 * (right - left), f"the width is {size}")
    expect(int(size[1]) == 2 * (bottom - top), f"the height is {size}")
    return w


@test
def save_as_writes_the_document(folder):
    w = opened(folder)
    key = list(w.state()["places"])[0]
    x, y = w.actor(key)
    w.drag((x, y), (x + 60, y + 30))
    w.wait(lambda s: s["modified"], "a change")
    w.key("ctrl+shift+s")
    x, y = w.place("files.name")
    w.click(x, y)
    w.key("ctrl+a")
    out = pathlib.Path(folder) / "saved.saite.json"
    w.type(str(out))
    w.key("Return")
    w.wait(lambda s: not s["modified"] and s["file"] == str(out), "the file is saved")
    saved = json.loads(out.read_text())
    expect(len(saved["nodes"]) == w.state()["actors"], "everybody is in it")
    expect(any(n.get("pinned") for n in saved["nodes"]), "what was moved by hand is pinned")
    return w


@test
def closing_with_changes_asks(folder):
    w = opened(folder)
    key = list(w.state()["places"])[0]
    x, y = w.actor(key)
    w.drag((x, y), (x + 60, y + 30))
    w.wait(lambda s: s["modified"], "a change")
    w.key("ctrl+q")
    w.wait(lambda s: s["question"], "the question")
    w.press("question.cancel")
    w.wait(lambda s: not s["question"], "no question any more")
    expect(w.process.poll() is None, "the window stays")
    w.key("ctrl+q")
    w.press("question.discard")
    w.process.wait(10)
    return w


@test
def language_and_theme_change_live_and_are_remembered(folder):
    w = opened(folder)
    w.key("ctrl+k")
    w.type("Settings")
    time.sleep(0.3)
    w.key("Return")
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
    return w


@test
def a_broken_file_is_explained_and_leaves_the_open_one_alone(folder):
    w = opened(folder)
    broken = pathlib.Path(folder) / "broken.json"
    broken.write_text('{"nodes": [{"id": "a"}, {"id": "a"}], "edges": [{"source": "a"}]}')
    actors = w.state()["actors"]
    w.key("ctrl+o")
    x, y = w.place("files.name")
    w.type(str(broken))
    w.key("Return")
    state = w.wait(lambda s: s["problems"] >= 2, "the list of problems")
    expect(state["actors"] == actors, "what was open stays open")
    w.press("problems.close")
    w.wait(lambda s: s["problems"] == -1, "the list is gone")
    return w


@test
def nothing_is_drawn_while_nothing_happens(folder):
    w = opened(folder)
    w.move(700, 690)
    time.sleep(1)
    before = w.state()["frames"]
    time.sleep(2)
    expect(w.state()["frames"] == before, "frames were drawn though nothing changed")
    return w


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
    return w

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
    return w


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
    return w


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
    return w


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
    return w


def main():
    wanted = sys.argv[3:]
    failed = 0
    for function in TESTS:
        if wanted and function.__name__ not in wanted:
            continue
        window = None
        with tempfile.TemporaryDirectory() as folder:
            start = time.time()
            try:
                window = function(pathlib.Path(folder))
                print(f"ok      {function.__name__}  {time.time() - start:.1f} s", flush=True)
            except Exception:  # noqa: BLE001
                failed += 1
                print(f"FAILED  {function.__name__}", flush=True)
                traceback.print_exc()
            finally:
                subprocess.run(["xdotool", "keyup", "shift", "keyup", "ctrl"], check=False)
                import gc
                for found in [o for o in gc.get_objects() if isinstance(o, Window)]:
                    found.close()
                del window
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
