# SPDX-License-Identifier: Apache-2.0
"""R's sna: brokerage roles, and its own words for what the other two were asked already."""
import json
import subprocess

PROGRAM = """
suppressMessages(library(sna))
m <- matrix(0, {n}, {n})
m[cbind(c({sources}), c({targets}))] <- 1
{symmetric}
mode <- "{mode}"
b <- brokerage(m, c({labels}))$raw.nli
u <- 1 * ((m + t(m)) > 0)
cuts <- rep(0, {n}); cuts[cutpoints(u, mode = "graph", connected = "weak")] <- 1
show <- function(name, x) cat(name, format(as.numeric(x), digits = 17), "\\n")
for (role in 1:5) show(paste0("role", role), b[, role])
show("betweenness", betweenness(m, gmode = mode, cmode = ifelse(mode == "graph", "undirected", "directed")))
show("core", kcores(u, mode = "graph"))
show("cut_point", cuts)
show("density", gden(m, mode = mode))
show("transitivity", gtrans(u, mode = "graph"))
reached <- reachability(m)
show("fragmentation", 1 - (sum(reached) - sum(diag(reached))) / ({n} * ({n} - 1)))
show("centralisation_degree", centralization(u, degree, mode = "graph"))
show("reciprocity", grecip(m, measure = "edgewise"))
"""
# Coordinator, itinerant and liaison are called the same in every edition; which of the two between
# is the gatekeeper is not, so directed networks are asked for both together.
ROLES = ["coordinator", "consultant", "gatekeeper", "representative", "liaison"]


def installed():
    try:
        return subprocess.run(["Rscript", "-e", "library(sna)"],
                              capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def compare(report, case):
    def joined(values):
        return ",".join(map(str, values))

    program = PROGRAM.format(
        n=case.n, sources=joined(a + 1 for a, _, _ in case.edges),
        targets=joined(b + 1 for _, b, _ in case.edges), labels=joined(map(json.dumps, case.groups)),
        symmetric="" if case.directed else "m <- 1 * ((m + t(m)) > 0)",
        mode="digraph" if case.directed else "graph")
    done = subprocess.run(["Rscript", "-"], input=program, capture_output=True, text=True,
                          check=True)
    found = {line.split()[0]: [float(x) for x in line.split()[1:]]
             for line in done.stdout.splitlines()}
    name = f"sna {case.name}"
    for i, role in enumerate(ROLES):
        if case.directed and role in ("gatekeeper", "representative"):
            continue
        report.column(f"{name} {role}", case.column("actors", role), found[f"role{i + 1}"])
    report.column(f"{name} gatekeeper or representative",
                  sorted(case.column("actors", "gatekeeper") +
                         case.column("actors", "representative")),
                  sorted(found["role3"] + found["role4"]))
    for measure in ("betweenness", "core", "cut_point"):
        report.column(f"{name} {measure}", case.column("actors", measure), found[measure])
    for measure in ("density", "transitivity", "fragmentation", "centralisation_degree"):
        report.number(f"{name} {measure}", case.network(measure), found[measure][0])
    if case.directed:
        report.number(f"{name} reciprocity", case.network("reciprocity"), found["reciprocity"][0])
