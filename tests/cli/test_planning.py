# SPDX-License-Identifier: Apache-2.0
"""keyplayers, whatif, suggest."""
from driver import Case, KITE, LATGALE, main, read


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


if __name__ == "__main__":
    main()
