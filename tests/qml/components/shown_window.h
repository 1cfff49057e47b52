// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/qml_module.h"
#include "tests/qml/small_town.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtTest/QtTest>

#include <memory>

namespace wijkronde::test {

/// A window of ours with the given content, shown and active.
class ShownWindow {
public:
    explicit ShownWindow(const QByteArray &content)
    {
        // Without a graphics card; must be said before the first window.
        static const bool once = (QQuickWindow::setGraphicsApi(QSGRendererInterface::Software), true);
        Q_UNUSED(once);
        useQmlModule(m_engine);
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport QtQuick.Layouts\nimport Wijkronde\n"
                          "AppWindow { width: 400; height: 600; visible: true\n"
                              + content + "\n}",
                          QUrl(QStringLiteral("qrc:/shown_window.qml")));
        m_window.reset(qobject_cast<QQuickWindow *>(component.create()));
        if (!m_window)
            qFatal("%s", qPrintable(component.errorString()));
        m_window->requestActivate();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window does not become active");
    }

    QQuickWindow &window() { return *m_window; }
    QQuickItem *item(const char *objectName) const
    {
        auto *found = m_window->findChild<QQuickItem *>(QString::fromLatin1(objectName));
        return found ? found : under(*m_window->contentItem(), QString::fromLatin1(objectName));
    }
    QString focused() const
    {
        const auto *item = m_window->activeFocusItem();
        return item ? item->objectName() : QString();
    }
    void key(Qt::Key key) { QTest::keyClick(m_window.get(), key); }

private:
    /// Delegates are no QObject children of what they lie in.
    static QQuickItem *under(const QQuickItem &item, const QString &objectName)
    {
        const auto children = item.childItems();
        for (auto *child : children) {
            if (child->objectName() == objectName)
                return child;
            if (auto *found = under(*child, objectName))
                return found;
        }
        return nullptr;
    }

    SmallTown m_town;
    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
};

} // namespace wijkronde::test
