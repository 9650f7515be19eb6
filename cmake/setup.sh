# SPDX-License-Identifier: Apache-2.0
# Sourced by run.sh and test.sh: says what is done and installs the packages that are missing.
# Build folders share what they compile.
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR="$PWD"

say() { printf '\033[1m▸ %s\033[0m\n' "$*" >&2; }
die() { printf '\033[1;31m✗ %s\033[0m\n' "$*" >&2; exit 1; }

# packages_for PURPOSE…: the packages of these lines of cmake/packages.txt.
packages_for() {
  local purpose
  for purpose in "$@"; do
    sed -n "s/^$purpose  *//p" cmake/packages.txt
  done | tr ' ' '\n' | grep -v '^$'
}

# need PURPOSE…: installs what is missing of them, silent where nothing is.
need() {
  local missing=() name
  while read -r name; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q '^install ok installed' || missing+=("$name")
  done < <(packages_for "$@")
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || die "this script sets up Debian 12; elsewhere install: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "not root and no sudo; have these installed: ${missing[*]}"
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -q &&
         "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    die "the packages could not be installed (whole output: $log)"
  fi
  rm -f "$log"
}

# build PRESET [TARGET…]: configures once, builds, shows progress; the log only where it fails.
build() {
  local preset=$1
  shift
  local dir=build/$preset log
  mkdir -p "$dir"
  log=$dir/build.log
  if [ ! -f "$dir/build.ninja" ]; then
    say "configuring $preset"
    cmake --preset "$preset" >"$log" 2>&1 || { tail -n 20 "$log" >&2; die "configuring $preset failed (whole output: $log)"; }
  fi
  say "building $preset"
  local status=0
  if [ -t 2 ]; then
    NINJA_STATUS='[%f/%t] ' cmake --build "$dir" -- "$@" 2>&1 | tee "$log" | while IFS= read -r line; do
      case $line in \[*) printf '\r\033[K  %.100s' "$line" >&2 ;; esac
    done || status=$?
    printf '\r\033[K' >&2
  else
    cmake --build "$dir" -- "$@" >"$log" 2>&1 || status=$?
  fi
  [ "$status" -eq 0 ] && return
  grep -m 20 -E 'error|FAILED' "$log" >&2 || true
  die "building $preset failed (whole output: $log)"
}
