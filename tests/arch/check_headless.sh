#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The command line needs no library of the window: neither linked nor named in the build.
set -euo pipefail
saite=$1
# What it asks for itself: Cairo brings X libraries of its own, which no display is needed for.
if readelf -d "$saite" | grep NEEDED | grep -iE 'libGL|libEGL|libglfw|libimgui|libX11'; then
  echo "the headless program is linked to the window's libraries"
  exit 1
fi
if grep -liE 'imgui|glfw3?\.h|glad/gl' "$(dirname "$saite")/../compile_commands.json"; then
  echo "the headless build names the window's libraries"
  exit 1
fi
"$saite" info "$(dirname "$0")/../../data/samples/kite.json"
