#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""kill -9 of the real tablet and the real registry in the middle of their work, and of PostgreSQL under it: what was confirmed
as saved must be in the registry once, and everything of use again within 2 s. --control: each way of losing must be seen.

    python3 tests/kill/kill_runs.py --bin build/release/bin --runs 1000
    python3 tests/kill/kill_runs.py --bin build/release/bin --runs 200 --postgres

It ends early, and tells what it did, on SIGTERM. --sum LEDGER adds a ledger up."""

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter

sys.dont_write_bytecode = True  # nothing is left behind in the source tree

from cluster import Cluster
from controls import run_controls
from programs import Violation
from victims import ON_POSTGRES, ON_SQLITE, Run
from world import Figures, World

LIFE = 40  # runs that a world lives through


def add_up(ledger):
    """Whether nothing was lost in all runs of a ledger."""
    runs, confirmed, violations = Counter(), Counter(), Counter()
    with open(ledger, encoding='utf-8') as lines:
        for run in map(json.loads, lines):
            runs[run['database']] += run['runs']
            confirmed[run['database']] += run['counts']['confirmed']
            violations[run['database']] += run['violations']
    for database, count in sorted(runs.items()):
        print(f'{database}: {count} kills, {confirmed[database]} confirmed operations, {violations[database]} violations')
    return not any(violations.values())


def kill_all(options, folder, figures, cluster):
    """The kills by victim and work, and the violations."""
    kinds = ON_POSTGRES if cluster else ON_SQLITE
    kills, violations, world = Counter(), [], None
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    for number in range(options.runs):
        if stopped:
            break
        choice = random.Random(f'{options.seed}/{number}')
        victim, work = kinds[number % len(kinds)]
        kills[f'{victim}_{work}'] += 1
        try:
            if world is None:
                world = World(options.bin, os.path.join(folder, f'world_{number}'), figures, cluster)
                world.share(choice)
            Run(world, choice, victim, work).do()
            if (number + 1) % LIFE == 0:
                figures.counts['confirmed'] += world.confirmed()
                world = world.close()
        except Violation as violation:
            violations.append(violation)
            print(f'run {number} ({victim}, {work}): {violation}; left in {folder}', file=sys.stderr, flush=True)
            if cluster:
                shutil.copy(cluster.log, os.path.join(folder, 'postgres_log'))
            # What comes after would be judged by what is broken.
            world = world and world.close()
    if world:
        figures.counts['confirmed'] += world.confirmed()
        world.close()
    return kills, violations


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', default='build/release/bin', help='folder of the programs')
    parser.add_argument('--runs', type=int, default=20)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--postgres', action='store_true')
    parser.add_argument('--control', action='store_true')
    parser.add_argument('--json', action='store_true')
    parser.add_argument('--ledger', help='file to which the line of JSON is added')
    parser.add_argument('--sum', metavar='LEDGER')
    parser.add_argument('--date', default=time.strftime('%Y-%m-%d'))
    parser.add_argument('--commit', default='unknown')
    options = parser.parse_args()
    options.bin = os.path.abspath(options.bin)
    if options.sum:
        return 0 if add_up(options.sum) else 1

    folder = tempfile.mkdtemp(prefix='wijkronde_kill.')
    cluster = None
    try:
        if options.control:
            return run_controls(options, folder)
        cluster = Cluster() if options.postgres else None
        figures, started = Figures(), time.monotonic()
        kills, violations = kill_all(options, folder, figures, cluster)
        report = {'date': options.date, 'commit': options.commit, 'seed': options.seed,
                  'database': 'postgres' if cluster else 'sqlite', 'runs': sum(kills.values()),
                  'kills': dict(sorted(kills.items())), 'violations': len(violations),
                  'counts': dict(sorted(figures.counts.items())), 'slowest_ms': figures.slowest,
                  'seconds': round(time.monotonic() - started)}
        if options.ledger:
            with open(options.ledger, 'a', encoding='utf-8') as ledger:
                ledger.write(json.dumps(report, separators=(',', ':')) + '\n')
        if options.json:
            print(json.dumps(report))
        else:
            print(f'{report["runs"]} runs on {report["database"]}, {figures.counts["confirmed"]} confirmed operations, '
                  f'{len(violations)} violations; slowest ms {figures.slowest}; {report["seconds"]} s')
        if not violations:
            shutil.rmtree(folder, ignore_errors=True)
        return 1 if violations else 0
    finally:
        if cluster:
            cluster.close()


if __name__ == '__main__':
    sys.exit(main())
