#pragma once
#include <array>
#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <vector>

#include "models/administration/build.hpp"
#include "models/administration/model.hpp"
#include "models/administration/record.hpp"

/// Small organisations and bare settings for comparisons with known answers.
namespace concert::administration::testing {

#ifdef CONCERT_SANITIZED
inline constexpr bool sanitized = true;  // sanitizers make a run ten times dearer
#else
inline constexpr bool sanitized = false;
#endif

/// Every equation off: a test turns on the one it is about.
inline constexpr auto nothing = std::bit_cast<Equations>(std::array<bool, sizeof(Equations)>{});

/// The shortest calendar and no turnover; `weeks` of mandate.
inline Parameters bare(std::int64_t weeks) {
    Parameters p;
    p.burn_in_weeks = 1;
    p.mandate_weeks = weeks;
    p.follow_up_weeks = 0;
    p.turnover = 0;
    return p;
}

inline Hierarchy line_of(const std::vector<Person>& superiors) {
    std::vector<Person> order;
    Hierarchy h = breadth_first(superiors, order);
    h.category.assign(h.people(), Category::c);
    return h;
}

/// A head and `people - 1` direct reports.
inline Hierarchy flat(Person people) { return line_of(std::vector<Person>(people, 0)); }

/// Everybody above the last level has `span` direct reports.
inline Hierarchy regular_tree(Person span, int levels) {
    std::vector<Person> superiors{0};
    Person boss = 0;
    for (int level = 1; level < levels; ++level) {
        for (const auto end = static_cast<Person>(superiors.size()); boss < end; ++boss) {
            superiors.insert(superiors.end(), span, boss);
        }
    }
    return line_of(superiors);
}

/// Everybody from `first` on tied to everybody else from there on.
inline GivenTies complete(Person people, Person first = 0) {
    GivenTies ties;
    for (Person i = first; i < people; ++i) {
        for (Person j = i + 1; j < people; ++j) ties.pairs.emplace_back(i, j);
    }
    return ties;
}

/// Takes the innovators' adoption back, so that a test may place its own.
inline void forget_innovators(State& s) {
    for (auto& status : s.status) status = 0;
    s.next_status = s.status;
    for (auto& complying : s.complying) complying = 0;
}

/// Sum of a count over the cells of one week.
inline std::int64_t in_week(const sim::Counts& counts, std::size_t week, Kind kind) {
    std::int64_t sum = 0;
    for (std::size_t cell = 0; cell < counts.groups; ++cell) sum += counts.at(week, cell, kind);
    return sum;
}

/// Mean and its standard error from independent values.
struct Mean {
    double sum = 0, squares = 0, n = 0;
    void add(double x) { sum += x, squares += x * x, ++n; }
    double value() const { return sum / n; }
    double error() const { return std::sqrt(std::fmax(0.0, squares / n - value() * value()) / (n - 1)); }
};

}  // namespace concert::administration::testing
