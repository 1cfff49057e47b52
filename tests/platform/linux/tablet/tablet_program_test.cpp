// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// The real tablet program against the real registry program, on SQLite.
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace wijkronde::test;

namespace {

constexpr int kPatience = 30'000;

struct Outcome {
    int code = -1;
    QList<QJsonObject> lines;
    QString error;

    QString field(const char *name) const
    {
        return lines.isEmpty() ? QString() : lines[0]["fields"].toObject()[name].toString();
    }
};

Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience))
        throw std::runtime_error("the program does not end");
    Outcome outcome{process.exitCode(), {}, process.readAllStandardError()};
    for (const auto &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            outcome.lines.append(QJsonDocument::fromJson(line).object());
    }
    return outcome;
}

} // namespace

class TabletProgramTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(registry("setup", {"--municipality", "Merenveld", "--team", "Team Oost", "--worker", "Test Testeboer",
                                    "--worker", "Vera Voorbeeld"})
                     .code,
                 0);
        m_server.start(WIJKRONDE_REGISTRY, {"serve", "--database", database(), "--listen", "127.0.0.1:0"});
        QVERIFY(m_server.waitForReadyRead(kPatience));
        const auto line = QString(m_server.readLine()).trimmed();
        m_url = "http://127.0.0.1:" + line.mid(line.lastIndexOf(':') + 1);
        enrol("one", "Test Testeboer");
        enrol("two", "Vera Voorbeeld");
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(kPatience));
    }

    void whatOneTabletPutsAnotherGets()
    {
        const auto id = put(
            "one", {"contact", "started_at_ms=1700000000000", "work_note=Joséphine & <b>co</b> 😀", "domains+=health"});
        const auto before = tablet("one", {"get", id});
        QVERIFY(before.lines[0]["waiting"].toBool());
        sync({"one", "two"});
        const auto after = tablet("two", {"get", id});
        QCOMPARE(after.field("work_note"), QString("Joséphine & <b>co</b> 😀"));
        QCOMPARE(tablet("two", {"search", "josephine"}).lines.size(), 1);
        QCOMPARE(tablet("two", {"list", "contact", "--limit", "1"}).lines.size(), 1);
        verifyAll();
    }
    void aConflictIsShownWithBothValuesAndResolved()
    {
        const auto id = put("one", {"contact", "work_note=begin"});
        sync({"one", "two"});
        put("one", {"contact", "--id", id, "work_note=van een"});
        put("two", {"contact", "--id", id, "work_note=van twee"});
        sync({"one", "two", "one"});
        const auto conflicts = tablet("one", {"conflicts"});
        QCOMPARE(conflicts.lines.size(), 1);
        const auto values = conflicts.lines[0]["fields"].toArray()[0].toObject()["values"].toArray();
        QCOMPARE(values.size(), 2);
        QCOMPARE(tablet("one", {"resolve", id, "--mine"}).code, 0);
        sync({"one", "two"});
        QVERIFY(tablet("two", {"conflicts"}).lines.isEmpty());
        QCOMPARE(tablet("two", {"get", id}).field("work_note"), QString("van een"));
        put("one", {"contact", "--id", id, "work_note=weer een"});
        put("two", {"contact", "--id", id, "work_note=weer twee"});
        sync({"one", "two"});
        QCOMPARE(tablet("two", {"resolve", id, "work_note=samen"}).code, 0);
        sync({"two", "one"});
        QCOMPARE(tablet("one", {"get", id}).field("work_note"), QString("samen"));
        verifyAll();
    }
    void whatWasPrintedSurvivesAKill()
    {
        for (int round = 0; round < 10; ++round) {
            QProcess process;
            process.start(WIJKRONDE_TABLET, withData("one", {"put", "contact", "work_note=ronde"}));
            QVERIFY(process.waitForReadyRead(kPatience));
            const auto id = QJsonDocument::fromJson(process.readLine()).object()["id"].toString();
            process.kill();
            process.waitForFinished(kPatience);
            QCOMPARE(tablet("one", {"get", id}).field("work_note"), QString("ronde"));
        }
        verifyAll();
    }
    void aCopyOfATabletGoesOnByItself()
    {
        put("one", {"contact", "work_note=voor de kopie"});
        sync({"one"});
        std::filesystem::copy(folder("one").toStdString(), folder("copy").toStdString(),
                              std::filesystem::copy_options::recursive);
        const auto original = put("one", {"contact", "work_note=origineel"});
        const auto copied = put("copy", {"contact", "work_note=kopie"});
        sync({"one", "copy", "one", "two"});
        for (const auto &id : {original, copied})
            QCOMPARE(tablet("two", {"get", id}).code, 0);
        verifyAll();
    }
    void plainErrorsHaveOneLineAndACode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown kind") << QStringList{"put", "dragon"} << 2;
        QTest::newRow("unknown field") << QStringList{"put", "contact", "wings=2"} << 2;
        QTest::newRow("no number") << QStringList{"put", "contact", "minutes=many"} << 2;
        QTest::newRow("too long") << QStringList{"put", "contact", "work_note=" + QString(8'001, 'x')} << 1;
        QTest::newRow("not there") << QStringList{"get", QString(32, '0')} << 1;
        QTest::newRow("enrolled already")
            << QStringList{"enrol", "--registry", "http://127.0.0.1:1", "--code", "x"} << 1;
    }
    void plainErrorsHaveOneLineAndACode()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto outcome = tablet("one", arguments);
        QCOMPARE(outcome.code, code);
        QCOMPARE(outcome.error.count('\n'), 1);
        QVERIFY(outcome.lines.isEmpty());
    }
    void whoAsksForHelpGetsIt()
    {
        for (const QStringList &words : {QStringList{"--help"}, {"-h"}, {"put", "--help"}, {"--data", "x", "--help"}}) {
            QProcess process;
            process.start(WIJKRONDE_TABLET, words);
            QVERIFY(process.waitForFinished(kPatience));
            QCOMPARE(process.exitCode(), 0);
            QVERIFY(process.readAllStandardOutput().startsWith("usage: wijkronde-tablet"));
            QVERIFY(process.readAllStandardError().isEmpty());
        }
        // Behind "--" it is a word like others.
        QCOMPARE(tablet("one", {"get", "--", "--help"}).code, 2);
    }
    void aFolderWithOtherFilesIsLeftAlone()
    {
        const auto path = folder("documents");
        QVERIFY(QDir().mkpath(path));
        writeFile(path.toStdString() + "/letter.txt", "of somebody");
        const auto rights = std::filesystem::perms(0755);
        std::filesystem::permissions(path.toStdString(), rights);
        const auto outcome = tablet("documents", {"status"});
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.error.contains("chmod 700"));
        QCOMPARE(std::filesystem::status(path.toStdString()).permissions(), rights);
        QCOMPARE(QDir(path).entryList(QDir::Files | QDir::Hidden), QStringList{"letter.txt"});
    }
    void aWrongCodeAndAnUnreachableRegistryAreTold()
    {
        const auto wrong = tablet("new", {"enrol", "--registry", m_url, "--code", "00000-00000-00000-00000-000000"});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.error.contains("code"));
        QCOMPARE(tablet("new", {"sync"}).code, 1);
        QCOMPARE(tablet("new", {"put", "contact"}).code, 1);
        const auto away = tablet("new", {"enrol", "--registry", "http://127.0.0.1:9", "--code", "x"});
        QVERIFY(away.error.contains("no connection"));
    }
    void aFolderInUseIsLeftAlone()
    {
        QProcess search;
        search.start("flock", {folder("one") + "/lock", "-c", "echo locked; read line"});
        QVERIFY(search.waitForReadyRead(kPatience));
        const auto outcome = tablet("one", {"status"});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.error.contains("using this data folder"));
        search.closeWriteChannel();
        QVERIFY(search.waitForFinished(kPatience));
        QCOMPARE(tablet("one", {"status"}).code, 0);
    }
    void nothingTypedStandsInAnyFile()
    {
        put("one", {"contact", "work_note=Zeldzaamwoord in een notitie"});
        sync({"one"});
        for (const auto &[path, bytes] : filesBelow(folder("one").toStdString()))
            QVERIFY2(bytes.find("Zeldzaamwoord") == std::string::npos, path.c_str());
    }

private:
    QString database() const { return "sqlite:" + QString::fromStdString(m_folder.file("registry.db")); }
    QString folder(const QString &name) const { return QString::fromStdString(m_folder.file(name.toStdString())); }
    QStringList withData(const QString &name, const QStringList &arguments) const
    {
        return QStringList{"--data", folder(name), "--vault", "file"} + arguments;
    }
    Outcome tablet(const QString &name, const QStringList &arguments) const
    {
        return run(WIJKRONDE_TABLET, withData(name, arguments));
    }
    Outcome registry(const QString &command, const QStringList &arguments) const
    {
        return run(WIJKRONDE_REGISTRY, QStringList{command, "--database", database(), "--json"} + arguments);
    }
    QString put(const QString &name, const QStringList &arguments) const
    {
        const auto outcome = tablet(name, QStringList{"put"} + arguments);
        if (outcome.code != 0)
            throw std::runtime_error("put: " + outcome.error.toStdString());
        return outcome.lines[0]["id"].toString();
    }
    void sync(const QStringList &names) const
    {
        for (const auto &name : names) {
            const auto outcome = tablet(name, {"sync"});
            if (outcome.code != 0)
                throw std::runtime_error("sync: " + outcome.error.toStdString());
        }
    }
    void enrol(const QString &name, const QString &worker) const
    {
        const auto code = registry("enrol", {"--worker", worker}).lines[0]["code"].toString();
        const auto outcome = tablet(name, {"enrol", "--registry", m_url, "--code", code});
        QCOMPARE(outcome.error, QString());
        QVERIFY(outcome.lines[0]["ready"].toBool());
    }
    void verifyAll() const
    {
        for (const auto *name : {"one", "two"})
            QCOMPARE(tablet(name, {"verify"}).error, QString());
        QCOMPARE(registry("verify", {}).code, 0);
    }

    TemporaryFolder m_folder;
    QProcess m_server;
    QString m_url;
};
WIJKRONDE_TEST(TabletProgramTest)
#include "tablet_program_test.moc"
