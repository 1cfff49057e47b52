# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about QML: names, sizes, and that only qml/components touches the raw controls."""

import re

from source_text import qml_functions

MAX_FILE, MAX_FUNCTION = 400, 70
KINDS = (
    'Page Dialog Sheet Delegate Field Button '  # screens and controls
    'Tile Chip Icon Text Ring Mark Rung Segment Choice Heading Bar Rail Card Row List View Line Pane Panel Group Section '
    'Banner Message Notice State Header Footer Indicator Badge Toast Picker Menu Window Area Shape Space Item '
    'Cursor Frame Bubble Destination Action Surface Column Fields Block Figure Shell Loader Face').split()
# No kind of their own: the window, and the tokens.
UNKINDED = re.compile(r'^qml/app/Main\.qml$|^qml/theme/Theme\w*\.qml$')
RAW = ('Button RoundButton ToolButton DelayButton TabButton TextField TextArea TextInput TextEdit CheckBox RadioButton Switch '
       'Slider RangeSlider ComboBox SpinBox Dial Tumbler Dialog Popup Drawer Menu MenuItem ItemDelegate CheckDelegate RadioDelegate '
       'SwitchDelegate SwipeDelegate MouseArea TapHandler Text Label ToolTip').split()
_RAW = re.compile(r'(?:(?<=^)|(?<=[\s:;{]))(?:[A-Z]\w*\.)?(' + '|'.join(RAW) + r')\s*\{', re.M)


def file_names(tree):
    for file in tree.qml():
        if file.is_test:
            if not re.fullmatch(r'tst_[a-z0-9_]+|[A-Z][A-Za-z0-9]*', file.stem):
                yield file.finding(1, 'qml-name', 'a QML test is tst_what_it_tests.qml, anything else PascalCase.qml')
        elif not re.fullmatch(r'[A-Z][A-Za-z0-9]*', file.stem):
            yield file.finding(1, 'qml-name', 'QML files are PascalCase.qml')
        elif not UNKINDED.match(file.path) and not file.stem.endswith(tuple(KINDS)):
            yield file.finding(1, 'qml-name', 'the name ends in what it is: ' + ', '.join(KINDS[:6]) + ', … '
                               '(the list is KINDS in tests/tidy/rules_qml.py)')


def sizes(tree):
    for file in tree.qml():
        if file.lines > MAX_FILE:
            yield file.finding(1, 'file-size', f'{file.lines} lines, at most {MAX_FILE} (aim at 250): move a part to a file of its own')
        for block in qml_functions(file.source):
            if block.lines > MAX_FUNCTION:
                yield file.finding(block.line, 'function-size', f'"{block.head[-60:]}" has {block.lines} lines, at most '
                                   f'{MAX_FUNCTION}: logic belongs in the C++ view-model')


def raw_controls(tree):
    for file in tree.qml():
        if file.under('qml') and not file.under('qml/components'):
            for line, match in file.search(_RAW):
                yield file.finding(line, 'raw-control', f'{match.group(1)} outside qml/components: use ours, which has a role, a '
                                   'name, actions and a 48-dp target (PlainText for text)')


def typed_properties(tree):
    for file in tree.qml():
        if not file.is_test:
            for line, match in file.search(re.compile(r'\bproperty\s+(var|variant)\b')):
                yield file.finding(line, 'property-var', 'a property without a type: name the type (a view-model, string, int, …)')


def root_id(tree):
    for file in tree.qml():
        depth = 0
        for line, text in enumerate(file.source.code.split('\n'), 1):
            match = re.match(r'\s*id\s*:\s*(\w+)', text)
            if match and depth == 1:
                if match.group(1) != 'root' and not file.is_test:
                    yield file.finding(line, 'root-id', f'the id of the outermost object is root, not {match.group(1)}')
                break
            depth += text.count('{') - text.count('}')


RULES = (file_names, sizes, raw_controls, typed_properties, root_id)
