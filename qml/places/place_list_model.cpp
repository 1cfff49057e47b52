// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/places/place_list_model.h"

#include "core/usecases/save_record.h"
#include "core/usecases/visits.h"
#include "qml/app/app_session.h"
#include "qml/app/time_text.h"
#include "qml/places/place_icon.h"

#include <algorithm>
#include <cmath>

namespace wijkronde {
namespace {

constexpr int kMetresPerKilometre = 1000;

/// As precise as it is useful: 10 metres, and 100 beyond a kilometre.
int rounded(double metres)
{
    const double step = metres < kMetresPerKilometre ? 10 : 100;
    return static_cast<int>(std::max(10.0, std::round(metres / step) * step));
}

QString distanceText(int metres, const QLocale &locale)
{
    if (metres < kMetresPerKilometre)
        return PlaceListModel::tr("%1 m", "metres").arg(metres);
    return PlaceListModel::tr("%1 km", "kilometres").arg(locale.toString(metres / 1000.0, 'f', 1));
}

Result<> removeVisit(Workspace &workspace, const Id &visitId)
{
    const auto visit = workspace.store.find(visitId);
    if (!visit)
        return fail(visit.error());
    return *visit ? deleteRecord(workspace, **visit) : Result<>();
}

} // namespace

PlaceListModel::PlaceListModel(QObject *parent) : KeyedListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &PlaceListModel::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, [this] {
        touchAll();
        emit positionChanged();
    });
    connect(&session, &AppSession::dayChanged, this, &PlaceListModel::touchAll);
}

PlaceListModel::~PlaceListModel()
{
    stop();
}

void PlaceListModel::setQuery(const QString &query)
{
    const GuiBudget::Scope scope("PlaceListModel.setQuery");
    if (query == m_query)
        return;
    m_query = query;
    emit queryChanged();
    if (m_active)
        reload();
}

void PlaceListModel::start()
{
    const GuiBudget::Scope scope("PlaceListModel.start");
    m_active = true;
    reload();
    auto *positions = AppSession::current().ports().positions;
    if (!positions)
        return setPosition(PositionState::Off, std::nullopt);
    setPosition(PositionState::Searching, std::nullopt);
    const QPointer<PlaceListModel> self(this);
    positions->request(
        [self](const Position &position) {
            if (!self || !self->m_active)
                return;
            self->setPosition(PositionState::Found, position);
            self->reload();
        },
        [self](PositionSource::Failure failure) {
            if (self && self->m_active)
                self->setPosition(failure == PositionSource::Failure::TimedOut ? PositionState::Unavailable
                                                                               : PositionState::Off,
                                  std::nullopt);
        });
}

void PlaceListModel::stop()
{
    if (!m_active)
        return;
    const GuiBudget::Scope scope("PlaceListModel.stop");
    m_active = false;
    if (m_positionState == PositionState::Searching)
        AppSession::current().ports().positions->cancel();
    setPosition(PositionState::Off, std::nullopt);
}

void PlaceListModel::setPosition(PositionState state, std::optional<Position> position)
{
    m_positionState = state;
    m_position = position;
    emit positionChanged();
}

QString PlaceListModel::positionState() const
{
    switch (m_positionState) {
    case PositionState::Off:
        return QStringLiteral("off");
    case PositionState::Searching:
        return QStringLiteral("searching");
    case PositionState::Found:
        return QStringLiteral("found");
    case PositionState::Unavailable:
        return QStringLiteral("unavailable");
    }
    return {};
}

QString PlaceListModel::positionText() const
{
    switch (m_positionState) {
    case PositionState::Off:
        return tr("Your location is off. The places that you used last are at the top.");
    case PositionState::Searching:
        return tr("Looking for where you are … You do not have to wait.");
    case PositionState::Found:
        return tr("The nearest place is at the top. Where you are is not kept.");
    case PositionState::Unavailable:
        return tr("We could not find where you are. The places that you used last are at the top.");
    }
    return {};
}

void PlaceListModel::reload()
{
    emit stateChanged();
    const auto &session = AppSession::current();
    m_reading.run(
        this, "PlaceListModel.show", &PlaceListModel::reload,
        [worker = session.workerId(), position = m_position, search = m_query.toStdString()](Workspace &workspace) {
            return findPlaces(workspace, worker, position, search);
        },
        [this](Result<std::vector<PlaceChoice>> choices) {
            if (choices)
                show(std::move(*choices));
            emit stateChanged();
        });
}

void PlaceListModel::show(std::vector<PlaceChoice> choices)
{
    std::vector<PlaceRow> rows;
    rows.reserve(choices.size());
    for (const auto &choice : choices) {
        rows.push_back({choice.id, choice.place.SerializeAsString(), QString::fromStdString(choice.place.name()),
                        choice.place.place_kind(), QString::fromStdString(choice.place.address()),
                        choice.metres ? std::optional(rounded(*choice.metres)) : std::nullopt, choice.lastUsed,
                        rows.empty() && m_position && choice.metres && m_query.trimmed().isEmpty()});
    }
    const auto shown = std::min(rows.size(), std::max(kPageSize, m_rows.size()));
    m_later.assign(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(shown)),
                   std::make_move_iterator(rows.end()));
    rows.resize(shown);
    applyRows(m_rows, std::move(rows));
}

bool PlaceListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_later.empty();
}

void PlaceListModel::fetchMore(const QModelIndex &parent)
{
    const GuiBudget::Scope scope("PlaceListModel.fetchMore");
    if (!canFetchMore(parent))
        return;
    const auto count = static_cast<std::ptrdiff_t>(std::min(kPageSize, m_later.size()));
    std::vector<PlaceRow> more(std::make_move_iterator(m_later.begin()),
                               std::make_move_iterator(m_later.begin() + count));
    m_later.erase(m_later.begin(), m_later.begin() + count);
    appendRows(m_rows, std::move(more));
}

void PlaceListModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("PlaceListModel.handleChanges");
    const auto place = kindByName("place")->number();
    if (m_active && std::ranges::any_of(changes.records, [place](const auto &change) { return change.kind == place; }))
        reload();
}

void PlaceListModel::startVisit(const QString &recordId)
{
    const GuiBudget::Scope scope("PlaceListModel.startVisit");
    auto &session = AppSession::current();
    const auto place = Id::fromHex(recordId.toStdString());
    const auto row = std::ranges::find_if(m_rows, [&](const PlaceRow &known) { return place && known.id == *place; });
    if (row == m_rows.end() || !session.identity())
        return;
    session.write(
        this, "PlaceListModel.visitStarted",
        [worker = session.workerId(), place = *place](Workspace &workspace) -> Result<Started> {
            const auto before = runningVisit(workspace, worker);
            if (!before)
                return fail(before.error());
            const auto visit = wijkronde::startVisit(workspace, worker, place);
            if (!visit)
                return fail(visit.error());
            const auto running = *before ? std::optional((*before)->id) : std::nullopt;
            // At the same place the visit went on: then there is nothing to undo.
            return running == *visit ? Started{} : Started{*visit, running};
        },
        [this, name = row->name](Result<Started> started) {
            auto &current = AppSession::current();
            if (!started) {
                emit current.failed(started.error());
                return;
            }
            m_started = std::move(*started);
            current.noteSaved();
            emit visitStarted(name);
        });
}

void PlaceListModel::undoStart()
{
    const GuiBudget::Scope scope("PlaceListModel.undoStart");
    if (!m_started)
        return;
    AppSession::current().write(
        this, "PlaceListModel.visitUndone",
        [started = *std::exchange(m_started, std::nullopt)](Workspace &workspace) -> Result<> {
            if (started.visit)
                WIJKRONDE_TRY(removeVisit(workspace, *started.visit));
            return started.ended ? resumeVisit(workspace, *started.ended) : Result<>();
        },
        [](const Result<> &undone) {
            auto &current = AppSession::current();
            if (!undone)
                emit current.failed(undone.error());
            else
                current.noteSaved();
        });
}

int PlaceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PlaceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("PlaceListModel.data");
    const auto &session = AppSession::current();
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return QString::fromStdString(row.id.toHex());
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case KindLabelRole:
        return session.words().label("place_kind", row.placeKind);
    case KindIconRole:
        return placeIcon(row.placeKind);
    case AddressTextRole:
        return row.address;
    case DistanceTextRole:
        return row.metres ? distanceText(*row.metres, session.words().locale()) : QString();
    case LastUsedTextRole:
        return row.lastUsed ? TimeText::ago(TimeText::local(*row.lastUsed, session.ports().timeZone).date(),
                                            session.today(), session.words().locale())
                            : QString();
    case NearestRole:
        return row.nearest;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlaceListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"},         {NameRole, "name"},
            {KindLabelRole, "kindLabel"},       {KindIconRole, "kindIcon"},
            {AddressTextRole, "addressText"},   {DistanceTextRole, "distanceText"},
            {LastUsedTextRole, "lastUsedText"}, {NearestRole, "nearest"}};
}

} // namespace wijkronde
