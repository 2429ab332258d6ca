#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "models/administration/hierarchy.hpp"

using namespace concert;
using namespace concert::administration;

namespace {

using Sizes = std::vector<std::uint32_t>;

/// Every property a line has whatever its shape: one head, superiors before their reports, reports next to one another.
void assert_one_tree(const Hierarchy& h) {
    RC_ASSERT(h.superior[0] == 0U);
    RC_ASSERT(h.level[0] == 0);
    Person next = 1;
    for (Person i = 0; i < h.people(); ++i) {
        for (std::uint32_t k = 0; k < h.reports[i]; ++k, ++next) {
            RC_ASSERT(next < h.people());
            RC_ASSERT(h.superior[next] == i);
            RC_ASSERT(h.level[next] == h.level[i] + 1);
        }
    }
    RC_ASSERT(next == h.people());
}

Hierarchy any_generated() {
    Parameters p;
    p.people = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(1, 60), rc::gen::inRange<std::int64_t>(60, 20'001));
    p.team_span = 4 + *rc::gen::inRange(0, 45) / 4.0;
    p.manager_span = 2 + *rc::gen::inRange(0, 41) / 4.0;
    return generated_hierarchy(p, {*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(0U, 9U), 0, 0, 0});
}

}  // namespace

TEST_CASE("500 people: 54 first-line managers under 12, 3 and 1, and 430 agents") {
    CHECK(level_sizes(500, 8, 4.4) == Sizes{1, 3, 12, 54, 430});  // 500/(8 + 1 + 1/3.4) = 53.8
    CHECK(level_sizes(50, 8, 4.4) == Sizes{1, 5, 44});            // 5.4 -> 5, then 1.1 -> 1
    CHECK(level_sizes(10'000, 4, 12) == Sizes{1, 14, 164, 1'964, 7'857});
}

TEST_CASE("below ten people all report to the head; a single person leads nobody") {
    CHECK(level_sizes(1, 8, 4.4) == Sizes{1});
    for (std::uint32_t n = 2; n < 10; ++n) CHECK(level_sizes(n, 8, 4.4) == Sizes{1, n - 1});
    CHECK(level_sizes(10, 8, 4.4) == Sizes{1, 9});
}

TEST_CASE("levels add up to exactly the people there are, each superior with somebody below") {
    REQUIRE(rc::check("levels", [] {
        const auto people = *rc::gen::inRange(1U, 100'001U);
        const double team = *rc::gen::inRange(16, 61) / 4.0, managers = *rc::gen::inRange(8, 49) / 4.0;
        const Sizes sizes = level_sizes(people, team, managers);
        RC_ASSERT(std::accumulate(sizes.begin(), sizes.end(), 0U) == people);
        RC_ASSERT(sizes[0] == 1U);
        for (std::size_t l = 1; l < sizes.size(); ++l) RC_ASSERT(sizes[l] >= sizes[l - 1]);
    }));
}

TEST_CASE("any size, spans and seed give one tree of exactly that many people, breadth-first") {
    REQUIRE(rc::check("trees", [] {
        const Hierarchy h = any_generated();
        assert_one_tree(h);
        RC_ASSERT(h.role.size() == h.people());
        RC_ASSERT(h.category.size() == h.people());
        RC_ASSERT(h.role[0] == Role::executive);
        for (Person i = 1; i < h.people(); ++i) {
            RC_ASSERT((h.role[i] == Role::frontline) == (h.reports[i] == 0));
            if (h.role[i] == Role::executive) RC_ASSERT(h.category[i] == Category::a);
            if (h.role[i] == Role::manager) RC_ASSERT(h.category[i] != Category::c);
            if (h.role[i] == Role::frontline) RC_ASSERT(h.category[i] != Category::a);
        }
        // nobody between the head and the first line stands without a report: all agents are on the last level
        const auto deepest = *std::max_element(h.level.begin(), h.level.end());
        for (Person i = 0; i < h.people(); ++i) RC_ASSERT((h.reports[i] == 0) == (h.level[i] == deepest));
    }));
}

TEST_CASE("the wanted size is reached to the person") {
    for (const std::int64_t n : {1, 2, 9, 10, 11, 37, 500, 4'999, 20'000}) {
        Parameters p;
        p.people = n;
        CHECK(generated_hierarchy(p, {7, 0, 0, 0, 0}).people() == static_cast<std::size_t>(n));
    }
}

TEST_CASE("teams of agents have the mean size asked for, and vary around it") {
    for (const double span : {4.0, 8.0, 14.3}) {
        Parameters p;
        p.people = 20'000;
        p.team_span = span;
        const Hierarchy h = generated_hierarchy(p, {23, 0, 0, 0, 0});
        double teams = 0, agents = 0, squares = 0;
        for (Person i = 0; i < h.people(); ++i) {
            if (h.role[i] != Role::manager) continue;
            ++teams;
            agents += h.reports[i];
            squares += std::pow(h.reports[i], 2);
        }
        const double mean = agents / teams, variance = squares / teams - mean * mean;
        INFO("mean " << mean << ", variance " << variance);
        CHECK(mean == Approx(span).epsilon(0.005));  // rounding of the levels
        // one sure member and the rest thrown at random: Poisson with mean span - 1, whose variance has
        // standard error sqrt(2/teams) of itself
        CHECK(variance == Approx(span - 1).epsilon(4 * std::sqrt(2 / teams) + 0.02));
    }
}

TEST_CASE("categories follow the shares: half of first-line managers A, a quarter of agents B") {
    Parameters p;
    p.people = 20'000;
    p.category_b_share = 0.27;
    const Hierarchy h = generated_hierarchy(p, {29, 0, 0, 0, 0});
    double managers = 0, a = 0, agents = 0, b = 0;
    for (Person i = 0; i < h.people(); ++i) {
        (h.role[i] == Role::manager ? managers : agents) += h.role[i] == Role::executive ? 0 : 1;
        a += h.role[i] == Role::manager && h.category[i] == Category::a ? 1 : 0;
        b += h.role[i] == Role::frontline && h.category[i] == Category::b ? 1 : 0;
    }
    CHECK(std::abs(a / managers - 0.5) < 4 * std::sqrt(0.25 / managers));
    CHECK(std::abs(b / agents - 0.27) < 4 * std::sqrt(0.27 * 0.73 / agents));
}

TEST_CASE("people in any order are renumbered breadth-first, and told back who they were") {
    std::vector<Person> order;
    const Hierarchy h = breadth_first({3, 3, 0, 3, 0, 2}, order);
    CHECK(order == std::vector<Person>{3, 0, 1, 2, 4, 5});
    CHECK(h.superior == std::vector<Person>{0, 0, 0, 1, 1, 3});
    CHECK(h.reports == std::vector<std::uint32_t>{2, 2, 0, 1, 0, 0});
    CHECK(h.level == std::vector<std::uint8_t>{0, 1, 1, 2, 2, 3});
    CHECK(h.role == std::vector<Role>{Role::executive, Role::executive, Role::frontline, Role::manager, Role::frontline,
                                      Role::frontline});
}

TEST_CASE("what is not one tree is refused in words") {
    std::vector<Person> order;
    CHECK_THROWS_WITH(breadth_first({0, 1}, order), "a hierarchy has two heads");
    CHECK_THROWS_WITH(breadth_first({1, 0}, order), "a hierarchy has no head");
    CHECK_THROWS_WITH(breadth_first({0, 2, 1}, order), "a hierarchy holds a cycle");
    std::vector<Person> chain(257);
    for (Person i = 1; i < 257; ++i) chain[i] = i - 1;
    CHECK_THROWS_WITH(breadth_first(chain, order), "a hierarchy is more than 255 levels deep");
}
