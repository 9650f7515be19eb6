#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Networks in other programs' formats: written, read again, and what they lack is said."""
import json
import pathlib
import unittest

from driver import KARATE, SOURCES, Case, main, read

try:
    import jsonschema
except ImportError:
    jsonschema = None

TOWN = SOURCES / "data/samples/darbigas-kopienas.json"
ENDINGS = ["csv", "tsv", "xlsx", "graphml", "gexf", "net", "dl", "vna", "gv", "jgf", "cyjs", "cx2"]


class Formats(Case):
    def counts(self, *files):
        found = self.saite("import", *files, "-o", self.folder / "again.json", "--json").json
        return found["actors"]["new"], found["ties"]["new"]

    def files(self, name, ending):
        if ending not in ("csv", "tsv"):
            return [self.folder / name]
        return [self.folder / f"{name.split('.')[0]}-{part}.{ending}" for part in ("actors", "ties")]

    def test_every_ending_is_its_format_and_comes_back_whole(self):
        for ending in ENDINGS:
            with self.subTest(ending):
                name = f"karate.{ending}"
                self.saite("export", KARATE, "-o", self.folder / name)
                counts = self.counts(*self.files(name, ending))
                # UCINET knows arcs only: each tie is two.
                self.assertEqual(counts, (34, 156 if ending == "dl" else 78))

    def test_any_format_becomes_any_other(self):
        self.saite("export", KARATE, "-o", "a.gexf")
        self.saite("export", "a.gexf", "-o", "b.graphml")
        self.saite("export", "b.graphml", "-o", "c.json", "--format", "kumu")
        self.saite("export", "c.json", "-o", "d.csv", "--format", "matrix")
        self.assertEqual(self.counts("d.csv"), (34, 78))

    def test_a_script_for_r(self):
        run = self.saite("export", TOWN, "-o", "town.R")
        self.assertIn("cannot hold all of the network:", run.err)
        script = read(self.folder / "town.R")
        self.assertIn("requireNamespace(\"ergm\", quietly = TRUE)", script)
        self.assertIn("R\\u0113zekne", script)
        self.assertTrue(script.isascii())
        self.saite("export", KARATE, "-o", "karate.txt", "--format", "r", "--measure", "degree")
        self.assertIn("'degree'", read(self.folder / "karate.txt"))
        self.saite("info", "town.R", status=1)

    def test_dot_through_graphviz_parser(self):
        file = self.write("a.gv", "digraph { a -> {b c} -> d; a:n -> b [label=x] }")
        self.assertEqual(self.counts(file), (4, 5))
        broken = self.write("b.gv", "digraph {\n a ->\n}\n")
        run = self.saite("validate", broken, status=1)
        self.assertIn("b.gv:3: error", run.out + run.err)

    def test_what_is_lacking_is_said_and_as_json(self):
        run = self.saite("export", TOWN, "-o", "town.net")
        self.assertIn("Pajek cannot hold all of the network:", run.err)
        self.assertRegex(run.err, r"the kinds of \d+ actors are not in it")
        self.assertEqual(run.out, "")
        self.assertEqual(self.saite("export", TOWN, "-o", "town.net", "-q").err, "")
        self.assertIn("town-actors.csv, town-ties.csv", self.saite("export", TOWN, "-o", "town.csv").err)
        report = self.saite("export", TOWN, "-o", "town.csv", "--json", "--force").json
        self.assertEqual([f.rpartition("/")[2] for f in report["files"]], ["town-actors.csv", "town-ties.csv"])
        if jsonschema:
            schema = json.loads((SOURCES / "data/schema/export-report.schema.json").read_text())
            jsonschema.Draft7Validator.check_schema(schema)
            jsonschema.Draft7Validator(schema).validate(report)
            jsonschema.Draft7Validator(schema).validate(
                self.saite("export", TOWN, "-o", "town.dl", "--json").json)
        latvian = self.saite("export", TOWN, "-o", "town.net", "--lang", "lv").err
        self.assertIn("Pajek nevar glabāt visu tīklu:", latvian)

    def test_nothing_is_said_where_nothing_is_lost(self):
        small = self.write("small.json", {
            "nodes": [{"id": id, "kind": "community"} for id in "ab"],
            "edges": [{"source": "a", "target": "b", "kind": "trust", "weight": 2.5}]})
        for ending in ("graphml", "gexf", "jgf", "cyjs"):
            self.assertEqual(self.saite("export", small, "-o", f"s.{ending}").err, "")

    def test_filters_and_measures(self):
        self.saite("export", TOWN, "-o", "some.graphml", "--kinds", "institution", "--measure",
                   "degree,betweenness")
        again = self.saite("import", "some.graphml", "-o", "-").json
        self.assertEqual({node["kind"] for node in again["nodes"]}, {"institution"})
        self.assertTrue(all("degree" in node["attributes"] for node in again["nodes"]))
        run = self.saite("export", TOWN, "-o", "x.gexf", "--measure", "density", status=2)
        self.assertIn("density", run.err)

    def test_standard_output_takes_one_file(self):
        run = self.saite("export", KARATE, "-o", "-", "--format", "graphml")
        self.assertTrue(run.out.startswith("<?xml"))
        self.assertIn("several files", self.saite("export", KARATE, "-o", "-", "--format", "csv", status=2).err)

    def test_files_that_nobody_named_are_not_replaced(self):
        other = self.write("town-ties.csv", "mine")
        run = self.saite("export", KARATE, "-o", "town.csv", status=2)
        self.assertIn("town-ties.csv", run.err)
        self.assertEqual(other.read_text(), "mine")
        self.assertFalse((self.folder / "town-actors.csv").exists())
        self.saite("export", KARATE, "-o", "town.csv", "--force")
        self.assertEqual(self.counts(self.folder / "town-actors.csv", other), (34, 78))

    def test_a_workbook_of_ours_comes_back_without_a_word(self):
        self.saite("export", KARATE, "-o", "k.xlsx")
        notes = self.saite("import", "k.xlsx", "-o", "k.json", "--json").json["notes"]
        self.assertEqual([n for n in notes if n["sort"] != "guessed"], [])

    def test_a_workbook_with_measures_comes_back_with_them(self):
        self.saite("export", KARATE, "-o", "k.xlsx", "--measure", "degree")
        report = self.saite("import", "k.xlsx", "-o", "k.json", "--json").json
        self.assertEqual([n for n in report["notes"] if n["sort"] != "guessed"], [])
        actors = {n["id"]: n for n in json.loads((self.folder / "k.json").read_text())["nodes"]}
        self.assertEqual(len(actors), 34)
        self.assertEqual(max(a["attributes"]["degree"] for a in actors.values()), 17)

    def test_a_copy_without_names_says_who_can_be_found(self):
        run = self.saite("anonymise", TOWN, "-o", "safe.json")
        text = (self.folder / "safe.json").read_text()
        for node in json.loads(pathlib.Path(TOWN).read_text())["nodes"]:
            if node["kind"] != "municipality":
                self.assertNotIn(json.dumps(node["name"], ensure_ascii=False), text)
        self.assertIn("Some can be found again", run.err)
        self.saite("validate", "safe.json")
        once = (self.folder / "safe.json").read_bytes()
        self.saite("anonymise", TOWN, "-o", "safe.json")
        self.assertEqual((self.folder / "safe.json").read_bytes(), once)
        report = self.saite("anonymise", KARATE, "-o", "k.json", "--json").json
        degree = report["risks"][0]
        self.assertEqual((degree["known"], degree["unique"], degree["below_k"]), ("degree", 6, 8))
        self.assertEqual(self.saite("anonymise", TOWN, "-o", "s.json", "--k", "4", "--drop-small-groups", "--json")
                         .json["risks"][2]["below_k"], 0)

    def test_with_a_key_the_next_copy_has_the_same_pseudonyms(self):
        def pseudonyms(*more):
            run = self.saite("anonymise", TOWN, "-o", "safe.json", *more)
            nodes = json.loads((self.folder / "safe.json").read_text())["nodes"]
            return sorted(node["id"] for node in nodes), run.err
        first, said = pseudonyms("--key", "a.key")
        self.assertIn("a.key", said)
        key = self.folder / "a.key"
        self.assertEqual(key.stat().st_mode & 0o777, 0o600)
        kept = key.read_bytes()
        second, said = pseudonyms("--key", "a.key", "--seed", "9")
        self.assertEqual(second, first)
        self.assertNotIn("new key", said)
        self.assertEqual(key.read_bytes(), kept)
        self.assertNotIn(kept.decode().split()[1], (self.folder / "safe.json").read_text())
        other, _ = pseudonyms("--key", "b.key")
        towns = {n["id"] for n in json.loads(pathlib.Path(TOWN).read_text())["nodes"]
                 if n["kind"] == "municipality"}
        self.assertEqual(set(other) & set(first), towns)

    def test_a_key_that_is_none_is_refused_and_stays(self):
        before = (self.folder / "safe.json")
        for wrong in ("", "hello", "saite-key-1 12", "saite-key-1 " + "g" * 64, "x" * 100_000):
            file = self.write("wrong.key", wrong)
            self.assertIn("no key", self.saite("anonymise", TOWN, "-o", "safe.json", "--key", file,
                                               status=2).err)
            self.assertEqual(pathlib.Path(file).read_text(), wrong)
        self.assertFalse(before.exists())

    def test_tables_for_spreadsheets_of_the_country(self):
        file = self.write("half.json", {"nodes": [{"id": "a"}, {"id": "b"}],
                                        "edges": [{"source": "a", "target": "b", "weight": 0.5}]})
        self.saite("export", file, "-o", "t.csv", "--tables-for", "spreadsheets", "--lang", "lv")
        table = (self.folder / "t-ties.csv").read_bytes()
        self.assertTrue(table.startswith(b"\xef\xbb\xbfsource;target;directed;weight"))
        self.assertIn(b";0,5", table)
        self.assertEqual(self.counts(self.folder / "t-actors.csv", self.folder / "t-ties.csv"), (2, 1))

    def test_a_file_that_cannot_be_written_is_said(self):
        for name in ("no/such/folder/map.gexf", "no/such/folder/map.xlsx"):
            self.saite("export", KARATE, "-o", name, status=3)

    def test_validate_reads_what_is_written(self):
        for ending in ("xlsx", "graphml", "gexf", "net", "dl", "vna", "gv", "jgf", "cyjs", "cx2"):
            self.saite("export", TOWN, "-o", f"town.{ending}", "-q")
            self.saite("validate", f"town.{ending}")


if __name__ == "__main__":
    main()
