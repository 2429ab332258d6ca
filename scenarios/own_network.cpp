#include "scenarios/own_network.hpp"

#include <fmt/format.h>

#include <limits>
#include <map>
#include <utility>

#include "scenarios/csv.hpp"
#include "scenarios/cycles.hpp"
#include "scenarios/errors.hpp"

namespace concert::scenarios {

namespace {

using Positions = std::map<std::string, std::uint32_t>;

/// Who everybody is; the superiors follow once all names are known.
Positions read_names(const Csv& people, OwnNetwork& network, ErrorList& errors) {
    Positions position;
    const std::size_t person = people.find("person"), category = people.find("category");
    for (std::size_t i = 0; i < people.rows.size(); ++i) {
        const Csv::Row& row = people.rows[i];
        const std::string& name = row.fields[person];
        if (name.empty()) errors.add(row.line, "person is empty; everybody needs a name or number");
        const auto [before, first_time] = position.emplace(name, static_cast<std::uint32_t>(i));
        if (!first_time && !name.empty()) {
            errors.add(row.line, fmt::format("person \"{}\" is given a second time; first in line {}", name,
                                             people.rows[before->second].line));
        }
        const std::string grade = category == Csv::npos ? "" : row.fields[category];
        if (!(grade.empty() || grade == "A" || grade == "B" || grade == "C")) {
            errors.add(row.line,
                       fmt::format("category = \"{}\" is not one of \"A\", \"B\", \"C\" (or left empty)", grade));
        }
        network.names.push_back(name);
        network.category.push_back(grade.empty() ? '\0' : grade.front());
    }
    return position;
}

std::vector<std::string> words_of(const Positions& position) {
    std::vector<std::string> words;
    for (const auto& [name, place] : position) words.push_back(name);
    return words;
}

void read_superiors(const Csv& people, const Positions& position, OwnNetwork& network, ErrorList& errors) {
    const std::size_t column = people.find("superior");
    std::vector<std::size_t> above(people.rows.size(), no_superior);
    const Csv::Row* head = nullptr;
    for (std::size_t i = 0; i < people.rows.size(); ++i) {
        const Csv::Row& row = people.rows[i];
        const std::string& superior = row.fields[column];
        network.superior.push_back(static_cast<std::uint32_t>(i));
        if (superior.empty()) {
            if (head) {
                errors.add(row.line,
                           fmt::format("\"{}\" has no superior, and neither has \"{}\" in line {}; only the head "
                                       "has none",
                                       network.names[i], head->fields[people.find("person")], head->line));
            }
            if (!head) head = &row;
            continue;
        }
        const auto found = position.find(superior);
        if (found == position.end()) {
            errors.add(row.line, fmt::format("superior \"{}\" is not among the people{}", superior,
                                             did_you_mean(superior, words_of(position))));
            continue;
        }
        network.superior[i] = found->second;
        above[i] = found->second;
    }
    for (const auto& cycle : cycles_of(above)) {
        std::string names;
        for (const std::size_t i : cycle) names += fmt::format("\"{}\" -> ", network.names[i]);
        errors.add(people.rows[cycle.front()].line,
                   fmt::format("the superiors go round in a circle: {}\"{}\"", names, network.names[cycle.front()]));
    }
    if (!head) errors.add(0, "nobody is the head; leave superior empty for the person at the top");
}

void read_ties(const Csv& ties, const std::string& people_path, const Positions& position, OwnNetwork& network,
               ErrorList& errors) {
    const std::size_t trust = ties.find("trust");
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> line_of;
    const auto find = [&](const Csv::Row& row, const char* column) -> const std::uint32_t* {
        const std::string& name = row.fields[ties.find(column)];
        const auto found = position.find(name);
        if (found != position.end()) return &found->second;
        errors.add(row.line, fmt::format("{} = \"{}\" is not in {}{}", column, name, people_path,
                                         did_you_mean(name, words_of(position))));
        return nullptr;
    };
    for (const Csv::Row& row : ties.rows) {
        const auto *from = find(row, "from"), *to = find(row, "to");
        OwnNetwork::Tie tie{0, 0, std::numeric_limits<double>::quiet_NaN()};
        if (trust != Csv::npos && !row.fields[trust].empty()) {
            const auto value = number(row.fields[trust], ties.separator);
            tie.trust = value.value_or(-1);
            if (!(tie.trust >= 0 && tie.trust <= 1)) {
                errors.add(row.line,
                           fmt::format("trust = {} is not a number in [0, 1] (0 none, 1 full; empty when not known)",
                                       value ? row.fields[trust] : "\"" + row.fields[trust] + "\""));
            }
        }
        if (!from || !to) continue;
        tie.from = *from;
        tie.to = *to;
        if (tie.from == tie.to) {
            errors.add(row.line, fmt::format("\"{}\" has a tie to itself", network.names[tie.from]));
            continue;
        }
        const auto [before, first_time] = line_of.emplace(std::pair{tie.from, tie.to}, row.line);
        if (!first_time) {
            errors.add(row.line, fmt::format("the tie from \"{}\" to \"{}\" is given a second time; first in line {}",
                                             network.names[tie.from], network.names[tie.to], before->second));
            continue;
        }
        network.ties.push_back(tie);
    }
}

}  // namespace

std::uint32_t OwnNetwork::head() const {
    std::uint32_t i = 0;
    while (superior[i] != i) i = superior[i];
    return i;
}

OwnNetwork read_own_network(const std::string& people_path, const std::string& ties_path) {
    OwnNetwork network;
    const Csv people = read_csv(people_path, {{"person", "superior"}, {"category"}});
    ErrorList errors(people_path);
    const Positions position = read_names(people, network, errors);
    read_superiors(people, position, network, errors);
    errors.throw_if_any();

    const Csv ties = read_csv(ties_path, {{"from", "to"}, {"trust"}});
    ErrorList tie_errors(ties_path);
    read_ties(ties, people_path, position, network, tie_errors);
    tie_errors.throw_if_any();
    return network;
}

}  // namespace concert::scenarios
