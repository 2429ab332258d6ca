#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "models/administration/build.hpp"
#include "models/administration/people.hpp"
#include "models/administration/state.hpp"
#include "sim/network_measures.hpp"

using namespace concert;
using namespace concert::administration;

namespace {

Parameters of(std::int64_t number, Place place = Place::random) {
    Parameters p;
    p.people = number;
    p.innovator_place = static_cast<std::int64_t>(place);
    return p;
}

Organisation build(const Parameters& p, std::uint32_t replicate = 0) { return build_generated(p, 77, 0, replicate); }

std::vector<std::uint16_t> distances(const Organisation& o) {
    std::vector<Person> superior(o.people());
    for (Person i = 0; i < o.people(); ++i) superior[i] = o.superior[o.unit[i]];
    return sim::distances_from(0, o.ties, superior);
}

std::uint32_t quarter(const Organisation& o, Person i) { return o.cells[o.cell[i]].distance; }

}  // namespace

TEST_CASE("innovators are the head and max(1, round(d0 N)) others, or a fixed number of others") {
    for (const auto& [number, share, others] : {std::tuple{1, 0.03, 0U},
                                                {2, 0.03, 1U},
                                                {9, 0.03, 1U},
                                                {49, 0.03, 1U},
                                                {51, 0.03, 2U},
                                                {500, 0.03, 15U},
                                                {37, 0.3, 11U}}) {
        Parameters p = of(number);
        p.innovator_share = share;
        const Organisation o = build(p);
        INFO(number << " people");
        CHECK(o.innovators.size() == others + 1);
        CHECK(o.innovators[0] == 0);
        CHECK(std::is_sorted(o.innovators.begin(), o.innovators.end()));
        CHECK(std::set<Person>(o.innovators.begin(), o.innovators.end()).size() == o.innovators.size());
        CHECK(o.innovators.back() < static_cast<Person>(number));
    }
    Parameters p = of(60);
    p.innovator_count = 23;
    CHECK(build(p).innovators.size() == 24);
    p.innovator_count = 1'000;
    CHECK(build(p).innovators.size() == 60);  // all there are
}

TEST_CASE("innovators stand where they are wanted, and elsewhere only when there are too few") {
    Parameters p = of(500, Place::top);
    p.innovator_count = 15;
    const Organisation top = build(p);
    for (const Person i : top.innovators) CHECK(top.level[i] <= 2);  // 1 + 3 + 12 people
    CHECK(std::count_if(top.innovators.begin(), top.innovators.end(), [&](Person i) { return top.level[i] == 1; }) ==
          3);
    p = of(500, Place::managers);
    const Organisation managers = build(p);
    for (const Person i : managers.innovators) CHECK(managers.role[i] != Role::frontline);
    p.innovator_count = 80;  // there are 70, the head included
    const Organisation more = build(p);
    CHECK(std::count_if(more.innovators.begin(), more.innovators.end(),
                        [&](Person i) { return more.role[i] != Role::frontline; }) == 70);
    p = of(500, Place::periphery);
    const Organisation far = build(p);
    for (std::size_t k = 1; k < far.innovators.size(); ++k) CHECK(quarter(far, far.innovators[k]) == 3);
}

TEST_CASE("where users are the innovators there is nobody inside but the head; managers and periphery have half each") {
    CHECK(build(of(300, Place::outside)).innovators == std::vector<Person>{0});
    for (const std::int64_t count : {14, 15}) {
        Parameters p = of(300, Place::managers_and_periphery);
        p.innovator_count = count;
        const Organisation both = build(p);
        CHECK(both.innovators.size() == static_cast<std::size_t>(count) + 1);
        p.innovator_place = static_cast<std::int64_t>(Place::managers);
        p.innovator_count = count - count / 2;
        const Organisation managers = build(p);  // the same managers as where these stand alone
        CHECK(std::includes(both.innovators.begin(), both.innovators.end(), managers.innovators.begin(),
                            managers.innovators.end()));
        std::vector<Person> others;
        std::set_difference(both.innovators.begin(), both.innovators.end(), managers.innovators.begin(),
                            managers.innovators.end(), std::back_inserter(others));
        CHECK(others.size() == static_cast<std::size_t>(count / 2));
        for (const Person i : others) CHECK(quarter(both, i) == 3);
    }
}

TEST_CASE("at random everybody but the head is an innovator as often as anybody else") {
    Parameters p = of(41);
    p.innovator_count = 10;
    std::vector<double> chosen(41, 0);
    const std::uint32_t replicates = 800;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        for (const Person i : build(p, r).innovators) ++chosen[i];
    }
    CHECK(chosen[0] == replicates);
    for (std::size_t i = 1; i < 41; ++i)
        CHECK(std::abs(chosen[i] - 200) < 4.5 * std::sqrt(800 * 0.25 * 0.75));  // 40 people
}

TEST_CASE("quarters hold a quarter of the staff each, and nobody nearer the head stands in a farther one") {
    Parameters p = of(403);
    p.elected = 11;
    const Organisation o = build(p);
    const auto distance = distances(o);
    std::map<std::uint32_t, std::uint32_t> size;
    std::vector<std::uint16_t> nearest(4, 9'999), farthest(4, 0);
    for (Person i = 0; i < 403; ++i) {
        const auto q = quarter(o, i);
        ++size[q];
        nearest[q] = std::min(nearest[q], distance[i]);
        farthest[q] = std::max(farthest[q], distance[i]);
        CHECK(o.cells[o.cell[i]].role == o.role[i]);
    }
    for (std::uint32_t q = 0; q < 4; ++q) CHECK(std::abs(static_cast<int>(size[q]) - 101) <= 1);
    for (std::size_t q = 1; q < 4; ++q) CHECK(farthest[q - 1] <= nearest[q]);
    CHECK(quarter(o, 0) == 0);
    for (Person i = 403; i < 414; ++i) CHECK(o.cells[o.cell[i]] == Cell{Role::elected, 0});
}

TEST_CASE("units are what a superior leads: every member once, the head in its own") {
    Parameters p = of(211);
    p.elected = 7;
    const Organisation o = build(p);
    std::vector<int> seen(o.people(), 0);
    for (std::uint32_t u = 0; u < o.units(); ++u) {
        CHECK(o.led[o.superior[u]] == u);
        for (Person i = o.members_begin[u]; i < o.members_end[u]; ++i) {
            ++seen[i];
            CHECK(o.unit[i] == u);
        }
    }
    for (Person i = 0; i < o.people(); ++i) CHECK(seen[i] == (i == 0 || i >= 211 ? 0 : 1));
    CHECK(o.is_head(0));
    CHECK_FALSE(o.is_head(211));
    CHECK(o.bodies[0].staff == 211);
    CHECK(o.bodies[0].outside == 7);
    CHECK(build(of(1)).units() == 1);
}

TEST_CASE("trust given for a tie stands on that tie, in both directions, after its row was reordered") {
    const Parameters p = of(23);
    const Hierarchy h = generated_hierarchy(p, {78, 0, 0, 0, 0});
    GivenTies given;
    for (Person i = 0; i < 23; ++i) {
        for (Person j = i + 1; j < 23; ++j) {
            if ((i * 5 + j * 3) % 4 == 0) continue;
            (i + j) % 2 == 0 ? given.pairs.emplace_back(i, j) : given.pairs.emplace_back(j, i);
            const auto [a, b] = given.pairs.back();
            given.trust.emplace_back(static_cast<float>(a * 23 + b) / 600.0F, static_cast<float>(b * 23 + a) / 600.0F);
        }
    }
    given.trust[3] = {std::nanf(""), 0.25F};  // one direction is left to chance
    const Organisation o = build_with_line(h, &given, p, 78, 0, 0);
    const Setup arm(p);
    const State s(o, arm);
    std::size_t checked = 0, moved = 0;
    for (Person i = 0; i < 23; ++i) {
        for (TieIndex t = o.ties.first[i]; t < o.ties.first[i + 1]; ++t) {
            const Person j = o.ties.target[t];
            if (t > o.ties.first[i] && o.ties.target[t - 1] > j) ++moved;
            CHECK(o.ties.target[o.ties.mate[t]] == i);
            if (std::minmax(i, j) == std::minmax(given.pairs[3].first, given.pairs[3].second)) {
                CHECK((i == given.pairs[3].second) == (o.given_trust[t] == 0.25F));
                continue;
            }
            CHECK(o.given_trust[t] == static_cast<float>(i * 23 + j) / 600.0F);
            CHECK(s.prior[t] / 65535.0 == Approx((i * 23 + j) / 600.0).margin(1e-5));
            ++checked;
        }
    }
    CHECK(checked == 2 * given.pairs.size() - 2);
    CHECK(moved > 50);  // rows are no longer sorted
}

TEST_CASE(
    "initial trust has the means asked for towards superior, reports and others, and half of the ties are mutual") {
    Parameters p = of(4'001);
    p.trust_in_superior = 0.37;
    p.trust_in_reports = 0.83;
    p.trust_in_others = 0.64;
    const Organisation o = build(p);
    const Setup arm(p);
    const State s(o, arm);
    std::array<double, 3> sum{}, n{};
    double mutual = 0, others = 0;
    for (Person i = 0; i < o.people(); ++i) {
        for (TieIndex t = o.ties.first[i]; t < o.ties.first[i + 1]; ++t) {
            const Person j = o.ties.target[t];
            const bool up = i != 0 && o.superior[o.unit[i]] == j, down = j != 0 && o.superior[o.unit[j]] == i;
            const std::size_t kind = up ? 0 : down ? 1 : 2;
            sum[kind] += s.prior[t] / 65535.0;
            ++n[kind];
            if (kind != 2 || j < i) continue;
            ++others;
            mutual += s.prior[t] == s.prior[o.ties.mate[t]] ? 1 : 0;
        }
    }
    const std::array<double, 3> wanted{0.37, 0.83, 0.64};
    for (std::size_t kind = 0; kind < 3; ++kind) {
        // variance of Beta(10 mu, 10 (1-mu)); copied draws make pairs of equal values
        const double sigma = std::sqrt(2 * wanted[kind] * (1 - wanted[kind]) / 11 / n[kind]);
        INFO("kind " << kind << ": " << sum[kind] / n[kind] << ", expected " << wanted[kind] << " +- " << sigma);
        CHECK(std::abs(sum[kind] / n[kind] - wanted[kind]) < 4 * sigma);
    }
    CHECK(std::abs(mutual / others - 0.5) < 4 * std::sqrt(0.25 / others) + 1e-3);
}

TEST_CASE("twice the people make twice the ties and units: what a build holds grows as N") {
    const Organisation small = build(of(4'000)), large = build(of(32'000));
    CHECK(static_cast<double>(large.ties.ties()) / static_cast<double>(small.ties.ties()) == Approx(8).epsilon(0.01));
    CHECK(static_cast<double>(large.units()) / static_cast<double>(small.units()) == Approx(8).epsilon(0.01));
}

TEST_CASE("the same numbers build the same organisation; another replicate or number builds another") {
    const Parameters p = of(300);
    const Organisation one = build_generated(p, 9, 4, 2), again = build_generated(p, 9, 4, 2);
    CHECK(
        (one.ties.target == again.ties.target && one.innovators == again.innovators && one.superior == again.superior));
    CHECK_FALSE(build_generated(p, 9, 4, 3).ties.target == one.ties.target);
    CHECK_FALSE(build_generated(p, 9, 5, 2).ties.target == one.ties.target);
    CHECK_FALSE(build_generated(p, 10, 4, 2).ties.target == one.ties.target);
}
