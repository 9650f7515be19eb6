# SPDX-License-Identifier: Apache-2.0
"""coverage, ego, multiplexity, whatif --tell, qap, census: beyond the numbers of analyse."""
from driver import Case, FLORENTINE, KITE, LATGALE, OZOLKALNI, main, read


class Coverage(Case):
    def test_organisations_are_told_in_full(self):
        found = self.saite("coverage", LATGALE, "--target", "community,family", "--provider",
                           "resource centre", "--steps", "1", "--where", "kind=community",
                           "--json", status=2)
        self.assertIn("resource centre", found.err)
        found = self.saite("coverage", LATGALE, "--target", "school", "--provider",
                           "resource centre", "--steps", "1", "--json").json
        self.assertEqual(found["providers"], 10)
        self.assertEqual(found["all"]["targets"], 4)
        self.assertEqual(found["all"]["targets"], sum(g["targets"] for g in found["groups"]))
        self.assertEqual(found["all"]["reached"], sum(g["reached"] for g in found["groups"]))

    def test_of_people_no_small_number_is_told(self):
        found = self.saite("coverage", OZOLKALNI, "--target", "individual", "--provider",
                           "biblioteka,skola", "--by", "role", "--json").json
        self.assertEqual(found["all"], {"targets": 60, "reached": 41, "by_two_or_more": 25})
        told = {g["group"]: g["reached"] for g in found["groups"]}
        self.assertEqual(told["child"], 17)
        self.assertIsNone(told["grandmother"])
        for group in found["groups"]:
            for value in list(group.values())[1:]:
                self.assertNotIn(value, [1, 2, 3, 4])

    def test_direction_relation_and_whom_nothing_goes_through(self):
        file = self.write("help.json", {
            "nodes": [{"id": i, "kind": "community" if i in "ab" else "institution",
                       "lat": 56 + n / 10, "lon": 27} for n, i in enumerate("abpf")],
            "edges": [{"source": "p", "target": "a", "kind": "support", "directed": True},
                      {"source": "p", "target": "f", "kind": "support", "directed": True},
                      {"source": "f", "target": "b", "kind": "governance", "directed": True}]})
        base = ["coverage", file, "--target", "community", "--provider", "p", "--by", "kind",
                "--json"]
        reached = lambda *more: self.saite(*base, *more).json["all"]["reached"]
        self.assertEqual(reached(), 2)
        self.assertEqual(reached("--direction", "from"), 2)
        self.assertEqual(reached("--direction", "to"), 0)
        self.assertEqual(reached("--relation", "support"), 1)
        self.assertEqual(reached("--not-through", "f"), 1)
        self.assertEqual(reached("--steps", "1"), 1)
        self.assertEqual(reached("--km", "12"), 1)  # p is 11 km from b, 22 km from a

    def test_sentences_and_errors(self):
        for language in ("en", "lv"):
            out = self.saite("coverage", LATGALE, "--target", "community", "--provider",
                             "resource centre", "--lang", language).out
            self.assertNotIn("coverage.", out)
            self.assertNotIn("{", out)
        self.saite("coverage", LATGALE, "--target", "nobody", "--provider", "school", status=2)
        self.saite("coverage", LATGALE, "--target", "ghost=1", "--provider", "school", status=2)
        self.saite("coverage", LATGALE, "--target", "school", "--provider", "school", status=2)
        self.saite("coverage", LATGALE, "--target", "school", status=2)


class Ego(Case):
    def test_medici(self):
        found = self.saite("ego", FLORENTINE, "medici", "--json").json
        self.assertEqual(len(found["contacts"]), 6)
        self.assertEqual(found["ties_among_contacts"], 1)
        self.assertAlmostEqual(found["density"], 1 / 15)
        self.assertAlmostEqual(found["effective_size"], 6 - 2 / 6)

    def test_what_only_one_gives(self):
        file = self.write("ego.json", {
            "nodes": [{"id": i, "kind": "individual" if i < "d" else "family"} for i in "abcd"],
            "edges": [{"source": "a", "target": b, "kind": "support", "weight": w,
                       "attributes": {"support": s}}
                      for b, w, s in [("b", 3, "material"), ("c", 3, "informational"),
                                      ("d", 1, "informational")]]})
        found = self.saite("ego", file, "a", "--by", "support", "--json").json
        self.assertEqual([c["sole_source_of"] for c in found["contacts"]], [["material"], [], []])
        kinds = found["diversity"][0]
        self.assertEqual(kinds["groups"], {"family": 1, "individual": 2})
        self.assertAlmostEqual(kinds["blau"], 1 - (1 + 4) / 9)
        rings = self.saite("ego", file, "a", "--json").json["contacts"]
        self.assertEqual({c["id"]: c["ring"] for c in rings}, {"b": 1, "c": 1, "d": 2})
        self.saite("ego", file, "ghost", status=2)
        self.saite("ego", file, "a", "--by", "nothing", status=2)
        self.saite("ego", file, "a", "-o", "x.doc", status=2)

    def test_a_picture_of_the_contacts_alone(self):
        out = self.saite("ego", OZOLKALNI, "aija-apsite", "-o", "ego.svg", "--lang", "lv").out
        self.assertNotIn("contacts.", out)
        picture = read(self.folder / "ego.svg")
        self.assertIn("Kontakti: ", picture)
        before = read(OZOLKALNI)
        self.saite("ego", OZOLKALNI, "aija-apsite", "-o", "again.svg", "--lang", "lv")
        self.assertEqual(picture, read(self.folder / "again.svg"))
        self.assertEqual(before, read(OZOLKALNI))

    def test_a_quarrel_of_others_is_not_in_the_picture(self):
        file = self.write("quarrel.json", {
            "nodes": [{"id": i, "kind": "individual"} for i in "abc"],
            "edges": [{"source": "a", "target": "b", "kind": "support"},
                      {"source": "a", "target": "c", "kind": "support"},
                      {"source": "b", "target": "c", "kind": "conflict"}]})
        self.saite("ego", file, "a", "-o", "ego.svg")
        picture = read(self.folder / "ego.svg")
        self.assertIn("Support", picture)
        self.assertNotIn("Conflict", picture)


class Multiplexity(Case):
    def test_kinds_that_go_together(self):
        pairs = [(a, b) for a in "abcdefgh" for b in "abcdefgh" if a < b and (ord(a) + ord(b)) % 3]
        file = self.write("many.json", {
            "nodes": [{"id": i, "kind": "individual"} for i in "abcdefgh"],
            "edges": [{"source": a, "target": b, "kind": k} for a, b in pairs[:9]
                      for k in ("knows", "trust")] +
                     [{"source": a, "target": b, "kind": "knows"} for a, b in pairs[9:12]]})
        found = self.saite("multiplexity", file, "--json").json
        self.assertEqual(found["kinds"], [{"kind": "knows", "pairs": 12},
                                          {"kind": "trust", "pairs": 9}])
        overlap = found["overlaps"][0]
        self.assertEqual(overlap["both"], 9)
        self.assertAlmostEqual(overlap["jaccard"], 9 / 12)
        self.assertLess(overlap["p"], 0.05)
        self.assertEqual(found["pairs_by_number_of_kinds"], [3, 9])
        two = self.saite("info", file, "--json").json
        self.assertTrue(two)
        kept = self.saite("analyse", file, "--min-kinds", "2", "--measure", "ties", "--json").json
        self.assertEqual(kept["projection"]["edges"], 9)
        self.assertEqual(kept["projection"]["filter"], {"min_kinds": 2})
        self.assertIn("at least 2 kinds",
                      self.saite("analyse", file, "--min-kinds", "2", "--measure", "ties").err)

    def test_words(self):
        for file in (OZOLKALNI, LATGALE, KITE):
            for language in ("en", "lv"):
                out = self.saite("multiplexity", file, "--lang", language, "--draws", "50").out
                self.assertNotIn("together.", out)
                self.assertNotIn("{", out)


class TwoModes(Case):
    def attended(self):
        events = {"e1": "abcd", "e2": "abcd", "e3": "abcd", "e4": "ef", "e5": "ef", "e6": "efg"}
        return self.write("events.json", {
            "nodes": [{"id": i, "kind": "individual"} for i in "abcdefg"] +
                     [{"id": e, "kind": "institution"} for e in events],
            "edges": [{"source": person, "target": e, "kind": "membership"}
                      for e, people in events.items() for person in people]})

    def test_who_meets_whom(self):
        found = self.saite("twomode", self.attended(), "--json").json
        self.assertEqual([mode["kinds"] for mode in found["modes"]], [["individual"], ["institution"]])
        self.assertAlmostEqual(found["density"], 19 / 42)
        pairs = {pair["a"] + pair["b"]: pair for pair in found["pairs"]}
        self.assertEqual(sorted(pairs), ["ab", "ac", "ad", "bc", "bd", "cd", "ef", "eg", "fg"])
        self.assertEqual(pairs["ab"]["together"], 3)
        self.assertAlmostEqual(pairs["ab"]["expected"], 1.5)
        self.assertAlmostEqual(pairs["ab"]["newman"], 1)
        self.assertAlmostEqual(pairs["ab"]["p"], 1 / 20)
        self.assertAlmostEqual(pairs["ef"]["newman"], 2.5)
        events = self.saite("twomode", self.attended(), "--kind", "institution", "--json").json
        self.assertEqual(events["meeting"], 1)
        self.assertEqual({pair["together"] for pair in events["pairs"]}, {2, 4})

    def test_words_and_errors(self):
        for language in ("en", "lv"):
            out = self.saite("twomode", self.attended(), "--lang", language).out
            self.assertNotIn("two_modes.", out)
            self.assertNotIn("{", out)
        self.assertIn("two modes", self.saite("twomode", KITE, status=2).err)
        self.assertIn("family",
                      self.saite("twomode", self.attended(), "--kind", "family", status=2).err)


class Telling(Case):
    def test_diane_and_heather(self):
        for who, mean in [("diane", 4.514), ("heather", 3.353)]:
            found = self.saite("whatif", KITE, "--tell", who, "--draws", "20000", "--json").json
            hear = found["hear"]
            self.assertLess(abs(hear["mean"] - mean), 4 * hear["standard_error"])
            self.assertEqual(found["best_connected"], ["diane"])
            self.assertLessEqual(hear["low"], hear["mean"])

    def test_words_and_errors(self):
        for more in ([], ["--model", "threshold"]):
            out = self.saite("whatif", OZOLKALNI, "--tell", "biblioteka,skola", "--lang", "lv",
                             *more).out
            self.assertNotIn("telling.", out)
            self.assertNotIn("{", out)
        self.saite("whatif", KITE, "--tell", "ghost", status=2)
        self.saite("whatif", KITE, "--tell", "ike", "--remove", "jane", status=2)
        self.saite("whatif", KITE, "--chance", "0.5", status=2)


class Qap(Case):
    def test_a_table_explains_itself(self):
        found = self.saite("qap", KITE, "ties ~ ties + same(name)", status=2)
        self.assertIn("same for all pairs", found.err)
        found = self.saite("qap", FLORENTINE, "ties ~ ties", "--draws", "99", "--json").json
        self.assertAlmostEqual(found["terms"][0]["coefficient"], 1)
        self.assertAlmostEqual(found["r_squared"], 1)
        self.assertEqual(found["pairs"], found["actors"] * (found["actors"] - 1) // 2)

    def test_terms(self):
        file = self.write("waves.json", {
            "nodes": [{"id": i, "attributes": {"age": n * n, "team": "ab"[n % 2]}}
                      for n, i in enumerate("abcdef")] + [{"id": "x"}],
            "edges": [{"source": a, "target": b, "kind": "trust", "directed": True,
                       "since": "2020", "attributes": {"wave": n % 2}}
                      for n, (a, b) in enumerate(["ab", "bc", "cd", "de", "ef", "fa", "ac", "bd"])] +
                     [{"source": "a", "target": "e", "kind": "conflict", "since": "2022"}]})
        for formula in ("trust ~ transpose(trust)", "trust[wave=1] ~ trust[wave=0] + same(team)",
                        "ties@2021 ~ difference(age) + same(team)", "conflict ~ trust"):
            found = self.saite("qap", file, formula, "--directed", "--draws", "20", "--json").json
            self.assertEqual(found["actors"], 6 if "(team)" in formula else 7)
            self.assertEqual(found["actors_left_out"], 7 - found["actors"])
            self.assertNotIn("qap.", self.saite("qap", file, formula, "--draws", "9").out)
        for formula in ("trust", "trust ~", "trust ~ ghost", "trust ~ same(ghost)",
                        "trust ~ difference(team)", "trust ~ ties[ghost=1]", "trust ~ ties@x"):
            self.saite("qap", file, formula, status=2)


class Census(Case):
    def test_florentine(self):
        found = self.saite("census", FLORENTINE, "--json").json
        self.assertEqual(found["dyads"]["mutual"], 20)
        self.assertEqual(found["triads"]["300"], 3)
        self.assertEqual(found["triads"]["201"], 38)
        for language in ("en", "lv"):
            out = self.saite("census", OZOLKALNI, "--directed", "--lang", language).out
            self.assertNotIn("census.", out)


class Robustness(Case):
    def test_the_kite(self):
        found = self.saite("robustness", KITE, "--json").json
        self.assertEqual(found["best_connected_first"][:2], [1, 0.9])
        self.assertEqual(found["random"][0], 1)
        self.assertEqual(found["random"][-1], 0)
        self.assertLess(found["area_best_connected_first"], found["area_random"])
        for language in ("en", "lv"):
            out = self.saite("robustness", LATGALE, "--lang", language, "--draws", "20").out
            self.assertNotIn("robustness.", out)


if __name__ == "__main__":
    main()
