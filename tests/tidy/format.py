#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compares every C++ and QML file with what clang-format and qmlformat make of it; --fix rewrites those that differ.

qmlformat 6.4 has no check mode, loses the value of a pragma (put back here), and breaks object destructuring: write none."""

import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from tree import CPP, Tree


def formatted(command, path):
    done = subprocess.run(command + [str(path)], capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f'{path}: {command[0]} failed: {done.stderr.decode().strip()}')
    if not str(path).endswith('.qml'):
        return done.stdout
    after = done.stdout
    for name, value in re.findall(rb'^pragma (\w+)(:.*)$', path.read_bytes(), re.M):
        after = re.sub(rb'^pragma ' + name + rb'$', b'pragma ' + name + value, after, flags=re.M)
    return after


def first_difference(before, after):
    for number, (left, right) in enumerate(zip(before.split(b'\n'), after.split(b'\n')), 1):
        if left != right:
            return number
    return min(before.count(b'\n'), after.count(b'\n')) + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--root', default=str(Path(__file__).resolve().parents[2]))
    parser.add_argument('--clang-format', default='clang-format')
    parser.add_argument('--qmlformat', default='/usr/lib/qt6/bin/qmlformat')
    parser.add_argument('--fix', action='store_true', help='rewrite the files that differ')
    parser.add_argument('paths', nargs='*', help='only files under these folders, from the root')
    options = parser.parse_args()

    tree = Tree(options.root)
    jobs = {}
    for file in tree.files:
        if options.paths and not any(file.path == path or file.under(path.rstrip('/')) for path in options.paths):
            continue
        if file.suffix in CPP:
            jobs[file.path] = [options.clang_format, '--style=file']
        elif file.is_qml:
            jobs[file.path] = [options.qmlformat]

    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda item: formatted(item[1], tree.root / item[0]), jobs.items())
        for path, after in zip(jobs, results):
            before = (tree.root / path).read_bytes()
            if before == after:
                continue
            wrong += 1
            if options.fix:
                (tree.root / path).write_bytes(after)
            else:
                print(f'{path}:{first_difference(before, after)}: not formatted')
    if wrong and not options.fix:
        print('mend it with: python3 tests/tidy/format.py --fix')
    print(f'{len(jobs)} files, {wrong} ' + ('rewritten' if options.fix else 'not formatted'))
    return 1 if wrong and not options.fix else 0


if __name__ == '__main__':
    sys.exit(main())
