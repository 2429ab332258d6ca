#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <tuple>

#include "analysis/outcomes.hpp"
#include "app/run_study.hpp"
#include "study_text.hpp"

using namespace concert;
using namespace concert::app;

namespace {

using Done = std::map<std::tuple<std::size_t, std::size_t, std::size_t>, int>;  // (point, arm, replicate): how often

/// Keeps runs in memory and knows some from before.
class Remembering : public KeptInMemory {
public:
    bool holds(std::size_t point, std::size_t arm, std::size_t replicate) const override {
        return before.contains({point, arm, replicate});
    }
    Done before;
};

/// Outcomes that alternate between two values so far apart that `replicates` of them are needed for a half-width of
/// 0.1: Student's interval of n values +-s/2 is about s/sqrt(n) to either side.
analysis::Run made(std::size_t point, std::size_t arm, std::size_t replicate, double spread) {
    analysis::Run run{point, arm, replicate, {}, {}, {}, {}, 0};
    run.outcomes.assign(analysis::outcome_table().size(), 0.0);
    run.outcomes[analysis::find_outcome("D_withdrawal")] = replicate % 2 == 0 ? spread : 0;
    return run;
}

constexpr const char* grows =
    "[arms]\nkappa = [0, 1]\n[points]\npeople = [12, 30]\nreplicates = 4\n"
    "[precision]\noutcome = \"D_withdrawal\"\nhalf_width = 0.1\nbatch = 6\nmost = 20\n";

/// What is done of a study whose keeper holds `before`, waves of units in order.
struct Outcome {
    Done done;
    std::vector<std::size_t> waves;   ///< runs of each
    std::vector<std::size_t> points;  ///< of the units of the first wave
};

Outcome run_with(const std::string& text, const Shard& shard, const Done& before, std::size_t stop_after = SIZE_MAX) {
    StudyText s(text);
    Remembering keeper;
    keeper.before = before;
    // point 0 is known at once, arm 1 of point 1 needs more than may be done
    const auto spread = [](std::size_t point, std::size_t arm) { return point == 0 ? 0.01 : 0.2 + 0.8 * double(arm); };
    for (const auto& [place, times] : before) {
        const auto& [point, arm, replicate] = place;
        keeper.keep(made(point, arm, replicate, spread(point, arm)));
    }
    keeper.settle();
    Outcome outcome;
    const Work work = [&](const std::vector<Unit>& wave, const std::function<void(analysis::Run)>& keep) {
        std::size_t runs = 0;
        for (const Unit& unit : wave) {
            if (outcome.waves.empty()) outcome.points.push_back(unit.point);
            for (const std::size_t arm : unit.arms) {
                if (stop_after-- == 0) throw std::runtime_error("killed");
                keep(made(unit.point, arm, unit.replicate, spread(unit.point, arm)));
                ++outcome.done[{unit.point, arm, unit.replicate}];
                ++runs;
            }
        }
        outcome.waves.push_back(runs);
    };
    try {
        run_units(s.study, s.organisations, s.described, shard, {0, true, false}, work, keeper);
    } catch (const std::runtime_error&) {
        // as far as it came
    }
    return outcome;
}

}  // namespace

TEST_CASE(
    "replicates grow in batches of the points that are not known well enough, alike in all arms, up to the most") {
    const auto outcome = run_with(grows, {}, {});
    CHECK(outcome.waves == std::vector<std::size_t>{16, 12, 12, 8});  // 4 of both points; then 6, 6 and 4 of point 1
    CHECK(outcome.done.size() == 48);
    CHECK(outcome.done.contains({1, 0, 19}));
    CHECK_FALSE(outcome.done.contains({0, 0, 4}));
    for (const auto& [place, times] : outcome.done) CHECK(times == 1);
}

TEST_CASE("larger organisations come first") {
    const auto outcome = run_with(grows, {}, {});
    CHECK(outcome.points == std::vector<std::size_t>{1, 1, 1, 1, 0, 0, 0, 0});
}

TEST_CASE("a study stopped after any run goes on to the same runs, none twice") {
    const Done whole = run_with(grows, {}, {}).done;
    for (std::size_t stop = 0; stop <= whole.size(); ++stop) {
        Done held = run_with(grows, {}, {}, stop).done;
        CHECK(held.size() == stop);
        const auto rest = run_with(grows, {}, held);
        for (const auto& [place, times] : rest.done) CHECK_FALSE(held.contains(place));
        held.insert(rest.done.begin(), rest.done.end());
        CHECK(held == whole);
    }
}

TEST_CASE("runs that were done ahead of the wave do not decide about it") {
    // spread 0.2: 4 replicates are known to +-0.18, the 7 that a stopped study may hold of 10 to +-0.1
    const std::string text =
        "[points]\npeople = [12, 30]\nreplicates = 4\n[arms]\nkappa = [0]\n"
        "[precision]\noutcome = \"D_withdrawal\"\nhalf_width = 0.12\nbatch = 6\nmost = 20\n";
    const Done whole = run_with(text, {}, {}).done;
    REQUIRE(whole.size() == 4 + 10);
    for (std::size_t stop = 0; stop <= whole.size(); ++stop) {
        Done held = run_with(text, {}, {}, stop).done;
        held.merge(run_with(text, {}, held).done);
        CHECK(held == whole);
    }
}

TEST_CASE("shards share out a study: every run in one of them, with precision too") {
    for (const std::string& text : {std::string(grows), std::string("[arms]\nkappa = [0, 1]\n[points]\npeople = [12, "
                                                                    "30]\nreplicates = 5\n")}) {
        const Done whole = run_with(text, {}, {}).done;
        for (std::size_t of = 1; of <= 7; of += 2) {
            Done all;
            for (std::size_t part = 0; part < of; ++part) {
                for (const auto& [place, times] : run_with(text, {part, of}, {}).done) all[place] += times;
            }
            CHECK(all == whole);
        }
    }
}
