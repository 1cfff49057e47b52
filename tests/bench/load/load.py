#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Load on real registries: starts everything, lets wijkronde-load at it, and verifies the database afterwards.

    load.py --bin FOLDER --devices 100 --mode paced --rate 2000
    load.py --bin FOLDER --devices 2000 --postgres --registries 2 --mode rush --operations 40 --over 20

Two registries or more stand behind nginx. Everything is on loopback, in a folder of its own, and ends with this. The last line is one
JSON object, with the processor time of each program: the load maker shares the machine with what it loads."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'qml' / 'walk'))
from registry import Cluster  # noqa: E402

PATIENCE = 20  # seconds for a program to start or to stop
NGINX = """
daemon off; {user} worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log warn;
events {{ worker_connections 8192; }}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  client_max_body_size 1m; keepalive_requests 100000;
  upstream registry {{
    {servers}
    # Shorter than a registry keeps an idle connection (5 s), so that none is written to that was just closed.
    keepalive 64; keepalive_timeout 4s; keepalive_requests 5000;
  }}
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    location / {{
      proxy_pass http://registry; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_read_timeout 120s; proxy_buffers 16 64k; proxy_buffer_size 64k; proxy_busy_buffers_size 128k; proxy_max_temp_file_size 0;
    }}
  }}
}}
"""


def processor_seconds(pid):
    """Of a process and all its children that live, user and system."""
    tick = os.sysconf('SC_CLK_TCK')
    seconds = 0
    for entry in pathlib.Path('/proc').iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / 'stat').read_text().rsplit(')', 1)[1].split()
        except OSError:
            continue
        if entry.name == str(pid) or fields[1] == str(pid):
            seconds += sum(int(fields[i]) for i in (11, 12)) / tick
    return seconds


class Server:
    """A program that serves until it is told to stop. Prints where it listens when `says` is given."""

    def __init__(self, words, log, says=None):
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=open(log, 'ab'), text=True)
        self.port = int(self.process.stdout.readline().strip().rsplit(':', 1)[1]) if says else 0

    def processor(self):
        return processor_seconds(self.process.pid)

    def stop(self):
        self.process.terminate()
        return self.process.wait(PATIENCE)


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def wait_for_port(port, process):
    """nginx does not say when it listens: try until it answers or has ended."""
    import socket
    import time
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            probe.settimeout(0.2)
            if probe.connect_ex(('127.0.0.1', port)) == 0:
                return
    raise RuntimeError('nginx does not listen')


class Site:
    """Registries on one database, and nginx in front when there are several."""

    def __init__(self, folder, options):
        self.folder = folder
        self.options = options
        self.cluster = Cluster(os.path.join(folder, 'cluster')) if options.postgres else None
        self.database = self.cluster.url if self.cluster else 'sqlite:' + os.path.join(folder, 'registry.db')
        self.words = ['--database', self.database, '--key-file', os.path.join(folder, 'registry.key')]
        self.servers = {}

    def program(self, name):
        return os.path.join(self.options.bin, name)

    def codes(self):
        return subprocess.run([self.program('wijkronde-load'), 'codes', *self.words, '--devices', str(self.options.devices),
                               '--team-size', str(self.options.team_size)], check=True, capture_output=True, text=True).stdout

    def start(self):
        for i in range(self.options.registries):
            self.servers[f'registry_{i + 1}'] = Server([self.program('wijkronde-registry'), 'serve', *self.words, '--listen',
                                                        '127.0.0.1:0', *self.options.serve], os.path.join(self.folder, 'log'), True)
        registries = list(self.servers.values())
        if len(registries) == 1:
            return registries[0].port
        port = free_port()
        conf = os.path.join(self.folder, 'nginx.conf')
        with open(conf, 'w', encoding='utf-8') as file:
            file.write(NGINX.format(folder=self.folder, port=port, user='user root;' if os.geteuid() == 0 else '',
                                    servers=' '.join(f'server 127.0.0.1:{one.port};' for one in registries)))
        nginx = shutil.which('nginx') or '/usr/sbin/nginx'
        self.servers['nginx'] = Server([nginx, '-p', self.folder, '-c', conf], os.path.join(self.folder, 'log'))
        wait_for_port(port, self.servers['nginx'].process)
        return port

    def processor(self):
        seconds = {name: server.processor() for name, server in self.servers.items()}
        if self.cluster:
            with open(os.path.join(self.folder, 'cluster', 'data', 'postmaster.pid'), encoding='utf-8') as file:
                seconds['postgres'] = processor_seconds(int(file.readline()))
        return seconds

    def verify(self):
        done = subprocess.run([self.program('wijkronde-registry'), 'verify', *self.words, '--json'], capture_output=True, text=True,
                              check=False)
        return done.returncode == 0, (done.stdout + done.stderr).strip()

    def stop(self):
        for server in reversed(list(self.servers.values())):
            server.stop()
        self.servers = {}

    def close(self):
        self.stop()
        if self.cluster:
            self.cluster.close()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', required=True, help='where wijkronde-registry and wijkronde-load are')
    parser.add_argument('--devices', type=int, default=100)
    parser.add_argument('--team-size', type=int, default=10)
    parser.add_argument('--postgres', action='store_true')
    parser.add_argument('--registries', type=int, default=1)
    parser.add_argument('--mode', choices=('paced', 'flat-out', 'rush'), default='paced')
    parser.add_argument('--operations', type=int, default=40, help='in a push; 40 is a day')
    parser.add_argument('--rate', type=int, default=2000, help='operations a second, paced')
    parser.add_argument('--seconds', type=int, default=20)
    parser.add_argument('--over', type=int, default=30, help='the rush: they come within so many seconds')
    parser.add_argument('--pull-every', type=int, default=0, help='pushes; 0 = never')
    parser.add_argument('--serve', nargs=argparse.REMAINDER, default=[], help='last: more words for serve')
    return parser.parse_args()


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix='wijkronde-load-') as folder:
        os.chmod(folder, 0o755)  # PostgreSQL's user has a folder in it
        site = Site(folder, options)
        try:
            codes = site.codes()
            port = site.start()
            words = ['--port', port, '--mode', options.mode, '--operations', options.operations, '--rate', options.rate, '--seconds',
                     options.seconds, '--over', options.over, '--pull-every', options.pull_every]
            done = subprocess.run([site.program('wijkronde-load'), 'run', *map(str, words)], input=codes, capture_output=True,
                                  text=True, check=False)
            figures = json.loads(done.stdout) if done.stdout.strip() else {}
            figures['cpu_s_with_enrolling'] = {name: round(value, 2) for name, value in site.processor().items()}
            site.stop()
            clean, said = site.verify()
        finally:
            site.close()
    figures['verify'] = 'clean' if clean else said
    if done.returncode != 0 or not clean:
        print(done.stderr.strip() or said, file=sys.stderr)
    print(json.dumps(figures))
    return 0 if done.returncode == 0 and clean else 1


if __name__ == '__main__':
    sys.exit(main())
