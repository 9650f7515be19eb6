#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Saite and opens FILE (the Latgale sample where none is named) in its window. Where there
# is no display it writes pictures and numbers of FILE into out/ instead.
#     ./run.sh [FILE]
set -euo pipefail
file=${1:-}
[ -z "$file" ] || file=$(realpath -- "$file")
cd "$(dirname "$0")"
. cmake/setup.sh

case "${1:-}" in
  -h | --help) sed -n '3,5s/^# \{0,1\}//p' "$0"; exit 0 ;;
esac
[ $# -le 1 ] || die "usage: ./run.sh [FILE]"
file=${file:-data/samples/darbigas-kopienas.json}
[ -r "$file" ] || die "cannot read $file"

need build window
build release
saite=build/release/src/saite

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "opening $file"
  exec "$saite" open "$file"
fi

mkdir -p out
name=$(basename "$file" .json)
name=${name%.saite}
say "no display here: writing pictures and numbers of $file into out/"
"$saite" info "$file" | tee "out/$name.txt"
for picture in png svg pdf; do
  "$saite" export "$file" -o "out/$name.$picture"
done
"$saite" analyse "$file" --measure all --format csv -o "out/$name.csv"
say "done: out/$name.png .svg .pdf .csv .txt"
