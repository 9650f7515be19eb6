#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# clang-tidy over the program. The sources of a folder and its sub-folders are read as one file that
# includes them all, so that each header is read once a folder instead of once a source.
#     check_tidy.sh BUILD_FOLDER [FOLDER…]     folders of cmake/layers.txt; all, if none is named
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 - "$@" <<'PY'
import json, os, pathlib, re, shlex, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

root = pathlib.Path.cwd()
build, wanted = sys.argv[1], sys.argv[2:]
work = pathlib.Path(tempfile.mkdtemp())


def flags_of(words):
    """What is taken of a compile command, each flag with its value in one word."""
    pairs = zip(words, words[1:])
    return [w for w in words if w.startswith(("-I", "-D", "-std", "-W", "-f"))] + [
        flag + value for flag, value in pairs if flag == "-isystem"]


# What the build joins is joined here, what it compiles alone is read alone.
joined, alone, flags = {}, {}, {}
for entry in json.load(open(f"{build}/compile_commands.json")):
    unit = pathlib.Path(entry["directory"], entry["file"])
    if not re.search(r"CMakeFiles/saite_\w+\.dir/", entry["command"]) or unit.suffix == ".S":
        continue
    is_joined = unit.name.startswith("unity_")
    for source in re.findall(r'#include "(.*)"', unit.read_text()) if is_joined else [str(unit)]:
        folder = pathlib.Path(source).parent.relative_to(root).as_posix()
        if folder.startswith(("graph/", "render/", "src/")) and (
                not wanted or any((folder + "/").startswith(name + "/") for name in wanted)):
            group = "/".join(folder.split("/")[:2])
            (joined if is_joined else alone).setdefault(group, []).append(source)
            flags.setdefault(group, {}).update(dict.fromkeys(flags_of(shlex.split(entry["command"]))))

files = {}  # and of which group each is
for group, sources in joined.items():
    file = work / f"{group.replace('/', '_')}.cpp"
    file.write_text("".join(f'#include "{source}"\n' for source in sorted(sources)))
    files[str(file)] = group
files.update((source, group) for group, sources in alone.items() for source in sources)
if not files:
    sys.exit("nothing to check: is the folder a configured build?")
# What Highway would compile once a processor is read once.
more = ["-Wshadow", "-Wno-subobject-linkage", "-Wno-unknown-warning-option",
        "-DHWY_COMPILE_ONLY_STATIC"]
(work / "compile_commands.json").write_text(json.dumps(
    [{"directory": str(root), "file": file, "arguments": ["clang++", *flags[group], *more, "-c", file]}
     for file, group in files.items()]))


def kept(lines):
    """The lines that name a fault. Only in a joined file can a name of one source hide another's."""
    for i, line in enumerate(lines):
        if not re.search(r"(error|warning):", line):
            continue
        hidden = next((l for l in lines[i:] if "previous declaration is here" in l), "")
        file, other = line.partition(":")[0], hidden.partition(":")[0]
        if "diagnostic-shadow" in line and other.endswith(".cpp") and other != file:
            continue
        yield line


def tidy(file):
    run = subprocess.run(["clang-tidy", "-p", str(work), "--quiet", f"--config-file={root}/.clang-tidy",
                          file], capture_output=True, text=True)
    if run.returncode and not re.search(r"(error|warning):", run.stdout):
        return [f"{file}: {run.stderr[-800:]}"]
    return kept(run.stdout.splitlines())


with ThreadPoolExecutor(os.cpu_count()) as pool:
    found = sorted({line for lines in pool.map(tidy, files) for line in lines})
print("\n".join(found))
sys.exit(1 if found else 0)
PY
