#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/sensitivity.hpp"

/// The table of a sensitivity analysis on a terminal.
namespace concert::analysis {
namespace {

constexpr std::size_t longest_bar = 24, longest_name = 28;

/// What one group does: its bar and the numbers beside it.
struct Line {
    std::string name;
    Estimate size;      ///< total index, or mu*
    double beside = 0;  ///< first-order index, or sigma
};

std::vector<Line> lines_of(const Results& results, const OutputIndices& output) {
    const bool sobol = results.the_design().kind == "saltelli";
    std::vector<Line> lines;
    for (std::size_t g = 0; g < results.the_design().groups.size(); ++g) {
        Line line{results.the_design().groups[g], {}, 0};
        for (const IndexOf& one : output.indices) {
            if (one.group != g) continue;
            if (one.index == (sobol ? "total" : "mu_star")) line.size = one.estimate;
            if (one.index == (sobol ? "first" : "sigma")) line.beside = one.estimate.value;
        }
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        const auto rank = [](const Line& line) { return std::isnan(line.size.value) ? -1.0 : line.size.value; };
        return std::pair(-rank(a), a.name) < std::pair(-rank(b), b.name);
    });
    return lines;
}

std::string figure(double value, Language language) { return std::isnan(value) ? "–" : decimal(value, 3, language); }

std::string table(const Results& results, const OutputIndices& output, Language language) {
    const bool sobol = results.the_design().kind == "saltelli";
    const auto lines = lines_of(results, output);
    std::size_t name = 0;
    double longest = 0;
    for (const Line& line : lines) {
        name = std::max(name, std::min(width(line.name), longest_name));
        if (!std::isnan(line.size.value)) longest = std::max(longest, line.size.value);
    }
    std::string text = fmt::format("  {}  {:>26}  {:>7}\n", pad("", name + longest_bar + 2), sobol ? "total" : "mu*",
                                   sobol ? say(Text::index_first, language) : "sigma");
    for (const Line& line : lines) {
        const double share = longest > 0 && line.size.value > 0 ? line.size.value / longest : 0;
        std::string bar;
        for (int i = 0; i < static_cast<int>(std::lround(share * static_cast<double>(longest_bar))); ++i) bar += "█";
        const std::string interval =
            fmt::format("{} [{}–{}]", figure(line.size.value, language), figure(line.size.interval.lower, language),
                        figure(line.size.interval.upper, language));
        text += fmt::format("  {}  {}  {}  {}\n", pad(shorten(line.name, longest_name), name), pad(bar, longest_bar),
                            pad_left(interval, 26), pad_left(figure(line.beside, language), 7));
    }
    return text;
}

}  // namespace

std::string sensitivity_text(const Results& results, const std::vector<ContrastIndices>& all, std::size_t outcome,
                             Language language, std::size_t columns) {
    std::string text;
    const Outcome& row = outcome_table()[outcome];
    for (const ContrastIndices& contrast : all) {
        const auto output = std::find_if(contrast.outcomes.begin(), contrast.outcomes.end(),
                                         [&](const OutputIndices& one) { return one.position == outcome; });
        if (output == contrast.outcomes.end()) continue;
        const std::string arm = results.arms[contrast.contrast.arm];
        const std::string subject =
            contrast.contrast.against == Contrast::none ? arm : arm + " − " + results.arms[contrast.contrast.against];
        text += wrap(say(Text::sensitivity_of, language,
                         {std::string(row.name), subject, decimal(output->mean, 3, language),
                          decimal(std::sqrt(output->variance), 3, language)}),
                     columns);
        text += table(results, *output, language);
        if (output->left_out > 0) {
            text += wrap(say(Text::sensitivity_left_out, language, {whole(output->left_out, language)}), columns);
        }
    }
    if (text.empty()) return "";
    const bool sobol = results.the_design().kind == "saltelli";
    return text + wrap(say(sobol ? Text::sobol_glossary : Text::morris_glossary, language), columns);
}

}  // namespace concert::analysis
