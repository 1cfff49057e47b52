// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/draft_timer.h"
#include "qml/choices/field_list_model.h"
#include "qml/choices/record_form.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

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
    /// It is a stored one of a kind that has no page to remove it from.
    Q_PROPERTY(bool isRemovable READ isRemovable NOTIFY changed)
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
    bool isRemovable() const;
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
    /// Takes away the stored record that is shown, and what was typed of it.
    Q_INVOKABLE void remove();
    /// Of what was saved or removed last.
    Q_INVOKABLE void undo();

signals:
    void changed();
    void saved(const QString &message);
    /// What is shown has been saved or removed; not told when something else is shown by now.
    void finished();
    void undone();

private:
    using Undo = std::function<Result<>(Workspace &)>;
    using Opening = std::function<Result<OpenRecord>(Workspace &, bool withDraft)>;

    void askedFor(const std::optional<Id> &partner, const std::optional<Id> &person);
    void beginStored(const std::optional<Id> &id);
    void begin(Opening opening);
    void open(bool withDraft);
    /// It is on its way to the store, or there.
    bool isSettled() const { return m_busy || m_done; }
    bool hasEssentials() const;
    std::string textAt(const FieldInfo &field) const;
    bool isTyped() const;
    void keepNow();
    void refresh();
    void note(const FieldInfo &field, const FieldValue &value);
    const FieldInfo *fieldOf(int tag) const;
    FieldRow rowOf(const FieldInfo &field) const;
    std::vector<std::string> notOffered(const FieldInfo &field) const;
    void showError(const Error &error);
    void finish(int opening, const TypedRecord &typed, Result<Undo> undo, const QString &message);
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
    Undo m_undo; ///< of what was saved or removed last
    QString m_errorTitle;
    QString m_errorText;
    bool m_busy = false;
    bool m_done = false; ///< what is shown is saved, and the sheet goes
    int m_openings = 0;
};

} // namespace wijkronde
