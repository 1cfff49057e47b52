// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/transport/registry_link.h"

#include "sync/wire/limits.h"

#include <QFile>
#include <QSslCertificate>

#include <charconv>

namespace wijkronde {
namespace {

std::int64_t numberIn(const std::string &text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

HttpTransport::Options registryLink(const std::string &registryUrl, const ReadSetting &setting)
{
    HttpTransport::Options options{registryUrl, QByteArray::fromStdString(setting(kRegistryAuthorities)),
                                   limits::kIdleTimeout, std::nullopt};
    // The engine writes both at the end of an attempt.
    if (const auto last = numberIn(setting(kLastSyncSetting)); last != 0)
        options.lastRegistryTime = fromMillis(last + numberIn(setting(kClockOffsetSetting)));
    return options;
}

Result<QByteArray> authoritiesIn(const std::string &path)
{
    if (path.empty())
        return QByteArray();
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidArgument, "the file of --ca cannot be read");
    auto pem = file.readAll();
    if (QSslCertificate::fromData(pem).isEmpty())
        return fail(ErrorCode::InvalidArgument, "the file of --ca holds no certificate");
    return pem;
}

} // namespace wijkronde
