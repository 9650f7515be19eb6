# SPDX-License-Identifier: Apache-2.0
"""Questions: answered in words and on the map, for the planner or the room."""
import json

from cases import answered, expect, name_of, opened, sample_actors, test


@test
def a_question_is_answered_in_words_and_on_the_map(folder):
    w = opened(folder, settings={"for_room": False})
    before = w.colours(w.state()["map"])
    undo = w.state()["undo"]
    w.press("tab.ask")
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
    named = name_of(state["selected"][0])
    expect(any(part in state["answer"][0] for part in [named, named.split("'")[-2:][0]]),
           f"{named} is in {state['answer'][0]}")
    w.key("Escape")
    state = w.wait(lambda s: not s["selected"], "nobody selected")
    expect(state["asked"] == "connects", "the answer stays")
    w.key("Escape")
    w.wait(lambda s: s["asked"] == "" and s["pointed_out"] == [0, 0], "the end of the answer")


@test
def the_room_hears_no_persons_name_and_the_choice_is_remembered(folder):
    w = opened(folder)
    w.press("tab.ask")
    w.press("question.hard_to_reach")
    state = answered(w, "hard_to_reach")
    expect(state["for_room"], "the careful way is the standard")
    sample = sample_actors()
    people = [n["name"] for n in sample if n["kind"] in ("individual", "family") and "name" in n]
    for name in people:
        expect(str(name) not in " ".join(state["answer"]), f"{name} is named")
    for name in people:
        expect(str(name) not in state["names"], f"{name} stands on the map")
    w.press("answer.planner")
    planner = w.wait(lambda s: not s["for_room"] and s["answer"] != state["answer"], "the names")
    expect(len(planner["names"]) >= len(state["names"]), "names stand on the map")
    w.key("ctrl+q")
    w.process.wait(10)
    expect(json.loads(w.settings_path.read_text())["for_room"] is False, "it is remembered")


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
    w.choose("stage")
    answered(w, "stage")


@test
def answers_are_given_in_latvian(folder):
    w = opened(folder, language="lv", settings={"for_room": False})
    w.press("tab.ask")
    for question, word in [("holds", "pāru"), ("fragile", "ceļš"), ("stage", "tīkl")]:
        w.press("question." + question)
        state = answered(w, question)
        expect(word in " ".join(state["answer"]).lower(), f"{question}: {state['answer']}")


@test
def the_numbers_stand_beside_chance_where_one_chooses_it(folder):
    w = opened(folder, language="lv")
    w.press("tab.numbers")
    w.press("numbers.chance")
    w.press("numbers.chance.degrees")
    state = w.settled()
    expect(state["chance"]["networks"] == 200, f"200 networks, not {state['chance']}")
    expect(state["chance"]["compared"] > 10, "many numbers are compared")
    w.press("numbers.chance")
    w.press("numbers.chance.")
    w.wait(lambda s: s["chance"]["networks"] == 0, "nothing is compared")


@test
def a_method_is_asked_and_its_rows_point_at_the_map(folder):
    w = opened(folder)
    w.press("tab.numbers")
    w.press("numbers.methods")
    w.press("method")
    w.press("method.key_players")
    w.press("method.ask")
    w.press("found.row.0")
    w.wait(lambda s: len(s["selected"]) == 3, "the best set of three is selected")
    # From the palette another one; the page of one actor's contacts goes into a file.
    w.key("ctrl+k")
    w.choose("One actor and its")
    w.press("method.planner")
    w.key("ctrl+f")
    w.choose("preilu krizes")
    w.wait(lambda s: len(s["selected"]) == 1, "one actor is selected")
    w.press("method.ask")
    w.press("method.picture")
    w.press("files.name")
    w.key("ctrl+a")
    w.type(str(folder / "contacts.svg"))
    w.key("Return")
    w.wait(lambda s: (folder / "contacts.svg").exists() and s["jobs"] == 0, "the page is written")
    svg = (folder / "contacts.svg").read_text(encoding="utf-8")
    expect("Preiļu Krīzes centrs" in svg, "the page names the actor")
