// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/ladder_model.h"

#include "qml/app/app_session.h"

#include <set>

namespace wijkronde {
namespace {

constexpr int kHighestRank = 6;
constexpr auto kNextStep = "next_step";
/// Leads the steps beside the ladder: a tap on that rung chooses its first step, which must do no harm.
constexpr auto kFirstBeside = "later";

QString rungName(int rank)
{
    switch (rank) {
    case 0:
        return LadderModel::tr("Solved", "rung of the ladder of next steps");
    case 1:
        return LadderModel::tr("Does it alone", "rung: the resident does it");
    case 2:
        return LadderModel::tr("Own network", "rung: family, neighbours, volunteers help");
    case 3:
        return LadderModel::tr("For everybody", "rung: a service open to everybody");
    case 4:
        return LadderModel::tr("Group", "rung: a group activity");
    case 5:
        return LadderModel::tr("We help", "rung: the team helps");
    case 6:
        return LadderModel::tr("Bring in", "rung: a specialist joins");
    default:
        return LadderModel::tr("Other", "beside the ladder of next steps");
    }
}

} // namespace

LadderModel::LadderModel(QObject *parent) : KeyedListModel(parent)
{
    connect(&AppSession::current(), &AppSession::wordsChanged, this, &LadderModel::rebuild);
    rebuild();
}

void LadderModel::setStep(const QString &code)
{
    if (code == m_step)
        return;
    m_step = code;
    rebuild();
}

void LadderModel::rebuild()
{
    const GuiBudget::Scope scope("LadderModel.rebuild");
    const auto &session = AppSession::current();
    const auto &words = session.words();
    const std::set<std::string> chosen{m_step.toStdString()};
    const auto terms = words.vocabularies().offered(kNextStep, toMillis(session.now()),
                                                    m_step.isEmpty() ? std::set<std::string>() : chosen);
    std::vector<Rung> rungs;
    for (int place = 0; place <= kHighestRank + 1; ++place) {
        Rung rung{place <= kHighestRank ? place : -1, {}, {}, {}, false};
        rung.shortLabel = rungName(rung.rank);
        for (const auto &term : terms) {
            if ((term.has_rank() ? term.rank() : -1) != rung.rank)
                continue;
            const bool leads = term.code() == kFirstBeside;
            rung.codes.insert(leads ? 0 : rung.codes.size(), QString::fromStdString(term.code()));
            rung.labels.insert(leads ? 0 : rung.labels.size(), words.label(kNextStep, term.code()));
        }
        rung.chosen = rung.codes.contains(m_step);
        if (!rung.codes.isEmpty())
            rungs.push_back(std::move(rung));
    }
    applyRows(m_rungs, std::move(rungs));
}

int LadderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rungs.size());
}

QVariant LadderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &rung = m_rungs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RankRole:
        return rung.rank;
    case Qt::DisplayRole:
    case ShortLabelRole:
        return rung.shortLabel;
    case DescriptionRole:
        // Beside the ladder the first code is only one of several that have little in common.
        return rung.rank >= 0 ? rung.labels.value(0) : tr("Another step than those on the ladder");
    case CodesRole:
        return rung.codes;
    case LabelsRole:
        return rung.labels;
    case ChosenRole:
        return rung.chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> LadderModel::roleNames() const
{
    return {{RankRole, "rank"},   {ShortLabelRole, "shortLabel"}, {DescriptionRole, "description"},
            {CodesRole, "codes"}, {LabelsRole, "labels"},         {ChosenRole, "chosen"}};
}

} // namespace wijkronde
