#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures Saite beside igraph, graph-tool, Boost.Graph and NetworkX on the same networks, in turn,
# three rounds; checks that the values agree; prints a Markdown table with the ratios.
#     tests/bench/peers.sh [BUILD_FOLDER]      (made with: cmake --preset bench)
# ROUNDS, REPEATS, NETWORKS, MEASURES and THREADS may be set in the environment.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../build/bench}
rounds=${ROUNDS:-3}
networks=${NETWORKS:-c6k grqc facebook pgp c100k}
measures=${MEASURES:-betweenness edge_betweenness closeness weighted_betweenness weighted_closeness
  core components blocks pagerank constraint leiden}
threads=${THREADS:-1 2}
python=/usr/bin/python3  # Debian's, which sees Debian's packages

fail() { echo "peers.sh: $1" >&2; exit 1; }
[ -x "$build/tests/bench/peer_saite" ] || fail "no peer_saite in $build: build the preset bench first"
missing=""
for package in python3-igraph python3-graph-tool python3-networkx graphviz; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
  echo "installing$missing" >&2
  apt-get install -y --no-install-recommends $missing >/dev/null || fail "could not install$missing"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One run of one program: the seconds on stdout, nothing where it does not have the measure.
run() {
  case $1 in
    saite) "$build/tests/bench/peer_saite" "$2" "$3" "$4" 3 "$5" ;;
    boost) if [ "$3" = betweenness ] && [ "$4" = 1 ]; then
             "$build/tests/bench/peer_boost" "$2" 1 "$5"
           fi ;;
    *) "$python" "$here/peer.py" "$1" "$2" "$3" "$4" "${REPEATS:-1}" "$5" 2>/dev/null || true ;;
  esac
}

least() {  # of two numbers, the first may be missing
  if [ -z "$1" ]; then echo "$2"; else echo "$1 $2" | awk '{print ($1 < $2) ? $1 : $2}'; fi
}

# graph-tool's weighted closeness takes minutes, and NetworkX anything: only where asked for.
peers=${PEERS:-igraph graph-tool boost}

echo "| network | measure | threads | Saite | $(echo $peers | sed 's/ / | /g') | fastest peer / Saite | apart |"
echo "|---|---|---|---|$(for p in $peers; do printf -- '---|'; done)---|---|"
for network in $networks; do
  file=$work/$network.txt
  gunzip -c "$here/networks/$network.txt.gz" >"$file"
  for measure in $measures; do
    case $measure in
      weighted*) [ "$network" = c6k ] || continue ;;
      *betweenness|closeness) [ "$network" != c100k ] || continue ;;  # hours for the peers
      *) [ "$network" = c100k ] || continue ;;  # done at once on the others
    esac
    for count in $threads; do
      rm -f "$work"/time.* "$work"/values.*
      round=0
      while [ $round -lt "$rounds" ]; do
        for program in saite $peers; do
          took=$(run $program "$file" "$measure" "$count" "$work/values.$program")
          [ -n "$took" ] || continue
          least "$(cat "$work/time.$program" 2>/dev/null)" "$took" >"$work/time.$program.new"
          mv "$work/time.$program.new" "$work/time.$program"
        done
        round=$((round + 1))
      done
      ours=$(cat "$work/time.saite")
      best=""
      cells=""
      apart=""
      for program in $peers; do
        took=$(cat "$work/time.$program" 2>/dev/null || true)
        if [ -z "$took" ]; then cells="$cells – |"; continue; fi
        cells="$cells $(printf '%.3f' "$took") |"
        best=$(least "$best" "$took")
        apart="$apart $("$python" "$here/compare_values.py" "$work/values.saite" "$work/values.$program")" ||
          fail "$program and Saite disagree about $measure of $network:$apart"
      done
      [ -n "$best" ] || continue
      ratio=$(echo "$best $ours" | awk '{printf "%.1f", $1 / $2}')
      echo "| $network | $measure | $count | $(printf '%.4f' "$ours") |$cells $ratio × |$apart |"
    done
  done
done
