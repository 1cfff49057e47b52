# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The main job through the real screens: a visit at the nearest place, a contact without a connection, the app killed, sent when
the registry is there, read on a second tablet. Prints each step with its time and leaves a picture of each.

    main_job.py --bin FOLDER --out FOLDER [--postgres] [--months N]
"""
import argparse
import os
import shutil
import sys
import tempfile
import time

from app import App, StepFailed, wait_for
from registry import Registry
from screen import Screen

NOTE = 'Praatje over de energierekening, belt zelf terug'


def nmea_log(path, latitude, longitude):
    """A replayed position: what a receiver says, for a minute."""
    def angle(value, digits, positive, negative):
        degrees = int(abs(value))
        minutes = (abs(value) - degrees) * 60
        return f'{degrees:0{digits}d}{minutes:08.5f},{positive if value >= 0 else negative}'

    def sentence(body):
        checksum = 0
        for character in body:
            checksum ^= ord(character)
        return f'${body}*{checksum:02X}\r\n'

    place = f"{angle(latitude, 2, 'N', 'S')},{angle(longitude, 3, 'E', 'W')}"
    with open(path, 'w', newline='') as file:
        for second in range(60):
            clock = f'0905{second:02d}.00'
            file.write(sentence(f'GPGGA,{clock},{place},1,08,1.0,1.0,M,0.0,M,,'))
            file.write(sentence(f'GPRMC,{clock},A,{place},0.0,0.0,241126,,'))


def files_with(words, folders):
    """The files that hold one of the words readable: in UTF-8 or as Qt has it in memory, whatever the case of their letters."""
    wanted = [form for word in words for form in (word.lower().encode(), word.lower().encode('utf-16-le'))]
    for folder in folders:
        for parent, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(parent, name)
                if not os.path.isfile(path):
                    continue  # a socket
                with open(path, 'rb') as file:
                    held = file.read().lower()
                if any(form in held for form in wanted):
                    yield path


class Walk:
    def __init__(self, options):
        self.bin, self.out = options.bin, options.out
        shutil.rmtree(self.out, ignore_errors=True)
        os.makedirs(self.out)
        # PostgreSQL's user must be able to enter.
        self.work = tempfile.mkdtemp(prefix='wijkronde_walk.')
        os.chmod(self.work, 0o711)
        self.screen = Screen(os.path.join(self.work, 'screen'))
        self.registry = Registry(os.path.join(self.bin, 'wijkronde-registry'), os.path.join(self.work, 'registry'),
                                 options.postgres)
        self.months = options.months
        self.steps = 0
        self.app = None

    def step(self, text, work):
        """Does a step, tells how long it took and takes a picture."""
        self.steps += 1
        started = time.monotonic()
        try:
            detail = work()
        except Exception as problem:
            picture = os.path.join(self.out, f'{self.steps:02d}_failed.png')
            self.screen.picture(picture)
            print(f'{self.steps:2d}. {text}: FAILED, {problem}', file=sys.stderr)
            if self.app and isinstance(problem, StepFailed):
                print('    on the screen: ' + ' | '.join(self.app.names()[:60]), file=sys.stderr)
            print(f'    picture: {picture}', file=sys.stderr)
            raise SystemExit(1) from problem
        seconds = time.monotonic() - started
        self.screen.wait_for_rest()
        self.screen.picture(os.path.join(self.out, f'{self.steps:02d}.png'))
        print(f"{self.steps:2d}. {text}{': ' + detail if detail else ''} ({seconds:.1f} s)", flush=True)

    def start_app(self, data, nmea=None):
        # A home of its own: what an app or its libraries leave there is looked through as well.
        home = os.path.join(self.work, 'home')
        os.makedirs(home, exist_ok=True)
        command = ['env', f'HOME={home}', f'XDG_CACHE_HOME={home}/cache', f'XDG_CONFIG_HOME={home}/config',
                   f'XDG_DATA_HOME={home}/data', os.path.join(self.bin, 'wijkronde'), '--data', os.path.join(self.work, data), '--vault', 'file',
                   '--registry', self.registry.url]
        if nmea:
            command += ['--nmea', nmea]
        self.app = App(self.screen, command, os.path.join(self.out, data + '.log'))

    def enrol(self, code):
        self.app.tap(name='Je code', role='text')
        self.screen.type(code)
        self.app.tap(name='Tablet koppelen')
        self.app.wait(name='Vandaag', seconds=30)

    def run(self):
        registry, position = self.registry, os.path.join(self.work, 'track.nmea')

        def make_town():
            made = registry.command('demo', '--months', str(self.months))
            place = made['first_place']
            nmea_log(position, place['latitude'] + 0.00005, place['longitude'])
            self.place = place['name']
            return f"{made['contacts']} contacts, {made['places']} places"

        def first_tablet():
            registry.start()
            self.start_app('tablet_1', position)
            enrolled = registry.command('enrol')
            self.worker = enrolled['worker']
            self.enrol(enrolled['code'])
            self.app.wait(contains='Contact vastleggen')

        def everything_fetched():
            self.app.tap(name='Versturen')
            self.app.wait(contains='Laatst gelukt', seconds=90)
            self.app.tap(name='Vandaag')

        def visit():
            self.app.taps = 0
            self.app.tap(name='Ik ben hier')
            self.app.wait(contains=self.place)
            self.app.tap(name=self.place)
            self.app.wait(contains='Bezoek afronden')
            if not self.app.find(contains=self.place):
                raise StepFailed(f'the visit is not at {self.place}')
            return f'{self.place}, {self.app.taps} taps'

        def log_contact():
            self.app.taps = 0
            started = time.monotonic()
            self.app.tap(name='Contact vastleggen')
            self.app.tap(name='Geld')
            self.app.tap(name='Korte notitie (hoeft niet)')
            self.screen.type(NOTE)
            self.app.tap(name='Bewaren')
            self.app.wait(contains='nog te versturen')
            self.app.wait(contains='Geld')
            return f'{self.app.taps} taps with a note, {time.monotonic() - started:.1f} s'

        def kill_and_restart():
            self.app.kill()
            nothing_readable()
            self.start_app('tablet_1', position)
            self.app.wait(contains='Geld', seconds=30)
            self.app.wait(contains='nog te versturen')

        def nothing_readable():
            words = ['energierekening', self.place, self.worker]
            with open(os.path.join(self.work, 'home', 'control'), 'w', encoding='utf-16-le') as file:
                file.write(f'een {words[0].upper()}')
            found = list(files_with(words, [self.work, self.out]))
            control = os.path.join(self.work, 'home', 'control')
            if control not in found:
                raise StepFailed('the search does not find what is there')
            # PostgreSQL keeps its files as its administrator has set it up.
            database = os.path.join(self.work, 'registry', 'cluster')
            found = [path for path in found if path != control and not path.startswith(database)]
            if found:
                raise StepFailed('readable in ' + ', '.join(found))
            os.remove(control)
            return f"{sum(len(names) for _, _, names in os.walk(self.work))} files searched"

        def send():
            registry.start()
            self.app.tap(name='Versturen')
            self.app.tap(name='Nu versturen en ophalen')
            wait_for('everything to be sent', lambda: not self.app.find(contains='nog te versturen')
                     and self.app.find(contains='Laatst gelukt'), 60)
            self.app.tap(name='Vandaag')
            self.app.wait(name='Alles verstuurd')

        def second_tablet():
            self.app.close()
            self.start_app('tablet_2')
            colleague = next(name for name in registry.workers() if name != self.worker)
            self.enrol(registry.command('enrol', '--worker', colleague)['code'])
            self.app.wait(contains='Contact vastleggen')
            self.app.tap(name='Contacten')
            self.app.tap(contains='Zoek in notities')
            self.screen.type('energierekening belt')
            self.app.tap(name='Geld', seconds=60)
            self.app.wait(contains=NOTE, seconds=30)

        self.step('The demo town in the registry', make_town)
        self.step('A new tablet is connected with a code', first_tablet)
        self.step('It has fetched everything', everything_fetched)
        self.step('The registry is out of reach', registry.stop)
        self.step('Visit started at the place that the position puts nearest', visit)
        self.step('A contact is logged without a connection', log_contact)
        self.step('The app is killed and started again: the contact is there', kill_and_restart)
        self.step('The registry is back: sent', send)
        self.step('A colleague reads it on a second tablet', second_tablet)
        self.step('No file and no log holds a readable word of it', nothing_readable)

    def close(self):
        if self.app:
            self.app.close()
        self.registry.close()
        self.screen.close()
        shutil.rmtree(self.work, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--months', type=int, default=13)
    parser.add_argument('--postgres', action='store_true')
    walk = Walk(parser.parse_args())
    try:
        walk.run()
    finally:
        walk.close()
    print(f'The main job is done; pictures of each step: {walk.out}')


if __name__ == '__main__':
    main()
