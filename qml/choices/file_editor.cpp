// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/file_editor.h"

#include "qml/app/app_session.h"

#include <QDir>

namespace wijkronde {
namespace {

bool isPlace(const FolderRow &row)
{
    return row.place != FolderPlace::None;
}

QString nameOf(const FolderRow &row)
{
    switch (row.place) {
    case FolderPlace::Documents:
        return FolderListModel::tr("Documents");
    case FolderPlace::Downloads:
        return FolderListModel::tr("Downloads");
    case FolderPlace::Desktop:
        return FolderListModel::tr("Desktop");
    case FolderPlace::Home:
        return FolderListModel::tr("Own folder");
    case FolderPlace::Volume:
        //: %1 is what is written on a USB stick or memory card
        return FolderListModel::tr("Stick or card %1").arg(row.name);
    case FolderPlace::None:
        break;
    }
    return row.name;
}

} // namespace

void FolderListModel::setRows(std::vector<FolderRow> rows)
{
    applyRows(m_rows, std::move(rows));
    touchAll(); // which one is the first and the last
}

QVariant FolderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    const auto &row = m_rows[at];
    switch (role) {
    case PathRole:
        return row.path;
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(row);
    case IsPlaceRole:
        return isPlace(row);
    case FirstRole:
        return at == 0 || isPlace(m_rows[at - 1]) != isPlace(row);
    case LastRole:
        return at + 1 == m_rows.size() || isPlace(m_rows[at + 1]) != isPlace(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> FolderListModel::roleNames() const
{
    return {{PathRole, "path"},
            {NameRole, "name"},
            {IsPlaceRole, "isPlace"},
            {FirstRole, "firstOfKind"},
            {LastRole, "lastOfKind"}};
}

void FileEditor::setFileName(const QString &name)
{
    const GuiBudget::Scope scope("FileEditor.setFileName");
    if (name == m_fileName)
        return;
    m_named = true;
    m_fileName = name;
    m_nameError.clear();
    emit changed();
}

void FileEditor::begin(const QString &suggestedName)
{
    m_suggested = suggestedName;
    m_named = false;
    m_nameError.clear();
    open(m_lastFolder);
}

void FileEditor::open(const QString &path)
{
    const GuiBudget::Scope scope("FileEditor.open");
    m_folderError.clear();
    m_nameError.clear();
    // A disk may be slow: not on the thread that draws.
    auto &session = AppSession::current();
    session.read(
        this, "FileEditor.show",
        [path, wanted = m_suggested, locale = session.words().locale()](Workspace &) {
            return viewFolder(path, wanted, locale);
        },
        [this, opening = ++m_openings](FolderView view) {
            if (opening != m_openings)
                return;
            m_folders.setRows(std::exchange(view.rows, {}));
            if (!m_named)
                m_fileName = view.freeFileName;
            m_view = std::move(view);
            emit changed();
        });
}

void FileEditor::save(const QString &text)
{
    const GuiBudget::Scope scope("FileEditor.save");
    if (m_busy || m_view.path.isEmpty())
        return;
    m_busy = true;
    emit changed();
    auto name = m_fileName.trimmed();
    if (!name.isEmpty() && !name.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive))
        name += QLatin1String(".txt");
    AppSession::current().read(
        this, "FileEditor.saved",
        [folder = m_view.path, name, bytes = text.toUtf8()](Workspace &) { return writeNewFile(folder, name, bytes); },
        [this, folder = m_view.path, name](FileTrouble trouble) {
            m_busy = false;
            showTrouble(trouble);
            if (trouble != FileTrouble::None)
                return;
            m_lastFolder = folder;
            emit saved(QDir::toNativeSeparators(QDir(folder).filePath(name)));
        });
}

void FileEditor::showTrouble(FileTrouble trouble)
{
    m_nameError.clear();
    m_folderError.clear();
    switch (trouble) {
    case FileTrouble::None:
        break;
    case FileTrouble::BadName:
        m_nameError = tr("Give a short name without / \\ : * ? \" < > | and without a dot at its beginning or end.");
        break;
    case FileTrouble::Exists:
        m_nameError = tr("There is a file with this name already. It was not changed. Give another name.");
        break;
    case FileTrouble::NoFolder:
        m_folderError = tr("This folder is not there any more. Nothing was kept. Choose another folder.");
        break;
    case FileTrouble::NotAllowed:
        m_folderError = tr("You may not keep anything in this folder. Nothing was kept. Choose another folder.");
        break;
    case FileTrouble::NoRoom:
        m_folderError = tr("There is no room left in this place. Nothing was kept. Choose another folder.");
        break;
    case FileTrouble::Other:
        m_folderError = tr("The file could not be made here. Nothing was kept. Choose another folder.");
        break;
    }
    emit changed();
}

} // namespace wijkronde
