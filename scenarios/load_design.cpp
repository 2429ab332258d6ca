#include <fmt/format.h>

#include <algorithm>

#include "scenarios/design_request.hpp"

/// The section [design]: what kind of design, how many points, and what has no place beside it.
namespace concert::scenarios {

namespace {

/// A key of the section and the kinds of designs that take it; none: all.
struct Key {
    std::string name;
    std::vector<DesignKind> kinds;
};

const std::vector<Key>& keys() {
    using Kind = DesignKind;
    static const std::vector<Key> all{
        {"kind", {}},
        {"points", {Kind::latin_hypercube, Kind::sobol, Kind::saltelli}},
        {"trajectories", {Kind::morris}},
        {"levels", {Kind::morris}},
        {"file", {Kind::csv}},
        {"replicates", {}},
        {"draws", {}},
        {"constraints", {Kind::grid, Kind::csv, Kind::latin_hypercube, Kind::sobol, Kind::one_at_a_time}},
        {"vary", {Kind::grid, Kind::latin_hypercube, Kind::sobol, Kind::one_at_a_time, Kind::morris, Kind::saltelli}},
        {"derived", {}},
        {"groups", {Kind::morris, Kind::saltelli}}};
    return all;
}

bool takes(const Key& key, DesignKind kind) {
    return key.kinds.empty() || std::find(key.kinds.begin(), key.kinds.end(), kind) != key.kinds.end();
}

/// The kind, or nothing with a complaint.
std::optional<DesignKind> read_kind(StudyFile& file, const std::vector<Entry>& section) {
    std::vector<std::string> words;
    for (const DesignKind kind : design_kinds()) words.emplace_back(name_of(kind));
    for (const Entry& entry : section) {
        if (entry.key != "kind") continue;
        const auto word = file.text(entry);
        if (!word) return std::nullopt;
        const auto found = std::find(words.begin(), words.end(), *word);
        if (found != words.end()) return design_kinds()[static_cast<std::size_t>(found - words.begin())];
        const std::string hint = did_you_mean(*word, words);
        file.complain(entry, "is not one of " + quoted_list(words) + hint);
        return std::nullopt;
    }
    file.errors.add(section.front().line, "[design] needs kind, one of " + quoted_list(words));
    return std::nullopt;
}

/// Whether the kind takes the key; else it is said.
bool has_place(StudyFile& file, const Entry& entry, DesignKind kind) {
    std::vector<std::string> known, fitting;
    for (const Key& key : keys()) {
        known.push_back(key.name);
        if (takes(key, kind)) fitting.push_back(key.name);
    }
    if (std::find(fitting.begin(), fitting.end(), entry.key) != fitting.end()) return true;
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
        file.unknown_key(entry, fitting);
    } else if (entry.key == "constraints") {
        file.errors.add(entry.line,
                        fmt::format("constraints have no place in kind = \"{}\": they would break the pairs of points "
                                    "that it compares; let one parameter follow from others under [design.derived]",
                                    name_of(kind)));
    } else if (entry.key == "vary") {
        file.errors.add(entry.line,
                        "[design.vary] has no place in kind = \"csv\": the columns of the table say what is varied");
    } else {
        file.errors.add(entry.line, fmt::format("{} has no place in kind = \"{}\"; known there: {}", entry.key,
                                                name_of(kind), quoted_list(fitting)));
    }
    return false;
}

void read_key(StudyFile& file, const Entry& entry, DesignRequest& request) {
    const auto count = [&](std::int64_t lowest) {
        if (const auto number = file.whole(entry, lowest, most_design_points)) {
            request.size = static_cast<std::size_t>(*number);
        }
    };
    if (entry.key == "points" || entry.key == "trajectories") {
        request.size = 1;  // what follows from a number that is wrong is not worth saying
        count(1);
    } else if (entry.key == "levels") {
        const auto levels = file.whole(entry, 2, 100);
        if (levels && *levels % 2 != 0) {
            file.complain(entry,
                          "is odd: steps of levels/(2 (levels - 1)) reach all levels alike only when it is even");
        }
        request.levels = static_cast<std::size_t>(levels.value_or(4));
    } else if (entry.key == "file") {
        read_factor_table(file, entry, request);
    } else if (entry.key == "replicates") {
        request.replicates = file.whole(entry, 1, most_replicates).value_or(1);
    } else if (entry.key == "draws") {
        const auto word = file.text(entry);
        if (word && *word != "common" && *word != "own") {
            file.complain(entry, "is not one of \"common\" (all points have the same random draws), \"own\"" +
                                     did_you_mean(*word, {"common", "own"}));
        }
        request.own_draws = word == "own";
    } else if (entry.key == "vary") {
        read_factors(file, inner_section(file, entry, "design"), request);
    }
}

/// What must be there, and how many points it makes.
void check_size(StudyFile& file, DesignRequest& request) {
    const DesignKind kind = request.kind;
    const auto need = [&](const char* what) {
        file.errors.add(request.line, fmt::format("kind = \"{}\" needs {}", name_of(kind), what));
    };
    if (kind == DesignKind::csv && request.file.empty()) need("file, a table of points (CSV)");
    if (kind == DesignKind::morris && request.size == 0) need("trajectories, for example 20");
    if (kind == DesignKind::saltelli && request.size == 0) need("points, the rows of the base sample, for example 256");
    if ((kind == DesignKind::sobol || kind == DesignKind::latin_hypercube) && request.size == 0) {
        need("points, for example 256");
    }
    if (!file.errors.empty()) return;
    if (request.factors.empty()) {
        need("[design.vary] with at least one parameter");
        return;
    }
    double points = static_cast<double>(request.size);
    if (kind == DesignKind::morris) points *= static_cast<double>(request.groups.size() + 1);
    if (kind == DesignKind::saltelli) points *= static_cast<double>(request.groups.size() + 2);
    if (kind == DesignKind::grid) {
        points = 1;
        for (const auto& list : request.values) points *= static_cast<double>(list.size());
    }
    if (points > static_cast<double>(most_design_points)) {
        file.errors.add(
            request.line,
            fmt::format("[design] makes {:.0f} points, and {} is the most; {}", points, most_design_points,
                        kind == DesignKind::grid ? "shorten its lists, or take another kind" : "ask for fewer"));
    }
}

}  // namespace

std::optional<DesignRequest> read_design(StudyFile& file, const toml::table& root) {
    const std::vector<Entry> section = file.section(root, "design");
    if (section.empty()) {
        const toml::node* node = root.get("design");
        if (node && node->is_table()) {
            file.errors.add(static_cast<int>(node->source().begin.line), "[design] needs kind, for example \"sobol\"");
        }
        return std::nullopt;
    }
    DesignRequest request;
    request.line = section.front().line;
    const auto kind = read_kind(file, section);
    if (!kind) return std::nullopt;
    request.kind = *kind;
    std::vector<Entry> later;  // what refers to factors
    for (const Entry& entry : section) {
        if (entry.key == "kind" || !has_place(file, entry, *kind)) continue;
        const bool refers = entry.key == "derived" || entry.key == "groups" || entry.key == "constraints";
        if (refers) {
            later.push_back(entry);
        } else {
            read_key(file, entry, request);
        }
    }
    std::vector<Entry> groups;
    for (const Entry& entry : later) {
        if (entry.key == "derived") {
            read_derived(file, inner_section(file, entry, "design"), request);
        } else if (entry.key == "groups") {
            groups = inner_section(file, entry, "design");
        } else {
            read_constraints(file, entry, request);
        }
    }
    read_factor_groups(file, groups, request);
    check_size(file, request);
    return request;
}

}  // namespace concert::scenarios
