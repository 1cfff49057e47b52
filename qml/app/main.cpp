// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The app: the one place that knows all layers and wires them together.
#include "core/base/log.h"
#include "platform/keyvault/choose_vault.h"
#include "platform/lifecycle/event_loop_executor.h"
#include "platform/lifecycle/qt_time_zone.h"
#include "platform/lifecycle/qt_timer.h"
#include "platform/lifecycle/system_clock.h"
#include "platform/lifecycle/system_random.h"
#include "platform/network/qt_network_status.h"
#include "platform/positioning/geo_position_source.h"
#include "platform/transport/http_transport.h"
#include "qml/app/app_context.h"
#include "qml/app/app_session.h"
#include "qml/app/qml_module.h"
#include "qml/app/self_test.h"
#include "qml/enrol/enrol_editor.h"
#include "qml/sync/tablet_sync.h"
#include "sync/wire/limits.h"

#include <QCommandLineParser>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

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
    const QCommandLineOption vault(QStringLiteral("vault"), QStringLiteral("Where the key is kept: file or keyring."),
                                   QStringLiteral("VAULT"));
    const QCommandLineOption nmea(QStringLiteral("nmea"),
                                  QStringLiteral("Replay a log of positions instead of asking the device."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption selfTest(QStringLiteral("self-test"), QStringLiteral("Load every page, then quit."));
    parser.addOptions({data, registry, code, vault, nmea, selfTest});
    parser.process(app);

    Arguments arguments;
    arguments.dataFolder =
        (parser.isSet(data) ? parser.value(data) : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
            .toStdString();
    arguments.registryUrl = parser.value(registry);
    arguments.code = parser.value(code);
    arguments.nmeaLog = parser.value(nmea);
    arguments.selfTest = parser.isSet(selfTest);
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
        : m_positions(arguments.nmeaLog),
          m_session({m_clock, m_random, m_timeZone,
                     [arguments] { return chooseVault(arguments.dataFolder, arguments.vault); }, m_writer, m_reader,
                     m_gui, &m_positions}),
          m_sync(m_session,
                 {m_syncThread, m_timer, m_network, [this](const std::string &url) { return connectTo(url); }})
    {
        m_session.setSync(&m_sync);
        EnrolEditor::prefill(arguments.registryUrl, arguments.code);
    }

    ~Program()
    {
        m_sync.finish();
        m_syncThread.stop();
        m_writer.stop();
        m_reader.stop();
    }

    AppSession &session() { return m_session; }

private:
    std::unique_ptr<Transport> connectTo(const std::string &url) const
    {
        return std::make_unique<HttpTransport>(HttpTransport::Options{url, {}, limits::kIdleTimeout, std::nullopt},
                                               m_clock);
    }

    SystemClock m_clock;
    SystemRandom m_random;
    QtTimeZone m_timeZone;
    QtTimer m_timer;
    QtNetworkStatus m_network;
    GeoPositionSource m_positions;
    EventLoopExecutor m_gui;
    ThreadExecutor m_writer{QStringLiteral("store writer")};
    ThreadExecutor m_reader{QStringLiteral("store reader")};
    ThreadExecutor m_syncThread{QStringLiteral("sync")};
    AppSession m_session;
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
