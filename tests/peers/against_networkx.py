# SPDX-License-Identifier: Apache-2.0
"""NetworkX: nearly all measures of actors, ties and the network."""
import json
import math

import networkx as nx
from scipy.stats import hypergeom


def compare(report, case):
    graph = graph_of(case)
    both_ways = nx.DiGraph(graph) if case.directed else graph
    plain = graph.to_undirected() if case.directed else graph
    paths(report, case, both_ways)
    holes(report, case, both_ways)
    if case.directed:
        directions(report, case, both_ways)
        census = nx.triadic_census(both_ways)
        for triad, count in case.found["census"]["triads"].items():
            report.same(f"networkx {case.name} triads {triad}", count, census[triad])
    shape(report, case, plain)
    groups(report, case, both_ways)
    if not case.directed:
        ties(report, case, plain)


def graph_of(case):
    graph = nx.DiGraph() if case.directed else nx.Graph()
    graph.add_nodes_from(range(case.n))
    graph.add_weighted_edges_from(case.edges)
    nx.set_node_attributes(graph, dict(enumerate(case.groups)), "group")
    for _, _, data in graph.edges(data=True):
        data["length"] = 1 / data["weight"]
    return graph


def actors(report, case, measure, theirs, projection="plain"):
    report.column(f"networkx {case.name} {projection} {measure}",
                  case.column("actors", measure, projection), [theirs[u] for u in range(case.n)])


def number(report, case, measure, theirs, projection="plain"):
    report.number(f"networkx {case.name} {projection} {measure}",
                  case.network(measure, projection), theirs)


def paths(report, case, graph):
    n = case.n
    actors(report, case, "betweenness", nx.betweenness_centrality(graph, normalized=False))
    # Lengths 1/strength are no whole numbers, so NetworkX may miss that two ways are equally long;
    # in units of 1/2520 they are.
    for _, _, data in graph.edges(data=True):
        data["parts"] = 2520 // data["weight"]
    actors(report, case, "betweenness",
           nx.betweenness_centrality(graph, normalized=False, weight="parts"), "weighted")
    # NetworkX looks at who reaches an actor, Saite at whom the actor reaches.
    turned = graph.reverse() if case.directed else graph
    harmonic = nx.harmonic_centrality(turned)
    actors(report, case, "harmonic", {u: h / (n - 1) for u, h in harmonic.items()})
    harmonic = nx.harmonic_centrality(turned, distance="length")
    actors(report, case, "harmonic", {u: h / (n - 1) for u, h in harmonic.items()}, "weighted")
    near = nx.closeness_centrality(turned)
    farthest = {u: max(nx.single_source_shortest_path_length(graph, u).values()) for u in graph}
    for u in graph:
        if farthest[u] == 0:
            near[u] = farthest[u] = None
    actors(report, case, "closeness", near)
    actors(report, case, "eccentricity", farthest)
    reached = [d for u in graph for d in nx.single_source_shortest_path_length(graph, u).values()
               if d > 0]
    number(report, case, "diameter", float(max(reached)))
    number(report, case, "mean_distance", sum(reached) / len(reached))
    weighted = [d for u in graph
                for v, d in nx.single_source_dijkstra_path_length(graph, u, weight="length").items()
                if u != v]
    number(report, case, "mean_distance", sum(weighted) / len(weighted), "weighted")
    number(report, case, "efficiency", sum(1 / d for d in reached) / (n * (n - 1)))
    number(report, case, "distance_fragmentation", 1 - sum(1 / d for d in reached) / (n * (n - 1)))
    number(report, case, "distance_fragmentation",
           1 - sum(1 / d for d in weighted) / (n * (n - 1)), "weighted")
    number(report, case, "fragmentation", 1 - len(reached) / (n * (n - 1)))
    pages = nx.pagerank(graph, alpha=0.85, weight=None, tol=1e-15, max_iter=2000)
    actors(report, case, "pagerank", pages)


def holes(report, case, graph):
    contacts = {u: len(set(nx.all_neighbors(graph, u))) for u in graph}
    for weight, projection in ((None, "plain"), ("weight", "weighted")):
        constraint = nx.constraint(graph, weight=weight)
        size = nx.effective_size(graph, weight=weight)
        theirs = {"constraint": constraint, "effective_size": size,
                  "efficiency": {u: size[u] / contacts[u] if contacts[u] else None for u in graph}}
        for measure, values in theirs.items():
            # NetworkX takes an actor whom others name and who names nobody for an isolate.
            for u, ours in enumerate(case.column("actors", measure, projection)):
                if len(graph[u]) > 0 or contacts[u] == 0:
                    report.number(f"networkx {case.name} {projection} {measure}[{u}]", ours,
                                  values[u])


def directions(report, case, graph):
    actors(report, case, "in_degree", dict(graph.in_degree()))
    actors(report, case, "out_degree", dict(graph.out_degree()))
    number(report, case, "reciprocity", nx.overall_reciprocity(graph))


def shape(report, case, graph):
    """What Saite says without directions, whatever the projection."""
    n = case.n
    actors(report, case, "degree", dict(graph.degree()))
    actors(report, case, "core", nx.core_number(graph))
    cuts = set(nx.articulation_points(graph))
    actors(report, case, "cut_point", {u: float(u in cuts) for u in graph})
    number(report, case, "cut_points", len(cuts))
    number(report, case, "bridges", len(list(nx.bridges(graph))))
    number(report, case, "core", max(nx.core_number(graph).values()))
    number(report, case, "local_bridges", len(list(nx.local_bridges(graph, with_span=False))))
    parts = sorted(map(len, nx.connected_components(graph)), reverse=True)
    number(report, case, "components", len(parts))
    number(report, case, "isolates", parts.count(1))
    number(report, case, "largest_component", parts[0] / n)
    number(report, case, "transitivity", nx.transitivity(graph))
    number(report, case, "clustering", nx.average_clustering(graph))
    clustering = nx.clustering(graph)
    actors(report, case, "clustering",
           {u: clustering[u] if graph.degree(u) > 1 else None for u in graph})
    degrees = dict(graph.degree())
    number(report, case, "centralisation_degree",
           sum(max(degrees.values()) - d for d in degrees.values()) / ((n - 1) * (n - 2)))
    if nx.is_connected(graph):
        actors(report, case, "eigenvector",
               {u: abs(x) for u, x in nx.eigenvector_centrality_numpy(graph).items()})


def groups(report, case, graph):
    # Directed: the ties an actor has beside those that the other gets.
    number(report, case, "degree_assortativity", nx.degree_assortativity_coefficient(graph))
    number(report, case, "assortativity", nx.attribute_assortativity_coefficient(graph, "group"))
    counts = nx.attribute_mixing_matrix(graph, "group", normalized=False)
    inside = sum(counts[i][i] for i in range(len(counts)))
    outside = counts.sum() - inside
    number(report, case, "ei_index", float((outside - inside) / (outside + inside)))
    if not case.directed:
        members = [{u for u in graph if case.groups[u] == g} for g in sorted(set(case.groups))]
        number(report, case, "modularity", nx.community.modularity(graph, members, weight=None))


def ties(report, case, graph):
    n = case.n
    between = nx.edge_betweenness_centrality(graph, normalized=False)
    spans = {frozenset((a, b)): s for a, b, s in nx.local_bridges(graph, with_span=True)}
    bridges = {frozenset(pair) for pair in nx.bridges(graph)}
    columns = {"betweenness": [], "span": [], "bridge": [], "embeddedness": []}
    for a, b, _ in case.edges:
        columns["betweenness"].append(between.get((a, b), between.get((b, a))))
        span = spans.get(frozenset((a, b)), 2)
        columns["span"].append(None if math.isinf(span) else float(span))
        columns["bridge"].append(float(frozenset((a, b)) in bridges))
        columns["embeddedness"].append(len(list(nx.common_neighbors(graph, a, b))))
    for measure, theirs in columns.items():
        report.column(f"networkx {case.name} tie {measure}", case.column("ties", measure), theirs)
    passing = nx.betweenness_centrality(graph)
    number(report, case, "centralisation_betweenness",
           sum(max(passing.values()) - b for b in passing.values()) / (n - 1))
    if nx.is_connected(graph):
        near = nx.closeness_centrality(graph)
        number(report, case, "centralisation_closeness",
               sum(max(near.values()) - c for c in near.values())
               / ((n - 1) * (n - 2) / (2 * n - 3)))


def two_mode_graphs():
    """Davis' women, and people at events drawn by chance; people are those with bipartite 0."""
    yield "davis", nx.davis_southern_women_graph()
    for seed in range(6):
        people, events = 5 + 3 * seed, 4 + 2 * (seed % 4)
        yield f"random {seed}", nx.bipartite.random_graph(people, events, 0.3, seed=seed)


def compare_two_modes(report, saite, folder, ask):
    """Centralities of both modes, and who shares what, as NetworkX's bipartite functions have it."""
    for name, graph in two_mode_graphs():
        people = [v for v in graph if graph.nodes[v]["bipartite"] == 0]
        path = folder / "two_modes.json"
        path.write_text(json.dumps({
            "nodes": [{"id": str(v), "kind": "individual" if v in people else "institution"}
                      for v in graph],
            "edges": [{"source": str(a), "target": str(b), "kind": "membership"}
                      for a, b in graph.edges]}))
        found = ask(saite, "twomode", path, "--json")
        theirs = {"degree": nx.bipartite.degree_centrality(graph, people),
                  "closeness": nx.bipartite.closeness_centrality(graph, people),
                  "betweenness": nx.bipartite.betweenness_centrality(graph, people)}
        by_id = {actor["id"]: actor for actor in found["actors"]}
        for measure, values in theirs.items():
            for v, value in values.items():
                ours = by_id[str(v)][measure]
                alone = measure == "closeness" and graph.degree(v) == 0  # they say 0, Saite nothing
                report.number(f"networkx two modes {name} {measure} {v}", 0 if alone else ours, value)
        newman = nx.bipartite.collaboration_weighted_projected_graph(graph, people)
        jaccard = nx.bipartite.overlap_weighted_projected_graph(graph, people)
        together = nx.bipartite.weighted_projected_graph(graph, people)
        report.number(f"networkx two modes {name} pairs", len(found["pairs"]), newman.number_of_edges())
        events = len(graph) - len(people)
        for pair in found["pairs"]:
            ends = [next(v for v in people if str(v) == pair[end]) for end in "ab"]
            for measure, other in (("newman", newman), ("jaccard", jaccard), ("together", together)):
                report.number(f"networkx two modes {name} {measure} {ends}", pair[measure],
                              other.edges[ends]["weight"])
            chance = hypergeom.sf(pair["together"] - 1, events, graph.degree(ends[0]),
                                  graph.degree(ends[1]))
            report.number(f"scipy two modes {name} p {ends}", pair["p"], float(chance))
