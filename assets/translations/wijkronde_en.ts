<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
     SPDX-License-Identifier: EUPL-1.2 -->
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ContactListHeader</name>
    <message numerus="yes">
        <source>%n filter(s) on</source>
        <translation>
            <numerusform>%n filter on</numerusform>
            <numerusform>%n filters on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDayCard</name>
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
    <name>Shell</name>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
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
</TS>
