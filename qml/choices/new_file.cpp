// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/new_file.h"

#include <QCollator>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>

namespace wijkronde {
namespace {

/// More is no list that a person reads.
constexpr int kMostFolders = 100;
/// Of a name, in bytes: file systems take 255, and a copy may get a longer one.
constexpr int kLongestName = 200;

using Places = QStandardPaths;

QString startFolder()
{
    for (const auto place : {Places::DocumentsLocation, Places::DownloadLocation, Places::HomeLocation}) {
        const auto path = Places::writableLocation(place);
        if (!path.isEmpty() && QFileInfo(path).isDir())
            return path;
    }
    return QDir::rootPath();
}

void addPlace(std::vector<FolderRow> &rows, const QString &path, FolderPlace place)
{
    if (!path.isEmpty() && QFileInfo(path).isDir() && std::ranges::find(rows, path, &FolderRow::path) == rows.end())
        rows.push_back({path, QFileInfo(path).fileName(), place});
}

/// The user's own places, and sticks and cards that are in.
std::vector<FolderRow> places()
{
    std::vector<FolderRow> rows;
    addPlace(rows, Places::writableLocation(Places::DocumentsLocation), FolderPlace::Documents);
    addPlace(rows, Places::writableLocation(Places::DownloadLocation), FolderPlace::Downloads);
    addPlace(rows, Places::writableLocation(Places::DesktopLocation), FolderPlace::Desktop);
    addPlace(rows, Places::writableLocation(Places::HomeLocation), FolderPlace::Home);
    const auto volumes = QStorageInfo::mountedVolumes();
    for (const auto &volume : volumes) {
        const auto root = volume.rootPath();
        const bool isPutIn = root.startsWith(QLatin1String("/media/")) || root.startsWith(QLatin1String("/run/media/"));
        if (volume.isReady() && isPutIn)
            addPlace(rows, root, FolderPlace::Volume);
    }
    return rows;
}

bool isGoodName(const QString &name)
{
    // What sticks cannot hold is refused everywhere: the file may be copied to one.
    static const auto kForbidden = QStringLiteral("/\\:*?\"<>|");
    return !name.isEmpty() && name.toUtf8().size() <= kLongestName && !name.startsWith(QLatin1Char('.'))
           && !name.endsWith(QLatin1Char('.'))
           && std::ranges::none_of(name, [](QChar c) { return c.unicode() < 0x20 || kForbidden.contains(c); });
}

QString freeName(const QDir &folder, const QString &wanted)
{
    if (!folder.exists(wanted))
        return wanted;
    const QFileInfo parts(wanted);
    for (int number = 2;; ++number) {
        auto name = QStringLiteral("%1 %2.%3").arg(parts.completeBaseName()).arg(number).arg(parts.suffix());
        if (!folder.exists(name))
            return name;
    }
}

FileTrouble troubleOf(const QFileDevice &file)
{
    switch (file.error()) {
    case QFileDevice::NoError:
        return FileTrouble::None;
    case QFileDevice::PermissionsError:
        return FileTrouble::NotAllowed;
    case QFileDevice::ResourceError:
        return FileTrouble::NoRoom;
    default:
        return FileTrouble::Other;
    }
}

} // namespace

FolderView viewFolder(const QString &path, const QString &wantedFileName, const QLocale &locale)
{
    const QDir folder(path.isEmpty() || !QFileInfo(path).isDir() ? startFolder() : path);
    FolderView view;
    view.path = folder.absolutePath();
    view.parent = folder.isRoot() ? QString() : QFileInfo(view.path).absolutePath();
    auto names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Executable);
    QCollator collator(locale);
    collator.setNumericMode(true);
    std::ranges::sort(names, collator);
    view.isCut = names.size() > kMostFolders;
    for (const auto &name : names.first(std::min<qsizetype>(names.size(), kMostFolders)))
        view.rows.push_back({folder.filePath(name), name, FolderPlace::None});
    for (auto &place : places()) {
        if (place.path != view.path && std::ranges::find(view.rows, place.path, &FolderRow::path) == view.rows.end())
            view.rows.push_back(std::move(place));
    }
    view.freeFileName = wantedFileName.isEmpty() ? QString() : freeName(folder, wantedFileName);
    return view;
}

FileTrouble writeNewFile(const QString &folder, const QString &fileName, const QByteArray &bytes)
{
    if (!isGoodName(fileName))
        return FileTrouble::BadName;
    const QDir place(folder);
    if (!place.exists())
        return FileTrouble::NoFolder;
    const auto path = place.filePath(fileName);
    // Made only if nothing is there, so that what QSaveFile replaces below is this empty file and nothing else.
    QFile reserved(path);
    if (!reserved.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return QFileInfo::exists(path) ? FileTrouble::Exists : troubleOf(reserved);
    // Sticks know no owners and refuse; the page says that the file is not protected.
    reserved.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    reserved.close();
    QSaveFile file(path);
    // Flushed here: what commit() itself cannot write is no error to Qt 6.4, and would leave an empty file.
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return FileTrouble::None;
    const auto trouble = troubleOf(file);
    file.cancelWriting();
    reserved.remove();
    return trouble == FileTrouble::None ? FileTrouble::Other : trouble;
}

} // namespace wijkronde
