# SPDX-License-Identifier: Apache-2.0
"""igraph: a second opinion on paths, cores, structural holes and groups."""
import igraph


def compare(report, case):
    graph = igraph.Graph(n=case.n, edges=[(a, b) for a, b, _ in case.edges],
                         directed=case.directed)
    strengths = [w for _, _, w in case.edges]
    plain = graph.as_undirected() if case.directed else graph

    def actors(measure, theirs, projection="plain"):
        report.column(f"igraph {case.name} {projection} {measure}",
                      case.column("actors", measure, projection), theirs)

    def number(measure, theirs):
        report.number(f"igraph {case.name} {measure}", case.network(measure), theirs)

    actors("betweenness", graph.betweenness())
    actors("betweenness", graph.betweenness(weights=[2520 // w for w in strengths]), "weighted")
    actors("harmonic", graph.harmonic_centrality(mode="out"))
    actors("constraint", graph.constraint())
    actors("constraint", graph.constraint(weights=strengths), "weighted")
    actors("pagerank", graph.pagerank(damping=0.85))
    actors("core", plain.coreness())
    actors("clustering", plain.transitivity_local_undirected(mode="nan"))
    actors("cut_point", [float(u in set(plain.articulation_points())) for u in range(case.n)])
    actors("eccentricity",
           [e if e > 0 else None for e in graph.eccentricity(mode="out")])
    number("diameter", float(graph.diameter(directed=True)))
    number("mean_distance", graph.average_path_length(unconn=True))
    number("transitivity", plain.transitivity_undirected())
    number("degree_assortativity", graph.assortativity_degree(directed=case.directed))
    kinds = {g: i for i, g in enumerate(sorted(set(case.groups)))}
    numbers = [kinds[g] for g in case.groups]
    number("assortativity", graph.assortativity_nominal(numbers))
    if case.directed:
        number("reciprocity", graph.reciprocity())
        return
    number("modularity", graph.modularity(numbers))
    report.column(f"igraph {case.name} tie betweenness", case.column("ties", "betweenness"),
                  graph.edge_betweenness())
    if graph.is_connected():
        vector = graph.eigenvector_centrality(scale=False)
        length = sum(x * x for x in vector) ** 0.5
        actors("eigenvector", [x / length for x in vector])
