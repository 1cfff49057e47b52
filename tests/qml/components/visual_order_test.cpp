// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/components/shown_window.h"
#include "tests/support/test_program.h"

namespace wijkronde::test {

class VisualOrderTest : public QObject {
    Q_OBJECT

    static bool isInOrder(const ShownWindow &shown)
    {
        const auto rows = shown.item("list")->property("contentItem").value<QQuickItem *>()->childItems();
        return rows.size() > 3
               && std::is_sorted(rows.begin(), rows.end(), [](auto *a, auto *b) { return a->y() < b->y(); });
    }

private slots:
    void rowsFollowTheEyeAfterScrollingAndInsertions()
    {
        ShownWindow shown(
            "ListView { id: list; objectName: 'list'; anchors.fill: parent; reuseItems: true\n"
            "  function insert() { names.insert(0, {name: 'new'}); }\n"
            "  model: ListModel { id: names }\n"
            "  delegate: TextButton { required property string name; text: name; height: 80 }\n"
            "  VisualOrder { view: list }\n"
            "  Component.onCompleted: { for (let i = 0; i < 60; ++i) names.append({name: 'row ' + i}); } }");
        auto *list = shown.item("list");
        QTRY_VERIFY(isInOrder(shown));
        for (const double y : {2000.0, 1200.0, 3000.0, 0.0}) {
            list->setProperty("contentY", y);
            QTRY_VERIFY(isInOrder(shown));
        }
        QVERIFY(QMetaObject::invokeMethod(list, "insert"));
        list->setProperty("contentY", list->property("originY"));
        QTRY_VERIFY(isInOrder(shown) && list->property("count").toInt() == 61);
    }
};
WIJKRONDE_TEST(VisualOrderTest)

} // namespace wijkronde::test

#include "visual_order_test.moc"
