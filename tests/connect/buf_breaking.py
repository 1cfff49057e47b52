#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""`buf breaking` against the last tag. Before the first release there is nothing to break, and that is what it says."""

import argparse
import subprocess
import sys
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--root', type=Path, required=True)
    parser.add_argument('--buf', required=True)
    options = parser.parse_args()

    # A tree without .git (an archive) has no tags; a tree whose git fails must not look the same.
    if not (options.root / '.git').exists():
        print('no git repository here: nothing to compare with')
        return 0
    git = ['git', '-c', f'safe.directory={options.root}', '-C', str(options.root)]
    tags = subprocess.run(git + ['tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-version:refname'],
                          capture_output=True, text=True, check=False)
    if tags.returncode != 0:
        print(tags.stderr.strip(), file=sys.stderr)
        return 1
    if not tags.stdout.strip():
        print('no release tag yet: nothing to compare with')
        return 0
    last = tags.stdout.split('\n')[0]
    config = 'tests/connect/buf.yaml'
    print(f'compared with {last}')
    return subprocess.run([options.buf, 'breaking', '.', '--config', config, '--against', f'.git#tag={last}', '--against-config', config],
                          cwd=options.root, check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
