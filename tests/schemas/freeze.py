#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Freezes the present schema for the old-client matrix: tests/data/schemas/NUMBER, NUMBER = kSchemaVersion.

    python3 tests/schemas/freeze.py --bin build/release/bin

Written are the descriptors of core/schema and sync/wire (schema.binpb), and what the programs of this version leave behind after a
little work: a registry's database with its key, a tablet's data folder with unsent edits, an open conflict and a deleted record, and what
the tablet shows (shown.txt). A frozen version is never written again: what devices in the field hold does not change either.
To be run once a release, just before kSchemaVersion counts up."""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests/qml/walk'))

from registry import Registry  # noqa: E402

TEAM, WORKERS = 'Wijkteam De Waterhoek', ('Noor Testeboer', 'Sam Proefsma')


class Tablet:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def run(self, *words):
        done = subprocess.run([self.program, '--data', str(self.folder), '--vault', 'file', *words], capture_output=True, text=True,
                              check=False)
        if done.returncode != 0:
            raise RuntimeError(f'{" ".join(words)}: {done.stdout}{done.stderr}')
        return [json.loads(line) for line in done.stdout.splitlines()]

    def put(self, *words):
        return self.run('put', *words)[-1]['id']


def descriptors(source, path):
    protos = sorted(str(file.relative_to(source)) for folder in ('core/schema', 'sync/wire') for file in (source / folder).glob('*.proto'))
    subprocess.run(['protoc', '-I', str(source), '--include_imports', f'--descriptor_set_out={path}', *protos], check=True, cwd=source)


def databases(programs, work, out):
    registry = Registry(str(programs / 'wijkronde-registry'), str(work / 'registry'))
    try:
        workers = [word for name in WORKERS for word in ('--worker', name)]
        registry.command('setup', '--municipality', 'Merenveld', '--team', TEAM, *workers)
        registry.start()
        tablets = [Tablet(str(programs / 'wijkronde-tablet'), work / f'tablet_{index}') for index in range(2)]
        for tablet, worker in zip(tablets, WORKERS):
            code = registry.command('enrol', '--team', TEAM, '--worker', worker)['code']
            tablet.run('enrol', '--registry', registry.url, '--code', code)
        notes = live(tablets)
        registry.stop()
        registry.command('backup', '--to', str(out / 'registry.db'))
        shutil.copyfile(work / 'registry/registry.key', out / 'registry.key')
        shutil.copytree(work / 'tablet_0', out / 'tablet', ignore=shutil.ignore_patterns('lock'))
        return notes
    finally:
        registry.close()


def live(tablets):
    """A little work; gives the notes that the first tablet shows, by id."""
    mine, other = tablets
    contact = ['contact', 'contact_kind=presence_talk', 'started_at_ms=1794000000000', 'started_offset_min=60', 'identification=anonymous']
    notes = {mine.put(*contact, f'work_note={note}', 'domains+=finance_debt'): note
             for note in ('Koffie gezet met de buren', 'Brief van de woningbouw gelezen', 'Fiets gemaakt')}
    first, second, third = notes
    place = mine.put('place', 'name=Buurthuis De Waterlelie', 'place_kind=community_centre')
    for tablet in (mine, other, mine):
        tablet.run('sync')
    mine.put('contact', '--id', first, 'work_note=Van de een')
    other.put('contact', '--id', first, 'work_note=Van de ander', 'domains+=loneliness')
    other.run('delete', third)
    for tablet in (mine, other, mine):
        tablet.run('sync')
    del notes[third]
    notes[first] = mine.run('get', first)[-1]['fields']['work_note']
    # Not sent yet.
    mine.put('contact', '--id', second, 'work_note=Brief beantwoord')
    notes[second] = 'Brief beantwoord'
    notes[mine.put(*contact, 'work_note=Nog niet verzonden')] = 'Nog niet verzonden'
    mine.put('place', '--id', place, 'place_kind=library')
    return notes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', type=Path, required=True, help='folder with the programs of this version')
    parser.add_argument('--source', type=Path, default=ROOT, help='the tree that the programs were built from')
    parser.add_argument('--out', type=Path, default=ROOT / 'tests/data/schemas')
    options = parser.parse_args()
    number = re.search(r'kSchemaVersion = (\d+);', (options.source / 'core/record/kinds.h').read_text(encoding='utf-8')).group(1)
    out = options.out / number
    if out.exists():
        print(f'{out} is frozen: count kSchemaVersion up first', file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as work:
        making = Path(work) / 'making'
        making.mkdir()
        descriptors(options.source.resolve(), making / 'schema.binpb')
        notes = databases(options.bin.resolve(), Path(work), making)
        (making / 'shown.txt').write_text(''.join(f'{id} {note}\n' for id, note in sorted(notes.items())), encoding='utf-8')
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(making, out)
    for file in sorted(out.rglob('*')):
        if file.is_file():
            print(f'{file.relative_to(out.parent)}: {file.stat().st_size} bytes')
    return 0


if __name__ == '__main__':
    sys.exit(main())
