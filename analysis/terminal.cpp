#include "analysis/terminal.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"
#include "analysis/report_parts.hpp"

namespace concert::analysis {
namespace {

constexpr int narrowest = 80, widest = 100;

/// What brackets, parentheses and n mean in the table above, as far as they occur.
std::string legend(const Summary& summary, Language language, std::size_t columns) {
    std::string text = wrap(say(Text::glossary, language), columns);
    std::set<std::size_t> few;
    bool intervals = false;
    for (const Cell& cell : summary.cells) {
        const std::size_t n = sample_size(cell);
        intervals = intervals || n >= runs_for_interval;
        if (n > 0 && n < runs_for_interval) few.insert(n);
    }
    if (intervals) text += wrap(say(Text::intervals, language), columns);
    for (const std::size_t n : few) text += wrap(say(Text::ranges, language, {whole(n, language)}), columns);
    const bool several = std::any_of(summary.groups.begin(), summary.groups.end(),
                                     [](const Group& group) { return group.points.size() > 1; });
    if (several) text += wrap(say(Text::organisations, language), columns);
    return text;
}

std::string curves(const Results& results, const Summary& summary, Language language, std::size_t columns, bool color) {
    std::string panels;
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
        panels += curves_panel(results, summary, group, language, columns, color);
    }
    if (panels.empty()) return "";
    return wrap(say(Text::curves, language), columns) + panels + wrap(say(Text::ignition_note, language), columns) +
           "\n";
}

std::string failures(const Summary& summary, Language language, std::size_t columns) {
    if (summary.failed == 0) return "";
    return wrap(say(Text::failed, language,
                    {whole(summary.failed, language), whole(summary.runs, language), summary.first_error}),
                columns);
}

}  // namespace

std::string report_text(const Results& results, const Summary& summary, Language language, int columns, bool color,
                        bool unicode) {
    const auto wide = static_cast<std::size_t>(std::clamp(columns, narrowest, widest));
    std::string title{in(language, {results.title_en, results.title_fr})};
    if (title.empty()) title = results.study;
    std::string text = wrap(title, wide);
    if (color) text = fmt::format("\x1b[1m{}\x1b[0m", text);
    text += '\n';
    text += results_table(results, summary, language, wide) + "\n";
    text += legend(summary, language, wide) + "\n";
    text += curves(results, summary, language, wide, color);
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
        text += wrap(sentence(results, summary, group, language), wide);
    }
    text += '\n';
    text += wrap(precision_sentence(results, summary, language), wide);
    text += failures(summary, language, wide);
    if (!results.notes.empty()) text += say(Text::notes, language) + "\n";
    for (const std::string& note : results.notes) text += wrap(fmt::format("- {}", note), wide);
    text += wrap(say(Text::not_forecast, language), wide);
    return unicode ? text : to_ascii(text);
}

}  // namespace concert::analysis
