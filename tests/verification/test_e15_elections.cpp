#include "fixture.hpp"
#include "models/administration/elections.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

Parameters with_elections() {
    Parameters p;
    p.people = 60;
    p.elected = 9;
    p.burn_in_weeks = 5;
    p.mandate_weeks = 40;
    p.follow_up_weeks = 6;
    p.election_every = 10;
    p.election_phase = 3;
    p.mandate_survival = 0;
    return p;
}

/// Weeks of the mandate that end with an election.
std::vector<std::uint32_t> elections_of(const Parameters& p, const Equations& on = {}) {
    std::vector<std::uint32_t> weeks;
    for (std::uint32_t week = 1; week <= weeks_of(p); ++week) {
        if (election_in(p, on, week)) weeks.push_back(week - static_cast<std::uint32_t>(p.burn_in_weeks));
    }
    return weeks;
}

/// Weeks during which the mandate held, by the count.
std::int64_t weeks_held(const sim::Counts& counts) {
    std::int64_t weeks = 0;
    for (std::size_t row = 1; row < counts.weeks; ++row) {
        if (in_week(counts, row, under_mandate) == in_week(counts, row, person_weeks)) ++weeks;
    }
    return weeks;
}

bool lost(const State& s) { return s.mandate_end < end_of_mandate(s.p); }

}  // namespace

TEST_CASE("E15: elections fall on week phase and whole intervals from it, within the mandate", "[verification]") {
    using Weeks = std::vector<std::uint32_t>;
    Parameters p = with_elections();
    CHECK(elections_of(p) == Weeks{3, 13, 23, 33});
    p.election_phase = 0;
    CHECK(elections_of(p) == Weeks{10, 20, 30});  // in week 40 the mandate ends anyway
    p.election_phase = 24;
    CHECK(elections_of(p) == Weeks{4, 14, 24, 34});
    p.election_every = 312;
    CHECK(elections_of(p) == Weeks{24});
    Equations off;
    off.will = false;
    CHECK(elections_of(p, off).empty());
    p.election_every = 0;
    CHECK(elections_of(p).empty());
}

TEST_CASE("E15: a sincere majority always survives, half of the elected is none", "[verification]") {
    for (const std::int64_t elected : {7, 8, 9}) {
        for (std::int64_t sincere_ones = 0; sincere_ones <= elected; ++sincere_ones) {
            Parameters p = with_elections();
            p.elected = elected;
            p.sincere_elected_share = static_cast<double>(sincere_ones) / static_cast<double>(elected);
            const Organisation o = build_generated(p, 15, 0, 0);
            const auto counts = run(o, Setup(p));
            CHECK(weeks_held(counts) == (2 * sincere_ones > elected ? 40 : 3));
        }
    }
}

TEST_CASE("E15: otherwise the mandate survives with p_re, alike in every arm", "[verification]") {
    Parameters p = with_elections();
    p.people = 12;
    p.sincere_elected_share = 0.4;
    p.mandate_survival = 0.37;
    Parameters other = p;
    other.relational_share = 1;
    Organisation o = build_generated(p, 15, 0, 0);
    const Setup arm(p), other_arm(other);
    const int replicates = sanitized ? 400 : 4'000;
    int survived = 0;
    for (int r = 0; r < replicates; ++r) {
        o.replicate = static_cast<std::uint32_t>(r);
        State s(o, arm), t(o, other_arm);
        s.week = t.week = 5 + 13;
        hold_election(s), hold_election(t);
        survived += lost(s) ? 0 : 1;
        if (lost(s) != lost(t)) FAIL("arms differ");
    }
    const double sigma = std::sqrt(0.37 * 0.63 / replicates);
    INFO(survived << " of " << replicates);
    CHECK(std::abs(static_cast<double>(survived) / replicates - 0.37) < 4 * sigma);
    // two elections are two draws: survival of both is p_re squared, and a lost mandate stays lost
    int both = 0;
    for (int r = 0; r < replicates; ++r) {
        o.replicate = static_cast<std::uint32_t>(r);
        State s(o, arm);
        for (s.week = 5 + 3; s.week <= 5 + 13; s.week += 10) hold_election(s);
        both += lost(s) ? 0 : 1;
    }
    const double square = 0.37 * 0.37;
    CHECK(std::abs(static_cast<double>(both) / replicates - square) <
          4 * std::sqrt(square * (1 - square) / replicates));
}

TEST_CASE("E15: after a lost election people go on as after a mandate that was to end in that week", "[verification]") {
    Parameters lost = with_elections(), planned = lost;
    lost.election_phase = 13;
    lost.election_every = 100;
    planned.election_every = 0;
    planned.mandate_weeks = 13;
    planned.follow_up_weeks = lost.mandate_weeks + lost.follow_up_weeks - 13;
    const Organisation o = build_generated(lost, 15, 0, 0);
    const Setup one(lost), other(planned);
    State s(o, one), t(o, other);
    while (s.week < weeks_of(lost)) {
        advance(s), advance(t);
        REQUIRE(s.stretch.mandate == t.stretch.mandate);
        REQUIRE(s.stretch.attention == t.stretch.attention);
    }
    CHECK(s.stretch.attention == lost.attention_after);
    CHECK(s.counts.values == t.counts.values);
    CHECK(s.status == t.status);
}

TEST_CASE("E15: the calendar is that of one organisation, so that a population with elections is refused") {
    const Parameters p = with_elections();
    std::vector<Organisation> two;
    for (const std::uint32_t number : {0U, 1U}) two.push_back(build_generated(p, 15, number, 0));
    const Organisation together = join(two);
    const Setup arm(p);
    CHECK_THROWS_WITH(State(together, arm), "elections are held: run the organisations one by one");
}
