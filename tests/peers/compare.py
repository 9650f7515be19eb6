#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares Saite with independent programs: same graphs, same conventions, same numbers to 1e-9.

    /usr/bin/python3 tests/peers/compare.py build/check/src/saite PEER

PEER is networkx, igraph, sna (R's) or definition (no program, but the formula by hand; needs
NetworkX to count steps). Ends with 0 where all agree, 1 where a number differs by more than 1e-9
(relative to 1 or the number), 77 where the peer is not installed: the test is then skipped, and a
line says so.
"""
import importlib.util
import sys
import tempfile
from pathlib import Path

import graphs

SKIPPED = 77


def missing(peer):
    """The Debian package that the peer lacks, or nothing."""
    if peer == "sna":
        import against_sna
        return None if against_sna.installed() else "r-cran-sna"
    module = "networkx" if peer == "definition" else peer
    return None if importlib.util.find_spec(module) else f"python3-{module}"


def comparison(peer, saite):
    """compare(report, case)."""
    if peer == "networkx":
        import against_networkx
        return against_networkx.compare
    if peer == "igraph":
        import against_igraph
        return against_igraph.compare
    if peer == "sna":
        import against_sna
        return against_sna.compare
    import by_definition
    return lambda report, case: by_definition.compare(report, case, saite)


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in ("networkx", "igraph", "sna", "definition"):
        sys.exit(__doc__)
    saite, peer = sys.argv[1:]
    package = missing(peer)
    if package:
        print(f"skipped: {package} is missing")
        sys.exit(SKIPPED)
    compare = comparison(peer, saite)
    report = graphs.Report()
    with tempfile.TemporaryDirectory() as folder:
        for case in graphs.cases():
            graphs.write(case, Path(folder))
            graphs.analyse(saite, case)
            compare(report, case)
        if peer == "networkx":
            import against_networkx
            against_networkx.compare_two_modes(report, saite, Path(folder), graphs.ask)
        if peer == "sna":
            import against_sna
            against_sna.compare_coleman(report, saite, Path(folder), graphs.ask)
    for line in report.differing[:40]:
        print(line)
    print(f"{peer}: {report.checked} numbers compared, {len(report.differing)} differ")
    sys.exit(1 if report.differing or report.checked == 0 else 0)


if __name__ == "__main__":
    main()
