// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/choice_list_model.h"

#include "qml/app/app_session.h"
#include "qml/app/time_text.h"
#include "qml/choices/choice_texts.h"

#include <algorithm>
#include <utility>

namespace wijkronde {
namespace {

/// A page shows no more; the badge counts all.
constexpr int kMostRows = 200;

} // namespace

ChoiceListModel::ChoiceListModel(QObject *parent) : KeyedListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &ChoiceListModel::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &ChoiceListModel::touchAll);
    connect(&session, &AppSession::dayChanged, this, &ChoiceListModel::touchAll);
    reload();
}

QString ChoiceListModel::idOf(const Choice &choice)
{
    const auto id = QString::fromStdString(choice.id.toHex());
    switch (choice.kind) {
    case ChoiceKind::KeptBack:
        return QStringLiteral("kept:") + id;
    case ChoiceKind::Duplicate:
        return QStringLiteral("pair:") + id + QLatin1Char('-') + QString::fromStdString(choice.otherId.toHex());
    default:
        return QStringLiteral("record:") + id;
    }
}

Result<std::vector<ChoiceListModel::Row>> ChoiceListModel::readRows(Workspace &workspace)
{
    auto choices = listChoices(workspace, kMostRows);
    if (!choices)
        return fail(choices.error());
    std::ranges::stable_sort(*choices, {}, &Choice::kind);
    std::vector<Row> rows;
    for (auto &choice : *choices) {
        auto place = ChoiceTexts::placeOf(workspace, choice.recordKind, choice.shown);
        if (!place)
            return fail(place.error());
        const bool isFirst = rows.empty() || rows.back().choice.kind != choice.kind;
        if (isFirst && !rows.empty())
            rows.back().last = true;
        rows.push_back({std::move(choice), std::move(*place), isFirst, false});
    }
    if (!rows.empty())
        rows.back().last = true;
    return rows;
}

void ChoiceListModel::reload()
{
    m_reading.run(
        this, "ChoiceListModel.show", &ChoiceListModel::reload,
        [](Workspace &workspace) { return readRows(workspace); },
        [this](Result<std::vector<Row>> rows) {
            m_loading = false;
            if (rows)
                applyRows(m_rows, std::move(*rows));
            emit stateChanged();
        });
}

void ChoiceListModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("ChoiceListModel.handleChanges");
    if (changes.outbox || !changes.records.empty())
        reload();
}

QString ChoiceListModel::headingOf(const Choice &choice)
{
    switch (choice.kind) {
    case ChoiceKind::Values:
        return tr("Two people wrote something else");
    case ChoiceKind::EditedWhileDeleted:
        return tr("Removed by one, changed by another");
    case ChoiceKind::KeptBack:
        return tr("The registry could not take this");
    case ChoiceKind::Duplicate:
        break;
    }
    return tr("Perhaps entered twice");
}

QString ChoiceListModel::subtitleOf(const Choice &choice)
{
    const auto &session = AppSession::current();
    const auto ago = TimeText::momentInSentence(TimeText::local(choice.at, session.ports().timeZone), session.today(),
                                                session.words().locale());
    QStringList fields;
    if (const auto *kind = kindByNumber(choice.recordKind)) {
        for (const auto tag : choice.tags)
            fields.append(ChoiceTexts::fieldLabel(*kind->field(tag)));
    }
    const auto what = fields.isEmpty() ? ChoiceTexts::kindText(choice.recordKind) : fields.join(QStringLiteral(", "));
    //: What it is about and since when, as in "Notitie, sinds vandaag om 9.10 uur"
    return tr("%1, since %2").arg(what, ago);
}

int ChoiceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChoiceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("ChoiceListModel.data");
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ChoiceIdRole:
        return idOf(row.choice);
    case HeadingRole:
        return row.first ? headingOf(row.choice) : QString();
    case Qt::DisplayRole:
    case TitleRole:
        return ChoiceTexts::recordTitle(row.choice.recordKind, row.choice.shown, row.place,
                                        AppSession::current().words());
    case SubtitleRole:
        return subtitleOf(row.choice);
    case MarkTextRole:
        return row.choice.critical ? tr("Choose together") : QString();
    case FirstRole:
        return row.first;
    case LastRole:
        return row.last;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChoiceListModel::roleNames() const
{
    return {{ChoiceIdRole, "choiceId"}, {HeadingRole, "heading"},   {TitleRole, "title"},    {SubtitleRole, "subtitle"},
            {MarkTextRole, "markText"}, {FirstRole, "firstOfKind"}, {LastRole, "lastOfKind"}};
}

} // namespace wijkronde
