#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Saite in all its variants and runs every test.
#     ./test.sh           all of it; a stage whose sources did not change since it passed is skipped
#     ./test.sh --all     all of it, whatever passed before
#     ./test.sh --quick   format, layers and the tests of the first build only
#     ./test.sh --long    as --all, with long fuzzing, the slow tests, coverage, and Debian 13
set -uo pipefail
cd "$(dirname "$0")"
. cmake/setup.sh
. tests/support/stages.sh

mode=normal
case "${1:-}" in
  "") ;;
  --all | --quick | --long) mode=${1#--} ;;
  -h | --help) sed -n '3,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
  *) die "usage: ./test.sh [--all | --quick | --long]" ;;
esac
[ "$mode" = long ] && export SAITE_LONG_TESTS=1

need build window test
mkdir -p build/stamps

# Everything that can change a test's outcome, as one hash.
tree_hash() {
  git ls-files -co --exclude-standard -z | xargs -0 sha256sum 2>/dev/null | sha256sum | cut -d' ' -f1
}
hash=$(tree_hash)

# run_ctest PRESET TARGET ARGUMENT…: builds the target, and runs the tests that ctest's arguments choose.
run_ctest() {
  local status=0
  build "$1" "$2" || return
  ctest --test-dir "build/$1" -j "$(nproc)" --output-on-failure "${@:3}" || status=$?
  # Why a test was skipped is only in ctest's own log.
  sed -n '/^skipped: /p' "build/$1/Testing/Temporary/LastTest.log"
  return "$status"
}

run_headless() {
  # The flags of check, so that the compiler cache serves it; the window's libraries are not looked for.
  cmake --preset headless -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" \
    -DSAITE_WERROR=ON -DCMAKE_UNITY_BUILD=ON -DCMAKE_DISABLE_FIND_PACKAGE_glfw3=ON -DCMAKE_DISABLE_FIND_PACKAGE_OpenGL=ON
  cmake --build build/headless
  tests/arch/check_headless.sh build/headless/src/saite
}

stage format tests/arch/check_format.sh
if [ "$mode" = quick ]; then
  stage check run_ctest check all
else
  # The program as it is shipped, and how it is built; tests of layers are run under sanitizers below.
  stage check run_ctest check program_tests -LE unit
  stage tidy tests/arch/check_tidy.sh build/check
  stage headers tests/arch/check_headers.py build/check
  stage headless run_headless
  stage package tests/arch/check_package.sh build/check
  stage asan run_ctest asan unit_tests -L unit
  stage asan-program run_ctest asan cli_tests -L cli
  stage tsan run_ctest tsan thread_tests -L threads
  stage fuzz tests/fuzz/run.sh
fi
if [ "$mode" = long ]; then
  # What was left out above, as everything in it has run in some other build.
  stage unit run_ctest check unit_tests -L unit
  stage asan-window run_ctest asan saite -L window
  stage fuzz-inputs tests/fuzz/run.sh --inputs 600000
  stage coverage tests/coverage.sh
  stage debian13 tests/arch/check_debian13.sh
fi

sum_up
