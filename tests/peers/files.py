#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Files that Saite writes, read by the programs they are for: the same actors, ties, attributes and
strengths.

    /usr/bin/python3 tests/peers/files.py build/check/src/saite READER

READER is networkx, igraph, graphviz, openpyxl or r. Ends with 77 where it is not installed.
"""
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIPPED = 77
PACKAGES = {"networkx": "python3-networkx", "igraph": "python3-igraph", "graphviz": "graphviz",
            "openpyxl": "python3-openpyxl", "r": "r-cran-network"}
NODES = [{"id": "ann", "name": "Anna Ķirse", "kind": "individual", "x": 0, "y": 40,
          "attributes": {"age": 41, "score": 2.5, "active": True, "role": "=baker & \"smith\""}},
         {"id": "bea", "name": "Bea", "kind": "individual", "x": 120, "y": -60,
          "attributes": {"age": 35, "score": 0.125, "active": False, "role": "007"}},
         {"id": "school", "kind": "institution", "attributes": {"age": 100}},
         {"id": "alone", "kind": "community"}]
EDGES = [{"source": "ann", "target": "bea", "key": "k1", "kind": "trust", "weight": 2.5,
          "attributes": {"visits": 12}},
         {"source": "ann", "target": "bea", "key": "k2", "kind": "support"},
         {"source": "bea", "target": "school", "key": "k3", "kind": "membership", "weight": 0.5},
         {"source": "school", "target": "school", "key": "k4", "kind": "trust"}]
SAITE = READER = None


class Read(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def written(self, name, directed, *options, kinds=True):
        """The network with all its ties of one direction, as a file."""
        edges = [dict(edge, directed=directed) for edge in EDGES]
        for edge in edges if not kinds else []:
            del edge["kind"]
        document = {"graph": {"format": "saite", "version": 1}, "nodes": NODES, "edges": edges}
        (self.folder / "network.json").write_text(json.dumps(document))
        subprocess.run([SAITE, "export", self.folder / "network.json", "-o", self.folder / name, "-q",
                        *options], check=True)
        return self.folder / name


class ByNetworkx(Read):
    def ends(self, graph):
        return sorted((u, v, data.get("weight", 1)) for u, v, data in graph.edges(data=True))

    def test_graphml(self):
        import networkx
        for directed in (False, True):
            graph = networkx.read_graphml(self.written("n.graphml", directed))
            self.assertEqual(graph.is_directed(), directed)
            self.assertEqual(set(graph), {n["id"] for n in NODES})
            self.assertEqual(self.ends(graph), sorted(
                (e["source"], e["target"], e.get("weight", 1)) for e in EDGES))
            ann = graph.nodes["ann"]
            self.assertEqual((ann["label"], ann["age"], ann["score"], ann["active"], ann["role"]),
                             ("Anna Ķirse", 41, 2.5, True, '=baker & "smith"'))
            self.assertEqual((ann["x"], ann["y"]), (0, 40))
            self.assertEqual(graph.nodes["bea"]["role"], "007")
            self.assertEqual(graph["ann"]["bea"]["k1"]["visits"], 12)
            self.assertEqual(graph["ann"]["bea"]["k2"]["kind"], "support")

    def test_pajek(self):
        import networkx
        for directed in (False, True):
            # It knows no relations.
            graph = networkx.read_pajek(self.written("n.net", directed, kinds=False), encoding="UTF-8")
            self.assertEqual((graph.number_of_nodes(), graph.is_directed()), (4, directed))
            self.assertEqual(sorted(d.get("weight", 1) for _, _, d in graph.edges(data=True)), [0.5, 1, 1, 2.5])
            self.assertIn("Anna Ķirse", graph)


class ByIgraph(Read):
    def test_graphml(self):
        import igraph
        for directed in (False, True):
            graph = igraph.Graph.Read_GraphML(str(self.written("n.graphml", directed)))
            self.assertEqual((graph.vcount(), graph.ecount(), graph.is_directed()), (4, 4, directed))
            self.assertEqual(graph.vs["id"], [n["id"] for n in NODES])
            ann = graph.vs.find(id="ann")
            self.assertEqual((ann["label"], ann["age"], ann["role"]), ("Anna Ķirse", 41, '=baker & "smith"'))
            self.assertEqual(graph.es.find(id="k1")["weight"], 2.5)

    def test_pajek(self):
        import igraph
        for directed in (False, True):
            graph = igraph.Graph.Read_Pajek(str(self.written("n.net", directed, kinds=False)))
            self.assertEqual((graph.vcount(), graph.ecount(), graph.is_directed()), (4, 4, directed))

    def test_dl(self):
        import igraph
        document = {"nodes": [{"id": n, "kind": "individual"} for n in "abc"],
                    "edges": [{"source": "a", "target": "b", "weight": 2.5, "directed": True},
                              {"source": "b", "target": "c", "directed": True}]}
        (self.folder / "n.json").write_text(json.dumps(document))
        subprocess.run([SAITE, "export", self.folder / "n.json", "-o", self.folder / "n.dl", "-q"], check=True)
        graph = igraph.Graph.Read_DL(str(self.folder / "n.dl"))
        self.assertEqual((graph.vcount(), graph.ecount()), (3, 2))


class ByGraphviz(Read):
    def plain(self, directed):
        done = subprocess.run(["dot", "-Tplain", self.written("n.gv", directed)], check=True,
                              capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return [line.split() for line in done.stdout.splitlines()]

    def test_dot(self):
        for directed in (False, True):
            lines = self.plain(directed)
            self.assertEqual(sorted(line[1] for line in lines if line[0] == "node"),
                             sorted(n["id"] for n in NODES))
            self.assertEqual(sorted((line[1], line[2]) for line in lines if line[0] == "edge"),
                             sorted((e["source"], e["target"]) for e in EDGES))

    def test_attributes(self):
        for directed in (False, True):
            done = subprocess.run(["gvpr", 'N {print($.name, "|", $.label, "|", $.age, "|", $.role)} '
                                   'E {print($.weight, "|", $.kind)}', self.written("n.gv", directed)],
                                  check=True, capture_output=True, text=True)
            self.assertIn('ann|Anna Ķirse|41|=baker & "smith"', done.stdout.splitlines())
            self.assertIn("2.5|trust", done.stdout.splitlines())


class ByOpenpyxl(Read):
    def rows(self, sheet):
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        return [dict(zip(rows[0], row)) for row in rows[1:]]

    def test_workbook(self):
        import openpyxl
        book = openpyxl.load_workbook(self.written("n.xlsx", True))
        self.assertEqual(book.sheetnames, ["actors", "ties", "read me"])
        actors = self.rows(book["actors"])
        self.assertEqual([row["id"] for row in actors], [n["id"] for n in NODES])
        ann = actors[0]
        self.assertEqual((ann["name"], ann["age"], ann["score"], ann["active"], ann["role"]),
                         ("Anna Ķirse", 41, 2.5, True, '=baker & "smith"'))
        self.assertEqual(book["actors"].cell(2, list(ann).index("role") + 1).data_type, "s")
        self.assertEqual(actors[1]["role"], "007")
        ties = self.rows(book["ties"])
        self.assertEqual([(t["source"], t["target"], t["weight"]) for t in ties],
                         [(e["source"], e["target"], e.get("weight", 1)) for e in EDGES])
        self.assertEqual(ties[0]["visits"], 12)

    def test_measures(self):
        import openpyxl
        book = openpyxl.load_workbook(self.written("n.xlsx", False, "--measure", "degree,closeness"))
        self.assertEqual(book.sheetnames, ["actors", "ties", "measures", "read me"])
        measured = self.rows(book["measures"])
        self.assertEqual(list(measured[0]), ["id", "name", "degree", "closeness"])
        self.assertEqual([(m["id"], m["name"]) for m in measured],
                         [(n["id"], n.get("name")) for n in NODES])
        self.assertNotIn("degree", self.rows(book["actors"])[0])
        told = json.loads(subprocess.run(
            [SAITE, "analyse", self.folder / "network.json", "--measure", "degree,closeness", "--json"],
            check=True, capture_output=True).stdout)["actors"]
        self.assertEqual([(m["degree"], m["closeness"]) for m in measured],
                         [(a["degree"], a["closeness"]) for a in told])
        lines = [row[0] for row in book["read me"].iter_rows(values_only=True)]
        self.assertEqual(sum("“measures”" in line for line in lines), 2)


class ByR(Read):
    ASKS = """
        say <- function(...) writeLines(enc2utf8(paste(..., sep = "|")), useBytes = TRUE)
        say(nrow(actors), nrow(ties), network::network.size(net), network::network.edgecount(net),
            network::is.directed(net))
        say(network::network.vertex.names(net))
        for (name in c("name", "age", "score", "active", "role")) say(name, actors[1:2, name])
        for (name in c("weight", "kind", "visits")) say(name, network::get.edge.attribute(net, name))
        say(chosen, network::network.edgecount(one), network::has.loops(one))
        say(title)
    """

    def asked(self, asks, locale="C.UTF-8"):
        """What R prints of a script beyond its own two lines."""
        (self.folder / "ask.R").write_text('source("n.R")\n' + asks)
        done = subprocess.run(["Rscript", "--vanilla", "ask.R"], cwd=self.folder, capture_output=True,
                              env={**os.environ, "LC_ALL": locale})
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return [line.strip() for line in done.stdout.decode().splitlines()[2:]]

    def exported(self, document):
        (self.folder / "n.json").write_text(json.dumps(document))
        subprocess.run([SAITE, "export", self.folder / "n.json", "-o", self.folder / "n.R", "-q"], check=True)

    def test_script(self):
        for directed in (False, True):
            for locale in ("C.UTF-8", "C"):
                self.written("n.R", directed)
                lines = self.asked(self.ASKS, locale)
                self.assertEqual(lines[:5], [f"4|4|4|4|{str(directed).upper()}", "ann", "bea", "school",
                                             "alone"])
                self.assertEqual(lines[5:7], ["name|Anna Ķirse", "name|Bea"])
                self.assertEqual(lines[7:15], ["age|41", "age|35", "score|2.5", "score|0.125", "active|TRUE",
                                               "active|FALSE", 'role|=baker & "smith"', "role|007"])
                self.assertEqual(lines[15:27], [
                    "weight|2.5", "weight|1", "weight|0.5", "weight|1", "kind|trust", "kind|support",
                    "kind|membership", "kind|trust", "visits|12", "visits|NA", "visits|NA", "visits|NA"])
                self.assertEqual(lines[27], "trust|1|FALSE")

    def test_nobody_and_nasty_texts(self):
        nasty = ["'); quit(status = 3); c('", "two\nlines", "back\\slash \\n", '"', "NA", "#", "😀"]
        for texts in ([], nasty):
            self.exported({"graph": {"format": "saite", "version": 1, "title": nasty[0]}, "edges": [],
                           "nodes": [{"id": f"n{i}", "name": text} for i, text in enumerate(texts)]})
            lines = self.asked('cat(nrow(actors), "\n")\n'
                               'for (name in actors$name) cat(utf8ToInt(name), "\n")\n')
            self.assertEqual(lines[0], str(len(texts)))
            self.assertEqual(["".join(chr(int(code)) for code in line.split()) for line in lines[1:]], texts)

    def test_many_rows(self):
        nodes = [{"id": f"n{i}", "name": f"Actor {i}"} for i in range(250)]
        edges = [{"source": f"n{i}", "target": f"n{(i + 7) % 250}", "kind": "knows"} for i in range(250)]
        self.exported({"graph": {"format": "saite", "version": 1}, "nodes": nodes, "edges": edges})
        lines = self.asked('cat(actors$name[c(1, 100, 101, 250)], ties$to[250], "\n", sep = "|")')
        self.assertEqual(lines, ["Actor 0|Actor 99|Actor 100|Actor 249|n6|"])

    def test_waves(self):
        nodes = [{"id": i, "kind": "individual"} for i in "abc"]
        edges = [{"source": "a", "target": "b", "kind": "trust", "since": "2019", "until": "2020-05"},
                 {"source": "b", "target": "c", "kind": "trust", "since": "2020-02-10"},
                 {"source": "c", "target": "a", "kind": "trust", "directed": False, "until": "2021"},
                 {"source": "a", "target": "c", "kind": "knows", "since": "1999"}]
        self.exported({"graph": {"format": "saite", "version": 1}, "nodes": nodes, "edges": edges})
        lines = self.asked('cat(network::network.edgecount(net), "\n"); cat(days, "\n"); '
                           'cat(sapply(c(20180101, 20190101, 20200531, 20200601, 20220101), '
                           'function(day) sum(saite_wave(day))), "\n")\n')
        self.assertEqual(lines, ["6", "20190101 20200210 20200531 20211231", "2 3 4 3 1"])


READERS = {"networkx": ByNetworkx, "igraph": ByIgraph, "graphviz": ByGraphviz, "openpyxl": ByOpenpyxl,
           "r": ByR}


def is_there(reader):
    if reader == "graphviz":
        return shutil.which("dot")
    if reader != "r":
        return importlib.util.find_spec(reader)
    ask = 'quit(status = !requireNamespace("network", quietly = TRUE))'
    return shutil.which("Rscript") and subprocess.run(["Rscript", "--vanilla", "-e", ask]).returncode == 0


def main():
    global SAITE, READER
    if len(sys.argv) != 3 or sys.argv[2] not in READERS:
        sys.exit(__doc__)
    SAITE, READER = sys.argv[1:]
    if not is_there(READER):
        print(f"skipped: {PACKAGES[READER]} is missing")
        sys.exit(SKIPPED)
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(READERS[READER])
    sys.exit(0 if unittest.TextTestRunner().run(suite).wasSuccessful() else 1)


if __name__ == "__main__":
    main()
