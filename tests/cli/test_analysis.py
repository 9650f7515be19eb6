# SPDX-License-Identifier: Apache-2.0
"""measures and analyse: every form of the output, and values that are known."""
import csv
import io
import json

from driver import Case, FLORENTINE, KARATE, KITE, LATGALE, OZOLKALNI, main, read


class Measures(Case):
    def test_the_registry(self):
        measures = self.saite("measures", "--json").json
        known = {(m["subject"], m["id"]) for m in measures}
        for one in ["degree", "betweenness", "harmonic", "core", "constraint", "community"]:
            self.assertIn(("actor", one), known)
        for one in ["betweenness", "bridge", "class"]:
            self.assertIn(("tie", one), known)
        for one in ["density", "components", "transitivity", "modularity"]:
            self.assertIn(("network", one), known)
        for language in ["en", "lv"]:
            for m in self.saite("measures", "--json", "--lang", language).json:
                self.assertNotIn("measure.", m["name"] + m["meaning"], m["id"])
                self.assertGreater(len(m["meaning"]), 15)
        self.assertIn("betweenness", self.saite("measures").out)
        own = {m["id"] for m in measures if m["own"]}
        self.assertLessEqual({"stage", "unconfirmed", "trust_agreement"}, own)
        self.assertFalse({"betweenness", "core_fit", "trust"} & own)
        self.assertIn("A rule of Saite's own, after Krebs & Holley", self.saite("measures").out)


class Analyse(Case):
    def analyse(self, file, *arguments):
        return self.saite("analyse", file, "--format", "json", "-q", *arguments).json

    def actors(self, file, measure, *arguments):
        found = self.analyse(file, "--measure", measure, *arguments)
        return {row["id"]: row[measure] for row in found["actors"]}

    def test_kite(self):
        degree = self.actors(KITE, "degree")
        self.assertEqual([degree[n] for n in "andre beverley carol diane ed fernando garth heather "
                          "ike jane".split()], [4, 4, 3, 6, 3, 5, 5, 3, 2, 1])
        between = self.actors(KITE, "betweenness", "--normalised")
        self.assertAlmostEqual(between["heather"], 0.3889, 4)
        self.assertAlmostEqual(between["fernando"], 0.2315, 4)
        self.assertEqual(between["jane"], 0)
        raw = self.actors(KITE, "betweenness")
        self.assertAlmostEqual(raw["heather"], 14)

    def test_florentine(self):
        between = self.actors(FLORENTINE, "betweenness", "--normalised")
        self.assertAlmostEqual(between["medici"], 0.522, 3)
        self.assertAlmostEqual(between["guadagni"], 0.255, 3)

    def test_karate(self):
        found = self.analyse(KARATE, "--measure", "network.density,ties,core")
        self.assertAlmostEqual(found["network"]["density"], 78 * 2 / (34 * 33))
        self.assertEqual(found["network"]["ties"], 78)
        self.assertEqual(max(row["core"] for row in found["actors"]), 4)
        strength = self.actors(KARATE, "strength", "--weighted")
        self.assertEqual(strength["0"], 42)

    def test_groups_who_mixes_with_whom_and_what_to_know(self):
        found = self.analyse(KARATE, "--measure", "all", "--group-by", "faction")
        groups = {row["group"]: row for row in found["groups"]}
        self.assertEqual(sum(row["actors"] for row in groups.values()), 34)
        self.assertEqual(len({row["ties_across"] for row in groups.values()}), 1)
        for row in groups.values():
            self.assertGreater(row["segregation"], 0.5)
            self.assertLess(row["ei_index"], 0)
        ties = found["mixing"]["ties"]
        self.assertEqual(ties[0][1], ties[1][0])
        self.assertEqual(ties[0][0] + ties[0][1] + ties[1][1], 78)
        self.assertAlmostEqual(sum(found["mixing"]["by_chance"][i][j] for i in (0, 1)
                                   for j in range(i, 2)), 78)
        notes = {note["code"]: note["measures"] for note in found["notes"]}
        self.assertIn("network.reciprocity", notes["note.undirected"])
        self.assertIn("trust", notes["note.no_ratings"])
        self.assertIn("coordinator", notes["note.pairs_twice"])
        # What makes no sense is absent and says why; nothing else is absent without a reason.
        told = {measure for measures in notes.values() for measure in measures}
        for name, value in found["network"].items():
            if value is None:
                self.assertIn(f"network.{name}", told)

    def test_reach_of_a_service(self):
        found = self.analyse(KITE, "--measure", "all", "--provider", "jane")
        steps = {row["id"]: row["service_steps"] for row in found["actors"]}
        self.assertEqual((steps["jane"], steps["ike"], steps["heather"], steps["andre"]),
                         (0, 1, 2, 4))
        self.assertAlmostEqual(found["network"]["service_1"], 1 / 9)
        self.assertAlmostEqual(found["network"]["service_3"], 4 / 9)
        self.assertEqual(found["network"]["unreached"], 5)
        self.assertEqual(found["projection"]["providers"], ["jane"])
        self.assertIsNone(self.analyse(KITE, "--measure", "service_1")["network"]["service_1"])

    def test_what_was_looked_at_is_said(self):
        told = self.saite("analyse", KITE, "--measure", "density").err
        self.assertIn("10 actors, 18 ties", told)
        self.assertIn("every tie counts both ways", told)
        self.assertIn("strengths count",
                      self.saite("analyse", KITE, "--measure", "density", "--weighted").err)

    def test_groups_by_an_attribute(self):
        found = self.analyse(KARATE, "--measure", "network.ei_index", "--group-by", "faction")
        # Of the 78 ties 67 or 68 stay within a faction, by the sources' two readings.
        self.assertAlmostEqual(found["network"]["ei_index"], (2 * 10 - 78) / 78, delta=0.05)
        self.assertEqual(found["projection"]["group_by"], "faction")

    def test_the_form_of_the_answer(self):
        found = self.analyse(LATGALE)
        self.assertEqual(set(found), {"projection", "network", "actors", "ties", "groups", "mixing",
                                      "notes"})
        few = self.analyse(LATGALE, "--measure", "actors,degree")
        self.assertEqual(few["network"], {"actors": 68})
        self.assertEqual(set(few), {"projection", "network", "actors", "ties", "groups", "mixing",
                                    "notes"})
        plain = self.analyse(LATGALE, "--measure", "degree")
        self.assertEqual(set(plain), {"projection", "network", "actors", "ties", "notes"})
        self.assertEqual(len(found["actors"]), 68)
        self.assertEqual(found["projection"]["actors"], 68)
        self.assertEqual(set(found["ties"][0]) >= {"key", "source", "target", "betweenness"}, True)
        isolate = self.write("lonely.json", {"nodes": [{"id": "a", "kind": "family"}], "edges": []})
        lonely = self.analyse(isolate, "--measure", "constraint")
        self.assertIsNone(lonely["actors"][0]["constraint"])

    def test_filters(self):
        part = self.analyse(LATGALE, "--measure", "degree", "--kinds", "municipality")
        self.assertEqual(len(part["actors"]), 7)
        self.assertEqual(part["projection"]["filter"], {"kinds": ["municipality"]})
        within = self.analyse(LATGALE, "--measure", "degree", "--within", "preilu-novads")
        self.assertIn("preilu-novads", [a["id"] for a in within["actors"]])
        self.assertLess(len(within["actors"]), 68)
        at = self.analyse(LATGALE, "--measure", "degree", "--at", "2010")
        self.assertLess(at["projection"]["ties"], 89)
        where = self.analyse(KARATE, "--measure", "degree", "--where", "faction=Officer")
        self.assertEqual(len(where["actors"]), 17)
        kinds = self.analyse(LATGALE, "--measure", "degree", "--tie-kinds", "hosting,governance")
        self.assertEqual(kinds["projection"]["ties"], 27)
        directed = self.analyse(LATGALE, "--measure", "in_degree", "--directed")
        self.assertTrue(directed["projection"]["directed"])

    def test_csv(self):
        text = self.saite("analyse", KITE, "--format", "csv", "--measure", "degree,core").raw
        self.assertIn(b"\r\n", text)
        rows = list(csv.reader(io.StringIO(text.decode())))
        self.assertEqual(rows[0], ["id", "name", "degree", "core"])
        self.assertEqual(rows[4][:3], ["diane", "Diane", "6"])
        ties = self.saite("analyse", KITE, "--format", "csv", "--measure", "tie.betweenness").out
        self.assertEqual(len(ties.splitlines()), 19)
        network = self.saite("analyse", KITE, "--format", "csv", "--of", "network").out
        self.assertEqual(len(network.splitlines()), 2)

    def test_tables_hold_the_numbers_of_networkx_in_both_languages(self):
        try:
            import networkx
        except ImportError:
            self.skipTest("python3-networkx is not installed")
        network = json.loads(read(KITE))
        graph = networkx.Graph((e["source"], e["target"]) for e in network["edges"])
        expected = {"degree": dict(graph.degree),
                    "betweenness": networkx.betweenness_centrality(graph, normalized=False),
                    "closeness": networkx.closeness_centrality(graph)}
        names = {n["name"]: n["id"] for n in network["nodes"]}
        rows = list(csv.reader(io.StringIO(
            self.saite("analyse", KITE, "--measure", ",".join(expected), "--format", "csv").out)))
        self.assertEqual(rows[0], ["id", "name", *expected])
        self.assertEqual({r[0] for r in rows[1:]}, set(graph))
        for row in rows[1:]:
            self.assertEqual(names[row[1]], row[0])
            for value, measure in zip(row[2:], expected.values()):
                self.assertAlmostEqual(float(value), measure[row[0]], places=12)
        for language, comma in (("en", "."), ("lv", ",")):
            table = self.saite("analyse", KITE, "--measure", ",".join(expected), "--top", "10",
                               "--lang", language).out.split("\n\n")[0]
            read_rows = [line.split() for line in table.splitlines()]
            read_rows = [cells for cells in read_rows if cells and cells[0] in names]
            self.assertEqual(len(read_rows), 10)
            for name, *values in read_rows:
                for value, measure in zip(values, expected.values(), strict=True):
                    self.assertEqual("." in value or "," in value, comma in value, value)
                    self.assertAlmostEqual(float(value.replace(",", ".")), measure[names[name]],
                                           delta=5.1e-5)
            degrees = [int(cells[1]) for cells in read_rows]
            self.assertEqual(degrees, sorted(degrees, reverse=True))

    def test_table_and_file(self):
        table = self.saite("analyse", KITE, "--measure", "degree", "--top", "3").out
        self.assertIn("Diane", table)
        self.assertNotIn("Jane", table)
        self.saite("analyse", KITE, "--measure", "degree", "--format", "json", "-o", "out.json")
        self.assertTrue((self.folder / "out.json").read_text().startswith("{"))

    def test_tables_speak_the_language(self):
        def table(language, *arguments):
            return self.saite("analyse", LATGALE, "--lang", language, *arguments).out
        kinds = ["--measure", "group.actors", "--group-by", "kind"]
        self.assertRegex(table("en", *kinds), r"(?m)^Municipality +\d")
        self.assertRegex(table("lv", *kinds), r"(?m)^Pašvaldība +\d")
        self.assertNotIn("municipality", table("en", *kinds))
        places = table("en", "--measure", "group.actors", "--group-by", "municipality")
        self.assertIn("Preiļu novads", places)
        self.assertNotIn("preilu-novads", places)
        network = json.loads(read(KARATE))
        network["graph"]["views"] = {"group_names": [
            {"name": "Those around Mr. Hi", "members": ["0", "1", "2", "3", "7", "12", "13"]}]}
        found = ["analyse", self.write("named.json", network), "--measure", "group.actors",
                 "--group-by", "community", "-q"]
        self.assertRegex(self.saite(*found).out, r"(?m)^Those around Mr. Hi +\d+$")
        self.assertRegex(self.saite(*found).out, r"(?m)^Community \d +\d+$")
        self.assertNotIn("Mr. Hi", self.saite(*found, "--json").out)
        flags = self.write("chain.json", {
            "nodes": [{"id": i, "kind": "family"} for i in "abc"],
            "edges": [{"source": "a", "target": "b"}, {"source": "b", "target": "c"}]})
        wish = ["--measure", "cut_point,bridge"]
        for language, yes, no in [("en", "yes", "no"), ("lv", "jā", "nē")]:
            text = self.saite("analyse", flags, *wish, "--lang", language).out
            self.assertRegex(text, rf"(?m)^b +{yes}$")
            self.assertRegex(text, rf"(?m)^a +{no}$")
            self.assertRegex(text, rf"(?m)^a – b +{yes}$")
        # Headings and notes call measures by name; a column's many words stand below each other.
        self.assertRegex(self.saite("analyse", flags, *wish, "--lang", "lv").out,
                         r"Griezuma\nDalībnieks +punkts")
        all_of_it = self.saite("analyse", LATGALE, "--lang", "lv")
        self.assertRegex(all_of_it.out, r"(?m)^Turas pie viena kontakta +45,6\s% +jā")
        self.assertIn("starpniecības centralizācija 0,39. (Tīkla aušanas posms)", all_of_it.err)
        self.assertNotRegex(all_of_it.out + all_of_it.err, r"\b[a-z]+_[a-z_]+\b")
        directed = self.write("way.json", {
            "nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b",
                                                            "directed": True}]})
        ways = ["analyse", directed, "--measure", "tie.betweenness", "-q"]
        self.assertIn("a – b", self.saite(*ways).out)
        self.assertIn("a → b", self.saite(*ways, "--directed").out)
        # For machines a group is its id and a flag true or false, whatever the language.
        groups = self.analyse(LATGALE, *kinds, "--lang", "lv")["groups"]
        self.assertIn("municipality", [row["group"] for row in groups])
        self.assertIn("b,b,true", self.saite("analyse", flags, "--measure", "cut_point", "--format",
                                             "csv", "--lang", "lv").out)
        self.assertRegex(table("en", "--measure", "stage"), r"Stage of weaving +[A-Z]")

    def test_parameters(self):
        low = self.analyse(KARATE, "--measure", "pagerank", "--set", "pagerank.damping=0.5")
        high = self.analyse(KARATE, "--measure", "pagerank")
        self.assertNotEqual(low["actors"], high["actors"])
        self.saite("analyse", KARATE, "--measure", "pagerank", "--set", "pagerank.damping=7", status=2)


class Chance(Case):
    """Numbers beside what random networks have, and rankings with something missing."""

    def test_every_number_of_the_network_may_stand_beside_chance(self):
        found = self.saite("analyse", LATGALE, "-m", "all", "--baseline", "degrees",
                           "--networks", "40", "--json").json
        chance = found["baseline"]
        self.assertEqual((chance["model"], chance["networks"]), ("degrees", 40))
        cuts = chance["network"]["cut_points"]
        self.assertEqual(found["network"]["cut_points"], 19)
        self.assertTrue(16 < cuts["mean"] < 20, cuts)  # 18 would be usual
        self.assertTrue(cuts["low"] <= cuts["mean"] <= cuts["high"])
        self.assertGreater(cuts["p"], 0.3)
        pairs = chance["network"]["pairs"]
        self.assertEqual((pairs["low"], pairs["high"]), (89, 89))
        self.assertNotIn("ties", chance["network"])  # several of one pair: random ones have none
        again = self.saite("analyse", LATGALE, "-m", "all", "--baseline", "degrees",
                           "--networks", "40", "--json").json
        self.assertEqual(again["baseline"], chance)

    def test_labels_are_shuffled_and_the_ties_stay(self):
        found = self.saite("analyse", KARATE, "-m", "ei_index,transitivity", "--group-by", "faction",
                           "--baseline", "labels", "--json").json
        chance = found["baseline"]["network"]
        self.assertLess(found["network"]["ei_index"], chance["ei_index"]["low"])
        self.assertLess(chance["ei_index"]["p"], 0.02)
        self.assertEqual(chance["transitivity"]["low"], chance["transitivity"]["high"])
        table = self.saite("analyse", KARATE, "-m", "transitivity", "--baseline", "density",
                           "--lang", "lv")
        self.assertIn("Nejauši", table.out)
        self.assertIn("norāde, ne pierādījums", table.err)
        self.saite("analyse", KARATE, "--baseline", "anything", status=2)

    def test_how_a_ranking_holds_when_ties_are_missing(self):
        for file, kept in [(KARATE, .87), (LATGALE, .75), (FLORENTINE, .63)]:
            found = self.saite("stability", file, "-m", "betweenness", "--percent", "20",
                               "--json").json
            share = found["shares"][0]
            self.assertEqual((share["share"], share["draws"]), (.2, 200))
            self.assertAlmostEqual(share["kept"], kept, delta=.03)
            self.assertEqual(len(found["first"]), 5)
            total = sum(actor["in_top"] for actor in share["actors"])
            self.assertAlmostEqual(total, 5)
        text = self.saite("stability", FLORENTINE, "--leave-out", "actors", "--top", "3").out
        self.assertIn("1. Medici", text)
        pair = self.write("pair.json", {"nodes": [{"id": "a"}, {"id": "b"}],
                                        "edges": [{"source": "a", "target": "b"}]})
        self.assertIn("Nobody stands above", self.saite("stability", pair).out)
        alike = self.saite("analyse", pair, "-m", "network.components", "--baseline", "degrees")
        self.assertIn("Chance has nothing to say here", alike.err)
        self.saite("stability", OZOLKALNI, "-m", "raters", status=2)
        refused = self.saite("stability", OZOLKALNI, "-m", "trust", status=2)
        self.assertIn("nobody is ranked", refused.err)
        self.saite("stability", KITE, "-m", "density", status=2)
        self.saite("stability", KITE, "-m", "nonsense", status=2)
        self.saite("stability", KITE, "--percent", "100", status=2)

    def test_who_was_to_be_on_the_map_stands_under_everything(self):
        nodes = [{"id": str(i), "kind": "individual",
                  "response": "answered" if i < 2 else "refused"} for i in range(4)]
        nodes.append({"id": "5", "kind": "individual", "attributes": {"response": "not_asked"}})
        file = self.write("asked.json", {
            "graph": {"boundary": {"en": "All who work in the parish.", "lv": "Visi pagastā"}},
            "nodes": nodes, "edges": [{"source": "0", "target": "1", "kind": "knows"}]})
        few = "Only 2 of the 4 who were asked answered (50%)"
        self.assertIn(few, self.saite("analyse", file, "-m", "degree").err)
        about = self.saite("ask", file, "holds", "--json").json["answers"][0]["about"]
        self.assertIn("Who was to be on the map: All who work in the parish. " + few, about)
        self.assertIn("Kam bija jābūt kartē: Visi pagastā.",
                      self.saite("ask", file, "holds", "--lang", "lv").out)
        self.saite("export", file, "-o", "asked.svg")
        self.assertIn("Who was to be on the map", read(self.folder / "asked.svg"))
        self.saite("layout", file, "-o", "again.json")  # and it is kept
        again = json.loads(read(self.folder / "again.json"))
        self.assertEqual(again["graph"]["boundary"]["lv"], "Visi pagastā")
        self.assertEqual(again["nodes"][0]["response"], "answered")

    def test_two_modes_are_told(self):
        nodes = [{"id": f"w{i}", "kind": "woman"} for i in range(6)]
        nodes += [{"id": f"e{i}", "kind": "event"} for i in range(4)]
        edges = [{"source": f"w{i}", "target": f"e{j}"} for i in range(6) for j in range(4)
                 if (i + j) % 2 == 0]
        file = self.write("two.json", {"nodes": nodes, "edges": edges})
        said = self.saite("analyse", file, "-m", "density,transitivity,local_bridges", "--json")
        self.assertEqual(said.json["network"],
                         {"density": .5, "transitivity": None, "local_bridges": None})
        self.assertIn("network of two modes", said.err)
        self.assertIn("by construction", said.err)
        found = self.saite("suggest", file, "--aim", "triangles", "--json").json
        self.assertEqual(found["ties"], [])


if __name__ == "__main__":
    main()
