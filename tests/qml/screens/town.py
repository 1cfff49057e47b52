# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small town with its registry, a screen and a tablet, for tests that use the real app from outside."""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
WALK = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'walk')
sys.path.insert(0, WALK)

from app import App, StepFailed, wait_for  # noqa: E402
from main_job import nmea_log  # noqa: E402
from registry import Registry  # noqa: E402
from screen import Screen  # noqa: E402

__all__ = ['App', 'StepFailed', 'Town', 'wait_for']


class Town:
    """One month of the demo town; gone when closed."""

    def __init__(self, programs, width=800, height=1280):
        self.programs = programs
        self.work = tempfile.mkdtemp(prefix='wijkronde_screens.')
        os.chmod(self.work, 0o711)
        self.screen = Screen(os.path.join(self.work, 'screen'), width, height)
        self.registry = Registry(os.path.join(programs, 'wijkronde-registry'), os.path.join(self.work, 'registry'))
        self.app = None
        made = self.registry.command('demo', '--months', '1')
        self.place = made['first_place']['name']
        self.track = os.path.join(self.work, 'track.nmea')
        nmea_log(self.track, made['first_place']['latitude'] + 0.00005, made['first_place']['longitude'])
        self.registry.start()

    @property
    def home(self):
        return os.path.join(self.work, 'home')

    def data(self, name='tablet'):
        return os.path.join(self.work, name)

    def start_app(self, name='tablet'):
        """Starts the app as a tablet would, with a home of its own; a file that may not grow is an error to it and no signal."""
        os.makedirs(os.path.join(self.home, 'Documents', 'Overdracht'), exist_ok=True)
        self.app = App(self.screen, ['env', '--ignore-signal=XFSZ', f'HOME={self.home}', os.path.join(self.programs, 'wijkronde'),
                                     '--data', self.data(name), '--vault', 'file', '--registry', self.registry.url,
                                     '--nmea', self.track], os.path.join(self.work, name + '.log'))
        self.fill_screen()
        return self.app

    def fill_screen(self):
        """Makes the window as large as the screen: the bus does not tell of what is scrolled out of the window."""
        wait_for('the window', lambda: self.screen.windows())
        for window in self.screen.windows():
            self.screen.resize(window, self.screen.width, self.screen.height)
        wait_for('the window to have the keyboard', self.app.has_keyboard)

    def enrol_and_fetch(self):
        """Connects the tablet that is running, and waits until it has the whole town."""
        self.app.tap(name='Je code', role='text')
        self.screen.type(self.registry.command('enrol')['code'])
        self.app.tap(name='Tablet koppelen')
        self.app.wait(name='Versturen', role='page tab', seconds=30)
        self.app.tap(name='Versturen', role='page tab')
        self.app.wait(contains='Laatst gelukt', seconds=90)
        self.app.tap(name='Vandaag', role='page tab')
        self.app.wait(name='Alles verstuurd')

    def tablet(self, name, *words):
        """A command of the tablet without a screen on a tablet's folder; its JSON answers. The app must be closed."""
        done = subprocess.run([os.path.join(self.programs, 'wijkronde-tablet'), '--data', self.data(name), '--vault', 'file', *words],
                              capture_output=True, text=True, check=True)
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{')]

    def make_choices(self, notes, removed):
        """A colleague and this tablet change the same contacts, not knowing of each other. The app is closed and started again."""
        self.app.close()
        colleague = self.registry.workers()[1]
        self.tablet('colleague', 'enrol', '--registry', self.registry.url,
                    '--code', self.registry.command('enrol', '--worker', colleague)['code'])
        self.tablet('colleague', 'sync')
        self.tablet('tablet', 'sync')
        # Of those that both see: some belong to a case of one of them.
        seen = {row['id'] for row in self.tablet('colleague', 'list', 'contact', '--limit', '500')}
        newest = [row['id'] for row in self.tablet('tablet', 'list', 'contact', '--limit', '100')[5:]]
        contacts = [contact for contact in newest if contact in seen][:notes + removed]
        for number, contact in enumerate(contacts):
            self.tablet('tablet', 'put', 'contact', '--id', contact, f'work_note=Belt morgen terug over punt {number}')
            if number < notes:
                self.tablet('colleague', 'put', 'contact', '--id', contact, f'work_note=Komt vandaag langs voor zaak {number}')
            else:
                self.tablet('colleague', 'delete', contact)
        for number in (1, 1, 2, 2, 3, 3):
            self.tablet('colleague', 'put', 'partner', f'name=Taalhuis {number}', 'partner_kind=library')
        self.tablet('colleague', 'sync')
        self.tablet('tablet', 'sync')
        self.start_app()

    def make_kept_back(self, count):
        """Partners with more in a list than the registry takes from one edit. The app is closed and started again."""
        self.app.close()
        for number in range(count):
            self.tablet('tablet', 'put', 'partner', f'name=Buurtkamer {number}', 'partner_kind=library', f'phone=060000001{number}',
                        *[f'domains+=code_{code}' for code in range(300)])
        self.tablet('tablet', 'sync')
        self.start_app()

    def tell_screen(self):
        """For whoever reads that a test failed."""
        if self.app and self.app.process.poll() is None:
            print('on the screen: ' + ' | '.join(self.app.names()[:60]), file=sys.stderr)

    def set_disk_full(self, full):
        """The app can write to no file any more, or again."""
        limit = 0 if full else resource.RLIM_INFINITY
        resource.prlimit(self.app.process.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    def close(self):
        if self.app:
            self.app.close()
        self.registry.close()
        self.screen.close()
        shutil.rmtree(self.work, ignore_errors=True)
