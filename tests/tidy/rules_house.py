# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules for all files: banners, names, open ends, and that documents name only what exists."""

import fnmatch
import itertools
import re

MAX_README = 120
BANNER = ('SPDX-FileCopyrightText: 2026 Wijkronde contributors', 'SPDX-License-Identifier: EUPL-1.2')
SOURCES = ('.h', '.hpp', '.cpp', '.cc', '.c', '.qml', '.proto', '.cmake', '.py', '.sh', '.js', '.mjs', '.ts', '.sql', '.java', '.kt',
           '.yaml', '.yml')


def banners(tree):
    for file in tree.files:
        if file.suffix not in SOURCES and file.name != 'CMakeLists.txt' and not file.text.startswith('#!'):
            continue
        head = [line.strip('/#*-<>! \t\r') for line in file.text.split('\n', 5)[:5]]
        if not any(pair == BANNER for pair in zip(head, head[1:])):
            yield file.finding(1, 'banner', 'starts without the two lines "' + BANNER[0] + '" and "' + BANNER[1] + '": add them as '
                               'comments (below #! where there is one)')


_OPEN_END = re.compile(r'\b(?:FIX' r'ME|TO' r'DO|X' r'XX)\b')


def open_ends(tree):
    for file in tree.files:
        if file.suffix in SOURCES + ('.md', '.txt', '.json') or file.is_script:
            for line, match in file.search(_OPEN_END, file.text):
                yield file.finding(line, 'open-end', f'{match.group(0)}: do it now, or make it an issue and remove the mark')


_EMPTY_NAME = re.compile(r'(?:^|_)(?:utils?|helpers?|managers?)(?:_|$)')
_DECLARED = re.compile(r'(?<!enum )\b(?:class|struct)\s+(?:\[\[\w+\]\]\s*)?(\w+)\s*(?:final\s*)?[:{]')


def _snake(name):
    return re.sub(r'(?<=[a-z0-9])([A-Z])', r'_\1', name).lower().replace('-', '_')


def names(tree):
    message = 'says nothing about what it does: name it after the noun or verb of its one job'
    for file in tree.files:
        if _EMPTY_NAME.search(_snake(file.stem)) or any(_EMPTY_NAME.search(_snake(part)) for part in file.parts[:-1]):
            yield file.finding(1, 'empty-name', f'"{file.path}" {message}')
        if file.is_cpp:
            for line, match in file.search(_DECLARED):
                if _EMPTY_NAME.search(_snake(match.group(1))):
                    yield file.finding(line, 'empty-name', f'"{match.group(1)}" {message}')


def file_names(tree):
    for file in tree.files:
        if file.is_cpp or file.suffix in ('.py', '.proto', '.sql', '.mjs', '.js'):
            if not re.fullmatch(r'[a-z0-9]+(?:_[a-z0-9]+)*', file.stem):
                yield file.finding(1, 'file-name', f'"{file.name}": files are snake_case')


def readme_size(tree):
    for file in tree.files:
        if file.path == 'README.md' and file.lines > MAX_README:
            yield file.finding(1, 'readme-size', f'{file.lines} lines, at most {MAX_README}: move detail to the folder it is about')


_FENCE = re.compile(r'^[ \t]*(```|~~~)')
_CODE = re.compile(r'`+([^`\n]+)`+')
_LINK = re.compile(r'\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)')
_WORD = re.compile(r'[\w.@+*{},-]+(?:/[\w.@+*{},-]+)*/?')
_FILE = re.compile(r'\.(?:md|h|cpp|qml|proto|py|sql|cmake|json|yaml|txt|svg|png|js|mjs|sh|ts)$')
_MADE = ('build', 'node_modules')


def _expand(word):
    """tests/{core,sync}/x.h is two paths."""
    parts = re.split(r'\{([^{}]*)\}', word)
    choices = [part.split(',') if index % 2 else [part] for index, part in enumerate(parts)]
    return [''.join(choice) for choice in itertools.product(*choices)]


def _exists(tree, folder, path):
    path = path.rstrip('/')
    for base in dict.fromkeys((folder, '')):
        pieces = []
        for piece in (base + '/' + path if base else path).split('/'):
            if piece == '..' and pieces:
                pieces.pop()
            elif piece not in ('', '.'):
                pieces.append(piece)
        full = '/'.join(pieces)
        if full == '' or tree.has(full):
            return True
        if '*' in full and any(fnmatch.fnmatch(known, full) for known in itertools.chain(tree.paths, tree.folders)):
            return True
    return False


def _is_path(tree, folder, word, in_fence):
    """Does a word in a document claim to be a path of this repository?"""
    first = word.split('/')[0]
    if first in _MADE or any(mark in word for mark in ('NAME', 'NNNN', '...')) or word.startswith(('@', '-', ',', '_')):
        return False
    if '/' in word:
        if word.count('{') != word.count('}'):
            return False
        top = {path.split('/')[0] for path in tree.folders}
        known = first in top or (not in_fence and first not in ('.', '..') and tree.has((folder + '/' if folder else '') + first))
        return known or (not in_fence and bool(_FILE.search(word)))
    return not in_fence and bool(_FILE.search(word)) and not word.startswith(('.', '*'))


def _claims(tree, file):
    """(line, path) for everything in a document that must exist."""
    folder = '/'.join(file.parts[:-1])
    in_fence = False
    for line, text in enumerate(file.text.split('\n'), 1):
        if _FENCE.match(text):
            in_fence = not in_fence
            continue
        if in_fence:
            texts = [text]
        else:
            texts = _CODE.findall(text)
            for target in _LINK.findall(_CODE.sub('', text) if '](`' not in text else text):
                if not re.match(r'[a-z]+:|#|/', target):
                    yield line, target.split('#')[0]
        for word in itertools.chain.from_iterable(re.split(r'[\s"\'=]+', part) for part in texts):
            word = re.sub(r':\d+$', '', word.strip('().,;:!?'))
            word = word[2:] if word.startswith('./') else word
            if word and _WORD.fullmatch(word) and _is_path(tree, folder, word, in_fence):
                yield line, word


def dead_paths(tree):
    names_known = {file.name for file in tree.files}
    for file in tree.files:
        if file.suffix != '.md':
            continue
        folder = '/'.join(file.parts[:-1])
        for line, word in _claims(tree, file):
            for path in _expand(word):
                if '/' not in path and path in names_known:
                    continue
                if not _exists(tree, folder, path):
                    yield file.finding(line, 'dead-path', f'"{path}" does not exist: mend the path or the text')


RULES = (banners, open_ends, names, file_names, readme_size, dead_paths)
