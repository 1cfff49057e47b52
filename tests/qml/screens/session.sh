#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
# session.sh COMMAND …: runs a command on buses of its own. The accessibility bus has its socket in XDG_RUNTIME_DIR, and its address
# on the display: one that an earlier session left there, or has there now, would be taken for ours. The app has a display of its own.
set -euo pipefail

XDG_RUNTIME_DIR=$(mktemp -d "${TMPDIR:-/tmp}/wijkronde_bus.XXXXXX")
export XDG_RUNTIME_DIR
unset DISPLAY
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
chmod 700 "$XDG_RUNTIME_DIR"
dbus-run-session -- "$@"
