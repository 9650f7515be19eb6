#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs fuzz targets from their seeds, as many side by side as there are processors. What crashes
# lies in build/fuzz/crashes; put it into tests/fuzz/corpus, and a property test beside the code.
#     tests/fuzz/run.sh [TARGET…]             all, or those named: ten seconds each from one start of
#                                             chance, so that what a run says is of the sources and
#                                             not of luck; with SAITE_LONG_TESTS ten minutes, each
#                                             time from another
#     tests/fuzz/run.sh --inputs N [TARGET…]  the readers, or those named: each until it has seen N
#                                             inputs that libFuzzer made. What was seen is kept in
#                                             build/fuzz and counts the next time, as long as the
#                                             target is built of the same; so it may be broken off.
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/setup.sh
# What files, texts and cells of any sort go through on their way in.
readers=(any json_reader text_source tables xlsx ods gzip graphml gexf pajek dl vna dot kumu jgf cytoscape cx2 spells)
inputs=0
if [ "${1:-}" = --inputs ]; then
  inputs=${2:-}
  [[ $inputs =~ ^[1-9][0-9]*$ ]] || die "usage: tests/fuzz/run.sh [--inputs N] [TARGET…]"
  shift 2
fi
targets=("$@")
if [ $# -eq 0 ] && [ "$inputs" -gt 0 ]; then
  targets=("${readers[@]/#/fuzz_}")
elif [ $# -eq 0 ]; then
  for source in tests/fuzz/fuzz_*.cpp; do targets+=("$(basename "$source" .cpp)"); done
fi
# What runs for hours is worth a build of its own.
export preset=asan
if [ "$inputs" -gt 0 ]; then preset=fuzz-long; fi
build "$preset" "${targets[@]}"
mkdir -p build/fuzz/crashes

# run_target TARGET CORPUS ARGUMENT…: its output is in build/fuzz/TARGET.log, the end of it said where it fails.
run_target() {
  local target=$1 corpus=$2 log=build/fuzz/$1.log
  shift 2
  mkdir -p "$corpus"
  if ! build/"$preset"/tests/fuzz/"$target" "$@" -rss_limit_mb=2048 -timeout=10 -max_len=4096 \
    -artifact_prefix=build/fuzz/crashes/"$target"- -dict=tests/fuzz/saite.dict \
    "$corpus" "tests/fuzz/corpus/$target" >"$log" 2>&1; then
    printf '== %s\n%s\n' "$target" "$(tail -n 40 "$log")"
    return 1
  fi
}

fuzz() {
  local target=$1 seconds=$2 seed=$3 corpus=build/fuzz/corpus-$1
  [ "$seed" = 0 ] || rm -rf "$corpus"
  run_target "$target" "$corpus" -seed="$seed" -max_total_time="$seconds" || return
  printf '== %s: %s\n' "$target" "$(tail -n 1 "build/fuzz/$target.log")"
}

# seen TARGET: inputs of this very program, and seconds, of the lines "PROGRAM INPUTS SECONDS".
seen() {
  local list=build/fuzz/$1.inputs program
  program=$(sha256sum "build/$preset/tests/fuzz/$1" | cut -c1-16)
  touch "$list"
  awk -v program="$program" '$1 == program {n += $2; s += $3} END {print program, n + 0, s + 0}' "$list"
}

# fuzz_inputs TARGET N: a piece at a time, so that little is lost where it is broken off. The seeds
# and what earlier pieces found are not counted: libFuzzer makes its own of them. It does not reckon
# what is rare nor look up the names of functions, which takes a sixth of the time.
fuzz_inputs() {
  local target=$1 wanted=$2 program have seconds done first piece
  read -r program have seconds <<<"$(seen "$target")"
  while [ "$have" -lt "$wanted" ]; do
    piece=$((wanted - have))
    piece=$((piece < 1000 ? 1000 : piece > 10000 ? 10000 : piece))
    first=$(find "build/fuzz/inputs-$target" "tests/fuzz/corpus/$target" -type f 2>/dev/null | wc -l)
    run_target "$target" "build/fuzz/inputs-$target" -seed=$((have + 1)) -runs=$((piece + first + 1)) \
      -entropic=0 -print_funcs=0 || return
    first=$(sed -n 's/^#\([0-9]*\)\tINITED.*/\1/p' "build/fuzz/$target.log" | tail -n 1)
    read -r done piece <<<"$(sed -n 's/^Done \([0-9]*\) runs in \([0-9]*\) second.*/\1 \2/p' "build/fuzz/$target.log")"
    printf '%s %s %s\n' "$program" $((done - first)) "$piece" >>"build/fuzz/$target.inputs"
    read -r program have seconds <<<"$(seen "$target")"
  done
  printf '== %s: %d inputs in %d s\n' "$target" "$have" "$seconds"
}

export -f run_target fuzz seen fuzz_inputs
status=0
if [ "$inputs" -gt 0 ]; then
  printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c "fuzz_inputs {} $inputs" || status=$?
  for target in "${targets[@]}"; do seen "$target"; done |
    awk '{n += $2; s += $3} END {printf "== together: %d inputs by %d targets in %d s\n", n, NR, s}'
else
  seconds=10 seed=1
  if [ -n "${SAITE_LONG_TESTS:-}" ]; then seconds=600 seed=0; fi
  printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c "fuzz {} $seconds $seed" || status=$?
fi
exit "$status"
