// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// wijkronde-tour: a picture of every page with demo data, and a check of what is on it.
#include "platform/keyvault/file_vault.h"
#include "platform/lifecycle/system_parts.h"
#include "platform/transport/http_transport.h"
#include "qml/app/app_context.h"
#include "qml/sync/tablet_sync.h"
#include "qml/tour/contact_sheet.h"
#include "qml/tour/no_network.h"
#include "qml/tour/scene_check.h"
#include "qml/tour/tour_driver.h"
#include "qml/tour/tour_stops.h"
#include "sync/wire/limits.h"

#include <QCommandLineParser>
#include <QCursor>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScreen>
#include <QTextStream>

#include <map>

namespace {

using namespace wijkronde;

/// Enough for every list to scroll, and quick to make.
constexpr int kContacts = 600;
/// Two themes in three sizes beside each other.
constexpr int kColumns = 6;

struct Look {
    QSize size;
    QString theme;
    QString language;
    double textScale;

    QString name() const
    {
        return QStringLiteral("%1x%2_%3_%4%5")
            .arg(size.width())
            .arg(size.height())
            .arg(theme, language, textScale > 1 ? QStringLiteral("_large") : QString());
    }
};

struct Plan {
    QString out;
    std::vector<Look> looks;
    QStringList stops;
    bool sheets = false;
    bool check = false;
};

class RealParts : public TourParts {
public:
    ~RealParts() override = default;
    const Clock &clock() override { return m_parts.clock; }
    Random &random() override { return m_parts.random; }
    const TimeZone &timeZone() override { return m_parts.timeZone; }
    Executor &writer() override { return m_parts.writer; }
    Executor &reader() override { return m_parts.reader; }
    Executor &gui() override { return m_parts.gui; }
    Result<std::unique_ptr<KeyVault>> vault(const std::string &folder) override
    {
        return std::make_unique<FileVault>(FileVault::pathIn(folder));
    }
    std::unique_ptr<TabletSync> sync(AppSession &session) override
    {
        const auto connect = [this](const std::string &url) -> std::unique_ptr<Transport> {
            return std::make_unique<HttpTransport>(HttpTransport::Options{url, {}, limits::kIdleTimeout, std::nullopt},
                                                   m_parts.clock);
        };
        return std::make_unique<TabletSync>(session,
                                            TabletSync::Ports{m_parts.sync, m_parts.timer, m_network, connect});
    }
    void stop() override { m_parts.stopThreads(); }

private:
    SystemParts m_parts;
    NoNetwork m_network;
};

int complain(const QString &line, int exitCode)
{
    QTextStream(stderr) << "wijkronde-tour: " << line << Qt::endl;
    return exitCode;
}

std::vector<Look> everyLook(double textScale)
{
    std::vector<Look> looks;
    for (const auto &language : {QStringLiteral("nl"), QStringLiteral("en")}) {
        for (const auto &theme : {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("sun")}) {
            for (const auto size : {QSize(800, 1280), QSize(1280, 800), QSize(360, 740)})
                looks.push_back({size, theme, language, textScale});
        }
    }
    return looks;
}

/// Layout depends on size, language and scale, not on the theme.
std::vector<Look> looksToCheck()
{
    std::vector<Look> looks;
    for (const double scale : {1.0, 2.0}) {
        for (const auto &look : everyLook(scale)) {
            if (look.theme == QLatin1String("light"))
                looks.push_back(look);
        }
    }
    return looks;
}

class Tour {
public:
    explicit Tour(Plan plan) : m_plan(std::move(plan)) {}

    /// The number of problems, or nothing when a page could not be reached.
    std::optional<int> run()
    {
        for (const auto kind : {TourWorld::Kind::Day, TourWorld::Kind::Empty, TourWorld::Kind::Begun,
                                TourWorld::Kind::Choices, TourWorld::Kind::New, TourWorld::Kind::Broken}) {
            const auto world = TourWorld::open(kind, kContacts, [] { return std::make_unique<RealParts>(); });
            if (!world) {
                complain(QStringLiteral("the app did not start"), 1);
                return std::nullopt;
            }
            for (const auto &look : m_plan.looks) {
                if (!visitAll(*world, kind, look))
                    return std::nullopt;
            }
        }
        for (const auto &[stop, pictures] : m_sheets)
            contactSheetOf(stop, pictures, kColumns).save(QDir(m_plan.out).filePath(stop + QStringLiteral(".png")));
        return m_problems;
    }

private:
    bool visitAll(TourWorld &world, TourWorld::Kind kind, const Look &look)
    {
        TourDriver driver(world.window());
        auto &context = world.context();
        context.setReducedMotion(true);
        context.setThemeChoice(look.theme);
        context.setLanguage(look.language);
        context.setTextScale(look.textScale);
        driver.resize(look.size);
        for (const auto &stop : tourStops()) {
            if (stop.world != kind || (!m_plan.stops.isEmpty() && !m_plan.stops.contains(QLatin1String(stop.name))))
                continue;
            for (const auto &status : stop.syncs ? stop.syncs() : std::vector<SyncStatus>())
                world.sync().setStatus(status);
            const QString failed = follow(driver, stop.way);
            if (!failed.isEmpty()) {
                driver.picture().save(QDir(m_plan.out).filePath(QStringLiteral("failed.png")));
                complain(QStringLiteral("%1, %2: could not %3").arg(QLatin1String(stop.name), look.name(), failed), 1);
                return false;
            }
            lookAt(driver, world, stop, look);
            const QString back = follow(driver, stop.back);
            if (!back.isEmpty()) {
                complain(
                    QStringLiteral("%1, %2: could not go back: %3").arg(QLatin1String(stop.name), look.name(), back),
                    1);
                return false;
            }
            if (stop.syncs)
                world.sync().setStatus({});
        }
        return true;
    }

    void lookAt(TourDriver &driver, TourWorld &world, const TourStop &stop, const Look &look)
    {
        const auto picture = driver.picture();
        const QString name = QString::fromLatin1(stop.name);
        if (m_plan.check) {
            const auto problems = checkScene(world.window());
            for (const auto &problem : problems)
                QTextStream(stdout) << name << ", " << look.name() << ": " << problem << Qt::endl;
            m_problems += static_cast<int>(problems.size());
            if (!problems.isEmpty() && !m_plan.out.isEmpty())
                picture.save(QDir(m_plan.out).filePath(name + QLatin1Char('_') + look.name() + QStringLiteral(".png")));
        } else if (m_plan.sheets) {
            m_sheets[name].push_back({look.name(), picture});
        } else {
            picture.save(QDir(m_plan.out).filePath(name + QLatin1Char('_') + look.name() + QStringLiteral(".png")));
        }
    }

    Plan m_plan;
    int m_problems = 0;
    std::map<QString, std::vector<SheetPicture>> m_sheets;
};

std::optional<Plan> readPlan(const QGuiApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A picture of every page; without size, theme and language a contact sheet a page."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR")},
         {QStringLiteral("size"), QStringLiteral("For example 800x1280."), QStringLiteral("WxH")},
         {QStringLiteral("theme"), QStringLiteral("light, dark or sun."), QStringLiteral("THEME")},
         {QStringLiteral("lang"), QStringLiteral("nl or en."), QStringLiteral("LANG")},
         {QStringLiteral("text-scale"), QStringLiteral("1 to 2."), QStringLiteral("SCALE"), QStringLiteral("1")},
         {QStringLiteral("stop"), QStringLiteral("Only this page; can be given more than once."),
          QStringLiteral("NAME")},
         {QStringLiteral("check"),
          QStringLiteral("Look for cut text, overlap and small targets, also at 200 % text.")}});
    parser.process(app);
    Plan plan;
    plan.out = parser.value(QStringLiteral("out"));
    plan.stops = parser.values(QStringLiteral("stop"));
    plan.check = parser.isSet(QStringLiteral("check"));
    if (plan.out.isEmpty() && !plan.check)
        return std::nullopt;
    bool scaleOk = false;
    const double scale = parser.value(QStringLiteral("text-scale")).toDouble(&scaleOk);
    const auto size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const QString theme = parser.value(QStringLiteral("theme"));
    const QString language = parser.value(QStringLiteral("lang"));
    plan.sheets = !parser.isSet(QStringLiteral("size")) && theme.isEmpty() && language.isEmpty();
    if (!scaleOk || scale < 1 || scale > 2 || (parser.isSet(QStringLiteral("size")) && size.size() != 2))
        return std::nullopt;
    const bool fromCheck = plan.check && plan.sheets && !parser.isSet(QStringLiteral("text-scale"));
    for (auto look : fromCheck ? looksToCheck() : everyLook(scale)) {
        if (parser.isSet(QStringLiteral("size")))
            look.size = QSize(size[0].toInt(), size[1].toInt());
        const bool wanted =
            (theme.isEmpty() || theme == look.theme) && (language.isEmpty() || language == look.language);
        const bool known = std::any_of(plan.looks.begin(), plan.looks.end(),
                                       [&](const Look &other) { return other.name() == look.name(); });
        if (wanted && !known)
            plan.looks.push_back(look);
    }
    return plan.looks.empty() ? std::nullopt : std::optional(plan);
}

} // namespace

int main(int argc, char **argv)
{
    // The tour is on a fixed morning in Amsterdam, whatever the machine's own zone is.
    qputenv("TZ", "Europe/Amsterdam");
    QQuickStyle::setStyle(QStringLiteral("Material"));
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("wijkronde-tour"));
    QGuiApplication::setApplicationVersion(QStringLiteral(WIJKRONDE_VERSION));
    // Worlds come and go; the program ends by itself.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    if (QFontDatabase::families().contains(QLatin1String("Inter")))
        QGuiApplication::setFont(QFont(QStringLiteral("Inter")));
    // The pointer lies in the corner, so that no picture shows a row as if it were pointed at.
    QCursor::setPos(QGuiApplication::primaryScreen()->geometry().bottomRight());
    const auto plan = readPlan(app);
    if (!plan)
        return complain(QStringLiteral("wrong usage; see --help"), 2);
    if (!plan->out.isEmpty() && !QDir().mkpath(plan->out))
        return complain(QStringLiteral("the folder cannot be made"), 1);
    const auto problems = Tour(*plan).run();
    if (!problems)
        return 1;
    if (plan->check)
        QTextStream(stdout) << *problems << " problems on " << plan->looks.size() << " looks" << Qt::endl;
    return *problems == 0 ? 0 : 1;
}
