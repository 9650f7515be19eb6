#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Saite in all its variants and runs every test.
#     ./test.sh           all of it; a stage whose sources did not change since it passed is skipped
#     ./test.sh --all     all of it, whatever passed before
#     ./test.sh --quick   format, layers and the tests of the first build only
#     ./test.sh --long    as --all, with long fuzzing and the slow tests
set -uo pipefail
cd "$(dirname "$0")"
. cmake/setup.sh

mode=normal
case "${1:-}" in
  "") ;;
  --all | --quick | --long) mode=${1#--} ;;
  -h | --help) sed -n '3,8s/^# \{0,1\}//p' "$0"; exit 0 ;;
  *) die "usage: ./test.sh [--all | --quick | --long]" ;;
esac
[ "$mode" = long ] && export SAITE_LONG_TESTS=1

need build window test
mkdir -p build/stamps

passed=0
failed=0
skipped=0
failures=()

# Everything that can change a test's outcome, as one hash.
tree_hash() {
  git ls-files -co --exclude-standard -z | xargs -0 sha256sum 2>/dev/null | sha256sum | cut -d' ' -f1
}
hash=$(tree_hash)

# count_ctest LOG: adds up the tests that ctest ran and says which it did not. Sets `bad` and `out`
# to how many failed and how many were skipped.
count_ctest() {
  local all
  all=$(sed -n 's/.*tests passed, [0-9]* tests\{0,1\} failed out of \([0-9]*\)$/\1/p' "$1" | tail -n 1)
  bad=$(sed -n 's/.*tests passed, \([0-9]*\) tests\{0,1\} failed out of [0-9]*$/\1/p' "$1" | tail -n 1)
  out=$(grep -c '^[[:space:]]*[0-9]* - .* (Skipped)$' "$1")
  if [ "$out" -gt 0 ]; then
    skipped=$((skipped + out))
    sed -n 's/^[[:space:]]*[0-9]* - \(.*\) (Skipped)$/  skipped: \1/p; s/^skipped: /    /p' "$1" >&2
  fi
  passed=$((passed + ${all:-0} - ${bad:-0} - out))
  bad=${bad:-0}
  failed=$((failed + bad))
}

# stage NAME COMMAND…: runs it unless it passed on these very sources.
stage() {
  local name=$1 started=$SECONDS log=build/stage-$1.log bad out
  shift
  if [ "$mode" = normal ] && [ "$(cat "build/stamps/$name" 2>/dev/null)" = "$hash" ]; then
    say "$name: unchanged since it passed"
    passed=$((passed + 1))
    return
  fi
  say "$name"
  if ( set -e; "$@" ) >"$log" 2>&1; then
    passed=$((passed + 1))
    count_ctest "$log"
    # What was skipped is to be tried again.
    if [ "$out" -eq 0 ]; then printf '%s' "$hash" >"build/stamps/$name"; fi
  else
    failures+=("$name")
    count_ctest "$log"
    if [ "$bad" -eq 0 ]; then failed=$((failed + 1)); fi  # no test, but what leads up to them
    tail -n "${SAITE_LOG_LINES:-60}" "$log" >&2
  fi
  printf '  %s: %d s\n' "$name" $((SECONDS - started)) >&2
}

run_ctest() {
  local status=0
  build "$1" || return
  ctest --test-dir "build/$1" --output-on-failure "${@:2}" || status=$?
  # Why a test was skipped is only in ctest's own log.
  sed -n '/^skipped: /p' "build/$1/Testing/Temporary/LastTest.log"
  return "$status"
}

run_headless() {
  # The flags of check, so that the compiler cache serves it; the window's libraries are not looked for.
  cmake --preset headless -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_DISABLE_FIND_PACKAGE_glfw3=ON -DCMAKE_DISABLE_FIND_PACKAGE_OpenGL=ON
  cmake --build build/headless
  tests/arch/check_headless.sh build/headless/src/saite
}

stage format tests/arch/check_format.sh
stage check run_ctest check
if [ "$mode" != quick ]; then
  stage tidy tests/arch/check_tidy.sh build/check
  stage headers tests/arch/check_headers.sh build/check
  stage headless run_headless
  stage package tests/arch/check_package.sh build/check
  stage asan run_ctest asan -LE 'gui|slow|peers'
  stage tsan run_ctest tsan -L threads
  stage fuzz tests/fuzz/run.sh
fi

if [ ${#failures[@]} -gt 0 ]; then
  say "failed: ${failures[*]} (output in build/stage-NAME.log)"
fi
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" -eq 0 ]
