#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs one libFuzzer target for a time and writes the run into the ledger; --sum adds the ledger up.

    cmake --preset fuzz && cmake --build --preset fuzz
    python3 tests/fuzz/run.py push --seconds 600
    python3 tests/fuzz/run.py push --keep
    python3 tests/fuzz/run.py --sum

--keep takes a small choice of what was found so far, by what it reaches in the code, into the committed inputs (kept_…), in place of the
last choice. First inputs (seed_…) are made by fuzz_seeds.

What the fuzzer keeps grows under build/fuzz/corpus/NAME, beginning with the committed inputs. A finding is left under
build/fuzz/findings: tried again with `fuzz_replay NAME FOLDER`, and committed with its mend under tests/fuzz/corpus."""

import argparse
import collections
import datetime
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEDGER = ROOT / 'tests/data/ledger/fuzz.jsonl'
BUILD = ROOT / 'build/fuzz'
KEPT_FILES, KEPT_BYTES = 120, 32 * 1024


def targets():
    return sorted(path.name for path in (ROOT / 'tests/fuzz/corpus').iterdir() if path.is_dir())


def commit():
    def git(*arguments):
        return subprocess.run(['git', '-C', str(ROOT), *arguments], capture_output=True, text=True, check=False).stdout.strip()
    changed = git('status', '--porcelain', '--untracked-files=no', 'core', 'sync')
    return (git('rev-parse', '--short', 'HEAD') or 'unknown') + ('+' if changed else '')


def run(target, seconds, length):
    corpus, findings = BUILD / 'corpus' / target, BUILD / 'findings'
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    before = {path.name for path in findings.iterdir()}
    made = commit()
    command = [str(BUILD / f'bin/fuzzer_{target}'), f'-max_total_time={seconds}', f'-max_len={length}', '-timeout=20', '-rss_limit_mb=3000',
               '-print_final_stats=1', '-close_fd_mask=3', f'-artifact_prefix={findings}/{target}-',
               str(corpus), str(ROOT / 'tests/fuzz/corpus' / target)]
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, errors='replace', check=False)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    executed = re.search(r'stat::number_of_executed_units:\s*(\d+)', done.stderr)
    found = sorted({path.name for path in findings.iterdir()} - before)
    line = {
        'date': datetime.date.today().isoformat(),
        'commit': made,
        'target': target,
        'cpu_seconds': round(now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime),
        'executions': int(executed.group(1)) if executed else 0,
        'findings': len(found),
        'corpus': sum(1 for _ in corpus.iterdir()),
    }
    LEDGER.parent.mkdir(parents=True, exist_ok=True)
    with LEDGER.open('a', encoding='utf-8') as ledger:
        ledger.write(json.dumps(line) + '\n')
    print(json.dumps(line))
    if found or done.returncode != 0:
        print(done.stderr[-4000:], file=sys.stderr)
        print('found: ' + ', '.join(found), file=sys.stderr)
        return 1
    return 0


def keep(target):
    committed = ROOT / 'tests/fuzz/corpus' / target
    with tempfile.TemporaryDirectory() as chosen:
        subprocess.run([str(BUILD / f'bin/fuzzer_{target}'), '-set_cover_merge=1', '-close_fd_mask=3', chosen, str(BUILD / 'corpus' / target)],
                       capture_output=True, check=True)
        for old in committed.glob('kept_*'):
            old.unlink()
        files = sorted(Path(chosen).iterdir(), key=lambda path: (path.stat().st_size, path.name))
        taken, size = 0, 0
        # Some short, some long: every second of the sorted, so that both ends are there.
        for path in files[::2] + files[1::2]:
            length = path.stat().st_size
            if taken < KEPT_FILES and size + length <= KEPT_BYTES:
                shutil.copyfile(path, committed / f'kept_{path.name[:12]}')
                taken, size = taken + 1, size + length
    print(f'{target}: {taken} of {len(files)} kept, {size} bytes')
    return 0


def add_up():
    totals = collections.defaultdict(lambda: [0, 0, 0, 0])
    for line in LEDGER.read_text(encoding='utf-8').splitlines():
        entry = json.loads(line)
        for index, value in enumerate((1, entry['cpu_seconds'], entry['executions'], entry['findings'])):
            totals[entry['target']][index] += value
    for target, (runs, seconds, executions, findings) in sorted(totals.items()):
        print(f'{target:10} {runs:4} runs {seconds / 3600:7.2f} CPU-hours {executions:12,} executions {findings:3} findings')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('target', nargs='?', choices=targets())
    parser.add_argument('--seconds', type=int, default=60)
    parser.add_argument('--length', type=int, default=4096, help='longest input in bytes')
    parser.add_argument('--keep', action='store_true', help='choose the inputs to commit')
    parser.add_argument('--sum', action='store_true')
    options = parser.parse_args()
    if options.sum:
        return add_up()
    if not options.target:
        parser.error('a target, or --sum')
    return keep(options.target) if options.keep else run(options.target, options.seconds, options.length)


if __name__ == '__main__':
    sys.exit(main())
