// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/kinds.h"
#include "core/store/record_query.h"
#include "core/usecases/identity.h"
#include "tests/support/child_process.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using google::protobuf::FieldDescriptor;
using test::Tablet;
using test::value;

namespace {

/// Known strings, one for each text field; unlikely by chance, in words and in ids.
const std::string kMarker = "Zwaluwnest";

std::unique_ptr<google::protobuf::Message> markedRecord(const KindInfo &kind)
{
    auto message = kind.newMessage();
    const auto *reflection = message->GetReflection();
    for (const auto &field : kind.fields()) {
        if (field.descriptor->type() == FieldDescriptor::TYPE_STRING) {
            // Also where a code is expected: what a newer vocabulary would bring. Nothing is longer than a field may
            // be.
            const auto text = kMarker.substr(0, field.rule.max_length() > 0 ? field.rule.max_length() : kMarker.size());
            if (field.isSet())
                reflection->AddString(message.get(), field.descriptor, text);
            else
                reflection->SetString(message.get(), field.descriptor, text);
        } else if (field.isId()) {
            const std::string id = "ZWALUWNEST_BYTES";
            if (field.isSet())
                reflection->AddString(message.get(), field.descriptor, id);
            else
                reflection->SetString(message.get(), field.descriptor, id);
        }
    }
    return message;
}

/// Records of every kind, edits, drafts, settings, a search.
void writeEverything(Tablet &tablet, int round)
{
    for (const auto &kind : allKinds()) {
        const auto message = markedRecord(kind);
        const auto id = tablet.create(*message);
        value(tablet.store->drafts().put(id, kind.number(), message->SerializeAsString(), tablet.clock.now()));
        ListFilter filter;
        filter.list = kind.list();
        filter.search = kMarker;
        value(RecordQuery(tablet.store->database()).page(filter, std::nullopt, 50));
    }
    value(tablet.store->settings().setValue("last_search_" + std::to_string(round), kMarker));
    value(
        writeIdentity(*tablet.store, {test::idOf(1), test::idOf(2), kMarker, kMarker, kMarker, "https://" + kMarker}));
}

void expectNoPlainText(const std::string &folder)
{
    const auto files = test::filesBelow(folder);
    QVERIFY(files.size() >= 3);
    for (const auto &[path, bytes] : files) {
        std::string lower;
        for (const char c : bytes)
            lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        for (const auto *text : {"zwaluwnest", "zwaluw", "create table", "sqlite format", "presence_talk"})
            QVERIFY2(lower.find(text) == std::string::npos, (path + ": " + text).c_str());
        // In UTF-16 neither.
        QVERIFY2(lower.find(std::string("z\0w\0a\0l\0u", 9)) == std::string::npos, path.c_str());
        QVERIFY2(bytes.find(Tablet::kKey) == std::string::npos, path.c_str());
    }
}

} // namespace

class PlainTextTest : public QObject {
    Q_OBJECT

private slots:
    void theLookFindsPlainText()
    {
        // The negative control: the same look at a folder with the string in it.
        const test::TemporaryFolder folder;
        test::writeFile(folder.file("a"), "..." + kMarker);
        QVERIFY(test::filesBelow(folder.path()).begin()->second.find(kMarker) != std::string::npos);
    }

    void noStringOfAnyFieldIsReadableOnTheDisk()
    {
        Tablet tablet;
        for (int round = 0; round < 3; ++round)
            writeEverything(tablet, round);
        QVERIFY(std::filesystem::file_size(tablet.databasePath() + "-wal") > 100'000);
        expectNoPlainText(tablet.folder.path());
        value(tablet.store->checkpoint());
        expectNoPlainText(tablet.folder.path());
        value(tablet.store->database().backupTo(tablet.folder.file("backup.db"), Tablet::kKey));
        expectNoPlainText(tablet.folder.path());
        tablet.store.reset();
        expectNoPlainText(tablet.folder.path());
    }

    void aLargeSortOrTableInMemoryDoesNotSpillToAPlainFile()
    {
        Tablet tablet;
        const std::string text = kMarker + std::string(2000, 'x');
        value(tablet.store->database().execute("CREATE TEMP TABLE spill (a TEXT)"));
        auto insert = value(tablet.store->database().prepare("INSERT INTO spill VALUES (?1)"));
        for (int i = 0; i < 5000; ++i) {
            value(insert.bind(1, std::string_view(text)).run());
            insert.reset();
        }
        auto sorted =
            value(tablet.store->database().prepare("SELECT a || rowid FROM spill ORDER BY a || (rowid * 7919 % 5000)"));
        while (value(sorted.step())) {
        }
        expectNoPlainText(tablet.folder.path());
        QVERIFY(value(tablet.store->database().number("PRAGMA temp_store")) == 2);
    }

    void aKillInTheMiddleOfWritingLeavesNoPlainText()
    {
        for (const std::size_t saves : {1, 7, 30}) {
            Tablet tablet;
            tablet.store.reset();
            test::ChildProcess child([&](int report) {
                tablet.open();
                for (int round = 0;; ++round) {
                    for (const auto &kind : allKinds()) {
                        tablet.create(*markedRecord(kind));
                        if (::write(report, "x", 1) != 1)
                            return 1;
                    }
                    value(tablet.store->drafts().put(test::idOf(9), 21, kMarker, tablet.clock.now()));
                }
            });
            QCOMPARE(child.read(saves).size(), saves);
            child.kill();
            expectNoPlainText(tablet.folder.path());
            tablet.open();
            QVERIFY(value(tablet.store->outbox().count()) >= saves);
        }
    }
};

WIJKRONDE_TEST(PlainTextTest)
#include "plain_text_test.moc"
