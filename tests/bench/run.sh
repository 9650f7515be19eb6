#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the benchmarks and prints their tables: from file to picture, and frames per second.
#     tests/bench/run.sh [FILTER]     FILTER: a regular expression of rows, such as '/6000/'
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/setup.sh
need build window bench
build bench pipeline_bench bench_fps
build/bench/tests/bench/pipeline_bench --benchmark_filter="${1:-.}" --benchmark_min_time=0.1
for network in c6k; do
  gunzip -kc "tests/bench/networks/$network.txt.gz" >"build/bench/$network.txt"
  xvfb-run -a -s "-screen 0 1280x720x24" build/bench/tests/bench/fps/bench_fps "build/bench/$network.txt"
done
