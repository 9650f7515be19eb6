# SPDX-License-Identifier: Apache-2.0
"""validate, info, import, layout, export, generate: files in, files out."""
import json
import os
import struct
import xml.etree.ElementTree

from driver import Case, FLORENTINE, KARATE, KITE, KITE_TEXT, LATGALE, main, read

BROKEN = """{
 "nodes": [
  {"id": "a", "kind": "family"},
  {"id": "a", "kind": "family"},
  {"id": "b", "kind": "clan"}
 ],
 "edges": [{"source": "a", "target": "c", "kind": "trust", "weight": 0}]
}
"""


class Validate(Case):
    def test_samples_are_fine(self):
        done = self.saite("validate", LATGALE, KITE, KARATE, FLORENTINE, "--strict")
        self.assertEqual(done.out.count("no problems"), 4)
        self.assertEqual(self.saite("validate", LATGALE, "--json").json, [])

    def test_every_problem_with_its_place(self):
        file = self.write("broken.json", BROKEN)
        done = self.saite("validate", file, "--json", status=1)
        found = {(p["code"], p["severity"], p["line"], p["column"], p["pointer"]) for p in done.json}
        self.assertEqual(found, {
            ("duplicate_actor", "error", 4, 3, "/nodes/1/id"),
            ("undeclared_actor_kind", "warning", 5, 23, "/nodes/2/kind"),
            ("unknown_end", "error", 7, 38, "/edges/0/target"),
            ("bad_weight", "error", 7, 70, "/edges/0/weight")})
        for problem in done.json:
            self.assertRegex(problem["message"], r"^[^a-z].*\.$")
            self.assertRegex(problem["mend"], r"\.$")
            self.assertNotIn("problem.", problem["message"] + problem["mend"])

    def test_text_names_file_line_column_and_remedy(self):
        file = self.write("broken.json", BROKEN)
        lines = self.saite("validate", file, status=1).out.splitlines()
        self.assertTrue(lines[0].startswith(f"{file}:4:3: error: "), lines[0])
        self.assertTrue(lines[1].startswith("    "))
        self.assertIn("4 problems", lines[-1])

    def test_latvian(self):
        file = self.write("broken.json", BROKEN)
        text = self.saite("validate", file, "--lang", "lv", status=1).out
        self.assertIn("kļūda", text)
        self.assertIn("4 problēmas", text)

    def test_strict_turns_warnings_into_errors(self):
        file = self.write("warn.json", '{"nodes": [{"id": "b", "kind": "clan"}], "edges": []}')
        self.assertEqual(self.saite("validate", file, "--json").json[0]["severity"], "warning")
        strict = self.saite("validate", file, "--json", "--strict", status=1)
        self.assertEqual(strict.json[0]["severity"], "error")

    def test_lenient_reads_without_what_is_wrong_and_keeps_it(self):
        file = self.write("broken.json", BROKEN)
        refused = self.saite("export", file, "-o", "mended.json", status=1)
        self.assertIn("--lenient", refused.err)
        self.assertFalse((self.folder / "mended.json").exists())
        done = self.saite("export", file, "-o", "mended.json", "--lenient")
        self.assertEqual(done.err.count("warning"), 4, done.err)
        mended = json.loads((self.folder / "mended.json").read_text())
        self.assertEqual([n["unread"] for n in mended["nodes"] if "unread" in n], [{"id": "a"}])
        self.assertEqual(mended["graph"]["unread"]["edges"],
                         [{"source": "a", "target": "c", "kind": "trust", "weight": 0}])
        self.saite("validate", "mended.json")
        half = self.write("half.json", BROKEN[:90])
        self.assertNotIn("--lenient", self.saite("info", half, "--lenient", status=1).err)

    def test_one_bad_file_does_not_hide_another(self):
        file = self.write("broken.json", "{")
        done = self.saite("validate", "missing.json", file, KITE, status=3)
        self.assertIn("missing.json", done.err)
        self.assertIn("broken.json:1:", done.out)
        self.assertIn("no problems", done.out)

    def test_bad_input_ends_with_a_sentence(self):
        deep = b'{"nodes": [{"id": "a", "attributes": ' + b'{"a":' * 100000
        cases = {"empty": b"", "cut": b'{"nodes": [', "words": b"Hello", "latin": b'{"nodes": "\xe4"}',
                 "utf16": '{"nodes": []}'.encode("utf-16"), "deep": deep, "zeros": bytes(10000),
                 "nan": b'{"nodes": [{"id": "a", "x": NaN, "y": 1e999}], "edges": []}'}
        for name, content in cases.items():
            done = self.saite("validate", self.write(name, content), "--json", status=1)
            for problem in done.json:
                self.assertNotIn("problem.", problem["message"], name)
            self.assertGreaterEqual(len(done.json), 1, name)

    def test_other_verbs_refuse_a_broken_file(self):
        file = self.write("broken.json", BROKEN)
        for arguments in [["info", file], ["analyse", file], ["import", file, "-o", "out.json"],
                          ["layout", file, "-o", "out.json"], ["export", file, "-o", "out.svg"]]:
            done = self.saite(*arguments, status=1)
            self.assertEqual(done.out, "")
            self.assertIn("broken.json:4:3: error:", done.err)
        self.assertEqual(sorted(os.listdir(self.folder)), ["broken.json"])


class Info(Case):
    def test_latgale(self):
        info = self.saite("info", LATGALE, "--json").json
        self.assertEqual(info["actors"], 68)
        self.assertEqual(info["ties"], 89)
        self.assertEqual(info["actor_kinds"], {"family": 3, "community": 19, "institution": 39,
                                               "municipality": 7})
        self.assertEqual(info["tie_kinds"]["collaboration"], 28)
        self.assertEqual(sum(info["tie_kinds"].values()), 89)
        text = self.saite("info", LATGALE).out
        self.assertIn("Darbīgās kopienas", text)
        self.assertIn("68", text)

    def test_parts(self):
        file = self.write("parts.json", {"nodes": [{"id": i, "kind": "family"} for i in range(6)],
                                         "edges": [{"source": 0, "target": 1, "kind": "trust"},
                                                   {"source": 1, "target": 2, "kind": "trust"},
                                                   {"source": 3, "target": 4, "kind": "trust",
                                                    "since": "2019", "until": "2021-06"},
                                                   {"source": 4, "target": 5, "kind": "conflict"}]})
        info = self.saite("info", file, "--json").json
        self.assertEqual((info["components"], info["largest_component"], info["isolates"]), (3, 3, 1))
        self.assertEqual((info["since"], info["until"]), ("2019", "2021-06"))


class Writing(Case):
    def test_import_is_stable(self):
        self.saite("import", LATGALE, "-o", "one.json", "-q")
        self.saite("import", "one.json", "-o", "two.json", "-q")
        self.assertEqual((self.folder / "one.json").read_bytes(),
                         (self.folder / "two.json").read_bytes())

    def test_import_in_place(self):
        file = self.write("kite.json", KITE_TEXT)
        os.chmod(file, 0o640)
        self.saite("import", file, "-o", file, "-q")
        self.assertEqual(file.read_text(), KITE_TEXT)
        self.assertEqual(file.stat().st_mode & 0o777, 0o640)
        self.assertEqual(os.listdir(self.folder), ["kite.json"])

    def test_layout_gives_everybody_a_place_and_changes_nothing_else(self):
        self.saite("layout", KITE, "-o", "out.json", "--seed", "3")
        network = json.loads((self.folder / "out.json").read_text())
        for node in network["nodes"]:
            self.assertIsInstance(node.pop("x"), (int, float))
            node.pop("y")
        self.assertEqual(network, json.loads(KITE_TEXT))
        self.saite("layout", KITE, "-o", "again.json", "--seed", "3")
        self.assertEqual((self.folder / "out.json").read_bytes(),
                         (self.folder / "again.json").read_bytes())

    def test_layout_keeps_pinned_actors(self):
        network = json.loads(KITE_TEXT)
        network["nodes"][0].update({"x": 500, "y": -250.5, "pinned": True})
        file = self.write("pinned.json", network)
        self.saite("layout", file, "-o", "out.json")
        node = json.loads((self.folder / "out.json").read_text())["nodes"][0]
        self.assertEqual((node["x"], node["y"]), (500, -250.5))

    def test_generate(self):
        self.saite("generate", "--participants", "400", "--seed", "9", "-o", "a.json")
        self.saite("generate", "--participants", "400", "--seed", "9", "-o", "b.json",
                   "--threads", "1")
        self.assertEqual((self.folder / "a.json").read_bytes(),
                         (self.folder / "b.json").read_bytes())
        self.saite("validate", "a.json", "--strict")
        info = self.saite("info", "a.json", "--json").json
        self.assertEqual(info["actor_kinds"]["individual"], 400)
        other = self.saite("generate", "--participants", "400", "--seed", "10").raw
        self.assertNotEqual((self.folder / "a.json").read_bytes(), other)


class Export(Case):
    def test_png(self):
        self.saite("export", LATGALE, "-o", "map.png", "--size", "800x500")
        head = (self.folder / "map.png").read_bytes()[:24]
        self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", head[16:24]), (800, 500))

    def test_svg_has_text_as_text(self):
        self.saite("export", LATGALE, "-o", "map.svg", "--color-by", "kind", "--size-by", "degree",
                   "--title", "Latgale & more", "--lang", "lv")
        root = xml.etree.ElementTree.parse(self.folder / "map.svg").getroot()
        self.assertTrue(root.tag.endswith("svg"))
        words = " ".join(t for e in root.iter() for t in e.itertext())
        self.assertIn("Latgale & more", words)
        self.assertIn("Institūcija", words)

    def test_groups_are_called_as_people_named_them(self):
        network = json.loads(read(KARATE))
        network["graph"]["views"] = {"group_names": [
            {"name": "Those around Mr. Hi", "members": ["0", "1", "2", "3", "7", "12", "13"]}]}
        named = self.write("named.json", network)
        self.assertEqual(self.saite("validate", named).err, "")
        self.saite("export", named, "-o", "named.svg", "--color-by", "community")
        self.saite("export", KARATE, "-o", "plain.svg", "--color-by", "community")
        self.assertIn("Those around Mr. Hi", read(self.folder / "named.svg"))
        self.assertNotIn("Those around", read(self.folder / "plain.svg"))
        self.saite("import", named, "-o", "again.json")
        self.assertEqual(json.loads(read(self.folder / "again.json"))["graph"]["views"],
                         network["graph"]["views"])

    def test_pdf(self):
        self.saite("export", LATGALE, "-o", "map.pdf", "--page", "A4", "--theme", "print")
        self.assertTrue((self.folder / "map.pdf").read_bytes().startswith(b"%PDF-"))

    def test_filters_and_json(self):
        self.saite("export", LATGALE, "-o", "copy.json")
        self.assertEqual(self.saite("info", "copy.json", "--json").json["actors"], 68)
        self.saite("export", LATGALE, "-o", "part.svg", "--kinds", "municipality", "--no-legend")
        words = (self.folder / "part.svg").read_text()
        self.assertIn("Tukuma", words)
        self.assertNotIn("UNESCO", words)

    def test_same_seed_same_bytes(self):
        for name in ["a.svg", "b.svg"]:
            self.saite("export", KARATE, "-o", name, "--seed", "4")
        self.assertEqual((self.folder / "a.svg").read_bytes(), (self.folder / "b.svg").read_bytes())


if __name__ == "__main__":
    main()
