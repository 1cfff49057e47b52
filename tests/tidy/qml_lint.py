#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs qmllint over the QML of the app, against the module that the build made; any warning fails."""

import argparse
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from tree import Tree


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--root', default=str(Path(__file__).resolve().parents[2]))
    parser.add_argument('--qmllint', default='/usr/lib/qt6/bin/qmllint')
    parser.add_argument('-I', dest='imports', action='append', default=[], help='folder that holds the built QML module')
    options = parser.parse_args()

    tree = Tree(options.root)
    files = [str(tree.root / file.path) for file in tree.qml() if file.under('qml')]
    if not files:
        print('no QML found', file=sys.stderr)
        return 1
    command = [options.qmllint, '--multiline-strings', 'warning']
    for folder in options.imports:
        command += ['-I', folder]
    done = subprocess.run(command + files, capture_output=True, text=True, check=False)
    print((done.stdout + done.stderr).replace(str(tree.root) + '/', '').strip())
    print(f'{len(files)} files, ' + ('clean' if done.returncode == 0 else 'with warnings'))
    return 1 if done.returncode != 0 else 0


if __name__ == '__main__':
    sys.exit(main())
