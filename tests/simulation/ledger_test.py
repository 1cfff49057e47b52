#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sums of ledger.py, and that nothing is counted twice."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

LEDGER = Path(__file__).resolve().parent / 'ledger.py'


def run(first, last, commit='a1', **more):
    return {'date': '2026-01-01', 'commit': commit, 'seeds': [first, last], 'days': 14, 'devices': 5, 'device_years': 10.0,
            'cpu_seconds': 36.0, 'operations': 100, 'syncs': 10, 'calls': 20, 'faults': {'shed': 600, 'reply_dropped': 2000},
            'verdicts': {'APPLIED': 100000}, 'destroyed': {'tablet_lost': 3}, 'violations': 0, **more}


class LedgerTest(unittest.TestCase):
    def told(self, runs, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / 'ledger.jsonl'
            file.write_text(''.join(json.dumps(one) + '\n' for one in runs))
            return subprocess.run([sys.executable, LEDGER, file, *arguments], capture_output=True, text=True)

    def test_runs_add_up_and_bound_the_rate(self):
        told = self.told([run(1, 50), run(51, 100), run(1, 50, 'b2')], '--years', '30', '--least', '1000')
        self.assertEqual(told.returncode, 0)
        self.assertIn('150 seeds, 30.0 device-years', told.stdout)
        self.assertIn('reply_dropped 6000, shed 1800', told.stdout)
        self.assertIn('0.1000 violations a device-year (3/30', told.stdout)

    def test_too_few_years_or_faults_fail(self):
        self.assertEqual(self.told([run(1, 50)], '--years', '11').returncode, 1)
        rare = self.told([run(1, 50)], '--least', '1000')
        self.assertEqual(rare.returncode, 1)
        self.assertIn('less than 1000 times: shed 600', rare.stdout)

    def test_a_violation_leaves_no_bound(self):
        told = self.told([run(1, 50), run(51, 60, violations=1)])
        self.assertEqual(told.returncode, 1)
        self.assertNotIn('95 %', told.stdout)

    def test_seeds_of_one_version_are_counted_once(self):
        told = self.told([run(1, 50), run(50, 60)])
        self.assertNotEqual(told.returncode, 0)
        self.assertIn('counted twice', told.stderr)


if __name__ == '__main__':
    unittest.main()
