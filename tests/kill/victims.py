# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is killed in the middle of what. The plan comes from the seed, the exact moment is the machine's."""

import time

from programs import Violation, change_of, until, until_seen, wait_for

# A moment lies anywhere in the usual time of what goes on, and a little after it.
REACH = 1.2
ATTEMPTS = 40
LATEST = 0.002  # seconds after the first byte of a write

ON_SQLITE = (('tablet', 'save'), ('registry', 'push'), ('tablet', 'sync'), ('registry', 'pull'), ('both', 'push'),
             ('registry', 'start'), ('tablet', 'enrol'), ('registry', 'enrol'))
ON_POSTGRES = (('backend', 'push'), ('postmaster', 'push'), ('registry', 'push'), ('tablet', 'sync'), ('backend', 'pull'),
               ('postmaster', 'enrol'), ('backend', 'enrol'), ('postmaster', 'start'), ('registry', 'start'), ('both', 'push'),
               ('tablet', 'save'), ('postmaster', 'pull'))


class Run:
    """One run in a world: work, a kill in the middle of it, and everything that was killed back."""

    def __init__(self, world, choice, victim, work):
        self.world = world
        self.choice = choice
        self.victim = victim
        self.part = choice.random() * REACH
        # Half of the kills wait for the write itself, which is a small part of the time, and come just after it began.
        self.is_aimed = choice.random() < 0.5
        self.late = choice.random() ** 2 * LATEST
        self.work = getattr(self, '_' + work)
        self.tablet = None  # that is being enrolled
        self.code = None

    def do(self):
        world = self.world
        # Edits, while another tablet syncs.
        author, other = self.choice.sample(world.tablets, 2)
        syncing = other.start('sync')
        for _ in range(self.choice.randint(1, 2)):
            world.save(author, self.choice)
        syncing.must()
        self.work()
        world.check_before_sync()
        world.settle()
        world.check()

    def _moment(self, what):
        return self.part * self.world.figures.typical(what)

    def _await_moment(self, started, what, is_at_work):
        """Until somebody is to be killed."""
        if self.is_aimed and is_at_work and until_seen(is_at_work, started + 2 * self.world.figures.typical(what)):
            self.world.figures.counts['aimed_at_a_write'] += 1
            until(time.monotonic() + self.late)
        else:
            until(started + self._moment(what))

    def _kill_tablet(self, tablet, what, begin):
        """Whether the kill came before the end."""
        is_at_work = change_of(tablet.log)
        child = begin()
        self._await_moment(child.started, what, is_at_work)
        return child.kill(), child

    # ---- What goes on

    def _save(self):
        tablet = self.choice.choice(self.world.tablets)
        # The next start after a kill may be killed too.
        for _ in range(self.choice.randint(1, 3)):
            self._until_it_lands(lambda: self._save_and_kill(tablet))
        self.world.tablet_is_back(tablet, self.choice)

    def _save_and_kill(self, tablet):
        edit, words = self.world.account.plan(tablet.name, self.choice)
        landed, child = self._kill_tablet(tablet, 'save', lambda: tablet.start(*words))
        self.world.take_answer(edit, child, landed)
        return landed

    def _sync(self):
        tablet, other = self.choice.sample(self.world.tablets, 2)

        def attempt():
            self.world.save(other, self.choice)
            self.world.sync(other)
            for _ in range(self.choice.randint(1, 4)):
                self.world.save(tablet, self.choice)
            return self._kill_tablet(tablet, 'sync', lambda: tablet.start('sync'))[0]

        self._until_it_lands(attempt)
        self.world.tablet_is_back(tablet, self.choice)

    def _push(self):
        pushing = self.choice.sample(self.world.tablets, 2)
        for tablet in pushing:
            for _ in range(self.choice.randint(1, 4)):
                self.world.save(tablet, self.choice)
        self._strike(lambda: [tablet.start('sync') for tablet in pushing], 'sync')
        if self.victim == 'both':
            self.world.tablet_is_back(pushing[0], self.choice)

    def _pull(self):
        author, *others = self.choice.sample(self.world.tablets, len(self.world.tablets))
        for _ in range(self.choice.randint(1, 4)):
            self.world.save(author, self.choice)
        self.world.sync(author)
        self._strike(lambda: [tablet.start('sync') for tablet in others], 'sync', writes=False)

    def _enrol(self):
        world = self.world

        def attempt():
            self.tablet, self.code = world.new_tablet(), world.code()
            landed, _ = self._kill_tablet(self.tablet, 'enrol', lambda: world.start_enrolment(self.tablet, self.code))
            if not landed:
                self._take_into_use()
            return landed

        if self.victim == 'tablet':
            self._until_it_lands(attempt)
        else:
            self.tablet, self.code = world.new_tablet(), world.code()
            self._strike(lambda: [world.start_enrolment(self.tablet, self.code)], 'enrol')
        # The same code serves who did not get the answer; who did get it is enrolled.
        enrolled = self.tablet.call('status')['enrolled']
        world.figures.counts['killed_enrolment_done' if enrolled else 'killed_enrolment_not_done'] += 1
        if not enrolled:
            world.start_enrolment(self.tablet, self.code).must()
        self._take_into_use()

    def _take_into_use(self):
        """In the place of another tablet, which has sent all."""
        self.world.check_before_sync()
        self.world.settle()
        if not self.world.sync(self.tablet):
            raise Violation(f'{self.tablet.name} cannot sync after its enrolment')
        self.world.tablet_is_back(self.tablet, self.choice)
        self.world.tablets[self.choice.randrange(len(self.world.tablets))] = self.tablet

    def _start(self):
        """Killed at rest, and again while it starts."""
        world = self.world
        if self.victim == 'postmaster':
            children = world.cluster.children()
            world.cluster.kill()
            wait_for('the end of PostgreSQL', lambda: world.cluster.have_ended(children))
            world.cluster.start()
            until(time.monotonic() + self._moment('cluster'))
            world.cluster.kill()
        else:
            world.registry.kill()
            world.registry.start()
            until(time.monotonic() + self._moment('start'))
            world.registry.kill()
        self._bring_back(time.monotonic())

    # ---- The kill, and what comes after

    def _until_it_lands(self, attempt):
        for _ in range(ATTEMPTS):
            if attempt():
                return
            # It was done before: sooner.
            self.part *= 0.9
            self.is_aimed = False
        raise Violation(f'no kill came in time in {ATTEMPTS} attempts')

    def _strike(self, begin, what, writes=True):
        """Kills in the middle of calls of tablets, which then fail or not."""
        world = self.world
        before = world.cluster.children() if world.cluster else []
        serving = world.cluster.serving(before) if world.cluster else []
        is_at_work = change_of(world.registry.log) if writes else None
        if world.cluster:
            def is_at_work():
                return world.cluster.is_at_work(serving)
        children = begin()
        self._await_moment(children[0].started, what, is_at_work)
        if self.victim == 'backend':
            was_at_work = world.cluster.kill_backend(serving)
            world.figures.counts[{None: 'backend_ended', True: 'backend_at_work', False: 'backend_idle'}[was_at_work]] += 1
        elif self.victim == 'postmaster':
            world.cluster.kill()
        else:
            world.registry.kill()
        if self.victim == 'both':
            children[0].process.kill()
        struck = time.monotonic()
        if self.victim == 'backend' and was_at_work is not None:
            wait_for('the end of the old PostgreSQL', lambda: world.cluster.are_gone(before))
        self._bring_back(struck)
        for child in children:
            child.finish()

    def _bring_back(self, since):
        world = self.world
        if self.victim not in ('backend', 'postmaster'):
            world.registry_is_back('registry')
            return
        # A postmaster with its whole machine, or under a registry that goes on.
        if self.victim == 'postmaster' and self.choice.random() < 0.5:
            world.registry.kill()
        pid = world.registry.server.pid if world.registry.is_running() else None
        world.cluster_is_back(since)
        world.registry_is_back('registry_after_postgres')
        if pid not in (None, world.registry.server.pid):
            raise Violation('the registry gave up when its database went away')
