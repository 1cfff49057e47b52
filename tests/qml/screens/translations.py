# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every text of the app is there in Dutch and in English: the sources are read again by lupdate and compared with what is in
assets/translations. Also holds the words that the app does not use (plain Dutch, level B1).

    translations.py --lupdate PROGRAM
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../..'))
FOLDER = os.path.join(ROOT, 'assets', 'translations')
# The same word in both languages.
SAME = {'Contact', 'Filters', 'Partner', 'Team', 'Website', 'Wijkronde', '%1 m', '%1 km', '%1, %2', '%1: %2'}
AVOIDED = re.compile(r'cli[eë]nt|door ?verwij|doorverwezen|interventie|\bindicatie|casu[iï]sti|synchronis|\bsync|conflict', re.I)

# What a law calls a service keeps its name.
NAMES = re.compile('[Oo]nafhankelijke cliëntondersteuning')


def avoided(text):
    return AVOIDED.search(NAMES.sub('', text))


def messages(path):
    """(context, source, Dutch forms, kind) of everything in a file of translations."""
    for context in ElementTree.parse(path).getroot().iter('context'):
        for message in context.iter('message'):
            translation = message.find('translation')
            plural = message.get('numerus') == 'yes'
            forms = [form.text for form in translation.iter('numerusform')] if plural else [translation.text]
            yield context.find('name').text, message.find('source').text, forms, translation.get('type'), plural


def read_again(lupdate, language, words):
    """What lupdate finds in the sources now, as messages, on a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, f'wijkronde_{language}.ts')
        shutil.copy(os.path.join(FOLDER, f'wijkronde_{language}.ts'), copy)
        subprocess.run([lupdate, '-silent', '-I', '.', '-locations', 'none', *words, 'qml', '-ts', copy], cwd=ROOT, check=True)
        return list(messages(copy))


def problems_of(language, found):
    for context, source, forms, kind, plural in found:
        where = f'{language}, {context}: “{source}”'
        if kind:
            yield f'{where} is {kind}'
        elif not all(forms) or (plural and len(forms) != 2):
            yield f'{where} is not complete'
        elif plural and any('%n' in source and '%n' not in form for form in forms):
            yield f'{where} loses its number'
        elif not plural and sorted(re.findall(r'%\d', source)) != sorted(re.findall(r'%\d', forms[0])):
            yield f'{where} loses a part: “{forms[0]}”'
        elif language == 'nl' and source in forms and source not in SAME:
            yield f'{where} is the same in Dutch'
        if language == 'nl':
            for form in forms:
                if form and avoided(form):
                    yield f'{where} uses a word that we avoid: “{form}”'


def vocabulary_problems():
    """Labels and definitions of the lists that one chooses from: the screen shows these too."""
    folder = os.path.join(ROOT, 'assets', 'vocabulary')
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.json'):
            continue
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            vocabulary = json.load(file)
        for part in [vocabulary, *vocabulary['terms']]:
            for key, text in part.items():
                if key.endswith('_nl') and isinstance(text, str) and avoided(text):
                    yield f"{name}, {part.get('code', 'list')}: {key} uses a word that we avoid: “{text}”"
            if not part.get('label_nl') or not part.get('label_en'):
                yield f"{name}, {part.get('code', 'list')}: without a label in both languages"


def controls():
    """The check sees what it looks for."""
    bad = [('C', 'Send', ['Send'], None, False), ('C', 'Sync', ['Synchroniseren'], None, False),
           ('C', 'A', [None], 'unfinished', False), ('C', 'B', ['B'], 'vanished', False),
           ('C', '%n day(s)', ['%n dag'], None, True), ('C', '%1 at %2', ['%1'], None, False)]
    seen = [bool(list(problems_of('nl', [message]))) for message in bad]
    assert all(seen), seen
    assert not list(problems_of('nl', [('C', 'Send', ['Versturen'], None, False)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--lupdate', required=True)
    options = parser.parse_args()
    controls()
    dutch = read_again(options.lupdate, 'nl', [])
    english = read_again(options.lupdate, 'en', ['-pluralonly'])
    problems = [*problems_of('nl', dutch), *problems_of('en', english), *vocabulary_problems()]
    if {(c, s) for c, s, _, _, plural in dutch if plural} != {(c, s) for c, s, _, kind, _ in english if kind is None}:
        problems.append('the English plurals are not those of the Dutch file')
    print(f'{len(dutch)} texts in Dutch, {len(english)} English plurals, {len(problems)} problems')
    for problem in problems:
        print('  ' + problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
