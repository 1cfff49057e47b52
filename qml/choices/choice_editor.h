// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/choices/answer_list_model.h"
#include "qml/choices/choice_page.h"
#include "qml/choices/fact_list_model.h"
#include "qml/contacts/log_row.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace wijkronde {

struct ChangeSet;

/// One choice: what is to be decided, between which answers, and what was decided last.
class ChoiceEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// "record:…" or "kept:…"; goes on to the next choice by itself after a decision, and is empty after the last one.
    Q_PROPERTY(QString choiceId READ choiceId WRITE setChoiceId NOTIFY choiceIdChanged)
    Q_PROPERTY(bool found READ found NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    /// "values", "text", "critical", "removed", "kept", "pair"; empty when there is nothing to choose.
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString recordId READ recordId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString recordText READ recordText NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QString joinedText READ joinedText NOTIFY changed)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(QString adviceText READ adviceText NOTIFY changed)
    /// The app has a form for this kind of record: with `isLog` that of contacts, else RecordSheet.
    Q_PROPERTY(bool canFix READ canFix NOTIFY changed)
    /// Of a file of what was kept back: what it is called, without a word about whom it is, and what it says.
    Q_PROPERTY(QString suggestedFileName READ suggestedFileName NOTIFY changed)
    Q_PROPERTY(QString fileText READ fileText NOTIFY changed)
    Q_PROPERTY(bool isLog READ isLog NOTIFY changed)
    Q_PROPERTY(wijkronde::AnswerListModel *answers READ answers CONSTANT)
    Q_PROPERTY(wijkronde::FactListModel *facts READ facts CONSTANT)

public:
    explicit ChoiceEditor(QObject *parent = nullptr);

    QString choiceId() const { return m_choiceId; }
    void setChoiceId(const QString &choiceId);
    bool found() const { return m_page.has_value(); }
    bool loading() const { return m_loading; }
    QString kind() const;
    QString recordId() const;
    QString title() const;
    QString recordText() const;
    QString question() const;
    QString explanation() const;
    QString joinedText() const;
    QString reasonText() const;
    QString adviceText() const;
    bool canFix() const;
    bool isLog() const { return m_page && isLogKind(m_page->recordKind); }
    static QString suggestedFileName();
    QString fileText() const;
    AnswerListModel *answers() { return &m_answers; }
    FactListModel *facts() { return &m_facts; }

    Q_INVOKABLE void choose(int number);
    /// A text of one's own, as a rule both, one under the other.
    Q_INVOKABLE void chooseText(const QString &text);
    Q_INVOKABLE void keep();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void withdraw();
    /// Of two partners: the same one, or two that look alike.
    Q_INVOKABLE void judge(bool same);
    Q_INVOKABLE void undo();

signals:
    void choiceIdChanged();
    void changed();
    /// Something was decided; undo() takes it back.
    void decided(const QString &message);
    void undone(const QString &message);

private:
    struct Outcome {
        std::optional<Decision> decision;
        std::optional<ChoicePage> page;
        bool done = true;
    };
    using Work = std::function<Result<std::optional<Decision>>(Workspace &)>;

    void reload(bool goesOn);
    void show(std::optional<ChoicePage> page);
    void refresh();
    void decide(const QString &message, Work work);
    void handleChanges(const ChangeSet &changes);
    bool isAbout(ChoiceKind kind) const { return m_page && m_page->question && m_page->question->kind == kind; }

    QString m_choiceId;
    std::optional<ChoicePage> m_page;
    AnswerListModel m_answers;
    FactListModel m_facts;
    bool m_loading = false;
    bool m_busy = false;
    /// Shown again after undo, with texts of then: what changes meanwhile must not take them away.
    bool m_isAgain = false;
    int m_readings = 0;
    std::optional<ChoicePage> m_lastPage;
    std::optional<Decision> m_lastDecision;
};

} // namespace wijkronde
