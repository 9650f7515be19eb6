#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every header compiles alone: it includes what it uses. Takes a configured build folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
flags=$(python3 - "$1/compile_commands.json" <<'PY'
import json, shlex, sys
flags = []
for entry in json.load(open(sys.argv[1])):
    words = shlex.split(entry["command"])
    for i, word in enumerate(words):
        # The compiler's own folder, named again, would hide its wrappers of C headers.
        if word == "-isystem" and words[i + 1] != "/usr/include":
            flags.append(f"-isystem {words[i + 1]}")
        elif word.startswith(("-I", "-DIMGUI", "-DHWY")):
            flags.append(word)
print(" ".join(dict.fromkeys(flags)))
PY
)
check() { ${CXX:-g++} -std=c++20 -Wall -Wextra -Werror -fsyntax-only $2 -include "$1" -x c++ /dev/null || { echo "$1 does not compile alone"; exit 255; }; }
export -f check
git ls-files -co --exclude-standard 'graph/*.h' 'render/*.h' 'src/*.h' |
  xargs -P "$(nproc)" -I{} bash -c 'check "$PWD/{}" "$0"' "$flags"
