<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
     SPDX-License-Identifier: EUPL-1.2 -->
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>ChoiceField</name>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
</context>
<context>
    <name>ContactDetailPage</name>
    <message>
        <source>The contact is removed.</source>
        <translation>Het contact is verwijderd.</translation>
    </message>
    <message>
        <source>This contact is not here</source>
        <translation>Dit contact is er niet</translation>
    </message>
    <message>
        <source>It was removed, or it is not on this tablet any more.</source>
        <translation>Het is verwijderd, of het staat niet meer op deze tablet.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Hoeveel mensen</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Wat het was</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Wat nu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Vastgelegd door</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Only the colleague who logged this can change it.</source>
        <translation>Alleen de collega die dit heeft vastgelegd, kan het wijzigen.</translation>
    </message>
</context>
<context>
    <name>ContactDetailSheet</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
</context>
<context>
    <name>ContactListHeader</name>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Search in notes, topics and places</source>
        <translation>Zoek in notities, onderwerpen en plekken</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) on</source>
        <translation>
            <numerusform>%n filter aan</numerusform>
            <numerusform>%n filters aan</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Nog te versturen</translation>
    </message>
</context>
<context>
    <name>ContactListPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Nog geen contacten</translation>
    </message>
    <message>
        <source>Try another word, or take a filter away.</source>
        <translation>Probeer een ander woord of haal een filter weg.</translation>
    </message>
    <message>
        <source>What you and your team log comes here.</source>
        <translation>Hier komt wat jij en je team vastleggen.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Wis zoeken en filters</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Contact vastleggen</translation>
    </message>
    <message>
        <source>Choose a contact</source>
        <translation>Kies een contact</translation>
    </message>
    <message>
        <source>Then you see here what was logged.</source>
        <translation>Dan zie je hier wat er is vastgelegd.</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Log a contact</source>
        <translation>Contact vastleggen</translation>
    </message>
    <message>
        <source>Change this contact</source>
        <translation>Contact wijzigen</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>You were working on this. We kept it for you.</source>
        <translation>Je was hiermee bezig. We hebben het voor je bewaard.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Begin opnieuw</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eén persoon</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>De wijk</translation>
    </message>
    <message>
        <source>Short note (not required)</source>
        <translation>Korte notitie (hoeft niet)</translation>
    </message>
    <message>
        <source>Do not write names, addresses or BSN.</source>
        <translation>Schrijf geen namen, adressen of BSN op.</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Soort contact</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Stays safe on this tablet. You can send it later.</source>
        <translation>Blijft veilig op deze tablet. Versturen kan later.</translation>
    </message>
</context>
<context>
    <name>DomainField</name>
    <message>
        <source>About what?</source>
        <translation>Waarover?</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Welcome to Wijkronde</source>
        <translation>Welkom bij Wijkronde</translation>
    </message>
    <message>
        <source>Connect this tablet to your team once. You need an internet connection for this one moment. After that everything works without it.</source>
        <translation>Koppel deze tablet één keer aan je team. Alleen nu heb je internet nodig. Daarna werkt alles ook zonder.</translation>
    </message>
    <message>
        <source>Address of the registry</source>
        <translation>Adres van de registratie</translation>
    </message>
    <message>
        <source>It is in the letter or message with your code.</source>
        <translation>Het staat in de brief of het bericht met je code.</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Je code</translation>
    </message>
    <message>
        <source>The code works once. No code, or is it too old? Ask the office for a new one.</source>
        <translation>De code werkt één keer. Geen code, of is hij te oud? Vraag op kantoor een nieuwe.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Bezig met koppelen …</translation>
    </message>
    <message>
        <source>Connect this tablet</source>
        <translation>Tablet koppelen</translation>
    </message>
    <message>
        <source>Welcome, %1.</source>
        <translation>Welkom, %1.</translation>
    </message>
    <message>
        <source>This tablet now belongs to you and your team.</source>
        <translation>Deze tablet hoort nu bij jou en je team.</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eén persoon</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>De wijk</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>About what?</source>
        <translation>Waarover?</translation>
    </message>
    <message>
        <source>Only what still has to be sent</source>
        <translation>Alleen wat nog verstuurd moet worden</translation>
    </message>
    <message>
        <source>Show contacts</source>
        <translation>Toon contacten</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Wis alle filters</translation>
    </message>
</context>
<context>
    <name>GroupFields</name>
    <message>
        <source>What was it?</source>
        <translation>Wat was het?</translation>
    </message>
    <message>
        <source>For example: coffee morning</source>
        <translation>Bijvoorbeeld: koffie-ochtend</translation>
    </message>
    <message>
        <source>About how many people?</source>
        <translation>Hoeveel mensen ongeveer?</translation>
    </message>
</context>
<context>
    <name>LadderField</name>
    <message>
        <source>What now?</source>
        <translation>Wat nu?</translation>
    </message>
    <message>
        <source>Which step exactly?</source>
        <translation>Welke stap precies?</translation>
    </message>
</context>
<context>
    <name>LadderRung</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, stap %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Wijkronde</source>
        <translation>Wijkronde</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>No place</source>
        <translation>Geen plek</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Time and place</source>
        <translation>Tijd en plek</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Een dag eerder</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Een dag later</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>5 minutes earlier</source>
        <translation>5 minuten eerder</translation>
    </message>
    <message>
        <source>5 minutes later</source>
        <translation>5 minuten later</translation>
    </message>
    <message>
        <source>Use the time now</source>
        <translation>Neem de tijd van nu</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Een andere plek</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Parts of the app</source>
        <translation>Delen van de app</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Parts of the app</source>
        <translation>Delen van de app</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Contact vastleggen</translation>
    </message>
</context>
<context>
    <name>OwnDayCard</name>
    <message>
        <source>My day</source>
        <translation>Mijn dag</translation>
    </message>
    <message numerus="yes">
        <source>%n with one person</source>
        <translation>
            <numerusform>%n met één persoon</numerusform>
            <numerusform>%n met één persoon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a group</source>
        <translation>
            <numerusform>%n met een groep</numerusform>
            <numerusform>%n met een groep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for the neighbourhood</source>
        <translation>
            <numerusform>%n voor de wijk</numerusform>
            <numerusform>%n voor de wijk</numerusform>
        </translation>
    </message>
    <message>
        <source>Only you see this. It stays on this tablet.</source>
        <translation>Alleen jij ziet dit. Het blijft op deze tablet.</translation>
    </message>
</context>
<context>
    <name>PlaceDelegate</name>
    <message>
        <source>Nearest, %1</source>
        <translation>Dichtbij, %1</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Laatst gebruikt: %1</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>Where was it?</source>
        <translation>Waar was het?</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ik ben hier</translation>
    </message>
    <message>
        <source>Tap the place where you are now.</source>
        <translation>Tik op de plek waar je nu bent.</translation>
    </message>
    <message>
        <source>You are now at %1.</source>
        <translation>Je bent nu bij %1.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plekken</translation>
    </message>
    <message>
        <source>Search a place</source>
        <translation>Zoek een plek</translation>
    </message>
    <message>
        <source>No place with that name</source>
        <translation>Geen plek met die naam</translation>
    </message>
    <message>
        <source>No places on this tablet yet</source>
        <translation>Nog geen plekken op deze tablet</translation>
    </message>
    <message>
        <source>Try a shorter word, or the name of the street.</source>
        <translation>Probeer een korter woord of de naam van de straat.</translation>
    </message>
    <message>
        <source>Places come along when you send and fetch. You can log contacts without a place.</source>
        <translation>Plekken komen mee als je verstuurt en ophaalt. Je kunt contacten ook zonder plek vastleggen.</translation>
    </message>
</context>
<context>
    <name>RecordDelegate</name>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Nog te versturen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Nothing was thrown away</source>
        <translation>Er is niets weggegooid</translation>
    </message>
    <message>
        <source>We did not touch what is on this tablet. Do not remove the app. Ask the office for help and show this page.</source>
        <translation>We hebben niets veranderd aan wat op deze tablet staat. Verwijder de app niet. Vraag hulp op kantoor en laat deze pagina zien.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation>Sluit de app</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Zoeken wissen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Light and dark</source>
        <translation>Licht en donker</translation>
    </message>
    <message>
        <source>“Sun” is extra clear, for outside.</source>
        <translation>‘Zon’ is extra duidelijk, voor buiten.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Zon</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Minder beweging</translation>
    </message>
    <message>
        <source>Sheets and buttons then change at once.</source>
        <translation>Vensters en knoppen veranderen dan meteen.</translation>
    </message>
    <message>
        <source>This tablet</source>
        <translation>Deze tablet</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>How the key is kept</source>
        <translation>Hoe de sleutel bewaard is</translation>
    </message>
    <message>
        <source>About Wijkronde</source>
        <translation>Over Wijkronde</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versie %1</translation>
    </message>
    <message>
        <source>Everything that you log is encrypted on this tablet. Figures about your own day never leave it.</source>
        <translation>Alles wat je vastlegt, staat versleuteld op deze tablet. Cijfers over jouw dag gaan er nooit af.</translation>
    </message>
    <message>
        <source>Wijkronde is free software under the European Union Public Licence (EUPL 1.2).</source>
        <translation>Wijkronde is vrije software met de licentie EUPL 1.2 van de Europese Unie.</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n nog te versturen</numerusform>
            <numerusform>%n nog te versturen</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ik heb het gelezen</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Send and fetch</source>
        <translation>Versturen en ophalen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Nu versturen en ophalen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>What was already sent stays sent.</source>
        <translation>Wat al verstuurd is, blijft verstuurd.</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Veilig</translation>
    </message>
    <message>
        <source>Only on this tablet</source>
        <translation>Alleen op deze tablet</translation>
    </message>
    <message>
        <source>Nothing. Everything that you logged is also safe at the registry.</source>
        <translation>Niets. Alles wat je hebt vastgelegd, staat ook veilig bij de registratie.</translation>
    </message>
</context>
<context>
    <name>SyncStateCard</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Your visit to %1 is finished.</source>
        <translation>Je bezoek aan %1 is afgerond.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Nothing logged yet today</source>
        <translation>Vandaag nog niets vastgelegd</translation>
    </message>
    <message>
        <source>Had a talk? Log it in a few taps. You do not need a name.</source>
        <translation>Iemand gesproken? Leg het vast in een paar tikken. Een naam is niet nodig.</translation>
    </message>
    <message>
        <source>First say where you are. Then the place is filled in for every contact.</source>
        <translation>Zeg eerst waar je bent. Dan is bij elk contact de plek al ingevuld.</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Contact vastleggen</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>You are at</source>
        <translation>Je bent bij</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>Waar ben je?</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message>
        <source>Then the place is filled in for you.</source>
        <translation>Dan is de plek bij elk contact al ingevuld.</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>Bezoek afronden</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ik ben hier</translation>
    </message>
</context>
<context>
    <name>WaitingBadge</name>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n nog te versturen</numerusform>
            <numerusform>%n nog te versturen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Alles verstuurd</translation>
    </message>
</context>
</TS>
