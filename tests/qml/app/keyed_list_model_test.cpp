// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/keyed_list_model.h"

#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {
namespace {

struct NumberRow {
    int number;
    int value;
    int key() const { return number; }
    bool operator==(const NumberRow &) const = default;
};

class NumberListModel : public KeyedListModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole && index.isValid() ? QVariant(rows[index.row()].value) : QVariant();
    }
    void apply(std::vector<NumberRow> wanted) { applyRows(rows, std::move(wanted)); }
    void applyInTurns(std::vector<NumberRow> wanted) { applyRowsInTurns(rows, std::move(wanted)); }

    std::vector<NumberRow> rows;
};

} // namespace

class KeyedListModelTest : public QObject {
    Q_OBJECT

private slots:
    void manyNewRowsComeInTurnsOfTheEventLoop()
    {
        NumberListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<NumberRow> wanted;
        for (int number = 0; number < 11; ++number)
            wanted.push_back({number, 1});
        model.applyInTurns(wanted);
        QCOMPARE(model.rows.size(), std::size_t{2});
        QTRY_VERIFY(model.rows == wanted);
        // One more on top of many is there at once; a newer reading is not written over by what an older one still had.
        wanted.insert(wanted.begin(), {99, 1});
        model.applyInTurns(wanted);
        QVERIFY(model.rows == wanted);
        for (int number = 20; number < 30; ++number)
            wanted.push_back({number, 1});
        model.applyInTurns(wanted);
        model.apply({{7, 2}});
        QCoreApplication::processEvents();
        QVERIFY(model.rows == (std::vector<NumberRow>{{7, 2}}));
    }
    void anyListBecomesAnyOtherWithoutAReset()
    {
        SeededRandom random(7);
        NumberListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int round = 0; round < 300; ++round) {
            std::vector<NumberRow> wanted;
            for (int number = 0; number < 12; ++number) {
                if (random.below(2) == 0)
                    wanted.push_back({number, static_cast<int>(random.below(3))});
            }
            for (std::size_t i = wanted.size(); i > 1; --i)
                std::swap(wanted[i - 1], wanted[random.below(i)]);
            model.apply(wanted);
            QVERIFY(model.rows == wanted);
        }
        QCOMPARE(resets.count(), 0);
    }

    void aRowThatStaysTheSameIsNotTouched()
    {
        NumberListModel model;
        model.apply({{1, 1}, {2, 2}, {3, 3}});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        model.apply({{0, 0}, {1, 1}, {2, 5}, {3, 3}});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(insertions.count(), 1);
        QCOMPARE(removals.count(), 0);
    }

    void rowsThatGoTogetherGoInOneStep()
    {
        NumberListModel model;
        model.apply({{1, 1}, {2, 2}, {3, 3}, {4, 4}});
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        model.apply({{1, 1}});
        QCOMPARE(removals.count(), 1);
    }
};
WIJKRONDE_TEST(KeyedListModelTest)

} // namespace wijkronde::test

#include "keyed_list_model_test.moc"
