<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
     SPDX-License-Identifier: EUPL-1.2 -->
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>AccountPage</name>
    <message>
        <source>Where your edits are</source>
        <translation>Verantwoording</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>Mine</source>
        <translation>Die van mij</translation>
    </message>
    <message>
        <source>That of %1</source>
        <extracomment>Of two answers: the one of a colleague, by the first name</extracomment>
        <translation>Die van %1</translation>
    </message>
    <message>
        <source>That of the registry</source>
        <translation>Die van de registratie</translation>
    </message>
    <message>
        <source>That of your colleague</source>
        <translation>Die van je collega</translation>
    </message>
</context>
<context>
    <name>CheckFields</name>
    <message>
        <source>Still right</source>
        <translation>Klopt nog</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Klopt niet</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Something has changed</source>
        <translation>Er is iets veranderd</translation>
    </message>
    <message>
        <source>Does not work here any more</source>
        <translation>Werkt hier niet meer</translation>
    </message>
    <message>
        <source>Does not exist any more</source>
        <translation>Bestaat niet meer</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weet ik niet</translation>
    </message>
    <message>
        <source>What is not right?</source>
        <translation>Wat klopt niet?</translation>
    </message>
    <message>
        <source>Somebody else works there now</source>
        <translation>Er werkt nu iemand anders</translation>
    </message>
</context>
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
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>ChoiceListPage</name>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
    <message>
        <source>Nothing is lost: everything is kept until you choose. You can go on working meanwhile.</source>
        <translation>Er is niets kwijt: alles blijft bewaard tot je kiest. Je kunt intussen gewoon doorwerken.</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>Niets te kiezen</translation>
    </message>
    <message>
        <source>When you and a colleague change the same thing, both answers come here. You then choose which one is right.</source>
        <translation>Als jij en een collega hetzelfde wijzigen, komen beide antwoorden hier. Jij kiest dan welk antwoord klopt.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
    <message>
        <source>Everything is chosen</source>
        <translation>Alles is gekozen</translation>
    </message>
    <message>
        <source>Your choices go to your team with the next time you send.</source>
        <translation>Je keuzes gaan naar je team als je weer verstuurt.</translation>
    </message>
    <message>
        <source>Back to Send and fetch</source>
        <translation>Terug naar Versturen en ophalen</translation>
    </message>
    <message>
        <source>Mind: there are two answers here. Choose together.</source>
        <translation>Let op: hier staan twee antwoorden. Kies samen.</translation>
    </message>
    <message>
        <source>The words that differ are bold and underlined.</source>
        <translation>Wat anders is, staat vet en onderstreept.</translation>
    </message>
    <message>
        <source>This is what you wrote. It is still on this tablet.</source>
        <translation>Dit schreef je. Het staat nog op deze tablet.</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Dit was gewijzigd</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>Later kiezen</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Hetzelfde</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschillend</translation>
    </message>
</context>
<context>
    <name>ChoiceTexts</name>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>(not on this tablet)</source>
        <translation>(staat niet op deze tablet)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Group activity</source>
        <translation>Groepsactiviteit</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>Network partner</source>
        <translation>Netwerkpartner</translation>
    </message>
    <message>
        <source>Person at a partner</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
    <message>
        <source>Visit to %1</source>
        <translation>Bezoek aan %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>The registry</source>
        <translation>De registratie</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Een collega</translation>
    </message>
    <message>
        <source>%1, time of the tablet</source>
        <extracomment>A time, and that it is the one that a clock showed which was not right</extracomment>
        <translation>%1, tijd van toestel</translation>
    </message>
    <message>
        <source>You may not change this any more. Perhaps it moved to another team.</source>
        <translation>Je mag dit niet meer wijzigen. Misschien is het naar een ander team gegaan.</translation>
    </message>
    <message>
        <source>The registry does not know this kind of record yet. The office must update the registry.</source>
        <translation>De registratie kent dit nog niet. Kantoor moet de registratie bijwerken.</translation>
    </message>
    <message>
        <source>At the registry this is another kind of record.</source>
        <translation>Bij de registratie staat dit als iets anders bekend.</translation>
    </message>
    <message>
        <source>Something in it is not right, so the registry cannot read it.</source>
        <translation>Er klopt iets niet in, dus de registratie kan het niet lezen.</translation>
    </message>
    <message>
        <source>It is too large for the registry.</source>
        <translation>Het is te groot voor de registratie.</translation>
    </message>
    <message>
        <source>This tablet was locked when it was sent.</source>
        <translation>Deze tablet was geblokkeerd toen dit werd verstuurd.</translation>
    </message>
    <message>
        <source>It does not say which team it belongs to.</source>
        <translation>Er staat niet bij van welk team het is.</translation>
    </message>
    <message>
        <source>This was written once and is not changed later.</source>
        <translation>Dit wordt één keer geschreven en later niet gewijzigd.</translation>
    </message>
    <message>
        <source>It stands in a place where too many people can read it.</source>
        <translation>Het staat op een plaats waar te veel mensen het kunnen lezen.</translation>
    </message>
    <message>
        <source>The registry does not say why.</source>
        <translation>De registratie zegt niet waarom.</translation>
    </message>
    <message>
        <source>Ask the office who looks after it now. Keep it as a file if you want to hand it over.</source>
        <translation>Vraag kantoor wie er nu over gaat. Bewaar het als bestand als je het wilt overdragen.</translation>
    </message>
    <message>
        <source>Leave it here. When the office has updated the registry, it is taken by itself.</source>
        <translation>Laat het hier staan. Als kantoor de registratie heeft bijgewerkt, gaat het vanzelf goed.</translation>
    </message>
    <message>
        <source>Call the office. They can look at it and take it over.</source>
        <translation>Bel kantoor. Zij kunnen het bekijken en overnemen.</translation>
    </message>
    <message>
        <source>Log it as something new, and say there what is different.</source>
        <translation>Leg het vast als iets nieuws, en schrijf daarbij wat er anders is.</translation>
    </message>
    <message>
        <source>Tap Adjust, look whether everything is right and save it. Then it is sent once more.</source>
        <translation>Tik op Aanpassen, kijk of alles klopt en bewaar het. Dan gaat het nog een keer mee.</translation>
    </message>
    <message>
        <source>Make it shorter, for example the text, and save it again.</source>
        <translation>Maak het korter, bijvoorbeeld de tekst, en bewaar het opnieuw.</translation>
    </message>
    <message>
        <source>Is this still right?</source>
        <translation>Klopt dit nog?</translation>
    </message>
    <message>
        <source>Signal to policy</source>
        <translation>Signaal aan beleid</translation>
    </message>
    <message>
        <source>Answer from policy</source>
        <translation>Antwoord van beleid</translation>
    </message>
    <message>
        <source>What goes on here</source>
        <translation>Wat hier speelt</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Word of a list</source>
        <translation>Woord van een lijst</translation>
    </message>
    <message>
        <source>The same or not</source>
        <translation>Hetzelfde of niet</translation>
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
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Give a signal about this</source>
        <translation>Signaal hierover geven</translation>
    </message>
</context>
<context>
    <name>ContactFilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
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
    <name>ContactListPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Nog geen contacten</translation>
    </message>
    <message>
        <source>What you and your team log comes here.</source>
        <translation>Hier komt wat jij en je team vastleggen.</translation>
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
    <message>
        <source>Search in notes and activities</source>
        <translation>Zoek in notities en activiteiten</translation>
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
    <message>
        <source>What you had begun is thrown away.</source>
        <translation>Wat je was begonnen, is weggegooid.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Toch bewaren</translation>
    </message>
</context>
<context>
    <name>DetailSheet</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
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
    <name>DraftDelegate</name>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Welcome to Wijkronde</source>
        <translation>Welkom bij Wijkronde</translation>
    </message>
    <message>
        <source>Connect this tablet to your team once. You need an internet connection for that now. After that you can log without one.</source>
        <translation>Verbind deze tablet één keer met je team. Daarvoor heb je nu internet nodig. Daarna kun je ook zonder internet vastleggen.</translation>
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
    <name>ErrorText</name>
    <message>
        <source>The data on this tablet cannot be opened</source>
        <translation>De app kan de gegevens op deze tablet niet openen</translation>
    </message>
    <message>
        <source>The file with contacts is damaged. The app has not changed anything in it.</source>
        <translation>Het bestand met contacten is beschadigd. De app heeft er niets aan veranderd.</translation>
    </message>
    <message>
        <source>Ask the office for help. Do not remove the app.</source>
        <translation>Vraag hulp op kantoor. Verwijder de app niet.</translation>
    </message>
    <message>
        <source>This is not a file of Wijkronde</source>
        <translation>Dit is geen bestand van Wijkronde</translation>
    </message>
    <message>
        <source>In the place of our data there is another file. The app has not changed it.</source>
        <translation>Op de plek van onze gegevens staat een ander bestand. De app heeft er niets aan veranderd.</translation>
    </message>
    <message>
        <source>Ask the office for help.</source>
        <translation>Vraag hulp op kantoor.</translation>
    </message>
    <message>
        <source>This app is too old for the data</source>
        <translation>Deze app is te oud voor de gegevens</translation>
    </message>
    <message>
        <source>The data on this tablet were made by a newer version of Wijkronde. Nothing is lost.</source>
        <translation>De gegevens op deze tablet zijn van een nieuwere versie van Wijkronde. Er is niets kwijt.</translation>
    </message>
    <message>
        <source>Install the newest version of Wijkronde.</source>
        <translation>Installeer de nieuwste versie van Wijkronde.</translation>
    </message>
    <message>
        <source>This app is too new for the data</source>
        <translation>Deze app is te nieuw voor de gegevens</translation>
    </message>
    <message>
        <source>The data on this tablet are from a very old version of Wijkronde. Nothing is lost.</source>
        <translation>De gegevens op deze tablet zijn van een heel oude versie van Wijkronde. Er is niets kwijt.</translation>
    </message>
    <message>
        <source>The key does not fit</source>
        <translation>De sleutel past niet</translation>
    </message>
    <message>
        <source>The data on this tablet are locked with another key. Nothing was changed.</source>
        <translation>De gegevens op deze tablet zijn met een andere sleutel op slot gedaan. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The data would not be locked</source>
        <translation>De gegevens zouden niet op slot gaan</translation>
    </message>
    <message>
        <source>This tablet cannot encrypt the data, so the app has not opened them.</source>
        <translation>Deze tablet kan de gegevens niet versleutelen. Daarom heeft de app ze niet geopend.</translation>
    </message>
    <message>
        <source>Ask the office to install Wijkronde again.</source>
        <translation>Vraag op kantoor of ze Wijkronde opnieuw willen installeren.</translation>
    </message>
    <message>
        <source>This tablet is full</source>
        <translation>Deze tablet is vol</translation>
    </message>
    <message>
        <source>There is no room left to save. What you typed is still here. Nothing is lost.</source>
        <translation>Er is geen ruimte meer om te bewaren. Wat je hebt getypt, staat er nog. Er is niets kwijt.</translation>
    </message>
    <message>
        <source>Remove photos or files that you do not need. Then save again.</source>
        <translation>Verwijder foto&apos;s of bestanden die je niet nodig hebt. Bewaar daarna opnieuw.</translation>
    </message>
    <message>
        <source>Wijkronde is open twice</source>
        <translation>Wijkronde staat twee keer open</translation>
    </message>
    <message>
        <source>Another window of Wijkronde is using the data on this tablet.</source>
        <translation>Een ander venster van Wijkronde gebruikt de gegevens op deze tablet.</translation>
    </message>
    <message>
        <source>Close the other window and try again.</source>
        <translation>Sluit het andere venster en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Saving or reading did not work</source>
        <translation>Bewaren of lezen is niet gelukt</translation>
    </message>
    <message>
        <source>What was saved before is still there.</source>
        <translation>Wat eerder bewaard is, is er nog.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The data could not be updated</source>
        <translation>De gegevens konden niet worden bijgewerkt</translation>
    </message>
    <message>
        <source>The data are as they were. There is a copy beside them. Nothing is lost.</source>
        <translation>De gegevens zijn zoals ze waren. Er staat een kopie naast. Er is niets kwijt.</translation>
    </message>
    <message>
        <source>The key of this tablet is locked</source>
        <translation>De sleutel van deze tablet zit op slot</translation>
    </message>
    <message>
        <source>The data can only be opened with the key that this tablet keeps. It did not give the key.</source>
        <translation>De gegevens gaan alleen open met de sleutel die deze tablet bewaart. De tablet gaf de sleutel niet.</translation>
    </message>
    <message>
        <source>Unlock the tablet or its keyring, and start the app again.</source>
        <translation>Ontgrendel de tablet of de sleutelbos en start de app opnieuw.</translation>
    </message>
    <message>
        <source>That is not possible here</source>
        <translation>Dat kan hier niet</translation>
    </message>
    <message>
        <source>Something that was filled in is not allowed.</source>
        <translation>Er is iets ingevuld dat niet mag.</translation>
    </message>
    <message>
        <source>Check what you filled in.</source>
        <translation>Kijk na wat je hebt ingevuld.</translation>
    </message>
    <message>
        <source>That is not known here</source>
        <translation>Dat is hier niet bekend</translation>
    </message>
    <message>
        <source>This version of the app does not know this kind of record.</source>
        <translation>Deze versie van de app kent dit soort gegevens niet.</translation>
    </message>
    <message>
        <source>This version of the app does not know this field.</source>
        <translation>Deze versie van de app kent dit veld niet.</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>De tekst is te lang</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Wat je hebt getypt, staat er nog.</translation>
    </message>
    <message>
        <source>Make the text shorter and save again.</source>
        <translation>Maak de tekst korter en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>That is not here any more</source>
        <translation>Dat is er niet meer</translation>
    </message>
    <message>
        <source>It was removed, or it is not on this tablet.</source>
        <translation>Het is verwijderd, of het staat niet op deze tablet.</translation>
    </message>
    <message>
        <source>Go back to the list.</source>
        <translation>Ga terug naar de lijst.</translation>
    </message>
    <message>
        <source>This tablet is not connected to a team yet</source>
        <translation>Deze tablet is nog niet gekoppeld aan een team</translation>
    </message>
    <message>
        <source>Without a team the app does not know where to save.</source>
        <translation>Zonder team weet de app niet waar ze moet bewaren.</translation>
    </message>
    <message>
        <source>Connect the tablet first, with a code from the office.</source>
        <translation>Koppel de tablet eerst, met een code van kantoor.</translation>
    </message>
    <message>
        <source>This tablet is already connected</source>
        <translation>Deze tablet is al gekoppeld</translation>
    </message>
    <message>
        <source>It belongs to a team. You do not need a new code.</source>
        <translation>Hij hoort bij een team. Een nieuwe code is niet nodig.</translation>
    </message>
    <message>
        <source>Start the app again.</source>
        <translation>Start de app opnieuw.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Geen verbinding</translation>
    </message>
    <message>
        <source>Everything is safe on this tablet. You can go on working.</source>
        <translation>Alles staat veilig op deze tablet. Je kunt gewoon doorwerken.</translation>
    </message>
    <message>
        <source>Send again when there is Wi-Fi or a mobile network.</source>
        <translation>Verstuur opnieuw als er wifi of mobiel internet is.</translation>
    </message>
    <message>
        <source>The registry does not answer</source>
        <translation>De registratie geeft geen antwoord</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Probeer het straks opnieuw.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>De verbinding viel weg</translation>
    </message>
    <message>
        <source>Everything is safe on this tablet. What was already sent stays sent.</source>
        <translation>Alles staat veilig op deze tablet. Wat al verstuurd is, blijft verstuurd.</translation>
    </message>
    <message>
        <source>This Wi-Fi wants you to sign in first</source>
        <translation>Deze wifi vraagt eerst om inloggen</translation>
    </message>
    <message>
        <source>A page of the Wi-Fi answered, not the registry. Everything is safe on this tablet.</source>
        <translation>Een pagina van de wifi gaf antwoord, niet de registratie. Alles staat veilig op deze tablet.</translation>
    </message>
    <message>
        <source>Open the web browser, sign in to the Wi-Fi and try again.</source>
        <translation>Open de browser, log in op de wifi en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The registry cannot prove who it is</source>
        <translation>De registratie kan niet bewijzen wie ze is</translation>
    </message>
    <message>
        <source>That is why nothing was sent. Everything is safe on this tablet.</source>
        <translation>Daarom is er niets verstuurd. Alles staat veilig op deze tablet.</translation>
    </message>
    <message>
        <source>Call the office. Use another network until then.</source>
        <translation>Bel kantoor. Gebruik tot die tijd een ander netwerk.</translation>
    </message>
    <message>
        <source>The answer could not be read</source>
        <translation>Het antwoord was niet te lezen</translation>
    </message>
    <message>
        <source>Everything is safe on this tablet.</source>
        <translation>Alles staat veilig op deze tablet.</translation>
    </message>
    <message>
        <source>Try again. Does it stay like this? Call the office.</source>
        <translation>Probeer het opnieuw. Blijft het zo? Bel kantoor.</translation>
    </message>
    <message>
        <source>It is too big to send at once</source>
        <translation>Het is te groot om in één keer te versturen</translation>
    </message>
    <message>
        <source>Call the office.</source>
        <translation>Bel kantoor.</translation>
    </message>
    <message>
        <source>The registry is busy</source>
        <translation>De registratie heeft het druk</translation>
    </message>
    <message>
        <source>Everything is safe on this tablet. The app tries again by itself.</source>
        <translation>Alles staat veilig op deze tablet. De app probeert het zelf opnieuw.</translation>
    </message>
    <message>
        <source>You do not need to do anything.</source>
        <translation>Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The registry does not know this tablet</source>
        <translation>De registratie kent deze tablet niet</translation>
    </message>
    <message>
        <source>Everything is safe on this tablet, but it cannot be sent.</source>
        <translation>Alles staat veilig op deze tablet, maar het kan niet verstuurd worden.</translation>
    </message>
    <message>
        <source>This code does not work</source>
        <translation>Deze code werkt niet</translation>
    </message>
    <message>
        <source>The code is not right, was already used, or is too old.</source>
        <translation>De code klopt niet, is al gebruikt of is te oud.</translation>
    </message>
    <message>
        <source>Check the code, or ask the office for a new one.</source>
        <translation>Kijk de code na, of vraag op kantoor een nieuwe.</translation>
    </message>
    <message>
        <source>The office has closed off this tablet</source>
        <translation>Kantoor heeft deze tablet afgesloten</translation>
    </message>
    <message>
        <source>What you logged has been handed in. The office decides what is done with it.</source>
        <translation>Wat je hebt vastgelegd, is ingeleverd. Kantoor beslist wat ermee gebeurt.</translation>
    </message>
    <message>
        <source>Call the office. Do not remove the app.</source>
        <translation>Bel kantoor. Verwijder de app niet.</translation>
    </message>
    <message>
        <source>The registry does not know this question</source>
        <translation>De registratie kent deze vraag niet</translation>
    </message>
    <message>
        <source>The registry did not understand this tablet</source>
        <translation>De registratie begreep deze tablet niet</translation>
    </message>
    <message>
        <source>This app is too old to fetch</source>
        <translation>Deze app is te oud om op te halen</translation>
    </message>
    <message>
        <source>Sending still works. What you log is not lost.</source>
        <translation>Versturen kan nog wel. Wat je vastlegt, raakt niet kwijt.</translation>
    </message>
    <message>
        <source>Something went wrong that should not</source>
        <translation>Er ging iets mis dat niet mis mag gaan</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>What was already sent stays sent. The rest is safe on this tablet.</source>
        <translation>Wat al verstuurd is, blijft verstuurd. De rest staat veilig op deze tablet.</translation>
    </message>
    <message>
        <source>You can go on later.</source>
        <translation>Je kunt later verdergaan.</translation>
    </message>
    <message>
        <source>The registry cannot store anything now</source>
        <translation>De registratie kan nu niets opslaan</translation>
    </message>
    <message>
        <source>That is not because of this tablet. Everything is safe here, nothing is lost.</source>
        <translation>Dat ligt niet aan deze tablet. Alles staat hier veilig, er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Does it take long? Call the office.</source>
        <translation>Duurt het lang? Bel kantoor.</translation>
    </message>
</context>
<context>
    <name>FieldLabels</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>Gebiedscode</translation>
    </message>
    <message>
        <source>Area codes</source>
        <translation>Gebiedscodes</translation>
    </message>
    <message>
        <source>Year of the area code</source>
        <translation>Jaar van de gebiedscode</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Deel van</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webadres</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Soort werk</translation>
    </message>
    <message>
        <source>Knows much about</source>
        <translation>Weet veel van</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Werkgever</translation>
    </message>
    <message>
        <source>What somebody may see</source>
        <translation>Wat iemand mag zien</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Soort plek</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Place on the map, north</source>
        <translation>Plek op de kaart, noord</translation>
    </message>
    <message>
        <source>Place on the map, east</source>
        <translation>Plek op de kaart, oost</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Openingstijden</translation>
    </message>
    <message>
        <source>Kind of partner</source>
        <translation>Soort partner</translation>
    </message>
    <message>
        <source>What the partner does</source>
        <translation>Wat de partner doet</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>How well we know each other</source>
        <translation>Hoe goed we elkaar kennen</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Bekend sinds</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Netwerkpartner</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Samen met</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>When to reach</source>
        <translation>Wanneer bereikbaar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Tot wanneer</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Vastgelegd door</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Hoeveel mensen</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Soort contact</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Vervolgstap</translation>
    </message>
    <message>
        <source>Summary for the resident</source>
        <translation>Samenvatting voor de bewoner</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>Wie begon</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Money worries</source>
        <translation>Geldzorgen</translation>
    </message>
    <message>
        <source>How the resident is named</source>
        <translation>Anoniem of op naam</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Name of the resident</source>
        <translation>Naam van de bewoner</translation>
    </message>
    <message>
        <source>What for (law)</source>
        <translation>Waarvoor (wet)</translation>
    </message>
    <message>
        <source>Who may see this</source>
        <translation>Wie mag dit zien</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Wat het was</translation>
    </message>
    <message>
        <source>For which group</source>
        <translation>Voor welke groep</translation>
    </message>
    <message>
        <source>To prevent something</source>
        <translation>Om iets te voorkomen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Vaste code</translation>
    </message>
    <message>
        <source>Word in Dutch</source>
        <translation>Woord in het Nederlands</translation>
    </message>
    <message>
        <source>Word in English</source>
        <translation>Woord in het Engels</translation>
    </message>
    <message>
        <source>Short word in Dutch</source>
        <translation>Kort woord in het Nederlands</translation>
    </message>
    <message>
        <source>Short word in English</source>
        <translation>Kort woord in het Engels</translation>
    </message>
    <message>
        <source>Meaning in Dutch</source>
        <translation>Uitleg in het Nederlands</translation>
    </message>
    <message>
        <source>Meaning in English</source>
        <translation>Uitleg in het Engels</translation>
    </message>
    <message>
        <source>Examples in Dutch</source>
        <translation>Voorbeelden in het Nederlands</translation>
    </message>
    <message>
        <source>Examples in English</source>
        <translation>Voorbeelden in het Engels</translation>
    </message>
    <message>
        <source>Order in the list</source>
        <translation>Volgorde in de lijst</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Telt als</translation>
    </message>
    <message>
        <source>Rung of the ladder</source>
        <translation>Trede van de ladder</translation>
    </message>
    <message>
        <source>Mostly with whom</source>
        <translation>Meestal met wie</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Gevoelig</translation>
    </message>
    <message>
        <source>For few people</source>
        <translation>Voor weinig mensen</translation>
    </message>
    <message>
        <source>Domain of the matrix</source>
        <translation>Domein van de matrix</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Of this team</source>
        <translation>Van dit team</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>In gebruik vanaf</translation>
    </message>
    <message>
        <source>In use until</source>
        <translation>In gebruik tot</translation>
    </message>
    <message>
        <source>The one that stays</source>
        <translation>Deze blijft</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>De andere</translation>
    </message>
    <message>
        <source>The same or not</source>
        <translation>Hetzelfde of niet</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>Wanneer het is gezegd</translation>
    </message>
    <message>
        <source>May decide about</source>
        <translation>Mag beslissen over</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekend bij</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Weg sinds</translation>
    </message>
    <message>
        <source>Who came after</source>
        <translation>Opvolger</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Is this still right?</source>
        <translation>Klopt dit nog?</translation>
    </message>
    <message>
        <source>When somebody looked</source>
        <translation>Wanneer nagevraagd</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>Nagevraagd door</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>Komt na</translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation>Gezien op</translation>
    </message>
    <message>
        <source>What kind of signal is it?</source>
        <translation>Wat voor signaal is het?</translation>
    </message>
    <message>
        <source>What should policy know?</source>
        <translation>Wat moet beleid weten?</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation>Wat zou helpen?</translation>
    </message>
    <message>
        <source>Which rule or which goal?</source>
        <translation>Welke regel of welk doel?</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Antwoord op</translation>
    </message>
    <message>
        <source>What policy does with it</source>
        <translation>Wat beleid ermee doet</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Wie antwoordde</translation>
    </message>
    <message>
        <source>Seen or heard on</source>
        <translation>Gezien of gehoord op</translation>
    </message>
    <message>
        <source>What goes on here?</source>
        <translation>Wat speelt hier?</translation>
    </message>
    <message>
        <source>What policy says</source>
        <translation>Wat beleid zegt</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Keep as a file</source>
        <translation>Bewaren als bestand</translation>
    </message>
    <message>
        <source>This file is not protected</source>
        <translation>Dit bestand is niet beveiligd</translation>
    </message>
    <message>
        <source>Everybody who can open it can read it. Remove it when you no longer need it.</source>
        <translation>Iedereen die het kan openen, kan het lezen. Verwijder het als je het niet meer nodig hebt.</translation>
    </message>
    <message>
        <source>Keep in this folder</source>
        <translation>Bewaar in deze map</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Naam van het bestand</translation>
    </message>
    <message>
        <source>Write no names of people in it.</source>
        <translation>Zet er geen namen van mensen in.</translation>
    </message>
    <message>
        <source>In this folder</source>
        <translation>In deze map</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>Eén map hoger</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Andere plekken</translation>
    </message>
    <message>
        <source>Folders in this folder</source>
        <translation>Mappen in deze map</translation>
    </message>
    <message>
        <source>There are more folders here than can be shown.</source>
        <translation>Er zijn hier meer mappen dan we kunnen laten zien.</translation>
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
    <name>JoinedTextField</name>
    <message>
        <source>Both</source>
        <translation>Allebei</translation>
    </message>
    <message>
        <source>Both texts, one under the other</source>
        <translation>Beide teksten onder elkaar</translation>
    </message>
    <message>
        <source>You may still change the text.</source>
        <translation>Je mag de tekst nog aanpassen.</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Bewaar deze tekst</translation>
    </message>
    <message>
        <source>Not both</source>
        <translation>Toch niet allebei</translation>
    </message>
</context>
<context>
    <name>KeptBackPanel</name>
    <message>
        <source>Kept as a file. It also stays here, until you have chosen.</source>
        <translation>Bewaard als bestand. Het blijft ook hier staan, tot je hebt gekozen.</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Aanpassen</translation>
    </message>
    <message>
        <source>Keep as a file</source>
        <translation>Bewaren als bestand</translation>
    </message>
    <message>
        <source>Do not send any more</source>
        <translation>Niet meer versturen</translation>
    </message>
    <message>
        <source>Kept as a file: %1</source>
        <translation>Bewaard als bestand: %1</translation>
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
    <name>ListDetailPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Try another word, or take a filter away.</source>
        <translation>Probeer een ander woord of haal een filter weg.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Wis zoeken en filters</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
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
</context>
<context>
    <name>LogCountBlock</name>
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
        <translation>Zet op nu</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Een andere plek</translation>
    </message>
    <message>
        <source>This is the time when you began.</source>
        <translation>Dit is de tijd waarop je begon.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
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
    <message>
        <source>Only you see these numbers. They stay on this tablet.</source>
        <translation>Deze telling zie alleen jij. Ze blijft op deze tablet.</translation>
    </message>
    <message>
        <source>My week</source>
        <translation>Mijn week</translation>
    </message>
    <message numerus="yes">
        <source>%n daypart(s) elsewhere</source>
        <translation>
            <numerusform>%n dagdeel ergens anders</numerusform>
            <numerusform>%n dagdelen ergens anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daypart(s) at places in the neighbourhood</source>
        <translation>
            <numerusform>%n dagdeel op plekken in de wijk</numerusform>
            <numerusform>%n dagdelen op plekken in de wijk</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps drop in again at:</source>
        <translation>Misschien weer eens langs bij:</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>PartnerDelegate</name>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
</context>
<context>
    <name>PartnerFilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>About what?</source>
        <translation>Waarover?</translation>
    </message>
    <message>
        <source>What does the partner do?</source>
        <translation>Wat doet de partner?</translation>
    </message>
    <message>
        <source>Which kind?</source>
        <translation>Welke soort?</translation>
    </message>
    <message>
        <source>Show partners</source>
        <translation>Toon partners</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Wis alle filters</translation>
    </message>
</context>
<context>
    <name>PartnerListPage</name>
    <message>
        <source>No partners yet</source>
        <translation>Nog geen partners</translation>
    </message>
    <message>
        <source>Choose a partner</source>
        <translation>Kies een partner</translation>
    </message>
    <message>
        <source>Then you see here who is there and how to reach them.</source>
        <translation>Dan zie je hier wie er is en hoe je ze bereikt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Search a partner or a person</source>
        <translation>Zoek een partner of persoon</translation>
    </message>
    <message>
        <source>Part of the solution</source>
        <translation>Deel van de oplossing</translation>
    </message>
    <message>
        <source>The partners of the neighbourhood come along when you send and fetch. You can add one yourself too.</source>
        <translation>De partners in de wijk komen mee als je verstuurt en ophaalt. Je kunt er ook zelf een toevoegen.</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>Voeg een partner toe</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Nieuwe partner</translation>
    </message>
</context>
<context>
    <name>PartnerPage</name>
    <message>
        <source>This partner is not here</source>
        <translation>Deze partner staat hier niet</translation>
    </message>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
    <message>
        <source>Two people wrote something else here.</source>
        <translation>Twee mensen schreven hier iets anders.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>What the partner does</source>
        <translation>Wat de partner doet</translation>
    </message>
    <message>
        <source>For which group</source>
        <translation>Voor welke groep</translation>
    </message>
    <message>
        <source>May decide about</source>
        <translation>Mag beslissen over</translation>
    </message>
    <message>
        <source>How well we know each other</source>
        <translation>Hoe goed we elkaar kennen</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekend bij</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Checked before</source>
        <translation>Eerder nagevraagd</translation>
    </message>
    <message>
        <source>Change what is known</source>
        <translation>Wijzig de gegevens</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Voeg iemand toe</translation>
    </message>
    <message>
        <source>I do not know this partner any more</source>
        <translation>Ik ken deze partner niet meer</translation>
    </message>
    <message>
        <source>I know this partner</source>
        <translation>Ik ken deze partner</translation>
    </message>
    <message>
        <source>Give a signal about this</source>
        <translation>Signaal hierover geven</translation>
    </message>
</context>
<context>
    <name>PartnerTexts</name>
    <message>
        <source>Probably gone</source>
        <translation>Waarschijnlijk weg</translation>
    </message>
    <message>
        <source>Perhaps gone</source>
        <translation>Misschien weg</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Nog niet nagevraagd</translation>
    </message>
    <message>
        <source>Right, asked: %1</source>
        <extracomment>&quot;Klopt, nagevraagd: vandaag&quot;; %1 is a day in words</extracomment>
        <translation>Klopt, nagevraagd: %1</translation>
    </message>
    <message>
        <source>Check again: last time %1</source>
        <translation>Vraag het na: laatst %1</translation>
    </message>
    <message>
        <source>Long ago: %1</source>
        <translation>Lang geleden: %1</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>When to reach</source>
        <translation>Wanneer bereikbaar</translation>
    </message>
    <message>
        <source>May decide about</source>
        <translation>Mag beslissen over</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Works here after all</source>
        <translation>Werkt hier toch nog</translation>
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
    <name>ReachField</name>
    <message>
        <source>Call %1</source>
        <extracomment>For a screen reader: %1 is who is called</extracomment>
        <translation>Bel %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <extracomment>For a screen reader: %1 is who gets the mail</extracomment>
        <translation>Mail %1</translation>
    </message>
    <message>
        <source>Opening. Does nothing open? Then copy it.</source>
        <translation>Wordt geopend. Opent er niets? Kopieer het dan.</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>%1 is gekopieerd.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopieer %1</translation>
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
    <name>RecordField</name>
    <message>
        <source>Take off</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Not in the list of this app</source>
        <translation>Staat niet in de lijst van deze app</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>It was removed, or it is not on this tablet any more.</source>
        <translation>Het is verwijderd, of het staat niet meer op deze tablet.</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Begin opnieuw</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Aanpassen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>You had begun this before. It is as you left it.</source>
        <translation>Je was hier al mee begonnen. Het staat er nog zoals je het achterliet.</translation>
    </message>
    <message>
        <source>Is it here already?</source>
        <translation>Staat deze er al in?</translation>
    </message>
    <message>
        <source>These names look like it.</source>
        <translation>Deze namen lijken erop.</translation>
    </message>
    <message>
        <source>Show this partner</source>
        <translation>Toon deze partner</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Toch bewaren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Nothing was thrown away</source>
        <translation>Er is niets weggegooid</translation>
    </message>
    <message>
        <source>We did not change what is on this tablet. Does it not work? Show this page at the office.</source>
        <translation>Aan wat op deze tablet staat, is niets veranderd. Lukt het niet? Laat deze pagina zien op kantoor.</translation>
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
    <name>SentTexts</name>
    <message>
        <source>Only on this tablet, since %1</source>
        <extracomment>&quot;Alleen op deze tablet, sinds vandaag om 10.42 uur&quot;</extracomment>
        <translation>Alleen op deze tablet, sinds %1</translation>
    </message>
    <message>
        <source>Colleagues do not see it yet: the registry could not take it</source>
        <translation>Collega&apos;s zien het nog niet: de registratie kon het niet verwerken</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <extracomment>&quot;Verstuurd: vandaag om 16.32 uur&quot;</extracomment>
        <translation>Verstuurd: %1</translation>
    </message>
    <message>
        <source>Safe at the registry</source>
        <translation>Veilig bij de registratie</translation>
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
        <translation>Gebruikt door</translation>
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
    <name>SheetSpace</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Signal to policy</source>
        <translation>Signaal aan beleid</translation>
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
    <message numerus="yes">
        <source>%n choice(s) needed</source>
        <translation>
            <numerusform>%n keuze nodig</numerusform>
            <numerusform>%n keuzes nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
</context>
<context>
    <name>SignalCard</name>
    <message>
        <source>Signals to policy</source>
        <translation>Signalen aan beleid</translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n zonder antwoord</numerusform>
            <numerusform>%n zonder antwoord</numerusform>
        </translation>
    </message>
    <message>
        <source>Does something go wrong, or just very well? Say it in one sentence.</source>
        <translation>Gaat er iets mis, of juist heel goed? Zeg het in één zin.</translation>
    </message>
    <message>
        <source>Give a signal</source>
        <translation>Signaal geven</translation>
    </message>
    <message>
        <source>See all signals</source>
        <translation>Bekijk alle signalen</translation>
    </message>
</context>
<context>
    <name>SignalDelegate</name>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
</context>
<context>
    <name>SignalFilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>What kind of signal is it?</source>
        <translation>Wat voor signaal is het?</translation>
    </message>
    <message>
        <source>Show signals</source>
        <translation>Toon signalen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Wis alle filters</translation>
    </message>
</context>
<context>
    <name>SignalListPage</name>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Search in signals</source>
        <translation>Zoek in signalen</translation>
    </message>
    <message>
        <source>No signals yet</source>
        <translation>Nog geen signalen</translation>
    </message>
    <message>
        <source>Does something go wrong, or just very well? Tell policy in one sentence. The answer comes back here.</source>
        <translation>Gaat er iets mis, of juist heel goed? Vertel het beleid in één zin. Het antwoord komt hier terug.</translation>
    </message>
    <message>
        <source>Give a signal</source>
        <translation>Signaal geven</translation>
    </message>
    <message>
        <source>Choose a signal</source>
        <translation>Kies een signaal</translation>
    </message>
    <message>
        <source>Then you see here what policy does with it.</source>
        <translation>Dan zie je hier wat beleid ermee doet.</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Zonder antwoord</translation>
    </message>
</context>
<context>
    <name>SignalPage</name>
    <message>
        <source>This signal is not here</source>
        <translation>Dit signaal is er niet</translation>
    </message>
    <message>
        <source>The signal is removed.</source>
        <translation>Het signaal is verwijderd.</translation>
    </message>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
    <message>
        <source>Two people wrote something else here.</source>
        <translation>Twee mensen schreven hier iets anders.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Answer from policy</source>
        <translation>Antwoord van beleid</translation>
    </message>
    <message>
        <source>Nothing yet. It stays open here until there is an answer.</source>
        <translation>Nog niets. Het blijft hier open staan tot er een antwoord is.</translation>
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
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Wat zou helpen</translation>
    </message>
    <message>
        <source>Which rule or which goal</source>
        <translation>Welke regel of welk doel</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Vastgelegd door</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
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
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to choose. Nothing else waits for it.</source>
        <translation>
            <numerusform>%n ding te kiezen. Verder wacht er niets op.</numerusform>
            <numerusform>%n dingen te kiezen. Verder wacht er niets op.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>Niets te kiezen</translation>
    </message>
    <message>
        <source>Where your edits are</source>
        <translation>Verantwoording</translation>
    </message>
    <message>
        <source>Every edit of this tablet, accounted for</source>
        <translation>Waar elke bewerking van deze tablet is</translation>
    </message>
</context>
<context>
    <name>SyncStateCard</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Ophalen</translation>
    </message>
</context>
<context>
    <name>TextWarning</name>
    <message>
        <source>This looks like a BSN: %1. Take it out.</source>
        <translation>Dit lijkt een BSN: %1. Haal het weg.</translation>
    </message>
    <message>
        <source>This may be about a person: %1. Take it out.</source>
        <extracomment>%1 is what was found: names, numbers</extracomment>
        <translation>Dit gaat misschien over een persoon: %1. Haal het weg.</translation>
    </message>
    <message>
        <source>At most %1 characters; these are %2.</source>
        <extracomment>Too long a text: how many characters there may be, and how many there are</extracomment>
        <translation>Hoogstens %1 tekens; dit zijn er %2.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <extracomment>A time of day on the clock, as in &quot;9.05 uur&quot;</extracomment>
        <translation>%1 uur</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A day and a time of day, as in &quot;Vandaag om 9.05 uur&quot;</extracomment>
        <translation>%1 om %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>last week</source>
        <translation>vorige week</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
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
    <message>
        <source>Thrown away: what was not finished.</source>
        <translation>Weggegooid: wat nog niet af was.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) needed</source>
        <translation>
            <numerusform>%n keuze nodig</numerusform>
            <numerusform>%n keuzes nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Choose when it suits you.</source>
        <translation>Er is niets kwijt. Kies wanneer het je uitkomt.</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Waar je was</translation>
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
    <name>VisitDelegate</name>
    <message>
        <source>To be sent</source>
        <translation>Nog te versturen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet bewaard</translation>
    </message>
    <message>
        <source>Not finished yet</source>
        <translation>Nog niet afgerond</translation>
    </message>
</context>
<context>
    <name>VisitSheet</name>
    <message>
        <source>Finish visit</source>
        <translation>Bezoek afronden</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>About how many people were there?</source>
        <translation>Ongeveer hoeveel mensen waren er?</translation>
    </message>
    <message>
        <source>What goes on here?</source>
        <translation>Wat speelt hier?</translation>
    </message>
    <message>
        <source>For example: the power was cut off in two flats. No names.</source>
        <translation>Bijvoorbeeld: in twee flats is de stroom afgesloten. Geen namen.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Tell it to policy too</source>
        <translation>Ook aan beleid vertellen</translation>
    </message>
    <message>
        <source>Told here before</source>
        <translation>Eerder hier verteld</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>You need not fill in anything.</source>
        <translation>Je hoeft niets in te vullen.</translation>
    </message>
    <message>
        <source>You had begun this before. It is as you left it.</source>
        <translation>Je was hier al mee begonnen. Het staat er nog zoals je het achterliet.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Begin opnieuw</translation>
    </message>
    <message>
        <source>A signal with this text opens after this.</source>
        <translation>Hierna gaat er een signaal open met deze tekst.</translation>
    </message>
    <message>
        <source>Finish anyway</source>
        <translation>Toch afronden</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Toch bewaren</translation>
    </message>
    <message>
        <source>There is a signal to policy about this.</source>
        <translation>Hierover is al een signaal aan beleid gegeven.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
</context>
<context>
    <name>VisitText</name>
    <message>
        <source>Since %1</source>
        <extracomment>When a visit started, as in &quot;Sinds 9.05 uur&quot;</extracomment>
        <translation>Sinds %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From when until when, as in &quot;9.05 tot 11.40 uur&quot;</extracomment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and from when until when, as in &quot;Gisteren, 9.05 tot 11.40 uur&quot;</extracomment>
        <translation>%1, %2</translation>
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
<context>
    <name>wijkronde::AccountEditor</name>
    <message>
        <source>Made on this tablet</source>
        <translation>Gemaakt op deze tablet</translation>
    </message>
    <message>
        <source>Every time that you saved, changed or removed something.</source>
        <translation>Elke keer dat je iets bewaarde, wijzigde of verwijderde.</translation>
    </message>
    <message>
        <source>The registry has them</source>
        <translation>De registratie heeft ze</translation>
    </message>
    <message>
        <source>The registry said so for each one. Your team sees them.</source>
        <translation>Dat heeft de registratie van elke bewerking gezegd. Je team ziet ze.</translation>
    </message>
    <message>
        <source>Of those, also in a backup</source>
        <translation>Daarvan ook in een reservekopie</translation>
    </message>
    <message>
        <source>Even when the registry breaks down, these are still there.</source>
        <translation>Ook als de registratie stukgaat, zijn deze er nog.</translation>
    </message>
    <message>
        <source>Only on this tablet</source>
        <translation>Alleen op deze tablet</translation>
    </message>
    <message>
        <source>They are safe here and go with the next time you send.</source>
        <translation>Ze staan hier veilig en gaan mee als je weer verstuurt.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Er wacht niets op versturen.</translation>
    </message>
    <message>
        <source>Could not be processed</source>
        <translation>Kon niet worden verwerkt</translation>
    </message>
    <message>
        <source>The registry keeps them until somebody has looked. See under “Choice needed”.</source>
        <translation>De registratie bewaart ze tot iemand heeft gekeken. Kijk bij ‘Keuze nodig’.</translation>
    </message>
    <message>
        <source>Taken back or not taken over</source>
        <translation>Teruggenomen of niet overgenomen</translation>
    </message>
    <message>
        <source>You took them back, or the office looked at them and did not take them over.</source>
        <translation>Jij nam ze terug, of kantoor heeft ze bekeken en niet overgenomen.</translation>
    </message>
    <message>
        <source>Erased on request</source>
        <translation>Gewist op verzoek</translation>
    </message>
    <message>
        <source>The person whom they were about asked for that. The contents are gone.</source>
        <translation>De persoon over wie het ging, vroeg daarom. De inhoud is weg.</translation>
    </message>
    <message>
        <source>%1 of %2 edits accounted for</source>
        <extracomment>&quot;128 van 128 bewerkingen verantwoord&quot;</extracomment>
        <translation>%1 van %2 bewerkingen verantwoord</translation>
    </message>
    <message>
        <source>We know of every edit where it is. Nothing is missing.</source>
        <translation>Van elke bewerking is bekend waar die is. Er is niets kwijt.</translation>
    </message>
    <message>
        <source>The sum is not right. Do not go on working on this tablet. Call the office and say what stands here: they can find out what is missing.</source>
        <translation>De som klopt niet. Werk niet verder op deze tablet. Bel kantoor en zeg wat hier staat: zij kunnen uitzoeken wat er mist.</translation>
    </message>
</context>
<context>
    <name>wijkronde::AppContext</name>
    <message>
        <source>Since %1</source>
        <extracomment>How long something waits to be sent, as in &quot;Sinds vandaag om 9.10 uur&quot;</extracomment>
        <translation>Sinds %1</translation>
    </message>
    <message>
        <source>The key lies in a file on this tablet. Not for use in the neighbourhood: ask the office for a tablet with a keyring.</source>
        <translation>De sleutel staat in een bestand op deze tablet. Niet voor gebruik in de wijk: vraag op kantoor om een tablet die de sleutel veilig bewaart.</translation>
    </message>
    <message>
        <source>In the keyring of this tablet. Without your sign-in nobody can read what you log.</source>
        <translation>In de sleutelbos van deze tablet. Zonder jouw aanmelding kan niemand lezen wat je vastlegt.</translation>
    </message>
    <message>
        <source>The clock of this tablet is not right. Set date and time to automatic. You can go on working.</source>
        <translation>De klok van deze tablet loopt niet goed. Zet datum en tijd op automatisch. Je kunt gewoon doorwerken.</translation>
    </message>
</context>
<context>
    <name>wijkronde::ChoiceEditor</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What it is and when it was, as in &quot;Contact, vandaag om 9.10 uur&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The registry could not take this</source>
        <translation>Dit kon de registratie niet verwerken</translation>
    </message>
    <message>
        <source>Keep this or remove it?</source>
        <translation>Bewaren of verwijderen?</translation>
    </message>
    <message>
        <source>%1: which one is right?</source>
        <extracomment>The name of a field, as in &quot;Notitie: welke is goed?&quot;</extracomment>
        <translation>%1: wat klopt er?</translation>
    </message>
    <message>
        <source>%1 changed this (%2). %3 removed it (%4). Neither knew of the other.</source>
        <extracomment>Who changed it, when, who removed it, when</extracomment>
        <translation>%1 veranderde dit (%2). %3 verwijderde het (%4). Dat gebeurde los van elkaar.</translation>
    </message>
    <message>
        <source>Talk about it together first. Until you have chosen, the strictest of the answers counts.</source>
        <translation>Praat er eerst samen over. Tot jullie kiezen, geldt het strengste antwoord.</translation>
    </message>
    <message>
        <source>Nothing is lost: both are kept until you choose.</source>
        <translation>Er is niets kwijt: allebei blijven bewaard tot je kiest.</translation>
    </message>
    <message>
        <source>Chosen: yours.</source>
        <translation>Gekozen: die van jou.</translation>
    </message>
    <message>
        <source>Chosen: that of %1.</source>
        <translation>Gekozen: die van %1.</translation>
    </message>
    <message>
        <source>Chosen: both, in one text.</source>
        <translation>Gekozen: allebei, in één tekst.</translation>
    </message>
    <message>
        <source>It stays.</source>
        <translation>Het blijft bewaard.</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Het is verwijderd.</translation>
    </message>
    <message>
        <source>This is not sent any more.</source>
        <translation>Dit wordt niet meer verstuurd.</translation>
    </message>
    <message>
        <source>Undone. You can choose again.</source>
        <translation>Ongedaan gemaakt. Je kunt opnieuw kiezen.</translation>
    </message>
    <message>
        <source>Somebody has changed it since, so nothing was undone.</source>
        <translation>Iemand heeft het intussen gewijzigd. Er is niets ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>Wijkronde not processed %1.txt</source>
        <translation>Wijkronde niet verwerkt %1.txt</translation>
    </message>
    <message>
        <source>Written by %1, %2</source>
        <translation>Geschreven door %1, %2</translation>
    </message>
    <message>
        <source>Is this the same one?</source>
        <translation>Is dit hetzelfde?</translation>
    </message>
    <message>
        <source>They have the same name. Nothing is thrown away, whatever you choose.</source>
        <translation>Ze heten hetzelfde. Er wordt niets weggegooid, wat je ook kiest.</translation>
    </message>
    <message>
        <source>They have the same phone number. Nothing is thrown away, whatever you choose.</source>
        <translation>Ze hebben hetzelfde telefoonnummer. Er wordt niets weggegooid, wat je ook kiest.</translation>
    </message>
    <message>
        <source>Remembered: the same one.</source>
        <translation>Onthouden: het is dezelfde.</translation>
    </message>
    <message>
        <source>Remembered: two different ones.</source>
        <translation>Onthouden: het zijn er twee.</translation>
    </message>
</context>
<context>
    <name>wijkronde::ChoiceListModel</name>
    <message>
        <source>Two people wrote something else</source>
        <translation>Twee mensen schreven iets anders</translation>
    </message>
    <message>
        <source>Removed by one, changed by another</source>
        <translation>De een verwijderde het, de ander wijzigde het</translation>
    </message>
    <message>
        <source>The registry could not take this</source>
        <translation>Dit kon de registratie niet verwerken</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <extracomment>What it is about and since when, as in &quot;Notitie, sinds vandaag om 9.10 uur&quot;</extracomment>
        <translation>%1, sinds %2</translation>
    </message>
    <message>
        <source>Choose together</source>
        <translation>Kies samen</translation>
    </message>
    <message>
        <source>Perhaps entered twice</source>
        <translation>Misschien dubbel</translation>
    </message>
</context>
<context>
    <name>wijkronde::ContactDetail</name>
    <message>
        <source>anonymous</source>
        <translation>anoniem</translation>
    </message>
    <message>
        <source>Mind: there are two answers here. Choose together.</source>
        <translation>Let op: hier staan twee antwoorden. Kies samen.</translation>
    </message>
    <message>
        <source>Choice needed</source>
        <translation>Keuze nodig</translation>
    </message>
    <message>
        <source>%1 removed this contact, %2 changed it.</source>
        <extracomment>Who removed a contact, who changed it</extracomment>
        <translation>%1 verwijderde dit contact, %2 wijzigde het.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and its answers: &quot;Notitie: jij of Vera Voorbeeld&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two answers</comment>
        <translation> of </translation>
    </message>
    <message>
        <source>The registry could not take this</source>
        <translation>Dit kon de registratie niet verwerken</translation>
    </message>
</context>
<context>
    <name>wijkronde::ContactEditor</name>
    <message>
        <source>Choose what it was about</source>
        <translation>Kies waar het over ging</translation>
    </message>
    <message>
        <source>Write what it was, or choose what it was about</source>
        <translation>Schrijf op wat het was, of kies waar het over ging</translation>
    </message>
    <message>
        <source>The text is too long. Make it shorter</source>
        <translation>De tekst is te lang. Maak hem korter</translation>
    </message>
    <message>
        <source>Now, %1</source>
        <extracomment>The moment of a contact, as in &quot;Nu, 10.42 uur&quot;</extracomment>
        <translation>Nu, %1</translation>
    </message>
    <message>
        <source>You go on with a change that you had not saved yet.</source>
        <translation>Je gaat verder met een wijziging die nog niet bewaard was.</translation>
    </message>
    <message>
        <source>You go on with a contact that was not finished.</source>
        <translation>Je gaat verder met een contact dat nog niet af was.</translation>
    </message>
</context>
<context>
    <name>wijkronde::ContactListModel</name>
    <message>
        <source>No contacts found</source>
        <translation>Geen contacten gevonden</translation>
    </message>
    <message numerus="yes">
        <source>More than %n contacts found</source>
        <translation>
            <numerusform>Meer dan %n contact gevonden</numerusform>
            <numerusform>Meer dan %n contacten gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) found</source>
        <translation>
            <numerusform>%n contact gevonden</numerusform>
            <numerusform>%n contacten gevonden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wijkronde::DayModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A place and when one was there last, as in &quot;Speeltuin, 2 november&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wijkronde::DraftListModel</name>
    <message>
        <source>change of a group</source>
        <translation>wijziging van een groep</translation>
    </message>
    <message>
        <source>group</source>
        <comment>a draft</comment>
        <translation>groep</translation>
    </message>
    <message>
        <source>change for the neighbourhood</source>
        <translation>wijziging voor de wijk</translation>
    </message>
    <message>
        <source>the neighbourhood</source>
        <comment>a draft</comment>
        <translation>de wijk</translation>
    </message>
    <message>
        <source>change of a contact</source>
        <translation>wijziging van een contact</translation>
    </message>
    <message>
        <source>contact with one person</source>
        <comment>a draft</comment>
        <translation>contact</translation>
    </message>
    <message>
        <source>Not finished: %1, %2</source>
        <extracomment>What and when, as in &quot;Niet afgemaakt: contact, vandaag om 9.05 uur&quot;</extracomment>
        <translation>Niet afgemaakt: %1, %2</translation>
    </message>
</context>
<context>
    <name>wijkronde::EnrolEditor</name>
    <message>
        <source>The address is not right. It starts with https:// and is in the letter with your code.</source>
        <translation>Het adres klopt niet. Het begint met https:// en staat in de brief met je code.</translation>
    </message>
</context>
<context>
    <name>wijkronde::FileEditor</name>
    <message>
        <source>Give a short name without / \ : * ? &quot; &lt; &gt; | and without a dot at its beginning or end.</source>
        <translation>Geef een korte naam zonder / \ : * ? &quot; &lt; &gt; | en zonder punt aan het begin of het eind.</translation>
    </message>
    <message>
        <source>There is a file with this name already. It was not changed. Give another name.</source>
        <translation>Er staat al een bestand met deze naam. Daar is niets aan veranderd. Geef een andere naam.</translation>
    </message>
    <message>
        <source>This folder is not there any more. Nothing was kept. Choose another folder.</source>
        <translation>Deze map is er niet meer. Er is niets bewaard. Kies een andere map.</translation>
    </message>
    <message>
        <source>You may not keep anything in this folder. Nothing was kept. Choose another folder.</source>
        <translation>In deze map mag je niets bewaren. Er is niets bewaard. Kies een andere map.</translation>
    </message>
    <message>
        <source>There is no room left in this place. Nothing was kept. Choose another folder.</source>
        <translation>Op deze plek is geen ruimte meer. Er is niets bewaard. Kies een andere map.</translation>
    </message>
    <message>
        <source>The file could not be made here. Nothing was kept. Choose another folder.</source>
        <translation>Het bestand kon hier niet worden gemaakt. Er is niets bewaard. Kies een andere map.</translation>
    </message>
</context>
<context>
    <name>wijkronde::FolderListModel</name>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Gedownload</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureaublad</translation>
    </message>
    <message>
        <source>Own folder</source>
        <translation>Eigen map</translation>
    </message>
    <message>
        <source>Stick or card %1</source>
        <extracomment>%1 is what is written on a USB stick or memory card</extracomment>
        <translation>Stick of kaart %1</translation>
    </message>
</context>
<context>
    <name>wijkronde::LadderModel</name>
    <message>
        <source>Solved</source>
        <comment>rung of the ladder of next steps</comment>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>Does it alone</source>
        <comment>rung: the resident does it</comment>
        <translation>Doet het zelf</translation>
    </message>
    <message>
        <source>Own network</source>
        <comment>rung: family, neighbours, volunteers help</comment>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>For everybody</source>
        <comment>rung: a service open to everybody</comment>
        <translation>Voor iedereen</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>rung: a group activity</comment>
        <translation>Groep</translation>
    </message>
    <message>
        <source>We help</source>
        <comment>rung: the team helps</comment>
        <translation>Wij helpen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <comment>rung: a specialist joins</comment>
        <translation>Erbij halen</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>beside the ladder of next steps</comment>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Another step than those on the ladder</source>
        <translation>Een andere stap dan die op de ladder</translation>
    </message>
</context>
<context>
    <name>wijkronde::PartnerDetail</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>you</source>
        <translation>jij</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <extracomment>%1 is the answer to &quot;Is this still right?&quot;</extracomment>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>Kept: works here after all</source>
        <translation>Bewaard: werkt hier toch nog</translation>
    </message>
    <message>
        <source>Kept: you know this partner</source>
        <translation>Bewaard: jij kent deze partner</translation>
    </message>
    <message>
        <source>Kept: you do not know this partner</source>
        <translation>Bewaard: jij kent deze partner niet</translation>
    </message>
</context>
<context>
    <name>wijkronde::PartnerListModel</name>
    <message>
        <source>No partners found</source>
        <translation>Geen partners gevonden</translation>
    </message>
    <message numerus="yes">
        <source>More than %n partners found</source>
        <translation>
            <numerusform>Meer dan %n partner gevonden</numerusform>
            <numerusform>Meer dan %n partners gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) found</source>
        <translation>
            <numerusform>%n partner gevonden</numerusform>
            <numerusform>%n partners gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
</context>
<context>
    <name>wijkronde::PersonListModel</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Does not work here any more</source>
        <translation>Werkt hier niet meer</translation>
    </message>
</context>
<context>
    <name>wijkronde::PlaceListModel</name>
    <message>
        <source>%1 m</source>
        <comment>metres</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <comment>kilometres</comment>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Your location is off. The places that you used last are at the top.</source>
        <translation>Je locatie staat uit. De plekken die je het laatst gebruikte, staan bovenaan.</translation>
    </message>
    <message>
        <source>Looking for where you are … You do not have to wait.</source>
        <translation>We zoeken waar je bent … Je hoeft niet te wachten.</translation>
    </message>
    <message>
        <source>The nearest place is at the top. Where you are is not kept.</source>
        <translation>De dichtstbijzijnde plek staat bovenaan. Waar je bent, bewaren we niet.</translation>
    </message>
    <message>
        <source>We could not find where you are. The places that you used last are at the top.</source>
        <translation>We weten niet waar je bent. De plekken die je het laatst gebruikte, staan bovenaan.</translation>
    </message>
</context>
<context>
    <name>wijkronde::RecordEditor</name>
    <message>
        <source>Saved: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>A list of codes that is cut off: &quot;a, b, c and 250 more&quot;</extracomment>
        <translation>%1 en nog %2</translation>
    </message>
    <message>
        <source>It goes along the next time that you send.</source>
        <translation>Het gaat mee als je de volgende keer verstuurt.</translation>
    </message>
    <message>
        <source>One sentence is enough. No names: it is never about one person.</source>
        <translation>Eén zin is genoeg. Geen namen: het gaat nooit over één persoon.</translation>
    </message>
    <message>
        <source>A name is enough. The rest can come later.</source>
        <translation>Een naam is genoeg. De rest kan later.</translation>
    </message>
    <message>
        <source>It is kept too that you looked.</source>
        <translation>Dat je hebt gekeken, wordt ook bewaard.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Verwijderd: %1</translation>
    </message>
</context>
<context>
    <name>wijkronde::SignalDetail</name>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
</context>
<context>
    <name>wijkronde::SignalListModel</name>
    <message>
        <source>Still to be sent</source>
        <translation>Nog te versturen</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>Verstuurd, nog geen antwoord</translation>
    </message>
    <message>
        <source>No signals found</source>
        <translation>Geen signalen gevonden</translation>
    </message>
    <message numerus="yes">
        <source>More than %n signals found</source>
        <translation>
            <numerusform>Meer dan %n signaal gevonden</numerusform>
            <numerusform>Meer dan %n signalen gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) found</source>
        <translation>
            <numerusform>%n signaal gevonden</numerusform>
            <numerusform>%n signalen gevonden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wijkronde::SyncEditor</name>
    <message>
        <source>No answer yet. The connection is slow; the app keeps trying.</source>
        <translation>Nog geen antwoord. De verbinding is traag; de app blijft het proberen.</translation>
    </message>
    <message>
        <source>Connecting to the registry …</source>
        <translation>Verbinding maken met de registratie …</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 van %2 verstuurd</translation>
    </message>
    <message>
        <source>%1 of %2 fetched</source>
        <translation>%1 van %2 opgehaald</translation>
    </message>
    <message>
        <source>Checking that all is the same …</source>
        <translation>Kijken of alles klopt …</translation>
    </message>
    <message>
        <source>Sending and fetching …</source>
        <translation>Bezig met versturen en ophalen …</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Alles is verstuurd</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still to be sent</source>
        <translation>
            <numerusform>Nog %n ding te versturen</numerusform>
            <numerusform>Nog %n dingen te versturen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be sent</source>
        <translation>Je hoeft niets te versturen</translation>
    </message>
    <message numerus="yes">
        <source>For %n thing(s) a choice is needed.</source>
        <translation>
            <numerusform>Bij %n ding is een keuze nodig.</numerusform>
            <numerusform>Bij %n dingen is een keuze nodig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The office looks at %n thing(s) first.</source>
        <translation>
            <numerusform>Kantoor kijkt eerst naar %n ding.</numerusform>
            <numerusform>Kantoor kijkt eerst naar %n dingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on working.</source>
        <translation>Je kunt gewoon doorwerken.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are safe on this tablet. You can go on working.</source>
        <translation>
            <numerusform>%n ding staat veilig op deze tablet. Je kunt gewoon doorwerken.</numerusform>
            <numerusform>%n dingen staan veilig op deze tablet. Je kunt gewoon doorwerken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your team now sees what you logged.</source>
        <translation>Je team ziet nu ook wat jij hebt vastgelegd.</translation>
    </message>
    <message>
        <source>They are safe on this tablet. You can send them when you have a connection.</source>
        <translation>Ze staan veilig op deze tablet. Versturen kan zodra je verbinding hebt.</translation>
    </message>
    <message>
        <source>You can fetch what your team logged.</source>
        <translation>Je kunt ophalen wat je team heeft vastgelegd.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s), the oldest since %1</source>
        <extracomment>&quot;6 dingen, de oudste sinds vandaag om 9.10 uur&quot;</extracomment>
        <translation>
            <numerusform>%n ding, sinds %1</numerusform>
            <numerusform>%n dingen, het oudste sinds %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last time that it worked: %1</source>
        <translation>Laatst gelukt: %1</translation>
    </message>
    <message>
        <source>This tablet has not sent and fetched everything yet</source>
        <translation>Deze tablet heeft nog niet alles verstuurd en opgehaald</translation>
    </message>
    <message>
        <source>1 contact or activity is safe at the registry</source>
        <extracomment>%1 is a number, as in &quot;1.204 contacten en activiteiten&quot;</extracomment>
        <translation>1 contact of activiteit staat veilig bij de registratie</translation>
    </message>
    <message>
        <source>%1 contacts and activities are safe at the registry</source>
        <translation>%1 contacten en activiteiten staan veilig bij de registratie</translation>
    </message>
    <message>
        <source>Tried at %1: %2.</source>
        <extracomment>&quot;Geprobeerd om 14.05 uur: geen verbinding.&quot;</extracomment>
        <translation>Geprobeerd om %1: %2.</translation>
    </message>
    <message>
        <source>Tried %1: %2.</source>
        <extracomment>&quot;Geprobeerd gisteren om 14.05 uur: geen verbinding.&quot;</extracomment>
        <translation>Geprobeerd %1: %2.</translation>
    </message>
    <message>
        <source>Everything is safe on this tablet.</source>
        <translation>Alles staat veilig op deze tablet.</translation>
    </message>
    <message>
        <source>Sending what you logged …</source>
        <translation>Versturen wat jij vastlegde …</translation>
    </message>
    <message>
        <source>Fetching what is new …</source>
        <translation>Ophalen wat er nieuw is …</translation>
    </message>
    <message>
        <source>%1 sent, %2 received</source>
        <extracomment>Amounts of data, as in &quot;12 kB verstuurd, 340 kB ontvangen&quot;</extracomment>
        <translation>%1 verstuurd, %2 ontvangen</translation>
    </message>
    <message>
        <source>The connection was gone for a while. The app goes on where it was. You can go on working.</source>
        <translation>De verbinding was even weg. De app gaat verder waar die gebleven was. Je kunt gewoon doorwerken.</translation>
    </message>
    <message>
        <source>Within a minute the app goes on by itself where it was.</source>
        <translation>Binnen een minuut gaat de app zelf verder waar die gebleven was.</translation>
    </message>
    <message>
        <source>Within a minute the app tries again by itself.</source>
        <translation>Binnen een minuut probeert de app het zelf opnieuw.</translation>
    </message>
    <message>
        <source>At %1 the app goes on by itself where it was.</source>
        <translation>Om %1 gaat de app zelf verder waar die gebleven was.</translation>
    </message>
    <message>
        <source>At %1 the app tries again by itself.</source>
        <translation>Om %1 probeert de app het zelf opnieuw.</translation>
    </message>
</context>
<context>
    <name>wijkronde::VisitEditor</name>
    <message>
        <source>Your visit to %1 is finished.</source>
        <translation>Je bezoek aan %1 is afgerond.</translation>
    </message>
    <message>
        <source>Saved: visit to %1</source>
        <translation>Bewaard: bezoek aan %1</translation>
    </message>
</context>
<context>
    <name>wijkronde::VisitListModel</name>
    <message numerus="yes">
        <source>%n logged</source>
        <comment>contacts and groups</comment>
        <translation>
            <numerusform>%n vastgelegd</numerusform>
            <numerusform>%n vastgelegd</numerusform>
        </translation>
    </message>
    <message>
        <source>A place that is not on this tablet</source>
        <translation>Een plek die niet op deze tablet staat</translation>
    </message>
</context>
<context>
    <name>wijkronde::WaitingListModel</name>
    <message>
        <source>Visit</source>
        <extracomment>A visit to a place that waits to be sent</extracomment>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>Visit to %1</source>
        <translation>Bezoek aan %1</translation>
    </message>
    <message>
        <source>A removed contact</source>
        <translation>Een verwijderd contact</translation>
    </message>
    <message>
        <source>Something that was removed</source>
        <translation>Iets dat verwijderd is</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>How long something waits to be sent, as in &quot;Sinds vandaag om 10.42 uur&quot;</extracomment>
        <translation>Sinds %1</translation>
    </message>
</context>
</TS>
