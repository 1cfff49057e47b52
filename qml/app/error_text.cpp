// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/error_text.h"

#include <QCoreApplication>

#include <array>

namespace wijkronde {
namespace {

using enum ErrorCode;

struct Row {
    ErrorCode code;
    const char *title;
    const char *text;
    const char *action;
};

// In the order of ErrorCode. One row a code: a test and errorText() hold that.
constexpr std::array kRows{
    Row{StoreCorrupt, QT_TRANSLATE_NOOP("ErrorText", "The data on this tablet cannot be opened"),
        QT_TRANSLATE_NOOP("ErrorText", "The file with contacts is damaged. The app has not changed anything in it."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask the office for help. Do not remove the app.")},
    Row{StoreForeign, QT_TRANSLATE_NOOP("ErrorText", "This is not a file of Wijkronde"),
        QT_TRANSLATE_NOOP("ErrorText", "In the place of our data there is another file. The app has not changed it."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask the office for help.")},
    Row{StoreTooNew, QT_TRANSLATE_NOOP("ErrorText", "This app is too old for the data"),
        QT_TRANSLATE_NOOP("ErrorText",
                          "The data on this tablet were made by a newer version of Wijkronde. Nothing is lost."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{StoreTooOld, QT_TRANSLATE_NOOP("ErrorText", "This app is too new for the data"),
        QT_TRANSLATE_NOOP("ErrorText",
                          "The data on this tablet are from a very old version of Wijkronde. Nothing is lost."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask the office for help.")},
    Row{StoreWrongKey, QT_TRANSLATE_NOOP("ErrorText", "The key does not fit"),
        QT_TRANSLATE_NOOP("ErrorText", "The data on this tablet are locked with another key. Nothing was changed."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask the office for help. Do not remove the app.")},
    Row{StoreNotEncrypted, QT_TRANSLATE_NOOP("ErrorText", "The data would not be locked"),
        QT_TRANSLATE_NOOP("ErrorText", "This tablet cannot encrypt the data, so the app has not opened them."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask the office to install Wijkronde again.")},
    Row{StoreFull, QT_TRANSLATE_NOOP("ErrorText", "This tablet is full"),
        QT_TRANSLATE_NOOP("ErrorText", "There is no room left to save. What you typed is still here. Nothing is lost."),
        QT_TRANSLATE_NOOP("ErrorText", "Remove photos or files that you do not need. Then save again.")},
    Row{StoreBusy, QT_TRANSLATE_NOOP("ErrorText", "Wijkronde is open twice"),
        QT_TRANSLATE_NOOP("ErrorText", "Another window of Wijkronde is using the data on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Close the other window and try again.")},
    Row{StoreFailed, QT_TRANSLATE_NOOP("ErrorText", "Saving or reading did not work"),
        QT_TRANSLATE_NOOP("ErrorText", "What was saved before is still there."),
        QT_TRANSLATE_NOOP("ErrorText", "Try again.")},
    Row{MigrationFailed, QT_TRANSLATE_NOOP("ErrorText", "The data could not be updated"),
        QT_TRANSLATE_NOOP("ErrorText", "The data are as they were. There is a copy beside them. Nothing is lost."),
        QT_TRANSLATE_NOOP("ErrorText", "Ask the office for help.")},
    Row{KeyUnavailable, QT_TRANSLATE_NOOP("ErrorText", "The key of this tablet is locked"),
        QT_TRANSLATE_NOOP("ErrorText",
                          "The data can only be opened with the key that this tablet keeps. It did not give the key."),
        QT_TRANSLATE_NOOP("ErrorText", "Unlock the tablet or its keyring, and start the app again.")},
    Row{InvalidArgument, QT_TRANSLATE_NOOP("ErrorText", "That is not possible here"),
        QT_TRANSLATE_NOOP("ErrorText", "Something that was filled in is not allowed."),
        QT_TRANSLATE_NOOP("ErrorText", "Check what you filled in.")},
    Row{UnknownKind, QT_TRANSLATE_NOOP("ErrorText", "That is not known here"),
        QT_TRANSLATE_NOOP("ErrorText", "This version of the app does not know this kind of record."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{UnknownField, QT_TRANSLATE_NOOP("ErrorText", "That is not known here"),
        QT_TRANSLATE_NOOP("ErrorText", "This version of the app does not know this field."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{TooLong, QT_TRANSLATE_NOOP("ErrorText", "The text is too long"),
        QT_TRANSLATE_NOOP("ErrorText", "What you typed is still here."),
        QT_TRANSLATE_NOOP("ErrorText", "Make the text shorter and save again.")},
    Row{NotFound, QT_TRANSLATE_NOOP("ErrorText", "That is not here any more"),
        QT_TRANSLATE_NOOP("ErrorText", "It was removed, or it is not on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Go back to the list.")},
    Row{NotEnrolled, QT_TRANSLATE_NOOP("ErrorText", "This tablet is not connected to a team yet"),
        QT_TRANSLATE_NOOP("ErrorText", "Without a team the app does not know where to save."),
        QT_TRANSLATE_NOOP("ErrorText", "Connect the tablet first, with a code from the office.")},
    Row{AlreadyEnrolled, QT_TRANSLATE_NOOP("ErrorText", "This tablet is already connected"),
        QT_TRANSLATE_NOOP("ErrorText", "It belongs to a team. You do not need a new code."),
        QT_TRANSLATE_NOOP("ErrorText", "Start the app again.")},
    Row{Offline, QT_TRANSLATE_NOOP("ErrorText", "No connection"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet. You can go on working."),
        QT_TRANSLATE_NOOP("ErrorText", "Send again when there is Wi-Fi or a mobile network.")},
    Row{TimedOut, QT_TRANSLATE_NOOP("ErrorText", "The registry does not answer"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet. You can go on working."),
        QT_TRANSLATE_NOOP("ErrorText", "Try again in a while.")},
    Row{HungUp, QT_TRANSLATE_NOOP("ErrorText", "The connection broke"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet. What was already sent stays sent."),
        QT_TRANSLATE_NOOP("ErrorText", "Try again.")},
    Row{CaptivePortal, QT_TRANSLATE_NOOP("ErrorText", "This Wi-Fi wants you to sign in first"),
        QT_TRANSLATE_NOOP("ErrorText",
                          "A page of the Wi-Fi answered, not the registry. Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Open the web browser, sign in to the Wi-Fi and try again.")},
    Row{Untrusted, QT_TRANSLATE_NOOP("ErrorText", "The registry cannot prove who it is"),
        QT_TRANSLATE_NOOP("ErrorText", "That is why nothing was sent. Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Call the office. Use another network until then.")},
    Row{MalformedMessage, QT_TRANSLATE_NOOP("ErrorText", "The answer could not be read"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Try again. Does it stay like this? Call the office.")},
    Row{TooLarge, QT_TRANSLATE_NOOP("ErrorText", "It is too big to send at once"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Call the office.")},
    Row{TooFast, QT_TRANSLATE_NOOP("ErrorText", "The registry is busy"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet. The app tries again by itself."),
        QT_TRANSLATE_NOOP("ErrorText", "You do not need to do anything.")},
    Row{RegistryFailed, QT_TRANSLATE_NOOP("ErrorText", "The registry cannot store anything now"),
        QT_TRANSLATE_NOOP("ErrorText", "That is not because of this tablet. Everything is safe here, nothing is lost."),
        QT_TRANSLATE_NOOP("ErrorText", "Does it take long? Call the office.")},
    Row{Unauthenticated, QT_TRANSLATE_NOOP("ErrorText", "The registry does not know this tablet"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet, but it cannot be sent."),
        QT_TRANSLATE_NOOP("ErrorText", "Try again. Does it stay like this? Call the office.")},
    Row{CodeInvalid, QT_TRANSLATE_NOOP("ErrorText", "This code does not work"),
        QT_TRANSLATE_NOOP("ErrorText", "The code is not right, was already used, or is too old."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the code, or ask the office for a new one.")},
    Row{DeviceRevoked, QT_TRANSLATE_NOOP("ErrorText", "The office has closed off this tablet"),
        QT_TRANSLATE_NOOP("ErrorText", "What you logged has been handed in. The office decides what is done with it."),
        QT_TRANSLATE_NOOP("ErrorText", "Call the office. Do not remove the app.")},
    Row{UnknownMethod, QT_TRANSLATE_NOOP("ErrorText", "The registry does not know this question"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{WrongMediaType, QT_TRANSLATE_NOOP("ErrorText", "The registry did not understand this tablet"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{UnsupportedCompression, QT_TRANSLATE_NOOP("ErrorText", "The registry did not understand this tablet"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{MethodNotAllowed, QT_TRANSLATE_NOOP("ErrorText", "The registry did not understand this tablet"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{UpgradeNeeded, QT_TRANSLATE_NOOP("ErrorText", "This app is too old to fetch"),
        QT_TRANSLATE_NOOP("ErrorText", "Sending still works. What you log is not lost."),
        QT_TRANSLATE_NOOP("ErrorText", "Install the newest version of Wijkronde.")},
    Row{Internal, QT_TRANSLATE_NOOP("ErrorText", "Something went wrong that should not"),
        QT_TRANSLATE_NOOP("ErrorText", "Everything is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "Try again. Does it stay like this? Call the office.")},
    Row{Cancelled, QT_TRANSLATE_NOOP("ErrorText", "Stopped"),
        QT_TRANSLATE_NOOP("ErrorText", "What was already sent stays sent. The rest is safe on this tablet."),
        QT_TRANSLATE_NOOP("ErrorText", "You can go on later.")},
};

static_assert(kRows.size() == static_cast<std::size_t>(Cancelled) + 1);

QString translated(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

} // namespace

QString ErrorText::explanation() const
{
    return text + QLatin1Char(' ') + action;
}

ErrorText errorText(ErrorCode code)
{
    const auto &row = kRows[static_cast<std::size_t>(code)];
    Q_ASSERT(row.code == code);
    return {translated(row.title), translated(row.text), translated(row.action)};
}

} // namespace wijkronde
