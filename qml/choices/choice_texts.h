// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/field_value.h"
#include "core/usecases/choices.h"
#include "qml/app/words.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace wijkronde {

/// A value of a field as it was read: a code, a text, a time, or the name of the record that it points to.
struct ShownValue {
    const FieldInfo *field = nullptr;
    FieldValue value;
    QStringList names; ///< of the records that ids name
};

/// One field with its value, to be read.
struct Fact {
    QString label;
    QString text;
    bool operator==(const Fact &) const = default;
};

/// How choices are said. Those with a workspace run on the store's thread, the others on the GUI's.
class ChoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(ChoiceTexts)
public:
    /// The value of a field in a partial message of that kind.
    static Result<ShownValue> read(Workspace &workspace, std::uint32_t kind, std::uint32_t tag,
                                   const std::string &bytes);
    /// Every field that has a value, in the order of the schema.
    static Result<std::vector<ShownValue>> readAll(Workspace &workspace, std::uint32_t kind, const std::string &bytes);
    /// The name of a place or partner that a title needs; empty for other kinds.
    static Result<QString> placeOf(Workspace &workspace, std::uint32_t kind, const std::string &shown);

    /// "Notitie"; the name in the schema for a field that this table does not have.
    static QString fieldLabel(const FieldInfo &field);
    static bool hasFieldLabel(const FieldInfo &field);
    static QString valueText(const ShownValue &value, const Words &words);
    /// "Contact", "Netwerkpartner".
    static QString kindText(std::uint32_t kind);
    /// "Geld · Wonen", "Woningcorporatie Oeverland".
    static QString recordTitle(std::uint32_t kind, const std::string &shown, const QString &place, const Words &words);
    /// "Jij", "Vera Voorbeeld", "Een collega".
    static QString writer(const WrittenBy &by);
    /// "12 november om 14.05 uur".
    static QString when(const WrittenBy &by);
    /// "vandaag om 14.05 uur", as it stands within a sentence.
    static QString whenInSentence(const WrittenBy &by);

    /// Why the registry could not take it, and what one can do: by QuarantineReason of the wire.
    static QString reason(int reason);
    static QString advice(int reason);

private:
    static QString withClock(const WrittenBy &by, const QString &time);
};

} // namespace wijkronde
