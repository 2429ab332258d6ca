#include <fmt/format.h>

#include <algorithm>

#include "scenarios/study_file.hpp"

/// The sections that state a claim: [claim], [redraw], [holds], [fails]; [[judge]] stands in load_judgement.cpp.
namespace concert::scenarios {

namespace {

void read_head(StudyFile& file, const std::vector<Entry>& section, Claim& claim) {
    for (const Entry& entry : section) {
        if (entry.key == "id") {
            claim.id = file.text(entry).value_or("");
        } else if (entry.key == "source") {
            std::tie(claim.source_en, claim.source_fr) = file.both_languages(entry);
        } else if (entry.key == "note") {
            std::tie(claim.note_en, claim.note_fr) = file.both_languages(entry);
        } else if (entry.key == "by_construction") {
            std::tie(claim.construction_en, claim.construction_fr) = file.both_languages(entry);
        } else {
            file.unknown_key(entry, {"id", "source", "note", "by_construction"});
        }
    }
    const int line = section.front().line;
    if (claim.id.empty()) file.errors.add(line, "[claim] needs id, for example \"H1\"");
    if (claim.source_en.empty()) file.errors.add(line, "[claim] needs source.en and source.fr: whose claim it is");
}

/// Groups of parameters under [redraw], as an axis whose first level leaves all as it is.
void read_redraws(StudyFile& file, const std::vector<Entry>& section, Claim& claim) {
    if (section.empty()) return;
    ArmAxis axis{"redraw", {"none"}};
    for (const Entry& entry : section) {
        Redraw group{entry.key, {}};
        for (const std::string& name : file.texts(entry)) {
            const std::size_t parameter = file.model.find_parameter(name);
            if (parameter != sim::ModelTable::npos) {
                group.parameters.push_back(parameter);
                continue;
            }
            file.errors.add(entry.line, fmt::format("unknown parameter \"{}\"{}", name,
                                                    did_you_mean(name, parameter_names(file.model))));
        }
        axis.levels.push_back(group.name);
        claim.redraws.push_back(std::move(group));
    }
    claim.axes.push_back(std::move(axis));
}

/// [holds] and [fails]: parameters that no axis of the arms varies.
std::vector<Setting> read_settings(StudyFile& file, const std::vector<Entry>& section) {
    std::vector<Setting> settings;
    for (const Entry& entry : section) {
        const std::size_t parameter = file.model.find_parameter(entry.key);
        if (parameter == sim::ModelTable::npos) {
            file.unknown_key(entry, parameter_names(file.model));
            continue;
        }
        const Reading reading = read_value(file.model.parameters[parameter], literal_of(*entry.value));
        if (!reading.problem.empty()) file.complain(entry, reading.problem);
        settings.push_back({parameter, reading.value});
    }
    return settings;
}

}  // namespace

std::optional<Claim> read_claim(StudyFile& file, const toml::table& root, const std::vector<ArmAxis>& axes,
                                const std::vector<std::string>& judged) {
    const std::vector<Entry> head = file.section(root, "claim");
    const toml::node* list = root.get("judge");
    if (head.empty()) {
        for (const char* key : {"redraw", "judge", "holds", "fails"}) {
            const toml::node* node = root.get(key);
            if (node)
                file.errors.add(static_cast<int>(node->source().begin.line),
                                fmt::format("[{}] has no place without a [claim]", key));
        }
        return std::nullopt;
    }
    Claim claim;
    claim.axes = axes;
    read_head(file, head, claim);
    read_redraws(file, file.section(root, "redraw"), claim);
    claim.holds = read_settings(file, file.section(root, "holds"));
    claim.fails = read_settings(file, file.section(root, "fails"));
    const toml::array* judgements = list ? list->as_array() : nullptr;
    if (!judgements || !judgements->is_array_of_tables()) {
        file.errors.add(head.front().line, "a [claim] needs at least one [[judge]]");
        return claim;
    }
    for (const toml::node& item : *judgements) {
        read_judgement(file, *item.as_table(), static_cast<int>(item.source().begin.line), judged, claim);
    }
    return claim;
}

}  // namespace concert::scenarios
