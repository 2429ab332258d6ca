#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"

namespace concert::analysis {
namespace {

constexpr std::size_t number_of_columns = 6;
constexpr std::size_t shortest_label = 6;
using Row = std::array<std::string, number_of_columns>;

/// "62 [58–66]" or, for few runs, "62 (41–80)".
std::string with_interval(const std::string& value, const std::string& lower, const std::string& upper, bool range) {
    const std::string between = lower + "–" + upper;
    return value + (range ? " (" + between + ")" : " [" + between + "]");
}

/// "97 [96–99]"; "> 260 [212–never]" when half of the runs or more do not reach it by the last week, 260.
std::string weeks_cell(const Statistic& s, std::size_t last, Language language) {
    if (s.band.n == 0) return "–";
    if (std::isinf(s.band.lowest)) return say(Text::never, language);
    const bool few = s.band.n < runs_for_interval;
    const double lower = few ? s.band.lowest : s.median.interval.lower;
    const double upper = few ? s.band.highest : s.median.interval.upper;
    const std::string median =
        std::isinf(s.median.value) ? "> " + whole(last, language) : decimal(s.median.value, 0, language);
    return with_interval(median, decimal(lower, 0, language), decimal(upper, 0, language), few);
}

std::string share_cell(const Statistic& s, Language language) {
    if (s.band.n == 0) return "–";
    const bool few = s.band.n < runs_for_interval;
    const double lower = few ? s.band.lowest : std::max(0.0, s.mean.interval.lower);
    const double upper = few ? s.band.highest : std::min(1.0, s.mean.interval.upper);
    return with_interval(percent(s.mean.value, 0, language), decimal(100 * lower, 0, language),
                         decimal(100 * upper, 0, language), few);
}

Row row_of(const Results& results, const Summary& summary, std::size_t group, std::size_t arm, Language language) {
    const Cell& cell = summary.at(group, arm);
    return {arm == 0 ? summary.groups[group].label : "",
            results.arms[arm],
            weeks_cell(cell.outcomes[find_outcome("weeks_to_50")], summary.groups[group].weeks - 1, language),
            share_cell(cell.outcomes[find_outcome("D_withdrawal")], language),
            share_cell(cell.outcomes[find_outcome("D_2y")], language),
            whole(sample_size(cell), language)};
}

/// Widths that hold every row; the two columns of labels give way when the line would be too long.
std::array<std::size_t, number_of_columns> widths_of(const std::vector<Row>& rows, std::size_t columns) {
    std::array<std::size_t, number_of_columns> widths{};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
    }
    std::size_t total = 2 * (number_of_columns - 1);
    for (const std::size_t w : widths) total += w;
    for (; total > columns; --total) {
        std::size_t& longest = widths[0] >= widths[1] ? widths[0] : widths[1];
        if (longest <= shortest_label) break;
        --longest;
    }
    return widths;
}

}  // namespace

std::size_t sample_size(const Cell& cell) { return cell.outcomes[find_outcome("D_withdrawal")].band.n; }

std::string results_table(const Results& results, const Summary& summary, Language language, std::size_t columns) {
    std::vector<Row> rows{{say(Text::column_group, language), say(Text::column_arm, language),
                           say(Text::column_half, language), say(Text::column_withdrawal, language),
                           say(Text::column_later, language), "n"}};
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
        for (std::size_t arm = 0; arm < summary.arms; ++arm) {
            rows.push_back(row_of(results, summary, group, arm, language));
        }
    }
    const auto widths = widths_of(rows, columns);
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) text += pad(shorten(row[i], widths[i]), widths[i]) + "  ";
        text += pad_left(row.back(), widths.back()) + "\n";
    }
    return text;
}

}  // namespace concert::analysis
