# SPDX-License-Identifier: Apache-2.0
"""coverage: what community work asks beyond the numbers of analyse."""
from driver import Case, LATGALE, OZOLKALNI, main


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


if __name__ == "__main__":
    main()
