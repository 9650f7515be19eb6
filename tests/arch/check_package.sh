#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# `cmake --install` puts everything where it belongs; the .deb holds the same and runs.
# Takes a built folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$PWD/$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/usr" --strip >/dev/null
(cd "$build" && rm -f ./*.deb && cpack -G DEB -B "$work/pack" >/dev/null)
deb=$(ls "$work"/pack/*.deb)
dpkg-deb -x "$deb" "$work/deb"

for root in "$work/usr" "$work/deb/usr"; do
  for path in bin/saite libexec/saite/saite-read-dot share/saite/samples/darbigas-kopienas.json share/saite/schema/saite-1.schema.json \
    share/man/man1/saite.1 share/applications/saite.desktop share/mime/packages/saite.xml \
    share/icons/hicolor/scalable/apps/saite.svg share/doc/saite/LICENSE; do
    [ -s "$root/$path" ] || [ -s "$root/$path.gz" ] || { echo "missing: ${root#"$work"}/$path"; exit 1; }
  done
done
desktop-file-validate "$work/usr/share/applications/saite.desktop"
xmllint --noout "$work/usr/share/mime/packages/saite.xml" 2>/dev/null || python3 -c \
  "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])" "$work/usr/share/mime/packages/saite.xml"
mkdir -p "$work/mime/packages"
cp "$work/usr/share/mime/packages/saite.xml" "$work/mime/packages/"
update-mime-database "$work/mime"
grep -q 'application/x-saite+json:\*\.saite\.json' "$work/mime/globs2"
man -l --warnings -E UTF-8 "$work/usr/share/man/man1/saite.1" >"$work/man.txt" 2>"$work/man.err"
[ ! -s "$work/man.err" ] || { cat "$work/man.err"; exit 1; }

# Away from the build tree, with nothing but what was installed.
cd /
"$work/deb/usr/bin/saite" info "$work/deb/usr/share/saite/samples/darbigas-kopienas.json"
# The helper process is found where it is installed.
echo 'digraph { a -> b }' | "$work/deb/usr/bin/saite" info -
dpkg-deb -f "$deb" Depends | grep -q libcairo2

# Really installed, where that is possible without touching an installation that is there.
if [ "$(id -u)" = 0 ] && ! dpkg-query -W saite >/dev/null 2>&1; then
  dpkg -i "$deb"
  trap 'dpkg -P saite >/dev/null; rm -rf "$work"' EXIT
  saite info /usr/share/saite/samples/karate.json
fi
