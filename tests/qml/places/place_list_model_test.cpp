// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/places/place_list_model.h"

#include "core/usecases/visits.h"
#include "qml/places/place_icon.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class PlaceListModelTest : public QObject {
    Q_OBJECT

    using Tester = QAbstractItemModelTester;
    static constexpr auto kMode = Tester::FailureReportingMode::QtTest;
    static constexpr Position kNearSchool{52.5038, 5.0, 10};

    static QString at(const PlaceListModel &places, int row, int role)
    {
        return places.data(places.index(row), role).toString();
    }
    static QString idOf(const PlaceListModel &places, int row) { return at(places, row, PlaceListModel::RecordIdRole); }
    static std::optional<VisitRow> running(SmallTown &town)
    {
        auto work = town.workspace();
        return value(runningVisit(work, SmallTown::kWorker));
    }

private slots:
    void theNearestComesFirstAsSoonAsThePositionIsKnown()
    {
        SmallTown town;
        PlaceListModel places;
        const Tester tester(&places, kMode);
        places.start();
        town.pump();
        QCOMPARE(places.positionState(), QStringLiteral("searching"));
        QCOMPARE(places.rowCount(), 3);
        QCOMPARE(at(places, 0, PlaceListModel::NameRole), QStringLiteral("Basisschool De Vuurvlinder"));
        QVERIFY(!places.data(places.index(0), PlaceListModel::NearestRole).toBool());
        town.positions.answer(kNearSchool);
        town.pump();
        QCOMPARE(places.positionState(), QStringLiteral("found"));
        QCOMPARE(at(places, 0, PlaceListModel::DistanceTextRole), QStringLiteral("20 m"));
        QVERIFY(places.data(places.index(0), PlaceListModel::NearestRole).toBool());
        QCOMPARE(at(places, 2, PlaceListModel::DistanceTextRole), QStringLiteral("1,8 km"));
        QCOMPARE(town.positions.requests, 1);
    }

    void withoutAPositionTheLastUsedComesFirst()
    {
        SmallTown town;
        auto work = town.workspace();
        value(endVisit(work, value(startVisit(work, SmallTown::kWorker, SmallTown::kLibrary))));
        town.clock.advance(std::chrono::hours(24));
        PlaceListModel places;
        const Tester tester(&places, kMode);
        places.start();
        town.positions.refuse(PositionSource::Failure::Denied);
        town.pump();
        QCOMPARE(places.positionState(), QStringLiteral("off"));
        QCOMPARE(at(places, 0, PlaceListModel::NameRole), QStringLiteral("Bibliotheek Sluiskade"));
        QCOMPARE(at(places, 0, PlaceListModel::LastUsedTextRole), QStringLiteral("gisteren"));
    }

    void searchingNarrowsTheList()
    {
        SmallTown town;
        PlaceListModel places;
        const Tester tester(&places, kMode);
        places.start();
        places.setQuery(QStringLiteral("kad"));
        town.pump();
        QCOMPARE(places.rowCount(), 1);
        places.setQuery(QStringLiteral("nergens"));
        town.pump();
        QVERIFY(places.isEmpty());
    }

    void aVisitIsStartedAndTakenBack()
    {
        SmallTown town;
        auto work = town.workspace();
        const auto before = value(startVisit(work, SmallTown::kWorker, SmallTown::kLibrary));
        PlaceListModel places;
        places.start();
        town.pump();
        QSignalSpy started(&places, &PlaceListModel::visitStarted);
        places.startVisit(QString::fromStdString(SmallTown::kSchool.toHex()));
        town.pump();
        QCOMPARE(started.count(), 1);
        QCOMPARE(running(town)->visit.place_id(), SmallTown::kSchool.toBytes());
        places.undoStart();
        town.pump();
        QCOMPARE(running(town)->id, before);
    }

    void thePositionIsForgottenWhenThePageGoes()
    {
        SmallTown town;
        PlaceListModel places;
        places.start();
        town.positions.answer(kNearSchool);
        town.pump();
        places.stop();
        QCOMPARE(places.positionState(), QStringLiteral("off"));
        for (const auto &[path, bytes] : filesBelow(town.folder.path()))
            QVERIFY(bytes.find("52.5038") == std::string::npos);
    }

    void manyPlacesAreShownByPages()
    {
        SmallTown town;
        for (int i = 0; i < 70; ++i) {
            record::v1::Place place;
            place.set_name("Plek " + std::to_string(i));
            town.create(place);
        }
        PlaceListModel places;
        // No tester here: it fetches by itself.
        places.start();
        town.pump();
        QCOMPARE(places.rowCount(), 50);
        places.fetchMore({});
        QCOMPARE(places.rowCount(), 73);
    }

    void everyKindOfPlaceHasAnIconThatExists()
    {
        for (const auto &term : Vocabularies().offered("place_kind", 0)) {
            const auto path = QStringLiteral(":/qt/qml/Wijkronde/icons/%1.svg").arg(placeIcon(term.code()));
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
        QCOMPARE(placeIcon("of_a_newer_version"), QStringLiteral("place"));
    }
};
WIJKRONDE_TEST(PlaceListModelTest)

} // namespace wijkronde::test

#include "place_list_model_test.moc"
