# SPDX-License-Identifier: Apache-2.0
"""How sure one may be: whose word a tie is, what chance would do, how a ranking holds; what results are not for."""
import zipfile

from driver import Case, KARATE, LATGALE, OZOLKALNI, main, read


class Reports(Case):
    def survey(self):
        return self.write("survey.json", {
            "nodes": [{"id": "a", "response": "answered"}, {"id": "b", "response": "answered"},
                      {"id": "c", "response": "refused"}, {"id": 7}],
            "edges": [{"source": "a", "target": "b", "kind": "trust", "reported_by": ["a", "b"]},
                      {"source": "a", "target": "c", "kind": "trust", "directed": True},
                      {"source": "b", "target": 7, "kind": "support", "directed": True,
                       "reported_by": 7},
                      {"source": "a", "target": 7, "kind": "knows"}]})

    def test_whose_reports_make_a_tie(self):
        file = self.survey()
        ties = lambda *more: self.saite("analyse", file, "--measure", "ties", "--json",
                                        *more).json["network"]["ties"]
        self.assertEqual(ties(), 4)
        self.assertEqual(ties("--ties", "either"), 4)
        self.assertEqual(ties("--ties", "both"), 2)
        self.assertEqual(ties("--ties", "receiver"), 3)
        self.assertEqual(ties("--ties", "support=sender"), 3)
        self.assertEqual(ties("--ties", "both", "--ties", "support=either,trust=sender"), 4)
        told = self.saite("analyse", file, "--measure", "ties", "--ties", "both,support=either",
                          "--json")
        self.assertEqual(told.json["projection"]["filter"],
                         {"reports": {"all": "both", "kinds": {"support": "either"}}})
        self.assertIn("Ties that both ends name: 1 of 2", told.err)
        self.assertIn("below three quarters", told.err)
        self.assertIn("Ties that both ends name: 1 of 2",
                      self.saite("ask", file, "--ties", "both").out)

    def test_a_picture_takes_both_meanings(self):
        file = self.survey()
        self.saite("export", file, "-o", self.folder / "map.svg", "--ties", "backbone,both")
        self.assertIn("ties that both ends report", read(self.folder / "map.svg"))
        self.assertEqual(len(self.saite("export", file, "-o", "-", "--ties", "both").json["edges"]), 2)

    def test_what_is_wrong_is_said(self):
        file = self.survey()
        wrong = self.saite("analyse", file, "--ties", "backbone", status=2)
        self.assertIn("either,both,sender,receiver", wrong.err)
        self.assertIn("love", self.saite("analyse", file, "--ties", "love=both", status=2).err)

    def test_who_reported_it_is_written_back(self):
        file = self.survey()
        edges = self.saite("export", file, "-o", "-", "--format", "saite").json["edges"]
        self.assertEqual([e.get("reported_by") for e in edges], [["a", "b"], None, 7, None])


class Dependency(Case):
    def test_betweenness_means_the_reverse(self):
        file = self.write("needs.json", {
            "graph": {"format": "saite", "version": 1,
                      "tie_kinds": [{"id": "needs", "dependency": True}]},
            "nodes": [{"id": i, "part_of": "north" if i < "d" else "south"} for i in "abcdef"] +
                     [{"id": "north", "kind": "municipality"},
                      {"id": "south", "kind": "municipality"}],
            "edges": [{"source": a, "target": b, "kind": "needs"}
                      for a, b in ("ab", "ac", "bc", "cd", "de", "df", "ef")] +
                     [{"source": "a", "target": "f", "kind": "conflict"}]})
        told = self.saite("analyse", file, "--measure", "betweenness,degree").err
        self.assertIn("7 of 7 ties mean dependency", told)
        self.assertNotIn("dependency", self.saite("analyse", file, "--measure", "degree").err)
        for audience in ([], ["--room"]):
            for language, word in (("en", "dependency"), ("lv", "atkarību")):
                self.assertIn(word, self.saite("ask", file, "connects", "--lang", language,
                                               *audience).out)
        quarrels = self.saite("analyse", file, "--measure", "betweenness", "--tie-kinds",
                              "conflict", "--json")
        self.assertIsNone(quarrels.json["actors"][0]["betweenness"])
        self.assertIn("connects nobody", quarrels.err)


class ChanceInAnswers(Case):
    def test_only_where_it_was_asked_for(self):
        plain = self.saite("ask", KARATE, "fragile", "--json").json["answers"][0]
        self.assertNotIn("chance", plain)
        told = self.saite("ask", KARATE, "hard_to_reach", "holds", "--baseline", "degrees",
                          "--json")
        self.assertIn("random networks", told.err)
        for answer in told.json["answers"]:
            self.assertTrue(answer["chance"])
            for one in answer["chance"]:
                self.assertLessEqual(one["low"], one["high"])
                self.assertIn("would be usual", one["sentence"])
                value = [e["value"] for e in answer["evidence"] if e["measure"] == one["measure"]]
                self.assertIn(one["value"], value)

    def test_strengths_become_one_as_asked(self):
        told = {how: self.saite("ask", OZOLKALNI, "connects", "--weighted", "--combine", how).out
                for how in ("kinds", "sum")}
        self.assertNotEqual(told["kinds"], told["sum"])

    def test_the_numbers_are_those_of_analyse(self):
        told = self.saite("ask", KARATE, "holds", "--baseline", "density", "--json").json
        mine = {c["measure"]: c for c in told["answers"][0]["chance"]}
        other = self.saite("analyse", KARATE, "--measure", "cut_points,fragmentation", "--baseline",
                           "density", "--json").json["baseline"]["network"]
        self.assertEqual(mine["cut_points"]["low"], other["cut_points"]["low"])
        self.assertEqual(mine["cut_points"]["mean"], other["cut_points"]["mean"])
        again = self.saite("ask", KARATE, "holds", "--baseline", "density", "--json").json
        self.assertEqual(told, again)

    def test_words(self):
        for language, word in (("en", "would be usual"), ("lv", "parasti būtu")):
            out = self.saite("ask", KARATE, "--baseline", "density", "--networks", "50", "--lang",
                             language).out
            self.assertIn(word, out)
            self.assertNotIn("chance.answer", out)
        self.saite("ask", KARATE, "--baseline", "labels", status=2)


class RankingStability(Case):
    def test_the_same_as_the_verb_of_its_own(self):
        beside = self.saite("analyse", KARATE, "--measure", "betweenness,degree", "--stability",
                            "--json").json
        alone = self.saite("stability", KARATE, "--measure", beside["stability"]["measure"],
                           "--percent", "20", "--json").json
        self.assertEqual(beside["stability"]["kept"], alone["shares"][0]["kept"])
        self.assertEqual([(a["id"], a["in_top"]) for a in beside["actors"]],
                         [(a["id"], a["in_top"]) for a in alone["shares"][0]["actors"]])
        table = self.saite("analyse", KARATE, "--measure", "betweenness", "--stability")
        self.assertIn("█", table.out)
        self.assertIn("of the first 5 stay among them", table.out)
        self.assertIn("said aloud", table.err)
        rows = self.saite("analyse", KARATE, "--measure", "betweenness", "--stability", "--format",
                          "csv").out.splitlines()
        self.assertEqual(rows[0], "id,name,betweenness,betweenness_in_top")
        self.assertEqual(len({row.count(",") for row in rows}), 1)

    def test_only_where_asked_and_where_there_is_a_ranking(self):
        plain = self.saite("analyse", KARATE, "--measure", "betweenness", "--json").json
        self.assertNotIn("stability", plain)
        self.assertNotIn("in_top", plain["actors"][0])
        none = self.saite("analyse", KARATE, "--measure", "density", "--stability", status=2)
        self.assertIn("no ranking", none.err)


class OnePerson(Case):
    WORDS = "Not for decisions about one person."

    def test_tables_of_people_say_what_they_are_not_for(self):
        for form in ("table", "csv", "json"):
            told = self.saite("analyse", OZOLKALNI, "--measure", "degree", "--format", form)
            self.assertIn(self.WORDS, told.err)
            self.assertNotIn(self.WORDS, told.out)
        told = self.saite("analyse", OZOLKALNI, "--measure", "betweenness", "--of", "ties",
                          "--format", "csv", "--lang", "lv")
        self.assertIn("Nav domāts lēmumiem par vienu cilvēku.", told.err)
        for verb, *more in (["stability", "--draws", "20"], ["ego", "kristine-berza"],
                            ["keyplayers", "--aim", "reach", "--k", "1"]):
            told = self.saite(verb, OZOLKALNI, *more)
            self.assertIn(self.WORDS, told.err)
            self.assertNotIn(self.WORDS, told.out)
        self.assertEqual(self.saite("analyse", OZOLKALNI, "--measure", "degree", "--quiet").err, "")

    def test_what_names_no_person_does_not(self):
        for arguments in ([OZOLKALNI, "--measure", "density"],
                          [LATGALE, "--kinds", "institution,municipality", "--measure", "degree"],
                          [OZOLKALNI, "--kinds", "institution", "--measure", "degree"]):
            self.assertNotIn(self.WORDS, self.saite("analyse", *arguments).err)

    def test_exports_with_measures(self):
        folder = self.folder
        told = self.saite("export", OZOLKALNI, "-o", folder / "map.xlsx", "--measure", "degree")
        self.assertIn(self.WORDS, told.err)
        with zipfile.ZipFile(folder / "map.xlsx") as book:
            texts = b"".join(book.read(name) for name in book.namelist() if name.endswith(".xml"))
        self.assertIn(self.WORDS.encode(), texts)
        told = self.saite("export", OZOLKALNI, "-o", folder / "map.graphml", "--measure", "degree")
        self.assertIn(self.WORDS, told.err)
        self.assertNotIn(self.WORDS, read(folder / "map.graphml"))
        told = self.saite("export", OZOLKALNI, "-o", folder / "plain.graphml")
        self.assertNotIn(self.WORDS, told.err)


if __name__ == "__main__":
    main()
