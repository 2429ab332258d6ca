#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scenarios/study_file.hpp"

/// [branch]: what the arms share before they part.
namespace concert::scenarios {
namespace {

constexpr std::int64_t furthest = 10'000;  // weeks

/// The settings of the past. They may name what the arms vary, but no parameter twice.
std::vector<Setting> read_before(StudyFile& file, const Entry& entry) {
    std::vector<Setting> settings;
    const toml::table* table = entry.value->as_table();
    if (!table) {
        file.complain(entry, "is no section; write [branch.before] in a line of its own, parameters below");
        return settings;
    }
    for (const Entry& inside : entries_of(*table)) {
        const std::size_t parameter = file.model.find_parameter(inside.key);
        if (parameter == sim::ModelTable::npos) {
            file.errors.add(inside.line, fmt::format("unknown key \"{}\"{}", inside.key,
                                                     hint_for_unknown(inside.key, file.model, file.elsewhere)));
            continue;
        }
        const Reading reading = read_value(file.model.parameters[parameter], literal_of(*inside.value));
        if (!reading.problem.empty()) file.complain(inside, reading.problem);
        const bool twice = std::any_of(settings.begin(), settings.end(),
                                       [&](const Setting& setting) { return setting.parameter == parameter; });
        if (twice) file.complain(inside, "gives the parameter a second value");
        settings.push_back({parameter, reading.value});
    }
    return settings;
}

}  // namespace

void read_branch(StudyFile& file, const toml::table& root, Study& study) {
    if (!root.contains("branch")) return;
    for (const auto& [key, reason] : {std::pair{"claim", "every arm of a claim is run from its own start"},
                                      std::pair{"calibration", "a search runs every candidate from its own start"},
                                      std::pair{"pareto", "a search runs every candidate from its own start"}}) {
        if (!root.contains(key)) continue;
        file.errors.add(static_cast<int>(root.get("branch")->source().begin.line),
                        fmt::format("[branch] has no place beside [{}]: {}", key, reason));
    }
    Branch branch;
    for (const Entry& entry : file.section(root, "branch")) {
        if (entry.key == "week") {
            if (const auto week = file.whole(entry, -furthest, furthest)) branch.week = *week;
        } else if (entry.key == "before") {
            branch.before = read_before(file, entry);
        } else {
            file.unknown_key(entry, {"week", "before"});
        }
    }
    study.branch = std::move(branch);
}

}  // namespace concert::scenarios
