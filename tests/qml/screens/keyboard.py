# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The main job with the keyboard alone: connect, visit, log, look up, change, send. At each stop the focus is seen: what is drawn
at a control differs with and without it. The order in which a contact is logged is compared with tests/data.

    keyboard.py --bin FOLDER [--update]
"""
import argparse
import os
import sys

from town import StepFailed, Town, wait_for
from bus import Scene, at_rest

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../data/log_contact_focus_nl.txt')
MOST_STOPS = 80
# A cursor that blinks is some fifty pixels; the thinnest ring is over five hundred.
RING_PIXELS = 200
MARGIN = 8


class Keyboard:
    def __init__(self, town):
        self.town = town
        self.rings = {}  # what has had the focus: the pixels in which it differed
        self.keys = 0
        self.drawn = False  # the ring of what has the focus is on the screen: the bus is told earlier

    def key(self, name):
        self.town.screen.key(name)
        self.keys += 1
        self.drawn = False

    def around(self, node):
        x, y, width, height = node.box()
        return x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN

    def step(self, key='Tab'):
        """Moves the focus once and looks at what was left."""
        scene = at_rest(self.town.app)
        before = scene.focused()
        box = self.around(before) if before else None
        if not self.drawn:
            self.town.screen.wait_for_rest()
        lit = self.town.screen.part(*box) if before else []
        self.key(key)

        def moved():
            now = Scene(self.town.app).focused()
            return now and (before is None or now.key != before.key)
        wait_for('the focus to move', moved, 5)
        after = at_rest(self.town.app)
        left = after.by_key(before.key) if before else None
        if left and after.top == scene.top and self.around(left) == box:
            name, differing = (before.layer, before.name), self.differing(box, lit)
            self.rings[name] = max(self.rings.get(name, 0), differing)
            self.drawn = differing >= RING_PIXELS
        return after.focused()

    def differing(self, box, lit):
        """In how many pixels the ring differs from what comes when it has gone: the bus is told before it is drawn."""
        most = 0

        def gone():
            nonlocal most
            most = max(most, sum(a != b for a, b in zip(lit, self.town.screen.part(*box))))
            return most >= RING_PIXELS
        try:
            wait_for('the ring to go', gone, 3)
        except StepFailed:
            pass  # the number tells
        return most

    def to(self, name, group=None, key='Tab'):
        """Goes on until a control has the focus."""
        for _ in range(MOST_STOPS):
            now = at_rest(self.town.app).focused()
            if now and now.name == name and group in (None, now.group):
                return now
            self.step(key)
        raise StepFailed(f'the keyboard does not come to {name}')

    def choose(self, name, group):
        """One of a group of radio buttons, which is one stop of Tab: with the arrow keys, which choose as they go."""
        for _ in range(MOST_STOPS):
            now = at_rest(self.town.app).focused()
            if now and now.role == 'radio button' and now.group == group:
                break
            self.step()
        while now.name != name:
            now = self.step('Right')
        if 'checked' not in now.states:
            self.key('space')
        self.wait(f'{name} to be chosen', lambda scene: 'checked' in scene.find(name, group=group).states)

    def press(self, name, key='Return', group=None, direction='Tab'):
        self.to(name, group, direction)
        self.key(key)

    def wait(self, what, condition):
        wait_for(what, lambda: condition(at_rest(self.town.app)))

    def has(self, name):
        self.wait(name, lambda scene: scene.find(name))

    def gone(self, layer):
        self.wait(f'{layer} to close', lambda scene: layer not in scene.layers)

    def transcript(self):
        """Each stop of the sheet once, as it is said."""
        lines, seen = [], set()
        node = self.to('Sluiten')
        while node.key not in seen:
            seen.add(node.key)
            lines.append(' · '.join(part for part in (node.group, node.says(), node.description) if part))
            node = self.step()
        return lines

    # The job.

    def run(self, update):
        app, registry, screen = self.town.app, self.town.registry, self.town.screen
        app.wait(name='Tablet koppelen')
        self.to('Je code')
        screen.type(registry.command('enrol')['code'])
        self.press('Tablet koppelen')
        wait_for('Vandaag', lambda: app.find(name='Ik ben hier'), 60)
        self.press('Versturen', 'space')
        app.wait(contains='Laatst gelukt', seconds=90)
        registry.stop()
        self.told('connected and fetched')

        self.press('Vandaag', 'space', direction='shift+Tab')
        self.press('Ik ben hier')
        self.has(self.town.place)
        self.press(self.town.place)
        self.has('Bezoek afronden')
        self.told('visit started')

        self.press('Contact vastleggen', 'space')
        self.press('Geld', 'space')
        self.wait('Geld to be chosen', lambda scene: 'checked' in scene.find('Geld').states)
        said = self.transcript()
        problems = self.compare(said, update)
        self.choose('Doet het zelf, stap 1', 'Wat nu?')
        self.to('Korte notitie (hoeft niet)')
        screen.type('Met toetsen')
        self.press('Bewaren')
        self.gone('Contact vastleggen')
        self.has('Geld')
        self.told('contact logged')

        self.press('Ongedaan maken')
        self.wait('the contact to go', lambda scene: not scene.find('Geld'))
        self.press('Contact vastleggen')
        self.has('Bewaren')
        self.key('Escape')
        self.gone('Contact vastleggen')
        self.told('undone, and a sheet left with Escape')

        self.press('Contact vastleggen')
        self.press('Wonen', 'space')
        self.press('Bewaren', 'space')
        self.gone('Contact vastleggen')
        self.press('Contacten', 'space')
        self.to('Zoek in notities en activiteiten')
        screen.type('koffie')
        self.has('Zoeken wissen')
        self.key('Escape')
        self.wait('the search to be empty', lambda scene: not scene.find('Zoeken wissen'))
        self.press('Wonen')
        self.wait('the contact', lambda scene: scene.top == 'Contact')
        self.press('Wijzig')
        self.wait('the form', lambda scene: scene.top == 'Contact wijzigen')
        self.press('Werk', 'space')
        self.press('Bewaren')
        self.gone('Contact wijzigen')
        self.told('searched, read and changed')

        self.press('Netwerk', 'space', direction='shift+Tab')
        self.to('Zoek een partner of persoon')
        screen.type('Vuurvlinder')
        self.has('Basisschool De Vuurvlinder')
        self.press('Basisschool De Vuurvlinder')
        self.wait('the partner', lambda scene: scene.top == 'Partner')
        self.press('Klopt nog')
        # The sheet stays, for who checks the next one there; what can be undone is there after it too.
        self.has('Ongedaan maken')
        self.key('Escape')
        self.gone('Partner')
        self.has('Ongedaan maken')
        self.told('a partner checked')

        registry.start()
        self.press('Versturen', 'space', direction='shift+Tab')
        self.press('Nu versturen en ophalen')
        app.wait(contains='Alles is verstuurd', seconds=60)
        self.told('sent')

        self.press('Instellingen', 'space')
        self.choose('Zon', 'Licht en donker')
        self.to('Minder beweging')
        self.told('settings')
        return problems

    def told(self, what):
        print(f'{what}: {self.keys} keys so far', flush=True)

    def compare(self, said, update):
        if update:
            with open(GOLDEN, 'w', encoding='utf-8') as file:
                file.write('\n'.join(said) + '\n')
        with open(GOLDEN, encoding='utf-8') as file:
            wanted = file.read().splitlines()
        if said == wanted:
            return []
        new = next((i for i, pair in enumerate(zip(said, wanted)) if pair[0] != pair[1]), min(len(said), len(wanted)))
        return [f'the focus order of logging a contact is not that of tests/data, from stop {new + 1}: '
                f'“{(said + [""])[new]}” instead of “{(wanted + [""])[new]}”']


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True)
    parser.add_argument('--update', action='store_true', help='write the focus order to tests/data')
    options = parser.parse_args()
    town = Town(options.bin)
    try:
        town.start_app()
        keyboard = Keyboard(town)
        problems = keyboard.run(options.update)
    except Exception:
        town.screen.picture(os.path.join(os.path.dirname(town.work), 'wijkronde_keyboard_failed.png'))
        town.tell_screen()
        raise
    finally:
        town.close()
    for (layer, name), pixels in sorted(keyboard.rings.items(), key=lambda item: item[1]):
        if pixels < RING_PIXELS:
            problems.append(f'the focus is not seen at {name} ({layer or "page"}): {pixels} pixels differ')
    thinnest = min(keyboard.rings.values())
    print(f'{keyboard.keys} keys, no pointer; the focus was seen at {len(keyboard.rings)} controls (at least {thinnest} pixels)')
    for problem in problems:
        print('  ' + problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
