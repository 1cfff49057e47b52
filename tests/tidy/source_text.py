# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Source text as the rules read it: without comments, with the string literals apart, and cut into blocks."""

import re
from dataclasses import dataclass, field

_CPP_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|R"(?P<mark>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'",
    re.S)
_QML_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|'(?P<single>(?:\\.|[^'\\\n])*)'"
    r'|`(?P<template>(?:\\.|[^`\\])*)`',
    re.S)
_DIRECTIVE = re.compile(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', re.M)


@dataclass
class Literal:
    line: int
    text: str


@dataclass
class SourceText:
    """`code` has the same lines and columns as the file; comments and literals are blank, directives stay."""
    code: str
    literals: list = field(default_factory=list)

    def line_of(self, offset):
        return self.code.count('\n', 0, offset) + 1


def _blank(text):
    return re.sub(r'[^\n]', ' ', text)


def read_source(text, language):
    """language: 'cpp' or 'qml' (also for JavaScript)."""
    literals = []

    def replace(match):
        token = match.group(0)
        if token.startswith('//') or token.startswith('/*'):
            return _blank(token)
        for name, value in match.groupdict().items():
            if name != 'mark' and value is not None:
                literals.append(Literal(text.count('\n', 0, match.start()) + 1, value))
        return '"' + _blank(token[1:-1]) + '"' if len(token) > 1 else token

    code = (_CPP_TOKEN if language == 'cpp' else _QML_TOKEN).sub(replace, text)
    return SourceText(code, literals)


@dataclass
class Block:
    kind: str  # 'function', 'class' or 'other'
    head: str  # the words before the opening brace
    line: int  # of the opening brace
    lines: int  # between the braces


_NAMESPACE = re.compile(r'\bnamespace\b|\bextern\s*"\s*"\s*$')
_CLASS = re.compile(r'\b(class|struct|union)\b')


def _kind(head, inside_function):
    if inside_function:
        return 'inner'
    if _NAMESPACE.search(head):
        return 'namespace'
    if re.search(r'\benum\b', head) or head.endswith(('=', '(')) or head.count('(') != head.count(')'):
        return 'other'
    # A function that returns or takes a `struct X` has parentheses; a class head has none before its base list.
    if _CLASS.search(re.sub(r'<[^<>]*>', '', head)) and '(' not in re.sub(r'\balignas\s*\([^)]*\)', '', head):
        return 'class'
    # An empty head or one with a comma: the body behind a constructor's m_x{1}, m_y{2}.
    return 'function' if '(' in head or head == '' or head.startswith(',') else 'other'


def cpp_blocks(source):
    """Functions and classes with their length, by matching braces; lambdas count for the function they stand in."""
    code = _DIRECTIVE.sub(lambda match: _blank(match.group(0)), source.code)
    found, stack, start = [], [], 0
    for match in re.finditer(r'[{};]', code):
        sign, offset = match.group(0), match.start()
        if sign == '{':
            head = ' '.join(code[start:offset].split())
            head = re.sub(r'^(?:public|private|protected)\s*(?:slots)?\s*:\s*|^(?:signals|Q_SIGNALS)\s*:\s*', '', head)
            inside = any(kind in ('function', 'inner') for kind, _, _ in stack)
            stack.append((_kind(head, inside), head, source.line_of(offset)))
        elif sign == '}' and stack:
            kind, head, line = stack.pop()
            if kind in ('function', 'class'):
                found.append(Block(kind, head, line, max(0, source.line_of(offset) - line - 1)))
        start = offset + 1
    return found


def qml_functions(source):
    found = []
    for match in re.finditer(r'\bfunction\s+(\w+)\s*\([^)]*\)[^{]*\{|\bon[A-Z]\w*\s*:\s*(?:\([^)]*\)\s*=>\s*)?\{', source.code):
        depth, end = 1, match.end()
        while depth and end < len(source.code):
            depth += {'{': 1, '}': -1}.get(source.code[end], 0)
            end += 1
        line = source.line_of(match.end() - 1)
        found.append(Block('function', match.group(0).rstrip('{ '), line, max(0, source.line_of(end - 1) - line - 1)))
    return found
