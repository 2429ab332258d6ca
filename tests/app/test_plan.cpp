#include <catch2/catch.hpp>

#include "analysis/outcomes.hpp"
#include "app/plan.hpp"
#include "models/administration/record.hpp"
#include "models/administration/table.hpp"

using namespace concert;
using namespace concert::app;

namespace {

/// A study of two points and one arm: 20 and 30 people, 5 and 3 replicates, 10 + 7 weeks after 4 of burn-in.
scenarios::Study small() {
    const auto& model = administration::model_table();
    scenarios::Study study;
    study.base = model.defaults();
    study.equations = model.equations_by_default();
    study.base[model.find_parameter("burn_in_weeks")] = 4;
    study.base[model.find_parameter("mandate_weeks")] = 10;
    study.base[model.find_parameter("follow_up_weeks")] = 7;
    study.arms = {{"base", {}}};
    study.points = {{"N=20", "N=20", {{model.find_parameter("people"), 20}}, 5},
                    {"N=30", "N=30", {{model.find_parameter("people"), 30}}, 3}};
    return study;
}

}  // namespace

TEST_CASE("what a run takes on disk is what identifies it, its numbers and its curves") {
    CHECK(bytes_of_run(0, 0, 0) == 400);
    CHECK(bytes_of_run(10, 5, 100) == 400 + 8 * 15 + 4 * 100);
}

TEST_CASE("the plan of a study counts runs, person-weeks and bytes") {
    scenarios::Study study = small();
    const std::size_t parameters = administration::model_table().parameters.size();
    const std::size_t outcomes = analysis::outcome_table().size();
    const std::size_t measures = administration::measures(administration::equations_from(study.equations)).size();
    const Plan plan = plan_of(study);
    CHECK(plan.runs == 8);
    CHECK(plan.person_weeks == 21 * (5 * 20 + 3 * 30));
    CHECK(plan.bytes == 8 * bytes_of_run(parameters, outcomes, measures * 18));  // everybody, weeks 0 to 17
    study.curve_every = 4;
    CHECK(plan_of(study).bytes == 8 * bytes_of_run(parameters, outcomes, measures * 5));  // weeks 0, 4, ... 16
}

TEST_CASE("bytes are said in a unit that fits") {
    CHECK(storage(3'400) == "about 3 kB");
    CHECK(storage(66e6) == "about 66 MB");
    CHECK(storage(2.5e9) == "about 2.5 GB");
}
