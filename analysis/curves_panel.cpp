#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "analysis/blocks.hpp"
#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"
#include "analysis/report_parts.hpp"

namespace concert::analysis {
namespace {

constexpr std::array colors{36, 33, 35, 32, 34, 31};  // of the terminal: cyan, yellow, magenta, green, blue, red
constexpr std::size_t longest_label = 24, shortest_label = 8, shortest_curve = 20;

/// The medians of weeks `first` + 1 to `last` in `columns` blocks, the last of them week `last`.
std::string stretch(const std::vector<double>& curve, std::size_t first, std::size_t last, std::size_t columns) {
    std::string text;
    for (std::size_t i = 1; i <= columns; ++i) text += block(curve[first + (i * (last - first)) / columns]);
    return text;
}

/// The whole curve, the mandate and what follows it apart.
std::string blocks_of(const std::vector<double>& curve, std::size_t withdrawal, std::size_t columns) {
    const std::size_t last = curve.size() - 1;
    if (withdrawal >= last) return stretch(curve, 0, last, columns);
    const std::size_t left = std::clamp((columns - 1) * withdrawal / last, std::size_t{1}, columns - 2);
    return stretch(curve, 0, withdrawal, left) + "│" + stretch(curve, withdrawal, last, columns - 1 - left);
}

std::string band_at_end(const Band& b, bool few, Language language) {
    return decimal(100 * (few ? b.lowest : b.q10), 0, language) + "–" + percent(few ? b.highest : b.q90, 0, language);
}

}  // namespace

std::string curves_panel(const Results& results, const Summary& summary, std::size_t group, Language language,
                         std::size_t columns, bool color) {
    const Group& points = summary.groups[group];
    std::size_t fewest = summary.at(group, 0).runs, label = 0;
    for (std::size_t arm = 0; arm < summary.arms; ++arm) {
        if (summary.at(group, arm).curve.size() < 2) return "";
        fewest = std::min(fewest, summary.at(group, arm).runs);
        label = std::max(label, width(results.arms[arm]));
    }
    const bool few = fewest < runs_for_interval;
    const std::array<std::string, 3> heads{
        say(Text::panel_end, language),
        few ? say(Text::panel_range, language, {whole(fewest, language)}) : say(Text::panel_band, language),
        say(Text::panel_ignition, language)};
    const std::array<std::size_t, 3> widths{5, std::max<std::size_t>(9, width(heads[1])), width(heads[2])};
    const std::size_t numbers = 2 + 2 + widths[0] + 2 + widths[1] + 2 + widths[2] + 2;
    const std::size_t room = columns > numbers + shortest_curve ? columns - numbers - shortest_curve : 0;
    label = std::min({label, longest_label, std::max(room, shortest_label)});
    const std::size_t fixed = numbers + label;
    const std::size_t curve_columns = columns > fixed + shortest_curve ? columns - fixed : shortest_curve;

    const auto tail = [&](const std::array<std::string, 3>& cells) {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) text += "  " + pad_left(cells[i], widths[i]);
        return text + "\n";
    };
    const std::string title = say(
        Text::panel, language, {points.label, whole(points.weeks - 1, language), whole(points.withdrawal, language)});
    const std::size_t before = 2 + label + 2 + curve_columns;
    std::string text = pad(shorten(title, before), before) + tail(heads);
    for (std::size_t arm = 0; arm < summary.arms; ++arm) {
        const Cell& cell = summary.at(group, arm);
        std::string line = blocks_of(cell.curve, points.withdrawal, curve_columns);
        if (color) line = fmt::format("\x1b[{}m{}\x1b[0m", colors[arm % colors.size()], line);
        text += "  " + pad(shorten(results.arms[arm], label), label) + "  " + line;
        text += tail({percent(cell.curve.back(), 0, language), band_at_end(cell.at_end, few, language),
                      percent(cell.ignition.value, 0, language)});
    }
    return text;
}

}  // namespace concert::analysis
