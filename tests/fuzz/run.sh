#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs every fuzz target from the samples: ten seconds each, with SAITE_LONG_TESTS ten minutes.
# What crashes lies in build/fuzz/crashes; make a test in tests/regression of it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/setup.sh
targets=(fuzz_json_reader fuzz_betweenness fuzz_undo)
build asan "${targets[@]}"
seconds=10
[ -z "${SAITE_LONG_TESTS:-}" ] || seconds=600
mkdir -p build/fuzz/crashes
for target in "${targets[@]}"; do
  corpus=build/fuzz/corpus-$target
  mkdir -p "$corpus"
  seeds=()
  [ "$target" != fuzz_json_reader ] || seeds=(tests/fuzz/corpus)
  echo "== $target"
  build/asan/tests/fuzz/$target -max_total_time=$seconds -rss_limit_mb=2048 -timeout=10 -max_len=4096 \
    -artifact_prefix=build/fuzz/crashes/$target- -dict=tests/fuzz/saite.dict \
    "$corpus" "${seeds[@]}" >"build/fuzz/$target.log" 2>&1 || { tail -n 40 "build/fuzz/$target.log"; exit 1; }
  tail -n 1 "build/fuzz/$target.log"
done
