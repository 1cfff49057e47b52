# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of the project, read once, and what a rule reports."""

import fnmatch
import os
from dataclasses import dataclass
from pathlib import Path

from source_text import read_source

LAYERS = ('core', 'sync', 'platform', 'qml')
CPP = ('.h', '.hpp', '.cpp', '.cc')
SKIPPED_FOLDERS = {'.git', 'build', 'node_modules', '.cache', '__pycache__', '.qtcreator', '.idea', '.vscode'}
SKIPPED_FILES = ('*~', '*.user', '*.pyc', '*.swp', '*.orig')


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    rule: str
    message: str  # what is wrong, and what to do instead

    def __str__(self):
        return f'{self.path}:{self.line}: [{self.rule}] {self.message}'


class File:
    def __init__(self, root, path):
        self.path = path  # from the root, with slashes
        self.name = path.rsplit('/', 1)[-1]
        self.stem, self.suffix = os.path.splitext(self.name)
        self.parts = path.split('/')
        self.top = self.parts[0] if len(self.parts) > 1 else ''
        data = (Path(root) / path).read_bytes()
        self.is_text = b'\0' not in data
        self.text = data.decode('utf-8', 'replace') if self.is_text else ''
        self._source = None

    @property
    def is_cpp(self):
        return self.suffix in CPP

    @property
    def is_qml(self):
        return self.suffix == '.qml'

    @property
    def is_test(self):
        return self.top == 'tests'

    @property
    def is_script(self):
        return self.suffix in ('.py', '.sh', '.js', '.mjs') or self.text.startswith('#!')

    @property
    def lines(self):
        return self.text.count('\n') + (0 if self.text.endswith('\n') or not self.text else 1)

    @property
    def source(self):
        if self._source is None:
            self._source = read_source(self.text, 'cpp' if self.is_cpp else 'qml')
        return self._source

    def under(self, *folders):
        return any(self.path.startswith(folder + '/') for folder in folders)

    def finding(self, line, rule, message):
        return Finding(self.path, line, rule, message)

    def search(self, pattern, text=None):
        """(line, match) for every match in the code, or in `text`."""
        text = self.source.code if text is None else text
        for match in pattern.finditer(text):
            yield text.count('\n', 0, match.start()) + 1, match


class Tree:
    def __init__(self, root):
        self.root = Path(root)
        self.files = []
        self.folders = set()
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
            inside = os.path.relpath(folder, root).replace(os.sep, '/')
            prefix = '' if inside == '.' else inside + '/'
            self.folders.update(prefix + name for name in folders)
            for name in sorted(names):
                full = os.path.join(folder, name)
                if os.path.isfile(full) and not any(fnmatch.fnmatch(name, skipped) for skipped in SKIPPED_FILES):
                    self.files.append(File(root, prefix + name))
        self.paths = {file.path for file in self.files}

    def has(self, path):
        path = path.rstrip('/')
        return path in self.paths or path in self.folders

    def cpp(self):
        return [file for file in self.files if file.is_cpp]

    def qml(self):
        return [file for file in self.files if file.is_qml]
