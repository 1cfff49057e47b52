# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages, sheets and states of the app, and how one comes to each over the accessibility bus, whatever was done before."""
import re

from bus import Scene, at_rest
from town import StepFailed, wait_for

LOG = 'Contact vastleggen'
SEARCH = 'Zoek in notities en activiteiten'
SIGNAL_SEARCH = 'Zoek in signalen'
SIGNAL = 'Er wordt negen weken gewacht'
PARTNER_SEARCH = 'Zoek een partner of persoon'
# With three people, and one who is known by name.
PARTNER = 'Basisschool De Vuurvlinder'


class Stations:
    def __init__(self, town):
        self.town = town

    @property
    def app(self):
        return self.town.app

    def press(self, name, role=None, group=None, number=0, action=None, seconds=20):
        """Presses a control of the uppermost layer when it is there."""
        def there():
            node = Scene(self.app).find(name, role, group, number)
            return node if node and 'enabled' in node.states else None
        node = wait_for(f'to press {name}', there, seconds)
        node.do(action or ('Press' if 'Press' in node.actions() else 'Toggle'))
        return at_rest(self.app)

    def write(self, name, text):
        """Puts the focus in a field, empties it and types."""
        node = wait_for(f'to write in {name}', lambda: Scene(self.app).find(name, 'text'))
        if not node.grab_focus():
            raise StepFailed(f'{name} does not take the focus')
        wait_for(f'the focus in {name}', lambda: self.held(node.key, lambda held: 'focused' in held.states))
        self.town.screen.key('ctrl+a', 'BackSpace')
        if text:
            self.town.screen.type(text)
        wait_for(f'{name} to hold what was typed', lambda: self.held(node.key, lambda held: held.text == text))
        return at_rest(self.app)

    def home(self):
        """Vandaag, with no sheet open."""
        for _ in range(5):
            scene = at_rest(self.app)
            if not scene.top:
                break
            scene.find('Sluiten').do('Press')
            wait_for('the sheet to close', lambda: Scene(self.app).top != scene.top)
        if scene.page() != 'Vandaag':
            return self.press('Vandaag', 'page tab')
        # The signals have no tab of their own.
        return self.press('Terug') if scene.find('Terug') else scene

    def has(self, name):
        return Scene(self.app).find(name) is not None

    def held(self, key, condition):
        """A condition on a control, when that is there."""
        node = Scene(self.app).by_key(key)
        return node is not None and condition(node)

    # What a station takes for granted.

    def no_visit(self):
        self.home()
        if self.has('Bezoek afronden'):
            self.press('Bezoek afronden')
            self.press('Afronden')
        wait_for('no visit', lambda: self.has('Ik ben hier'))

    def visit(self):
        self.home()
        if not self.has('Bezoek afronden'):
            self.press('Ik ben hier', 'push button')
            self.press(self.town.place)
            wait_for('the visit', lambda: self.has('Bezoek afronden'))

    def visit_end(self):
        """With nothing said of it yet."""
        self.visit()
        self.press('Bezoek afronden')
        wait_for('the form', lambda: self.has('Wat speelt hier?'))
        self.write('Wat speelt hier?', '')

    def visit_end_filled(self):
        self.visit_end()
        self.write('Wat speelt hier?', 'De stroom is afgesloten')

    def ended_visit(self):
        self.visit_end()
        self.press('Afronden')
        wait_for('the visit', self.visit_rows)
        self.visit_rows()[0].do('Press')
        wait_for('the form', lambda: self.has('Wat speelt hier?'))

    def visit_rows(self):
        return [node for node in Scene(self.app).controls() if node.role == 'push button' and self.is_span(node.description)]

    @staticmethod
    def is_span(text):
        return re.search(r'\d tot \d+\.\d+ uur', text)

    def logged(self):
        """At least one contact of this worker that waits to be sent."""
        self.visit()
        if not self.rows():
            self.form()
            self.press('Geld')
            self.press('Bewaren')
            wait_for('the contact', self.rows)

    def rows(self):
        return [node for node in Scene(self.app).controls() if node.role == 'push button' and 'Nog te versturen' in node.description
                and not self.is_span(node.description)]

    # The stations.

    def today_without_visit(self):
        self.no_visit()

    def today_with_visit(self):
        self.logged()

    def places(self):
        self.no_visit()
        self.press('Ik ben hier', 'push button')
        wait_for('the nearest place', lambda: self.has(self.town.place))

    def places_searched(self):
        self.places()
        self.write('Zoek een plek', 'kade')

    def places_not_found(self):
        self.places()
        self.write('Zoek een plek', 'zzzz')

    def form(self):
        """A new contact with nothing chosen yet."""
        self.visit()
        self.press(LOG)
        if self.has('Begin opnieuw'):
            self.press('Begin opnieuw')

    def form_filled(self):
        self.form()
        self.press('Geld')
        self.press('Anders', 'radio button')

    def form_unfolded(self):
        self.form_filled()
        self.press('Meer')
        self.press('Wijzig', number=0, group='')
        self.press('Een dag eerder')
        self.press('Wijzig', group='Soort contact')

    def form_of_group(self):
        self.form()
        self.press('Groep', group='Met wie?')

    def form_of_neighbourhood(self):
        self.form()
        self.press('De wijk', group='Met wie?')

    def form_kept(self):
        """A contact that one was working on."""
        self.form()
        self.press('Wonen')
        self.write('Korte notitie (hoeft niet)', 'Belt terug')
        self.press('Sluiten')
        self.press(LOG)
        wait_for('what was kept', lambda: self.has('Begin opnieuw'))

    def other_place(self):
        self.form()
        self.press('Wijzig', number=0, group='')
        self.press('Een andere plek')
        wait_for('the places', lambda: self.has(self.town.place))

    def contacts(self):
        self.logged()
        self.press('Contacten', 'page tab')
        self.to_top()
        if self.has('Zoeken wissen'):
            self.press('Zoeken wissen')
        self.clear_filters()

    def to_top(self, search=SEARCH):
        """With the wheel, as long as the head of the list is out of sight."""
        def there():
            if not self.has(search):
                self.town.screen.wheel_up(self.town.screen.width // 2, self.town.screen.height // 2)
            return self.has(search)
        wait_for('the head of the list', there)

    def clear_filters(self):
        for node in at_rest(self.app).controls():
            if node.role == 'check box' and 'checked' in node.states:
                self.press(node.name)
        if not self.has('Filters'):
            self.press(next(node.name for node in at_rest(self.app).controls() if ' aan' in node.name))
            self.press('Wis alle filters')
            self.press('Toon contacten')
            # The row that one was at may stay in sight among more rows.
            self.to_top()

    def contacts_searched(self):
        self.contacts()
        self.write(SEARCH, 'koffie')

    def contacts_not_found(self):
        self.contacts()
        self.write(SEARCH, 'zzzz')

    def filters(self):
        self.contacts()
        self.press('Filters', 'push button')

    def filters_chosen(self):
        self.filters()
        self.press('Groep')
        self.press('Deze maand')
        self.press('Geld')

    def filters_on(self):
        self.filters_chosen()
        self.press('Toon contacten')

    def own_contact(self):
        self.logged()
        self.rows()[0].do('Press')
        wait_for('the contact', lambda: self.has('Verwijder'))

    def contact_of_colleague(self):
        self.contacts()
        row = next(node for node in at_rest(self.app).controls()
                   if node.role == 'push button' and node.description.endswith('Verstuurd'))
        row.do('Press')
        wait_for('the contact', lambda: at_rest(self.app).top)

    def change_contact(self):
        """A change with nothing changed yet."""
        self.own_contact()
        self.press('Wijzig')
        if self.has('Begin opnieuw'):
            self.press('Begin opnieuw')

    def network(self):
        self.home()
        self.press('Netwerk', 'page tab')
        self.to_top(PARTNER_SEARCH)
        if self.has('Zoeken wissen'):
            self.press('Zoeken wissen')
        if self.has('Wis zoeken en filters'):
            self.press('Wis zoeken en filters')

    def network_searched(self):
        self.network()
        self.write(PARTNER_SEARCH, PARTNER)
        wait_for('the partner', lambda: self.app.find(contains=PARTNER, role='push button'))

    def network_filters(self):
        self.network()
        self.press('Filters', 'push button')
        if Scene(self.app).find('Wis alle filters') and 'enabled' in Scene(self.app).find('Wis alle filters').states:
            self.press('Wis alle filters')

    def partner(self):
        self.network_searched()
        row = next(node for node in at_rest(self.app).controls() if node.role == 'push button' and node.name.startswith(PARTNER))
        row.do('Press')
        wait_for('the partner', lambda: at_rest(self.app).top == 'Partner')

    def partner_not_right(self):
        self.partner()
        self.press('Klopt niet', number=0)
        wait_for('the question', lambda: self.has('Weet ik niet'))

    def person_not_right(self):
        self.partner()
        self.press('Klopt niet', number=1)
        wait_for('the question', lambda: self.has('Er werkt nu iemand anders'))

    def new_partner(self):
        self.network()
        self.press('Nieuwe partner')
        wait_for('the form', lambda: self.has('Naam'))
        if self.has('Begin opnieuw'):
            self.press('Begin opnieuw')

    def signals(self):
        self.home()
        self.press('Bekijk alle signalen')
        wait_for('the signals', lambda: self.has('Nieuw signaal'))
        self.to_top(SIGNAL_SEARCH)
        if self.has('Zoeken wissen'):
            self.press('Zoeken wissen')
        if 'checked' in Scene(self.app).find('Zonder antwoord').states:
            self.press('Zonder antwoord')
        if self.has('1 filter aan'):
            self.press('1 filter aan')
            self.press('Wis alle filters')
            self.press('Sluiten')

    def signal_filters(self):
        self.signals()
        self.press('Filters', 'push button')

    def new_signal(self):
        self.home()
        self.press('Signaal geven')
        wait_for('the form', lambda: self.has('Wat moet beleid weten?'))
        if self.has('Begin opnieuw'):
            self.press('Begin opnieuw')

    def given_signal(self):
        """One of this worker's own, so that all that one may do with it is there."""
        self.new_signal()
        self.press('Wachtlijst')
        self.write('Wat moet beleid weten?', SIGNAL)
        self.press('Bewaren')
        self.signals()
        wait_for('the signal', lambda: self.app.find(contains=SIGNAL, role='push button'))
        row = next(node for node in at_rest(self.app).controls() if node.role == 'push button' and node.name.startswith(SIGNAL))
        row.do('Press')
        wait_for('the signal', lambda: at_rest(self.app).top == 'Signaal aan beleid')

    def settings(self):
        self.home()
        self.press('Instellingen', 'page tab')

    def choices(self):
        """Everything that waits for a person."""
        self.home()
        self.press('Versturen', 'page tab')
        self.press('Keuze nodig', 'push button')
        # Not its head: a long list may open where the focus was.
        wait_for('the list', lambda: self.app.find(contains='bewaard tot je kiest'))

    def a_choice(self, beginning, title=''):
        self.choices()
        row = next(node for node in at_rest(self.app).controls()
                   if node.role == 'push button' and node.description.startswith(beginning) and node.name.startswith(title))
        row.do('Press')
        # A long page has its last button below the window.
        wait_for('the choice', lambda: self.has('Later kiezen') or self.has('Niet meer versturen'))

    def choice_of_notes(self):
        self.a_choice('Notitie')

    def choice_of_both(self):
        self.choice_of_notes()
        self.press('Allebei')
        wait_for('the text', lambda: self.has('Bewaar deze tekst'))

    def choice_of_removed(self):
        self.a_choice('Contact')

    def choice_of_pair(self):
        self.a_choice('Netwerkpartner', 'Taalhuis')

    def kept_back(self):
        """What the registry could not process."""
        self.a_choice('Netwerkpartner', 'Buurtkamer')

    def kept_back_form(self):
        """The form of it, with nothing changed yet."""
        self.kept_back()
        self.press('Aanpassen')
        wait_for('the form', lambda: self.has('Bewaren'))
        if self.has('Begin opnieuw'):
            self.press('Begin opnieuw')

    def kept_back_file(self):
        """The sheet that makes a file of it: it opens where one was made last."""
        self.kept_back()
        self.press('Bewaren als bestand')
        wait_for('the folders', lambda: self.has('Overdracht') or self.has('Documents'))
        if not self.has('Overdracht'):
            self.press('Documents')
        wait_for('the folders', lambda: self.has('Overdracht'))

    def account(self):
        self.home()
        self.press('Versturen', 'page tab')
        self.press('Verantwoording', 'push button')
        wait_for('the account', lambda: self.has('Terug'))

    def sending(self):
        self.logged()
        self.press('Versturen', 'page tab')
