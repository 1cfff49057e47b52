# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ways in which an operation is lost, doubled or comes late that the checks of a run must see: a checker that sees nothing is
noticed here."""

import glob
import os
import random
import shutil

from account import Edit
from cluster import Cluster
from programs import Violation, wait_for
from world import Figures, World


def _copy(paths, folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for path in paths:
        shutil.copy2(path, folder)


def registry_rolled_back(world, choice):
    """Its database is put back to before the last acknowledgement, and nobody has synced since."""
    files, aside = os.path.join(world.folder, 'registry.db*'), os.path.join(world.folder, 'aside')
    world.registry.kill()
    _copy(glob.glob(files), aside)
    world.registry_is_back()
    world.save(world.tablets[0], choice)
    world.sync(world.tablets[0])
    world.registry.kill()
    for path in glob.glob(files):
        os.remove(path)
    for path in os.listdir(aside):
        shutil.copy2(os.path.join(aside, path), world.folder)
    world.registry_is_back()
    world.check_before_sync()


def tablet_rolled_back(world, choice):
    """Its folder is put back to before a save."""
    tablet = world.tablets[1]
    aside = tablet.folder + '_aside'
    shutil.copytree(tablet.folder, aside)
    world.save(tablet, choice)
    shutil.rmtree(tablet.folder)
    shutil.copytree(aside, tablet.folder)
    world.check_before_sync()


def repaired_before_anybody_looked(world, choice):
    """A tablet that is put back and goes on: the protocol repairs that, and a kill must leave nothing to repair."""
    tablet = world.tablets[1]
    aside = tablet.folder + '_aside'
    shutil.copytree(tablet.folder, aside)
    world.save(tablet, choice)
    world.sync(tablet)
    shutil.rmtree(tablet.folder)
    shutil.copytree(aside, tablet.folder)
    world.save(tablet, choice)
    world.settle()


def confirmed_and_never_made(world, choice):
    """As when a save is confirmed before it is made."""
    world.account.edits.append(Edit(world.tablets[0].name, world.account.shared[0], 'mark_of_nobody', None))
    world.account.confirmed(world.account.edits[-1])
    world.settle()
    world.check()


def made_twice(world, choice):
    """An operation that leaves its record as it was, but stands in the log."""
    edit = world.save(world.tablets[0], choice, share=False)
    for minutes in ('7', ''):
        world.tablets[0].call('put', 'contact', '--id', edit.record, f'minutes={minutes}')
    world.settle()
    world.check()


def slow(world, choice):
    world.limit = 0.001
    world.registry.kill()
    world.registry_is_back()


def answers_before_it_is_on_the_disk(world, choice):
    """PostgreSQL that acknowledges before its log is written, as it is set here, and is killed."""
    world.save(world.tablets[0], choice)
    world.sync(world.tablets[0])
    children = world.cluster.children()
    world.cluster.kill_backend(world.cluster.serving(children))
    wait_for('the end of the old PostgreSQL', lambda: world.cluster.are_gone(children))
    world.registry_is_back()
    world.check_before_sync()


ON_SQLITE = (registry_rolled_back, tablet_rolled_back, repaired_before_anybody_looked, confirmed_and_never_made, made_twice, slow)
# Its log is written every ten seconds, which may be just now: in one of three.
ON_POSTGRES = (answers_before_it_is_on_the_disk,) * 3
LATE_LOG = ('synchronous_commit=off', 'wal_writer_delay=10s', 'bgwriter_lru_maxpages=0')


def _caught(control, options, folder, cluster):
    choice = random.Random(options.seed)
    world = World(options.bin, folder, Figures(), cluster)
    try:
        world.share(choice)
        world.save(world.tablets[0], choice, share=False)
        world.settle()
        world.check()
        control(world, choice)
        return None
    except Violation as violation:
        return str(violation)
    finally:
        world.close()


def run_controls(options, folder):
    cluster = Cluster(LATE_LOG) if options.postgres else None
    try:
        controls = ON_POSTGRES if cluster else ON_SQLITE
        caught = []
        for number, control in enumerate(controls):
            caught.append(_caught(control, options, os.path.join(folder, f'control_{number}'), cluster))
            print(f'{control.__name__}: {caught[-1] or "NOT SEEN"}', flush=True)
    finally:
        if cluster:
            cluster.close()
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if (any if options.postgres else all)(caught) else 1
