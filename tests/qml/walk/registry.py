# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real registry with the demo town, on SQLite or on a PostgreSQL cluster of its own."""
import json
import os
import shutil
import subprocess

POSTGRES = '/usr/lib/postgresql/15/bin'


class Cluster:
    """A PostgreSQL cluster in a folder, reached over a socket in that folder only."""

    def __init__(self, folder):
        self.folder = folder
        data = os.path.join(folder, 'data')
        os.makedirs(folder, exist_ok=True)
        # PostgreSQL refuses to run as root.
        self.user = ['runuser', '-u', 'postgres', '--'] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(folder, 'postgres')
        self._run('initdb', '-D', data, '-U', 'wijkronde', '--auth=trust', '-E', 'UTF8', '--no-sync')
        self._run('pg_ctl', '-D', data, '-w', '-l', os.path.join(folder, 'log'),
                  '-o', f"-c listen_addresses= -c unix_socket_directories={folder}", 'start')
        self._run('createdb', '-h', folder, '-U', 'wijkronde', 'wijkronde')
        self.url = f'postgresql:///wijkronde?host={folder}&user=wijkronde'

    def _run(self, program, *words):
        subprocess.run([*self.user, os.path.join(POSTGRES, program), *words], check=True, cwd='/',
                       stdout=subprocess.DEVNULL)

    def close(self):
        self._run('pg_ctl', '-D', os.path.join(self.folder, 'data'), '-m', 'fast', 'stop')


class Registry:
    def __init__(self, program, folder, postgres=False):
        self.program = program
        self.folder = folder
        self.server = None
        self.port = 0
        os.makedirs(folder, exist_ok=True)
        self.cluster = Cluster(os.path.join(folder, 'cluster')) if postgres else None
        self.database = self.cluster.url if postgres else 'sqlite:' + os.path.join(folder, 'registry.db')
        self.options = ['--database', self.database, '--key-file', os.path.join(folder, 'registry.key')]

    def command(self, *words):
        """One subcommand; its JSON answer."""
        done = subprocess.run([self.program, words[0], *self.options, '--json', *words[1:]], capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f'{words[0]}: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode}')
        return json.loads(done.stdout.strip().splitlines()[-1])

    def workers(self):
        """The names of everybody in the teams."""
        done = subprocess.run([self.program, 'export', *self.options, '--kind', 'team_member'], capture_output=True,
                              text=True, check=True)
        return [json.loads(line)['fields']['name'] for line in done.stdout.splitlines()]

    def devices(self):
        """The ids of all tablets."""
        done = subprocess.run([self.program, 'devices', *self.options, '--json'], capture_output=True, text=True, check=True)
        return [json.loads(line)['id'] for line in done.stdout.splitlines()]

    def start(self):
        self.server = subprocess.Popen([self.program, 'serve', *self.options, '--listen', f'127.0.0.1:{self.port}'],
                                       stdout=subprocess.PIPE, stderr=open(os.path.join(self.folder, 'log'), 'ab'),
                                       text=True)
        line = self.server.stdout.readline()
        if 'http://' not in line:
            raise RuntimeError('the registry did not start; see its log')
        # The same address after a restart, as on a real server.
        self.port = int(line.strip().rsplit(':', 1)[1])

    @property
    def url(self):
        return f'http://127.0.0.1:{self.port}'

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait(20)
            self.server = None

    def close(self):
        self.stop()
        if self.cluster:
            self.cluster.close()
