# SPDX-License-Identifier: Apache-2.0
"""The networks that Saite is compared on, and what Saite says of them."""
import json
import math
import random
import subprocess
from dataclasses import dataclass, field

TOLERANCE = 1e-9


@dataclass
class Case:
    """A network of actors 0 … n − 1, its edges with strengths, and the group of each actor."""
    name: str
    n: int
    edges: list
    groups: list
    directed: bool = False
    found: dict = field(default_factory=dict)  # by projection: what `saite analyse` printed
    path: object = None

    def column(self, subject, measure, projection="plain"):
        return [row[measure] for row in self.found[projection][subject]]

    def network(self, measure, projection="plain"):
        return self.found[projection]["network"][measure]


def cases():
    """Sparse ones fall into parts and have isolates, dense ones have circles of every length."""
    for seed, (n, p) in enumerate([(12, 0.3), (30, 0.06), (30, 0.12), (60, 0.06), (120, 0.05)]):
        rng = random.Random(seed)
        edges = [(a, b, rng.randint(1, 9)) for a in range(n) for b in range(a + 1, n)
                 if rng.random() < p]
        yield Case(f"random-{n}-{p}", n, edges, [rng.choice("xyz") for _ in range(n)])
    for seed, (n, p) in enumerate([(12, 0.2), (40, 0.06), (80, 0.05)]):
        rng = random.Random(100 + seed)
        edges = [(a, b, rng.randint(1, 9)) for a in range(n) for b in range(n)
                 if a != b and rng.random() < p]
        yield Case(f"directed-{n}-{p}", n, edges, [rng.choice("xyz") for _ in range(n)], True)


def write(case, folder):
    case.path = folder / f"{case.name}.json"
    nodes = [{"id": f"a{u}", "kind": "individual", "attributes": {"group": case.groups[u]}}
             for u in range(case.n)]
    ties = [{"source": f"a{a}", "target": f"a{b}", "key": f"t{i}", "kind": "collaboration",
             "directed": case.directed, "weight": w} for i, (a, b, w) in enumerate(case.edges)]
    case.path.write_text(json.dumps({"directed": False, "multigraph": True, "nodes": nodes,
                                     "edges": ties, "graph": {"format": "saite", "version": 1}}))


def ask(saite, *words):
    done = subprocess.run([saite, *map(str, words), "--quiet"], capture_output=True, text=True,
                          check=True)
    return json.loads(done.stdout)


def analyse(saite, case):
    base = ["analyse", case.path, "--measure", "all", "--group-by", "group", "--format", "json"]
    if case.directed:
        base.append("--directed")
    case.found["plain"] = ask(saite, *base)
    directions = ["--directed"] if case.directed else []
    formula = "ties ~ same(group)" + (" + transpose(ties)" if case.directed else "")
    case.found["census"] = ask(saite, "census", case.path, "--json", *directions)
    case.found["qap"] = ask(saite, "qap", case.path, formula, "--json", "--draws", "9",
                            *directions)
    case.found["weighted"] = ask(saite, *base, "--weighted")


class Report:
    """Counts what was compared and keeps what differs."""

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

    def same(self, what, ours, theirs):
        self.checked += 1
        if ours != theirs:
            self.differing.append(f"{what}: {ours} instead of {theirs}")
