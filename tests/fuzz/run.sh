#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs every fuzz target (or those named) from its seeds, as many side by side as there are
# processors: ten seconds each from one start of chance, so that what a run says is of the sources
# and not of luck; with SAITE_LONG_TESTS ten minutes, each time from another. What crashes lies in
# build/fuzz/crashes; put it into tests/fuzz/corpus, and a property test beside the code.
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/setup.sh
targets=("$@")
if [ $# -eq 0 ]; then
  for source in tests/fuzz/fuzz_*.cpp; do targets+=("$(basename "$source" .cpp)"); done
fi
build asan "${targets[@]}"
seconds=10 seed=1
if [ -n "${SAITE_LONG_TESTS:-}" ]; then seconds=600 seed=0; fi
mkdir -p build/fuzz/crashes

fuzz() {
  local target=$1 seconds=$2 seed=$3
  local corpus=build/fuzz/corpus-$target log=build/fuzz/$target.log
  [ "$seed" = 0 ] || rm -rf "$corpus"
  mkdir -p "$corpus"
  if ! build/asan/tests/fuzz/"$target" -seed="$seed" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=4096 \
    -artifact_prefix=build/fuzz/crashes/"$target"- -dict=tests/fuzz/saite.dict \
    "$corpus" "tests/fuzz/corpus/$target" >"$log" 2>&1; then
    printf '== %s\n%s\n' "$target" "$(tail -n 40 "$log")"
    return 1
  fi
  printf '== %s: %s\n' "$target" "$(tail -n 1 "$log")"
}
export -f fuzz
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c "fuzz {} $seconds $seed"
