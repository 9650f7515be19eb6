# SPDX-License-Identifier: Apache-2.0
"""Names in any script and any Unicode form, from the file to the picture."""
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

from driver import Case, main


def network(*names, **attributes):
    """One actor a name, each tied to the next; attributes are lists of values."""
    nodes = [{"id": f"n{i}", "kind": "individual", "name": name, "x": 0, "y": 20 * i,
              "attributes": {key: values[i] for key, values in attributes.items()}}
             for i, name in enumerate(names)]
    edges = [{"source": f"n{i}", "target": f"n{i + 1}", "kind": "trust"} for i in range(len(names) - 1)]
    return {"nodes": nodes, "edges": edges}


class Text(Case):
    def picture(self, document, ending, *options):
        out = self.folder / f"map.{ending}"
        done = self.saite("export", self.write("in.json", document), "-o", out, "--fonts", "shipped", *options)
        return out.read_bytes(), done

    def words_of_pdf(self, pdf):
        path = self.write("in.pdf", pdf)
        return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()

    def test_a_town_in_two_forms_is_one_group(self):
        town = "Rēzekne"
        apart = unicodedata.normalize("NFD", town)
        path = self.write("in.json", network("a", "b", "c", "d", town=[town, town, apart, apart]))
        found = self.saite("analyse", path, "--measure", "network.ei_index", "--group-by", "town", "--format", "json")
        self.assertEqual(found.json["network"]["ei_index"], -1)
        self.assertEqual(found.err.count("two Unicode forms"), 1)
        for form in (town, apart):
            shown = self.saite("analyse", path, "--where", f"town={form}", "--measure", "actors", "--format", "json")
            self.assertEqual(shown.json["network"]["actors"], 4)
        svg, _ = self.picture(network("a", "b", "c", "d", town=[town, town, apart, apart]), "svg",
                              "--color-by", "town")
        self.assertEqual(unicodedata.normalize("NFC", svg.decode()).count(f">{town}<"), 1)
        problems = self.saite("validate", path, "--json").json
        self.assertEqual([p["code"] for p in problems], ["two_forms"])

    def test_what_is_no_letter_keeps_no_picture_from_being_made(self):
        for text in ("x\ufffey", "\uffff", "a\u0001b\u007f\u0085c", "\ufdd0", "\U0001fffe", "\x00", "x\u2028y"):
            document = network(text, "Beta", club=[text, "k\ufffe"])
            document["graph"] = {"title": text}
            for ending in ("svg", "pdf", "png"):
                data, done = self.picture(document, ending, "--color-by", "club")
                if ending == "svg":
                    ElementTree.fromstring(data)
                    self.assertIn("\ufffd" if text != "x\u2028y" else "x y", data.decode())
        self.assertIn("is no letter", done.err)

    def test_half_a_character_is_said_and_shown_as_such(self):
        path = self.write("in.json", '{"nodes":[{"id":"a","kind":"individual","name":"Jānis \\ud83d"}],"edges":[]}')
        problems = self.saite("validate", path, "--json").json
        self.assertEqual([(p["code"], p["severity"]) for p in problems], [("half_character", "warning")])
        self.assertIn("half of a character", problems[0]["message"])

    def test_the_first_word_of_a_name_that_runs_to_the_left_is_rightmost(self):
        first, second = "שלום", "עולם"
        svg, _ = self.picture(network(f"{first} {second}"), "svg")
        text = next(t for t in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
                    if first in (t.text or ""))
        self.assertEqual(text.get("direction"), "rtl")
        self.assertEqual(text.text, f"{first} {second}")
        pdf, _ = self.picture(network(f"{first} {second}", "Jānis 12"), "pdf")
        path = self.write("in.pdf", pdf)
        boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout.decode()
        # It gives the letters of a word as they stand, from the left.
        left = {word: float(x) for x, word in re.findall(r'<word xMin="([\d.]+)"[^>]*>([^<]+)</word>', boxes)}
        self.assertGreater(left[first[::-1]], left[second[::-1]], boxes)
        self.assertLess(left["Jānis"], left["12"])

    def test_words_of_both_directions_can_be_read_from_a_pdf(self):
        names = ["Jānis שלום 12", "مرحبا بالعالم", "Лудза 5"]
        pdf, _ = self.picture(network(*names), "pdf")
        words = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", self.words_of_pdf(pdf))
        for word in ("Jānis", "שלום", "12", "مرحبا بالعالم", "Лудза"):
            self.assertIn(word, words)

    def test_letters_of_no_font_are_said(self):
        _, done = self.picture(network("山田 Anna"), "svg")
        self.assertIn("山 (U+5C71), 田 (U+7530)", done.err)
        _, done = self.picture(network("Jānis Лудза שלום مرحبا"), "svg")
        self.assertNotIn("U+", done.err)

    def test_fonts_of_the_machine_are_named_and_embedded(self):
        out = self.folder / "map.svg"
        path = self.write("in.json", network("icon \uf210"))
        done = self.saite("export", path, "-o", out)
        self.assertIn("fonts of this machine: Material Design Icons", done.err)
        self.assertIn('@font-face{font-family:"Material Design Icons"', out.read_text())
        for ending in ("png", "pdf"):
            self.saite("export", path, "-o", self.folder / f"map.{ending}")
        self.assertNotIn("Material", self.picture(network("icon \uf210"), "svg")[0].decode())


if __name__ == "__main__":
    main()
