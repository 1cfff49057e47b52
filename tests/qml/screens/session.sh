#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
# session.sh COMMAND …: runs a command on buses of its own. The accessibility bus has its socket in XDG_RUNTIME_DIR: one that an
# earlier session left there would be taken for a living one.
set -euo pipefail

XDG_RUNTIME_DIR=$(mktemp -d "${TMPDIR:-/tmp}/wijkronde_bus.XXXXXX")
export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
chmod 700 "$XDG_RUNTIME_DIR"
dbus-run-session -- "$@"
