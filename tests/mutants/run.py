#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Would the simulator notice a protocol with one line broken?

mutants.json names breaks of one line, each with the rule that it breaks. Each is built in a copy of the sources and run
on seeds until one fails: that mutant is killed. What the simulator lets live goes on to the tests of its folder. One
that lives there too means that no checker holds its rule, or that the line is not needed.

    run.py [--seeds A..B] [--only NAME ...] [--folder FOLDER] [--ledger FILE --date DAY --commit ID]
    run.py --fit      only looks whether each break still fits the sources exactly once
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# What no break needs longer for; a run that hangs is noticed too.
PATIENCE = 900
TESTS = {
    'core/record': ['core_record_tests', 'core_laws'],
    # What a store does with whole pulls is tried through the engine.
    'core/store': ['core_store_tests', 'sync_engine_tests'],
    'core/usecases': ['core_usecases_tests'],
    'sync/engine': ['sync_engine_tests'],
    'sync/registry': ['sync_registry_tests', 'sync_engine_tests'],
}


def mutants(only):
    with open(os.path.join(HERE, 'mutants.json'), encoding='utf-8') as file:
        known = json.load(file)
    names = [one['name'] for one in known]
    unknown = set(only) - set(names)
    if unknown:
        sys.exit('no such mutant: ' + ', '.join(sorted(unknown)))
    if len(set(names)) != len(names):
        sys.exit('two mutants have one name')
    return [one for one in known if not only or one['name'] in only]


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def write(path, text):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def misfits(root, chosen):
    """What cannot be broken any more: the sources changed and the mutant did not."""
    for one in chosen:
        count = read(os.path.join(root, one['file'])).count(one['old'])
        if count != 1 or one['old'] == one['new']:
            yield f'{one["name"]}: its line is {count} times in {one["file"]}'


class Copy:
    """A copy of the sources with a build of the simulator."""

    def __init__(self, folder):
        self.folder = folder
        listed = subprocess.run(['git', '-C', ROOT, 'ls-files', '-z'], check=True, capture_output=True, text=True).stdout
        for name in filter(None, listed.split('\0')):
            target = os.path.join(folder, name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            # A file that did not change keeps its time, and what was built of it.
            if os.path.exists(os.path.join(ROOT, name)):
                if not os.path.exists(target) or read_bytes(target) != read_bytes(os.path.join(ROOT, name)):
                    shutil.copyfile(os.path.join(ROOT, name), target)
        subprocess.run(['cmake', '-S', folder, '-B', self.build_folder(), '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release',
                        '-DCMAKE_CXX_FLAGS_RELEASE=-O1', '-DWIJKRONDE_UI=OFF'], check=True, capture_output=True)

    def build_folder(self):
        return os.path.join(self.folder, 'build')

    def build(self, *targets):
        return subprocess.run(['cmake', '--build', self.build_folder(), '--target', *(targets or ['wijkronde-sim'])],
                              capture_output=True, text=True)

    def failing_test(self, file):
        """What the tests of the file's folder say; nothing when they pass."""
        for program in TESTS[os.path.dirname(file)]:
            if self.build(program).returncode != 0:
                return program + ' does not build'
            # What they print may be much: a program that is broken may say so without an end.
            done = subprocess.Popen([os.path.join(self.build_folder(), 'bin', program)], stdout=subprocess.PIPE,
                                    stderr=subprocess.DEVNULL, text=True)
            for line in done.stdout:
                if line.startswith(('FAIL!', 'QFATAL')) or 'Falsifiable' in line:
                    done.kill()
                    done.wait()
                    return program + ': ' + line.strip()[8:160]
            if done.wait() != 0:
                return program
        return ''

    def run(self, seeds):
        """(exit code, what the simulator said about the seed that failed)"""
        simulator = os.path.join(self.build_folder(), 'bin', 'wijkronde-sim')
        try:
            done = subprocess.run([simulator, '--seeds', seeds], capture_output=True, text=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            return 1, f'no end within {PATIENCE} s'
        said = [line for line in done.stderr.splitlines() if line.startswith('seed')]
        return done.returncode, said[-1] if said else ' '.join(done.stderr.split())[-200:]


def read_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def try_one(copy, mutant, seeds):
    path = os.path.join(copy.folder, mutant['file'])
    whole = read(path)
    write(path, whole.replace(mutant['old'], mutant['new']))
    try:
        built = copy.build()
        if built.returncode != 0:
            errors = [line for line in built.stdout.splitlines() if 'error' in line]
            return 'does not build', errors[0] if errors else built.stdout[-200:]
        code, said = copy.run(seeds)
        # What failed, without ids: of the next run they are others.
        said = re.sub(r'[0-9a-f]{32}', '…', said)
        if code:
            return 'killed', said
        said = copy.failing_test(mutant['file'])
        return ('killed', said) if said else ('LIVES', '')
    finally:
        write(path, whole)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--fit', action='store_true')
    parser.add_argument('--seeds', default='1..60')
    parser.add_argument('--only', nargs='+', default=[])
    parser.add_argument('--folder', help='kept afterwards: the next time is quicker')
    parser.add_argument('--ledger')
    parser.add_argument('--date')
    parser.add_argument('--commit')
    options = parser.parse_args()
    chosen = mutants(options.only)
    wrong = list(misfits(ROOT, chosen))
    if wrong or options.fit:
        print('\n'.join(wrong) or f'{len(chosen)} mutants fit')
        return 1 if wrong else 0
    folder = options.folder or tempfile.mkdtemp(prefix='wijkronde_mutants.')
    try:
        copy = Copy(folder)
        if copy.build().returncode != 0:
            sys.exit('the sources do not build')
        code, said = copy.run(options.seeds)
        if code:
            sys.exit('the sources fail without any mutant: ' + said)
        results = []
        for mutant in chosen:
            started = time.monotonic()
            verdict, said = try_one(copy, mutant, options.seeds)
            results.append({'name': mutant['name'], 'verdict': verdict, 'by': said})
            print(f'{verdict:8} {mutant["name"]} ({time.monotonic() - started:.0f} s) {said}', flush=True)
    finally:
        if not options.folder:
            shutil.rmtree(folder, ignore_errors=True)
    living = [one['name'] for one in results if one['verdict'] != 'killed']
    print(f'{len(results) - len(living)} of {len(results)} mutants killed' + (': ' if living else '') + ', '.join(living))
    if options.ledger:
        with open(options.ledger, 'a', encoding='utf-8') as file:
            line = {'date': options.date, 'commit': options.commit, 'seeds': options.seeds, 'killed': len(results) - len(living),
                    'of': len(results), 'mutants': results}
            file.write(json.dumps(line, ensure_ascii=False) + '\n')
    return 1 if living else 0


if __name__ == '__main__':
    sys.exit(main())
