#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Saite on Debian 13 and runs the tests of layers and of the command line there (not the golden
# pictures: letters of its Inter 4 have other widths), in a folder that debootstrap fills
# (build/debian13, kept for the next time). Needs root, and a mirror that has Debian 13.
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/setup.sh
[ "$(id -u)" = 0 ] || die "check_debian13.sh needs root: debootstrap and chroot do"
need chroot

root=$PWD/build/debian13/root
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m 1 -E '/debian/?$' || true)
[ -n "$mirror" ] || mirror=http://deb.debian.org/debian
if [ ! -e "$root/made" ]; then
  say "installing Debian 13 into ${root#"$PWD/"}"
  rm -rf "$root"
  mkdir -p "$root"
  debootstrap --variant=minbase trixie "$root" "$mirror" >build/debian13/debootstrap.log 2>&1 ||
    { tail -n 5 build/debian13/debootstrap.log; die "debootstrap failed: is trixie on $mirror?"; }
  touch "$root/made"
fi

# With a /proc that is gone with the last process inside, however it ends.
inside() {
  unshare --mount --pid --fork --mount-proc="$root/proc" chroot "$root" \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
# The sources as git knows them; what is built from them stays.
mkdir -p "$root/saite"
find "$root/saite" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
git ls-files -co --exclude-standard -z | while IFS= read -r -d '' f; do [ ! -f "$f" ] || printf '%s\0' "$f"; done |
  tar --null -T - -cf - | tar -xf - -C "$root/saite"

cat >"$root/saite/inside.sh" <<'SH'
set -euo pipefail
cd /saite
. cmake/setup.sh
need build window test
build check unit_tests program_tests
ctest --test-dir build/check -j "$(nproc)" --output-on-failure -L 'unit|cli'
SH
inside bash /saite/inside.sh
