#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tries every law (*_laws.cpp) with many random cases and writes the run into the ledger; --sum adds the ledger up.

    python3 tests/fuzz/laws.py --cases 1000000             nightly strength, some 20 minutes of processor time
    python3 tests/fuzz/laws.py --cases 10000000 --seed 7   release strength, other cases"""

import argparse
import datetime
import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEDGER = ROOT / 'tests/data/ledger/laws.jsonl'
PROGRAMS = ('core_laws', 'sync_laws')


def commit():
    done = subprocess.run(['git', '-C', str(ROOT), 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True, check=False)
    return done.stdout.strip() or 'unknown'


def run(build, program, cases, seed):
    environment = dict(os.environ, WIJKRONDE_LAW_CASES=str(cases), WIJKRONDE_LAW_SEED=str(seed), QTEST_FUNCTION_TIMEOUT='86400000')
    made, used = commit(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(ROOT / 'build' / build / 'bin' / program)], env=environment, capture_output=True, text=True,
                          errors='replace', check=False)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    line = {
        'date': datetime.date.today().isoformat(),
        'commit': made,
        'program': program,
        'laws': len(re.findall(r'^OK, passed \d+ tests', done.stdout + done.stderr, re.M)),
        'cases': cases,
        'seed': seed,
        'cpu_seconds': round(now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime),
        'failed': len(re.findall(r'^FAIL!', done.stdout, re.M)),
    }
    LEDGER.parent.mkdir(parents=True, exist_ok=True)
    with LEDGER.open('a', encoding='utf-8') as ledger:
        ledger.write(json.dumps(line) + '\n')
    print(json.dumps(line), flush=True)
    if done.returncode != 0:
        print((done.stdout + done.stderr)[-4000:], file=sys.stderr)
    return done.returncode


def add_up():
    totals = {}
    for line in LEDGER.read_text(encoding='utf-8').splitlines():
        entry = json.loads(line)
        laws, cases, failed = totals.get(entry['program'], (0, 0, 0))
        totals[entry['program']] = (max(laws, entry['laws']), cases + entry['cases'], failed + entry['failed'])
    for program, (laws, cases, failed) in sorted(totals.items()):
        print(f'{program}: {laws} laws, {cases:,} cases each, {failed} failed')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--cases', type=int, default=1_000_000, help='of each law')
    parser.add_argument('--seed', type=int, default=20260310)
    parser.add_argument('--build', default='release', help='folder under build')
    parser.add_argument('--sum', action='store_true')
    options = parser.parse_args()
    if options.sum:
        return add_up()
    return max([run(options.build, program, options.cases, options.seed) for program in PROGRAMS])


if __name__ == '__main__':
    sys.exit(main())
