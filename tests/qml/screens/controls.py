# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every control of the real app over the accessibility bus: it has a role and a Dutch name, the keyboard comes to it, and its
action has an effect that is seen. Prints the order of the focus and a table control, action, effect. Fails with the controls that
do not hold.

    controls.py --bin FOLDER [--half day|lists] [--every] [--only STATION …]

--every: also each term of a long list, which takes three times as long.
"""
import argparse
import os
import signal
import sys
import xml.etree.ElementTree as ElementTree

from town import StepFailed, Town, wait_for
from bus import PASSING_NAMES, Scene, at_rest, effect
from stations import LOG, Stations

TRANSLATIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../assets/translations/wijkronde_nl.ts')
MOST_TABS = 40
MOST_ROWS = 2
# Of a list of terms: so many of the first ones, and the last one, stand for all of them. (Their names and the keyboard's way are
# looked at for each.)
MOST_TERMS = 2
MANY_TERMS = 6
LANGUAGES = ('English', 'Nederlands')


def english_sources():
    """The English texts that are written otherwise in Dutch."""
    sources, dutch = set(), set()
    for message in ElementTree.parse(TRANSLATIONS).getroot().iter('message'):
        translation = message.find('translation')
        dutch.update([form.text for form in translation.iter('numerusform')] or [translation.text])
        sources.add(message.find('source').text)
    return sources - dutch


def lasting_controls(nodes):
    """Those that last. Rows of a list are endless; the first ones stand for all."""
    rows = 0
    for node in nodes:
        if node.name in PASSING_NAMES:
            continue  # goes by itself; tried in a way of its own
        if node.role == 'push button' and any(word in node.description for word in ('Verstuurd', 'Teststraat')):
            rows += 1
            if rows > MOST_ROWS:
                continue
        yield node


def place(node):
    """Where a control is, whatever the row: one form is for what is new and for what is changed."""
    layer, group, role, name, _ = node.key
    return LOG if layer == 'Contact wijzigen' else layer, group, role, name


def stop(node):
    """What the Tab key comes to: a group of radio buttons is one stop. (That arrow keys go on in it is seen in keyboard.py.)"""
    layer, group, role, name = place(node)
    return layer, group, role, '' if role == 'radio button' else name


class Check:
    # Tried in each state of a sheet, because what they do depends on it.
    AGAIN = (('push button', 'Bewaren'), ('push button', 'Sluiten'), ('push button', 'Wis alle filters'))

    def __init__(self, town, every):
        self.town = town
        self.every = every
        self.stations = Stations(town)
        self.english = english_sources()
        self.problems = []
        self.table = []
        self.reached = set()  # (sheet, group, role, name) that the keyboard came to
        self.now = None  # the scene at rest after what was done last
        self.effective = set()  # (sheet, group, role, name) of what has shown all its effects already

    def problem(self, text):
        print('  PROBLEM:', text, flush=True)
        self.problems.append(text)

    # What it is called.

    def check_names(self, station, scene):
        for node in scene.nodes:
            if node.is_control and not node.name.strip():
                self.problem(f'{station}: a {node.role} without a name')
            for text in (node.name, node.description):
                if text in self.english:
                    self.problem(f'{station}: {node.role} in English: {text}')
            if node.is_control and node.name[:1].islower() and any(c.isupper() or c == '_' for c in node.name[1:]):
                self.problem(f'{station}: {node.role} is called by its object name: {node.name}')

    # How the keyboard comes there.

    def focus_order(self, key, wanted, most):
        """The controls that hold the focus while a key is pressed again and again, until all that are wanted have held it or the
        first comes back."""
        order, before = [], Scene(self.town.app).focused()
        while len(order) < most and wanted - {stop(node) for node in order}:
            self.town.screen.key(key)
            try:
                node = wait_for('the focus to move', lambda: self._focused_after(before), 3)
            except StepFailed:
                break
            if order and node.key == order[0].key:
                break
            order.append(node)
            before = node
        return order

    def _focused_after(self, before):
        now = Scene(self.town.app).focused()
        return now if now and (before is None or now.key != before.key) else None

    def check_keyboard(self, station, scene):
        """Whether it comes to what it has not come to before: from the first of that one further and back, then on, then the other
        way round, because a list is long."""
        wanted = {stop(node): node for node in reversed(list(lasting_controls(scene.controls())))
                  if 'enabled' in node.states and stop(node) not in self.reached}
        if not wanted:
            return
        first, order = list(wanted.values())[-1], []
        for key, most in (('Tab', 1), ('shift+Tab', 1), ('Tab', MOST_TABS), ('shift+Tab', MOST_TABS)):
            missing = wanted.keys() - {stop(node) for node in order}
            if missing and len(order) != 1:
                first.grab_focus()
                at_rest(self.town.app)
            order += self.focus_order(key, missing, most)
        held = Scene(self.town.app).focused()
        if not order and held and held.key == first.key:
            order = [first]  # the only stop of this page
        self.reached |= {stop(node) for node in order}
        print('  focus: ' + ' > '.join(node.name for node in order[:40]) + (' > …' if len(order) > 40 else ''), flush=True)
        for layer, group, role, name in sorted(wanted.keys() - self.reached):
            self.problem(f'{station}: the keyboard does not come to {name}, {role} ({group or layer})')

    # What it does.

    def record(self, station, node, action, seen):
        self.table.append((station, node.says(), action, seen))
        print(f'  {node.role:13} {node.name[:44]:44} {action:8} {seen[:90]}', flush=True)

    def act(self, station, node, action, before=None):
        """Does it and tells what has changed; nothing when nothing has within a few seconds. Leaves what is there then in `now`."""
        before = before or at_rest(self.town.app)
        if action == 'type':
            node.grab_focus()
            wait_for('the focus', lambda: (Scene(self.town.app).focused() or node).key == node.key)
            self.town.screen.type('a')
        else:
            before.by_key(node.key).do(action)
        found = self._effect_after(before, node)
        self.record(station, node, action, found)
        return found

    def _effect_after(self, before, node):
        found = ''

        def changed():
            nonlocal found
            found = effect(before, Scene(self.town.app), node.key)
            return found
        try:
            wait_for('an effect', changed, 4)
            self.now = at_rest(self.town.app)
            return effect(before, self.now, node.key) or found
        except StepFailed:
            if self.town.app.process.poll() is not None:
                return 'the app ends'
            self.now = at_rest(self.town.app)
            return found

    def passed_over(self, scene):
        """Terms for which others of their list stand."""
        lists = {}
        for node in scene.controls():
            if node.role in ('radio button', 'check box') and node.group:
                lists.setdefault((node.layer, node.group, node.role), []).append(node.key)
        return {key for terms in lists.values() if len(terms) > MANY_TERMS for key in terms[MOST_TERMS:-1]} if not self.every else set()

    def to_try(self, scene):
        passed_over = self.passed_over(scene)
        for node in lasting_controls(scene.controls()):
            if node.key in passed_over:
                continue
            if 'enabled' not in node.states or (node.role == 'page tab' and 'selected' in node.states):
                continue
            if node.name in LANGUAGES:
                continue  # tried by themselves: after them everything is called otherwise
            if place(node) not in self.effective or (node.role, node.name) in self.AGAIN:
                yield node

    def unchoose(self, node):
        """A chosen one of several does nothing more: another one is chosen first."""
        now = self.now.by_key(node.key)
        if now is None or not now.states & {'checked', 'selected'}:
            return
        others = [other for other in self.now.controls() if (other.role, other.group) == (node.role, node.group)
                  and other.key != node.key]
        if others:
            others[0].do('Press')
            wait_for('another choice', lambda: effect(self.now, Scene(self.town.app), node.key))
            self.now = at_rest(self.town.app)

    def can_use(self, key):
        """Whether a control of the station is there now, for use."""
        held = self.now.by_key(key)
        return held is not None and held.layer == self.now.top and 'enabled' in held.states

    def come_back(self, enter):
        enter()
        self.now = at_rest(self.town.app)

    def check_actions(self, station, enter):
        scene = self.now = at_rest(self.town.app)
        for wanted in [node.key for node in self.to_try(scene)]:
            if not self.can_use(wanted):
                self.come_back(enter)
            node = self.now.by_key(wanted)
            if node is None:
                self.problem(f'{station}: {wanted[3]} did not come back')
                continue
            actions = ['type'] if node.role in ('text', 'entry') else node.actions()
            if not actions:
                self.problem(f'{station}: {node.says()} has no action')
            done = bool(actions)
            for action in actions:
                if node.role in ('radio button', 'page tab'):
                    self.unchoose(node)
                if self.now.by_key(node.key) is None or self.now.top != node.layer:
                    self.come_back(enter)
                if not self.act(station, self.now.by_key(node.key) or node, action, self.now):
                    done = False
                    self.problem(f'{station}: {action} on {node.says()} ({node.group}) has no effect')
            if done and node.number == 0:
                self.effective.add(place(node))
            self.put_back(scene, enter)

    def put_back(self, scene, enter):
        """As it was at the station, when an action has led away from it."""
        if self.now.top != scene.top or self.now.page() != scene.page() or \
                {node.key for node in self.to_try(scene)} - {node.key for node in self.now.controls()}:
            self.come_back(enter)

    def station(self, name, enter):
        print(f'== {name}', flush=True)
        enter()
        scene = at_rest(self.town.app)
        self.check_names(name, scene)
        self.check_keyboard(name, scene)
        enter()
        self.check_actions(name, enter)

    # Pages that need more than a way to them.

    def welcome(self):
        """A new tablet: a code that is wrong, then one that is right."""
        print('== Welkom', flush=True)
        scene = at_rest(self.town.app)
        self.check_names('Welkom', scene)
        self.stations.write('Je code', 'AAAA-BBBB')
        scene = at_rest(self.town.app)
        self.check_keyboard('Welkom', scene)
        for field in ('Adres van de registratie', 'Je code'):
            self.act('Welkom', at_rest(self.town.app).find(field), 'type')
        self.stations.write('Adres van de registratie', self.town.registry.url)
        self.act('Welkom', at_rest(self.town.app).find('Tablet koppelen'), 'Press')
        wait_for('the wrong code to be told', lambda: self.town.app.find(contains='De code klopt niet'))
        self.check_names('Welkom', at_rest(self.town.app))
        self.stations.write('Je code', self.town.registry.command('enrol')['code'])
        self.stations.press('Tablet koppelen')
        self.town.app.wait(name='Vandaag', role='page tab', seconds=60)
        self.stations.press('Versturen', 'page tab')
        self.town.app.wait(contains='Laatst gelukt', seconds=90)

    def languages(self):
        """There and back, with each of their actions."""
        print('== Taal', flush=True)
        self.stations.settings()
        for action in at_rest(self.town.app).find('English').actions():
            for name in LANGUAGES:
                if not self.act('Taal', at_rest(self.town.app).find(name), action):
                    self.problem(f'{action} on {name} has no effect')

    def sending(self):
        """Waiting, running, out of reach and refused."""
        name, again = 'Versturen', lambda: self.stations.press('Versturen', 'page tab')
        start, stop = 'Nu versturen en ophalen', 'Stoppen'
        print(f'== {name}', flush=True)
        self.stations.sending()
        scene = at_rest(self.town.app)
        self.check_names(name, scene)
        self.check_keyboard(name, scene)
        row = self.waiting_row()
        self.act(name, row, 'Press')
        self.stations.home()
        self.town.registry.start()
        self.town.registry.server.send_signal(signal.SIGSTOP)  # it takes calls and does not answer
        again()
        self.act(name, at_rest(self.town.app).find(start), 'Press')
        running = wait_for('the attempt', lambda: at_rest(self.town.app).find(stop))
        self.check_names(name, at_rest(self.town.app))
        self.check_keyboard(name + ', bezig', at_rest(self.town.app))
        self.act(name + ', bezig', running, 'Press')
        self.town.registry.server.send_signal(signal.SIGCONT)
        for device in self.town.registry.devices():
            self.town.registry.command('revoke', device)
        self.stations.press(start)
        failed = wait_for('the refusal', lambda: at_rest(self.town.app).find('Probeer opnieuw'))
        self.check_names(name, at_rest(self.town.app))
        self.town.registry.server.send_signal(signal.SIGSTOP)
        self.act(name + ', geweigerd', failed, 'Press')
        self.town.registry.server.send_signal(signal.SIGCONT)

    def choices(self):
        """What a colleague wrote at the same time. Each decision takes one of them."""
        self.town.registry.start()
        self.town.make_choices(10, 5)
        self.town.registry.stop()
        self.town.app.wait(name='Vandaag', role='page tab', seconds=60)
        for name, enter in (('Keuze nodig', self.stations.choices),
                            ('Keuze nodig, twee teksten', self.stations.choice_of_notes),
                            ('Keuze nodig, allebei', self.stations.choice_of_both),
                            ('Keuze nodig, verwijderd', self.stations.choice_of_removed),
                            ('Keuze nodig, misschien dubbel', self.stations.choice_of_pair),
                            ('Verantwoording', self.stations.account)):
            self.station(name, enter)

    def kept_back(self):
        """What the registry could not process: why, the form that puts it right, the file of it. Saving takes one of them, and so
        does not sending it any more."""
        self.town.registry.start()
        self.town.make_kept_back(6)
        self.town.registry.stop()
        self.town.app.wait(name='Vandaag', role='page tab', seconds=60)
        for name, enter in (('Niet verwerkt', self.stations.kept_back),
                            ('Niet verwerkt, bestand', self.stations.kept_back_file),
                            ('Niet verwerkt, aanpassen', self.stations.kept_back_form)):
            self.station(name, enter)
        files = [os.path.join(folder, name) for folder, _, names in os.walk(self.town.home) for name in names if name.endswith('.txt')]
        if not files:
            self.problem('Niet verwerkt, bestand: no file was made')
        for path in files:
            with open(path, encoding='utf-8') as file:
                if 'Buurtkamer' not in file.read():
                    self.problem(f'{path} does not say what was kept back')
            if 'Buurtkamer' in os.path.basename(path):
                self.problem(f'{path} names what it is about')

    def waiting_row(self):
        return next(node for node in at_rest(self.town.app).controls() if node.role == 'push button' and node.description.startswith('Sinds'))

    def full_disk(self):
        """What cannot be stored is told, and nothing is lost."""
        print('== Volle tablet', flush=True)
        self.stations.form_filled()
        self.town.set_disk_full(True)
        try:
            save = at_rest(self.town.app).find('Bewaren')
            save.do('Press')
            self.town.app.wait(contains='Deze tablet is vol')
            self.record('Volle tablet', save, 'Press', 'an alert: the tablet is full')
            self.check_names('Volle tablet', at_rest(self.town.app))
            self.stations.home()
            self.stations.press('Instellingen', 'page tab')
            self.stations.press('Minder beweging')
            told = wait_for('what went wrong', lambda: at_rest(self.town.app).find('Ik heb het gelezen'))
            self.check_names('Volle tablet', at_rest(self.town.app))
        finally:
            self.town.set_disk_full(False)
        self.act('Volle tablet', told, 'Press')
        self.stations.visit()
        self.stations.press('Contact vastleggen')
        self.stations.press('Bewaren')
        wait_for('the contact', lambda: not at_rest(self.town.app).top)

    def damaged(self):
        """The store cannot be opened."""
        print('== Herstel', flush=True)
        self.town.app.close()
        database = os.path.join(self.town.data(), 'wijkronde.db')
        os.truncate(database, os.path.getsize(database) // 2 + 1)
        self.town.start_app()
        node = wait_for('the page', lambda: at_rest(self.town.app).find('Sluit de app'), 40)
        self.check_names('Herstel', at_rest(self.town.app))
        self.check_keyboard('Herstel', at_rest(self.town.app))
        self.act('Herstel', node, 'Press')

    def undo(self):
        """What may be taken back: the bar goes by itself, so it is tried at once."""
        print('== Ongedaan maken', flush=True)
        stations = self.stations
        for what, make in (('visit', lambda: (stations.no_visit(), stations.visit())),
                           ('visit finished', lambda: (stations.visit_end(), stations.press('Afronden'))),
                           ('contact', lambda: (stations.form(), stations.press('Geld'), stations.press('Bewaren'))),
                           ('removed', lambda: (stations.own_contact(), stations.press('Verwijder')))):
            make()
            node = wait_for('the undo bar', lambda: at_rest(self.town.app).find('Ongedaan maken'))
            if not self.act(f'Ongedaan maken, {what}', node, 'Press'):
                self.problem(f'Ongedaan maken has no effect on: {what}')

    # All of it, in two halves: each takes minutes.

    def day(self):
        """A tablet from its first start through a day of work."""
        stations = self.stations
        return (('Vandaag, geen bezoek', stations.today_without_visit),
                ('Ik ben hier', stations.places),
                ('Ik ben hier, gezocht', stations.places_searched),
                ('Ik ben hier, niets gevonden', stations.places_not_found),
                ('Vandaag, bezoek', stations.today_with_visit),
                ('Bezoek afronden', stations.visit_end),
                ('Bezoek afronden, ingevuld', stations.visit_end_filled),
                ('Bezoek van vandaag', stations.ended_visit),
                ('Contact vastleggen', stations.form),
                ('Contact vastleggen, ingevuld', stations.form_filled),
                ('Contact vastleggen, alles open', stations.form_unfolded),
                ('Contact vastleggen, groep', stations.form_of_group),
                ('Contact vastleggen, wijk', stations.form_of_neighbourhood),
                ('Contact vastleggen, bewaard', stations.form_kept),
                ('Een andere plek', stations.other_place)), (
                    ('Ongedaan maken', self.undo), ('Volle tablet', self.full_disk))

    def lists(self):
        """What one looks up, tells others, and what goes wrong."""
        stations = self.stations
        return (('Contacten', stations.contacts),
                ('Contacten, gezocht', stations.contacts_searched),
                ('Contacten, niets gevonden', stations.contacts_not_found),
                ('Filters', stations.filters),
                ('Filters, gekozen', stations.filters_chosen),
                ('Contacten, filters aan', stations.filters_on),
                ('Contact', stations.own_contact),
                ('Contact van een collega', stations.contact_of_colleague),
                ('Contact wijzigen', stations.change_contact),
                ('Netwerk', stations.network),
                ('Netwerk, gezocht', stations.network_searched),
                ('Netwerk, filters', stations.network_filters),
                ('Partner', stations.partner),
                ('Partner, klopt niet', stations.partner_not_right),
                ('Persoon, klopt niet', stations.person_not_right),
                ('Nieuwe partner', stations.new_partner),
                ('Signalen', stations.signals),
                ('Signalen, filters', stations.signal_filters),
                ('Nieuw signaal', stations.new_signal),
                ('Signaal', stations.given_signal),
                ('Instellingen', stations.settings)), (
                    ('Taal', self.languages), ('Keuzes', self.choices), ('Niet verwerkt', self.kept_back),
                    ('Versturen', self.sending), ('Herstel', self.damaged))

    def run(self, halves, only):
        town, stations = self.town, self.stations

        def wanted(name):
            return not only or name in only
        town.start_app()
        town.app.wait(name='Tablet koppelen')
        if wanted('Welkom') and self.day in halves:
            self.welcome()
        else:
            town.enrol_and_fetch()
        town.registry.stop()
        # What a control does is tried here, not how it moves: drawing that is most of the time.
        stations.settings()
        stations.press('Minder beweging')
        for half in halves:
            pages, works = half()
            for name, enter in pages:
                if wanted(name):
                    self.station(name, enter)
            for name, work in works:
                if wanted(name):
                    work()

    def report(self):
        controls = len({(station, name) for station, name, _, _ in self.table})
        print(f'\n{len(self.table)} actions on {controls} controls; {len(self.problems)} problems')
        for problem in self.problems:
            print('  ' + problem)
        return not self.problems


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True)
    parser.add_argument('--half', choices=('day', 'lists'))
    parser.add_argument('--every', action='store_true')
    parser.add_argument('--only', nargs='*')
    options = parser.parse_args()
    # Tall enough for all that a page holds.
    town = Town(options.bin, 800, 2400)
    check = Check(town, options.every)
    try:
        halves = {'day': check.day, 'lists': check.lists}
        check.run([halves[options.half]] if options.half else list(halves.values()), options.only)
    except Exception:
        town.screen.picture(os.path.join(os.path.dirname(town.work), 'wijkronde_controls_failed.png'))
        town.tell_screen()
        raise
    finally:
        town.close()
    return 0 if check.report() else 1


if __name__ == '__main__':
    sys.exit(main())
