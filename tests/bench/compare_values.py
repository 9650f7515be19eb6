# SPDX-License-Identifier: Apache-2.0
"""compare_values.py OURS THEIRS: says how far two lists of values are apart, relative to the
greater of a value and a millionth of the greatest one. Exits with 1 where that is more than 1e-9.
Of a single value (a modularity, found by luck) ours must not be less by more than 0.001."""
import sys

ours, theirs = ([float(line) for line in open(path)] for path in sys.argv[1:])
if len(ours) != len(theirs):
    sys.exit(f"{len(ours)} values against {len(theirs)}")
if len(ours) == 1:
    print(f"{ours[0] - theirs[0]:+.4f}")
    sys.exit(ours[0] < theirs[0] - 1e-3)
floor = max(map(abs, theirs), default=0) * 1e-6 or 1.0
apart = max((abs(a - b) / max(abs(b), floor) for a, b in zip(ours, theirs)), default=0.0)
print(f"{apart:.0e}")
sys.exit(apart > 1e-9)
