// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/find_partners.h"
#include "qml/app/keyed_list_model.h"
#include "qml/choices/record_form.h"

#include <QObject>
#include <QTimer>

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
    QString errorText;

    std::uint32_t key() const { return tag; }
    bool operator==(const FieldRow &) const = default;
};

class FieldListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { TagRole = Qt::UserRole, FormRole, LabelRole, TextRole, CodesRole, VocabularyRole, ErrorTextRole };

    using KeyedListModel::KeyedListModel;

    void setRows(std::vector<FieldRow> rows) { applyRows(m_rows, std::move(rows)); }
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
    /// Of a new partner: those that are here already and have a name like it.
    Q_PROPERTY(QStringList similarNames READ similarNames NOTIFY changed)
    Q_PROPERTY(QStringList similarIds READ similarIds NOTIFY changed)
    Q_PROPERTY(bool draftRestored READ draftRestored NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(wijkronde::FieldListModel *fields READ fields CONSTANT)

public:
    explicit RecordEditor(QObject *parent = nullptr);

    QString title() const;
    bool draftRestored() const { return m_opened && m_opened->restored; }
    bool isNew() const { return m_beginning != nullptr; }
    QStringList similarNames() const { return m_similarNames; }
    QStringList similarIds() const { return m_similarIds; }
    /// A new one needs a name.
    bool canSave() const { return m_form && !m_busy && (!isNew() || !nameOfForm().empty()); }
    QString errorTitle() const { return m_errorTitle; }
    QString errorText() const { return m_errorText; }
    FieldListModel *fields() { return &m_fields; }

    Q_INVOKABLE void begin(const QString &recordId);
    /// A new partner, at the place of the visit that runs.
    Q_INVOKABLE void beginPartner();
    /// Somebody new at a partner; `predecessor`, who may be empty, has left when this one is saved.
    Q_INVOKABLE void beginPerson(const QString &partnerId, const QString &predecessor);
    /// Without what was typed before.
    Q_INVOKABLE void beginAgain();
    Q_INVOKABLE void setText(int tag, const QString &text);
    Q_INVOKABLE void toggleCode(int tag, const QString &code);
    /// Of a link: all of it; of choices: those that the vocabulary does not offer.
    Q_INVOKABLE void takeOff(int tag);
    /// Keeps what was typed at once: the form is left.
    Q_INVOKABLE void keep();
    Q_INVOKABLE void save();
    Q_INVOKABLE void undo();

signals:
    void changed();
    void saved(const QString &message);
    void undone();

private:
    using Opening = std::function<Result<OpenRecord>(Workspace &, bool withDraft)>;

    void begin(Opening opening);
    void open(bool withDraft);
    std::string nameOfForm() const;
    void findSimilar();
    void showSimilar(const std::vector<PartnerChoice> &found);
    void refresh();
    void note(const FieldInfo &field, const FieldValue &value);
    const FieldInfo *fieldOf(int tag) const;
    FieldRow rowOf(const FieldInfo &field) const;
    std::vector<std::string> notOffered(const FieldInfo &field) const;
    QString limitText(const FieldInfo &field, const std::string &text) const;
    void showError(const Error &error);
    std::shared_ptr<google::protobuf::Message> copyOfForm() const;

    Opening m_opening;
    std::shared_ptr<google::protobuf::Message> m_beginning; ///< of a new one
    std::optional<Id> m_predecessor;
    QStringList m_similarNames;
    QStringList m_similarIds;
    std::optional<OpenForm> m_opened;
    std::vector<ShownValue> m_values; ///< as opened
    std::unique_ptr<google::protobuf::Message> m_form;
    FieldListModel m_fields;
    QTimer m_keepTimer;
    std::optional<SavedRecord> m_saved;
    QString m_errorTitle;
    QString m_errorText;
    bool m_busy = false;
    int m_openings = 0;
};

} // namespace wijkronde
