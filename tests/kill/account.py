# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was made, by whom, and what became of it, kept apart from the programs: what the registry must hold, no more and no less.

Every edit leaves a mark of its own in its record (an element of a set, which no other edit takes out), a deletion the record's
end. So each operation can be told from the records, and the registry's count of operations tells whether one came twice."""

from collections import Counter
from enum import Enum

from programs import Violation

KIND = 'contact'


class State(Enum):
    UNSURE = 'unsure'  # interrupted, not looked for yet
    KEPT = 'kept'
    GONE = 'gone'  # interrupted, and not on the tablet afterwards


class Edit:
    def __init__(self, tablet, record, mark, note):
        self.tablet = tablet
        self.record = record
        self.mark = mark  # None: a deletion
        self.note = note  # None: leaves it as it was
        self.state = State.UNSURE
        self.was_confirmed = False

    def is_in(self, line):
        """Whether a record, as a program writes it, holds this edit."""
        if line is None:
            return False
        return line['deleted'] if self.mark is None else self.mark in line['fields'].get('domains', [])

    def __str__(self):
        return f'{self.mark or "the deletion"} of {self.tablet} in {self.record}'


class Account:
    def __init__(self):
        self.edits = []
        self.shared = []  # records that all tablets edit
        self._marks = 0

    def of(self, tablet):
        """What a tablet made, in its order; nothing unsure may be left."""
        return [edit for edit in self.edits if edit.tablet == tablet and edit.state is State.KEPT]

    def unsure(self, tablet):
        return [edit for edit in self.edits if edit.tablet == tablet and edit.state is State.UNSURE]

    def _own(self, tablet):
        """Records of a tablet of which all is known, and that are there."""
        states, ended = {}, set()
        for edit in self.edits:
            if edit.tablet == tablet and edit.record not in self.shared:
                states.setdefault(edit.record, []).append(edit.state)
                if edit.mark is None:
                    ended.add(edit.record)
        return [record for record, known in states.items()
                if record not in ended and State.UNSURE not in known and State.KEPT in known]

    def plan(self, tablet, choice, share=True):
        """The next edit of a tablet and the words to make it."""
        self._marks += 1
        own = self._own(tablet)
        what = choice.random()
        if own and what < 0.08:
            edit = Edit(tablet, choice.choice(own), None, None)
            words = ['delete', edit.record]
        elif share and self.shared and what < 0.35:
            edit = Edit(tablet, choice.choice(self.shared), f'mark_{self._marks}', None)
            words = ['put', KIND, '--id', edit.record, f'minutes={self._marks}', f'domains+={edit.mark}']
        else:
            record = choice.choice(own) if own and what < 0.7 else f'{choice.getrandbits(128):032x}'
            edit = Edit(tablet, record, f'mark_{self._marks}', f'note {self._marks}')
            words = ['put', KIND, '--id', record, f'work_note={edit.note}', f'domains+={edit.mark}']
        self.edits.append(edit)
        return edit, words

    def confirmed(self, edit):
        edit.state = State.KEPT
        edit.was_confirmed = True

    def check_acknowledged(self, tablet, waiting, registry):
        """Tablets send in order: all but the last `waiting` were acknowledged, and an acknowledged one is in the registry."""
        made = self.of(tablet)
        for edit in made[:len(made) - waiting]:
            if not edit.is_in(registry.get(edit.record)):
                raise Violation(f'acknowledged and not in the registry: {edit}')

    def check(self, registry, operations):
        """The registry's records and its count of operations, when everything has been sent."""
        by_record = {}
        for edit in self.edits:
            if edit.state is State.UNSURE:
                raise Violation(f'nobody has looked for {edit}')
            if edit.state is State.KEPT:
                if not edit.is_in(registry.get(edit.record)):
                    raise Violation(f'{"confirmed" if edit.was_confirmed else "kept"} and lost: {edit}')
                by_record.setdefault(edit.record, []).append(edit)
        for record, line in registry.items():
            made = by_record.get(record, [])
            found = Counter(line['fields'].get('domains', []))
            if found != Counter(edit.mark for edit in made if edit.mark):
                raise Violation(f'{record} holds edits that nobody made, or one twice')
            if line['deleted'] and all(edit.mark for edit in made):
                raise Violation(f'{record} is deleted by nobody')
            notes = [edit.note for edit in made if edit.note]
            if notes and (line['fields'].get('work_note') != notes[-1] or (line['open_conflicts'] and record not in self.shared)):
                raise Violation(f'{record} does not show what was saved last')
        kept = sum(map(len, by_record.values()))
        if operations != kept:
            raise Violation(f'{kept} operations were made and {operations} are in the log')
