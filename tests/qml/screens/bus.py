# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the accessibility bus tells of the running app: everything that is shown, its controls, and what has changed."""
import re
from collections import Counter
from dataclasses import dataclass, field

from town import StepFailed, wait_for

from gi.repository import Atspi  # the version is chosen by the walk's app.py

CONTROLS = ('push button', 'check box', 'radio button', 'page tab', 'list item', 'toggle button', 'text', 'entry',
            'spin button', 'slider', 'link', 'menu item', 'combo box')
# Qt 6.4 calls everything enabled; what cannot be used now is not focusable either.
STATES = {Atspi.StateType.CHECKED: 'checked', Atspi.StateType.SELECTED: 'selected', Atspi.StateType.FOCUSED: 'focused',
          Atspi.StateType.FOCUSABLE: 'enabled', Atspi.StateType.EDITABLE: 'editable'}
# Texts that follow the clock, and what is said once and then goes by itself: no effect of a control.
PASSING_ROLES = ('alert',)
PASSING_NAMES = ('Ongedaan maken',)
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
    thing: object = field(compare=False, repr=False)

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

    def actions(self):
        """The actions of its own, each once. Putting the focus there is none."""
        action = self.thing.get_action_iface()
        names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))] if action else []
        return [name for name in dict.fromkeys(names) if name != 'SetFocus']

    def do(self, name):
        action = self.thing.get_action_iface()
        for i in range(Atspi.Action.get_n_actions(action)):
            if Atspi.Action.get_action_name(action, i) == name:
                return Atspi.Action.do_action(action, i)
        raise StepFailed(f'{self.says()} has no action {name}')

    def box(self):
        extents = self.thing.get_extents(Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height


class Scene:
    """One reading of all that is shown."""

    def __init__(self, app):
        self.nodes = []
        self.layers = ['']
        self._seen = Counter()
        root = app._root()
        if root is not None:
            self._read(root, '', '', True)
        holding = [node.layer for node in self.nodes if node.role == 'dialog' and 'focused' in node.states and node.name]
        self.top = holding[-1] if holding else self.layers[-1]

    def _read(self, thing, layer, group, is_root):
        held = thing.get_state_set()
        if not is_root and not held.contains(Atspi.StateType.SHOWING):
            return
        role, name = thing.get_role_name(), thing.get_name() or ''
        if role == 'dialog' and name:
            layer = name
            self.layers.append(layer)
        states = frozenset(word for state, word in STATES.items() if held.contains(state))
        text = ''
        if role in ('text', 'entry') and 'editable' in states:
            text = Atspi.Text.get_text(thing, 0, -1) or ''
        if not is_root:
            place = (layer, group, role, name)
            self.nodes.append(Node(role, name, thing.get_description() or '', states, text, layer, group, self._seen[place],
                                   thing))
            self._seen[place] += 1
        if role == 'panel' and name:
            group = name
        for i in range(thing.get_child_count()):
            child = thing.get_child_at_index(i)
            if child is not None:
                self._read(child, layer, group, False)

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
    """The scene once two readings in a row are equal."""
    last = None

    def still():
        nonlocal last
        scene = Scene(app)
        now = Counter((node.key, node.states, node.text, node.description) for node in scene.nodes)
        equal = now == last
        last = now
        return scene if equal and scene.nodes else None
    return wait_for('the screen to come to rest', still, seconds)


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
