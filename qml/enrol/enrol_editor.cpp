// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/enrol/enrol_editor.h"

#include "qml/app/app_session.h"
#include "qml/app/error_text.h"
#include "qml/sync/tablet_sync.h"

namespace wijkronde {
namespace {

QString &givenUrl()
{
    static QString url;
    return url;
}

QString &givenCode()
{
    static QString code;
    return code;
}

} // namespace

EnrolEditor::EnrolEditor(QObject *parent) : QObject(parent), m_registryUrl(givenUrl()), m_code(givenCode())
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::identityChanged, this, &EnrolEditor::changed);
    connect(&session, &AppSession::wordsChanged, this, &EnrolEditor::changed);
}

void EnrolEditor::prefill(const QString &registryUrl, const QString &code)
{
    givenUrl() = registryUrl;
    givenCode() = code;
}

void EnrolEditor::setRegistryUrl(const QString &url)
{
    const GuiBudget::Scope scope("EnrolEditor.setRegistryUrl");
    if (url == m_registryUrl)
        return;
    m_registryUrl = url;
    m_error.reset();
    emit changed();
}

void EnrolEditor::setCode(const QString &code)
{
    const GuiBudget::Scope scope("EnrolEditor.setCode");
    if (code == m_code)
        return;
    m_code = code;
    m_error.reset();
    emit changed();
}

QString EnrolEditor::errorText() const
{
    if (!m_error)
        return {};
    if (*m_error == ErrorCode::InvalidArgument)
        return tr("The address is not right. It starts with https:// and is in the letter with your code.");
    const auto text = wijkronde::errorText(*m_error);
    // Nothing was logged yet, so that it is safe here says nothing.
    const bool connection = !errorInfo(*m_error).permanent || *m_error == ErrorCode::Untrusted;
    return connection ? text.title + QStringLiteral(". ") + text.action : text.explanation();
}

QString EnrolEditor::workerName() const
{
    const auto &identity = AppSession::current().identity();
    return identity ? QString::fromStdString(identity->workerName) : QString();
}

void EnrolEditor::enrol()
{
    const GuiBudget::Scope scope("EnrolEditor.enrol");
    if (m_busy)
        return;
    m_busy = true;
    m_error.reset();
    emit changed();
    AppSession::current().sync()->enrol(this, m_registryUrl.trimmed().toStdString(), m_code.trimmed().toStdString(),
                                        [this](const Result<> &result) {
                                            m_busy = false;
                                            m_done = result.has_value();
                                            if (!result)
                                                m_error = result.error().code;
                                            emit changed();
                                        });
}

} // namespace wijkronde
