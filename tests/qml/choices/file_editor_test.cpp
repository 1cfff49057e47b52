// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/file_editor.h"

#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <csignal>
#include <sys/resource.h>

namespace wijkronde::test {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

/// No file may grow, as on a disk without room.
class NoGrowth {
public:
    NoGrowth() : m_before(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_limit);
        auto none = m_limit;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoGrowth()
    {
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }

private:
    rlimit m_limit{};
    void (*m_before)(int);
};

} // namespace

class FileEditorTest : public QObject {
    Q_OBJECT

    static constexpr auto kName = "Wijkronde niet verwerkt 2026-11-24.txt";

private slots:
    void aFileIsMadeInAFolderThatOneWalksTo()
    {
        SmallTown town;
        const QDir root(QString::fromStdString(town.folder.path()));
        QVERIFY(root.mkpath(QStringLiteral("Uitwisseling/Map 10"))
                && root.mkpath(QStringLiteral("Uitwisseling/Map 9")));
        FileEditor file;
        const QAbstractItemModelTester tester(file.folders(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        file.begin(QString::fromLatin1(kName));
        town.pump();
        QVERIFY(!file.folder().isEmpty());
        file.open(root.filePath(QStringLiteral("Uitwisseling")));
        town.pump();
        QCOMPARE(file.fileName(), QString::fromLatin1(kName));
        // In the order in which a person counts.
        QCOMPARE(file.folders()->index(0).data().toString(), QStringLiteral("Map 9"));
        QCOMPARE(file.folders()->index(1).data().toString(), QStringLiteral("Map 10"));
        QVERIFY(file.folders()->index(1).data(FolderListModel::LastRole).toBool());
        file.open(file.folders()->index(0).data(FolderListModel::PathRole).toString());
        town.pump();
        QSignalSpy saved(&file, &FileEditor::saved);
        file.save(QStringLiteral("Notitie: één\n"));
        town.pump();
        QCOMPARE(saved.count(), 1);
        const auto path = root.filePath(QStringLiteral("Uitwisseling/Map 9/") + QString::fromLatin1(kName));
        QCOMPARE(saved.at(0).at(0).toString(), path);
        QCOMPARE(contentOf(path), QByteArray("Notitie: één\n"));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        file.openParent();
        town.pump();
        QCOMPARE(file.folder(), root.filePath(QStringLiteral("Uitwisseling")));
    }

    void whatIsThereIsNeverOverwritten()
    {
        SmallTown town;
        const QDir root(QString::fromStdString(town.folder.path()));
        QVERIFY(root.mkpath(QStringLiteral("map")));
        const QDir folder(root.filePath(QStringLiteral("map")));
        QCOMPARE(writeNewFile(folder.path(), QStringLiteral("brief.txt"), "oud"), FileTrouble::None);
        FileEditor file;
        file.begin(QStringLiteral("brief.txt"));
        file.open(folder.path());
        town.pump();
        // A free name is offered; who types one that is taken is told.
        QCOMPARE(file.fileName(), QStringLiteral("brief 2.txt"));
        file.setFileName(QStringLiteral("brief"));
        QSignalSpy saved(&file, &FileEditor::saved);
        file.save(QStringLiteral("nieuw"));
        town.pump();
        QCOMPARE(saved.count(), 0);
        QVERIFY(file.nameError().contains(QStringLiteral("al een bestand")));
        QCOMPARE(contentOf(folder.filePath(QStringLiteral("brief.txt"))), QByteArray("oud"));
        file.setFileName(QStringLiteral("ander"));
        QVERIFY(file.nameError().isEmpty());
        file.save(QStringLiteral("nieuw"));
        town.pump();
        QCOMPARE(contentOf(folder.filePath(QStringLiteral("ander.txt"))), QByteArray("nieuw"));
    }

    void aFailureIsToldAndLeavesNothingBehind()
    {
        SmallTown town;
        const QDir root(QString::fromStdString(town.folder.path()));
        QVERIFY(root.mkpath(QStringLiteral("map")));
        const QDir folder(root.filePath(QStringLiteral("map")));
        {
            const NoGrowth none;
            QVERIFY(writeNewFile(folder.path(), QStringLiteral("a.txt"), "tekst") != FileTrouble::None);
        }
        QVERIFY(folder.isEmpty());
        QVERIFY(writeNewFile(QStringLiteral("/proc"), QStringLiteral("a.txt"), "tekst") != FileTrouble::None);
        QCOMPARE(writeNewFile(root.filePath(QStringLiteral("weg")), QStringLiteral("a.txt"), "tekst"),
                 FileTrouble::NoFolder);
        for (const auto *name : {"", "../a.txt", "a/b.txt", "a:b.txt", ".txt", "a.txt.", "a\nb.txt"})
            QCOMPARE(writeNewFile(folder.path(), QString::fromLatin1(name), "tekst"), FileTrouble::BadName);
        QVERIFY(folder.isEmpty());
        FileEditor file;
        file.begin(QStringLiteral("a.txt"));
        file.open(folder.path());
        town.pump();
        QVERIFY(QDir(folder.path()).removeRecursively());
        file.save(QStringLiteral("tekst"));
        town.pump();
        QVERIFY(file.folderError().contains(QStringLiteral("Deze map is er niet meer")));
        QVERIFY(!file.busy());
    }
};
WIJKRONDE_TEST(FileEditorTest)

} // namespace wijkronde::test

#include "file_editor_test.moc"
