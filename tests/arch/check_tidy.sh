#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# clang-tidy over the program, one file a layer that includes all its sources: each header is read
# once a layer instead of once a source. Takes a configured build folder, and layers if not all.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 - "$@" <<'PY'
import json, os, pathlib, re, shlex, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

root = pathlib.Path.cwd()
layers = {}
for entry in json.load(open(f"{sys.argv[1]}/compile_commands.json")):
    source = pathlib.Path(entry["file"])
    if source.suffix != ".cpp" or not source.is_relative_to(root):
        continue
    name = source.relative_to(root)
    if name.parts[0] in ("graph", "render", "src"):
        if len(sys.argv) == 2 or str(name.parent) in sys.argv[2:]:
            layers.setdefault(str(name.parent), []).append((name, entry["command"]))

work = pathlib.Path(tempfile.mkdtemp())
commands = []
for layer, entries in layers.items():
    unity = work / (layer.replace("/", "_") + ".cpp")
    # What Highway compiles once a processor includes itself again: not to be joined with others.
    entries = [e for e in entries if "hwy/foreach_target.h" not in (root / e[0]).read_text()]
    unity.write_text("".join(f'#include "{root / name}"\n' for name, _ in sorted(entries)))
    words = [w for w in shlex.split(entries[0][1])[1:] if not w.endswith((".o", ".cpp")) and w not in ("-o", "-c")]
    words = [w for w in words if not w.endswith(("g++", "c++", "ccache"))]
    commands.append({"directory": str(root), "file": str(unity),
                     "arguments": ["clang++", *words, "-Wno-shadow", "-c", str(unity)]})
(work / "compile_commands.json").write_text(json.dumps(commands))

def tidy(command):
    run = subprocess.run(["clang-tidy", "-p", str(work), "--quiet", f"--config-file={root}/.clang-tidy",
                          command["file"]], capture_output=True, text=True)
    lines = [l for l in run.stdout.splitlines() if re.search(r"(error|warning):", l)]
    if run.returncode and not lines:
        lines = [command["file"] + ": " + run.stderr[-800:]]
    return lines

with ThreadPoolExecutor(os.cpu_count()) as pool:
    found = sorted({line for lines in pool.map(tidy, commands) for line in lines})
print("\n".join(found))
sys.exit(1 if found else 0)
PY
