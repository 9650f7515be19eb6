#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the benchmarks and prints their tables: from file to picture, the picture, frames per second
# of the map beside a bare program, and of the whole window while hands move in it.
#     tests/bench/run.sh [FILTER]     FILTER: a regular expression of rows, such as /6000/ (about three
#                                     minutes; all rows take a quarter of an hour)
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/setup.sh
need build window bench test
build bench saite pipeline_bench picture_bench bench_fps
built=build/bench
out=$built/networks
mkdir -p "$out"

# Two synthetic networks, laid out, and their ties as edge lists.
for size in 4235:6k 77000:100k; do
  file=$out/${size#*:}
  [ -f "$file.txt" ] && continue
  say "making a network of ${size#*:}"
  "$built/src/saite" generate --participants "${size%:*}" -o "$file.raw.json"
  "$built/src/saite" layout "$file.raw.json" -o "$file.json"
  python3 - "$file.json" >"$file.txt" <<'PY'
import json, sys
network = json.load(open(sys.argv[1]))
index = {node["id"]: i for i, node in enumerate(network["nodes"])}
for edge in network["edges"]:
    print(index[edge["source"]], index[edge["target"]])
PY
done

for rows in pipeline_bench picture_bench; do
  "$built/tests/bench/$rows" --benchmark_filter="${1:-.}" --benchmark_min_time=0.1
done
screen=(xvfb-run -a -s "-screen 0 1280x720x24")
"${screen[@]}" "$built/tests/bench/fps/bench_fps" "$out/6k.txt" "$out/100k.txt"
"${screen[@]}" python3 tests/bench/window.py "$built/src/saite" data/samples/darbigas-kopienas.json \
  "$out/6k.json" "$out/100k.json"
