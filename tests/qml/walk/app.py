# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The running app as a screen reader meets it: controls by name over the accessibility bus, touched by real taps."""
import os
import signal
import subprocess
import threading
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402


class StepFailed(Exception):
    """What a person would have seen instead; plain words."""


def wait_for(what, condition, seconds=20):
    """Waits until the condition gives something; polls, because the bus tells no one when it is complete."""
    pause = threading.Event()
    deadline = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except GLib.Error:
            found = None  # the control went away while we were looking
        if found:
            return found
        if time.monotonic() > deadline:
            raise StepFailed(f'waited {seconds} s for {what}')
        pause.wait(0.03)


class App:
    def __init__(self, screen, command, log):
        self.screen = screen
        self.taps = 0
        self.log = open(log, 'ab')
        self.process = subprocess.Popen(command, env={**os.environ, **screen.environment()}, stdout=self.log,
                                        stderr=self.log)

    def _root(self):
        if self.process.poll() is not None:
            raise StepFailed(f'the app stopped with code {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def controls(self):
        """All controls that are on the screen now, parents first."""
        root = self._root()
        todo = [root] if root else []
        while todo:
            control = todo.pop(0)
            states = control.get_state_set()
            if control is not root and not states.contains(Atspi.StateType.SHOWING):
                continue
            yield control
            todo[0:0] = [c for c in (control.get_child_at_index(i) for i in range(control.get_child_count())) if c]

    def find(self, name=None, role=None, contains=None):
        """The first control on the screen that fits, or nothing. `contains`: in what a screen reader says of it."""
        for control in self.controls():
            if name is not None and control.get_name() != name:
                continue
            if contains is not None and contains not in control.get_name() + ' ' + control.get_description():
                continue
            if role is not None and control.get_role_name() != role:
                continue
            return control
        return None

    def wait(self, seconds=20, **wanted):
        return wait_for(' '.join(str(v) for v in wanted.values()), lambda: self.find(**wanted), seconds)

    def tap(self, seconds=20, **wanted):
        """One press and release in the middle of a control, when it has come to rest."""
        def at_rest():
            control = self.find(**wanted)
            if not control:
                return None
            box = control.get_extents(Atspi.CoordType.SCREEN)
            still = self._last_box == (box.x, box.y, box.width, box.height)
            self._last_box = (box.x, box.y, box.width, box.height)
            inside = 0 <= box.y + box.height / 2 < self.screen.height and 0 <= box.x + box.width / 2 < self.screen.width
            return box if still and inside and box.width > 0 else None

        self._last_box = None
        box = wait_for('to tap ' + ' '.join(str(v) for v in wanted.values()), at_rest, seconds)
        self.screen.tap(box.x + box.width // 2, box.y + box.height // 2)
        self.taps += 1

    def has_keyboard(self):
        """The app knows that its window has the keyboard: the system may know that before it, and a key is lost then."""
        root = self._root()
        windows = [root.get_child_at_index(i) for i in range(root.get_child_count())] if root else []
        return any(window and window.get_state_set().contains(Atspi.StateType.ACTIVE) for window in windows)

    def names(self):
        return [control.get_name() for control in self.controls() if control.get_name()]

    def kill(self):
        """As when the battery dies."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()
        self.log.close()
