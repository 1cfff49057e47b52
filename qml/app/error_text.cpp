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

#define T(text) QT_TRANSLATE_NOOP("ErrorText", text)

// In the order of ErrorCode. One row a code: a test and errorText() hold that.
constexpr std::array kRows{
    Row{StoreCorrupt, T("The data on this tablet cannot be opened"),
        T("The file with contacts is damaged. The app has not changed anything in it."),
        T("Ask the office for help. Do not remove the app.")},
    Row{StoreForeign, T("This is not a file of Wijkronde"),
        T("In the place of our data there is another file. The app has not changed it."), T("Ask the office for help.")},
    Row{StoreTooNew, T("This app is too old for the data"),
        T("The data on this tablet were made by a newer version of Wijkronde. Nothing is lost."),
        T("Install the newest version of Wijkronde.")},
    Row{StoreTooOld, T("This app is too new for the data"),
        T("The data on this tablet are from a very old version of Wijkronde. Nothing is lost."), T("Ask the office for help.")},
    Row{StoreWrongKey, T("The key does not fit"),
        T("The data on this tablet are locked with another key. Nothing was changed."),
        T("Ask the office for help. Do not remove the app.")},
    Row{StoreNotEncrypted, T("The data would not be locked"),
        T("This tablet cannot encrypt the data, so the app has not opened them."), T("Ask the office to install Wijkronde again.")},
    Row{StoreFull, T("This tablet is full"), T("There is no room left to save. What you typed is still here. Nothing is lost."),
        T("Remove photos or files that you do not need. Then save again.")},
    Row{StoreBusy, T("Wijkronde is open twice"), T("Another window of Wijkronde is using the data on this tablet."),
        T("Close the other window and try again.")},
    Row{StoreFailed, T("Saving or reading did not work"), T("What was saved before is still there."), T("Try again.")},
    Row{MigrationFailed, T("The data could not be updated"),
        T("The data are as they were. There is a copy beside them. Nothing is lost."), T("Ask the office for help.")},
    Row{KeyUnavailable, T("The key of this tablet is locked"),
        T("The data can only be opened with the key that this tablet keeps. It did not give the key."),
        T("Unlock the tablet or its keyring, and start the app again.")},
    Row{InvalidArgument, T("That is not possible here"), T("Something that was filled in is not allowed."),
        T("Check what you filled in.")},
    Row{UnknownKind, T("That is not known here"), T("This version of the app does not know this kind of record."),
        T("Install the newest version of Wijkronde.")},
    Row{UnknownField, T("That is not known here"), T("This version of the app does not know this field."),
        T("Install the newest version of Wijkronde.")},
    Row{TooLong, T("The text is too long"), T("What you typed is still here."), T("Make the text shorter and save again.")},
    Row{NotFound, T("That is not here any more"), T("It was removed, or it is not on this tablet."), T("Go back to the list.")},
    Row{NotEnrolled, T("This tablet is not connected to a team yet"), T("Without a team the app does not know where to save."),
        T("Connect the tablet first, with a code from the office.")},
    Row{AlreadyEnrolled, T("This tablet is already connected"), T("It belongs to a team. You do not need a new code."),
        T("Start the app again.")},
    Row{Offline, T("No connection"), T("Everything is safe on this tablet. You can go on working."),
        T("Send again when there is Wi-Fi or a mobile network.")},
    Row{TimedOut, T("The registry does not answer"), T("Everything is safe on this tablet. You can go on working."),
        T("Try again in a while.")},
    Row{HungUp, T("The connection broke"), T("Everything is safe on this tablet. What was already sent stays sent."), T("Try again.")},
    Row{CaptivePortal, T("This Wi-Fi wants you to sign in first"),
        T("A page of the Wi-Fi answered, not the registry. Everything is safe on this tablet."),
        T("Open the web browser, sign in to the Wi-Fi and try again.")},
    Row{Untrusted, T("The registry cannot prove who it is"), T("That is why nothing was sent. Everything is safe on this tablet."),
        T("Call the office. Use another network until then.")},
    Row{MalformedMessage, T("The answer could not be read"), T("Everything is safe on this tablet."),
        T("Try again. Does it stay like this? Call the office.")},
    Row{TooLarge, T("It is too big to send at once"), T("Everything is safe on this tablet."), T("Call the office.")},
    Row{TooFast, T("The registry is busy"), T("Everything is safe on this tablet. The app tries again by itself."),
        T("You do not need to do anything.")},
    Row{Unauthenticated, T("The registry does not know this tablet"), T("Everything is safe on this tablet, but it cannot be sent."),
        T("Try again. Does it stay like this? Call the office.")},
    Row{CodeInvalid, T("This code does not work"), T("The code is not right, was already used, or is too old."),
        T("Check the code, or ask the office for a new one.")},
    Row{DeviceRevoked, T("The office has closed off this tablet"),
        T("What you logged is still on this tablet, but it cannot be sent."), T("Call the office. Do not remove the app.")},
    Row{UnknownMethod, T("The registry does not know this question"), T("Everything is safe on this tablet."),
        T("Install the newest version of Wijkronde.")},
    Row{WrongMediaType, T("The registry did not understand this tablet"), T("Everything is safe on this tablet."),
        T("Install the newest version of Wijkronde.")},
    Row{UnsupportedCompression, T("The registry did not understand this tablet"), T("Everything is safe on this tablet."),
        T("Install the newest version of Wijkronde.")},
    Row{MethodNotAllowed, T("The registry did not understand this tablet"), T("Everything is safe on this tablet."),
        T("Install the newest version of Wijkronde.")},
    Row{UpgradeNeeded, T("This app is too old to fetch"), T("Sending still works. What you log is not lost."),
        T("Install the newest version of Wijkronde.")},
    Row{Internal, T("Something went wrong that should not"), T("Everything is safe on this tablet."),
        T("Try again. Does it stay like this? Call the office.")},
    Row{Cancelled, T("Stopped"), T("What was already sent stays sent. The rest is safe on this tablet."),
        T("You can go on later.")},
};

#undef T

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
