#include <algorithm>
#include <stdexcept>

#include "models/administration/organisation.hpp"

namespace concert::administration {
namespace {

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

template <class T>
void append_shifted(std::vector<T>& to, const std::vector<T>& from, T shift) {
    for (const T value : from) to.push_back(value == none ? none : value + shift);
}

/// Place of a cell among those of the population.
std::uint8_t cell_of(std::vector<Cell>& cells, const Cell& cell) {
    const auto place = std::find(cells.begin(), cells.end(), cell);
    const auto index = static_cast<std::uint8_t>(place - cells.begin());
    if (place == cells.end()) cells.push_back(cell);
    return index;
}

}  // namespace

Organisation join(std::vector<Organisation> organisations) {
    if (organisations.empty()) throw std::invalid_argument("a population needs at least one organisation");
    Organisation all = std::move(organisations.front());
    for (std::size_t k = 1; k < organisations.size(); ++k) {
        const Organisation& one = organisations[k];
        const auto people = static_cast<Person>(all.people());
        const auto units = static_cast<std::uint32_t>(all.units());
        const auto ties = static_cast<TieIndex>(all.ties.ties());
        for (sim::Body body : one.bodies) {
            body.first += people;
            body.first_unit += units;
            all.bodies.push_back(body);
        }
        append_shifted(all.unit, one.unit, units);
        append_shifted(all.led, one.led, units);
        append(all.level, one.level);
        append(all.role, one.role);
        append(all.category, one.category);
        for (const std::uint8_t c : one.cell) all.cell.push_back(cell_of(all.cells, one.cells[c]));
        append_shifted(all.superior, one.superior, people);
        append_shifted(all.members_begin, one.members_begin, people);
        append_shifted(all.members_end, one.members_end, people);
        all.ties.first.pop_back();
        append_shifted(all.ties.first, one.ties.first, ties);
        append_shifted(all.ties.target, one.ties.target, people);
        append_shifted(all.ties.mate, one.ties.mate, ties);
        if (all.given_trust.empty() != one.given_trust.empty()) {
            throw std::invalid_argument("organisations with and without given trust cannot be joined");
        }
        append(all.given_trust, one.given_trust);
        append_shifted(all.innovators, one.innovators, people);
    }
    return all;
}

}  // namespace concert::administration
