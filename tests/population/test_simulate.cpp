#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "models/administration/build.hpp"
#include "models/administration/model.hpp"
#include "models/administration/record.hpp"
#include "models/population/simulate.hpp"
#include "models/population/start.hpp"
#include "sim/parallel.hpp"

using namespace concert;
using namespace concert::population;

namespace {

constexpr std::uint64_t seed = 20231231;
constexpr std::array<std::int64_t, 2> bounds{9, 24};

Arm small_arm() {
    Arm arm;
    arm.base.burn_in_weeks = 6;
    arm.base.mandate_weeks = 40;
    arm.base.appropriation_formal = 0.2;  // so that some adopt within 120 weeks
    arm.base.appropriation_practice = 0.05;
    arm.trust = std::make_shared<const administration::InitialTrust>(arm.base);
    arm.p.start_alone = 0.01;
    arm.p.start_imitation = 0.05;
    return arm;
}

Employers of_sizes(const std::vector<std::int64_t>& sizes) {
    Employers employers{{"a", "b"}, {"x"}, {}};
    for (const std::int64_t size : sizes) {
        const auto i = static_cast<std::uint32_t>(employers.list.size());
        employers.list.push_back({i, i % 2, 0, size});
    }
    return employers;
}

Employers twenty_five() {
    std::vector<std::int64_t> sizes;
    for (int i = 0; i < 25; ++i) sizes.push_back(1 + i * i % 33);
    return of_sizes(sizes);
}

History run(const Employers& employers, const Arm& arm, std::int64_t horizon, std::uint32_t look_ahead = 52,
            std::uint32_t replicate = 0) {
    return simulate(employers, groups_of(employers, bounds), arm, seed, replicate, horizon, [](double) {}, look_ahead);
}

bool same(const History& a, const History& b) {
    if (a.counts.values != b.counts.values || a.fates.size() != b.fates.size()) return false;
    for (std::size_t i = 0; i < a.fates.size(); ++i) {
        const Fate &x = a.fates[i], &y = b.fates[i];
        if (x.started != y.started || x.adopted != y.adopted || x.complied != y.complied || x.sincere != y.sincere)
            return false;
    }
    return a.retention.sincere_later == b.retention.sincere_later;
}

/// Sincere and complying staff by week of the plain model's run of an organisation.
sim::Counts plain_run(const Arm& arm, const Employer& employer, std::int64_t weeks, std::uint32_t replicate = 0) {
    const Policy policy = draw_policy(arm.p, arm.base, employer.size, seed, employer.number, replicate);
    const auto own = own_parameters(arm.base, arm.on, policy, employer.size, weeks, arm.duty, arm.p.duty_weakness);
    const auto o = administration::build_generated(own, seed, employer.number, replicate);
    return administration::grouped(administration::run(o, administration::Setup(own, arm.on)),
                                   administration::groups_of(o.cells));
}

}  // namespace

TEST_CASE("a population of one organisation gives the weeks of the plain model, number by number") {
    Arm arm = small_arm();
    arm.base.elected = 5;  // not among its people
    arm.at_once = true;
    const Employers one = of_sizes({61});
    for (const bool duty : {false, true}) {
        arm.duty = duty;
        const History history = run(one, arm, 100);
        const sim::Counts plain = plain_run(arm, one.list[0], 100);
        REQUIRE(plain.weeks == 101);
        for (std::size_t week = 0; week <= 100; ++week) {
            CHECK(history.counts.at(week, 0, sincere_agents) == plain.at(week, 0, administration::sincere));
            CHECK(history.counts.at(week, 0, complying_agents) == plain.at(week, 0, administration::complying));
        }
        CHECK(history.fates[0].started == 0);
    }
}

TEST_CASE("an organisation that starts later lives the same weeks later") {
    Arm arm = small_arm();
    const Employers one = of_sizes({33});
    const History history = run(one, arm, 120);
    const std::int64_t start = history.fates[0].started;
    REQUIRE(start > 0);
    REQUIRE(start < 100);
    const sim::Counts plain = plain_run(arm, one.list[0], 120 - start);
    for (std::int64_t week = 0; week <= 120; ++week) {
        const std::int64_t expected =
            week < start ? 0 : plain.at(static_cast<std::size_t>(week - start), 0, administration::sincere);
        CHECK(history.counts.at(static_cast<std::size_t>(week), 0, sincere_agents) == expected);
    }
}

TEST_CASE("starts, adoptions and counts are those of a plain loop over weeks and organisations") {
    const Arm arm = small_arm();
    const Employers employers = twenty_five();
    const Groups groups = groups_of(employers, bounds);
    constexpr std::int64_t horizon = 120;
    const History history = run(employers, arm, horizon);

    const std::size_t n = employers.list.size();
    std::vector<std::uint32_t> number(n), kind(n);
    for (std::uint32_t i = 0; i < n; ++i) {
        number[i] = i;
        kind[i] = employers.list[i].branch * 4096 + groups.size_class[i];
    }
    const HeadTies ties = draw_head_ties(arm.p, kind, number, seed, 0);
    const auto patience = draw_patience(number, seed, 0);
    std::vector<double> passed(n, 0);
    std::vector<std::int64_t> started(n, -1), adopted(n, -1);
    std::vector<sim::Counts> lives;
    for (const Employer& employer : employers.list) lives.push_back(plain_run(arm, employer, horizon));
    for (std::int64_t week = 1; week <= horizon; ++week) {
        const auto before = adopted;
        for (std::size_t i = 0; i < n; ++i) {
            if (started[i] < 0) {
                double seen = 0;
                for (const std::uint32_t j : ties.followed_by(i)) seen += before[j] >= 0 && before[j] < week;
                passed[i] += 0.01 + 0.05 * seen / static_cast<double>(ties.followed_by(i).size());
                if (passed[i] >= patience[i]) started[i] = week;
            }
            if (started[i] < 0 || adopted[i] >= 0) continue;
            const auto local = static_cast<std::size_t>(week - started[i]);
            const double share = static_cast<double>(lives[i].at(local, 0, administration::sincere)) /
                                 static_cast<double>(employers.list[i].size);
            if (share >= 0.5) adopted[i] = week;
        }
    }
    std::int64_t starters = 0, adopters = 0;
    for (std::size_t i = 0; i < n; ++i) {
        CHECK(history.fates[i].started == started[i]);
        CHECK(history.fates[i].adopted == adopted[i]);
        starters += started[i] >= 0;
        adopters += adopted[i] >= 0;
    }
    CHECK(adopters > 5);
    CHECK(history.counts.at(horizon, 0, Kind::started) == starters);
    CHECK(history.counts.at(horizon, 0, Kind::adopted) == adopters);
}

TEST_CASE("neither the number of threads nor how far starts are foreseen changes a byte") {
    const Arm arm = small_arm();
    const Employers employers = twenty_five();
    const History history = run(employers, arm, 120);
    for (const int threads : {1, 2, 3}) {
        const sim::Workers workers(threads);
        CHECK(same(history, run(employers, arm, 120)));
    }
    for (const std::uint32_t look_ahead : {1U, 7U, 1000U}) CHECK(same(history, run(employers, arm, 120, look_ahead)));
    CHECK_FALSE(same(history, run(employers, arm, 120, 52, 1)));
}

TEST_CASE("groups of a population add up to all, and organisations that never start count with nobody sincere") {
    Arm arm = small_arm();
    const Employers employers = twenty_five();
    const Groups groups = groups_of(employers, bounds);
    CHECK(groups.names ==
          std::vector<std::string>{"all", "branch=a", "branch=b", "size=1-9", "size=10-24", "size=25+"});
    const History history = run(employers, arm, 60);
    for (std::size_t week = 0; week <= 60; week += 10) {
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            const std::int64_t all = history.counts.at(week, 0, kind);
            CHECK(history.counts.at(week, 1, kind) + history.counts.at(week, 2, kind) == all);
            CHECK(history.counts.at(week, 3, kind) + history.counts.at(week, 4, kind) +
                      history.counts.at(week, 5, kind) ==
                  all);
        }
    }
    arm.p.start_alone = 0;
    const History nobody = run(employers, arm, 60);
    CHECK(nobody.counts.at(60, 0, organisations) == 25);
    CHECK(nobody.counts.at(60, 0, Kind::started) == 0);
    CHECK(nobody.counts.at(60, 0, sincere_agents) == 0);
}

TEST_CASE("attention and relational share have the stated means and weight over organisations") {
    const Parameters p;
    constexpr std::uint32_t n = 20'000;
    double attention = 0, relational = 0, squares = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        const Policy policy = draw_policy(p, {}, 50, 3, i, 0);
        attention += policy.attention / n;
        relational += policy.relational_share / n;
        squares += policy.relational_share * policy.relational_share / n;
    }
    const double sd_attention = std::sqrt(0.3 * 0.7 / 6), variance = 0.4 * 0.6 / 6;
    CHECK(std::abs(attention - 0.3) < 4 * sd_attention / std::sqrt(n));
    CHECK(std::abs(relational - 0.4) < 4 * std::sqrt(variance / n));
    CHECK(squares - relational * relational == Approx(variance).epsilon(0.05));
}

TEST_CASE("competing projects grow by one with each tenfold size above 100 and share the attention") {
    const Parameters p;
    administration::Parameters base;
    CHECK(draw_policy(p, base, 7, 3, 0, 0).projects == 1);
    CHECK(draw_policy(p, base, 100, 3, 0, 0).projects == 1);
    CHECK(draw_policy(p, base, 1000, 3, 0, 0).projects == Approx(2));
    CHECK(draw_policy(p, base, 100'000, 3, 0, 0).projects == Approx(4));
    const Policy policy{0.6, 0.4, 3};
    administration::Equations on;
    CHECK(own_parameters(base, on, policy, 10'000, 200, false, 10).attention == Approx(0.2));
    CHECK(own_parameters(base, on, policy, 10'000, 200, false, 10).attention_after == Approx(0.05 / 3));
    CHECK(own_parameters(base, on, policy, 10'000, 200, false, 10).follow_up_weeks == 44);
    on.will = false;
    CHECK(own_parameters(base, on, policy, 10'000, 200, false, 10).attention == 0.6);
}

TEST_CASE("a duty without sanction holds for good, with a tenth of the attention and of formal compliance") {
    const administration::Parameters base;
    const auto own = own_parameters(base, {}, {0.6, 0.4, 1}, 80, 1560, true, 10);
    CHECK(own.attention == Approx(0.06));
    CHECK(own.compliance_formal == Approx(base.compliance_formal / 10));
    CHECK(own.compliance_relational == base.compliance_relational);
    CHECK(own.mandate_weeks == 1560);
    CHECK(own.follow_up_weeks == 0);
}

TEST_CASE("half of the people is adoption: an organisation of 4 has it with its head and one more") {
    CHECK(first_half({0, 1, 2, 1}, 4) == 2);
    CHECK(first_half({0, 1, 2, 2}, 5) == -1);
    CHECK(first_half({3}, 5) == 0);
    Arm arm = small_arm();
    arm.at_once = true;
    const History history = run(of_sizes({1, 2, 3, 4, 5, 30}), arm, 10);
    for (std::size_t i = 0; i < 4; ++i) CHECK(history.fates[i].adopted == 0);
    CHECK(history.fates[4].adopted != 0);
    CHECK(history.fates[5].adopted != 0);
}

TEST_CASE("what mandates leave is summed over organisations followed two years beyond their end") {
    Arm arm = small_arm();
    arm.at_once = true;
    const Employers employers = of_sizes({20, 45});
    const History history = run(employers, arm, 150);
    CHECK(history.retention.organisations == 2);
    std::int64_t then = 0, later = 0;
    for (const Employer& employer : employers.list) {
        const sim::Counts plain = plain_run(arm, employer, 150);
        then += plain.at(40, 0, administration::sincere);
        later += plain.at(144, 0, administration::sincere);
    }
    CHECK(history.retention.sincere_at_end == then);
    CHECK(history.retention.sincere_later == later);
    CHECK(run(employers, arm, 143).retention.organisations == 0);  // not followed so far
}
