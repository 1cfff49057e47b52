// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/executor.h"
#include "core/ports/key_vault.h"
#include "core/ports/position_source.h"
#include "core/usecases/identity.h"
#include "core/usecases/workspace.h"
#include "qml/app/gui_budget.h"
#include "qml/app/words.h"

#include <QDate>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace wijkronde {

class TabletSync;

/// What the view-models share: the store on its two threads, who uses this tablet, and the words. Lives on the GUI
/// thread. QML makes view-models without arguments, so there is one session in a process: made before the engine and
/// gone after it.
class AppSession : public QObject {
    Q_OBJECT

public:
    struct Ports {
        const Clock &clock;
        Random &random;
        const TimeZone &timeZone;
        /// Called once, on the writer's thread, where the vault is then used.
        std::function<Result<std::unique_ptr<KeyVault>>()> makeVault;
        Executor &writer;
        Executor &reader;
        Executor &gui;
        /// Null on a device that cannot know where it is.
        PositionSource *positions = nullptr;
    };

    explicit AppSession(const Ports &ports);
    /// The executors must have stopped, or must not run any more work.
    ~AppSession() override;
    /// The session of this process.
    static AppSession &current();

    /// Opens the store on the writer's thread, then its reader; answers with opened() or openFailed().
    void open(const std::string &folder);
    bool isOpen() const { return m_isOpen; }

    const Ports &ports() const { return m_ports; }
    WallTime now() const { return m_ports.clock.now(); }
    QDate today() const;
    const std::optional<Identity> &identity() const { return m_identity; }
    /// The null id before enrolment.
    Id workerId() const { return m_identity ? m_identity->workerId : Id{}; }
    const Words &words() const { return m_words; }
    /// A setting as it was when the store was opened, or as it was set since.
    std::string setting(const std::string &key, const std::string &fallback) const;
    void setSetting(const std::string &key, const std::string &value);

    void setLanguage(const std::string &language);
    /// Who uses this tablet may have changed: reads it again.
    void reloadIdentity();
    /// The day has changed, or the clock was set.
    void noteDay();
    /// Something was saved: worth sending when there is a connection.
    void noteSaved() { emit saved(); }
    /// A draft was kept, saved or thrown away.
    void noteDrafts() { emit draftsChanged(); }

    /// False when the key lies in a file: not fit for use in the field. Known when the store is open.
    bool isVaultStrong() const { return m_isVaultStrong; }

    /// Syncing; null until the program has set it, before it makes the engine.
    TabletSync *sync() const { return m_sync; }
    void setSync(TabletSync *sync) { m_sync = sync; }

    /// The store that writes and the key vault; only for work on the writer's thread, after opened().
    Store &writerStore() { return *m_writer; }
    KeyVault &vault() { return *m_vault; }

    /// Runs `work(Workspace &)` on the thread that reads, then `done(result)` on the GUI thread, unless the owner is
    /// gone by then. `entry` is a literal that names the notification for GuiBudget. Work of one owner is done in
    /// order.
    template <typename Work, typename Done>
    void read(QObject *owner, std::string_view entry, Work work, Done done)
    {
        run(m_ports.reader, m_reader, owner, entry, std::move(work), std::move(done));
    }

    /// The same on the thread that writes.
    template <typename Work, typename Done>
    void write(QObject *owner, std::string_view entry, Work work, Done done)
    {
        run(m_ports.writer, m_writer, owner, entry, std::move(work), std::move(done));
    }

signals:
    void opened();
    void openFailed(const wijkronde::Error &error);
    /// After each commit, also of a sync.
    void changed(const wijkronde::ChangeSet &changes);
    void identityChanged();
    /// Labels, language: texts must be made again.
    void wordsChanged();
    void dayChanged();
    void saved();
    void draftsChanged();
    /// Something that nobody waits for could not be stored.
    void failed(const wijkronde::Error &error);

private:
    struct Start;

    template <typename Work, typename Done>
    void run(Executor &executor, const std::unique_ptr<Store> &store, QObject *owner, std::string_view entry, Work work,
             Done done)
    {
        executor.post(
            [this, &store, guard = QPointer<QObject>(owner), entry, work = std::move(work), done = std::move(done)] {
                if (!store)
                    return;
                Workspace workspace{*store, m_ports.clock, m_ports.random, m_ports.timeZone};
                using Value = decltype(work(workspace));
                // Shared, because std::function wants what it holds to be copyable and a result may not be.
                auto result = std::make_shared<Value>(work(workspace));
                m_ports.gui.post([guard, entry, result, done] {
                    if (!guard)
                        return;
                    const GuiBudget::Scope scope(entry);
                    done(std::move(*result));
                });
            });
    }

    Result<std::shared_ptr<Start>> openStores(const std::string &folder);
    Result<> readStart(Start &start);
    void finishOpening(Start &start);
    void handleChanges(const ChangeSet &changes);
    void reloadWords();

    Ports m_ports;
    TabletSync *m_sync = nullptr;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<Store> m_writer;
    std::unique_ptr<Store> m_reader;
    bool m_isVaultStrong = true;
    bool m_isOpen = false;
    std::optional<Identity> m_identity;
    std::map<std::string, std::string> m_settings;
    Words m_words;
};

} // namespace wijkronde
