# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The accessibility bus, asked many things at once: one question after the other takes a turn of both programs each, and a screen
is hundreds of them. (The library that others use asks one by one.)"""
from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
ROOT = '/org/a11y/atspi/accessible/root'
PROPERTIES = 'org.freedesktop.DBus.Properties'
PATIENCE_MS = 10_000


class Connection:
    """Our own, to one app."""

    def __init__(self, process_id):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, PATIENCE_MS)
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION)
        self.app = self._name_of(process_id)

    def _name_of(self, process_id):
        apps, = self._call_sync('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren')
        for name, _ in apps:
            owner, = self._call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                     'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))
            if owner == process_id:
                return name
        raise LookupError('the app is not on the accessibility bus yet')

    def _call_sync(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None, 0, PATIENCE_MS).unpack()

    def ask(self, path, interface, method, arguments=None):
        """One question to the app; its answer, unpacked."""
        return self._call_sync(self.app, path, interface, method, arguments)

    def ask_all(self, questions):
        """The answers to (path, interface, method, arguments), in their order; nothing where a thing went away meanwhile."""
        answers = [None] * len(questions)
        waiting = len(questions)

        def answered(connection, result, i):
            nonlocal waiting
            waiting -= 1
            try:
                answers[i] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass
        for i, (path, interface, method, arguments) in enumerate(questions):
            self.connection.call(self.app, path, interface, method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START,
                                 PATIENCE_MS, None, answered, i)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers
