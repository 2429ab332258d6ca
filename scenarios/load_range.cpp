#include <fmt/format.h>

#include "scenarios/study_file.hpp"

/// `[low, high]` or `{ low = 1, high = 9, scale = "log" }`: what a search may vary.
namespace concert::scenarios {

namespace {

std::vector<std::string> words_of(const sim::ParameterRow& row) { return {row.choices.begin(), row.choices.end()}; }

/// One end, or nothing with a complaint.
std::optional<double> read_end(StudyFile& file, const Entry& entry, const sim::ParameterRow& row) {
    const Reading reading = read_value(row, literal_of(*entry.value));
    if (reading.problem.empty()) return reading.value;
    file.complain(entry, reading.problem);
    return std::nullopt;
}

struct Ends {
    std::optional<double> low, high;
    bool logarithmic = false;
};

Ends read_table(StudyFile& file, const Entry& entry, const toml::table& table, const sim::ParameterRow& row) {
    Ends ends;
    bool has_low = false, has_high = false;
    for (const Entry& part : entries_of(table)) {
        const Entry named{entry.key + "." + part.key, part.line, part.value};
        if (part.key == "low") {
            has_low = true;
            ends.low = read_end(file, named, row);
        } else if (part.key == "high") {
            has_high = true;
            ends.high = read_end(file, named, row);
        } else if (part.key == "scale") {
            const auto word = file.text(named);
            ends.logarithmic = word == "log";
            if (word && *word != "log" && *word != "linear") {
                file.complain(named, "is not one of \"linear\", \"log\"" + did_you_mean(*word, {"linear", "log"}));
            }
        } else {
            file.unknown_key(part, {"low", "high", "scale"});
        }
    }
    if (!has_low || !has_high) file.errors.add(entry.line, fmt::format("{} needs low and high", entry.key));
    return ends;
}

}  // namespace

Range read_range(StudyFile& file, const Entry& entry, std::size_t parameter) {
    const sim::ParameterRow& row = file.model.parameters[parameter];
    Range range{entry.key, parameter, entry.line, 0, 0, false, row.whole};
    if (!row.choices.empty()) {
        file.errors.add(entry.line, fmt::format("{} has no range: its values are words ({}); give one of them under "
                                                "[parameters]",
                                                entry.key, quoted_list(words_of(row))));
        return range;
    }
    const toml::array* list = entry.value->as_array();
    const toml::table* table = entry.value->as_table();
    Ends ends;
    if (list && list->size() == 2) {
        ends.low = read_end(file, {entry.key, entry.line, list->get(0)}, row);
        ends.high = read_end(file, {entry.key, entry.line, list->get(1)}, row);
    } else if (table) {
        ends = read_table(file, entry, *table, row);
    } else {
        file.complain(entry, fmt::format("is no range; write {0} = [low, high] or {0} = {{ low = ..., high = ..., "
                                         "scale = \"log\" }}",
                                         entry.key));
    }
    if (!ends.low || !ends.high) return range;
    range.low = *ends.low;
    range.high = *ends.high;
    range.logarithmic = ends.logarithmic;
    if (!(range.low < range.high)) {
        file.errors.add(entry.line, fmt::format("{}: low = {} is not below high = {}", entry.key, shown(range.low),
                                                shown(range.high)));
    } else if (range.logarithmic && !(range.low > 0)) {
        file.errors.add(entry.line, fmt::format("{}: scale = \"log\" needs low above 0, and low = {}", entry.key,
                                                shown(range.low)));
    }
    return range;
}

std::vector<Entry> inner_section(StudyFile& file, const Entry& entry, const std::string& section) {
    if (const toml::table* table = entry.value->as_table()) return entries_of(*table);
    file.errors.add(entry.line,
                    fmt::format("{0} is a section: write [{1}.{0}] in a line of its own", entry.key, section));
    return {};
}

bool is_empty_table(const Entry& entry) { return entry.value->is_table() && entry.value->as_table()->empty(); }

std::vector<Range> read_ranges(StudyFile& file, const std::vector<Entry>& section) {
    std::vector<Range> ranges;
    for (const Entry& entry : section) {
        if (const auto parameter = file.claim(entry)) ranges.push_back(read_range(file, entry, *parameter));
    }
    return ranges;
}

}  // namespace concert::scenarios
