// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QTimer>

namespace wijkronde {

/// Says when what was typed is to be kept: a moment after the first letter that is not kept yet, however fast the next
/// ones follow; at once when the focus moves, and when the app goes to the background or ends. So a kill costs no more
/// than that moment of typing. GUI thread.
class DraftTimer : public QObject {
    Q_OBJECT

public:
    explicit DraftTimer(QObject *parent = nullptr);

    /// Something was typed.
    void start();
    /// It is kept, or thrown away.
    void stop() { m_timer.stop(); }
    /// What is not kept yet is kept now: the form is left.
    void flush();

signals:
    void due();

private:
    QTimer m_timer;
};

} // namespace wijkronde
