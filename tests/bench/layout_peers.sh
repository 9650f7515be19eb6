#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# layout_peers.sh PROGRAM EDGES…: seconds and the four quality numbers of Saite's force layout and of
# graphviz's sfdp on the same networks, side by side. PROGRAM is the built layout_quality.
set -eu
[ $# -ge 2 ] || { echo "usage: $0 PROGRAM EDGES…" >&2; exit 2; }
command -v sfdp > /dev/null || { echo "sfdp is missing: apt-get install graphviz" >&2; exit 3; }
program=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for edges in "$@"; do
  case $edges in
    *.gz) gzip -dc "$edges" > "$work/edges" ;;
    *) cp "$edges" "$work/edges" ;;
  esac
  echo "$(basename "$edges")"
  awk 'BEGIN {print "graph {"} !/^#/ && NF >= 2 {print $1 " -- " $2} END {print "}"}' \
    "$work/edges" > "$work/graph"
  for seed in 1 2 3; do
    printf '  saite %s  ' "$seed"
    "$program" "$work/edges" force --seed "$seed"
  done
  begin=$(date +%s.%N)
  sfdp -Tplain "$work/graph" > "$work/plain"
  end=$(date +%s.%N)
  printf '  sfdp     %s s; ' "$(awk "BEGIN {printf \"%.2f\", $end - $begin}")"
  "$program" "$work/edges" "$work/plain" | sed 's/^.*)  //'
done
