# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens the app on the demo town and stops the registry when the app is closed. Everything lives in a folder that is removed
at the end.

    open_app.py --bin FOLDER [--postgres]
"""
import argparse
import os
import shutil
import subprocess
import tempfile

from registry import Registry


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True)
    parser.add_argument('--postgres', action='store_true')
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix='wijkronde_demo.')
    os.chmod(work, 0o711)
    registry = Registry(os.path.join(options.bin, 'wijkronde-registry'), os.path.join(work, 'registry'), options.postgres)
    try:
        made = registry.command('demo')
        registry.start()
        code = registry.command('enrol')['code']
        print(f"The demo town has {made['contacts']} contacts. The code of this tablet is filled in: {code}")
        subprocess.run([os.path.join(options.bin, 'wijkronde'), '--data', os.path.join(work, 'tablet'), '--vault', 'file',
                        '--registry', registry.url, '--code', code], check=False)
    finally:
        registry.close()
        shutil.rmtree(work, ignore_errors=True)


if __name__ == '__main__':
    main()
