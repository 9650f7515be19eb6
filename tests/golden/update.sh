#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Draws all golden pictures anew: tests/golden/update.sh [BUILD_FOLDER]. Look at each that changed
# before it is committed: git diff, and the PNG of every scene in BUILD_FOLDER/golden.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-"$here/../../build/dev"}
cmake --build "$build" --target test_golden
SAITE_UPDATE_GOLDEN=1 "$build/tests/golden/test_golden"
git -C "$here" status --short -- .
