# SPDX-License-Identifier: Apache-2.0
"""A Python library's part of peers.sh: peer.py LIBRARY NETWORK MEASURE THREADS REPEATS OUT

Prints the least time in seconds (processor time with one thread, wall time with more) of one run
of the measure, graph building not counted. OUT gets the values, one a line, edges in the order of
their ends. Says nothing and exits with 3 where the library does not have the measure.
"""
import collections
import math
import sys
import time


def read(path):
    """Simple undirected edges with strengths; of parallel ones the strengths are added."""
    edges = {}
    for line in open(path):
        if line.startswith("#") or not line.strip():
            continue
        a, b, *rest = line.split()
        key = (min(int(a), int(b)), max(int(a), int(b)))
        if key[0] != key[1]:
            edges[key] = edges.get(key, 0) + (float(rest[0]) if rest else 1.0)
    return sorted(edges.items())


def lengths_of(edges):
    """1/strength in units that make all lengths whole numbers, and how many units 1 has: graph-tool
    compares sums of lengths bit by bit and would miss most ties between paths."""
    units = math.lcm(*(int(strength) for _, strength in edges))
    return [units / strength for _, strength in edges], units


def with_igraph(edges, n, measure, threads):
    import igraph

    if threads > 1:
        sys.exit(3)
    graph = igraph.Graph(n, [edge for edge, _ in edges])
    lengths, units = lengths_of(edges) if "weighted" in measure else (None, 1)
    simple = {
        "core": graph.coreness,
        "components": graph.connected_components,
        "blocks": graph.biconnected_components,
        "pagerank": graph.pagerank,
        "constraint": graph.constraint,
        "leiden": lambda: graph.community_leiden("modularity", n_iterations=2),
    }
    if measure in simple:
        return simple[measure]
    if measure.endswith("edge_betweenness"):
        return lambda: graph.edge_betweenness(weights=lengths)
    if measure.endswith("betweenness"):
        return lambda: graph.betweenness(weights=lengths)
    return lambda: [
        units * value for value in graph.harmonic_centrality(normalized=False, weights=lengths)
    ]


def with_graph_tool(edges, n, measure, threads):
    import graph_tool.all as gt

    gt.openmp_set_num_threads(threads)
    graph = gt.Graph(directed=False)
    graph.add_vertex(n)
    graph.add_edge_list([edge for edge, _ in edges])
    simple = {
        "core": lambda: gt.kcore_decomposition(graph).a,
        "components": lambda: gt.label_components(graph)[0].a,
        "blocks": lambda: gt.label_biconnected_components(graph)[0].a,
        "pagerank": lambda: gt.pagerank(graph, epsilon=1e-12).a,
    }
    if measure in simple:
        return simple[measure]
    if measure in ("constraint", "leiden"):
        sys.exit(3)
    lengths, units = None, 1
    if "weighted" in measure:
        lengths, units = lengths_of(edges)
        lengths = graph.new_edge_property("double", lengths)
    if measure.endswith("edge_betweenness"):
        return lambda: gt.betweenness(graph, weight=lengths, norm=False)[1].a
    if measure.endswith("betweenness"):
        return lambda: gt.betweenness(graph, weight=lengths, norm=False)[0].a
    return lambda: units * gt.closeness(graph, weight=lengths, harmonic=True, norm=False).a


def with_networkx(edges, n, measure, threads):
    import networkx

    if threads > 1 or measure != "closeness":
        sys.exit(3)
    graph = networkx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edge for edge, _ in edges)
    return lambda: list(networkx.harmonic_centrality(graph).values())


def comparable(values, edges, n, measure):
    """Numbers that do not depend on how a library names components and blocks."""
    if measure == "components":
        labels = getattr(values, "membership", values)
        sizes = collections.Counter(labels)
        return [sizes[label] for label in labels]
    if measure == "blocks":
        if hasattr(values, "graph"):
            count = collections.Counter(actor for block in values for actor in block)
        else:
            inside = {(end, block) for (pair, _), block in zip(edges, values) for end in pair}
            count = collections.Counter(end for end, _ in inside)
        return [count[actor] for actor in range(n)]
    if measure == "leiden":
        return [values.modularity]
    if measure == "constraint":
        return [0 if math.isnan(value) else value for value in values]
    return values


def main():
    library, path, measure, threads, repeats, out = sys.argv[1:]
    edges = read(path)
    n = max(b for (_, b), _ in edges) + 1
    makers = {"igraph": with_igraph, "graph-tool": with_graph_tool, "networkx": with_networkx}
    run = makers[library](edges, n, measure, int(threads))
    clock = time.process_time if threads == "1" else time.perf_counter
    least = float("inf")
    for _ in range(int(repeats)):
        start = clock()
        values = run()
        least = min(least, clock() - start)
    with open(out, "w") as file:
        values = comparable(values, edges, n, measure)
        file.writelines(f"{value!r}\n" for value in map(float, values))
    print(f"{least:.6f}")


main()
