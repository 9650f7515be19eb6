#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tables of other programs and of people: what they become, and what is said of it.

Where real files of other programs lie in a folder that SAITE_EXCHANGE_FILES names (or beside the
sources, in ../shared/data/exchange), they are read too and compared with what they hold.
"""
import csv
import io
import json
import os
import pathlib
import unittest
import zipfile

from driver import KITE, SOURCES, Case, main

try:
    import jsonschema
except ImportError:
    jsonschema = None


def exchange_folder():
    named = os.environ.get("SAITE_EXCHANGE_FILES")
    for folder in [named] if named else [p / "shared/data/exchange" for p in SOURCES.resolve().parents]:
        if pathlib.Path(folder).is_dir():
            return pathlib.Path(folder)
    return None


FILES = exchange_folder()


class Import(Case):
    def network(self, *arguments):
        self.saite("import", *arguments, "-o", self.folder / "out.json")
        return json.loads((self.folder / "out.json").read_text())

    def report(self, *arguments):
        return self.saite("import", *arguments, "-o", self.folder / "out.json", "--json").json

    def test_a_table_of_ties_becomes_a_saite_file_that_is_right(self):
        table = self.write("edges.csv", "from;to;svars\nJānis;Anna;2,5\nAnna;Ieva;1\n")
        net = self.network(table)
        self.assertEqual([n["id"] for n in net["nodes"]], ["Jānis", "Anna", "Ieva"])
        self.assertEqual(net["edges"][0]["weight"], 2.5)
        self.saite("validate", self.folder / "out.json")

    def test_every_verb_reads_tables(self):
        table = self.write("edges.txt", "source,target\na,b\nb,c\nc,d\n")
        self.assertEqual(self.saite("info", table, "--json").json["actors"], 4)
        self.assertIn("b", self.saite("analyse", table, "--measure", "betweenness").out)
        self.saite("validate", table)
        self.saite("export", table, "-o", "map.svg", "--fonts", "shipped")
        self.assertEqual(self.saite("info", "-", "--json", stdin=table.read_bytes()).json["ties"], 3)

    def test_latvian_in_its_old_encoding(self):
        table = self.write("e.csv", "no;uz\nJānis Bērziņš;Žanna Ķirse\n".encode("cp1257"))
        net = self.network(table)
        self.assertEqual([n["id"] for n in net["nodes"]], ["Jānis Bērziņš", "Žanna Ķirse"])
        net = self.network(table, "--encoding", "windows-1250")
        self.assertNotEqual(net["nodes"][0]["id"], "Jānis Bērziņš")

    def test_options_say_what_is_what(self):
        table = self.write("t.csv", "a=b;c2;c3\nx;1,5;y\n")
        self.saite("import", table, "-o", "o.json", status=1)
        net = self.network(table, "--map", "a=b=source", "--map", "c3=target", "--map", "c2=weight",
                           "--undirected")
        self.assertEqual((net["edges"][0]["source"], net["edges"][0]["weight"]), ("x", 1.5))
        self.assertFalse(net["edges"][0].get("directed", False))
        self.assertEqual(self.network(table, "--map", "a=b=name", "--decimal", ".")
                         ["nodes"][0]["attributes"]["c2"], "1,5")
        for wrong in (["--map", "source"], ["--separator", "ab"], ["--decimal", "x"],
                      ["--directed", "--undirected"], ["--as", "nonsense"]):
            self.saite("import", table, "-o", "o.json", *wrong, status=2)
        self.assertFalse((self.folder / "o.json").exists())

    def test_times_with_breaks_go_through_filters_and_formats(self):
        spells = [{"since": "2010", "until": "2012"}, {"since": "2015-05"}]
        self.write("map.json", {"graph": {"format": "saite", "version": 1},
                                "nodes": [{"id": "a", "kind": "individual"}, {"id": "b", "kind": "individual", "spells": spells}],
                                "edges": [{"source": "a", "target": "b", "spells": spells}]})
        for at, there in (("2011", 1), ("2013", 0), ("2016", 1)):
            part = self.saite("export", "map.json", "-o", "-", "--format", "saite", "--at", at).json
            self.assertEqual((len(part["nodes"]), len(part["edges"])), (1 + there, there))
        self.saite("export", "map.json", "-o", "map.gexf")
        self.assertIn('<spell start="2010-01-01" end="2012-12-31"', (self.folder / "map.gexf").read_text())
        net = self.network("map.gexf")
        self.assertEqual(net["nodes"][1]["spells"], spells)
        self.assertEqual((net["edges"][0]["spells"], net["edges"][0]["since"]), (spells, "2010"))
        if jsonschema:
            schema = json.loads((SOURCES / "data/schema/saite-1.schema.json").read_text())
            jsonschema.validate(net, schema)

    def workbook(self, name, sheets):
        """A small XLSX: {sheet: rows of texts}."""
        numbers = range(1, len(sheets) + 1)
        with zipfile.ZipFile(self.folder / name, "w") as book:
            book.writestr("xl/workbook.xml", "<workbook><sheets>" + "".join(
                f'<sheet name="{sheet}" r:id="s{n}"/>' for n, sheet in zip(numbers, sheets)) + "</sheets></workbook>")
            book.writestr("xl/_rels/workbook.xml.rels", "<Relationships>" + "".join(
                f'<Relationship Id="s{n}" Target="{n}.xml"/>' for n in numbers) + "</Relationships>")
            for n, rows in zip(numbers, sheets.values()):
                book.writestr(f"xl/{n}.xml", "<worksheet><sheetData>" + "".join(
                    "<row>" + "".join(f'<c t="str"><v>{cell}</v></c>' for cell in row) + "</row>"
                    for row in rows) + "</sheetData></worksheet>")
        return name

    def test_sheets_are_what_one_says_they_are(self):
        book = self.workbook("book.xlsx", {
            "Lapa1": [["Cilvēks", "Pilsēta"], ["Anna", "Ogre"], ["Bea", "Cēsis"], ["Cita", "Ogre"]],
            "Lapa2": [["Pirmais", "Cilvēks", "Reizes"], ["Anna", "Skola", "2"], ["Bea", "Koris", "5"]],
            "Piezīmes": [["Te nav nekā"], ["un te arī"]]})
        asked = self.saite("import", book, "-o", "out.json", status=1)
        self.assertIn("--map COLUMN=source", asked.err)
        said = ("--sheet", "Lapa1=actors", "--sheet", "Lapa2=ties", "--map", "Lapa2!Reizes=weight")
        report = self.report(book, *said)
        told = {note["code"]: note["message"] for note in report["notes"]}
        self.assertIn("“Cilvēks”", told["name_by_order"])
        self.assertIn("“Pirmais” and “Cilvēks”", told["ends_by_order"])
        network = self.network(book, *said)
        self.assertEqual([(e["source"], e["target"], e["weight"]) for e in network["edges"]],
                         [("Anna", "Skola", 2), ("Bea", "Koris", 5)])
        self.assertEqual({n["id"]: n.get("attributes") for n in network["nodes"]}["Anna"], {"Pilsēta": "Ogre"})
        for wrong in ("People=actors", "Lapa1=people"):
            err = self.saite("import", book, "-o", "out.json", "--sheet", wrong, status=1).err
            self.assertIn("“Lapa1”, “Lapa2”, “Piezīmes”", err)
            self.assertIn("NAME=actors", err)
        err = self.saite("import", book, "-o", "out.json", "--sheet", "Lapa1=matrix", "--lang", "lv", status=1).err
        self.assertIn("nav matrica", err)

    def test_files_go_into_a_map_that_is_there(self):
        first = self.write("first.csv", "id,name,kind\na1,Anna Bērziņa,individual\na2,Ilze,individual\na3,Rīts,institution\n")
        self.saite("import", first, "-o", "map.json")
        ties = self.write("more.csv", "source,target,weight\nAnna Bērziņa,Ilze,2\nilze,Kārlis,1\n")
        before = (self.folder / "map.json").read_bytes()
        report = self.saite("import", ties, "--into", "map.json", "-o", "new.json", "--json").json
        self.assertEqual((self.folder / "map.json").read_bytes(), before)
        self.assertEqual(report["update"], {
            "map": "map.json",
            "actors": {"new": 2, "changed": 0, "same": 2, "absent": 1},
            "ties": {"new": 2, "changed": 0, "same": 0, "absent": 0}})
        self.assertEqual([n["code"] for n in report["notes"] if n["sort"] == "conflict"], ["near_duplicate"])
        if jsonschema:
            jsonschema.validate(report, json.loads((SOURCES / "data/schema/import-report.schema.json").read_text()))
        run = self.saite("import", ties, "--into", "map.json", "--lang", "lv")
        self.assertIn("1 kartes dalībnieka failos nav, tas paliek", run.err)
        self.assertIn("varētu būt", run.err)
        net = json.loads((self.folder / "map.json").read_text())
        self.assertEqual({n["id"] for n in net["nodes"]}, {"a1", "a2", "a3", "ilze", "Kārlis"})
        self.saite("validate", "map.json")
        before = (self.folder / "map.json").read_bytes()
        again = self.saite("import", ties, "--into", "map.json", "--json").json["update"]
        self.assertEqual((again["actors"]["new"], again["ties"]["new"], again["ties"]["same"]), (0, 0, 2))
        self.assertEqual((self.folder / "map.json").read_bytes(), before)

    def test_into_a_map_what_differs_is_told_and_asked(self):
        self.write("map.json", {"nodes": [{"id": "a", "name": "Anna", "attributes": {"age": 40}}], "edges": []})
        table = self.write("t.csv", "id,name,age\na,Anna,41\nx,ANNA,7\n")
        age = lambda *more: self.network(table, "--into", "map.json", *more)["nodes"][0]["attributes"]["age"]
        self.assertEqual(age(), 41)
        self.assertEqual(age("--conflicts", "map"), 40)
        self.assertEqual(len(self.network(table, "--into", "map.json", "--merge-names")["nodes"]), 2)
        run = self.saite("import", table, "--into", "t.csv", status=2)
        self.assertIn("-o", run.err)
        self.saite("import", table, status=2)

    def test_the_report_as_text_in_both_languages(self):
        table = self.write("t.csv", "source,target\na,b\na,\n")
        english = self.saite("import", table, "-o", "o.json").err
        self.assertIn("2 rows", english)
        self.assertIn("1 tie was left out", english)
        self.assertIn("3: A tie needs two ends, but this one has only “a”", english)
        latvian = self.saite("import", table, "-o", "o.json", "--lang", "lv").err
        self.assertIn("1 saite izlaista", latvian)
        self.assertEqual(self.saite("import", table, "-o", "o.json", "-q").err, "")

    def test_the_report_as_json_fits_its_schema(self):
        edges = self.write("edges.csv", "id,source,target\na,1,2\na,1,2\n,,\nb,1,\n")
        nodes = self.write("nodes.csv", "id,name \n1,Anna \n1,Ann\n")
        report = self.report(edges, nodes)
        self.assertEqual(report["ties"], {"new": 2, "merged": 0, "parallel": 1, "dropped": 1})
        self.assertEqual(report["actors"], {"new": 2, "matched": 0, "merged": 1, "created": 1})
        self.assertEqual([f["rows"] for f in report["files"]], [4, 2])
        codes = {note["code"]: note for note in report["notes"]}
        self.assertEqual(codes["created_by_tie"]["arguments"], ["2"])
        self.assertEqual(codes["conflict"]["line"], 3)
        self.assertTrue(codes["conflict"]["file"].endswith("nodes.csv"))
        written = self.saite("import", edges, nodes, "-o", "o.json", "--report", "r.json")
        self.assertEqual(json.loads((self.folder / "r.json").read_text()), report)
        self.assertEqual(written.out, "")
        if jsonschema:
            schema = json.loads((SOURCES / "data/schema/import-report.schema.json").read_text())
            jsonschema.Draft7Validator.check_schema(schema)
            jsonschema.Draft7Validator(schema).validate(report)
            jsonschema.Draft7Validator(schema).validate(self.report(KITE))

    def test_node_link_json_is_read_as_ever_and_not_beside_others(self):
        done = self.saite("import", KITE, "-o", "o.json")
        self.assertEqual(done.err, "saite: 10 actors, 18 ties\n")
        table = self.write("t.csv", "source,target\na,b\n")
        self.saite("import", KITE, table, "-o", "o.json", status=2)

    def test_what_is_written_as_a_table_comes_back(self):
        scores = self.saite("analyse", KITE, "--format", "csv").out
        rows = list(csv.DictReader(io.StringIO(scores)))
        self.write("scores.csv", scores)
        net = self.network(self.folder / "scores.csv")
        self.assertEqual([n["id"] for n in net["nodes"]], [row["id"] for row in rows])


@unittest.skipIf(FILES is None, "no files of other programs here")
class RealFiles(Case):
    def read(self, *names, status=0, options=()):
        paths = [FILES / name for name in names]
        self.done = self.saite("import", *paths, "-o", "out.json", "--report", "r.json", *options,
                               status=status)
        if status:
            return
        self.net = json.loads((self.folder / "out.json").read_text())
        self.notes = json.loads((self.folder / "r.json").read_text())
        self.codes = {note["code"] for note in self.notes["notes"]}
        self.saite("validate", "out.json")

    def counts(self):
        return len(self.net["nodes"]), len(self.net["edges"])

    def pairs(self):
        return [(e["source"], e["target"]) for e in self.net["edges"]]

    def test_gephi_intervals_parted_by_blanks(self):
        self.read("CSV-GEPHI-edges-timeset-intervals.csv")
        self.assertEqual(self.counts(), (3, 5))
        self.assertEqual(len(set(self.pairs())), 3)
        self.assertTrue(all(e["directed"] for e in self.net["edges"]))
        self.assertEqual([(e.get("since"), e.get("until")) for e in self.net["edges"]],
                         [("2016-02-03", "2016-02-04"), ("2016-03-04", None), (None, "2016-02-04"),
                          ("2016-02-05", "2016-02-08"), ("2016-02-04", "2016-02-26")])

    def test_gephi_nodes_with_a_mark_and_a_repeated_id(self):
        self.read("CSV-GEPHI-nodes-bom-repeated-id.csv")
        self.assertEqual(self.counts(), (2, 0))
        first = self.net["nodes"][0]
        self.assertEqual(first["attributes"]["utf8"], "漢語")
        self.assertEqual(first["attributes"]["spells_as_written"],
                         [{"since": "1", "until": "5"}, {"since": "10", "until": "10.5"},
                          {"since": "11", "until": "16"}])
        self.assertLessEqual({"conflict", "empty_row"}, self.codes)

    def test_gephi_edges_with_a_repeated_id(self):
        self.read("CSV-GEPHI-edges-repeated-ids.csv")
        self.assertEqual(self.counts(), (4, 4))
        self.assertLessEqual({"a", "b", "d"}, {e["key"] for e in self.net["edges"]})
        self.assertIn("tie_id_repeated", self.codes)

    def test_bare_cr(self):
        self.read("CSV-EXCELMAC-edges-bare-cr.csv")
        self.assertEqual(self.counts(), (11, 12))
        two_sides = next(n for n in self.notes["notes"] if n["code"] == "two_sides")
        self.assertEqual(two_sides["arguments"][:2], ["7", "4"])

    def test_a_table_without_ends_is_asked_about(self):
        name = "CSV-CYTOSCAPEWEB-table-semicolon-decimal-comma.csv"
        self.read(name, status=1)
        self.assertIn("--map", self.done.err)
        self.read(name, options=["--map", "column1=attribute", "--map", "column1=source", "--map",
                                 "column3=target"])
        total = sum(e["attributes"]["column2"] for e in self.net["edges"])
        self.assertAlmostEqual(total, 516.64)

    def test_kumu_pair(self):
        for names in (("CSV-KUMU-elements.csv", "CSV-KUMU-connections.csv"),
                      ("CSV-KUMU-connections.csv", "CSV-KUMU-elements.csv")):
            self.read(*names)
            self.assertEqual(self.counts(), (24, 22))
            kinds = [n["kind"] for n in self.net["nodes"]]
            self.assertEqual([kinds.count(k) for k in ("Domain", "Data Class", "Critical Data Entity")],
                             [2, 6, 16])
            self.assertEqual(self.notes["actors"]["created"], 0)
            self.assertEqual(len({i for pair in self.pairs() for i in pair}), 24)

    def test_gephi_matrix(self):
        self.read("MATRIX-GEPHI-weighted-loops.csv")
        self.assertEqual(self.counts(), (5, 6))
        self.assertEqual({(e["source"], e["target"]): e.get("weight", 1) for e in self.net["edges"]},
                         {("A", "B"): 1, ("A", "D"): 2, ("B", "A"): 1, ("C", "C"): 1,
                          ("D", "B"): 3.5, ("D", "D"): 4.2})
        self.assertTrue(all(e["directed"] for e in self.net["edges"]))

    def test_egor_roster(self):
        self.read("SURVEY-EGOR-roster-wide-semicolon.csv")
        self.assertEqual(self.counts(), (18, 38))
        among = [e for e in self.net["edges"] if "/" in e["source"]]
        by_ego = [[e for e in among if e["source"].startswith(ego + "/")]
                  for ego in ("Stanley", "2", "3")]
        self.assertEqual([len(ties) for ties in by_ego], [6, 8, 9])
        self.assertEqual({e.get("weight", 1) for e in among}, {1, 2})
        self.assertEqual(self.net["nodes"][0]["attributes"]["age"], "36 - 45")

    def test_network_canvas(self):
        stem = "NCCSV-INTERVIEWER-case9_"
        self.read(*(stem + part for part in ("attributeList_Person.csv", "edgeList_Close.csv", "ego.csv")))
        self.assertEqual(self.counts(), (8, 18))
        people = [n for n in self.net["nodes"] if n.get("kind") == "Person"]
        self.assertEqual(len(people), 7)
        self.assertTrue(all(n["name"] and "x" in n and "y" in n for n in people))
        close = [e for e in self.net["edges"] if e["kind"] == "Close"]
        self.assertEqual(len({frozenset((e["source"], e["target"])) for e in close}), 11)
        self.assertFalse(any(e.get("directed") for e in close))
        ego = next(n for n in self.net["nodes"] if n.get("name") == "case_9")
        self.assertEqual(ego["attributes"]["sessionExported"], "2024-12-17T20:12:55.098Z")


if __name__ == "__main__":
    main()
