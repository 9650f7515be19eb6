#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# C++ is formatted by .clang-format; text files end with a newline and hold no trailing blanks.
set -euo pipefail
cd "$(dirname "$0")/../.."
# kept FILE_PATTERN…: the files that git knows or would add, and that are there.
kept() { git ls-files -co --exclude-standard -z "$@" | while IFS= read -r -d '' f; do [ ! -f "$f" ] || printf '%s\0' "$f"; done; }
kept '*.cpp' '*.h' | xargs -0 -P "$(nproc)" -n 20 clang-format --dry-run --Werror
bad=0
text=('*.cpp' '*.h' '*.cmake' '*.sh' '*.py' '*.md' '*.po' '*CMakeLists.txt')
if kept "${text[@]}" | xargs -0 grep -nIHE '[[:blank:]]+$'; then
  echo "the lines above end with blanks"
  bad=1
fi
if kept "${text[@]}" | xargs -0 -n 1 sh -c '[ ! -s "$0" ] || [ -z "$(tail -c 1 "$0")" ] || echo "$0: no newline at its end"' | grep .; then
  bad=1
fi
exit $bad
