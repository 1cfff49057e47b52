# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""What logging costs a worker, in real taps on the real screens: a tap is one press and release, counted from Vandaag at rest to
the line that says that it is saved. Prints a table and fails where it is more than promised.

    taps.py --bin FOLDER
"""
import argparse
import sys
import time

from bus import Scene
from stations import Stations
from town import StepFailed, Town, wait_for


def saved(app):
    """The line that says so, with its offer to take it back; no sheet is before it."""
    return app.find(contains='Bewaard:') and app.find(name='Ongedaan maken') and not app.find(name='Bewaren')


class Taps:
    def __init__(self, town):
        self.town, self.app = town, town.app
        self.stations = Stations(town)
        self.rows = []

    def count(self, what, most, work, end):
        """Does the work from Vandaag at rest until `end` is seen."""
        # The last message goes when it could be read and one has gone on.
        self.stations.home()
        self.stations.press('Contacten', 'page tab')
        self.stations.home()
        wait_for('the last message to go', lambda: not self.app.find(name='Ongedaan maken'), 20)
        self.app.taps = 0
        started = time.monotonic()
        work()
        last_tap = time.monotonic()
        wait_for(what, lambda: end(self.app))
        shown = time.monotonic()
        self.rows.append((what, self.app.taps, most, last_tap - started, shown - last_tap))

    def start_visit(self):
        self.app.tap(name='Ik ben hier', role='push button')
        self.app.tap(name=self.town.place)

    def tap_domain(self, name):
        """In the form: a contact behind it is called the same."""
        self.app.tap(name=name, role='check box')

    def routine(self):
        self.app.tap(name='Contact vastleggen')
        self.tap_domain('Geld')
        self.app.tap(name='Doet het zelf, stap 1')
        self.app.tap(name='Bewaren')

    def shortest(self):
        self.app.tap(name='Contact vastleggen')
        self.tap_domain('Wonen')
        self.app.tap(name='Bewaren')

    def group(self):
        self.app.tap(name='Contact vastleggen')
        self.app.tap(name='Groep')
        self.app.tap(name='11 tot 20 mensen')
        self.tap_domain('Geld')
        self.app.tap(name='Bewaren')

    def signal(self):
        """The sentence is typed: after the kind one is where one types."""
        self.app.tap(name='Signaal geven')
        self.app.tap(name='Wachtlijst')
        wait_for('where one types', self.typing)
        self.app.screen.type('Er wordt negen weken gewacht')
        self.app.tap(name='Bewaren')

    def typing(self):
        node = Scene(self.app).focused()
        return node and node.role == 'text'

    def partners(self):
        return [node for node in Scene(self.app).controls() if node.role == 'push button' and 'nagevraagd' in node.description.lower()]

    def partner_check(self):
        self.app.tap(name='Netwerk', role='page tab')
        wait_for('the partners', self.partners)
        self.app.tap(name=self.partners()[0].name, role='push button')
        self.app.tap(name='Klopt nog')

    def end_visit(self):
        self.app.tap(name='Bezoek afronden')
        self.app.tap(name='21–50')
        self.app.tap(name='Afronden')

    def run(self):
        self.count('Start a visit', 2, self.start_visit, lambda app: app.find(name='Bezoek afronden'))
        self.count('Routine contact, with the next step', 4, self.routine, saved)
        self.count('Routine contact, at its shortest', 4, self.shortest, saved)
        self.count('Group activity with head-count', 5, self.group, saved)
        self.count('Signal to policy, and a sentence', 3, self.signal, saved)
        self.count('Partner: still right', 3, self.partner_check, saved)
        self.count('Finish the visit, with the head-count', 3, self.end_visit, lambda app: app.find(name='Ik ben hier'))

    def report(self):
        print(f"{'':38} {'taps':>4} {'most':>4} {'all taps':>9} {'last tap to shown':>18}")
        for what, taps, most, working, waiting in self.rows:
            print(f'{what:38} {taps:4} {most:4} {working:7.1f} s {waiting * 1000:15.0f} ms')
        return all(taps <= most for _, taps, most, _, _ in self.rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True)
    town = Town(parser.parse_args().bin)
    try:
        town.start_app()
        town.enrol_and_fetch()
        town.registry.stop()
        taps = Taps(town)
        taps.run()
        kept = taps.report()
    except StepFailed:
        town.tell_screen()
        raise
    finally:
        town.close()
    return 0 if kept else 1


if __name__ == '__main__':
    sys.exit(main())
