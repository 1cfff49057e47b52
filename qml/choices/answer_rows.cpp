// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/answer_rows.h"

#include "qml/choices/word_difference.h"

#include <QCoreApplication>

namespace wijkronde {
namespace {

struct AnswerRows {
    Q_DECLARE_TR_FUNCTIONS(AnswerRows)
};

/// "Vera" of "Vera Voorbeeld" and of "Voorbeeld, Vera".
QString firstName(const std::string &name)
{
    const auto full = QString::fromStdString(name);
    return full.contains(QLatin1String(", ")) ? full.section(QLatin1String(", "), 1)
                                              : full.section(QLatin1Char(' '), 0, 0);
}

QString whoseText(const WrittenBy &by)
{
    switch (by.who) {
    case Writer::Me:
        return AnswerRows::tr("Mine");
    case Writer::Colleague:
        //: Of two answers: the one of a colleague, by the first name
        return AnswerRows::tr("That of %1").arg(firstName(by.name));
    case Writer::Registry:
        return AnswerRows::tr("That of the registry");
    case Writer::Unknown:
        break;
    }
    return AnswerRows::tr("That of your colleague");
}

std::vector<AnswerRow> valueRows(const ChoicePage &page, const Words &words)
{
    std::vector<AnswerRow> rows;
    QStringList texts;
    for (const auto &value : page.values)
        texts.append(ChoiceTexts::valueText(value, words));
    const auto &answers = page.question->answers;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        AnswerRow row;
        row.number = static_cast<int>(i);
        row.mine = answers[i].by.who == Writer::Me;
        row.writer = ChoiceTexts::writer(answers[i].by);
        row.when = ChoiceTexts::when(answers[i].by);
        row.text = texts[at];
        // Each is compared with the first one, and that with the second.
        row.markup = differenceMarkup(wordDifference(texts[at], texts[i == 0 && texts.size() > 1 ? 1 : 0]));
        row.chooseText = whoseText(answers[i].by);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AnswerRow> pairRows(const ChoicePage &page, const Words &words)
{
    const auto text = [&](const std::vector<ShownValue> &fields) {
        QStringList lines;
        for (const auto &field : fields)
            lines.append(ChoiceTexts::fieldLabel(*field.field) + QStringLiteral(": ")
                         + ChoiceTexts::valueText(field, words));
        return lines.join(QLatin1Char('\n'));
    };
    const auto first = text(page.fields);
    const auto second = text(page.otherFields);
    const auto title = [&](const std::string &shown) {
        return ChoiceTexts::recordTitle(page.recordKind, shown, {}, words);
    };
    AnswerRow one{0, title(page.pair->firstShown), {}, first, {}, {}, false};
    AnswerRow other{1, title(page.pair->secondShown), {}, second, {}, {}, false};
    one.markup = differenceMarkup(wordDifference(first, second));
    other.markup = differenceMarkup(wordDifference(second, first));
    return {one, other};
}

} // namespace

std::vector<AnswerRow> answerRows(const ChoicePage &page, const Words &words)
{
    if (page.pair)
        return pairRows(page, words);
    const bool isAboutValues = page.question && page.question->kind == ChoiceKind::Values;
    return isAboutValues ? valueRows(page, words) : std::vector<AnswerRow>();
}

} // namespace wijkronde
