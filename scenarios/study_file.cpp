#include "scenarios/study_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace concert::scenarios {

namespace {

int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

std::string kind_of(const toml::node& node) {
    if (node.is_array()) return node.as_array()->empty() ? "[]" : "[...]";
    if (node.is_table()) return "{...}";
    return "a date or time";
}

}  // namespace

std::vector<Entry> entries_of(const toml::table& table) {
    std::vector<std::tuple<unsigned, unsigned, Entry>> placed;
    for (auto&& [key, value] : table) {
        const auto begin = key.source().begin;
        placed.emplace_back(begin.line, begin.column, Entry{std::string(key.str()), line_of(key.source()), &value});
    }
    std::sort(placed.begin(), placed.end(), [](const auto& left, const auto& right) {
        return std::tie(std::get<0>(left), std::get<1>(left)) < std::tie(std::get<0>(right), std::get<1>(right));
    });
    std::vector<Entry> entries;
    entries.reserve(placed.size());
    for (auto& [line, column, entry] : placed) entries.push_back(std::move(entry));
    return entries;
}

Literal literal_of(const toml::node& node) {
    if (const auto* whole = node.as_integer()) return whole->get();
    if (const auto* real = node.as_floating_point()) return real->get();
    if (const auto* flag = node.as_boolean()) return flag->get();
    if (const auto* word = node.as_string()) return word->get();
    return Other{kind_of(node)};
}

std::string hint_for_unknown(const std::string& name, const sim::ModelTable& model, const sim::ModelTable* elsewhere) {
    if (elsewhere && elsewhere->find_parameter(name) != sim::ModelTable::npos) {
        return "; it belongs to a study with a section [population]";
    }
    const std::string hint = did_you_mean(name, parameter_names(model));
    return hint.empty() ? "; \"concert explain\" lists the parameters" : hint;
}

void StudyFile::unknown_key(const Entry& entry, const std::vector<std::string>& known) {
    const std::string hint = did_you_mean(entry.key, known);
    errors.add(entry.line, fmt::format("unknown key \"{}\"{}", entry.key,
                                       hint.empty() ? "; known here: " + quoted_list(known) : hint));
}

std::optional<std::size_t> StudyFile::claim(const Entry& entry) {
    const std::size_t parameter = model.find_parameter(entry.key);
    if (parameter == sim::ModelTable::npos) {
        errors.add(entry.line,
                   fmt::format("unknown key \"{}\"{}", entry.key, hint_for_unknown(entry.key, model, elsewhere)));
        return std::nullopt;
    }
    const auto [before, first_time] = claimed.emplace(parameter, entry);
    if (first_time) return parameter;
    const Entry& earlier = before->second;
    const bool same_word = earlier.key == entry.key;
    errors.add(entry.line, same_word
                               ? fmt::format("\"{}\" is given a second time; first in line {}", entry.key, earlier.line)
                               : fmt::format("\"{}\" is the same parameter as \"{}\" in line {}; keep one of them",
                                             entry.key, earlier.key, earlier.line));
    return std::nullopt;
}

std::vector<Entry> StudyFile::section(const toml::table& root, const std::string& key) {
    const toml::node* node = root.get(key);
    if (!node) return {};
    if (const toml::table* table = node->as_table()) return entries_of(*table);
    errors.add(line_of(node->source()), fmt::format("{} is a section: write [{}] in a line of its own", key, key));
    return {};
}

const toml::array* StudyFile::list(const Entry& entry) {
    const toml::array* items = entry.value->as_array();
    if (!items) {
        complain(entry, fmt::format("is not a list; write {} = [{}]", entry.key, shown(literal_of(*entry.value))));
    } else if (items->empty()) {
        complain(entry, "is empty; give at least one value");
        return nullptr;
    }
    return items;
}

std::optional<std::int64_t> StudyFile::whole(const Entry& entry, std::int64_t lowest, std::int64_t highest) {
    const auto* number = entry.value->as_integer();
    if (number && number->get() >= lowest && number->get() <= highest) return number->get();
    complain(entry, fmt::format("is not a whole number in [{}, {}]", lowest, highest));
    return std::nullopt;
}

std::vector<std::int64_t> StudyFile::wholes(const Entry& entry, std::int64_t lowest, std::int64_t highest) {
    std::vector<std::int64_t> numbers;
    if (const toml::array* items = list(entry)) {
        for (const toml::node& item : *items) {
            const auto number = whole({entry.key, line_of(item.source()), &item}, lowest, highest);
            if (number) numbers.push_back(*number);
        }
    }
    return numbers;
}

std::optional<std::string> StudyFile::text(const Entry& entry) {
    const auto* word = entry.value->as_string();
    if (word && !word->get().empty()) return word->get();
    complain(entry, "is not a text; write it between quotes");
    return std::nullopt;
}

std::vector<std::string> StudyFile::texts(const Entry& entry) {
    std::vector<std::string> words;
    if (const toml::array* items = list(entry)) {
        for (const toml::node& item : *items) {
            if (const auto word = text({entry.key, line_of(item.source()), &item})) words.push_back(*word);
        }
    }
    return words;
}

std::pair<std::string, std::string> StudyFile::both_languages(const Entry& entry) {
    std::pair<std::string, std::string> both;
    const toml::table* table = entry.value->as_table();
    if (table) {
        for (const Entry& part : entries_of(*table)) {
            if (part.key == "en" || part.key == "fr") {
                (part.key == "en" ? both.first : both.second) = text(part).value_or("?");
            } else {
                unknown_key(part, {"en", "fr"});
            }
        }
    }
    if (both.first.empty() || both.second.empty()) {
        errors.add(entry.line, fmt::format("{0} needs both languages: {0}.en and {0}.fr", entry.key));
    }
    return both;
}

std::vector<double> StudyFile::values(const Entry& entry, std::size_t parameter) {
    std::vector<double> found;
    const toml::array* items = list(entry);
    if (!items) return found;
    for (const toml::node& item : *items) {
        const Reading reading = read_value(model.parameters[parameter], literal_of(item));
        if (!reading.problem.empty()) complain({entry.key, line_of(item.source()), &item}, reading.problem);
        found.push_back(reading.value);
    }
    return found;
}

}  // namespace concert::scenarios
