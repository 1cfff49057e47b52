// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLocale>
#include <QString>

#include <vector>

namespace wijkronde {

/// Folders that are always offered, from wherever one is.
enum class FolderPlace { None, Documents, Downloads, Desktop, Home, Volume };

/// A folder that one can go to.
struct FolderRow {
    QString path;
    QString name; ///< as it is on the disk
    FolderPlace place = FolderPlace::None;

    const QString &key() const { return path; }
    bool operator==(const FolderRow &) const = default;
};

/// A folder as it was read. May be slow (a stick, a network): not on the thread that draws.
struct FolderView {
    QString path;   ///< of the folder; the documents of the user when the one that was asked for is not there
    QString parent; ///< empty at the top
    std::vector<FolderRow> rows;
    bool isCut = false;   ///< it has more folders than rows
    QString freeFileName; ///< the wanted name, or that with a number: no such file is there
};
FolderView viewFolder(const QString &path, const QString &wantedFileName, const QLocale &locale);

/// Why a file could not be made.
enum class FileTrouble { None, BadName, Exists, NoFolder, NotAllowed, NoRoom, Other };

/// Makes a new file, whole and durable, that only its owner can read (where the file system knows owners). What is
/// there under that name stays as it is, and a failure leaves nothing behind. May be slow.
FileTrouble writeNewFile(const QString &folder, const QString &fileName, const QByteArray &bytes);

} // namespace wijkronde
