#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# layout_peers.sh PROGRAM EDGES…: seconds, share of groups and the four quality numbers of Saite's
# layouts untangled and force, of graphviz's sfdp and, where node finds its modules from the working
# folder (forceatlas2.mjs), of ForceAtlas2, on the same networks. PROGRAM is the built layout_quality.
set -eu
[ $# -ge 2 ] || { echo "usage: $0 PROGRAM EDGES…" >&2; exit 2; }
command -v sfdp > /dev/null || { echo "sfdp is missing: apt-get install graphviz" >&2; exit 3; }
program=$1
here=$(cd "$(dirname "$0")" && pwd)
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# timed NAME COMMAND…: runs it, its output into the file that layout_quality then looks at.
timed() {
  name=$1
  shift
  begin=$(date +%s.%N)
  "$@" > "$work/positions" || return 0
  end=$(date +%s.%N)
  printf '  %-11s %s s; ' "$name" "$(awk "BEGIN {printf \"%.2f\", $end - $begin}")"
  "$program" "$work/edges" "$work/positions" | sed 's/^.*)  //'
}
for edges in "$@"; do
  case $edges in
    *.gz) gzip -dc "$edges" > "$work/edges" ;;
    *) cp "$edges" "$work/edges" ;;
  esac
  echo "$(basename "$edges")"
  awk 'BEGIN {print "graph {"} !/^#/ && NF >= 2 {print $1 " -- " $2} END {print "}"}' \
    "$work/edges" > "$work/graph"
  for layout in untangled force; do
    for seed in 1 2 3; do
      printf '  %-9s %s ' "$layout" "$seed"
      "$program" "$work/edges" "$layout" --seed "$seed"
    done
  done
  timed sfdp sfdp -Tplain "$work/graph"
  if command -v node > /dev/null && [ -d node_modules/graphology-layout-forceatlas2 ]; then
    timed ForceAtlas2 node "$here/forceatlas2.mjs" "$work/edges"
  fi
done
