#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sums up a ledger of wijkronde-sim (a line of JSON a run) and states the bound that it gives: without a violation in N
device-years the rate is below 3/N a device-year with 95 % certainty, for the faults that were simulated."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

COUNTED = ('faults', 'verdicts', 'destroyed')


def read(path):
    runs = [json.loads(line) for line in Path(path).read_text().splitlines() if line.strip()]
    seen = {}
    for run in runs:
        # The same seeds of the same program are the same run.
        for first, last in seen.setdefault((run['commit'], run['days'], run['devices']), []):
            if run['seeds'][0] <= last and first <= run['seeds'][1]:
                raise SystemExit(f'{path}: seeds {run["seeds"]} of {run["commit"]} are counted twice')
        seen[run['commit'], run['days'], run['devices']].append(run['seeds'])
    return runs


def summed(runs):
    total = {name: sum(run[name] for run in runs)
             for name in ('device_years', 'cpu_seconds', 'operations', 'syncs', 'calls', 'violations')}
    total['runs'] = len(runs)
    total['seeds'] = sum(run['seeds'][1] - run['seeds'][0] + 1 for run in runs)
    total['commits'] = sorted({run['commit'] for run in runs})
    for name in COUNTED:
        counts = Counter()
        for run in runs:
            counts.update(run[name])
        total[name] = dict(sorted(counts.items()))
    return total


def told(total):
    yield (f'{total["runs"]} runs of {len(total["commits"])} versions: {total["seeds"]} seeds, {total["device_years"]:.1f} device-years, '
           f'{total["cpu_seconds"] / 3600:.2f} CPU-hours')
    yield f'{total["operations"]} operations, {total["syncs"]} syncs, {total["calls"]} calls, {total["violations"]} violations'
    for name in COUNTED:
        yield f'{name}: ' + ', '.join(f'{kind} {count}' for kind, count in total[name].items())
    if total['violations'] == 0 and total['device_years'] > 0:
        yield (f'less than {3 / total["device_years"]:.4f} violations a device-year (3/{total["device_years"]:.0f}, 95 %), '
               'for these faults')
    else:
        yield 'no bound: there were violations, or no runs'


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('ledger')
    parser.add_argument('--commit', action='append', help='only runs of this version; may be said several times')
    parser.add_argument('--years', type=float, default=0, help='fail when there are fewer device-years')
    parser.add_argument('--least', type=int, default=0, help='fail when a kind of fault or a verdict happened less often')
    options = parser.parse_args()
    total = summed([run for run in read(options.ledger) if not options.commit or run['commit'] in options.commit])
    for line in told(total):
        print(line)
    rare = [f'{kind} {count}' for name in ('faults', 'verdicts') for kind, count in total[name].items() if count < options.least]
    if rare:
        print(f'less than {options.least} times: ' + ', '.join(rare))
    return 1 if total['violations'] or total['device_years'] < options.years or rare else 0


if __name__ == '__main__':
    sys.exit(main())
