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
show("dyads", dyad.census(m))
show("triads", triad.census(m, mode = mode))
same <- 1 * outer(c({labels}), c({labels}), "==")
terms <- {terms}
fit <- netlm(m, terms, mode = mode, nullhyp = "classical")
show("coefficients", fit$coefficients)
show("t", fit$tstat)
show("correlations", sapply(terms, function(x) gcor(m, x, mode = mode)))
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
        mode="digraph" if case.directed else "graph",
        terms="list(same, t(m))" if case.directed else "list(same)")
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
    dyads = case.found["census"]["dyads"]
    report.column(f"{name} dyads", [dyads[k] for k in ("mutual", "asymmetric", "null")],
                  found["dyads"])
    triads = list(case.found["census"]["triads"].values())
    # Undirected, sna counts by the number of ties.
    report.column(f"{name} triads", triads if case.directed else
                  [triads[i] for i in (0, 2, 10, 15)], found["triads"])
    fit = case.found["qap"]
    report.column(f"{name} coefficients", [fit["intercept"]] +
                  [term["coefficient"] for term in fit["terms"]], found["coefficients"])
    report.column(f"{name} t", [term["t"] for term in fit["terms"]], found["t"][1:])
    report.column(f"{name} correlations", [term["correlation"] for term in fit["terms"]],
                  found["correlations"])


def compare_coleman(report, saite, folder, ask):
    """Coleman's pupils, asked in fall and in spring, as sna carries them: correlation, regression
    and its p, which both programs draw for themselves."""
    program = """
suppressMessages(library(sna)); data(coleman); set.seed(1)
for (wave in 1:2) for (i in 1:73) for (j in which(coleman[wave, i, ] > 0)) cat("tie", wave, i, j, "\\n")
fit <- netlm(coleman[2, , ], list(coleman[1, , ], t(coleman[1, , ])), nullhyp = "qapspp", reps = 500)
cat("r", format(gcor(coleman[1, , ], coleman[2, , ]), digits = 17), "\\n")
cat("b", format(fit$coefficients, digits = 17), "\\n")
cat("p", fit$pgreqabs, "\\n")
"""
    done = subprocess.run(["Rscript", "-"], input=program, capture_output=True, text=True,
                          check=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    theirs = {words[0]: [float(x) for x in words[1:]] for words in lines if words[0] != "tie"}
    ties = [{"source": i, "target": j, "kind": "knows", "directed": True,
             "attributes": {"wave": int(wave)}} for tie, wave, i, j in
            (words for words in lines if words[0] == "tie")]
    path = folder / "coleman.json"
    path.write_text(json.dumps({"nodes": [{"id": str(i + 1), "kind": "individual"}
                                          for i in range(73)], "edges": ties}))
    fit = ask(saite, "qap", path, "knows[wave=2] ~ knows[wave=1] + transpose(knows[wave=1])",
              "--directed", "--json", "--draws", "500")
    report.number("sna coleman r", fit["terms"][0]["correlation"], theirs["r"][0])
    report.column("sna coleman b", [fit["intercept"]] +
                  [term["coefficient"] for term in fit["terms"]], theirs["b"])
    for i, term in enumerate(fit["terms"]):
        report.same(f"sna coleman significant {i}", term["p"] < 0.05, theirs["p"][i + 1] < 0.05)
