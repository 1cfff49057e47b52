# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about tests: they mirror the sources, never sleep, and none is left out."""

import re

MIN_MIRRORED = 60  # per cent of the sources in core and sync

_SLEEP = re.compile(
    r'\bQTest::q(?:Sleep|Wait)\s*\(|\bsleep_(?:for|until)\s*\(|\bQThread::(?:sleep|msleep|usleep)\b'
    r'|(?<![\w.:>])(?:::)?(?:sleep|usleep|nanosleep)\s*\(|\btime\.sleep\b')
_QML_WAIT = re.compile(r'(?<![.\w])(?:wait|sleep)\s*\(')
_SHELL_SLEEP = re.compile(r'^[^#\n]*?(?:^|[;&|\s])sleep\s+[\d.$]', re.M)
_LEFT_OUT = re.compile(r'\bQSKIP\b|\bGTEST_SKIP\b|@unittest\.skip|\bself\.skipTest\b|\b(?:test|it|describe)\.(?:skip|todo)\b'
                       r'|\bskip\s*:\s*true\b|\bSKIP_RETURN_CODE\b|\bSKIP_REGULAR_EXPRESSION\b|\bDISABLED\s+(?:TRUE|ON|1)\b'
                       r'|\buntil-pass\b')


def _code(file):
    if file.is_cpp or file.is_qml or file.suffix in ('.js', '.mjs'):
        return file.source.code
    text = re.sub(r'""".*?"""', lambda match: re.sub(r'[^\n]', ' ', match.group(0)), file.text, flags=re.S)
    return re.sub(r'(?m)(?:^|(?<=\s))#[^\n]*', '', re.sub(r"'(?:\\.|[^'\\\n])*'", "''", text))


def sleeps(tree):
    for file in tree.files:
        # tests/support holds the one place that waits for a condition with a deadline.
        if not file.is_test or file.under('tests/support', 'tests/tidy'):
            continue
        if not (file.is_cpp or file.is_qml or file.is_script):
            continue
        code = _code(file)
        patterns = [_SLEEP] + ([_QML_WAIT] if file.is_qml else [])
        if file.suffix == '.sh' or (file.text.startswith('#!') and 'sh' in file.text.split('\n')[0]):
            patterns = [_SHELL_SLEEP]
        for pattern in patterns:
            for line, _ in file.search(pattern, code):
                yield file.finding(line, 'sleep', 'a test that sleeps is slow or flaky: wait for a condition with a deadline '
                                   '(QTRY_VERIFY, QTest::qWaitFor, SignalSpy.wait, tests/support)')


def left_out(tree):
    for file in tree.files:
        if file.under('tests/tidy') or not (file.is_test or file.name == 'CMakeLists.txt' or file.under('platform/linux')):
            continue
        if file.is_cpp or file.is_qml or file.is_script or file.name == 'CMakeLists.txt':
            for line, match in file.search(_LEFT_OUT, _code(file)):
                yield file.finding(line, 'left-out', f'"{match.group(0)}": a test runs or is removed, and it passes at once: mend it')


def mirrored(tree):
    """(sources, those without a test). main.cpp is tried by the tests that run the programs."""
    sources = [file for file in tree.cpp() if file.suffix == '.cpp' and file.under('core', 'sync') and file.name != 'main.cpp']
    missing = []
    for file in sources:
        stem = 'tests/' + file.path[:-len('.cpp')]
        if not any(tree.has(stem + ending) for ending in ('_test.cpp', '_laws.cpp')):
            missing.append(file.path)
    return sources, missing


def mirrored_share(tree):
    sources, missing = mirrored(tree)
    if sources and len(missing) * 100 > len(sources) * (100 - MIN_MIRRORED):
        share = 100 * (len(sources) - len(missing)) // len(sources)
        first = next(file for file in sources if file.path == missing[0])
        yield first.finding(1, 'mirrored-tests', f'{share} % of the sources in core and sync have a test of their own, at least '
                            f'{MIN_MIRRORED} %: write tests/{missing[0][:-4]}_test.cpp and the others listed')


RULES = (sleeps, left_out, mirrored_share)
