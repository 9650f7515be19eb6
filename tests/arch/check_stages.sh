#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What test.sh runs its stages with (tests/support/stages.sh): a step that fails fails its stage,
# the stages after it still run, and the sum says so.
set -euo pipefail
cd "$(dirname "$0")/../.."
stages=$PWD/tests/support/stages.sh
setup=$PWD/cmake/setup.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p build/stamps

# play MODE SCRIPT: SCRIPT with the stages' functions, as test.sh has them; its output and status.
play() {
  local status=0
  bash -c 'set -uo pipefail; . "$1"; . "$2"; mode=$3; hash=sources; eval "$4"; sum_up' \
    play "$setup" "$stages" "$1" "$2" >out.txt 2>err.txt || status=$?
  echo "$(tail -n 1 out.txt); status $status"
}

# gives MODE SCRIPT WANTED
gives() {
  local got
  got=$(play "$1" "$2")
  [ "$got" = "$3" ] || { printf 'of: %s\nwanted: %s\ngot:    %s\n' "$2" "$3" "$got"; cat err.txt; exit 1; }
}
holds() { grep -q "$1" "$2" || { echo "$2 lacks: $1"; cat "$2"; exit 1; }; }
lacks() { ! grep -q "$1" "$2" || { echo "$2 holds: $1"; cat "$2"; exit 1; }; }

steps='early() { echo begun; false; echo went on; }
       deep() { inner() { false; true; }; inner; echo went on; }
       piped() { false | true; echo went on; }
       good() { true; echo done; }'

# An early step that fails ends its stage; what follows runs.
gives all "$steps; stage first early; stage second good; stage third deep; stage fourth piped" \
  '1 passed, 3 failed; status 1'
holds begun build/stage-first.log
for name in first third fourth; do lacks 'went on' "build/stage-$name.log"; done
holds 'done' build/stage-second.log
holds 'failed: first third fourth' err.txt
[ ! -e build/stamps/first ] && [ -e build/stamps/second ] || { echo "stamps of the wrong stages"; exit 1; }

# What passed on these sources is not run again, what failed is.
rm -f build/stage-*.log
gives normal "$steps; stage first early; stage second good" '1 passed, 1 failed; status 1'
[ -e build/stage-first.log ] && [ ! -e build/stage-second.log ] || { echo "the wrong stage was run"; exit 1; }

# Tests that ctest ran count one by one; skipped ones are said and tried again.
ctest_says='echo "  2 - peers (Skipped)"; echo "67% tests passed, 1 tests failed out of 4"'
gives all "three() { $ctest_says; return 8; }; stage tests three" \
  '2 passed, 1 failed, 1 skipped; status 1'
holds 'skipped: peers' err.txt
gives all "three() { ${ctest_says/1 tests failed/0 tests failed}; }; stage tests three" \
  '4 passed, 0 failed, 1 skipped; status 0'
[ ! -e build/stamps/tests ] || { echo "a stage with skipped tests is not to be passed over"; exit 1; }

# A build that fails says so in a line of its own, whatever it put out.
mkdir -p build/odd && touch build/odd/build.ninja
gives all 'cmake() { return 1; }; stage build build odd' '0 passed, 1 failed; status 1'
holds 'building odd failed' build/stage-build.log
