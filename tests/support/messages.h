// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/schema/fieldwork.pb.h"
#include "core/schema/network.pb.h"
#include "core/schema/town.pb.h"
#include "core/schema/vocabulary.pb.h"

#include <string>

namespace wijkronde::test {

/// An id that is easy to read in a failure: the number at the end, zeros before it.
inline Id idOf(std::uint64_t number, std::uint8_t first = 0)
{
    Id id;
    id.bytes[0] = first;
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

inline record::v1::Contact contactOf(std::int64_t startedMs, const std::string &note = {})
{
    record::v1::Contact contact;
    contact.set_started_at_ms(startedMs);
    contact.set_started_offset_min(60);
    contact.set_contact_kind("presence_talk");
    contact.set_identification("anonymous");
    contact.add_domains("finance_debt");
    if (!note.empty())
        contact.set_work_note(note);
    return contact;
}

inline record::v1::Place placeOf(const std::string &name)
{
    record::v1::Place place;
    place.set_name(name);
    place.set_place_kind("community_centre");
    return place;
}

inline record::v1::Place placeOf(const std::string &name, double latitude, double longitude)
{
    auto place = placeOf(name);
    place.set_latitude_e7(static_cast<std::int32_t>(latitude * 1e7));
    place.set_longitude_e7(static_cast<std::int32_t>(longitude * 1e7));
    return place;
}

inline record::v1::Partner partnerOf(const std::string &name)
{
    record::v1::Partner partner;
    partner.set_name(name);
    return partner;
}

inline record::v1::PartnerContact personOf(const Id &partner, const std::string &name)
{
    record::v1::PartnerContact person;
    person.set_partner_id(partner.toBytes());
    person.set_name(name);
    return person;
}

} // namespace wijkronde::test
