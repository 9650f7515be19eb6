# SPDX-License-Identifier: Apache-2.0
"""What Saite writes, NetworkX reads, and the other way round; the schema fits every sample."""
import json
import unittest

from driver import Case, KARATE, LATGALE, SAMPLES, SOURCES, main

try:
    import networkx
except ImportError:
    networkx = None
try:
    import jsonschema
except ImportError:
    jsonschema = None


def read_with_networkx(document):
    try:
        return networkx.node_link_graph(document, edges="edges")
    except TypeError:  # before 3.4
        return networkx.node_link_graph(document, link="edges")


@unittest.skipIf(networkx is None, "python3-networkx is not installed")
class NetworkX(Case):
    def test_it_reads_what_saite_writes(self):
        self.saite("import", LATGALE, "-o", "out.json", "-q")
        graph = read_with_networkx(json.loads((self.folder / "out.json").read_text()))
        self.assertTrue(graph.is_multigraph())
        self.assertEqual((graph.number_of_nodes(), graph.number_of_edges()), (68, 89))
        self.assertEqual(graph.nodes["unesco"]["kind"], "institution")

    def test_it_reads_generated_networks(self):
        self.saite("generate", "--participants", "300", "-o", "out.json")
        document = json.loads((self.folder / "out.json").read_text())
        graph = read_with_networkx(document)
        self.assertEqual(graph.number_of_edges(), len(document["edges"]))

    def test_saite_reads_what_it_writes(self):
        graphs = [networkx.karate_club_graph(), networkx.path_graph(3, networkx.DiGraph),
                  networkx.MultiDiGraph([("a", "b"), ("a", "b"), ((1, 2), 3.5)]),
                  networkx.grid_graph([2, 2]), networkx.empty_graph(0)]
        for graph in graphs:
            file = self.write("nx.json", networkx.node_link_data(graph))
            info = self.saite("info", file, "--json").json
            self.assertEqual(info["actors"], graph.number_of_nodes())
            self.assertEqual(info["ties"], graph.number_of_edges())
        file = self.write("nx.json", networkx.node_link_data(networkx.path_graph(3, networkx.DiGraph)))
        rows = self.saite("analyse", file, "--directed", "-q", "--measure", "in_degree", "--format",
                          "json").json["actors"]
        self.assertEqual([row["in_degree"] for row in rows], [0, 1, 1])

    def test_same_numbers_as_networkx(self):
        graph = networkx.karate_club_graph()
        found = self.saite("analyse", KARATE, "--measure", "betweenness,harmonic,pagerank", "--format",
                           "json", "-q").json
        between = networkx.betweenness_centrality(graph, normalized=False)
        harmonic = networkx.harmonic_centrality(graph)
        for row in found["actors"]:
            self.assertAlmostEqual(row["betweenness"], between[int(row["id"])], 9)
            self.assertAlmostEqual(row["harmonic"], harmonic[int(row["id"])] / 33, 9)


@unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
class Schema(Case):
    def setUp(self):
        super().setUp()
        path = SOURCES / "data" / "schema" / "saite-1.schema.json"
        self.schema = json.loads(path.read_text())
        jsonschema.Draft7Validator.check_schema(self.schema)
        self.validator = jsonschema.Draft7Validator(self.schema)

    def test_it_fits_every_sample_and_all_that_saite_writes(self):
        samples = sorted(SAMPLES.glob("*.json"))
        self.assertGreaterEqual(len(samples), 4)
        for sample in samples:
            self.validator.validate(json.loads(sample.read_text()))
        self.saite("generate", "--participants", "200", "-o", "out.json")
        self.saite("layout", "out.json", "-o", "out.json")
        self.validator.validate(json.loads((self.folder / "out.json").read_text()))

    def test_it_refuses_what_the_reader_refuses(self):
        for member in ['"id": ""', '"id": "a", "since": "20I9"', '"id": "a", "lat": 99, "lon": 0',
                       '"id": "a", "tags": "x"', '"name": "x"', '"id": "a", "pinned": 1']:
            document = json.loads('{"nodes": [{%s}], "edges": []}' % member)
            self.assertFalse(self.validator.is_valid(document), member)
            self.saite("validate", self.write("bad.json", document), status=1)


if __name__ == "__main__":
    main()
