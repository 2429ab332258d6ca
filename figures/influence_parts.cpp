#include "figures/influence_parts.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes.hpp"
#include "figures/varying.hpp"

namespace concert::figures {
Kind kind_of(const Material& material) {
    const bool sobol = material.results.the_design().kind == "saltelli";
    return {sobol, sobol ? "total" : "mu_star"};
}

Text group_text(const Material& material, std::size_t group) {
    const analysis::Designed& design = material.results.the_design();
    std::vector<std::size_t> rows;
    for (const auto& factor : design.factors) {
        if (factor.group == group) rows.push_back(material.results.model.find_parameter(factor.name));
    }
    if (rows.size() == 1 && rows.front() != sim::ModelTable::npos) {
        return short_meaning(material.results.model.parameters[rows.front()]);
    }
    std::vector<Text> symbols;
    for (const std::size_t row : rows) {
        if (row != sim::ModelTable::npos) symbols.push_back(alike(symbol_of(material.results.model.parameters[row])));
    }
    return both("{0} ({1})", "{0} ({1})", {alike(design.groups[group]), joined(symbols, alike(", "))});
}

Text group_meaning(const Material& material, std::size_t group) {
    std::vector<Text> parts;
    for (const auto& factor : material.results.the_design().factors) {
        const std::size_t row = material.results.model.find_parameter(factor.name);
        if (factor.group != group || row == sim::ModelTable::npos) continue;
        parts.push_back(meaning_of(material.results.model.parameters[row]));
    }
    return parts.empty() ? group_text(material, group) : in_a_row(parts);
}

analysis::Estimate index_of(const analysis::OutputIndices& output, std::size_t group, std::string_view index) {
    for (const auto& one : output.indices) {
        if (one.group == group && one.index == index) return one.estimate;
    }
    const double none = std::nan("");
    return {none, {none, none}, 0};
}

const analysis::OutputIndices* of_outcome(const analysis::ContrastIndices& contrast, std::size_t outcome) {
    for (const analysis::OutputIndices& output : contrast.outcomes) {
        if (output.position == outcome) return &output;
    }
    return nullptr;
}

Key contrast_key(const Material& material, const analysis::Contrast& contrast) {
    const std::string& own = material.arm_key(contrast.arm);
    if (contrast.against == analysis::Contrast::none) return {own, material.arm(contrast.arm).full};
    return {own + " - " + material.arm_key(contrast.against),
            capital(both("{0} minus {1}", "{0} moins {1}",
                         {material.arm(contrast.arm).brief, material.arm(contrast.against).brief}))};
}

std::vector<std::size_t> ordered_groups(const Material& material, const Indices& indices) {
    const std::size_t groups = material.results.the_design().groups.size();
    std::vector<std::size_t> order(groups);
    for (std::size_t g = 0; g < groups; ++g) order[g] = g;
    const auto* output =
        indices.empty() ? nullptr : of_outcome(indices.front(), analysis::find_outcome("D_withdrawal"));
    if (!output) return order;
    const auto size = [&](std::size_t g) {
        const double value = index_of(*output, g, kind_of(material).leading).value;
        return std::isfinite(value) ? value : -1.0;
    };
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(-size(a), a) < std::pair(-size(b), b); });
    return order;
}

std::string no_indices(const Material& material) {
    if (material.results.design && material.results.design->has_indices()) return "";
    return "needs points made by [design] kind = \"saltelli\" or \"morris\"";
}

std::vector<Text> most_influential(const Material& material, const Indices& indices) {
    std::vector<Text> told;
    if (indices.empty()) return told;
    const auto* output = of_outcome(indices.front(), analysis::find_outcome("D_withdrawal"));
    if (!output) return told;
    const Kind kind = kind_of(material);
    for (const std::size_t group : ordered_groups(material, indices)) {
        const auto index = index_of(*output, group, kind.leading);
        if (!std::isfinite(index.value)) continue;
        const Text size = kind.sobol ? percent(std::clamp(index.value, 0.0, 1.0))
                                     : both("{0} of the staff", "{0} du personnel", {percent(index.value)});
        told.push_back(both("{0}, {1}", "{0}, {1}", {group_text(material, group), size}));
    }
    return told;
}

}  // namespace concert::figures
