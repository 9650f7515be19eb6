#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs every fuzz target (or those named) from its seeds, as many side by side as there are
# processors: ten seconds each, with SAITE_LONG_TESTS ten minutes. What crashes lies in
# build/fuzz/crashes; make a test in tests/regression of it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/setup.sh
targets=("$@")
if [ $# -eq 0 ]; then
  for source in tests/fuzz/fuzz_*.cpp; do targets+=("$(basename "$source" .cpp)"); done
fi
build asan "${targets[@]}"
seconds=10
[ -z "${SAITE_LONG_TESTS:-}" ] || seconds=600
mkdir -p build/fuzz/crashes

fuzz() {
  local target=$1 seconds=$2
  local corpus=build/fuzz/corpus-$target log=build/fuzz/$target.log
  mkdir -p "$corpus"
  if ! build/asan/tests/fuzz/"$target" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=4096 \
    -artifact_prefix=build/fuzz/crashes/"$target"- -dict=tests/fuzz/saite.dict \
    "$corpus" "tests/fuzz/corpus/$target" >"$log" 2>&1; then
    printf '== %s\n%s\n' "$target" "$(tail -n 40 "$log")"
    return 1
  fi
  printf '== %s: %s\n' "$target" "$(tail -n 1 "$log")"
}
export -f fuzz
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c "fuzz {} $seconds"
