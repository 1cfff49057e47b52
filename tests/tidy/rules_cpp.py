# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about C++: who includes whom, sizes, where SQL and clocks may stand."""

import re

from source_text import cpp_blocks
from tree import LAYERS

MAX_FILE, MAX_FUNCTION, MAX_CLASS = 600, 70, 200
SQL_FOLDERS = ('core/store', 'sync/registry/storage', 'tests/core/store', 'tests/sync/registry', 'tests/bench',
               # A checker that only asks the code under test would believe it.
               'tests/simulation', 'tests/crash')

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.M)
_QT_HEADER = re.compile(r'^(?:Qt[A-Z]\w*/|Q[A-Z]\w*$|q[a-z]+\.h$)')


def _includes(file):
    # From the raw text: in the code the quoted paths are blank. A commented-out include is not in the code.
    for line, match in file.search(_INCLUDE, file.text):
        if '#' in file.source.code.split('\n')[line - 1]:
            yield line, match.group(1), match.group(2)


def _layer_of(file):
    """The layer of a source, or of the sources that a test mirrors."""
    parts = file.parts[1:] if file.is_test else file.parts
    return parts[0] if len(parts) > 1 and parts[0] in LAYERS else None


def include_paths(tree):
    known = set(LAYERS) | {'tests'}
    for file in tree.cpp():
        for line, quoted, _ in _includes(file):
            if quoted is None or quoted.endswith('.moc') or quoted.startswith('moc_'):
                continue
            if quoted.split('/')[0] not in known or '/' not in quoted or '..' in quoted:
                yield file.finding(line, 'include-path', f'"{quoted}" is no path from the repository root: write it like '
                                   '"core/store/outbox.h", and headers of libraries in <>')
            elif quoted.endswith('.pb.h'):
                if not tree.has(quoted[:-len('.pb.h')] + '.proto'):
                    yield file.finding(line, 'include-path', f'"{quoted}" comes from no .proto file of this repository')
            elif not tree.has(quoted):
                yield file.finding(line, 'include-path', f'"{quoted}" does not exist: mend the path')
            elif quoted.startswith('tests/') and not file.is_test:
                yield file.finding(line, 'include-path', 'only tests include from tests/: move what is shared to a layer')


def include_direction(tree):
    for file in tree.cpp():
        layer = _layer_of(file)
        if layer is None or file.name == 'main.cpp':
            continue
        for line, quoted, _ in _includes(file):
            other = quoted.split('/')[0] if quoted else None
            if other not in LAYERS:
                continue
            if LAYERS.index(other) > LAYERS.index(layer):
                yield file.finding(line, 'include-upward', f'{layer} includes {other}, but core < sync < platform < qml: put an '
                                   'interface in core/ports and implement it there, or move the code')
            elif layer == 'qml' and other == 'platform' and not file.is_test:
                yield file.finding(line, 'include-platform', 'a view-model never includes platform/: use a port of core/ports, '
                                   'wired in main.cpp')


def qt_in_core(tree):
    for file in tree.cpp():
        if not file.under('core', 'sync'):
            continue
        for line, quoted, angled in _includes(file):
            if _QT_HEADER.search(quoted or angled):
                yield file.finding(line, 'qt-in-core', 'core and sync know no Qt: use the standard library, or a port that '
                                   'platform/ implements')


def sizes(tree):
    for file in tree.cpp():
        if file.lines > MAX_FILE:
            yield file.finding(1, 'file-size', f'{file.lines} lines, at most {MAX_FILE} (aim at 400): split it by responsibility')
        for block in cpp_blocks(file.source):
            limit = MAX_FUNCTION if block.kind == 'function' else MAX_CLASS
            if block.kind == 'class' and file.is_test:
                continue  # a test class is its file: the list of its cases, with their bodies
            if block.lines > limit:
                yield file.finding(block.line, f'{block.kind}-size', f'"{block.head[-60:]}" has {block.lines} lines, at most '
                                   f'{limit}: give its parts names of their own')


def pragma_once(tree):
    for file in tree.cpp():
        if file.suffix in ('.h', '.hpp') and not re.search(r'^#pragma once$', file.text, re.M):
            yield file.finding(1, 'pragma-once', 'a header without #pragma once: write it below the banner')


_SQL = re.compile(
    r'\s*(?:SELECT\s|PRAGMA\s+\w|VACUUM\b|WITH\s+(?:RECURSIVE\s+)?\w+\s*(?:\(|AS\b)|SAVEPOINT\s|BEGIN\s+(?:IMMEDIATE|EXCLUSIVE|DEFERRED)'
    r'|(?i:select\s.+\sfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|replace\s+into\s|update\s+\w+\s+set\s|delete\s+from\s'
    r'|alter\s+table\s|(?:create|drop)\s+(?:temp\s+|temporary\s+|unique\s+|virtual\s+)?(?:table|index|trigger|view|role|database|schema|extension)\s))',
    re.S)


def sql_place(tree):
    message = 'SQL stands in core/store and sync/registry/storage only: add a function there'
    for file in tree.files:
        if file.under(*SQL_FOLDERS):
            continue
        if file.suffix == '.sql':
            yield file.finding(1, 'sql-place', message)
        elif file.is_cpp or file.is_qml:
            for literal in file.source.literals:
                if _SQL.match(literal.text.replace('\\n', ' ')):
                    yield file.finding(literal.line, 'sql-place', message)


_CLOCK = re.compile(
    r'\b(?:system_clock|steady_clock|high_resolution_clock|utc_clock|file_clock)\s*::\s*now\b'
    r'|\bQDateTime::current\w+|\bQDate::currentDate\b|\bQTime::currentTime\b'
    r'|(?<![\w.>])(?:std::|::)?time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)'
    r'|\b(?:gettimeofday|clock_gettime|timespec_get|localtime|localtime_r)\s*\(|\bDate\.now\b|\bnew\s+Date\b')
_STOPWATCH = re.compile(r'\bQElapsedTimer\b')
_SQL_CLOCK = re.compile(r"\bCURRENT_(?:TIMESTAMP|TIME|DATE)\b|'now'|\b(?:now|clock_timestamp|statement_timestamp)\s*\(\s*\)", re.I)


def clock_reads(tree):
    message = ('reads a clock: time is handed in, through core/ports/clock.h (only platform/ and main.cpp read it; for a test that '
               'runs a real program, tests/support does)')
    date = 'reads the clock or the system\'s time zone behind our ports: let the C++ view-model reckon with times'
    for file in tree.files:
        if not (file.is_cpp or file.is_qml) or file.under('platform', 'tests/platform', 'tests/bench', 'tests/support') or file.name == 'main.cpp':
            continue
        for line, match in file.search(_CLOCK):
            yield file.finding(line, 'clock', f'"{match.group(0).strip()}" {date if file.is_qml else message}')
        if not file.is_test:  # a test may time what it tests
            for line, match in file.search(_STOPWATCH):
                yield file.finding(line, 'clock', f'"{match.group(0)}" {message}')
        for literal in file.source.literals:
            if _SQL.match(literal.text) and _SQL_CLOCK.search(literal.text):
                yield file.finding(literal.line, 'clock', 'the SQL reads the database\'s clock: bind the time as a parameter')


_BANNED = re.compile(r'\bQ(?:Settings|SqlDatabase|SqlQuery)\b|\bQt6?::Sql\b|\bQtSql\b|\bQtQuick\.LocalStorage\b'
                     r'|\bQt\.labs\.settings\b|\bLocalStorage\.openDatabaseSync\b')


def banned_stores(tree):
    for file in tree.files:
        if file.is_cpp or file.is_qml:
            text = re.sub(r'//[^\n]*', '', file.text)
        elif file.name == 'CMakeLists.txt' or file.suffix == '.cmake':
            text = re.sub(r'#[^\n]*', '', file.text)
        else:
            continue
        for line, match in file.search(_BANNED, text):
            yield file.finding(line, 'unencrypted-store', f'{match.group(0)} writes outside the encrypted store: use core/store '
                               '(settings and drafts live there too)')


def context_properties(tree):
    for file in tree.cpp():
        for line, match in file.search(re.compile(r'\bsetContextProp(?:erty|erties)\b')):
            yield file.finding(line, 'context-property', f'{match.group(0)} hides types from qmllint: register a QML_ELEMENT or a '
                               'QML_SINGLETON')


def cipher_off(tree):
    for file in tree.cpp():
        if file.is_test or file.path in ('core/store/database.h', 'core/store/database.cpp'):
            continue
        for line, match in file.search(re.compile(r'\bOffInTests\b')):
            yield file.finding(line, 'cipher-off', f'{match.group(0)} writes a plain file: only tests may ask for that. Pass on what '
                               'the options say')


RULES = (include_paths, include_direction, qt_in_core, sizes, pragma_once, sql_place, clock_reads, banned_stores,
         context_properties, cipher_off)
