#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How much of the program the tests run: builds the preset `coverage`, runs the tests, and prints the
# share of lines and branches for each folder and for all. A list by file lies in build/coverage.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/setup.sh
need build window test coverage
build coverage unit_tests program_tests
find build/coverage -name '*.gcda' -delete
# What a failed test ran is counted all the same; whether tests pass is for test.sh to say.
ctest --test-dir build/coverage -j "$(nproc)" -LE peers >build/coverage/ctest.log 2>&1 || tail -n 20 build/coverage/ctest.log >&2
gcovr --root . --object-directory build/coverage --filter '(graph|render|src)/' --exclude-throw-branches \
  --gcov-ignore-parse-errors -j "$(nproc)" --json-summary build/coverage/summary.json \
  --txt build/coverage/files.txt >/dev/null 2>build/coverage/gcovr.log
python3 - <<'PY'
import collections, json, pathlib
folders = collections.defaultdict(lambda: [0, 0, 0, 0])
for file in json.loads(pathlib.Path("build/coverage/summary.json").read_text())["files"]:
    folder = str(pathlib.PurePath(file["filename"]).parent)
    for name in (folder, "all"):
        for i, key in enumerate(("line_covered", "line_total", "branch_covered", "branch_total")):
            folders[name][i] += file[key]
for name, (lines, of_lines, branches, of_branches) in sorted(folders.items(), key=lambda f: (f[0] == "all", f[0])):
    print(f"{name:32} lines {100 * lines / max(1, of_lines):5.1f} %   branches {100 * branches / max(1, of_branches):5.1f} %")
PY
