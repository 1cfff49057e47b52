<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
     SPDX-License-Identifier: EUPL-1.2 -->
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ListHeader</name>
    <message numerus="yes">
        <source>%n filter(s) on</source>
        <translation>
            <numerusform>%n filter on</numerusform>
            <numerusform>%n filters on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCountBlock</name>
    <message numerus="yes">
        <source>%n with one person</source>
        <translation>
            <numerusform>%n with one person</numerusform>
            <numerusform>%n with one person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a group</source>
        <translation>
            <numerusform>%n with a group</numerusform>
            <numerusform>%n with a group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for the neighbourhood</source>
        <translation>
            <numerusform>%n for the neighbourhood</numerusform>
            <numerusform>%n for the neighbourhood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDayCard</name>
    <message numerus="yes">
        <source>%n daypart(s) elsewhere</source>
        <translation>
            <numerusform>%n part of a day elsewhere</numerusform>
            <numerusform>%n parts of days elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daypart(s) at places in the neighbourhood</source>
        <translation>
            <numerusform>%n part of a day at places in the neighbourhood</numerusform>
            <numerusform>%n parts of days at places in the neighbourhood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) needed</source>
        <translation>
            <numerusform>%n choice needed</numerusform>
            <numerusform>%n choices needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalCard</name>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message numerus="yes">
        <source>%n thing(s) to choose. Nothing else waits for it.</source>
        <translation>
            <numerusform>%n thing to choose. Nothing else waits for it.</numerusform>
            <numerusform>%n things to choose. Nothing else waits for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n choice(s) needed</source>
        <translation>
            <numerusform>%n choice needed</numerusform>
            <numerusform>%n choices needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingBadge</name>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wijkronde::ContactListModel</name>
    <message numerus="yes">
        <source>More than %n contacts found</source>
        <translation>
            <numerusform>More than %n contact found</numerusform>
            <numerusform>More than %n contacts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) found</source>
        <translation>
            <numerusform>%n contact found</numerusform>
            <numerusform>%n contacts found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wijkronde::PartnerListModel</name>
    <message numerus="yes">
        <source>More than %n partners found</source>
        <translation>
            <numerusform>More than %n partner found</numerusform>
            <numerusform>More than %n partners found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) found</source>
        <translation>
            <numerusform>%n partner found</numerusform>
            <numerusform>%n partners found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wijkronde::SignalListModel</name>
    <message numerus="yes">
        <source>More than %n signals found</source>
        <translation>
            <numerusform>More than %n signal found</numerusform>
            <numerusform>More than %n signals found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) found</source>
        <translation>
            <numerusform>%n signal found</numerusform>
            <numerusform>%n signals found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wijkronde::SyncEditor</name>
    <message numerus="yes">
        <source>%n thing(s) still to be sent</source>
        <translation>
            <numerusform>%n thing still to be sent</numerusform>
            <numerusform>%n things still to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n thing(s) a choice is needed.</source>
        <translation>
            <numerusform>For %n thing a choice is needed.</numerusform>
            <numerusform>For %n things a choice is needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The office looks at %n thing(s) first.</source>
        <translation>
            <numerusform>The office looks at %n thing first.</numerusform>
            <numerusform>The office looks at %n things first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are safe on this tablet. You can go on working.</source>
        <translation>
            <numerusform>%n thing is safe on this tablet. You can go on working.</numerusform>
            <numerusform>%n things are safe on this tablet. You can go on working.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s), the oldest since %1</source>
        <extracomment>&quot;6 dingen, de oudste sinds vandaag om 9.10 uur&quot;</extracomment>
        <translation>
            <numerusform>%n thing, since %1</numerusform>
            <numerusform>%n things, the oldest since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wijkronde::VisitListModel</name>
    <message numerus="yes">
        <source>%n logged</source>
        <comment>contacts and groups</comment>
        <translation>
            <numerusform>%n logged</numerusform>
            <numerusform>%n logged</numerusform>
        </translation>
    </message>
</context>
</TS>
