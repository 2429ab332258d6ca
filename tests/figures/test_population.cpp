#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "check_texts.hpp"
#include "figures/json.hpp"
#include "figures/population_names.hpp"
#include "figures/population_page.hpp"
#include "made_up_study.hpp"

using namespace concert;
using namespace concert::figures;

namespace {

constexpr std::array measures{
    sim::Measure{"adopted", "share of organisations", 0, 1, 1, {"adopted", "ont adopté"}},
    sim::Measure{"D_agents", "share of agents", 2, 3, 1, {"sincere", "sincères"}},
};
const std::vector<std::string> groups{"all", "branch=local", "branch=state", "size=1-9", "size=10+"};

/// Ten years in steps of a year. Of 100 organisations in every group, `each[arm][group]` times the years have adopted,
/// one more or less by replicate; of 1 000 agents five times as many are sincere.
analysis::PopulationResults population(const std::vector<std::vector<int>>& each, std::size_t replicates) {
    analysis::PopulationResults r;
    r.study = "made-up";
    r.title_en = "Who adopts?";
    r.title_fr = "Qui adopte ?";
    r.seed = 7;
    r.model = administration::model_table();
    r.measures = measures;
    r.groups = groups;
    r.replicates = replicates;
    r.horizon_years = 10;
    r.weeks_a_year = r.every = 52;
    r.one_in = 100;
    r.organisations = {{0, "A", "local", "1-9", 4}, {1, "B", "state", "10+", 96}};
    for (std::size_t arm = 0; arm < each.size(); ++arm) {
        r.arms.push_back({arm == 0 ? "voluntary" : "duty", arm == 1, 156, r.model.defaults()});
        for (std::size_t k = 0; k < replicates; ++k) {
            analysis::PopulationRun run{arm, k, {}, {r.weeks(), groups.size(), 4, {}}, {}};
            run.counts.values.resize(r.weeks() * groups.size() * 4);
            for (std::size_t week = 0; week < r.weeks(); ++week) {
                for (std::size_t g = 0; g < groups.size(); ++g) {
                    const auto luck = static_cast<std::int64_t>(k % 3) - 1;
                    const auto won = each[arm][g] * static_cast<std::int64_t>(week / 52) + (week > 0 ? luck : 0);
                    run.counts.at(week, g, 0) = won;
                    run.counts.at(week, g, 1) = 100;
                    run.counts.at(week, g, 2) = 5 * won;
                    run.counts.at(week, g, 3) = 1000;
                }
            }
            r.runs.push_back(std::move(run));
        }
    }
    return r;
}

Figure called(const analysis::PopulationResults& results, const std::string& id) {
    return made_up::figure(made_called(population_catalogue(), {results, "1.2.3"}, id));
}

const std::vector<std::vector<int>> small_first{{8, 8, 6, 9, 3}, {5, 5, 4, 6, 1}};

}  // namespace

TEST_CASE("a figure of a population holds the medians and bands of its groups, year by year") {
    const auto results = population(small_first, 21);
    const Figure figure = called(results, "adoption");
    CHECK(figure.rows.size() == 2 * 2 * 11);  // arms, sizes, years 0 to 10
    const auto rows = made_up::rows_with(figure, {{"arm", std::string("duty")}, {"group", std::string("size=1-9")}});
    REQUIRE(rows.size() == 11);
    CHECK(made_up::number(figure, rows[4], "year") == 4);
    CHECK(made_up::number(figure, rows[4], "median") == Approx(0.24));
    CHECK(made_up::number(figure, rows[4], "q10") == Approx(0.23));
    CHECK(made_up::number(figure, rows[4], "q90") == Approx(0.25));
    CHECK(made_up::number(figure, rows[4], "n") == 21);
    CHECK(called(results, "adoption-branches").rows.size() == 2 * 3 * 11);  // all of them and two branches
    const Figure staff = called(results, "staff");
    const auto all = made_up::rows_with(staff, {{"arm", std::string("voluntary")}, {"group", std::string("all")}});
    CHECK(made_up::number(staff, all[10], "median") == Approx(0.4));
}

TEST_CASE("titles of populations conclude where bands are apart and replicates enough") {
    const auto told = [](const std::vector<std::vector<int>>& each, std::size_t replicates, const char* id) {
        return called(population(each, replicates), id).title;
    };
    CHECK(told(small_first, 20, "adoption").en ==
          "After 10 years, by choice, the practice has won 90% of the organisations with 1 to 9 agents, 30% of those "
          "with 10 agents and more");
    CHECK(told(small_first, 20, "adoption-branches").fr ==
          "Après 10 ans, la pratique a gagné 80\u00a0% des organisations par choix, 50\u00a0% sous une obligation");
    CHECK(told(small_first, 20, "staff").en ==
          "After 10 years the practice has won 40% of all agents by choice, 25% under a duty");
    CHECK(told(small_first, 19, "staff").en == "Agents who have made the practice their own, by branch");
    CHECK(told({{8, 8, 6, 5, 5}, {8, 8, 6, 5, 5}}, 20, "adoption").en ==
          "Organisations in which half of the people have made the practice their own, by size");
    CHECK(told({{8, 8, 6, 5, 5}, {8, 8, 6, 5, 5}}, 20, "staff").en ==
          "Agents who have made the practice their own, by branch");
}

TEST_CASE("the report of a population: three numbers, every pattern with its verdict, texts whole in both languages") {
    const auto results = population(small_first, 20);
    const analysis::Check check{"P2",
                                "q_over_p",
                                0,
                                {"q over p", "q sur p"},
                                false,
                                340,
                                340,
                                1,
                                HUGE_VAL,
                                analysis::band({15}),
                                analysis::Verdict::reproduced,
                                ""};
    PageInput input;
    input.provenance.version = "1.2.3";
    input.provenance.command = "concert run made-up.toml";
    input.provenance.equations = results.model.equations_by_default();
    input.result_hash = "0123456789abcdef";
    const Page page = population_page({results, "1.2.3"}, {check}, input);
    CHECK(check_texts::faults_of(json_of(page)) == std::vector<std::string>{});
    REQUIRE(page.numbers.size() == 3);
    CHECK(page.numbers[0].value.en == "80%");
    CHECK(page.numbers[1].value.en == "50%");
    CHECK(page.numbers[0].interval.en == "80% of 20 replicates: 79% to 81%");
    CHECK(page.message.en ==
          "After 10 years the practice has won 80% of the organisations by choice, 50% under a duty");
    CHECK(page.sections[0].figures == std::vector<std::string>{"adoption", "adoption-branches", "staff"});
    CHECK(page.sections[1].text.back().en ==
          "P2: by choice, an S-curve: reproduced. q over p, by choice: 15 (reproduced), published 340, accepted at "
          "least 1.00.");
    CHECK(page.limits.back().en.find("(50% of them)") != std::string::npos);  // one of two has 4 people
}

TEST_CASE("groups of organisations are told in both languages") {
    CHECK(group_text("size=1000-4999").en == "1,000 to 4,999 agents");
    CHECK(group_text("size=5000+").fr == "5\u202f000 agents et plus");
    CHECK(group_text("branch=hospital").fr == "hospitalière");
    CHECK(group_text("branch=x").en == "x");
    CHECK(group_text("all").fr == "ensemble");
}
