# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the accessibility bus tells of the running app: everything that is shown, its controls, and what has changed."""
import re
import threading
import time
import weakref
from collections import Counter
from dataclasses import dataclass, field

from town import StepFailed, wait_for
from connection import ACCESSIBLE, PROPERTIES, ROOT, Connection

from gi.repository import Atspi, GLib  # the version is chosen by the walk's app.py

ACTION, COMPONENT, TEXT = 'org.a11y.atspi.Action', 'org.a11y.atspi.Component', 'org.a11y.atspi.Text'

CONTROLS = ('push button', 'check box', 'radio button', 'page tab', 'list item', 'toggle button', 'text', 'entry',
            'spin button', 'slider', 'link', 'menu item', 'combo box')
# Qt 6.4 calls everything enabled; what cannot be used now is not focusable either.
STATES = {Atspi.StateType.CHECKED: 'checked', Atspi.StateType.SELECTED: 'selected', Atspi.StateType.FOCUSED: 'focused',
          Atspi.StateType.FOCUSABLE: 'enabled', Atspi.StateType.EDITABLE: 'editable'}
# Texts that follow the clock, and what is said once and then goes by itself: no effect of a control.
PASSING_ROLES = ('alert',)
PASSING_NAMES = ('Ongedaan maken',)
QUIET_SECONDS = 0.12
CLOCK = re.compile(r'Nu, \d+\.\d+ uur|\d+ (?:minuten|minuut|uur)(?: geleden)?')


@dataclass(frozen=True)
class Node:
    role: str
    name: str
    description: str
    states: frozenset
    text: str
    layer: str  # the sheet that it is on; '' = the page
    group: str  # the named group around it
    number: int  # among equal ones
    path: str = field(compare=False, repr=False)
    connection: object = field(compare=False, repr=False)

    @property
    def key(self):
        return self.layer, self.group, self.role, self.name, self.number

    @property
    def is_control(self):
        return self.role in CONTROLS

    def says(self):
        """As a screen reader would: name, what it is, how it stands."""
        parts = [self.name, self.role] + sorted(self.states & {'checked', 'selected'})
        if 'enabled' not in self.states:
            parts.append('disabled')
        return ', '.join(parts)

    def _all_actions(self):
        actions, = self.connection.ask(self.path, ACTION, 'GetActions')
        return [name for name, _, _ in actions]

    def actions(self):
        """The actions of its own, each once. Putting the focus there is none."""
        return [name for name in dict.fromkeys(self._all_actions()) if name != 'SetFocus']

    def do(self, name):
        names = self._all_actions()
        if name not in names:
            raise StepFailed(f'{self.says()} has no action {name}')
        self.connection.ask(self.path, ACTION, 'DoAction', GLib.Variant('(i)', (names.index(name),)))

    def grab_focus(self):
        taken, = self.connection.ask(self.path, COMPONENT, 'GrabFocus')
        return taken

    def box(self):
        """x, y, width, height on the screen."""
        extents, = self.connection.ask(self.path, COMPONENT, 'GetExtents', GLib.Variant('(u)', (Atspi.CoordType.SCREEN,)))
        return extents


connections = weakref.WeakKeyDictionary()


def connection_to(app):
    """Nothing while the app is not on the bus yet."""
    if app.process.poll() is not None:
        raise StepFailed(f'the app stopped with code {app.process.returncode}')
    if app not in connections:
        try:
            connections[app] = Connection(app.process.pid)
        except (LookupError, GLib.Error):
            return None
    return connections[app]


class Scene:
    """One reading of all that is shown."""

    def __init__(self, app):
        self.nodes = []
        self.layers = ['']
        self._seen = Counter()
        connection = connection_to(app)
        if connection:
            self._read(connection)
        holding = [node.layer for node in self.nodes if node.role == 'dialog' and 'focused' in node.states and node.name]
        self.top = holding[-1] if holding else self.layers[-1]

    def _read(self, connection):
        """Level by level, all of a level at once."""
        shown, level = {}, [ROOT]
        while level:
            answers = connection.ask_all([(path, ACCESSIBLE, method, None) for path in level
                                          for method in ('GetState', 'GetChildren')])
            found = [(path, states[0][0] | states[0][1] << 32, [child for _, child in children[0]])
                     for path, states, children in zip(level, answers[::2], answers[1::2]) if states and children]
            found = [one for one in found if one[0] == ROOT or one[1] >> Atspi.StateType.SHOWING & 1]
            shown.update((path, (held, children)) for path, held, children in found)
            level = [child for _, _, children in found for child in children]
        asked = [(path, ACCESSIBLE, 'GetRole', None) for path in shown]
        for name in ('Name', 'Description'):
            asked += [(path, PROPERTIES, 'Get', GLib.Variant('(ss)', (ACCESSIBLE, name))) for path in shown]
        answers, count = connection.ask_all(asked), len(shown)
        facts = {path: (Atspi.role_get_name(Atspi.Role(role[0])), name[0], description[0])
                 for path, role, name, description in zip(shown, answers, answers[count:], answers[2 * count:])
                 if role and name and description}
        fields = [path for path, (held, _) in shown.items() if held >> Atspi.StateType.EDITABLE & 1]
        texts = connection.ask_all([(path, TEXT, 'GetText', GLib.Variant('(ii)', (0, -1))) for path in fields])
        texts = {path: text[0] for path, text in zip(fields, texts) if text}
        self._add(connection, ROOT, shown, facts, texts, '', '')

    def _add(self, connection, path, shown, facts, texts, layer, group):
        if path not in facts:
            return
        (held, children), (role, name, description) = shown[path], facts[path]
        if role == 'dialog' and name:
            layer = name
            self.layers.append(layer)
        if path != ROOT:
            place = (layer, group, role, name)
            states = frozenset(word for state, word in STATES.items() if held >> state & 1)
            self.nodes.append(Node(role, name, description, states, texts.get(path, ''), layer, group, self._seen[place], path,
                                   connection))
            self._seen[place] += 1
        if role == 'panel' and name:
            group = name
        for child in children:
            self._add(connection, child, shown, facts, texts, layer, group)

    def controls(self):
        """Those of the uppermost layer: a sheet has the page behind it."""
        return [node for node in self.nodes if node.is_control and node.layer == self.top]

    def find(self, name, role=None, group=None, number=0):
        for node in self.controls():
            if (node.name, node.number) == (name, number) and role in (None, node.role) and group in (None, node.group):
                return node
        return None

    def by_key(self, key):
        return next((node for node in self.nodes if node.key == key), None)

    def focused(self):
        held = [node for node in self.nodes if 'focused' in node.states and node.is_control]
        return held[-1] if held else None

    def page(self):
        return next((node.name for node in self.nodes if node.role == 'page tab' and 'selected' in node.states), '')

    def lasting(self):
        """All that is shown, without what comes and goes by itself."""
        return Counter((node.layer, node.role, CLOCK.sub('…', node.name), CLOCK.sub('…', node.description),
                        node.states - {'focused'}, node.text)
                       for node in self.nodes if node.role not in PASSING_ROLES and node.name not in PASSING_NAMES)


def at_rest(app, seconds=20):
    """The scene once two readings are equal, a moment apart: what a page has asked the store for comes a little later."""
    deadline, pause, last = time.monotonic() + seconds, threading.Event(), None
    while True:
        scene = Scene(app)
        now = Counter((node.key, node.states, node.text, node.description) for node in scene.nodes)
        if now and now == last:
            return scene
        if time.monotonic() > deadline:
            raise StepFailed(f'waited {seconds} s for the screen to come to rest')
        last = now
        pause.wait(QUIET_SECONDS)


def _short(names):
    names = [name for name in names if name]
    return ', '.join(f'“{name[:40]}”' for name in names[:3]) + (f' and {len(names) - 3} more' if len(names) > 3 else '')


def effect(before, after, key):
    """What is different, in words; nothing when all is as it was."""
    if before.top != after.top:
        return f'sheet “{after.top}” opens' if after.top else f'sheet “{before.top}” closes'
    if before.page() != after.page():
        return f'page “{after.page()}”'
    old, new = before.by_key(key), after.by_key(key)
    if old and new:
        for state in ('checked', 'selected', 'enabled'):
            if (state in old.states) != (state in new.states):
                return state if state in new.states else 'not ' + state
        if old.text != new.text:
            return f'text “{new.text}”'
    gone, come = before.lasting() - after.lasting(), after.lasting() - before.lasting()
    if not gone and not come:
        return ''
    names_gone, names_come = [item[2] for item in gone], [item[2] for item in come]
    if sorted(names_gone) == sorted(names_come):
        return f'changes {_short(names_come)}'
    return '; '.join(text for text in (f'appears {_short(names_come)}' if names_come else '',
                                       f'goes {_short(names_gone)}' if names_gone else '') if text)
