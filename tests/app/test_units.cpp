#include <catch2/catch.hpp>

#include <mutex>

#include "app/store_keeper.hpp"
#include "app/units.hpp"
#include "sim/ensemble.hpp"
#include "study_text.hpp"
#include "tests/store/made_up.hpp"

using namespace concert;
using namespace concert::app;

namespace {

constexpr const char* two_arms =
    "seed = 3\n[parameters]\nmandate_weeks = 5\nfollow_up_weeks = 0\nburn_in_weeks = 4\n"
    "[arms]\nkappa = [0, 1]\n[points]\npeople = [12, 30]\nreplicates = 2\n";

std::vector<analysis::Run> done(Units& units, const Unit& unit) {
    std::mutex guard;
    std::vector<analysis::Run> runs;
    units.run(unit, [&](analysis::Run run) {
        const std::lock_guard lock(guard);
        runs.push_back(std::move(run));
    });
    std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.arm < b.arm; });
    return runs;
}

}  // namespace

TEST_CASE("a unit gives the arms it is asked for, and the same runs alone or together") {
    StudyText s(two_arms);
    Units units(s.study, s.preparation, s.described);
    const auto both = done(units, {0, 1, {0, 1}}), second = done(units, {0, 1, {1}});
    REQUIRE(both.size() == 2);
    REQUIRE(second.size() == 1);
    CHECK(both[0].error.empty());
    CHECK(both[0].adoption.size() == 6);
    CHECK_FALSE(made_up::same_bits(both[0].curves, both[1].curves));
    CHECK(made_up::same_bits(second[0].curves, both[1].curves));
    CHECK(second[0].replicate == 1);
}

TEST_CASE("arms not yet begun are left out when the study is interrupted") {
    StudyText s(two_arms);
    Units units(s.study, s.preparation, s.described);
    sim::interrupted().store(true);
    const auto none = done(units, {0, 0, {0, 1}});
    sim::interrupted().store(false);
    CHECK(none.empty());
}

TEST_CASE("what a run throws is kept with it in the store, the others go on; what keeping throws is no such failure") {
    StudyText s(two_arms);
    Units units(s.study, s.preparation, s.described);
    const Scratch scratch;
    store::RunStore held(scratch / "study.sqlite", made_up::identity, s.described);
    KeptInStore keeper(held);
    CHECK_THROWS_WITH(units.run({0, 0, {0}}, [](analysis::Run) { throw std::runtime_error("the disk is full"); }),
                      "the disk is full");
    units.run({0, 0, {0, 1}}, [&](analysis::Run run) {
        if (run.arm == 1) run = made_up::failed(0, 1, 0, "out of memory");
        keeper.keep(std::move(run));
    });
    keeper.settle();
    std::vector<std::string> errors;
    held.each([&](const analysis::Run& run) { errors.push_back(run.error); });
    CHECK(errors == std::vector<std::string>{"", "out of memory"});
}
