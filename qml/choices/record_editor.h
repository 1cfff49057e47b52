// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/draft_timer.h"
#include "qml/app/keyed_list_model.h"
#include "qml/choices/record_form.h"

#include <QObject>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

/// One field of a form, in words.
struct FieldRow {
    std::uint32_t tag = 0;
    QString form; ///< "fixed", "line", "note", "choice", "choices", "link"
    QString label;
    /// Of a line or note what is in it, of a choice its code, of choices those that the vocabulary does not offer; else
    /// to be read.
    QString text;
    QStringList codes;
    QString vocabulary;
    bool essential = false; ///< a new one is not saved without it
    QString errorText;
    QString warningText; ///< it can be saved, but something in it should not be there

    std::uint32_t key() const { return tag; }
    bool operator==(const FieldRow &) const = default;
};

class FieldListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role {
        TagRole = Qt::UserRole,
        FormRole,
        LabelRole,
        TextRole,
        CodesRole,
        VocabularyRole,
        EssentialRole,
        ErrorTextRole,
        WarningTextRole
    };

    using KeyedListModel::KeyedListModel;

    void setRows(std::vector<FieldRow> rows) { applyRows(m_rows, std::move(rows)); }
    bool isWarned() const
    {
        return std::any_of(m_rows.begin(), m_rows.end(),
                           [](const FieldRow &row) { return !row.warningText.isEmpty(); });
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<FieldRow> m_rows;
};

/// The form of a record of any kind that has none of its own, new or stored, from what the schema says of its fields.
/// What is typed is kept; saving takes the place of what the registry kept back.
class RecordEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    /// As far as it is typed; empty for anything but a new partner.
    Q_PROPERTY(QString newPartnerName READ newPartnerName NOTIFY changed)
    /// What is enough, or what happens with it.
    Q_PROPERTY(QString hintText READ hintText NOTIFY changed)
    Q_PROPERTY(bool draftRestored READ draftRestored NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    /// Something stands in a text that should not be there.
    Q_PROPERTY(bool warned READ isWarned NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(wijkronde::FieldListModel *fields READ fields CONSTANT)

public:
    explicit RecordEditor(QObject *parent = nullptr);
    ~RecordEditor() override { keep(); }

    QString title() const;
    bool draftRestored() const { return m_opened && m_opened->restored; }
    bool isNew() const { return m_isNew; }
    QString newPartnerName() const;
    QString hintText() const;
    bool canSave() const { return m_form && !isSettled() && (!m_isNew || hasEssentials()); }
    bool isWarned() const { return m_fields.isWarned(); }
    QString errorTitle() const { return m_errorTitle; }
    QString errorText() const { return m_errorText; }
    FieldListModel *fields() { return &m_fields; }

    Q_INVOKABLE void begin(const QString &recordId);
    /// "Something has changed" at a partner, or at one of its people: that somebody looked is kept with the change.
    Q_INVOKABLE void beginChanged(const QString &partnerId, const QString &personId);
    /// A new partner, at the place of the visit that runs.
    Q_INVOKABLE void beginPartner();
    /// Somebody new at a partner; `predecessor`, who may be empty, has left when this one is saved, and was looked at.
    Q_INVOKABLE void beginPerson(const QString &partnerId, const QString &predecessor);
    /// A new signal to policy, from the record on which it was noticed (or empty: alone).
    Q_INVOKABLE void beginSignal(const QString &originId);
    /// Without what was typed before.
    Q_INVOKABLE void beginAgain();
    Q_INVOKABLE void setText(int tag, const QString &text);
    Q_INVOKABLE void toggleCode(int tag, const QString &code);
    /// Of a link: all of it; of choices: those that the vocabulary does not offer.
    Q_INVOKABLE void takeOff(int tag);
    /// Keeps what was typed at once: the form is left.
    Q_INVOKABLE void keep() { m_draftTimer.flush(); }
    Q_INVOKABLE void save();
    Q_INVOKABLE void undo();

signals:
    void changed();
    void saved(const QString &message);
    /// What is shown has been saved; not told when something else is shown by now.
    void finished();
    void undone();

private:
    using Opening = std::function<Result<OpenRecord>(Workspace &, bool withDraft)>;

    void askedFor(const std::optional<Id> &partner, const std::optional<Id> &person);
    void beginStored(const std::optional<Id> &id);
    void begin(Opening opening);
    void open(bool withDraft);
    /// It is on its way to the store, or there.
    bool isSettled() const { return m_busy || m_done; }
    bool hasEssentials() const;
    std::string textAt(const FieldInfo &field) const;
    void keepNow();
    void refresh();
    void note(const FieldInfo &field, const FieldValue &value);
    const FieldInfo *fieldOf(int tag) const;
    FieldRow rowOf(const FieldInfo &field) const;
    std::vector<std::string> notOffered(const FieldInfo &field) const;
    void showError(const Error &error);
    void failSaving(const Error &error, int opening, const TypedRecord &typed);
    TypedRecord typed() const;

    Opening m_opening;
    bool m_isNew = false;
    std::optional<PartnerLook> m_asked; ///< the look that the form is opened for
    std::optional<PartnerLook> m_look;  ///< what is kept when it is saved: that one, or that of the draft
    std::optional<OpenForm> m_opened;
    std::vector<ShownValue> m_values; ///< as opened
    std::unique_ptr<google::protobuf::Message> m_form;
    FieldListModel m_fields;
    DraftTimer m_draftTimer;
    std::optional<SavedRecord> m_saved;
    QString m_errorTitle;
    QString m_errorText;
    bool m_busy = false;
    bool m_done = false; ///< what is shown is saved, and the sheet goes
    int m_openings = 0;
};

} // namespace wijkronde
