#include <catch2/catch.hpp>

#include "models/administration/build.hpp"
#include "models/administration/checkpoint.hpp"
#include "models/administration/model.hpp"
#include "models/administration/table.hpp"
#include "sim/parallel.hpp"

using namespace concert::administration;
namespace sim = concert::sim;

namespace {

Parameters small() {
    Parameters p;
    p.people = 83;
    p.elected = 7;
    p.burn_in_weeks = 30;
    p.mandate_weeks = 40;
    p.follow_up_weeks = 20;
    return p;
}

Organisation organisation(const Parameters& p, std::uint32_t replicate = 3) {
    return build_generated(p, 20261127, 5, replicate);
}

/// Everything that can be on at once.
Equations everything() { return equations_from(std::vector<bool>(model_table().equations.size(), true)); }

std::string complaint(const Organisation& o, const Setup& arm, std::string_view bytes) {
    try {
        run_from(o, arm, bytes);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "";
}

void goes_on_as_if_nothing_had_happened(const Parameters& p, const Equations& on) {
    const Organisation o = organisation(p);
    const Setup arm(p, on);
    const auto whole = run(o, arm);
    for (const std::int64_t week : {-30, -29, -7, 0, 1, 17, 39, 40, 41, 58, 59}) {
        INFO("branched after week " << week);
        CHECK(run_from(o, arm, history(o, arm, week)).values == whole.values);
    }
}

}  // namespace

TEST_CASE("a run that goes on from a checkpoint is the run without one, to the last bit") {
    SECTION("as by default") { goes_on_as_if_nothing_had_happened(small(), {}); }
    SECTION("with every equation on") { goes_on_as_if_nothing_had_happened(small(), everything()); }
    SECTION("two steps a week") {
        Parameters p = small();
        p.steps_per_week = 2;
        goes_on_as_if_nothing_had_happened(p, {});
    }
    SECTION("hours that follow trust, unequal wages, elections") {
        Parameters p = small();
        p.interdependence = static_cast<std::int64_t>(Interdependence::reciprocal);
        p.trust_saving = 0.5;
        p.election_every = 9;
        p.mandate_survival = 0.3;
        goes_on_as_if_nothing_had_happened(p, everything());
    }
}

TEST_CASE("a checkpoint of a checkpoint is the checkpoint") {
    const Parameters p = small();
    const Organisation o = organisation(p);
    const Setup arm(p, everything());
    const std::string bytes = history(o, arm, 12);
    State s(o, arm);
    restore(s, bytes);
    CHECK(checkpoint(s) == bytes);
    CHECK(parameters_in(bytes).size() == model_table().parameters.size());
}

TEST_CASE("a checkpoint has the same bytes on any number of threads") {
    Parameters p = small();
    p.people = 9000;  // several parts
    p.burn_in_weeks = 6;
    const Organisation o = organisation(p);
    const Setup arm(p);
    std::vector<std::string> all;
    for (const int threads : {1, 3}) {
        const sim::Workers workers(threads);
        all.push_back(history(o, arm, 4));
    }
    CHECK(all[0] == all[1]);
}

TEST_CASE("arms that branch share the past and differ from the next week on") {
    const Parameters p = small();
    Parameters other = p;
    other.relational_share = 1;
    const Organisation o = organisation(p);
    const Setup before(p), after(other);
    const std::string bytes = history(o, before, 10);
    const auto same = run_from(o, before, bytes), changed = run_from(o, after, bytes);
    const std::size_t row = same.groups * same.kinds;
    const std::size_t waiting = row * 8;  // exceptions of the last weeks may still be solved in time
    CHECK(std::equal(same.values.begin(), same.values.begin() + static_cast<std::ptrdiff_t>(waiting),
                     changed.values.begin()));
    CHECK_FALSE(std::equal(same.values.begin() + static_cast<std::ptrdiff_t>(11 * row),
                           same.values.begin() + static_cast<std::ptrdiff_t>(12 * row),
                           changed.values.begin() + static_cast<std::ptrdiff_t>(11 * row)));
    // all coordination hours are relational from week 11 on
    std::int64_t formal = 0;
    for (std::size_t week = 11; week < changed.weeks; ++week) {
        for (std::size_t cell = 0; cell < changed.groups; ++cell) formal += changed.at(week, cell, formal_hours);
    }
    CHECK(formal == 0);
}

TEST_CASE("a longer mandate and follow-up are things a run can change on its way") {
    const Parameters p = small();
    Parameters longer = p;
    longer.mandate_weeks = 50;
    longer.follow_up_weeks = 26;
    const Organisation o = organisation(p);
    const Setup before(p), after(longer);
    const auto whole = run(o, after);
    CHECK(run_from(o, after, history(o, before, 25)).values == whole.values);
}

TEST_CASE("a checkpoint that does not fit is refused, and what differs is named") {
    const Parameters p = small();
    const Organisation o = organisation(p);
    const Setup arm(p);
    const std::string bytes = history(o, arm, 10);
    CHECK(complaint(o, arm, bytes).empty());
    CHECK(complaint(organisation(p, 4), arm, bytes) == "it is of another organisation, seed or replicate");
    CHECK(complaint(o, Setup(p, everything()), bytes) == "other equations were on");
    Parameters other = p;
    other.benefit_mean += 0.1;
    other.longest_wait += 1;
    CHECK(complaint(o, Setup(other), bytes) == "a run cannot change this on its way: longest_wait, benefit_mean");
    Parameters shorter = p;
    shorter.mandate_weeks = 4;
    shorter.follow_up_weeks = 2;
    CHECK(complaint(o, Setup(shorter), bytes) == "it stands after the end of this arm's run");
    CHECK(complaint(o, arm, "something else") == "it ends too early");
    CHECK(complaint(o, arm, bytes + "x") == "it goes on after its end");
    for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 97) {
        CHECK_FALSE(complaint(o, arm, std::string_view(bytes).substr(0, length)).empty());
    }
    CHECK_THROWS_AS(history(o, arm, 60), std::invalid_argument);
    CHECK_THROWS_AS(history(o, arm, -31), std::invalid_argument);
}
