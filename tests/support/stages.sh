# SPDX-License-Identifier: Apache-2.0
# Sourced by test.sh, after cmake/setup.sh: runs stages, each with its output in build/, and counts.
# Needs `mode` (normal: what passed before is skipped) and `hash` (of all sources).
passed=0
failed=0
skipped=0
failures=()

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

# stage NAME COMMAND…: runs it unless it passed on these very sources. Any step that fails fails it.
# To be called plainly, never as a condition.
stage() {
  local name=$1 started=$SECONDS log=build/stage-$1.log bad out status
  shift
  if [ "$mode" = normal ] && [ "$(cat "build/stamps/$name" 2>/dev/null)" = "$hash" ]; then
    say "$name: unchanged since it passed"
    passed=$((passed + 1))
    return
  fi
  say "$name"
  # Not as a condition: bash ignores `set -e` in all that a condition calls, and so a failed step.
  ( set -e; "$@" ) >"$log" 2>&1
  status=$?
  if [ "$status" -eq 0 ]; then
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

# sum_up: says what came out of all stages; its status is whether all passed.
sum_up() {
  if [ ${#failures[@]} -gt 0 ]; then
    say "failed: ${failures[*]} (output in build/stage-NAME.log)"
  fi
  if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  [ "$failed" -eq 0 ]
}
