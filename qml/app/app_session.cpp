// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/app_session.h"

#include "core/record/kinds.h"
#include "core/store/sync_settings.h"
#include "core/usecases/open_store.h"
#include "qml/app/time_text.h"

#include <algorithm>
#include <utility>

namespace wijkronde {
namespace {

AppSession *s_current = nullptr;

/// What the user chose; read once at the start.
constexpr std::array kSettings{"language", "theme", "text_scale", "reduced_motion", kLastSyncSetting};
/// The lists that the first pages need: parsed off the GUI thread.
constexpr std::array kFirstVocabularies{"life_domain",  "next_step",     "contact_kind",      "people_band",
                                        "place_kind",   "approach",      "partner_kind",      "partner_function",
                                        "check_result", "mandate_scope", "relation_strength", "population_group"};

/// Parsing a list takes milliseconds the first time.
void warmUp(const Vocabularies &vocabularies)
{
    for (const auto *name : kFirstVocabularies)
        (void)vocabularies.find(name, {});
}

} // namespace

struct AppSession::Start {
    bool isVaultStrong = true;
    std::optional<Identity> identity;
    std::map<std::string, std::string> settings;
    std::shared_ptr<const Vocabularies> vocabularies;
};

AppSession::AppSession(const Ports &ports) : m_ports(ports)
{
    Q_ASSERT(!s_current);
    s_current = this;
    GuiBudget::useClock(&ports.clock);
}

AppSession::~AppSession()
{
    GuiBudget::useClock(nullptr);
    s_current = nullptr;
}

AppSession &AppSession::current()
{
    Q_ASSERT(s_current);
    return *s_current;
}

void AppSession::open(const std::string &folder)
{
    m_ports.writer.post([this, folder] {
        auto start = openStores(folder);
        m_ports.gui.post([guard = QPointer<AppSession>(this), start] {
            if (!guard)
                return;
            if (start)
                guard->finishOpening(**start);
            else
                emit guard->openFailed(start.error());
        });
    });
}

/// Both are opened on the writer's thread, because a key vault is used on one thread only; then the reader is handed
/// over.
Result<std::shared_ptr<AppSession::Start>> AppSession::openStores(const std::string &folder)
{
    auto vault = m_ports.makeVault();
    if (!vault)
        return fail(vault.error());
    m_vault = std::move(*vault);
    auto writer = openStore(folder, *m_vault, m_ports.random);
    if (!writer)
        return fail(writer.error());
    m_writer = std::move(*writer);
    m_writer->onCommit([this](const ChangeSet &changes) {
        m_ports.gui.post([guard = QPointer<AppSession>(this), changes] {
            if (guard)
                guard->handleChanges(changes);
        });
    });
    auto reader = openReader(folder, *m_vault);
    if (!reader)
        return fail(reader.error());
    auto start = std::make_shared<Start>();
    start->isVaultStrong = m_vault->isStrong();
    WIJKRONDE_TRY(readStart(*start));
    m_reader = std::move(*reader);
    return start;
}

Result<> AppSession::readStart(Start &start)
{
    auto identity = readIdentity(*m_writer);
    if (!identity)
        return fail(identity.error());
    start.identity = std::move(*identity);
    for (const auto *key : kSettings) {
        auto value = m_writer->settings().value(key);
        if (!value)
            return fail(value.error());
        start.settings[key] = std::move(*value);
    }
    auto vocabularies = Vocabularies::load(*m_writer);
    if (!vocabularies)
        return fail(vocabularies.error());
    warmUp(*vocabularies);
    start.vocabularies = std::make_shared<const Vocabularies>(std::move(*vocabularies));
    return {};
}

void AppSession::finishOpening(Start &start)
{
    m_identity = std::move(start.identity);
    m_settings = std::move(start.settings);
    m_words = Words(std::move(start.vocabularies), setting("language", "nl"));
    m_isVaultStrong = start.isVaultStrong;
    m_isOpen = true;
    emit opened();
}

QDate AppSession::today() const
{
    return TimeText::local(now(), m_ports.timeZone).date();
}

std::string AppSession::setting(const std::string &key, const std::string &fallback) const
{
    const auto found = m_settings.find(key);
    return found == m_settings.end() || found->second.empty() ? fallback : found->second;
}

void AppSession::setSetting(const std::string &key, const std::string &value)
{
    m_settings[key] = value;
    write(
        this, "AppSession.setSetting",
        [key, value](Workspace &workspace) { return workspace.store.settings().setValue(key, value); },
        [this](const Result<> &stored) {
            if (!stored)
                emit failed(stored.error());
        });
}

void AppSession::setLanguage(const std::string &language)
{
    if (language == m_words.language())
        return;
    m_words = Words(std::make_shared<const Vocabularies>(m_words.vocabularies()), language);
    setSetting("language", language);
    emit wordsChanged();
}

void AppSession::reloadIdentity()
{
    // On the thread that writes: what it just wrote is there.
    write(
        this, "AppSession.identity", [](Workspace &workspace) { return readIdentity(workspace.store); },
        [this](Result<std::optional<Identity>> identity) {
            if (!identity)
                return;
            m_identity = std::move(*identity);
            // In an event of its own: the window makes its pages then, which is not part of this notification.
            m_ports.gui.post([guard = QPointer<AppSession>(this)] {
                if (guard)
                    emit guard->identityChanged();
            });
        });
}

void AppSession::noteDay()
{
    emit dayChanged();
}

void AppSession::handleChanges(const ChangeSet &changes)
{
    const auto number = kindByName("term")->number();
    if (std::ranges::any_of(changes.records, [number](const auto &change) { return change.kind == number; }))
        reloadWords();
    emit changed(changes);
}

void AppSession::reloadWords()
{
    read(
        this, "AppSession.words", [](Workspace &workspace) { return Vocabularies::load(workspace.store); },
        [this](Result<Vocabularies> vocabularies) {
            if (!vocabularies)
                return;
            m_words = Words(std::make_shared<const Vocabularies>(std::move(*vocabularies)), m_words.language());
            emit wordsChanged();
        });
}

} // namespace wijkronde
