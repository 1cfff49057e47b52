// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"
#include "qml/choices/new_file.h"

#include <QObject>
#include <QString>

namespace wijkronde {

/// The folders within the one that is shown, then the places that are always offered.
class FolderListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { PathRole = Qt::UserRole, NameRole, IsPlaceRole, FirstRole, LastRole };

    using KeyedListModel::KeyedListModel;

    void setRows(std::vector<FolderRow> rows);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<FolderRow> m_rows;
};

/// Where a file goes and what it is called, and that it is made. (Why not Qt's own dialog: qml/README.md.)
class FileEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString fileName READ fileName WRITE setFileName NOTIFY changed)
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(bool hasParent READ hasParent NOTIFY changed)
    /// There are more folders here than the list shows.
    Q_PROPERTY(bool isCut READ isCut NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// What is wrong with the name or the folder.
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed)
    Q_PROPERTY(QString folderError READ folderError NOTIFY changed)
    Q_PROPERTY(wijkronde::FolderListModel *folders READ folders CONSTANT)

public:
    using QObject::QObject;

    QString fileName() const { return m_fileName; }
    void setFileName(const QString &name);
    QString folder() const { return m_view.path; }
    bool hasParent() const { return !m_view.parent.isEmpty(); }
    bool isCut() const { return m_view.isCut; }
    bool busy() const { return m_busy; }
    QString nameError() const { return m_nameError; }
    QString folderError() const { return m_folderError; }
    FolderListModel *folders() { return &m_folders; }

    /// In the folder where something was kept last, with a name that is free there.
    Q_INVOKABLE void begin(const QString &suggestedName);
    Q_INVOKABLE void open(const QString &path);
    Q_INVOKABLE void openParent() { open(m_view.parent); }
    Q_INVOKABLE void save(const QString &text);

signals:
    void changed();
    void saved(const QString &path);

private:
    void showTrouble(FileTrouble trouble);

    QString m_suggested;
    QString m_fileName;
    bool m_named = false; ///< by the person: not changed any more
    FolderView m_view;
    QString m_lastFolder;
    FolderListModel m_folders;
    QString m_nameError;
    QString m_folderError;
    bool m_busy = false;
    int m_openings = 0;
};

} // namespace wijkronde
