#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holds the house rules that no compiler holds. `tidy.py [ROOT]` prints what breaks them and exits 1, or exits 0.

A rule is a function that takes the Tree and yields Findings; each has a negative control in tidy_test.py."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left behind in the source tree

import rules_cpp
import rules_house
import rules_qml
import rules_tests
from tree import Tree

RULES = rules_cpp.RULES + rules_qml.RULES + rules_tests.RULES + rules_house.RULES


def check(root):
    tree = Tree(root)
    findings = [finding for rule in RULES for finding in rule(tree)]
    return tree, sorted(set(findings), key=lambda finding: (finding.path, finding.line, finding.rule))


def main(arguments):
    if len(arguments) > 2:
        print('usage: tidy.py [ROOT]', file=sys.stderr)
        return 2
    root = Path(arguments[1]) if len(arguments) == 2 else Path(__file__).resolve().parents[2]
    tree, findings = check(root)
    sources, missing = rules_tests.mirrored(tree)
    if sources:
        share = 100 * (len(sources) - len(missing)) / len(sources)
        print(f'{share:.0f} % of {len(sources)} sources in core and sync have a test of their own; without one:')
        for path in missing:
            print(f'  {path}')
    for finding in findings:
        print(finding)
    print(f'{len(tree.files)} files, {len(findings)} findings')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
