# SPDX-License-Identifier: Apache-2.0
"""Files of other programs: their attributes are used, their numbers kept, what is odd is said."""
import csv
import io
import json
import os
import random
import pathlib
import signal
import subprocess
import time
import unittest

from driver import Case, KARATE, PROGRAM, main

try:
    import networkx
except ImportError:
    networkx = None

CLUB = {"directed": False, "multigraph": False, "graph": {"name": "Club"},
        "nodes": [{"id": i, "club": "Mr. Hi" if i < 3 else "Officer", "label": "ABCDEF"[i], "age": 20 + i}
                  for i in range(6)],
        "links": [{"source": a, "target": b, "value": v}
                  for a, b, v in [(0, 1, 4), (0, 2, 1), (1, 2, 2), (2, 3, 1), (3, 4, 3), (4, 5, 8)]]}
PATH = {"nodes": [{"id": str(i), "kind": "individual", "attributes": {"community": "XY"[i % 2]}}
                  for i in range(6)],
        "edges": [{"source": str(i), "target": str(i + 1), "kind": "trust"} for i in range(5)]}


class Attributes(Case):
    def index(self, *arguments):
        return self.saite("analyse", *arguments, "--measure", "network.ei_index", "--json", "-q",
                          "--format", "json").json["network"]["ei_index"]

    def test_attributes_on_nodes_group_colour_size_and_filter(self):
        file = self.write("club.json", CLUB)
        # 1 tie across, 5 within
        self.assertAlmostEqual(self.index(file, "--group-by", "club"), (1 - 5) / 6)
        self.saite("export", file, "-o", "map.svg", "--color-by", "club", "--size-by", "age")
        picture = (self.folder / "map.svg").read_text()
        for text in ("Mr. Hi", "Officer", "Club"):
            self.assertIn(text, picture)
        self.saite("export", file, "-o", "some.json", "--where", "club=Officer")
        self.assertEqual(len(json.loads((self.folder / "some.json").read_text())["nodes"]), 3)

    def test_an_attribute_called_like_a_grouping_is_meant(self):
        file = self.write("path.json", PATH)
        self.assertEqual(self.index(file, "--group-by", "community"), 1)
        self.assertLess(self.index(file, "--group-by", "detected:community"), 0)
        said = self.saite("analyse", file, "--measure", "network.ei_index", "--group-by", "community").err
        self.assertIn("detected:community", said)

    def test_who_is_left_out_by_a_filter_still_has_it(self):
        CLUB_PART = json.loads(json.dumps(CLUB))
        for node in CLUB_PART["nodes"][3:]:
            del node["club"]
            node["half"] = "b"
        file = self.write("part.json", CLUB_PART)
        said = self.saite("analyse", file, "--group-by", "club", "--where", "half=b", status=2).err
        self.assertNotIn("No actor has", said)
        self.assertIn("No actor has", self.saite("analyse", file, "--group-by", "nothing", status=2).err)

    def test_a_number_on_ties_is_offered_as_strength(self):
        file = self.write("club.json", CLUB)
        said = self.saite("analyse", file, "--measure", "strength", "--weighted").err
        self.assertIn("--weight value", said)
        rows = self.saite("analyse", file, "--measure", "strength", "--weight", "value", "--format",
                          "json", "-q").json["actors"]
        self.assertEqual([row["strength"] for row in rows], [5, 6, 4, 4, 11, 8])
        self.saite("analyse", file, "--weight", "price", status=2)

    def test_one_word_among_numbers_keeps_the_sizes(self):
        nodes = [{"id": str(i), "kind": "family", "attributes": {"income": "n/a" if i == 9 else i * 100}}
                 for i in range(10)]
        file = self.write("income.json", {"nodes": nodes, "edges": []})
        self.saite("export", file, "-o", "map.svg", "--size-by", "income")
        self.assertIn("“Income”: values that are no numbers are left out (1).",
                      (self.folder / "map.svg").read_text())


class Numbers(Case):
    def test_integers_keep_their_digits(self):
        big = 12345678901234567890
        document = {"directed": False, "multigraph": False, "graph": {"register": big * 1000},
                    "nodes": [{"id": big, "kind": "individual"},
                              {"id": "b", "kind": "individual", "hash": 2**64 - 1,
                               "attributes": {"code": -10**30 - 7}}],
                    "edges": [{"source": big, "target": "b", "kind": "trust"}]}
        file = self.write("big.json", document)
        self.saite("export", file, "-o", "out.json", "-q")
        out = json.loads((self.folder / "out.json").read_text())
        self.assertEqual(out["nodes"][0]["id"], big)
        self.assertEqual(out["nodes"][1]["hash"], 2**64 - 1)
        self.assertEqual(out["nodes"][1]["attributes"]["code"], -10**30 - 7)
        self.assertEqual(out["graph"]["register"], big * 1000)
        self.saite("whatif", "out.json", "--remove", str(big))

    def test_positions_keep_their_digits(self):
        nodes = [{"id": "a", "kind": "individual", "x": 707107.123, "y": 2999978.2659},
                 {"id": "b", "kind": "individual", "x": -0.21734092874224328, "y": 0.1}]
        self.saite("export", self.write("p.json", {"nodes": nodes, "edges": []}), "-o", "out.json")
        out = json.loads((self.folder / "out.json").read_text())["nodes"]
        self.assertEqual([(n["x"], n["y"]) for n in out], [(n["x"], n["y"]) for n in nodes])


class Tables(Case):
    def test_cells_that_a_spreadsheet_would_run_are_texts(self):
        names = ["=HYPERLINK(\"http://example.org\",\"click\")", "@SUM(A1)", "+371 20000000", "-1+1",
                 "\t=1", "Ann"]
        nodes = [{"id": str(i), "kind": "individual", "name": name} for i, name in enumerate(names)]
        file = self.write("f.json", {"nodes": nodes, "edges": []})
        out = self.saite("analyse", file, "--measure", "degree", "--format", "csv", "-q").out
        cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
        for cell in cells:
            self.assertNotRegex(cell, r"^\s*[=+@]")
        for name in names[:-1]:
            self.assertIn("'" + name, cells)
        self.assertIn("Ann", cells)


@unittest.skipIf(networkx is None, "python3-networkx is not installed")
class There(Case):
    def there_and_back(self, graph):
        file = self.write("nx.json", networkx.node_link_data(graph))
        self.saite("export", file, "-o", "out.json", "--format", "node-link", "-q")
        return networkx.node_link_graph(json.loads((self.folder / "out.json").read_text()))

    def check_same(self, graph):
        back = self.there_and_back(graph)
        self.assertIs(type(back), type(graph))
        self.assertEqual(dict(back.nodes(data=True)), dict(graph.nodes(data=True)))
        edges = lambda g: sorted(map(repr, g.edges(data=True, **({"keys": True} if g.is_multigraph() else {}))))
        if graph.is_directed():
            self.assertEqual(edges(back), edges(graph))
        else:
            self.assertTrue(networkx.utils.graphs_equal(back, graph))

    def test_the_graph_of_another_program_comes_back_as_it_was(self):
        self.check_same(networkx.DiGraph([(2, 1), (1, 3)]))
        self.check_same(networkx.karate_club_graph())
        self.check_same(networkx.MultiDiGraph([("a", "b"), ("a", "b"), ("b", "a")]))
        self.check_same(networkx.empty_graph(0, networkx.DiGraph))

    def test_random_graphs_come_back_as_they_were(self):
        rng = random.Random(5)
        values = [None, True, 7, 0.5, "text", 2**70, [1, "x"], {"deep": 1}, "n/a", ""]
        names = ["club", "value", "group", "color", "weight_kg", "=1", "ā b", "label2"]
        for _ in range(25):
            kind = rng.choice([networkx.Graph, networkx.DiGraph, networkx.MultiGraph,
                               networkx.MultiDiGraph])
            graph = kind()
            ids = rng.sample([1, 2, 3, "a", "b", "c d", 2**65, 0.5], rng.randint(1, 8))
            some = lambda: {n: rng.choice(values) for n in rng.sample(names, rng.randint(0, 3))}
            for node in ids:
                graph.add_node(node, **some())
            for _ in range(rng.randint(0, 10)):
                graph.add_edge(rng.choice(ids), rng.choice(ids), **some())
            self.check_same(graph)

    def test_undirected_ties_among_directed_ones_are_two_arcs_and_one_again(self):
        document = {"nodes": [{"id": "a", "kind": "family"}, {"id": "b", "kind": "family"}],
                    "edges": [{"source": "a", "target": "b", "kind": "support"},
                              {"source": "a", "target": "b", "kind": "kinship"}]}
        file = self.write("mixed.json", document)
        said = self.saite("export", file, "-o", "out.json", "--format", "node-link").err
        self.assertIn("saite_undirected", said)
        graph = networkx.node_link_graph(json.loads((self.folder / "out.json").read_text()))
        self.assertTrue(graph.is_directed())
        self.assertEqual(graph.number_of_edges(), 3)
        self.assertEqual(self.saite("info", "out.json", "--json").json["ties"], 2)


class Loud(Case):
    def test_dates_of_options_are_dates_in_order(self):
        for options in (["--from", "2021", "--to", "2019"], ["--at", ""], ["--from", ""], ["--to", "x"]):
            self.saite("analyse", KARATE, *options, status=2)
        self.saite("analyse", KARATE, "--from", "2019", "--to", "2019-05", "--measure", "density")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_help_to_a_full_disk_fails(self):
        for arguments in (["--help"], ["--version"], ["analyse", "--help"]):
            with open("/dev/full", "w") as full:
                done = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 3, arguments)

    def test_what_a_killed_run_left_is_swept_by_the_next_save(self):
        left = self.write(".saite-999999999-0.tmp", "half")
        other = self.write(".saite-notes.tmp", "mine")
        self.saite("export", KARATE, "-o", "out.json", "-q")
        self.assertFalse(left.exists())
        self.assertTrue(other.exists())

    def wait_for_handler(self, running):
        """Until the program has begun: a signal before main() is out of its hands."""
        bit = 1 << (signal.SIGTERM - 1)
        while running.poll() is None:
            status = pathlib.Path(f"/proc/{running.pid}/status").read_text()
            caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
            if int(caught.split()[1], 16) & bit:
                return
            time.sleep(0.002)

    def test_a_signal_at_any_time_ends_with_4_and_leaves_no_file(self):
        self.saite("generate", "--participants", "3000", "-o", "big.json", "-q")
        for delay in (0, 0.03, 0.1, 0.2, 0.4, 0.8, 1.5):
            running = subprocess.Popen([PROGRAM, "export", "big.json", "-o", "map.pdf"],
                                       cwd=self.folder, stderr=subprocess.DEVNULL)
            self.wait_for_handler(running)
            time.sleep(delay)
            running.send_signal(signal.SIGTERM)
            status = running.wait(timeout=60)
            if status == 0:
                break  # it had finished
            self.assertEqual(status, 4, delay)
            self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["big.json"])


if __name__ == "__main__":
    main()
