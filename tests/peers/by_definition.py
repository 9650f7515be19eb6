# SPDX-License-Identifier: Apache-2.0
"""What no peer has, straight from its definition on the smallest networks: sets of key players and
the best core by trying all, bridging centrality, participation, segregation by groups."""
import itertools

import networkx as nx

from against_networkx import graph_of
from graphs import ask

AIMS = ("fragment", "distance-fragment", "reach", "distance-reach")


def compare(report, case, saite):
    if case.directed:
        return
    graph = graph_of(case)
    bridging(report, case, graph)
    participation(report, case, graph)
    chance(report, case)
    if case.n <= 30:
        key_players(report, case, graph, saite)
    if case.n <= 12:
        core(report, case, graph)


def bridging(report, case, graph):
    passing = nx.betweenness_centrality(graph, normalized=False)
    theirs = []
    for u in range(case.n):
        around = sum(1 / graph.degree(v) for v in graph[u])
        theirs.append(passing[u] / graph.degree(u) / around if around else None)
    report.column(f"definition {case.name} bridging", case.column("actors", "bridging"), theirs)


def participation(report, case, graph):
    theirs = []
    for u in range(case.n):
        k = graph.degree(u)
        met = [case.groups[v] for v in graph[u]]
        theirs.append(1 - sum((met.count(g) / k) ** 2 for g in set(met)) if k else None)
    report.column(f"definition {case.name} participation",
                  case.column("actors", "participation"), theirs)


def chance(report, case):
    """Where ties fall on pairs at random, so many of them lead to other groups."""
    pairs = list(itertools.combinations(case.groups, 2))
    share = sum(a != b for a, b in pairs) / len(pairs)
    report.number(f"definition {case.name} ei_expected", case.network("ei_expected"), 2 * share - 1)


def key_players(report, case, graph, saite):
    for aim, size in itertools.product(AIMS, (1, 2)):
        worth = {chosen: value_of(graph, aim, chosen)
                 for chosen in itertools.combinations(range(case.n), size)}
        best = max(worth.values())
        sets = sorted(chosen for chosen, value in worth.items() if value > best - 1e-12)
        found = ask(saite, "keyplayers", case.path, "--aim", aim, "-k", size, "--steps", 2,
                    "--json")
        what = f"definition {case.name} key players {aim} {size}"
        ours = sorted(tuple(sorted(int(member[1:]) for member in one["members"]))
                      for one in found["sets"])
        report.same(what, ours, sets)
        report.number(what, found["sets"][0]["value"], best)


def value_of(graph, aim, chosen):
    if aim in ("fragment", "distance-fragment"):
        left = graph.copy()
        left.remove_nodes_from(chosen)
        steps = [d for u in left for d in nx.single_source_shortest_path_length(left, u).values()
                 if d > 0]
        joined = len(steps) if aim == "fragment" else sum(1 / d for d in steps)
        return 1 - joined / (len(left) * (len(left) - 1))
    steps = nx.multi_source_dijkstra_path_length(graph, set(chosen), weight=None)
    if aim == "reach":
        return float(sum(1 for d in steps.values() if d <= 2))
    return sum(1 / max(1, d) for d in steps.values()) / len(graph)


def core(report, case, graph):
    """The best correlation of the ties with a full core and an empty periphery, what lies between
    the two left out (Borgatti & Everett's third pattern)."""
    best = None
    for size in range(2, case.n - 1):
        for inner in itertools.combinations(range(case.n), size):
            r = correlation(graph, set(inner))
            if r is not None and (best is None or r > best):
                best = r
    report.number(f"definition {case.name} core fit", case.network("core_fit"), best)


def correlation(graph, inner):
    pairs = ideal = ties = both = 0
    for u, v in itertools.combinations(graph, 2):
        if (u in inner) != (v in inner):
            continue
        pairs += 1
        ideal += u in inner
        ties += graph.has_edge(u, v)
        both += u in inner and graph.has_edge(u, v)
    spread = ideal * (pairs - ideal) * ties * (pairs - ties)
    return (pairs * both - ideal * ties) / spread ** 0.5 if spread else None
