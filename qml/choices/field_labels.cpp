// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/field_labels.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace wijkronde {
namespace {

struct Label {
    std::string_view field;
    const char *text;
};

constexpr std::array kLabels{
    Label{"name", QT_TRANSLATE_NOOP("FieldLabels", "Name")},
    Label{"area_code", QT_TRANSLATE_NOOP("FieldLabels", "Area code")},
    Label{"area_codes", QT_TRANSLATE_NOOP("FieldLabels", "Area codes")},
    Label{"area_year", QT_TRANSLATE_NOOP("FieldLabels", "Year of the area code")},
    Label{"parent_id", QT_TRANSLATE_NOOP("FieldLabels", "Part of")},
    Label{"phone", QT_TRANSLATE_NOOP("FieldLabels", "Phone")},
    Label{"email", QT_TRANSLATE_NOOP("FieldLabels", "Email")},
    Label{"website", QT_TRANSLATE_NOOP("FieldLabels", "Website")},
    Label{"team_id", QT_TRANSLATE_NOOP("FieldLabels", "Team")},
    Label{"job_title", QT_TRANSLATE_NOOP("FieldLabels", "Work")},
    Label{"role_families", QT_TRANSLATE_NOOP("FieldLabels", "Kind of work")},
    Label{"expertise", QT_TRANSLATE_NOOP("FieldLabels", "Knows much about")},
    Label{"mother_organisation", QT_TRANSLATE_NOOP("FieldLabels", "Employer")},
    Label{"access_role", QT_TRANSLATE_NOOP("FieldLabels", "What somebody may see")},
    Label{"place_kind", QT_TRANSLATE_NOOP("FieldLabels", "Kind of place")},
    Label{"address", QT_TRANSLATE_NOOP("FieldLabels", "Address")},
    Label{"latitude_e7", QT_TRANSLATE_NOOP("FieldLabels", "Place on the map, north")},
    Label{"longitude_e7", QT_TRANSLATE_NOOP("FieldLabels", "Place on the map, east")},
    Label{"note", QT_TRANSLATE_NOOP("FieldLabels", "Note")},
    Label{"opening_hours", QT_TRANSLATE_NOOP("FieldLabels", "Opening hours")},
    Label{"partner_kind", QT_TRANSLATE_NOOP("FieldLabels", "Kind of partner")},
    Label{"functions", QT_TRANSLATE_NOOP("FieldLabels", "What the partner does")},
    Label{"domains", QT_TRANSLATE_NOOP("FieldLabels", "About what")},
    Label{"place_id", QT_TRANSLATE_NOOP("FieldLabels", "Where")},
    Label{"relation_strength", QT_TRANSLATE_NOOP("FieldLabels", "How well we know each other")},
    Label{"known_since_ms", QT_TRANSLATE_NOOP("FieldLabels", "Known since")},
    Label{"known_since_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"partner_id", QT_TRANSLATE_NOOP("FieldLabels", "Partner")},
    Label{"partner_ids", QT_TRANSLATE_NOOP("FieldLabels", "Together with")},
    Label{"role", QT_TRANSLATE_NOOP("FieldLabels", "Role")},
    Label{"reachable", QT_TRANSLATE_NOOP("FieldLabels", "When to reach")},
    Label{"started_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "When")},
    Label{"started_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"ended_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "Until when")},
    Label{"ended_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"worker_ids", QT_TRANSLATE_NOOP("FieldLabels", "Logged by")},
    Label{"people_band", QT_TRANSLATE_NOOP("FieldLabels", "How many people")},
    Label{"visit_id", QT_TRANSLATE_NOOP("FieldLabels", "Visit")},
    Label{"contact_kind", QT_TRANSLATE_NOOP("FieldLabels", "Kind of contact")},
    Label{"next_step", QT_TRANSLATE_NOOP("FieldLabels", "Next step")},
    Label{"work_note", QT_TRANSLATE_NOOP("FieldLabels", "Note")},
    Label{"resident_summary", QT_TRANSLATE_NOOP("FieldLabels", "Summary for the resident")},
    Label{"minutes", QT_TRANSLATE_NOOP("FieldLabels", "Minutes")},
    Label{"initiator", QT_TRANSLATE_NOOP("FieldLabels", "Who began")},
    Label{"phase", QT_TRANSLATE_NOOP("FieldLabels", "Phase")},
    Label{"debt_check", QT_TRANSLATE_NOOP("FieldLabels", "Money worries")},
    Label{"identification", QT_TRANSLATE_NOOP("FieldLabels", "How the resident is named")},
    Label{"reference_code", QT_TRANSLATE_NOOP("FieldLabels", "Reference")},
    Label{"resident_name", QT_TRANSLATE_NOOP("FieldLabels", "Name of the resident")},
    Label{"legal_basis", QT_TRANSLATE_NOOP("FieldLabels", "What for (law)")},
    Label{"confidentiality", QT_TRANSLATE_NOOP("FieldLabels", "Who may see this")},
    Label{"approach", QT_TRANSLATE_NOOP("FieldLabels", "With whom")},
    Label{"theme", QT_TRANSLATE_NOOP("FieldLabels", "What it was")},
    Label{"population_groups", QT_TRANSLATE_NOOP("FieldLabels", "For which group")},
    Label{"preventive", QT_TRANSLATE_NOOP("FieldLabels", "To prevent something")},
    Label{"vocabulary", QT_TRANSLATE_NOOP("FieldLabels", "List")},
    Label{"code", QT_TRANSLATE_NOOP("FieldLabels", "Code")},
    Label{"label_nl", QT_TRANSLATE_NOOP("FieldLabels", "Word in Dutch")},
    Label{"label_en", QT_TRANSLATE_NOOP("FieldLabels", "Word in English")},
    Label{"short_label_nl", QT_TRANSLATE_NOOP("FieldLabels", "Short word in Dutch")},
    Label{"short_label_en", QT_TRANSLATE_NOOP("FieldLabels", "Short word in English")},
    Label{"definition_nl", QT_TRANSLATE_NOOP("FieldLabels", "Meaning in Dutch")},
    Label{"definition_en", QT_TRANSLATE_NOOP("FieldLabels", "Meaning in English")},
    Label{"examples_nl", QT_TRANSLATE_NOOP("FieldLabels", "Examples in Dutch")},
    Label{"examples_en", QT_TRANSLATE_NOOP("FieldLabels", "Examples in English")},
    Label{"sort", QT_TRANSLATE_NOOP("FieldLabels", "Order in the list")},
    Label{"parent_code", QT_TRANSLATE_NOOP("FieldLabels", "Counts as")},
    Label{"rank", QT_TRANSLATE_NOOP("FieldLabels", "Rung of the ladder")},
    Label{"default_approach", QT_TRANSLATE_NOOP("FieldLabels", "Mostly with whom")},
    Label{"sensitive", QT_TRANSLATE_NOOP("FieldLabels", "Sensitive")},
    Label{"restricted", QT_TRANSLATE_NOOP("FieldLabels", "For few people")},
    Label{"zrm_domain", QT_TRANSLATE_NOOP("FieldLabels", "Domain of the matrix")},
    Label{"hidden", QT_TRANSLATE_NOOP("FieldLabels", "Hidden")},
    Label{"local", QT_TRANSLATE_NOOP("FieldLabels", "Of this team")},
    Label{"valid_from_ms", QT_TRANSLATE_NOOP("FieldLabels", "In use from")},
    Label{"valid_to_ms", QT_TRANSLATE_NOOP("FieldLabels", "In use until")},
    Label{"mandate_scopes", QT_TRANSLATE_NOOP("FieldLabels", "May decide about")},
    Label{"known_by_ids", QT_TRANSLATE_NOOP("FieldLabels", "Known by")},
    Label{"left_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "Left on")},
    Label{"left_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"successor_id", QT_TRANSLATE_NOOP("FieldLabels", "Who came after")},
    Label{"predecessor_id", QT_TRANSLATE_NOOP("FieldLabels", "Comes after")},
    Label{"contact_id", QT_TRANSLATE_NOOP("FieldLabels", "Contact person")},
    Label{"check_result", QT_TRANSLATE_NOOP("FieldLabels", "Is this still right?")},
    Label{"checked_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "When somebody looked")},
    Label{"checked_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"worker_id", QT_TRANSLATE_NOOP("FieldLabels", "Who looked")},
    Label{"observed_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "Seen or heard on")},
    Label{"observed_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"PolicyReply.text", QT_TRANSLATE_NOOP("FieldLabels", "What policy says")},
    Label{"Observation.text", QT_TRANSLATE_NOOP("FieldLabels", "What goes on here?")},
    Label{"noticed_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "Noticed on")},
    Label{"noticed_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"signal_category", QT_TRANSLATE_NOOP("FieldLabels", "What kind of signal is it?")},
    Label{"text", QT_TRANSLATE_NOOP("FieldLabels", "What should policy know?")},
    Label{"origin_id", QT_TRANSLATE_NOOP("FieldLabels", "Belongs to")},
    Label{"resource_needs", QT_TRANSLATE_NOOP("FieldLabels", "What would help?")},
    Label{"about_rule", QT_TRANSLATE_NOOP("FieldLabels", "Which rule or which goal?")},
    Label{"signal_id", QT_TRANSLATE_NOOP("FieldLabels", "Signal")},
    Label{"replied_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "Answered on")},
    Label{"replied_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"signal_status", QT_TRANSLATE_NOOP("FieldLabels", "What policy does with it")},
    Label{"replied_by", QT_TRANSLATE_NOOP("FieldLabels", "Who answered")},
    Label{"kept_id", QT_TRANSLATE_NOOP("FieldLabels", "The one that stays")},
    Label{"duplicate_id", QT_TRANSLATE_NOOP("FieldLabels", "The other one")},
    Label{"judged_at_ms", QT_TRANSLATE_NOOP("FieldLabels", "When it was said")},
    Label{"judged_offset_min", QT_TRANSLATE_NOOP("FieldLabels", "Time zone")},
    Label{"judgement", QT_TRANSLATE_NOOP("FieldLabels", "The same or not")},
};

} // namespace

QString FieldLabels::find(const FieldInfo &field)
{
    // That of this kind alone goes before that of the fields of this name.
    const auto name = field.name();
    const auto ofKind = field.descriptor->containing_type()->name() + '.' + name;
    for (const auto &wanted : {std::string_view(ofKind), std::string_view(name)}) {
        const auto found = std::ranges::find(kLabels, wanted, &Label::field);
        if (found != kLabels.end())
            return tr(found->text);
    }
    return {};
}

} // namespace wijkronde
