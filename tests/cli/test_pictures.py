# SPDX-License-Identifier: Apache-2.0
"""export: what is in a picture, where, and in which colours; read by other programs' parsers."""
import json
import math
import re
import struct
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
import zlib

from driver import Case, LATGALE, main, read

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = r"-?\d+(\.\d+)?"
PAINT = {"fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray",
         "stroke-linejoin", "paint-order"}
# What SVG 1.1 allows these elements to have, of what we use.
ALLOWED = {"svg": {"width", "height", "viewBox", "role"}, "title": set(), "desc": set(),
           "style": set(), "g": {"id"}, "rect": PAINT | {"x", "y", "width", "height"},
           "path": PAINT | {"d"}, "circle": PAINT | {"cx", "cy", "r"},
           "text": PAINT | {"x", "y", "font-size", "font-weight", "text-anchor", "direction"}}

HOSTILE = ["<script>alert(1)</script>", "Ķ & \"citi\" ]]> --> &amp;", "a\tb\u0001\u000bc",
           "Юрий Лудза", "'quoted' \\ %s {0}", "‮right to left‬"]


def hostile_network():
    """Actors with such names on a circle, each tied to the next; kinds and directions differ."""
    kinds = ["individual", "family", "community", "institution", "municipality"]
    nodes = [{"id": f"n{i}", "name": name, "kind": kinds[i % 5],
              "x": 100 * math.cos(i), "y": 60 * math.sin(i)} for i, name in enumerate(HOSTILE)]
    edges = [{"source": f"n{i}", "target": f"n{(i + 1) % len(HOSTILE)}", "key": f"t{i}",
              "kind": ["trust", "kinship", "conflict"][i % 3]} for i in range(len(HOSTILE))]
    return {"directed": False, "multigraph": True,
            "graph": {"title": "A <b>\"map\"</b> & ]]>"}, "nodes": nodes, "edges": edges}


def plain(name):
    """What XML can hold of it, without blanks, as names are broken into lines, and without the marks
    that keep the direction of one name from its neighbours."""
    return re.sub("[\t-\r \u2068\u2069]", "", re.sub("[\x00-\x08\x0e-\x1f]", "\ufffd", name))


class Picture:
    """An SVG file as a reader of XML sees it."""

    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        self.groups = {g.get("id"): list(g) for g in self.root.iter(SVG + "g")}
        self.background = self.root.find(SVG + "rect").get("fill")

    def texts(self, group):
        return [e for e in self.groups[group] if e.tag == SVG + "text"]

    @staticmethod
    def title(element):
        found = element.find(SVG + "title")
        return None if found is None else found.text

    @staticmethod
    def points(element):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", element.get("d"))]
        return list(zip(numbers[::2], numbers[1::2]))

    def centre(self, mark):
        if mark.tag == SVG + "circle":
            return float(mark.get("cx")), float(mark.get("cy"))
        points = self.points(mark)
        return tuple(sum(p[i] for p in points) / len(points) for i in (0, 1))

    def radius(self, mark):
        if mark.tag == SVG + "circle":
            return float(mark.get("r"))
        return max(math.dist(p, self.centre(mark)) for p in self.points(mark))

    def marks(self):
        return {self.title(e): e for e in self.groups["marks"]}

    def ties(self):
        """Paths of ties; arrow heads have no name of their own."""
        return [e for e in self.groups["ties"] if self.title(e) is not None]


def png(data):
    """Width, height, pixels a metre, and rows of (r, g, b, a)."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, chunks = 8, {}
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        assert zlib.crc32(kind + body) == struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0]
        chunks[kind] = chunks.get(kind, b"") + body
        at += 12 + length
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert depth == 8 and colour in (2, 6)
    size = 3 if colour == 2 else 4
    raw, rows, before = zlib.decompress(chunks[b"IDAT"]), [], bytes(width * size)
    for y in range(height):
        start = y * (width * size + 1)
        before = unfilter(raw[start], bytearray(raw[start + 1:start + 1 + width * size]), before, size)
        rows.append([tuple(before[x:x + size]) for x in range(0, width * size, size)])
    return width, height, struct.unpack(">IIB", chunks[b"pHYs"])[0], rows


def unfilter(kind, row, above, size):
    for i in range(len(row)):
        left = row[i - size] if i >= size else 0
        corner = above[i - size] if i >= size else 0
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = above[i]
        elif kind == 3:
            guess = (left + above[i]) // 2
        elif kind == 4:
            p = left + above[i] - corner
            guess = min((abs(p - left), 0, left), (abs(p - above[i]), 1, above[i]),
                        (abs(p - corner), 2, corner))[2]
        else:
            guess = 0
        row[i] = (row[i] + guess) & 255
    return bytes(row)


def rgb(text):
    return tuple(int(text[i:i + 2], 16) for i in (1, 3, 5))


class Svg(Case):
    def setUp(self):
        super().setUp()
        self.network = hostile_network()
        self.file = self.write("hostile.json", self.network)
        self.saite("export", self.file, "-o", "map.svg", "--size", "900x600")
        self.picture = Picture(self.folder / "map.svg")

    def test_it_holds_only_what_svg_allows(self):
        seen = set()
        for element in self.picture.root.iter():
            name = element.tag.removeprefix(SVG)
            seen.add(name)
            self.assertIn(name, ALLOWED)
            self.assertLessEqual(set(element.attrib), ALLOWED[name], name)
            for key, value in element.attrib.items():
                if key in ("x", "y", "cx", "cy", "r", "width", "height", "stroke-width",
                           "fill-opacity", "stroke-opacity", "font-size"):
                    self.assertRegex(value, rf"^{NUMBER}$")
                if key in ("fill", "stroke"):
                    self.assertRegex(value, r"^(none|#[0-9a-f]{6})$")
                if key == "d":
                    pair = rf"{NUMBER} {NUMBER}"
                    self.assertRegex(value, rf"^(M{pair}((L{pair})|(Q({pair} ?){{2}})|(C({pair} ?){{3}}))*Z?)+$")
        self.assertLessEqual({"circle", "path", "text", "g", "rect", "title"}, seen)
        self.assertEqual(self.picture.root.get("viewBox"), "0 0 900 600")

    def test_every_name_is_there_as_text_whatever_it_holds(self):
        read = plain("".join(e.text for e in self.picture.texts("labels")))
        for name in HOSTILE:
            self.assertIn(plain(name), read)
        self.assertEqual({plain(t) for t in self.picture.marks()}, {plain(n) for n in HOSTILE})
        self.assertEqual(self.picture.root.find(SVG + "title").text, self.network["graph"]["title"])
        self.assertIn(self.network["graph"]["title"],
                      [e.text for e in self.picture.texts("frame")])

    def test_actors_lie_as_in_the_file(self):
        marks = {plain(t): e for t, e in self.picture.marks().items()}
        self.assertEqual(len(marks), len(HOSTILE))
        seen = [self.picture.centre(marks[plain(n["name"])]) for n in self.network["nodes"]]
        world = [(n["x"], n["y"]) for n in self.network["nodes"]]
        scale = math.dist(seen[0], seen[1]) / math.dist(world[0], world[1])
        self.assertGreater(scale, 0.5)
        for (x, y), (wx, wy) in zip(seen, world):
            self.assertAlmostEqual(x - seen[0][0], scale * (wx - world[0][0]), delta=0.3)
            self.assertAlmostEqual(y - seen[0][1], scale * (wy - world[0][1]), delta=0.3)
            self.assertTrue(0 < x < 900 and 0 < y < 600)

    def test_ties_run_from_rim_to_rim_and_say_of_whom(self):
        ties = self.picture.ties()
        self.assertEqual(len(ties), len(self.network["edges"]))
        marks = {plain(t): e for t, e in self.picture.marks().items()}
        names = {n["id"]: plain(n["name"]) for n in self.network["nodes"]}
        titles = [plain(self.picture.title(t)) for t in ties]
        for edge in self.network["edges"]:
            a, b = names[edge["source"]], names[edge["target"]]
            title = a + ("→" if edge["kind"] == "trust" else "–") + b
            self.assertEqual(titles.count(title), 1, titles)
            tie = ties[titles.index(title)]
            self.assertEqual(tie.get("stroke-dasharray") is not None, edge["kind"] == "conflict")
            for name, end in ((a, self.picture.points(tie)[0]), (b, self.picture.points(tie)[-1])):
                far = math.dist(end, self.picture.centre(marks[name]))
                self.assertLess(far, self.picture.radius(marks[name]) + 14)  # an arrow's length
                self.assertGreater(far, 0.5 * self.picture.radius(marks[name]))
        arrows = [e for e in self.picture.groups["ties"] if self.picture.title(e) is None]
        self.assertEqual(len(arrows), sum(e["kind"] == "trust" for e in self.network["edges"]))

    def test_colours_are_those_of_the_legend(self):
        legend = {}
        swatches = [e for e in self.picture.groups["frame"] if e.tag != SVG + "text"]
        for text in self.picture.texts("frame"):
            y = float(text.get("y")) - 4.3  # of the middle of its letters
            for swatch in swatches:
                middle = (self.picture.centre(swatch)[1] if swatch.tag == SVG + "circle"
                          else sum(p[1] for p in self.picture.points(swatch)) /
                          len(self.picture.points(swatch)))
                if abs(middle - y) < 4 and swatch.get("fill") not in (None, "none"):
                    legend.setdefault(text.text, swatch.get("fill"))
        marks = {plain(t): e for t, e in self.picture.marks().items()}
        for kind in ("individual", "family", "community", "institution"):
            of_kind = [n for n in self.network["nodes"] if n["kind"] == kind]
            self.assertTrue(of_kind)
            for node in of_kind:
                self.assertEqual(marks[plain(node["name"])].get("fill"), legend[kind.capitalize()])

    def test_what_is_left_out_is_not_there(self):
        self.saite("export", self.file, "-o", "part.svg", "--kinds", "individual,family")
        part = Picture(self.folder / "part.svg")
        kept = [n for n in self.network["nodes"] if n["kind"] in ("individual", "family")]
        self.assertEqual({plain(t) for t in part.marks()}, {plain(n["name"]) for n in kept})
        ids = {n["id"] for n in kept}
        self.assertEqual(len(part.ties()), sum({e["source"], e["target"]} <= ids
                                               for e in self.network["edges"]))
        self.saite("export", self.file, "-o", "bare.svg", "--no-labels", "--no-legend")
        bare = Picture(self.folder / "bare.svg")
        self.assertEqual(bare.groups.get("labels", []), [])
        self.assertNotIn("Family", [e.text for e in bare.texts("frame")])
        self.assertIn("Family", [e.text for e in self.picture.texts("frame")])

    def test_the_words_of_the_frame_are_in_the_language_asked_for(self):
        self.saite("export", self.file, "-o", "lv.svg", "--lang", "lv")
        words = [e.text for e in Picture(self.folder / "lv.svg").texts("frame")]
        self.assertIn("Ģimene", words)
        self.assertNotIn("Family", words)


class Png(Case):
    def test_size_resolution_background_and_colours_where_they_belong(self):
        file = self.write("hostile.json", hostile_network())
        for theme in ("light", "dark"):
            with self.subTest(theme):
                self.saite("export", file, "-o", "map.svg", "--size", "450x300", "--theme", theme)
                self.saite("export", file, "-o", "map.png", "--size", "450x300", "--theme", theme)
                picture = Picture(self.folder / "map.svg")
                width, height, metre, rows = png((self.folder / "map.png").read_bytes())
                self.assertEqual((width, height), (450, 300))
                self.assertEqual(metre, round(96 / 0.0254))
                for x, y in ((0, 0), (449, 0), (0, 299), (449, 299)):
                    self.assertEqual(rows[y][x][:3], rgb(picture.background))
                    self.assertEqual(rows[y][x][3:], () if len(rows[y][x]) == 3 else (255,))
                marks = picture.marks()
                self.assertEqual(len(marks), len(HOSTILE))
                for mark in marks.values():
                    x, y = picture.centre(mark)
                    self.assertEqual(rows[int(y)][int(x)][:3], rgb(mark.get("fill")))

    def test_more_dots_an_inch_are_the_same_picture_larger(self):
        file = self.write("hostile.json", hostile_network())
        self.saite("export", file, "-o", "map.png", "--page", "A4", "--dpi", "48")
        self.saite("export", file, "-o", "fine.png", "--page", "A4", "--dpi", "96")
        width, height, metre, rows = png((self.folder / "map.png").read_bytes())
        w2, h2, m2, fine = png((self.folder / "fine.png").read_bytes())
        self.assertEqual((metre, m2), (round(48 / 0.0254), round(96 / 0.0254)))
        self.assertAlmostEqual(w2 / 96 * 25.4, 297, delta=0.3)
        self.assertAlmostEqual(h2 / 96 * 25.4, 210, delta=0.3)
        self.assertLessEqual(abs(w2 - 2 * width), 1)
        self.assertLessEqual(abs(h2 - 2 * height), 1)
        for part in range(3):
            mean = sum(p[part] for row in rows for p in row) / (width * height)
            of_fine = sum(p[part] for row in fine for p in row) / (w2 * h2)
            self.assertAlmostEqual(mean, of_fine, delta=1.5)


class Groups(Case):
    """The map of groups instead of actors."""

    def town(self):
        nodes = [{"id": f"p{i}", "kind": "individual", "attributes": {"part": "abc"[i % 3]}} for i in range(30)]
        nodes += [{"id": f"q{i}", "kind": "individual", "attributes": {"part": "d"}} for i in range(2)]
        ends = [(i, (i + 3) % 30) for i in range(30)]  # within
        ends += [(3 * i, 3 * i + 1) for i in range(8)] + [(1, 2), (4, 5)]  # a and b, b and c
        return self.write("town.json", {
            "graph": {"title": "Town"}, "nodes": nodes,
            "edges": [{"source": f"p{a}", "target": f"p{b}", "kind": "trust"} for a, b in ends]})

    def made(self, *options):
        self.saite("export", self.town(), "--groups", "part", *options, "-o", "groups.json", "--force")
        found = json.loads(read(self.folder / "groups.json"))
        names = {n["id"]: n["name"] for n in found["nodes"]}
        return ({n["name"]: n["attributes"] for n in found["nodes"]},
                {frozenset((names[e["source"]], names[e["target"]])): e.get("weight") for e in found["edges"]})

    def test_all_is_told_where_one_asks_for_it(self):
        groups, ties = self.made("--least", "1")
        self.assertEqual({name: a["actors"] for name, a in groups.items()}, {"a": 10, "b": 10, "c": 10, "d": 2})
        self.assertEqual({a.get("ties within") for n, a in groups.items() if n != "d"}, {10})
        self.assertEqual(ties, {frozenset("ab"): 8, frozenset("bc"): 2})

    def test_few_are_not_told_nor_given_away(self):
        groups, ties = self.made()
        self.assertEqual(set(groups), {"b", "c", "Smaller ones together"})
        self.assertTrue(all(a["actors"] >= 5 for a in groups.values()))
        self.assertNotIn(2, ties.values())

    def test_the_picture_says_what_it_shows(self):
        self.saite("export", self.town(), "--groups", "part", "-o", "groups.svg", "--lang", "lv")
        words = " ".join(e.text for e in Picture(self.folder / "groups.svg").texts("frame"))
        self.assertIn("Katra zīme ir grupa", words)
        self.assertIn("Skaiti zem 5 nav teikti", words)

    def test_too_few_make_no_map(self):
        file = self.write("pair.json", {"nodes": [{"id": "a", "kind": "individual"}], "edges": []})
        failed = self.saite("export", file, "--groups", "kind", "-o", "x.svg", status=2)
        self.assertIn("5", failed.err)


class Pdf(Case):
    def about(self, path, program="pdfinfo", *options):
        try:
            done = subprocess.run([program, *options, str(path)] + (["-"] if program == "pdftotext" else []),
                                  capture_output=True, check=True)
        except FileNotFoundError:
            self.skipTest(f"{program} is not installed (poppler-utils)")
        return done.stdout.decode()

    def test_page_title_and_one_page(self):
        file = self.write("hostile.json", hostile_network())
        for options, points in ((["A4"], (841.89, 595.28)), (["A4", "--portrait"], (595.28, 841.89)),
                                (["A3"], (1190.55, 841.89))):
            with self.subTest(options):
                self.saite("export", file, "-o", "map.pdf", "--page", *options)
                told = self.about(self.folder / "map.pdf")
                size = re.search(rf"Page size: +({NUMBER}) x ({NUMBER}) pts", told)
                self.assertAlmostEqual(float(size[1]), points[0], delta=1)
                self.assertAlmostEqual(float(size[3]), points[1], delta=1)
                self.assertRegex(told, r"Pages: +1\n")
                self.assertIn("A <b>\"map\"</b> & ]]>", told)

    def test_its_words_can_be_copied(self):
        self.saite("export", LATGALE, "-o", "map.pdf", "--page", "A3", "--lang", "lv")
        network = json.loads(read(LATGALE))
        words_read = plain(self.about(self.folder / "map.pdf", "pdftotext"))
        self.assertIn(plain(network["graph"]["title"]), words_read)
        self.saite("export", LATGALE, "-o", "map.svg", "--page", "A3", "--lang", "lv")
        picture = Picture(self.folder / "map.svg")
        words = {w for e in picture.texts("labels") + picture.texts("frame") for w in e.text.split()}
        self.assertGreater(len(words), 30)
        self.assertEqual([w for w in words if plain(w) not in words_read], [])

    def test_all_names_have_room_on_a_large_page(self):
        self.saite("export", LATGALE, "-o", "map.svg", "--page", "A3", "--lang", "lv")
        lines = {e.text for e in Picture(self.folder / "map.svg").texts("labels")}
        for node in json.loads(read(LATGALE))["nodes"]:
            name = node["name"]
            words = (name if isinstance(name, str) else name["lv"]).split(" ")
            halves = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(len(words))]
            self.assertTrue(any({a, b} - {""} <= lines for a, b in halves), words)

    def test_all_fonts_are_inside(self):
        file = self.write("hostile.json", hostile_network())
        self.saite("export", file, "-o", "map.pdf", "--page", "A4")
        lines = self.about(self.folder / "map.pdf", "pdffonts").splitlines()[2:]
        self.assertTrue(lines)
        for line in lines:
            self.assertRegex(line, r" yes yes yes +\d+ +\d+$")  # embedded, a subset, to be copied


if __name__ == "__main__":
    main()
