# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL cluster of our own in a temporary folder, on a Unix socket only, that is killed and started again."""

import os
import shutil
import signal
import subprocess
import tempfile

from programs import PATIENCE, die_with_us, wait_for

POSTGRES = '/usr/lib/postgresql/15/bin'
SERVING = 'postgres: wijkronde '


def _parent(pid):
    """Of a process that runs, or nothing."""
    try:
        with open(f'/proc/{pid}/stat', encoding='utf-8', errors='replace') as file:
            state, parent = file.read().rpartition(')')[2].split()[:2]
        return None if state == 'Z' else int(parent)
    except (OSError, ValueError):
        return None


def _title(pid):
    try:
        with open(f'/proc/{pid}/cmdline', 'rb') as file:
            return file.read().rstrip(b'\0').decode(errors='replace')
    except OSError:
        return ''


class Cluster:
    def __init__(self, options=()):
        self.folder = tempfile.mkdtemp(prefix='wijkronde_kill_pg.')
        self._data = os.path.join(self.folder, 'data')
        # PostgreSQL refuses to run as root.
        self._user = {'user': 'postgres', 'group': 'postgres', 'extra_groups': []} if os.geteuid() == 0 else {}
        if self._user:
            shutil.chown(self.folder, 'postgres', 'postgres')
        self.log = os.path.join(self.folder, 'log')
        settings = ('listen_addresses=', f'unix_socket_directories={self.folder}', 'fsync=on', 'log_line_prefix=%m ',
                    'recovery_init_sync_method=syncfs', *options)
        self._options = [word for setting in settings for word in ('-c', setting)]
        self._run('initdb', '-D', self._data, '-U', 'wijkronde', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync')
        self.postmaster = None
        self.start()
        wait_for('PostgreSQL', self.is_ready)

    def _run(self, program, *words):
        done = subprocess.run([os.path.join(POSTGRES, program), *words], capture_output=True, text=True, cwd='/', check=False,
                              **self._user)
        if done.returncode != 0:
            raise RuntimeError(f'{program}: {done.stderr.strip()}')

    def new_database(self, name):
        self._run('createdb', '-h', self.folder, '-U', 'wijkronde', name)
        # On the disk, as a database is that has been there for a while: its recovery would begin with these 300 files.
        self._run('psql', '-q', '-h', self.folder, '-U', 'wijkronde', '-c', 'CHECKPOINT', name)
        return f'postgresql:///{name}?host={self.folder}&user=wijkronde'

    def start(self):
        with open(self.log, 'ab') as log:
            self.postmaster = subprocess.Popen([os.path.join(POSTGRES, 'postgres'), '-D', self._data, *self._options], cwd='/',
                                               stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=die_with_us,
                                               **self._user)

    def is_ready(self):
        command = [os.path.join(POSTGRES, 'pg_isready'), '-q', '-h', self.folder, '-U', 'wijkronde']
        return subprocess.run(command, check=False).returncode == 0

    def children(self):
        """The postmaster's own processes, ours by descent."""
        return [int(name) for name in os.listdir('/proc') if name.isdigit() and self._is_child(name)]

    def _is_child(self, pid):
        return _parent(pid) == self.postmaster.pid

    def serving(self, children):
        """Those that serve the registry."""
        return [pid for pid in children if _title(pid).startswith(SERVING)]

    @staticmethod
    def is_at_work(pids):
        return any(not _title(pid).endswith(' idle') for pid in pids)

    def kill_backend(self, pids):
        """kill -9 of one that serves the registry, the one with work in hand if there is any; whether there was, or None when it
        had ended by itself just then."""
        titles = {pid: _title(pid) for pid in pids if self._is_child(pid)}
        if not titles:
            return None
        pid = min(titles, key=lambda each: titles[each].endswith(' idle'))
        os.kill(pid, signal.SIGKILL)
        wait_for('the postmaster to notice', lambda: not os.path.exists(f'/proc/{pid}'))
        if not self._was_killed(pid):
            return None
        return not titles[pid].endswith(' idle')

    def _was_killed(self, pid):
        """As the postmaster says, which then ends all others."""
        with open(self.log, encoding='utf-8', errors='replace') as log:
            return any(f'(PID {pid}) was terminated by signal 9' in line for line in log)

    def are_gone(self, children):
        """After the kill of a backend the postmaster ends all others and begins anew."""
        return not any(self._is_child(pid) for pid in children)

    @staticmethod
    def have_ended(pids):
        """After the kill of the postmaster each of its children notices by itself."""
        return all(_parent(pid) is None for pid in pids)

    def kill(self):
        self.postmaster.kill()
        self.postmaster.wait(PATIENCE)

    def start_again(self):
        """It refuses to start until the last process of the killed one has noticed and ended."""
        if self.postmaster.poll() is not None:
            self.start()

    def close(self):
        if self.postmaster.poll() is None:
            self.postmaster.send_signal(signal.SIGINT)  # a fast shutdown
            self.postmaster.wait(PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)
