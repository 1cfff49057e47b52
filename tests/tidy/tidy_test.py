#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Negative controls: a good tree passes, and each rule fails on a tree that breaks it and nothing else."""

import re
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import tidy

BANNER = '{0} SPDX-FileCopyrightText: 2026 Wijkronde contributors\n{0} SPDX-License-Identifier: EUPL-1.2\n'
C, HASH, DASH = BANNER.format('//'), BANNER.format('#'), BANNER.format('--')
HEADER = C + '#pragma once\n'
OPEN_END = 'TO' + 'DO'

GOOD = {
    'README.md': 'The store is `core/store/outbox.h`, see [core](core/README.md) and `outbox.h`. A sync is `application/proto`.\n'
                 '```\nbash platform/linux/test fast\nbuild/release/bin/wijkronde\n```\n',
    'core/README.md': 'Tables in `store/outbox.{h,cpp}` and `store/*.cpp`; the house is in [the root](../README.md).\n',
    'core/schema/contact.proto': C + 'syntax = "proto3";\n',
    'core/store/outbox.h': HEADER + '#include "core/schema/contact.pb.h"\n#include <string>\nclass Outbox {\npublic:\n    int count() const;\n};\n',
    'core/store/outbox.cpp': C + '#include "core/store/outbox.h"\n// steady_clock::now() in a comment is no clock read\n'
                             'static const char *kSql = "SELECT count(*) FROM outbox";\n'
                             'int Outbox::count() const\n{\n    const char brace = \'{\';\n    return f(kSql, brace, 1\'000);\n}\n',
    'core/store/migrations/0001_start.sql': DASH + 'CREATE TABLE outbox (id);\n',
    'sync/registry/main.cpp': C + '#include "core/store/outbox.h"\n#include "platform/clock.h"\nint main() { return now(std::chrono::system_clock::now()); }\n',
    'platform/clock.h': HEADER + '#include <QDateTime>\ninline auto now() { return QDateTime::currentDateTimeUtc(); }\n',
    'platform/linux/test': '#!/usr/bin/env bash\n' + HASH + 'sleep 1\n',
    'qml/day/day_editor.h': HEADER + '#include "core/store/outbox.h"\n#include <QObject>\n'
                            'class DayEditor : public QObject {\npublic:\n    DayEditor() : m_count{0} {}\nprivate:\n    int m_count;\n};\n',
    'qml/app/main.cpp': C + '#include "platform/clock.h"\n#include "qml/day/day_editor.h"\n',
    'qml/components/PlainText.qml': C + 'import QtQuick\nText {\n    id: root\n    property string note: "{"\n    Item {\n        id: inner\n    }\n}\n',
    'qml/day/DayPage.qml': C + 'import QtQuick\nItem {\n    id: root\n    PlainText {\n        text: "new Date() TextField {"\n    }\n}\n',
    'tests/core/store/outbox_test.cpp': C + '#include "core/store/outbox.h"\n#include <QTest>\n'
                                        'void countsZeroAtFirst() { QTRY_VERIFY(true); QTest::qWaitFor(done); }\n#include "outbox_test.moc"\n',
    'tests/qml/tst_day_page.qml': C + 'import QtTest\nTestCase {\n    id: day\n    function test_x() { spy.wait(50); }\n}\n',
    'tests/core/store/plain_test.cpp': C + '#include "core/store/outbox.h"\nauto off = Encryption::OffInTests;\n',
    'tests/tidy/check.py': '#!/usr/bin/env python3\n' + HASH,
}


def body(lines):
    return '\n'.join(f'    call({number});' for number in range(lines))


# rule: [(path, text), …] each added alone to the good tree. None removes the file.
BAD = {
    'include-path': [
        ('core/store/other.h', HEADER + '#include "outbox.h"\n'),
        ('core/store/other.h', HEADER + '#include "../store/outbox.h"\n'),
        ('core/store/other.h', HEADER + '#include "core/store/gone.h"\n'),
        ('core/store/other.h', HEADER + '#include "core/schema/gone.pb.h"\n'),
        ('core/store/other.h', HEADER + '#include "tests/support/clock.h"\n'),
    ],
    'include-upward': [
        ('core/store/other.h', HEADER + '#include "platform/clock.h"\n'),
        ('sync/engine/other.h', HEADER + '#include "qml/day/day_editor.h"\n'),
        ('platform/other.h', HEADER + '#  include "qml/day/day_editor.h"\n'),
        ('tests/core/other_test.cpp', C + '#include "platform/clock.h"\n'),
    ],
    'include-platform': [('qml/day/other.h', HEADER + '#include "platform/clock.h"\n')],
    'qt-in-core': [
        ('core/store/other.h', HEADER + '#include <QString>\n'),
        ('sync/engine/other.h', HEADER + '#include <QtCore/QObject>\n'),
        ('core/store/other.h', HEADER + '#include <qglobal.h>\n'),
    ],
    'file-size': [
        ('platform/other.cpp', C + '// a line\n' * 600),
        ('qml/day/OtherPage.qml', C + '// a line\n' * 400),
    ],
    'function-size': [
        ('platform/other.cpp', C + 'int Other::run(int a) const noexcept\n{\n' + body(71) + '\n}\n'),
        ('platform/other.cpp', C + 'Other::Other(int a) : m_a{a}, m_b{"}"}\n{\n' + body(71) + '\n}\n'),
        ('platform/other.cpp', C + 'namespace x {\nclass Y {\nvoid f() { auto g = [] {\n' + body(71) + '\n}; }\n};\n}\n'),
        ('qml/day/OtherPage.qml', C + 'Item {\nfunction f(a) {\n' + body(71) + '\n}\n}\n'),
    ],
    'class-size': [('platform/other.h', HEADER + 'class Other : public Base<int> {\n' + '    int f();\n' * 201 + '};\n')],
    'pragma-once': [('platform/other.h', C + '#include <string>\n')],
    'sql-place': [
        ('core/usecases/other.h', HEADER + 'auto s = "SELECT id FROM x";\n'),
        ('core/usecases/other.h', HEADER + 'auto s = R"(\n  insert into x values (1))";\n'),
        ('sync/engine/other.h', HEADER + 'auto s = "PRAGMA cipher_version";\n'),
        ('tests/core/other_test.cpp', C + 'auto s = "DELETE FROM x";\n'),
        ('sync/engine/other.sql', DASH),
    ],
    'clock': [
        ('core/usecases/other.h', HEADER + 'auto t = std::chrono::system_clock::now();\n'),
        ('qml/day/other.h', HEADER + 'auto t = QDateTime::currentMSecsSinceEpoch();\n'),
        ('qml/day/other.h', HEADER + 'QElapsedTimer timer;\n'),
        ('core/usecases/other.h', HEADER + 'auto t = std::time(nullptr);\n'),
        ('core/usecases/other.h', HEADER + 'auto t = ::gettimeofday(&x, 0);\n'),
        ('tests/core/other_test.cpp', C + 'auto t = std::chrono::steady_clock::now();\n'),
        ('qml/day/OtherPage.qml', C + 'Item {\n    property real t: Date.now()\n}\n'),
        ('qml/day/OtherPage.qml', C + 'Item {\n    property string t: new Date(1).toString()\n}\n'),
        ('core/store/other.h', HEADER + 'auto s = "INSERT INTO x VALUES (strftime(\'%s\', \'now\'))";\n'),
    ],
    'unencrypted-store': [
        ('qml/day/other.h', HEADER + '#include <QSettings>\n'),
        ('platform/CMakeLists.txt', HASH + 'target_link_libraries(x Qt6::Sql)\n'),
        ('qml/day/OtherPage.qml', C + 'import QtQuick.LocalStorage\nItem {\n}\n'),
    ],
    'cipher-off': [
        ('core/store/other.h', HEADER + 'auto off = Encryption::OffInTests;\n'),
        ('sync/registry/other.h', HEADER + 'auto off = wijkronde::Encryption::OffInTests;\n'),
    ],
    'context-property': [('qml/app/main.cpp', C + 'void f() { context->setContextProperty("day", &day); }\n')],
    'qml-name': [
        ('qml/day/day_page.qml', C + 'Item {\n}\n'),
        ('qml/day/Everything.qml', C + 'Item {\n}\n'),
        ('tests/qml/DayTest_2.qml', C + 'Item {\n}\n'),
    ],
    'raw-control': [
        ('qml/day/OtherPage.qml', C + 'Item {\n    TextField {\n    }\n}\n'),
        ('qml/day/OtherPage.qml', C + 'Item {\n    contentItem: T.Button {\n    }\n}\n'),
        ('qml/day/OtherPage.qml', C + 'Dialog {\n}\n'),
    ],
    'property-var': [('qml/day/OtherPage.qml', C + 'Item {\n    required property var model\n}\n')],
    'root-id': [('qml/day/OtherPage.qml', C + 'Item {\n    id: page\n}\n')],
    'sleep': [
        ('tests/core/other_test.cpp', C + 'void f() { QTest::qWait(10); }\n'),
        ('tests/core/other_test.cpp', C + 'void f() { std::this_thread::sleep_for(10ms); }\n'),
        ('tests/core/other_test.cpp', C + 'void f() { usleep(10); }\n'),
        ('tests/core/other_test.py', HASH + 'import time\ntime.sleep(1)\n'),
        ('tests/core/other.sh', HASH + 'start & sleep 1\n'),
        ('tests/qml/tst_other.qml', C + 'TestCase {\n    function test_x() { wait(10); }\n}\n'),
    ],
    'left-out': [
        ('tests/core/other_test.cpp', C + 'void f() { QSKIP("no server"); }\n'),
        ('tests/core/CMakeLists.txt', HASH + 'set_tests_properties(x PROPERTIES SKIP_RETURN_CODE 77)\n'),
        ('tests/core/other_test.mjs', C + 'test.skip("x", () => {});\n'),
        ('platform/linux/test', '#!/bin/sh\n' + HASH + 'ctest --repeat until-pass:3\n'),
    ],
    'mirrored-tests': [('tests/core/store/outbox_test.cpp', None)],
    'banner': [
        ('platform/other.cpp', '// SPDX-License-Identifier: EUPL-1.2\nint f();\n'),
        ('platform/linux/run', '#!/usr/bin/env bash\ntrue\n'),
        ('core/store/migrations/0002_more.sql', 'CREATE TABLE x (id);\n'),
        ('platform/CMakeLists.txt', 'project(x)\n'),
    ],
    'open-end': [
        ('platform/other.cpp', C + f'int f(); // {OPEN_END}: later\n'),
        ('core/NOTES.md', f'{OPEN_END} write this\n'),
    ],
    'empty-name': [
        ('core/store/store_utils.h', HEADER),
        ('core/helpers/thing.h', HEADER),
        ('platform/other.h', HEADER + 'class SyncManager : public Base {\n};\n'),
        ('qml/day/DayHelperItem.qml', C + 'Item {\n}\n'),
    ],
    'file-name': [('platform/OtherThing.cpp', C), ('tests/tidy/my-check.py', HASH)],
    'readme-size': [('README.md', 'A line\n' * 121)],
    'dead-path': [
        ('core/NOTES.md', 'See `core/store/inbox.h`.\n'),
        ('core/NOTES.md', 'See [the inbox](store/inbox.h).\n'),
        ('core/NOTES.md', 'See `inbox.h` and `store/outbox.{h,mm}`.\n'),
        ('core/NOTES.md', '```\nbash platform/linux/gone all\n```\n'),
        ('core/NOTES.md', 'See `store/*.qml` and `qml/day/`.\n'),
    ],
}


class TidyTest(unittest.TestCase):
    def findings(self, path=None, text=None):
        with tempfile.TemporaryDirectory() as root:
            for name, content in {**GOOD, **({path: text} if path else {})}.items():
                if content is not None:
                    file = Path(root) / name
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(content)
            return tidy.check(root)[1]

    def test_a_good_tree_passes(self):
        self.assertEqual([str(finding) for finding in self.findings()], [])

    def test_each_rule_fails_on_what_it_forbids_and_no_other_does(self):
        for rule, cases in BAD.items():
            for path, text in cases:
                with self.subTest(rule=rule, path=path, text=(text or '')[-80:]):
                    self.assertEqual({finding.rule for finding in self.findings(path, text)}, {rule})

    def test_a_finding_names_file_line_rule_and_what_to_do(self):
        found = self.findings('core/store/other.h', HEADER + '\n#include <QString>\n')
        self.assertRegex(str(found[0]), r'^core/store/other\.h:5: \[qt-in-core\] .+: .+')

    def test_every_rule_has_a_negative_control(self):
        sources = Path(__file__).resolve().parent.glob('rules_*.py')
        named = set()
        for source in sources:
            named.update(re.findall(r"finding\([^']*?'([a-z-]+)'", source.read_text()))
        self.assertEqual(named - {'function-size', 'class-size'}, set(BAD) - {'function-size', 'class-size'})


if __name__ == '__main__':
    unittest.main()
