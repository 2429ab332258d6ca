#include <fmt/format.h>

#include <algorithm>

#include "scenarios/design_request.hpp"

/// [design.vary] and [design.groups]: what is varied, within which range or over which values, and what moves together.
namespace concert::scenarios {

namespace {

std::vector<std::string> words_of(const sim::ParameterRow& row) { return {row.choices.begin(), row.choices.end()}; }

/// The parameter to vary. One-at-a-time takes its base from [parameters], so that it may be named there too.
std::optional<std::size_t> claim_factor(StudyFile& file, const Entry& entry, const DesignRequest& request) {
    const std::size_t known = file.model.find_parameter(entry.key);
    const bool varied = std::any_of(request.factors.begin(), request.factors.end(),
                                    [&](const Factor& factor) { return factor.parameter == known; });
    const bool has_base = request.kind == DesignKind::one_at_a_time && file.claimed.contains(known);
    return has_base && !varied ? std::optional(known) : file.claim(entry);
}

/// One end of a range, or nothing with a complaint.
std::optional<double> read_end(StudyFile& file, const Entry& entry, const sim::ParameterRow& row) {
    const Reading reading = read_value(row, literal_of(*entry.value));
    if (reading.problem.empty()) return reading.value;
    file.complain(entry, reading.problem);
    return std::nullopt;
}

/// `[low, high]` or `{ low = 1, high = 9, scale = "log" }`.
void read_range(StudyFile& file, const Entry& entry, const sim::ParameterRow& row, Factor& factor) {
    std::optional<double> low, high;
    bool complete = true;
    const toml::array* ends = entry.value->as_array();
    const toml::table* table = entry.value->as_table();
    if (ends && ends->size() == 2) {
        low = read_end(file, {entry.key, entry.line, ends->get(0)}, row);
        high = read_end(file, {entry.key, entry.line, ends->get(1)}, row);
    } else if (table) {
        for (const Entry& part : entries_of(*table)) {
            const Entry named{entry.key + "." + part.key, part.line, part.value};
            if (part.key == "low" || part.key == "high") {
                (part.key == "low" ? low : high) = read_end(file, named, row);
                complete = complete && (part.key == "low" ? low : high).has_value();
            } else if (part.key == "scale") {
                const auto word = file.text(named);
                factor.logarithmic = word == "log";
                if (word && *word != "log" && *word != "linear") {
                    file.complain(named, "is not one of \"linear\", \"log\"" + did_you_mean(*word, {"linear", "log"}));
                }
            } else {
                file.unknown_key(part, {"low", "high", "scale"});
                complete = false;
            }
        }
        if (complete && (!low || !high)) file.errors.add(entry.line, fmt::format("{} needs low and high", entry.key));
    } else {
        file.complain(entry, fmt::format("is no range; write {0} = [low, high] or {0} = {{ low = ..., high = ..., "
                                         "scale = \"log\" }}",
                                         entry.key));
    }
    if (!low || !high) return;
    factor.low = *low;
    factor.high = *high;
    if (!(*low < *high)) {
        file.errors.add(entry.line,
                        fmt::format("{}: low = {} is not below high = {}", entry.key, shown(*low), shown(*high)));
    } else if (factor.logarithmic && !(*low > 0)) {
        file.errors.add(entry.line,
                        fmt::format("{}: scale = \"log\" needs low above 0, and low = {}", entry.key, shown(*low)));
    }
}

/// A list of values, each once.
std::vector<double> read_list(StudyFile& file, const Entry& entry, std::size_t parameter, Factor& factor) {
    std::vector<double> values = file.values(entry, parameter);
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (std::find(values.begin(), value, *value) == value) continue;
        file.errors.add(entry.line, fmt::format("{} names {} twice; points must differ", entry.key,
                                                written(file.model.parameters[parameter], *value)));
        break;
    }
    if (!values.empty()) {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        factor.low = *low;
        factor.high = *high;
    }
    return values;
}

/// The factor called `name` (its name or symbol), if there is one.
std::optional<std::size_t> find_factor(const StudyFile& file, const DesignRequest& request, const std::string& name) {
    const std::size_t parameter = file.model.find_parameter(name);
    for (std::size_t i = 0; i < request.factors.size(); ++i) {
        if (request.factors[i].parameter == parameter) return i;
    }
    return std::nullopt;
}

}  // namespace

void read_factors(StudyFile& file, const std::vector<Entry>& vary, DesignRequest& request) {
    for (const Entry& entry : vary) {
        const auto parameter = claim_factor(file, entry, request);
        if (!parameter) continue;
        const sim::ParameterRow& row = file.model.parameters[*parameter];
        Factor factor{entry.key, *parameter, 0, 0, false, row.whole || !row.choices.empty()};
        std::vector<double> values;
        if (is_listed(request.kind)) {
            values = read_list(file, entry, *parameter, factor);
        } else if (!row.choices.empty()) {
            file.errors.add(entry.line,
                            fmt::format("{} has no range: its values are words ({}); list them under [arms], or take "
                                        "kind = \"grid\", \"csv\" or \"one-at-a-time\"",
                                        entry.key, quoted_list(words_of(row))));
        } else {
            read_range(file, entry, row, factor);
        }
        request.factors.push_back(factor);
        request.lines.push_back(entry.line);
        request.values.push_back(std::move(values));
    }
}

void read_factor_groups(StudyFile& file, const std::vector<Entry>& section, DesignRequest& request) {
    std::vector<std::string> names;
    names.reserve(request.factors.size());
    for (const Factor& factor : request.factors) names.push_back(factor.name);
    std::vector<std::string> group_of(names.size());  // "" while by itself
    for (const Entry& entry : section) {
        FactorGroup group{entry.key, {}};
        for (const std::string& word : file.texts(entry)) {
            const auto factor = find_factor(file, request, word);
            if (!factor) {
                file.errors.add(entry.line, fmt::format("{} names \"{}\", which [design.vary] does not vary{}",
                                                        entry.key, word, did_you_mean(word, names)));
            } else if (!group_of[*factor].empty()) {
                file.errors.add(entry.line, fmt::format("{} names \"{}\", which is in group {} already", entry.key,
                                                        word, group_of[*factor]));
            } else {
                group_of[*factor] = entry.key;
                group.factors.push_back(*factor);
            }
        }
        std::sort(group.factors.begin(), group.factors.end());
        if (!group.factors.empty()) request.groups.push_back(std::move(group));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (group_of[i].empty()) request.groups.push_back({names[i], {i}});
    }
    for (const Entry& entry : section) {
        const auto factor = find_factor(file, request, entry.key);
        if (!factor || group_of[*factor] == entry.key || !group_of[*factor].empty()) continue;
        file.errors.add(entry.line,
                        fmt::format("{} is a factor outside this group; call the group otherwise", entry.key));
    }
    std::sort(request.groups.begin(), request.groups.end(), [](const FactorGroup& left, const FactorGroup& right) {
        return left.factors.front() < right.factors.front();
    });
}

}  // namespace concert::scenarios
