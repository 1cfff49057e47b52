// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/app_context.h"

#include "core/record/hlc.h"
#include "core/store/record_query.h"
#include "core/usecases/choices.h"
#include "qml/app/app_session.h"
#include "qml/app/error_text.h"
#include "qml/app/time_text.h"
#include "qml/app/translations.h"
#include "qml/sync/tablet_sync.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace wijkronde {
namespace {

/// More than this is not a clock that runs a little slow (sync.md 2, Time).
constexpr std::chrono::minutes kClockTolerance{5};
/// A timer may sleep with the tablet: it looks again now and then.
constexpr std::chrono::minutes kLongestSleep{30};
constexpr double kLargestText = 2.0;

AppSession &session()
{
    return AppSession::current();
}

} // namespace

AppContext::AppContext(QObject *parent) : QObject(parent), m_day(session().today())
{
    connect(&session(), &AppSession::opened, this, &AppContext::showOpened);
    connect(&session(), &AppSession::openFailed, this, &AppContext::showStoreError);
    connect(&session(), &AppSession::identityChanged, this, &AppContext::identityChanged);
    connect(&session(), &AppSession::changed, this, &AppContext::handleChanges);
    connect(&session(), &AppSession::failed, this, [this](const Error &error) {
        const auto text = errorText(error.code);
        emit failed(text.title, text.explanation());
    });
    if (auto *sync = session().sync())
        connect(sync, &TabletSync::statusChanged, this, &AppContext::warningChanged);
    if (auto *app = qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        connect(app, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                noteNewDay();
        });
    }
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, &AppContext::noteNewDay);
    armMidnight();
    if (session().isOpen())
        showOpened();
    else
        useLanguage();
}

AppContext *AppContext::create(QQmlEngine *engine, QJSEngine *)
{
    auto *context = new AppContext(nullptr);
    // The words of the pages follow the choice at once; not within the call that chose, which must stay short.
    connect(
        context, &AppContext::languageChanged, engine, [engine] { engine->retranslate(); }, Qt::QueuedConnection);
    return context;
}

void AppContext::showOpened()
{
    useLanguage();
    m_ready = true;
    emit languageChanged();
    emit themeChoiceChanged();
    emit textScaleChanged();
    emit reducedMotionChanged();
    emit todayChanged();
    emit identityChanged();
    emit readyChanged();
    reloadWaiting();
    reloadChoices();
    checkClock();
}

void AppContext::showStoreError(const Error &error)
{
    m_storeError = error.code;
    m_ready = true;
    emit readyChanged();
}

bool AppContext::enrolled() const
{
    return session().identity().has_value();
}

QString AppContext::workerName() const
{
    const auto &identity = session().identity();
    return identity ? QString::fromStdString(identity->workerName) : QString();
}

QString AppContext::teamName() const
{
    const auto &identity = session().identity();
    return identity ? QString::fromStdString(identity->teamName) : QString();
}

QString AppContext::language() const
{
    return QString::fromStdString(session().words().language());
}

void AppContext::useLanguage()
{
    Translations::use(session().words().language());
}

void AppContext::setLanguage(const QString &language)
{
    const GuiBudget::Scope scope("AppContext.setLanguage");
    if (language == this->language() || (language != QLatin1String("nl") && language != QLatin1String("en")))
        return;
    // The translator first: models make their texts again when the session says so.
    Translations::use(language.toStdString());
    session().setLanguage(language.toStdString());
    emit languageChanged();
    emit todayChanged();
    emit waitingChanged();
    emit warningChanged();
    emit readyChanged();
}

QString AppContext::themeChoice() const
{
    return QString::fromStdString(session().setting("theme", "system"));
}

void AppContext::setThemeChoice(const QString &choice)
{
    const GuiBudget::Scope scope("AppContext.setThemeChoice");
    static const QStringList kChoices{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                      QStringLiteral("sun")};
    if (choice == themeChoice() || !kChoices.contains(choice))
        return;
    session().setSetting("theme", choice.toStdString());
    emit themeChoiceChanged();
}

double AppContext::textScale() const
{
    const auto scale = QString::fromStdString(session().setting("text_scale", "1")).toDouble();
    return std::clamp(scale, 1.0, kLargestText);
}

void AppContext::setTextScale(double scale)
{
    const GuiBudget::Scope scope("AppContext.setTextScale");
    const auto wanted = std::clamp(scale, 1.0, kLargestText);
    if (qFuzzyCompare(wanted, textScale()))
        return;
    session().setSetting("text_scale", QString::number(wanted).toStdString());
    emit textScaleChanged();
}

bool AppContext::reducedMotion() const
{
    return session().setting("reduced_motion", "0") == "1";
}

void AppContext::setReducedMotion(bool reduced)
{
    const GuiBudget::Scope scope("AppContext.setReducedMotion");
    if (reduced == reducedMotion())
        return;
    session().setSetting("reduced_motion", reduced ? "1" : "0");
    emit reducedMotionChanged();
}

QString AppContext::todayText() const
{
    return TimeText::fullDay(session().today(), session().words().locale());
}

void AppContext::armMidnight()
{
    const auto &zone = session().ports().timeZone;
    const auto now = session().now();
    const auto next = TimeText::moment(QDateTime(session().today().addDays(1), QTime(0, 0), Qt::UTC), zone);
    const auto wait = std::clamp(next - now, Millis(1000), Millis(kLongestSleep));
    m_midnight.start(static_cast<int>(wait.count()));
}

void AppContext::noteNewDay()
{
    const GuiBudget::Scope scope("AppContext.noteNewDay");
    armMidnight();
    if (m_ready && !m_storeError)
        checkClock();
    if (std::exchange(m_day, session().today()) == session().today())
        return;
    session().noteDay();
    emit todayChanged();
    emit waitingChanged();
}

void AppContext::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("AppContext.handleChanges");
    if (changes.outbox)
        reloadWaiting();
    if (changes.outbox || !changes.records.empty())
        reloadChoices();
}

void AppContext::reloadWaiting()
{
    if (m_readingWaiting) {
        m_waitingAgain = true;
        return;
    }
    using Waiting = std::pair<std::int64_t, std::optional<WallTime>>;
    m_readingWaiting = true;
    session().read(
        this, "AppContext.waiting",
        [](Workspace &workspace) -> Result<Waiting> {
            RecordQuery query(workspace.store.database());
            const auto count = query.waitingCount();
            const auto oldest = query.waiting(1);
            if (!count || !oldest)
                return fail(count ? oldest.error() : count.error());
            return Waiting{*count, oldest->empty() ? std::nullopt : std::optional(oldest->front().since)};
        },
        [this](const Result<Waiting> &waiting) {
            m_readingWaiting = false;
            if (waiting && (m_waiting != waiting->first || m_waitingSince != waiting->second)) {
                std::tie(m_waiting, m_waitingSince) = *waiting;
                emit waitingChanged();
            }
            if (std::exchange(m_waitingAgain, false))
                reloadWaiting();
        });
}

void AppContext::reloadChoices()
{
    if (m_readingChoices) {
        m_choicesAgain = true;
        return;
    }
    m_readingChoices = true;
    session().read(
        this, "AppContext.choices", [](Workspace &workspace) { return countChoices(workspace); },
        [this](const Result<std::int64_t> &count) {
            m_readingChoices = false;
            if (count && std::exchange(m_choices, *count) != *count)
                emit choicesChanged();
            if (std::exchange(m_choicesAgain, false))
                reloadChoices();
        });
}

QString AppContext::waitingSinceText() const
{
    if (m_waiting == 0 || !m_waitingSince)
        return {};
    //: How long something waits to be sent, as in "Sinds vandaag om 9.10 uur"
    return tr("Since %1")
        .arg(TimeText::momentInSentence(TimeText::local(*m_waitingSince, session().ports().timeZone), session().today(),
                                        session().words().locale()));
}

bool AppContext::vaultWeak() const
{
    return session().isOpen() && !session().isVaultStrong();
}

QString AppContext::vaultText() const
{
    return vaultWeak() ? tr(
               "The key lies in a file on this tablet. Not for use in the neighbourhood: ask the office for a tablet "
               "with a keyring.")
                       : tr("In the keyring of this tablet. Without your sign-in nobody can read what you log.");
}

void AppContext::checkClock()
{
    // Every edit has a time that is never smaller than one seen before: a clock far behind it cannot be right.
    session().write(
        this, "AppContext.clock", [](Workspace &workspace) { return Hlc::wallTime(workspace.store.lastHlc()); },
        [this](WallTime last) {
            const bool behind = last - session().now() > kClockTolerance;
            if (std::exchange(m_clockIsBehind, behind) != behind)
                emit warningChanged();
        });
}

QString AppContext::warningText() const
{
    const auto *sync = session().sync();
    const auto offset = sync && sync->status().last ? sync->status().last->clockOffset : Millis(0);
    if (!m_clockIsBehind && std::chrono::abs(offset) <= kClockTolerance)
        return {};
    return tr("The clock of this tablet is not right. Set date and time to automatic. You can go on working.");
}

QString AppContext::storeErrorTitle() const
{
    return m_storeError ? errorText(*m_storeError).title : QString();
}

QString AppContext::storeErrorText() const
{
    return m_storeError ? errorText(*m_storeError).explanation() : QString();
}

void AppContext::announce(const QString &text)
{
    emit announced(text);
}

bool AppContext::openOutside(const QString &url)
{
    return QDesktopServices::openUrl(QUrl(url));
}

void AppContext::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace wijkronde
