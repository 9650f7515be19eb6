#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# C++ is formatted by .clang-format; text files end with a newline and hold no trailing blanks.
set -euo pipefail
cd "$(dirname "$0")/../.."
git ls-files -co --exclude-standard -z '*.cpp' '*.h' | xargs -0 clang-format --dry-run --Werror
bad=0
while IFS= read -r -d '' f; do
  [ -f "$f" ] || continue
  if grep -nIE '[[:blank:]]+$' "$f" | head -n 3 | sed "s|^|$f:|" | grep .; then bad=1; fi
  if [ -s "$f" ] && [ -n "$(tail -c 1 "$f")" ]; then echo "$f: no newline at its end"; bad=1; fi
done < <(git ls-files -co --exclude-standard -z '*.cpp' '*.h' '*.cmake' '*.sh' '*.py' '*.md' '*.po' '*CMakeLists.txt')
exit $bad
