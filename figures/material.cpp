#include "figures/material.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>

namespace concert::figures {
namespace {

std::string slug(std::string_view label) {
    if (label.starts_with("N=")) label.remove_prefix(2);
    std::string text;
    for (const char c : label) {
        if (std::isalnum(static_cast<unsigned char>(c))) {
            text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!text.empty() && text.back() != '-') {
            text += '-';
        }
    }
    while (text.ends_with('-')) text.pop_back();
    return text;
}

}  // namespace

std::string id_of(std::string_view figure, const Material& material, std::size_t group) {
    const auto& groups = material.summary.groups;
    if (groups.size() == 1) return std::string(figure);
    const std::string own = slug(material.group_key(group));
    const auto same = std::count_if(groups.begin(), groups.end(),
                                    [&](const analysis::Group& other) { return slug(other.label) == own; });
    if (!own.empty() && same == 1) return fmt::format("{}-{}", figure, own);
    return fmt::format("{}-{}{}{}", figure, group + 1, own.empty() ? "" : "-", own);
}

std::optional<Unavailable> too_many_for(std::size_t series, std::size_t panels) {
    if (series > most_series) {
        return Unavailable{
            fmt::format("would need {} lines in one panel, where at most {} can be told apart", series, most_series)};
    }
    if (panels > most_panels) {
        return Unavailable{fmt::format("would need {} panels, where at most {} can be read", panels, most_panels)};
    }
    return std::nullopt;
}

std::vector<Key> arm_keys(const Material& material) {
    std::vector<Key> keys;
    keys.reserve(material.results.arms.size());
    for (std::size_t arm = 0; arm < material.results.arms.size(); ++arm) {
        keys.push_back({material.arm_key(arm), material.arm(arm).full});
    }
    return keys;
}

std::vector<Key> group_keys(const Material& material) {
    std::vector<Key> keys;
    keys.reserve(material.summary.groups.size());
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        keys.push_back({material.group_key(group), material.group(group).full});
    }
    return keys;
}

std::map<std::string, Text> words_of(const std::vector<Key>& keys) {
    std::map<std::string, Text> words;
    for (const Key& key : keys) words.emplace(key.key, key.label);
    return words;
}

std::vector<Panel> panels_of(const std::vector<Key>& keys) {
    std::vector<Panel> panels;
    panels.reserve(keys.size());
    for (const Key& key : keys) panels.push_back({key.key, key.label});
    return panels;
}

std::vector<Panel> one_panel() { return {{"all", both("all", "tout")}}; }

Text source_of(const Material& material) {
    return source_of(material.version, material.results.study, material.results.seed);
}

Text source_of(const std::string& version, const std::string& study, std::uint64_t seed) {
    return both("Source: Concert {0}, study “{1}”, seed {2}; simulated data, not observed",
                "Source : Concert {0}, étude « {1} », graine {2} ; données simulées, non observées",
                {alike(version), alike(study), alike(std::to_string(seed))});
}

namespace {

/// Of the cells first ... last - 1.
Text replicates_in(const Material& material, std::size_t first, std::size_t last, bool classes) {
    std::size_t fewest = std::numeric_limits<std::size_t>::max(), most = 0;
    for (std::size_t i = first; i < last; ++i) {
        fewest = std::min(fewest, material.summary.cells[i].runs);
        most = std::max(most, material.summary.cells[i].runs);
    }
    const Text several = classes ? both("runs", "simulations") : both("replicates", "répliques");
    if (most <= 1) return classes ? both("1 run", "1 simulation") : both("1 replicate", "1 réplique");
    if (fewest == most) return both("{0} {1}", "{0} {1}", {whole(static_cast<double>(most)), several});
    return both("{0} to {1} {2}", "{0} à {1} {2}",
                {whole(static_cast<double>(fewest)), whole(static_cast<double>(most)), several});
}

}  // namespace

Text replicates_of(const Material& material) {
    const auto& groups = material.summary.groups;
    const bool classes =
        std::any_of(groups.begin(), groups.end(), [](const analysis::Group& group) { return group.points.size() > 1; });
    return replicates_in(material, 0, material.summary.cells.size(), classes);
}

Text replicates_of(const Material& material, std::size_t group) {
    const std::size_t arms = material.summary.arms;
    return replicates_in(material, group * arms, (group + 1) * arms, material.summary.groups[group].points.size() > 1);
}

Text bands_text() {
    return both("medians with the bands of the middle 50% and 80% of runs",
                "médianes, avec les bandes des 50 % et 80 % de simulations du milieu");
}

Text sizes_text(const Material& material) {
    const std::size_t groups = material.summary.groups.size();
    if (groups == 1) return material.group(0).bare;
    double smallest = std::numeric_limits<double>::infinity(), largest = 0;
    for (const analysis::Case& one : material.results.cases) {
        smallest = std::min(smallest, one.people);
        largest = std::max(largest, one.people);
    }
    if (smallest == largest)
        return both("organisations of {0} people", "organisations de {0} personnes", {whole(smallest)});
    return both("organisations of {0} to {1} people", "organisations de {0} à {1} personnes",
                {whole(smallest), whole(largest)});
}

std::vector<Mark> marks_of(const Material& material) {
    std::vector<Mark> marks{{0, both("mandate starts", "début du mandat")}};
    const auto& cases = material.results.cases;
    const bool same = std::all_of(cases.begin(), cases.end(), [&](const analysis::Case& one) {
        return one.withdrawal == cases.front().withdrawal;
    });
    if (!cases.empty() && same) {
        marks.push_back({static_cast<double>(cases.front().withdrawal), both("mandate ends", "fin du mandat")});
    }
    return marks;
}

Axis week_axis(const Material& material) {
    double last = 0;
    for (const analysis::Group& group : material.summary.groups) {
        if (group.weeks > 0) last = std::max(last, static_cast<double>(group.weeks - 1));
    }
    return {both("weeks since the start of the mandate", "semaines depuis le début du mandat"), Axis::Scale::weeks,
            Format::whole, 0.0, last};
}

Axis share_axis(Text title) { return {std::move(title), Axis::Scale::linear, Format::percent, 0.0, 1.0}; }

Axis key_axis(Text title, std::vector<Key> order) {
    return {std::move(title), Axis::Scale::keys, Format::number, {}, {}, std::move(order)};
}

Palette arm_palette(const Material& material) {
    for (const std::string& label : material.results.arms) {
        const bool kappa = label.starts_with("kappa=") || label.starts_with("relational_share=");
        if (!kappa || label.find(',') != label.npos) return Palette::distinct;
    }
    return Palette::contrast;
}

double rounded(double value) {
    if (!std::isfinite(value) || value == 0) return value;
    const std::string text = fmt::format("{:.5g}", value);
    double read = value;
    std::from_chars(text.data(), text.data() + text.size(), read);
    return read;
}

}  // namespace concert::figures
