#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Counts the instructions of hot kernels under callgrind, where wall time is noisy: one run of each
# measure on one thread, on a small network (grqc). Reading the network is taken off by counting
# two runs of the program, one with a run of the measure more. Valgrind knows no AVX-512, so these
# are the kernels for AVX2, the same on every machine that has it.
#     tests/bench/instructions.sh [BUILD_FOLDER]      (made with: cmake --preset bench)
# NETWORK and MEASURES may be set in the environment.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../../build/bench}/tests/bench/peer_saite
network=${NETWORK:-grqc}
measures=${MEASURES:-betweenness edge_betweenness closeness weighted_betweenness weighted_closeness
  core components blocks pagerank constraint leiden}
[ -x "$program" ] || { echo "instructions.sh: no $program: build the preset bench first" >&2; exit 1; }
if ! command -v valgrind >/dev/null; then
  apt-get install -y --no-install-recommends valgrind >/dev/null
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gunzip -c "$here/networks/$network.txt.gz" >"$work/network.txt"

count() {  # MEASURE REPEATS
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$work/network.txt" "$1" 1 "$2" \
    "$work/values" 2>&1 >/dev/null | awk '/refs:/ { gsub(",", "", $NF); print $NF }'
}

echo "| measure of $network | million instructions |"
echo "|---|---|"
for measure in $measures; do
  once=$(count "$measure" 1)
  twice=$(count "$measure" 2)
  echo "$once $twice" | awk -v m="$measure" '{ printf "| %s | %.1f |\n", m, ($2 - $1) / 1e6 }'
done
