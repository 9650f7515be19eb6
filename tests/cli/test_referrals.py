# SPDX-License-Identifier: Apache-2.0
"""referrals: from where people come in to where they should arrive."""
from driver import Case, LATGALE, main

# The municipality's desk sends 10 to the day centre (8 arrive) and 30 to the doctor (15 arrive); the
# day centre 4 to the clinic (all) and 4 to the club (2), which sends nobody on; the doctor 6 to the
# clinic (3) and 4 back to the desk (all). The school sends to the day centre, nobody counted whom.
NODES = [{"id": i, "name": name, "kind": "institution", "subtype": subtype} for i, name, subtype in [
    ("desk", "Sociālais dienests", "desk"), ("day", "Dienas centrs", ""), ("doctor", "Ģimenes ārsts", ""),
    ("clinic", "Poliklīnika", "service"), ("club", "Klubs", ""), ("school", "Skola", "desk"),
    ("spa", "Sanatorija", "service")]]


def edge(source, target, attempted=None, completed=None, **more):
    numbers = {} if attempted is None else {"attempted": attempted, "completed": completed}
    return {"source": source, "target": target, "kind": "referral", "attributes": numbers, **more}


EDGES = [edge("desk", "day", 7, 6), edge("desk", "day", 3, 2), edge("desk", "doctor", 30, 15),
         edge("day", "clinic", 4, 4), edge("day", "club", 4, 2), edge("doctor", "clinic", 6, 3),
         edge("doctor", "desk", 4, 4), edge("school", "day"),
         {"source": "clinic", "target": "spa", "kind": "collaboration"}]


class Referrals(Case):
    def town(self, edges=EDGES):
        return self.write("town.json", {"graph": {"format": "saite", "version": 1}, "nodes": NODES,
                                        "edges": edges})

    def test_by_hand(self):
        found = self.saite("referrals", self.town(), "--door", "desk", "--service", "service", "--json").json
        ways = {(w["door"], w["service"]): w for w in found["ways"]}
        self.assertEqual(len(ways), 4)
        way = ways["desk", "clinic"]
        self.assertEqual((way["handovers"], way["best_route"]), (2, ["desk", "day", "clinic"]))
        self.assertAlmostEqual(way["best_chance"], 0.8)
        self.assertAlmostEqual(way["chance_now"], (0.1 + 0.375 * 0.3) / (1 - 0.375 * 0.4))
        unknown = ways["school", "clinic"]
        self.assertEqual((unknown["handovers"], unknown["best_chance"], unknown["chance_now"]), (2, None, None))
        none = ways["desk", "spa"]
        self.assertEqual((none["handovers"], none["best_chance"], none["chance_now"]), (None, 0, 0))
        self.assertEqual(found["dead_ends"], ["club"])
        self.assertEqual(found["loops"], [["desk", "doctor"]])
        self.assertEqual((found["ties"], found["ties_without_numbers"], found["ties_of_few"]), (8, 1, 4))

    def test_doors_are_those_who_only_refer(self):
        found = self.saite("referrals", self.town(), "--service", "clinic", "--json").json
        self.assertEqual([door["id"] for door in found["doors"]], ["school"])
        circle = self.town([edge("desk", "day", 2, 1), edge("day", "desk", 2, 1)])
        run = self.saite("referrals", circle, "--service", "clinic", status=2)
        self.assertIn("--door", run.err)

    def test_sentences(self):
        out = self.saite("referrals", self.town(), "--door", "desk", "--service", "service").out
        self.assertIn("Doors from which some way leads to a service: 2 of 2 (services: 2).", out)
        self.assertIn("To these services no way leads from any door: Sanatorija.", out)
        self.assertIn("Klubs", out)
        self.assertIn("1 of 8 ties does not say how many were sent", out)
        self.assertIn("A path that exists is not access", out)
        self.assertRegex(out, r"Sociālais dienests +Poliklīnika +2 +80% +25%")
        self.assertRegex(out, r"Skola +Poliklīnika +2 +– +–")
        for language in ("en", "lv"):
            out = self.saite("referrals", self.town(), "--service", "service", "--lang", language).out
            self.assertNotIn("referrals.", out)
            self.assertNotIn("{", out)

    def test_other_ties_and_filters(self):
        found = self.saite("referrals", LATGALE, "--tie-kind", "support,collaboration", "--door", "municipality",
                           "--service", "community", "--json").json
        self.assertTrue(found["ways"])
        self.assertEqual(found["ties"], found["ties_without_numbers"])
        self.assertTrue(all(way["chance_now"] in (None, 0) for way in found["ways"]))
        base = ["referrals", self.town(), "--door", "desk", "--service", "clinic", "--json"]
        self.assertEqual(self.saite(*base, "--where", "subtype=service", status=2).out, "")

    def test_errors(self):
        run = self.saite("referrals", LATGALE, "--service", "school", status=2)
        self.assertIn("referral", run.err)
        self.saite("referrals", self.town(), "--service", "nobody", status=2)
        self.saite("referrals", self.town(), status=2)
        for numbers, words in [((3, 4), "4 arrived of 3 sent"), ((-1, 0), "attempted"), ((1e16, 0), "attempted"),
                               ((2, -2), "completed")]:
            bad = self.town([edge("desk", "day", *numbers, key="r7")])
            run = self.saite("referrals", bad, "--door", "desk", "--service", "day", status=1)
            self.assertIn("“r7” (desk → day)", run.err)
            self.assertIn(words, run.err)


if __name__ == "__main__":
    main()
