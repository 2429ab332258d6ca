#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "models/administration/potential_ties.hpp"
#include "sim/network_measures.hpp"

using namespace concert;
using namespace concert::administration;

namespace {

using Pairs = std::vector<std::pair<Person, Person>>;

/// Everybody above the last level has `span` direct reports.
Hierarchy regular_tree(Person span, int levels) {
    std::vector<Person> superiors{0}, order;
    Person boss = 0;
    for (int level = 1; level < levels; ++level) {
        for (const auto end = static_cast<Person>(superiors.size()); boss < end; ++boss) {
            superiors.insert(superiors.end(), span, boss);
        }
    }
    Hierarchy h = breadth_first(superiors, order);
    h.category.assign(h.people(), Category::c);
    return h;
}

std::vector<std::uint32_t> degrees(const Pairs& ties, std::size_t people) {
    std::vector<std::uint32_t> degree(people, 0);
    for (const auto& [a, b] : ties) ++degree[a], ++degree[b];
    return degree;
}

/// Steps over the line alone, found by walking it.
std::vector<std::uint16_t> tree_distances(const Hierarchy& h, Person from) {
    const sim::Network nobody = sim::network_of_pairs(h.people(), Pairs{});
    return sim::distances_from(from, nobody, h.superior);
}

}  // namespace

TEST_CASE(
    "the mean degree is k_pot, nobody has more than twice as many, no pair comes twice, nobody meets themselves") {
    for (const double wanted : {2.0, 7.3, 15.0, 50.0}) {
        Parameters p;
        p.people = 6'007;
        p.potential_ties = wanted;
        const Hierarchy h = generated_hierarchy(p, {3, 0, 0, 0, 0});
        const Pairs ties = draw_potential_ties(h, 0, p, {3, 0, 0, 0, 0});
        const auto degree = degrees(ties, h.people());
        INFO("k_pot " << wanted << ", mean " << 2.0 * static_cast<double>(ties.size()) / 6'007);
        // everybody draws k_pot/2 partners, rounded up or down at random; a few find their places full
        const double sigma = 2 * std::sqrt(0.25 / 6'007);
        CHECK(std::abs(2.0 * static_cast<double>(ties.size()) / 6'007 - wanted) < 4 * sigma + 0.002 * wanted);
        CHECK(*std::max_element(degree.begin(), degree.end()) <= std::floor(2 * wanted + 0.5));  // whole people
        std::set<std::pair<Person, Person>> seen;
        for (const auto& [a, b] : ties) {
            CHECK(a != b);
            CHECK(seen.insert(std::minmax(a, b)).second);
        }
    }
}

TEST_CASE("the smallest organisations get what partners there are") {
    for (const std::int64_t n : {1, 2, 3, 5}) {
        Parameters p;
        p.people = n;
        const Hierarchy h = generated_hierarchy(p, {4, 0, 0, 0, 0});
        const Pairs ties = draw_potential_ties(h, 0, p, {4, 0, 0, 0, 0});
        INFO(n << " people");
        CHECK(ties.size() <= static_cast<std::size_t>(n * (n - 1) / 2));
        CHECK(ties.size() + 1 >= static_cast<std::size_t>(n));
    }
}

TEST_CASE(
    "partners stand at tree distance h with P(h) ~ n(h) exp(-a_h (h-1)), by chi-square against walked distances") {
    Parameters p;
    p.potential_ties = 2;  // one partner drawn each
    p.distance_decay = 0.7;
    const Hierarchy h = regular_tree(4, 6);  // 1 365 people
    // The people of level 2 see distances 1 to 7 and are among the first to draw, when hardly anybody is taken.
    const Person begin = 5, end = 21;
    const auto distance = tree_distances(h, begin);
    std::vector<double> weight(12, 0), seen(12, 0);
    double all = 0, drawn = 0;
    for (Person j = 0; j < h.people(); ++j) {
        if (j == begin) continue;
        const double share = std::exp(-p.distance_decay * (distance[j] - 1.0));
        weight[distance[j]] += share;
        all += share;
    }
    std::vector<std::vector<std::uint16_t>> walked;
    for (Person i = begin; i < end; ++i) walked.push_back(tree_distances(h, i));
    for (std::uint32_t replicate = 0; replicate < 250; ++replicate) {
        for (const auto& [from, to] : draw_potential_ties(h, 0, p, {5, 0, replicate, 0, 0})) {
            if (from < begin || from >= end) continue;  // the one who draws is named first
            ++seen[walked[from - begin][to]];
            ++drawn;
        }
    }
    double statistic = 0, cells = 0;
    for (std::size_t d = 0; d < weight.size(); ++d) {
        const double expected = weight[d] / all * drawn;
        if (expected == 0) {
            CHECK(seen[d] == 0);
            continue;
        }
        UNSCOPED_INFO("distance " << d << ": " << seen[d] << ", expected " << expected);
        statistic += (seen[d] - expected) * (seen[d] - expected) / expected;
        ++cells;
    }
    INFO("chi-square " << statistic << " with " << cells - 1 << " degrees of freedom, " << drawn << " draws");
    CHECK(statistic < cells - 1 + 4 * std::sqrt(2 * (cells - 1)));
    CHECK(cells == 7);
}

TEST_CASE("between two people at the same distance the odds of the same category are e^eta") {
    Parameters p;
    p.potential_ties = 4;
    p.homophily = 0.6;
    p.distance_decay = 0;
    std::vector<Person> order;
    Hierarchy h = breadth_first(std::vector<Person>(3'001, 0), order);
    h.category.assign(h.people(), Category::c);
    for (Person i = 1; i <= 1'000; ++i) h.category[i] = Category::b;
    double same = 0, other = 0;
    for (std::uint32_t replicate = 0; replicate < 5; ++replicate) {
        for (const auto& [from, to] : draw_potential_ties(h, 0, p, {6, 0, replicate, 0, 0})) {
            if (from == 0 || to == 0 || h.category[from] != Category::c) continue;
            (h.category[to] == Category::c ? same : other) += 1;
        }
    }
    const double odds = same / other / (1'999.0 / 1'000), error = odds * std::sqrt(1 / same + 1 / other);
    INFO("odds " << odds << " +- " << error << ", expected " << std::exp(0.6));
    CHECK(std::abs(odds - std::exp(0.6)) < 4 * error);
}

TEST_CASE("the elected stand one step above the head and two from each other") {
    Parameters p;
    p.distance_decay = 2;
    p.potential_ties = 6;
    const Hierarchy h = regular_tree(5, 4);
    const auto staff = static_cast<Person>(h.people());
    const Pairs ties = draw_potential_ties(h, 23, p, {8, 0, 0, 0, 0});
    const auto degree = degrees(ties, staff + 23);
    double among = 0, below = 0;
    for (const auto& [from, to] : ties) {
        if (from < staff) continue;
        CHECK(to != from);
        (to >= staff ? among : below) += to == 0 ? 0 : 1;
    }
    CHECK(*std::min_element(degree.begin() + staff, degree.end()) >= 1);
    CHECK(among > below);    // 22 colleagues at distance 2 against 5 + 25 e^-2 + ... below the head
    CHECK(degree[0] == 12);  // everybody's first choice has all the partners one may have, 2 k_pot
}
