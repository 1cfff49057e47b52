// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/draft_timer.h"

#include <QGuiApplication>

namespace wijkronde {
namespace {

constexpr std::chrono::milliseconds kDelay{300};

} // namespace

DraftTimer::DraftTimer(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &DraftTimer::due);
    if (auto *app = qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        connect(app, &QGuiApplication::focusObjectChanged, this, &DraftTimer::flush);
        connect(app, &QGuiApplication::applicationStateChanged, this, &DraftTimer::flush);
        connect(app, &QGuiApplication::aboutToQuit, this, &DraftTimer::flush);
    }
}

void DraftTimer::start()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftTimer::flush()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    emit due();
}

} // namespace wijkronde
