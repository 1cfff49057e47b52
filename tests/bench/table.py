#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our figures, PouchDB's on the same records, the floor and the ratios: one table in Markdown from one run.

    table.py --bin FOLDER --peer FOLDER [--times 5]

FOLDER of --bin holds wijkronde-bench, that of --peer a prepared bench.js for PouchDB and express-pouchdb. They run in turn, so that both
meet the same noise; each figure is the median of all times, with the least and the most behind it."""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile

# Name, unit, ours, the peer's, the goal in sync.md.
ROWS = (
    ('First sync', 'ms', 'first_sync_ms', 'first_sync_ms', '≥ 5 × faster'),
    ('First sync, a record on the wire', 'B', 'first_sync_bytes_per_record', 'first_sync_bytes_per_record', '≤ 200, fewer'),
    ('Push of 1,000 edits', 'ms', 'push_edits_ms', 'push_edits_ms', '≥ 10 × faster'),
    ('Push, an edit on the wire', 'B', 'push_bytes_per_edit', 'push_bytes_per_edit', '≤ 120'),
    ('Save an edit, p50', 'ms', 'save_p50_ms', 'save_p50_ms', ''),
    ('Save an edit, p99', 'ms', 'save_p99_ms', 'save_p99_ms', '≤ 5'),
    ('Idle sync', 'B', 'idle_bytes', 'idle_bytes', '≤ 800'),
    ('Floor of the first sync', 'ms', 'floor_first_sync_ms', None, ''),
    ('First sync to the floor', '×', 'first_sync_to_floor', None, '≤ 2'),
)


def last_line(words, **options):
    done = subprocess.run(words, capture_output=True, text=True, check=True, **options)
    return json.loads(done.stdout.strip().splitlines()[-1])


def number(value):
    return f'{value:,.0f}' if value >= 100 else f'{value:.3g}'


def spread(values):
    return f'{number(statistics.median(values))} ({number(min(values))}–{number(max(values))})'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', required=True)
    parser.add_argument('--peer', required=True)
    parser.add_argument('--contacts', type=int, default=10000)
    parser.add_argument('--times', type=int, default=5)
    options = parser.parse_args()
    ours, peers = [], []
    for _ in range(options.times):
        with tempfile.TemporaryDirectory(prefix='wijkronde-table-') as folder:
            records = os.path.join(folder, 'records.jsonl')
            ours.append(last_line([os.path.join(options.bin, 'wijkronde-bench'), '--records', str(options.contacts), '--json',
                                   '--write-records', records]))
            # All that we sync: registers and visits too, not the contacts only.
            peers.append(last_line(['node', 'bench.js', '--records', records, '--count', str(int(ours[-1]['records']))],
                                   cwd=options.peer))
    print(f'{number(ours[0]["records"])} records, {options.times} times in turn; desktop; median (least–most)\n')
    print('| | Wijkronde | PouchDB | PouchDB ÷ ours | goal |\n| --- | ---: | ---: | ---: | --- |')
    for name, unit, own, other, goal in ROWS:
        mine = [figures[own] for figures in ours]
        theirs = [figures[other] for figures in peers] if other else []
        ratio = f'{statistics.median(theirs) / statistics.median(mine):.1f} ×' if theirs else ''
        print(f'| {name}, {unit} | {spread(mine)} | {spread(theirs) if theirs else ""} | {ratio} | {goal} |')
    return 0


if __name__ == '__main__':
    sys.exit(main())
