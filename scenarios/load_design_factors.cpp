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
            const Range range = read_range(file, entry, *parameter);
            factor.low = range.low;
            factor.high = range.high;
            factor.logarithmic = range.logarithmic;
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
