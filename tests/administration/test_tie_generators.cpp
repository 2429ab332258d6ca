#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "models/administration/potential_ties.hpp"
#include "sim/network_measures.hpp"

using namespace concert;
using namespace concert::administration;

namespace {

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

/// Steps from i and from j up to their lowest common superior, found by climbing.
std::pair<int, int> climbs(const Hierarchy& h, Person i, Person j) {
    std::pair<int, int> steps{0, 0};
    while (i != j) {
        if (h.level[i] >= h.level[j]) {
            i = h.superior[i], ++steps.first;
        } else {
            j = h.superior[j], ++steps.second;
        }
    }
    return steps;
}

}  // namespace

TEST_CASE("multiscale partners follow exp(-D/lambda - x/zeta) by chi-square against climbed hierarchies") {
    Parameters p;
    p.potential_ties = 2;  // one partner drawn each
    p.tie_generator = static_cast<std::int64_t>(TieGenerator::multiscale);
    p.multiscale_depth = 1.3;
    p.multiscale_distance = 0.9;
    const Hierarchy h = regular_tree(4, 5);  // 341 people
    const Person begin = 5, end = 21;        // level 2, among the first to draw, when hardly anybody is taken
    std::map<std::pair<int, int>, double> weight, seen;
    double all = 0, drawn = 0;
    for (Person j = 0; j < h.people(); ++j) {
        if (j == begin) continue;
        const auto [up, down] = climbs(h, begin, j);
        const double depth = 2 - up, x = std::sqrt(std::max(0, up * up + down * down - 2));
        const double share = std::exp(-depth / p.multiscale_depth - x / p.multiscale_distance);
        weight[{up, down}] += share;
        all += share;
    }
    for (std::uint32_t replicate = 0; replicate < 400; ++replicate) {
        for (const auto& [from, to] : draw_potential_ties(h, 0, p, {5, 0, replicate, 0, 0})) {
            if (from < begin || from >= end) continue;  // the one who draws is named first
            ++seen[climbs(h, from, to)];
            ++drawn;
        }
    }
    double statistic = 0;
    for (const auto& [where, share] : weight) {
        const double expected = share / all * drawn;
        UNSCOPED_INFO(where.first << " up, " << where.second << " down: " << seen[where] << ", expected " << expected);
        statistic += (seen[where] - expected) * (seen[where] - expected) / expected;
    }
    const double freedom = static_cast<double>(weight.size()) - 1;
    INFO("chi-square " << statistic << " with " << freedom << " degrees of freedom, " << drawn << " draws");
    CHECK(seen.size() == weight.size());
    CHECK(statistic < freedom + 4 * std::sqrt(2 * freedom));
}

TEST_CASE("rewired ties keep the degrees drawn by distance and lose the distance") {
    Parameters p;
    const Hierarchy h = regular_tree(5, 5);  // 781 people
    const auto mean_distance_and_degrees = [&](TieGenerator generator, std::vector<int>& degree) {
        p.tie_generator = static_cast<std::int64_t>(generator);
        const auto ties = draw_potential_ties(h, 0, p, {9, 0, 0, 0, 0});
        degree.assign(h.people(), 0);
        double sum = 0;
        for (const auto& [a, b] : ties) {
            ++degree[a], ++degree[b];
            const auto [up, down] = climbs(h, a, b);
            sum += up + down;
        }
        return sum / static_cast<double>(ties.size());
    };
    std::vector<int> drawn, rewired;
    const double near = mean_distance_and_degrees(TieGenerator::distance, drawn);
    const double far = mean_distance_and_degrees(TieGenerator::rewired, rewired);
    CHECK(drawn == rewired);
    // two people met along ties chosen by degree alone; degrees hardly depend on place, so nearly the mean over pairs
    double everybody = 0, pairs = 0;
    for (Person i = 0; i < h.people(); ++i) {
        for (Person j = 0; j < i; ++j) {
            const double both = static_cast<double>(drawn[i]) * drawn[j];
            const auto [up, down] = climbs(h, i, j);
            everybody += both * (up + down);
            pairs += both;
        }
    }
    INFO("mean distance " << near << " drawn, " << far << " rewired, " << everybody / pairs << " by degrees alone");
    CHECK(near < 0.9 * far);
    CHECK(std::abs(far - everybody / pairs) < 0.1);  // sd of a distance about 1.5, 5 800 ties: 4 s.e. are 0.08
}
