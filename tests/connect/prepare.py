#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the folder in which the stock client runs: npm's packages as the lock file says, the code that buf generates from
our .proto files, and the tests. Packages are fetched only when the lock file changed: later runs need no network."""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path


SYSTEM_CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'


def run(command, folder):
    environment = dict(os.environ)
    if os.path.exists(SYSTEM_CERTIFICATES):
        # Node trusts its own list only: behind a proxy with a certificate of the organisation npm would fetch nothing.
        environment.setdefault('NODE_EXTRA_CA_CERTS', SYSTEM_CERTIFICATES)
    done = subprocess.run([str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f'{command[0]} failed ({done.returncode}):\n{done.stdout}{done.stderr}')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--root', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--npm', default='npm')
    options = parser.parse_args()

    source = Path(__file__).resolve().parent
    options.out.mkdir(parents=True, exist_ok=True)
    installed = options.out / 'node_modules' / 'installed.json'
    lock = (source / 'package-lock.json').read_text()
    for name in ('package.json', 'package-lock.json'):
        shutil.copy(source / name, options.out / name)
    if not installed.exists() or installed.read_text() != lock:
        # Not `npm ci`: that fails where a mirror lacks buf for other systems. The versions are those of the lock file too.
        run([options.npm, 'install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'], options.out)
        installed.write_text(lock)

    for test in source.glob('*.mjs'):
        shutil.copy(test, options.out / test.name)
    shutil.rmtree(options.out / 'generated', ignore_errors=True)
    binaries = options.out / 'node_modules' / '.bin'
    template = options.out / 'buf.gen.yaml'
    template.write_text((source / 'buf.gen.yaml').read_text().replace('local: protoc-gen-es', f'local: {binaries}/protoc-gen-es'))
    run([binaries / 'buf', 'generate', '.', '--config', source / 'buf.yaml', '--template', template, '-o', options.out], options.root)


if __name__ == '__main__':
    main()
