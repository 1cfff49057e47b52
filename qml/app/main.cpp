// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The app: the one place that knows all layers and wires them together.
#include "core/base/log.h"
#include "platform/keyvault/choose_vault.h"
#include "platform/lifecycle/system_parts.h"
#include "platform/network/qt_network_status.h"
#include "platform/positioning/geo_position_source.h"
#include "platform/transport/registry_link.h"
#include "qml/app/app_context.h"
#include "qml/app/app_session.h"
#include "qml/app/qml_module.h"
#include "qml/app/self_test.h"
#include "qml/enrol/enrol_editor.h"
#include "qml/sync/tablet_sync.h"

#include <QCommandLineParser>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <map>
#include <mutex>
#include <optional>

namespace {

using namespace wijkronde;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

struct Arguments {
    std::string dataFolder;
    QString registryUrl;
    QString code;
    QByteArray authorities;
    VaultChoice vault = VaultChoice::Automatic;
    QString nmeaLog;
    bool selfTest = false;
};

std::optional<Arguments> readArguments(const QGuiApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Wijkronde: log contacts in the neighbourhood, with or without a connection."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Folder for the encrypted data."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption registry(QStringLiteral("registry"),
                                      QStringLiteral("Address of the registry, filled in at the first start."),
                                      QStringLiteral("URL"));
    const QCommandLineOption code(QStringLiteral("code"),
                                  QStringLiteral("Enrolment code, filled in at the first start."),
                                  QStringLiteral("CODE"));
    const QCommandLineOption authorities(
        QStringLiteral("ca"),
        QStringLiteral("Trust only this certificate authority for the registry; kept when the tablet joins."),
        QStringLiteral("FILE"));
    const QCommandLineOption vault(QStringLiteral("vault"), QStringLiteral("Where the key is kept: file or keyring."),
                                   QStringLiteral("VAULT"));
    const QCommandLineOption nmea(QStringLiteral("nmea"),
                                  QStringLiteral("Replay a log of positions instead of asking the device."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption selfTest(QStringLiteral("self-test"), QStringLiteral("Load every page, then quit."));
    parser.addOptions({data, registry, code, authorities, vault, nmea, selfTest});
    parser.process(app);

    Arguments arguments;
    arguments.dataFolder =
        (parser.isSet(data) ? parser.value(data) : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
            .toStdString();
    arguments.registryUrl = parser.value(registry);
    arguments.code = parser.value(code);
    arguments.nmeaLog = parser.value(nmea);
    arguments.selfTest = parser.isSet(selfTest);
    const auto pem = authoritiesIn(parser.value(authorities).toStdString());
    if (!pem) {
        QTextStream(stderr) << QString::fromStdString(plainLine(pem.error())) << Qt::endl;
        return std::nullopt;
    }
    arguments.authorities = *pem;
    const auto choice = parser.value(vault);
    if (choice == QLatin1String("file"))
        arguments.vault = VaultChoice::File;
    else if (choice == QLatin1String("keyring"))
        arguments.vault = VaultChoice::Keyring;
    else if (parser.isSet(vault))
        return std::nullopt;
    if (!parser.positionalArguments().isEmpty())
        return std::nullopt;
    return arguments;
}

/// Qt's own messages may quote what a person typed: only that there was one is told.
void logQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &)
{
    if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)
        log(LogLevel::Warning, "qt_message",
            {{LogKey::Code, std::string_view(context.category ? context.category : "default")}});
}

int complain(const QString &line, int exitCode)
{
    QTextStream(stderr) << "wijkronde: " << line << Qt::endl;
    return exitCode;
}

/// Everything of the app between the start and the end of the program.
class Program {
public:
    explicit Program(const Arguments &arguments)
        : m_authorities(arguments.authorities),
          m_positions(arguments.nmeaLog),
          m_session({m_parts.clock, m_parts.random, m_parts.timeZone,
                     [arguments] { return chooseVault(arguments.dataFolder, arguments.vault); }, m_parts.writer,
                     m_parts.reader, m_parts.gui, &m_positions}),
          m_sync(m_session,
                 {m_parts.sync, m_parts.timer, m_network, [this](const std::string &url) { return connectTo(url); }})
    {
        m_session.setSync(&m_sync);
        EnrolEditor::prefill(arguments.registryUrl, arguments.code);
    }

    ~Program()
    {
        m_sync.finish();
        m_parts.stopThreads();
    }

    AppSession &session() { return m_session; }

private:
    /// On the sync thread.
    std::unique_ptr<Transport> connectTo(const std::string &url)
    {
        const std::lock_guard lock(m_linkMutex);
        auto options = registryLink(url, [this](const std::string &name) { return m_linkSettings[name]; });
        if (!m_authorities.isEmpty())
            options.pinnedAuthorities = m_authorities;
        return std::make_unique<HttpTransport>(std::move(options), m_parts.clock);
    }

    /// What the way to the registry needs is read on the thread of the store, in the order of its work: before the
    /// first attempt asks for it. So this is connected before TabletSync is.
    bool watchLink()
    {
        QObject::connect(&m_session, &AppSession::opened, &m_session, [this] { readLink(); });
        QObject::connect(&m_session, &AppSession::identityChanged, &m_session, [this] {
            if (!m_authorities.isEmpty())
                m_session.setSetting(kRegistryAuthorities, m_authorities.toStdString());
            readLink();
        });
        return true;
    }

    void readLink()
    {
        m_session.write(
            &m_session, "Program.readLink",
            [this](Workspace &workspace) -> Result<> {
                const std::lock_guard lock(m_linkMutex);
                for (const auto *name : kRegistryLinkSettings) {
                    auto value = workspace.store.settings().value(name);
                    if (!value)
                        return fail(value.error());
                    m_linkSettings[name] = std::move(*value);
                }
                return {};
            },
            [this](const Result<> &read) {
                if (!read)
                    emit m_session.failed(read.error());
            });
    }

    const QByteArray m_authorities; ///< of the command line; for this run before the one that was kept
    std::mutex m_linkMutex;         ///< over m_linkSettings
    std::map<std::string, std::string> m_linkSettings;
    SystemParts m_parts;
    QtNetworkStatus m_network;
    GeoPositionSource m_positions;
    AppSession m_session;
    const bool m_watched = watchLink();
    TabletSync m_sync;
};

int selfTest(QQmlApplicationEngine &engine, AppSession &session)
{
    int result = kFailed;
    const auto end = [&](const QStringList &problems) {
        for (const auto &problem : problems)
            complain(problem, kFailed);
        result = problems.isEmpty() ? kDone : kFailed;
        QCoreApplication::quit();
    };
    QObject::connect(&session, &AppSession::opened, [&] { end(loadEveryPage(engine)); });
    QObject::connect(&session, &AppSession::openFailed,
                     [&](const Error &error) { end({QString::fromStdString(plainLine(error))}); });
    QCoreApplication::exec();
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Material"));
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("wijkronde"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Wijkronde"));
    QGuiApplication::setApplicationVersion(QStringLiteral(WIJKRONDE_VERSION));
    if (QFontDatabase::families().contains(QLatin1String("Inter")))
        QGuiApplication::setFont(QFont(QStringLiteral("Inter")));

    auto arguments = readArguments(app);
    if (!arguments)
        return complain(QStringLiteral("wrong usage; see --help"), kWrongUsage);
    // A self-test without a folder of its own leaves the user's data alone.
    const QTemporaryDir scratch;
    if (arguments->selfTest && !app.arguments().contains(QLatin1String("--data")))
        arguments->dataFolder = scratch.path().toStdString();
    if (!arguments->selfTest)
        qInstallMessageHandler(logQtMessage);

    Program program(*arguments);
    QQmlApplicationEngine engine;
    useQmlModule(engine);
    program.session().open(arguments->dataFolder);
    engine.load(qmlUrl("Main.qml"));
    if (engine.rootObjects().isEmpty())
        return complain(QStringLiteral("the window could not be made; reinstall Wijkronde"), kFailed);
    return arguments->selfTest ? selfTest(engine, program.session()) : QGuiApplication::exec();
}
