# SPDX-License-Identifier: Apache-2.0
"""keyplayers, whatif, suggest, invite."""
import json

from driver import Case, KARATE, KITE, LATGALE, OZOLKALNI, main, read


class KeyPlayers(Case):
    def test_the_kite_falls_apart_without_heather(self):
        found = self.saite("keyplayers", KITE, "--aim", "fragment", "--k", "1", "--json").json
        self.assertEqual([s["members"] for s in found["sets"]], [["heather"]])
        # Parts of 7 and 2 remain of 9.
        self.assertAlmostEqual(found["sets"][0]["value"], 1 - (7 * 6 + 2 * 1) / (9 * 8))
        self.assertTrue(found["exhaustive"])

    def test_all_optima_are_listed(self):
        found = self.saite("keyplayers", KITE, "--aim", "reach", "--k", "2", "--steps", "1",
                           "--json").json
        values = {s["value"] for s in found["sets"]}
        self.assertEqual(len(values), 1)
        self.assertEqual(len({tuple(s["members"]) for s in found["sets"]}), len(found["sets"]))

    def test_text(self):
        self.assertIn("Heather", self.saite("keyplayers", KITE, "--k", "1").out)


class Projections(Case):
    def test_every_plan_names_what_it_is_about(self):
        for words in (["keyplayers", KITE], ["whatif", KITE, "--remove", "ike"],
                      ["suggest", KITE, "--aim", "shorten"], ["invite", KITE, "--groupings", "kind"]):
            done = self.saite(*words, "--json")
            self.assertEqual(done.json["projection"]["actors"], 10, words)
            self.assertFalse(done.json["projection"]["directed"], words)
            self.assertIn("10 actors, 18 ties", done.err, words)


class WhatIf(Case):
    def test_removal(self):
        found = self.saite("whatif", KITE, "--remove", "ike", "--json").json
        self.assertEqual(found["before"]["components"], 1)
        self.assertEqual(found["after"]["components"], 2)
        self.assertEqual(found["after"]["actors"], 9)
        self.assertEqual(found["newly_isolated"], ["jane"])
        self.assertIn("Jane", self.saite("whatif", KITE, "--remove", "ike").out)

    def test_addition_and_removal_of_a_tie(self):
        found = self.saite("whatif", KITE, "--add", "jane,andre", "--remove-tie", "t18", "--json").json
        self.assertEqual(found["after"]["ties"], 18)

    def test_a_tie_beside_another_does_not_part_its_ends(self):
        file = self.write("two.json", {"nodes": [{"id": "a"}, {"id": "b"}], "edges": [
            {"source": "a", "target": "b", "key": "one", "kind": "trust"},
            {"source": "a", "target": "b", "key": "two", "kind": "kinship"}]})
        one = self.saite("whatif", file, "--remove-tie", "one", "--json").json
        self.assertEqual(one["after"]["components"], 1)
        both = self.saite("whatif", file, "--remove-tie", "one", "--remove-tie", "two",
                          "--json").json
        self.assertEqual(both["after"]["components"], 2)

    def test_the_file_stays(self):
        before = read(KITE)
        self.saite("whatif", KITE, "--remove", "ike")
        self.assertEqual(read(KITE), before)

    def test_reach_of_a_service(self):
        found = self.saite("whatif", LATGALE, "--provider", "resource centre", "--steps", "1",
                           "--remove", "krc-aglonas", "--json").json
        self.assertGreaterEqual(found["before"]["reached"], found["after"]["reached"])


class Suggest(Case):
    def test_parts_are_joined(self):
        file = self.write("two.json", {"nodes": [{"id": i, "kind": "family"} for i in range(6)],
                                       "edges": [{"source": a, "target": b, "kind": "kinship"}
                                                 for a, b in [(0, 1), (1, 2), (3, 4), (4, 5)]]})
        found = self.saite("suggest", file, "--aim", "join", "-k", "1", "--json").json
        self.assertEqual(len(found["ties"]), 1)
        ends = {found["ties"][0]["source"], found["ties"][0]["target"]}
        self.assertEqual(len(ends & {"0", "1", "2"}), 1)
        self.assertAlmostEqual(found["ties"][0]["gain"], 9 / 15)

    def test_other_aims(self):
        for arguments in [["--aim", "shorten"], ["--aim", "reach", "--provider", "resource centre"],
                          ["--aim", "bridge", "--group-by", "municipality"]]:
            found = self.saite("suggest", LATGALE, "-k", "2", "--json", *arguments).json
            self.assertLessEqual(len(found["ties"]), 2)
        self.saite("suggest", LATGALE, "--aim", "reach", status=2)
        self.assertNotIn("cli.", self.saite("suggest", LATGALE, "--aim", "shorten").out)


    def test_kinds_that_do_not_meet(self):
        file = self.write("kinds.json", {
            "nodes": [{"id": "a", "kind": "family"}, {"id": "b", "kind": "family"},
                      {"id": "c", "kind": "institution"}],
            "edges": [{"source": "a", "target": "b", "kind": "kinship"}]})
        self.assertEqual(len(self.saite("suggest", file, "--json").json["ties"]), 1)
        none = self.saite("suggest", file, "--kinds-that-meet", "--json").json
        self.assertEqual(none["ties"], [])
        pair = self.saite("suggest", file, "--kinds-pair", "institution,family", "--json").json
        self.assertEqual(len(pair["ties"]), 1)
        self.saite("suggest", file, "--kinds-pair", "ghost,family", status=2)

    def test_what_is_suggested_keeps_its_promise(self):
        tie = self.saite("suggest", LATGALE, "--aim", "shorten", "-k", "1",
                         "--json").json["ties"][0]
        tried = self.saite("whatif", LATGALE, "--add", f"{tie['source']},{tie['target']}",
                           "--json").json
        fall = (tried["before"]["distance_fragmentation"] -
                tried["after"]["distance_fragmentation"])
        self.assertAlmostEqual(fall, tie["gain"])


    def test_each_says_what_it_does_to_centralisation(self):
        found = self.saite("suggest", LATGALE, "-k", "4", "--json").json
        before = found["centralisation_betweenness"]
        own = self.saite("whatif", LATGALE, "--json").json["before"]
        self.assertAlmostEqual(before, own["centralisation_betweenness"])
        added = []
        for tie in found["ties"]:
            added += ["--add", f"{tie['source']},{tie['target']}"]
        after = self.saite("whatif", LATGALE, *added, "--json").json["after"]
        self.assertAlmostEqual(found["ties"][-1]["centralisation_betweenness"],
                               after["centralisation_betweenness"])
        self.assertGreater(after["centralisation_betweenness"], before + 0.1)

    def test_nobody_is_brought_together_with_whom_they_quarrel_nor_is_it_told(self):
        file = self.write("four.json", {
            "nodes": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}],
            "edges": [{"source": "a", "target": "b", "kind": "knows"},
                      {"source": "b", "target": "c", "kind": "knows"},
                      {"source": "c", "target": "d", "kind": "knows"},
                      {"source": "a", "target": "c", "kind": "conflict"}]})
        for aim in ["triangles", "shorten", "periphery", "join"]:
            found = self.saite("suggest", file, "--aim", aim, "-k", "9", "--json")
            for tie in found.json["ties"]:
                self.assertNotEqual({tie["source"], tie["target"]}, {"a", "c"})
            # What is left out of the map for all to see is said, not whom it keeps apart.
            said = found.out.replace("negative_ties_left_out", "") + found.err
            said = said.replace("1 negative tie, such as conflict, is left out", "")
            self.assertNotRegex(said, "(?i)conflict|quarrel|restrict|negative")


class Programmes(Case):
    """What is asked of the three programmes that `generate --programme` makes."""

    def test_social_workers_come_to_talk_across_municipalities(self):
        self.saite("generate", "--programme", "social-workers", "-o", "workers.json", "-q")
        before = self.saite("ask", "workers.json", "connects", "--at", "2022-12").out
        self.assertIn("11 groups, and none has a tie to another", before)
        for when in ("2024-07", "2026-06"):  # at its end, and two years later
            self.assertIn("connect groups that otherwise would hardly meet",
                          self.saite("ask", "workers.json", "connects", "--at", when).out)

    def test_community_work_hangs_on_its_team(self):
        self.saite("generate", "--programme", "community-work", "-o", "work.json", "-q")
        self.assertIn("Field worker", self.saite("ask", "work.json", "connects").out)
        self.assertIn("only through a single one",
                      self.saite("ask", "work.json", "hard_to_reach").out)

    def test_sizes_belong_to_made_up_places_alone(self):
        self.saite("generate", "--programme", "social-workers", "--participants", "5", status=2)
        self.saite("generate", "--programme", "nonsense", status=2)


class Village(Case):
    """What the made-up village is to show."""

    def test_its_questions_have_answers(self):
        answers = self.saite("ask", OZOLKALNI, "--json").json["answers"]
        self.assertEqual(len(answers), 6)
        for answer in answers:
            self.assertIn("Who was to be on the map: Everybody who lives in Ozolkalni",
                          answer["about"])
            self.assertIn("44 of the 46 who were asked answered (95%)", answer["about"])

    def test_something_changed_between_the_surveys(self):
        parts = [self.saite("analyse", OZOLKALNI, "-m", "network.components", "--at", year,
                            "--json").json["network"]["components"] for year in ["2019", "2024"]]
        self.assertEqual(parts, [3, 1])

    def test_the_health_post_reaches_more_with_one_tie(self):
        found = self.saite("suggest", OZOLKALNI, "--aim", "reach", "--provider", "feldseri",
                           "-k", "1", "--json").json["ties"]
        self.assertGreater(found[0]["gain"], 10)

    def test_its_quarrel_is_kept_apart(self):
        for aim in ["triangles", "shorten"]:
            ties = self.saite("suggest", OZOLKALNI, "--aim", aim, "-k", "100", "--per-person",
                              "50", "--json").json["ties"]
            pairs = [{tie["source"], tie["target"]} for tie in ties]
            self.assertNotIn({"aivars-berzs", "laima-klava"}, pairs)


class Invite(Case):
    def setUp(self):
        super().setUp()
        self.file = self.write("room.json", {
            "nodes": [{"id": "x", "kind": "municipality"}, {"id": "y", "kind": "municipality"},
                      {"id": "a", "kind": "family", "part_of": "x"},
                      {"id": "b", "kind": "institution", "part_of": "x"},
                      {"id": "c", "kind": "family", "part_of": "y"}],
            "edges": [{"source": "a", "target": "b", "kind": "trust"}]})

    def invite(self, *arguments):
        return self.saite("invite", self.file, "--json", *arguments).json

    def test_the_smallest_room(self):
        found = self.invite("--groupings", "kind")
        self.assertEqual(len(found["seats"]), 3)
        self.assertTrue(found["smallest"])
        places = self.invite("--groupings", "municipality")
        self.assertEqual(len(places["seats"]), 2)

    def test_who_is_coming_and_who_cannot(self):
        found = self.invite("--groupings", "kind", "--coming", "a,x")
        self.assertEqual([s["id"] for s in found["seats"]], ["b"])
        nobody = self.invite("--groupings", "kind", "--not", "b")
        self.assertEqual(nobody["nobody"], [{"grouping": "kind", "group": "institution"}])
        instead = self.invite("--groupings", "kind", "--coming", "b,x")["seats"][0]
        self.assertEqual({instead["id"], *instead["instead"]}, {"a", "c"})

    def test_text_and_table(self):
        text = self.saite("invite", LATGALE).out
        self.assertNotIn("invite.", text)
        table = self.saite("invite", self.file, "--format", "csv").out.splitlines()
        self.assertEqual(table[0], "id,name,kind,speaks_for,instead")
        self.saite("invite", self.file, "--coming", "ghost", status=2)


class Ask(Case):
    QUESTIONS = ["holds", "connects", "hard_to_reach", "fragile", "stage", "introduce"]

    def test_all_six_are_answered_in_both_languages(self):
        for language in ["en", "lv"]:
            found = self.saite("ask", LATGALE, "--json", "--lang", language).json["answers"]
            self.assertEqual([a["question"] for a in found], self.QUESTIONS)
            for answer in found:
                self.assertTrue(answer["sentences"])
                for text in [answer["title"], answer["about"], answer["method"],
                             *answer["sentences"]]:
                    self.assertNotRegex(text, r"question\.|measure\.|picture\.|\{\d")

    def test_the_planner_hears_names_the_room_roles(self):
        planner = self.saite("ask", KARATE, "holds", "fragile", "--json").json["answers"]
        self.assertEqual(planner[0]["actors"], ["0", "33"])
        self.assertIn("Mr. Hi and Officer", planner[0]["sentences"][1])
        self.assertTrue(planner[1]["ties"])
        room = self.saite("ask", KITE, "--room", "--numbers").out
        room += self.saite("ask", KITE, "--room", "--json").out
        for actor in json.loads(read(KITE))["nodes"]:
            self.assertNotIn(actor["name"], room)
            self.assertNotIn(f'"{actor["id"]}"', room)

    def test_nobody_is_named_who_owes_it_to_a_few_ties(self):
        found = self.saite("ask", KITE, "holds", "--json").json["answers"][0]
        self.assertEqual(found["actors"], [])
        self.assertIn("Nobody is named", found["sentences"][1])
        room = self.saite("ask", KITE, "holds", "--lang", "lv").out
        self.assertIn("Neviens nav nosaukts", room)

    def test_of_some_actors_only(self):
        found = self.saite("ask", KITE, "fragile", "--of", "heather,ike,jane", "--json").json
        self.assertEqual(len(found["answers"][0]["ties"]), 2)
        self.assertIn("3 actors", found["answers"][0]["about"])
        self.saite("ask", KITE, "--of", "nobody", status=2)
        self.saite("ask", KITE, "nonsense", status=2)

    def test_numbers_and_certainty(self):
        text = self.saite("ask", KITE, "holds", "--numbers").out
        self.assertIn("Borgatti", text)
        self.assertRegex(text, r"\d")
        # Ten actors: whatever is found is a question.
        self.assertFalse(self.saite("ask", KITE, "stage", "--json").json["answers"][0]["sure"])

    def test_an_empty_network_is_told(self):
        file = self.write("empty.json", {"nodes": [], "edges": []})
        for answer in self.saite("ask", file, "--json").json["answers"]:
            self.assertEqual(answer["sentences"], ["The map is empty."])

    def test_a_picture_of_the_answer(self):
        self.saite("export", KITE, "-o", "plain.svg")
        self.saite("export", KITE, "-o", "names.svg", "--ask", "fragile")
        self.saite("export", KITE, "-o", "room.svg", "--ask", "fragile", "--room")
        plain, names, room = (read(self.folder / f"{n}.svg") for n in ["plain", "names", "room"])
        self.assertNotIn("At their ends", plain)
        self.assertIn("At their ends", names)
        self.assertIn("Heather", names)
        self.assertNotIn("Heather", room)


if __name__ == "__main__":
    main()
