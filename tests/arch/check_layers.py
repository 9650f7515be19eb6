#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks every #include against cmake/layers.txt, every arrow there for an #include that needs it, and
the size of files.

Run with a folder that holds a cmake/layers.txt; `--self-test` proves that it finds what it should.
"""
import pathlib
import re
import sys
import tempfile

# What a line of an #include shows of each third-party library.
LIBRARIES = {
    "Boost": r"boost/(?!locale)", "BoostLocale": r"boost/locale", "TBB": r"(tbb|oneapi)/",
    "Highway": r"hwy/", "json": r"nlohmann/", "simdjson": r"simdjson", "fmt": r"fmt/",
    "CLI11": r"CLI/", "zstd": r"zstd\.h", "SQLite": r"sqlite3\.h", "ICU": r"unicode/", "FreeType": r"(ft2build|freetype)",
    "HarfBuzz": r"hb(-[a-z]+)?\.h|harfbuzz/", "fontconfig": r"fontconfig/", "Cairo": r"cairo", "glad": r"glad/",
    "pugixml": r"pugixml", "uchardet": r"uchardet/", "zip": r"zip\.h",
    "xlsxwriter": r"xlsxwriter", "sodium": r"sodium\.h", "zlib": r"zlib\.h", "cgraph": r"graphviz/",
    "ImGui": r"(imgui|backends/imgui)", "GLFW": r"GLFW/",
}
# Boost types stay behind one header of the model.
BOOST_HEADERS = {"graph/model/bgl.h"}
MOST_LINES = {".h": 200, ".cpp": 400}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def read_table(root):
    table = {}
    for line in (root / "cmake/layers.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            layer, _, needs = line.partition("->")
            table[layer.strip()] = needs.split()
    return table


def reachable(table, layer):
    """The layer itself and all layers below it; complains of an arrow that goes round."""
    seen, waiting = {layer}, [layer]
    while waiting:
        for need in table[waiting.pop()]:
            if "/" in need and need not in seen:
                if need not in table:
                    raise SystemExit(f"cmake/layers.txt: {layer} needs {need}, which has no line")
                seen.add(need)
                waiting.append(need)
    return seen


def library_of(path):
    for name, pattern in LIBRARIES.items():
        if re.match(pattern, path):
            return name
    return None


def check_file(root, table, layer, path, allowed, used):
    """The problems of a file; what its includes need of the layer's line is added to `used`."""
    problems = []
    name = path.relative_to(root).as_posix()
    lines = path.read_text().splitlines()
    if len(lines) > MOST_LINES[path.suffix]:
        problems.append(f"{name}: {len(lines)} lines, at most {MOST_LINES[path.suffix]}")
    if not lines or lines[0] != "// SPDX-License-Identifier: Apache-2.0":
        problems.append(f"{name}:1: the first line names the licence")
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        kind, target = match.groups()
        where = f"{name}:{number}: #include of {target}"
        if kind == '"':
            folder = target.rpartition("/")[0]
            used.add(folder)
            if folder not in table:
                problems.append(f"{where}: not a path from the project's root")
            elif folder not in allowed:
                problems.append(f"{where}: {layer} may not include {folder}")
            continue
        library = library_of(target)
        used.add(library)
        if library and library not in table[layer]:
            problems.append(f"{where}: {layer} may not include {library}")
        if library == "Boost" and path.suffix == ".h" and name not in BOOST_HEADERS:
            problems.append(f"{where}: Boost types stay behind {', '.join(sorted(BOOST_HEADERS))}")
    return problems


def check(root):
    table = read_table(root)
    problems = []
    for layer in table:
        below = reachable(table, layer)
        if any(layer in reachable(table, other) for other in below - {layer}):
            problems.append(f"cmake/layers.txt: {layer} is part of a circle")
        used = set()
        for path in sorted((root / layer).glob("*")):
            if path.suffix in MOST_LINES:
                problems += check_file(root, table, layer, path, below, used)
        # What is only passed on from a layer needs no arrow of its own.
        problems += [f"cmake/layers.txt: {layer} includes nothing of {need}"
                     for need in table[layer] if need not in used]
    for top in ("graph", "render", "src"):
        for path in sorted((root / top).rglob("*")):
            folder = path.parent.relative_to(root).as_posix()
            if path.suffix in MOST_LINES and folder not in table and folder != "src":
                problems.append(f"{path.relative_to(root)}: in no layer")
    return problems


def self_test():
    """A made-up tree with one of each fault: every one must be found, and nothing else."""
    licence = "// SPDX-License-Identifier: Apache-2.0\n"
    files = {
        "graph/base/good.h": licence + "#include <vector>\n",
        "graph/base/up.h": licence + '#include "src/io/x.h"\n',
        "graph/base/lib.cpp": licence + "#include <nlohmann/json.hpp>\n",
        "src/io/ok.cpp": licence + '#include "graph/base/good.h"\n#include <nlohmann/json.hpp>\n',
        "src/io/relative.cpp": licence + '#include "x.h"\n',
        "src/io/bare.h": "int x;\n",
        "src/io/long.h": licence + "\n" * 300,
        "src/other/lost.cpp": licence,
        "src/app/passed_on.cpp": licence + '#include "graph/base/good.h"\n#include "src/io/long.h"\n',
    }
    lines = "graph/base ->\nsrc/io -> graph/base json\nsrc/edit -> graph/base\nsrc/app -> src/io src/edit TBB\n"
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**files, "cmake/layers.txt": lines}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        (root / "render").mkdir()
        found = check(root)
    table = "cmake/layers.txt"
    guilty = sorted({line if line.startswith(table) else line.split(":")[0] for line in found})
    wanted = sorted([f"{table}: src/edit includes nothing of graph/base",
                     f"{table}: src/app includes nothing of src/edit", f"{table}: src/app includes nothing of TBB",
                     "graph/base/up.h", "graph/base/lib.cpp", "src/io/relative.cpp", "src/io/bare.h",
                     "src/io/long.h", "src/other/lost.cpp"])
    return [] if guilty == wanted else [f"self-test: found {guilty}, wanted {wanted}"]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    problems = self_test() + check(root)
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
