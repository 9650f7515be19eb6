#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every header compiles alone: it includes what it uses.

    check_headers.py BUILD_FOLDER [HEADER…]     all headers, if none is named

What takes time are the headers that nearly all include. So that each is read a few times instead of
hundreds, they are precompiled in sets, and a header is compiled behind a set of which it includes
every member itself, straight or through what it includes. It then sees nothing before its own code
that it would not see alone. For what it includes this holds too: those are compiled on their own.
Two rules make "includes" a matter of text: includes come before all code, and under no condition.
"""
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

COMPILER = ["clang++", "-std=c++20", "-Wall", "-Wextra", "-Werror"]
INCLUDE = re.compile(r'\s*#\s*include\s*([<"][^>"]+[>"])')
# A set is worth precompiling that saves this many readings of headers more than it costs.
LEAST_GAIN = 20


def flags_of(build):
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        words = shlex.split(entry["command"])
        for word, value in zip(words, words[1:] + [""]):
            # The compiler's own folder, named again, would hide its wrappers of C headers.
            if word == "-isystem" and value != "/usr/include":
                flags[f"-isystem{value}"] = None
            elif word.startswith(("-I/", "-DIMGUI", "-DHWY")):
                flags[word] = None
    return list(flags)


def includes_of(path):
    """What a header includes, and what is wrong with how it does."""
    included, problems, code_seen, depth = [], [], False, 0
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            included.append(match.group(1))
            if code_seen or depth:
                problems.append(f"{path}:{number}: includes come before all code, under no condition")
        elif re.match(r"\s*#\s*if", line):
            depth += 1
        elif re.match(r"\s*#\s*endif", line):
            depth -= 1
        elif line.strip() and not re.match(r"\s*(//|#)", line):
            code_seen = True
    return included, problems


def closures(direct):
    """Of each header all that it includes, straight or not, as it is written in an #include."""
    known = {}

    def closure(name):
        if name not in known:
            known[name] = frozenset()  # of a circle
            inner = direct.get(name.strip('"'), [])
            known[name] = frozenset(inner).union(*(closure(n) for n in inner))
        return known[name]

    return {header: closure(f'"{header}"') for header in direct}


def choose_sets(included):
    """Greedily, the sets to precompile, and the one for each header, by how many headers it saves."""
    names = sorted(set().union(*included.values()))
    bits = {name: 1 << i for i, name in enumerate(names)}
    masks = {header: sum(bits[n] for n in inner) for header, inner in included.items()}
    candidates = {a & b for a in masks.values() for b in masks.values()}
    size = {s: bin(s).count("1") for s in candidates}
    saved, best = dict.fromkeys(masks, 0), {}
    while candidates:
        gains = {s: sum(max(0, size[s] - saved[h]) for h, m in masks.items() if s & m == s) - 1.5 * size[s]
                 for s in candidates}
        top = max(sorted(gains), key=gains.get)
        if gains[top] < LEAST_GAIN:
            break
        candidates.remove(top)
        for header, mask in masks.items():
            if top & mask == top and size[top] > saved[header]:
                saved[header], best[header] = size[top], top
    return {h: tuple(n for n in names if bits[n] & s) for h, s in best.items()}


def compile_alone(header, flags, behind):
    command = [*COMPILER, *flags, *behind, "-fsyntax-only", "-include", header, "-x", "c++", os.devnull]
    run = subprocess.run(command, capture_output=True, text=True)
    return [] if run.returncode == 0 else [f"{header} does not compile alone\n{run.stderr[:1500]}"]


def precompile(number, names, flags, work):
    source, made = work / f"{number}.h", work / f"{number}.pch"
    source.write_text("".join(f"#include {name}\n" for name in names))
    run = subprocess.run([*COMPILER, *flags, "-x", "c++-header", str(source), "-o", str(made)],
                         capture_output=True)
    # A set that does not compile has a faulty header, which is named when its turn comes.
    return ["-include-pch", str(made)] if run.returncode == 0 else []


def check(headers, all_headers, flags):
    """The problems of `headers`, which are among `all_headers`; all relative to the folder we are in."""
    direct, problems = {}, []
    for header in all_headers:
        direct[header], wrong = includes_of(pathlib.Path(header))
        problems += wrong
    if problems:
        return problems
    included = closures(direct)
    sets = choose_sets({header: included[header] for header in headers})
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        wanted = sorted(set(sets.values()), key=len, reverse=True)
        made = dict(zip(wanted, pool.map(
            lambda i: precompile(i, wanted[i], flags, pathlib.Path(folder)), range(len(wanted)))))
        for found in pool.map(lambda h: compile_alone(h, flags, made.get(sets.get(h), [])), headers):
            problems += found
    return problems


def self_test():
    """Headers that lack something which their neighbours include; each must be found, and no other."""
    files = {f"good{i}.h": "#include <string>\n#include <vector>\n#include <memory>\n"
                           f"inline std::vector<std::string> good{i}() {{ return {{}}; }}\n"
             for i in range(20)}
    files["through.h"] = '#include "good1.h"\ninline std::string through() { return good1().front(); }\n'
    files["no_vector.h"] = "#include <string>\n#include <memory>\ninline std::vector<std::string> a;\n"
    files["no_neighbour.h"] = '#include "good1.h"\ninline auto neighbour() { return good2(); }\n'
    late = "#pragma once\ninline int x;\n#include <string>\n"
    home = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name, text in {**files, "late.h": late}.items():
            pathlib.Path(name).write_text("// SPDX\n#pragma once\n" + text)
        found = {p.split()[0] for p in check(sorted(files), sorted(files), [])}
        is_late = check(["late.h"], ["late.h"], [])
        sets = choose_sets(closures({name: includes_of(pathlib.Path(name))[0] for name in files}))
        os.chdir(home)
    ok = found == {"no_vector.h", "no_neighbour.h"} and is_late and "no_vector.h" not in sets
    return [] if ok and sets else [f"self-test: found {sorted(found)}, late {is_late}, sets {sets}"]


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    os.chdir(pathlib.Path(__file__).resolve().parents[2])
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "graph/*.h", "render/*.h",
                             "src/*.h"], capture_output=True, text=True, check=True).stdout.split()
    headers = [header for header in listed if pathlib.Path(header).exists()]
    problems = self_test() + check(sys.argv[2:] or headers, headers, flags_of(build))
    print("\n".join(problems) or f"{len(sys.argv[2:] or headers)} headers compile alone")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
