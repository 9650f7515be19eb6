#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `saite analyse` with independent programs: same graphs, same conventions, same numbers.

    tests/peers/compare.py build/release/src/saite

NetworkX and igraph are asked where they are installed, R's sna for brokerage roles; what is missing
is skipped with a line that says so. Not part of the project's own test run: it needs none of them.
Ends with 1 where a number differs by more than 1e-9 (relative to 1 or the number).
"""
import importlib.util
import json
import math
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOLERANCE = 1e-9


def networks():
    """Name, number of actors, weighted edges, group of each actor."""
    for seed, (n, p) in enumerate([(12, 0.3), (30, 0.12), (60, 0.06), (120, 0.05)]):
        rng = random.Random(seed)
        edges = [(a, b, rng.randint(1, 9)) for a in range(n) for b in range(a + 1, n)
                 if rng.random() < p]
        yield f"random-{n}", n, edges, [rng.choice("xyz") for _ in range(n)]


def write(path, n, edges, groups):
    nodes = [{"id": f"a{u}", "kind": "individual", "attributes": {"group": groups[u]}}
             for u in range(n)]
    ties = [{"source": f"a{a}", "target": f"a{b}", "key": f"t{i}", "kind": "collaboration",
             "directed": False, "weight": w} for i, (a, b, w) in enumerate(edges)]
    path.write_text(json.dumps({"directed": False, "multigraph": True, "nodes": nodes,
                                "edges": ties, "graph": {"format": "saite", "version": 1}}))


def analyse(saite, path, *options):
    done = subprocess.run([saite, "analyse", path, "--measure", "all", "--group-by", "group",
                           "--format", "json", "--quiet", *options],
                          capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


class Report:
    def __init__(self):
        self.checked = 0
        self.differing = []

    def number(self, what, ours, theirs):
        self.checked += 1
        theirs = None if theirs is None or math.isnan(theirs) else theirs
        if ours is None and theirs is None:
            return
        if ours is None or theirs is None or \
                abs(ours - theirs) > TOLERANCE * max(1.0, abs(theirs)):
            self.differing.append(f"{what}: {ours} instead of {theirs}")

    def column(self, what, ours, theirs):
        for i, (a, b) in enumerate(zip(ours, theirs, strict=True)):
            self.number(f"{what}[{i}]", a, b)


def column(found, subject, measure):
    return [row[measure] for row in found[subject]]


def compare_networkx(report, name, n, edges, groups, plain, weighted):
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_weighted_edges_from(edges)
    nx.set_node_attributes(graph, dict(enumerate(groups)), "group")

    def actors(measure, theirs, found=plain):
        report.column(f"networkx {name} {measure}", column(found, "actors", measure),
                      [theirs[u] for u in range(n)])

    actors("betweenness", nx.betweenness_centrality(graph, normalized=False))
    harmonic = nx.harmonic_centrality(graph)
    actors("harmonic", {u: h / (n - 1) for u, h in harmonic.items()})
    actors("core", nx.core_number(graph))
    actors("constraint", nx.constraint(graph))
    actors("constraint", nx.constraint(graph, weight="weight"), weighted)
    actors("effective_size", nx.effective_size(graph))
    actors("effective_size", nx.effective_size(graph, weight="weight"), weighted)
    cuts = set(nx.articulation_points(graph))
    actors("cut_point", {u: float(u in cuts) for u in range(n)})
    between = nx.edge_betweenness_centrality(graph, normalized=False)
    report.column(f"networkx {name} tie betweenness", column(plain, "ties", "betweenness"),
                  [between.get((a, b), between.get((b, a))) for a, b, _ in edges])
    spans = {frozenset((a, b)): s for a, b, s in nx.local_bridges(graph, with_span=True)}
    report.column(
        f"networkx {name} span", column(plain, "ties", "span"),
        [None if math.isinf(s) else float(s)
         for s in (spans.get(frozenset((a, b)), 2) for a, b, _ in edges)])
    network = plain["network"]
    report.number(f"networkx {name} assortativity", network["assortativity"],
                  nx.attribute_assortativity_coefficient(graph, "group"))
    report.number(f"networkx {name} degree_assortativity", network["degree_assortativity"],
                  nx.degree_assortativity_coefficient(graph))
    report.number(f"networkx {name} transitivity", network["transitivity"], nx.transitivity(graph))
    report.number(f"networkx {name} efficiency", network["efficiency"],
                  nx.global_efficiency(graph))
    members = [{u for u in range(n) if groups[u] == g} for g in sorted(set(groups))]
    report.number(f"networkx {name} modularity", network["modularity"],
                  nx.community.modularity(graph, members, weight=None))


def compare_igraph(report, name, n, edges, groups, plain, weighted):
    import igraph

    graph = igraph.Graph(n=n, edges=[(a, b) for a, b, _ in edges])
    weights = [w for _, _, w in edges]

    def actors(measure, theirs, found=plain):
        report.column(f"igraph {name} {measure}", column(found, "actors", measure), theirs)

    actors("betweenness", graph.betweenness())
    actors("core", graph.coreness())
    actors("constraint", graph.constraint())
    actors("constraint", graph.constraint(weights=weights), weighted)
    actors("betweenness", graph.betweenness(weights=[1 / w for w in weights]), weighted)
    report.column(f"igraph {name} tie betweenness", column(plain, "ties", "betweenness"),
                  graph.edge_betweenness())
    numbers = {g: i for i, g in enumerate(sorted(set(groups)))}
    report.number(f"igraph {name} modularity", plain["network"]["modularity"],
                  graph.modularity([numbers[g] for g in groups]))


def compare_sna(report, name, n, edges, groups, plain, _weighted):
    rows = ";".join(f"m[{a + 1},{b + 1}]<-1;m[{b + 1},{a + 1}]<-1" for a, b, _ in edges)
    labels = ",".join(f"'{g}'" for g in groups)
    program = (f"suppressMessages(library(sna));m<-matrix(0,{n},{n});{rows};"
               f"r<-brokerage(m,c({labels}))$raw.nli;"
               "write.table(r,row.names=FALSE,col.names=TRUE)")
    done = subprocess.run(["Rscript", "-"], input=program, capture_output=True, text=True,
                          check=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    # Coordinator, itinerant and liaison are called the same in every edition; undirected networks
    # leave no doubt about gatekeeper and representative, which are equal there.
    order = {"coordinator": 0, "consultant": 1, "gatekeeper": 2, "representative": 3, "liaison": 4}
    for role, at in order.items():
        report.column(f"sna {name} {role}", column(plain, "actors", role),
                      [float(line[at]) for line in lines[1:]])


def has_sna():
    if not shutil.which("Rscript"):
        return False
    return subprocess.run(["Rscript", "-e", "library(sna)"], capture_output=True).returncode == 0


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    peers = []
    for name, there, compare in [
            ("networkx", importlib.util.find_spec("networkx") is not None, compare_networkx),
            ("igraph", importlib.util.find_spec("igraph") is not None, compare_igraph),
            ("R sna", has_sna(), compare_sna)]:
        if there:
            peers.append(compare)
        else:
            print(f"SKIPPED: {name} is not installed")
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        for name, n, edges, groups in networks():
            path = Path(folder) / f"{name}.json"
            write(path, n, edges, groups)
            plain = analyse(sys.argv[1], path)
            weighted = analyse(sys.argv[1], path, "--weighted")
            for compare in peers:
                compare(report, name, n, edges, groups, plain, weighted)
    for line in report.differing[:40]:
        print(line)
    print(f"{report.checked} numbers compared, {len(report.differing)} differ")
    sys.exit(1 if report.differing else 0)


if __name__ == "__main__":
    main()
