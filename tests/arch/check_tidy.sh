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
table = (root / "cmake/layers.txt").read_text().splitlines()
layers = [line.partition("->")[0].strip() for line in table if re.match(r"[^#]+->", line)]
if sys.argv[2:]:
    layers = [layer for layer in layers if layer in sys.argv[2:]]

# The flags of any C++ source of the layer's target serve all its sources.
flags = {}
for entry in json.load(open(f"{sys.argv[1]}/compile_commands.json")):
    target = re.search(r"CMakeFiles/saite_(\w+)\.dir/", entry["command"])
    if target and " -std=" in entry["command"]:
        words = shlex.split(entry["command"])
        kept = [w for i, w in enumerate(words)
                if w.startswith(("-I", "-D", "-std", "-W", "-f")) or words[i - 1] == "-isystem" or w == "-isystem"]
        flags[target.group(1)] = kept

work = pathlib.Path(tempfile.mkdtemp())
commands = []
for layer in layers:
    name = layer.replace("/", "_")
    # What Highway compiles once a processor includes itself again: not to be joined with others.
    sources = [s for s in sorted((root / layer).glob("*.cpp"))
               if "hwy/foreach_target.h" not in s.read_text()]
    if not sources or name not in flags:
        continue
    joined = work / f"{name}.cpp"
    joined.write_text("".join(f'#include "{source}"\n' for source in sources))
    commands.append({"directory": str(root), "file": str(joined),
                     "arguments": ["clang++", *flags[name], "-Wno-shadow", "-Wno-subobject-linkage",
                                   "-Wno-unknown-warning-option", "-c", str(joined)]})
if not commands:
    sys.exit("nothing to check: is the folder a configured build?")
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
