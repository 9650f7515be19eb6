#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a command in an X server of its own:  with_display.sh WIDTHxHEIGHT COMMAND…
# The server picks its number itself, so that any number of these can start at once (xvfb-run looks
# for a free one before it starts the server, and two may find the same).
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>"$work/number" >"$work/log" 2>&1 &
server=$!
read -r number <"$work/number" || { cat "$work/log"; echo "the X server does not start"; exit 1; }
DISPLAY=:$number "${@:2}"
