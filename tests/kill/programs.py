# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real programs as processes that can be killed: tablets, and a registry on SQLite or PostgreSQL."""

import ctypes
import http.client
import json
import os
import select
import signal
import subprocess
import threading
import time

PATIENCE = 30  # seconds for anything that does end
POLL = 0.002
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)


class Violation(Exception):
    """A promise that was not kept."""


def die_with_us():
    """In a new process: nothing of ours is left behind, however this programme ends."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def kept_waiting(pid):
    """Seconds in which the first thread of a process was ready to run and other programs had the processor."""
    try:
        with open(f'/proc/{pid}/schedstat', encoding='ascii') as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


def until(moment):
    """Lets the others work until a moment of time.monotonic(): that is when somebody is killed."""
    threading.Event().wait(max(0.0, moment - time.monotonic()))


def until_seen(condition, moment):
    """Looks without a pause, for what lasts only some tenths of a millisecond; whether it came before the moment."""
    while not condition():
        if time.monotonic() > moment:
            return False
    return True


def change_of(path):
    """Tells whether a file has been written since."""
    def seen():
        try:
            status = os.stat(path)
            return status.st_size, status.st_mtime_ns
        except OSError:
            return None

    before = seen()
    return lambda: seen() != before


def wait_for(what, condition, seconds=PATIENCE, every=POLL):
    pause = threading.Event()
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise Violation(f'waited {seconds} s for {what}')
        pause.wait(every)


class Child:
    """A process that ends by itself, unless it is killed before."""

    def __init__(self, command):
        self.started = time.monotonic()
        self._we_waited = kept_waiting('self')
        self.command = command
        self.out = b''
        self.seconds = None
        self.undisturbed = None  # less what other programs took from it, or from us
        self.was_killed = False
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def read_until(self, moment):
        """What it says until then, or until it has said all; whether it has."""
        stdout = self.process.stdout.fileno()
        while True:
            ready, _, _ = select.select([stdout], [], [], max(0.0, moment - time.monotonic()))
            if not ready:
                return False
            piece = os.read(stdout, 65536)
            if not piece:
                return True
            self.out += piece

    def kill(self):
        """kill -9; whether that was what ended it."""
        self.process.kill()
        self.finish()
        self.was_killed = self.process.returncode == -signal.SIGKILL
        return self.was_killed

    def finish(self):
        if not self.read_until(time.monotonic() + PATIENCE):
            self.process.kill()
            raise Violation(f'does not end: {" ".join(self.command)}')
        self.error = self.process.stderr.read().decode().strip()
        if self.process.returncode is None:
            os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOWAIT)  # its figures stay until it is waited for
        self.seconds = time.monotonic() - self.started
        self.undisturbed = self.seconds - max(kept_waiting(self.process.pid), kept_waiting('self') - self._we_waited)
        self.process.wait(PATIENCE)
        self.process.stdout.close()
        self.process.stderr.close()
        return self

    @property
    def code(self):
        return self.process.returncode

    def lines(self):
        """The objects of which the whole line came out."""
        return [json.loads(line) for line in self.out.split(b'\n')[:-1]]

    def must(self):
        """The lines of a call that may not fail."""
        self.finish()
        if self.code != 0:
            raise Violation(f'{" ".join(self.command[:8])}: code {self.code}, {self.error}')
        return self.lines()


class Tablet:
    def __init__(self, program, folder, name):
        self.name = name
        self.folder = os.path.join(folder, name)
        self.log = os.path.join(self.folder, 'wijkronde.db-wal')  # what a save writes first
        self._command = [program, '--data', self.folder, '--vault', 'file']

    def start(self, *words):
        return Child([*self._command, *words])

    def call(self, *words):
        """The first line of its answer."""
        return self.start(*words).must()[0]


class Registry:
    def __init__(self, program, folder, database=None):
        os.makedirs(folder, exist_ok=True)
        self.folder = folder
        self.program = program
        self.port = 0
        self.server = None
        self.log = os.path.join(folder, 'registry.db-wal')
        self._options = ['--database', database or 'sqlite:' + os.path.join(folder, 'registry.db'),
                         '--key-file', os.path.join(folder, 'registry.key')]

    @property
    def url(self):
        return f'http://127.0.0.1:{self.port}'

    def command(self, *words):
        return Child([self.program, words[0], *self._options, '--json', *words[1:]]).must()

    def start(self):
        """Does not wait until it answers."""
        with open(os.path.join(self.folder, 'log'), 'ab') as log:
            # The same address after a restart, as on a real server.
            self.server = subprocess.Popen([self.program, 'serve', *self._options, '--listen', f'127.0.0.1:{self.port}'],
                                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, preexec_fn=die_with_us)
        if self.port == 0:
            line = self.server.stdout.readline().decode()
            if 'http://' not in line:
                raise Violation('the registry does not start')
            self.port = int(line.strip().rsplit(':', 1)[1])

    def is_running(self):
        return self.server is not None and self.server.poll() is None

    def kill(self):
        self.server.kill()
        self.server.wait(PATIENCE)
        self.server.stdout.close()

    def is_healthy(self):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=PATIENCE)
        try:
            connection.request('GET', '/healthz')
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def answers(self):
        """Whether it answers; one that gave up because its database was away is started again."""
        if not self.is_running():
            if self.server:
                self.server.stdout.close()
            self.start()
        return self.is_healthy()
