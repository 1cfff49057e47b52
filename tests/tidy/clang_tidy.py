#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs clang-tidy with the checks of .clang-tidy over the project's own sources: not its tests, not generated code.

The compile commands are those of the build, without what only g++ understands (precompiled headers above all)."""

import argparse
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True

LAYERS = ('core', 'sync', 'platform', 'qml')
FOR_GCC_ONLY = re.compile(r'-(?:Winvalid-pch|fpch-\S+|mno-direct-extern-access|fconcepts\S*|Wno-psabi)$')


def for_clang(command):
    words, kept = shlex.split(command), []
    index = 1 + max((i for i, word in enumerate(words) if word.endswith('/ccache')), default=-1)
    while index < len(words):
        word = words[index]
        if word == '-include' and 'cmake_pch' in words[index + 1]:
            index += 2
            continue
        if not FOR_GCC_ONLY.match(word):
            kept.append(word)
        index += 1
    return shlex.join(kept)


def joined_in(compiled):
    """The sources that CMake gives the compiler at once (UNITY_BUILD), or the one that it is."""
    if not compiled.name.startswith('unity_'):
        return [compiled]
    return [Path(path).resolve() for path in re.findall(r'^#include "(/.*\.cpp)"$', compiled.read_text(), re.MULTILINE)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('build', help='the build folder, with compile_commands.json')
    parser.add_argument('--root', default=str(Path(__file__).resolve().parents[2]))
    parser.add_argument('--clang-tidy', default='clang-tidy')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('paths', nargs='*', help='only sources under these folders, from the root')
    options = parser.parse_args()

    root, build = Path(options.root).resolve(), Path(options.build).resolve()
    folders = options.paths or LAYERS
    sources = {}
    for entry in json.loads((build / 'compile_commands.json').read_text()):
        compiled = Path(entry['directory'], entry['file']).resolve()
        for file in joined_in(compiled):
            inside = os.path.relpath(file, root)
            if not file.is_relative_to(build) and any(inside == folder or inside.startswith(folder.rstrip('/') + '/') for folder in folders):
                command = for_clang(entry['command'].replace(str(compiled), str(file)))
                sources[inside] = {'directory': entry['directory'], 'file': str(file), 'command': command}
    if not sources:
        print('no source to look at: build first', file=sys.stderr)
        return 1

    database = build / 'clang_tidy'
    database.mkdir(exist_ok=True)
    (database / 'compile_commands.json').write_text(json.dumps(list(sources.values())))

    def look_at(path):
        command = [options.clang_tidy, '--quiet', '--warnings-as-errors=*', '-p', str(database), str(root / path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return path, done.returncode, done.stdout or f'{path}:1:1: error: clang-tidy failed: {done.stderr.strip()}\n'

    failed, printed = 0, set()
    # The longest first, so that both jobs end at about the same time.
    order = sorted(sources, key=lambda path: -(root / path).stat().st_size)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for path, code, output in pool.map(look_at, order):
            if code != 0:
                failed += 1
                # A finding in a header comes with every source that includes it: printed once.
                for finding in re.split(r'(?m)^(?=\S+:\d+:\d+: (?:error|warning))', output.replace(str(root) + '/', '')):
                    if re.match(r'\S+:\d+:\d+: ', finding) and finding not in printed:
                        printed.add(finding)
                        print(finding.strip())
    print(f'{len(sources)} sources, {failed} with findings')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
