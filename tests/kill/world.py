# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""One registry and its tablets, which live through many kills: what they do, how they come back, and what must hold then."""

import os
import statistics
import time
from collections import Counter, deque

from account import KIND, Account, State
from programs import PATIENCE, Registry, Tablet, Violation, kept_waiting, wait_for

REOPEN = 2.0  # seconds for everything to be of use again
TABLETS = 3
SHARED = 4
ROUNDS = 3  # of syncs after which all must show the same (R8)


class Figures:
    """What is measured over all worlds."""

    def __init__(self):
        self.counts = Counter()
        self.slowest = {}
        self._durations = {}

    def took(self, what, seconds):
        self._durations.setdefault(what, deque(maxlen=15)).append(seconds)

    def slower(self, what, seconds):
        self.slowest[what] = max(self.slowest.get(what, 0), round(seconds * 1000))

    def typical(self, what):
        """How long it takes when nobody is killed."""
        return statistics.median(self._durations[what])


class World:
    def __init__(self, programs, folder, figures, cluster=None):
        self.programs = programs
        self.folder = folder
        self.figures = figures
        self.limit = REOPEN
        self.cluster = cluster
        self.account = Account()
        database = cluster.new_database(os.path.basename(folder)) if cluster else None
        self.registry = Registry(os.path.join(programs, 'wijkronde-registry'), folder, database)
        self.registry.command('setup', '--municipality', 'Merenveld', '--team', 'Team Oost', '--worker', 'Test Testeboer')
        self.first_operations = self.registry.command('verify')[-1]['operations']
        self.enrolled = 0
        self.checks = 0
        self.tablets = []
        self._start_registry()
        for _ in range(TABLETS):
            self.tablets.append(self.enrol(self.new_tablet()))

    def _start_registry(self):
        started = time.monotonic()
        wait_for('the registry', self.registry.answers)
        self.figures.took('start', time.monotonic() - started)

    def close(self):
        self.registry.kill()

    # ---- What people do

    def new_tablet(self):
        self.enrolled += 1
        return Tablet(os.path.join(self.programs, 'wijkronde-tablet'), self.folder, f'tablet_{self.enrolled}')

    def code(self):
        return self.registry.command('enrol')[0]['code']

    def start_enrolment(self, tablet, code):
        return tablet.start('enrol', '--registry', self.registry.url, '--code', code)

    def enrol(self, tablet):
        child = self.start_enrolment(tablet, self.code())
        child.must()
        self.figures.took('enrol', child.seconds)
        return tablet

    def share(self, choice):
        """Records that everybody has and edits."""
        for _ in range(SHARED):
            self.account.shared.append(self.save(self.tablets[0], choice, share=False).record)
        self.settle()

    def save(self, tablet, choice, share=True):
        edit, words = self.account.plan(tablet.name, choice, share)
        child = tablet.start(*words)
        child.must()
        self.account.confirmed(edit)
        self.figures.took('save', child.seconds)
        return edit

    def take_answer(self, edit, child, was_killed):
        """What was printed whole was confirmed, whatever came after."""
        if any(line.get('id') == edit.record for line in child.lines()):
            self.account.confirmed(edit)
        elif not was_killed:
            child.must()
        if was_killed:
            self.figures.counts['killed_save_confirmed' if edit.was_confirmed else 'killed_save_not_confirmed'] += 1

    def sync(self, tablet):
        """Its outcome, or nothing when it failed."""
        child = tablet.start('sync').finish()
        if child.code != 0:
            self.figures.counts['failed_syncs_afterwards'] += 1
            return None
        outcome = child.lines()[0]
        if outcome['sent'] or outcome['received']:
            self.figures.took('sync', child.seconds)
        if outcome['rejoined'] or outcome['quarantined'] or outcome['mended']:
            raise Violation(f'{tablet.name} had something to repair: {outcome}')
        return outcome

    # ---- Coming back

    def reopened(self, what, seconds):
        self.figures.slower(what, seconds)
        if seconds > self.limit:
            raise Violation(f'{what}: {seconds:.3f} s until it was of use again, at most {self.limit}')

    def registry_is_back(self, what='registry'):
        before, pid = self._waits(), self.registry.server.pid
        started = time.monotonic()
        wait_for('the registry', self.registry.answers)
        seconds = time.monotonic() - started
        registry, ours = self._waits()
        same = self.registry.server.pid == pid
        self.reopened(what, seconds - max(registry - before[0] * same, ours - before[1]))

    def _waits(self):
        return kept_waiting(self.registry.server.pid), kept_waiting('self')

    def cluster_is_back(self, since):
        """Its own recovery, which takes as long as the disk is busy, is told and not judged."""
        def is_ready():
            self.cluster.start_again()
            return self.cluster.is_ready()

        # Each look is a new process here and there: not too many of them.
        wait_for('PostgreSQL', is_ready, 4 * PATIENCE, every=0.02)
        seconds = time.monotonic() - since
        self.figures.took('cluster', seconds)
        self.figures.slower('postgres_itself', seconds)
        self.figures.counts['postgres_itself_over_2_s'] += seconds > self.limit

    def tablet_is_back(self, tablet, choice):
        """The first thing after a kill is another save."""
        edit, words = self.account.plan(tablet.name, choice)
        child = tablet.start(*words)
        child.must()
        self.account.confirmed(edit)
        self.reopened('tablet', child.undisturbed)

    def _look_for_unsure(self, tablet):
        for edit in self.account.unsure(tablet.name):
            child = tablet.start('get', edit.record).finish()
            line = child.lines()[0] if child.code == 0 else None
            edit.state = State.KEPT if edit.is_in(line) else State.GONE
            self.figures.counts[f'interrupted_save_{edit.state.value}'] += 1

    # ---- What must hold

    def confirmed(self):
        return sum(edit.was_confirmed for edit in self.account.edits)

    def records(self):
        return {line['id']: line for line in self.registry.command('export', '--kind', KIND)}

    def check_before_sync(self):
        """Nothing may be repaired yet: each side has what it said it had."""
        registry = self.records()
        for tablet in self.tablets:
            self._look_for_unsure(tablet)
            status = tablet.call('status')
            made = self.account.of(tablet.name)
            if status['sent'] + status['waiting'] != len(made):
                raise Violation(f'{tablet.name} made {len(made)} operations and holds {status["sent"]} sent, {status["waiting"]} '
                                'waiting')
            self.account.check_acknowledged(tablet.name, status['waiting'], registry)
            waiting = made[len(made) - status['waiting']:]
            there = sum(edit.is_in(registry.get(edit.record)) for edit in waiting)
            self.figures.counts['committed_not_acknowledged'] += there
            self.figures.counts['not_sent_yet'] += len(waiting) - there

    def settle(self):
        """All sync until nothing is left to send or fetch; the last word of each."""
        for _ in range(ROUNDS):
            synced = [self.sync(tablet) for tablet in self.tablets]
            if any(outcome and outcome['sent'] for outcome in synced[1:]):
                continue  # who synced before does not have it
            states = [tablet.call('status') for tablet in self.tablets]
            same = len({state['digest_root'] for state in states}) == 1
            if same and all(synced) and not any(state['waiting'] for state in states):
                return
        raise Violation(f'not the same everywhere after {ROUNDS} rounds: {synced}')

    def check(self):
        verified = self.registry.command('verify')[-1]
        if verified['broken'] or verified['quarantined']:
            raise Violation(f'the registry: {verified}')
        registry = self.records()
        self.account.check(registry, verified['operations'] - self.first_operations)
        shown = {record: line['fields'] for record, line in registry.items() if not line['deleted']}
        for tablet in self.tablets:
            verified = tablet.call('verify')
            if not verified['ok']:
                raise Violation(f'{tablet.name}: {verified}')
        # Equal digests say that all hold the same; what they show is looked at in turn.
        self.checks += 1
        tablet = self.tablets[self.checks % len(self.tablets)]
        listed = {line['id']: line['fields'] for line in tablet.start('list', KIND).must()}
        if self._comparable(listed) != self._comparable(shown):
            raise Violation(f'{tablet.name} shows other records than the registry')
        devices = len(self.registry.command('devices'))
        if devices != self.enrolled:
            raise Violation(f'{self.enrolled} tablets were enrolled and the registry has {devices}')

    @staticmethod
    def _comparable(records):
        return {record: {name: sorted(value) if isinstance(value, list) else value for name, value in fields.items()}
                for record, fields in records.items()}
