#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "check_texts.hpp"
#include "figures/answer.hpp"
#include "figures/catalogue.hpp"
#include "figures/json.hpp"
#include "figures/page.hpp"
#include "made_up_study.hpp"

using namespace concert;
using namespace concert::figures;

namespace {

made_up::Study study(const std::vector<double>& sizes, const std::vector<double>& kappas, std::size_t replicates) {
    auto results = made_up::study(sizes, kappas);
    made_up::fill(results, replicates, [](std::size_t, std::size_t arm, std::size_t k) {
        return 0.5 + 0.1 * static_cast<double>(arm) + made_up::luck(k);
    });
    return made_up::Study(std::move(results));
}

Page page(const made_up::Study& study, const Ledger* ledger = nullptr) {
    PageInput input;
    input.provenance.version = "1.2.3";
    input.provenance.command = "concert run scenarios/made-up.toml";
    input.provenance.equations = study.material().results.model.equations_by_default();
    input.result_hash = "0123456789abcdef";
    input.ledger = ledger;
    return page_of(study.material(), input);
}

}  // namespace

TEST_CASE("every text of a page stands in both languages, French with its no-break spaces") {
    const Ledger ledger{{{"H1", both("One", "Un"), {{"full", {64, 0.5, 0.25, 0.25, 0.06, 0.05}}}}}, "1.2.3"};
    for (const auto& made :
         {study({20, 100, 500}, {0, 0.5, 1}, 20), study({20}, {0.5}, 1), study({20, 500}, {0, 1}, 3)}) {
        CHECK(check_texts::faults_of(json_of(page(made, &ledger))) == std::vector<std::string>{});
        for (const Entry& entry : catalogue(made.material())) {
            Made figure = entry.make(made.material());
            if (const auto* drawn = std::get_if<Figure>(&figure)) {
                CHECK(check_texts::faults_of(json_of(*drawn)) == std::vector<std::string>{});
                CHECK(drawn->id == entry.id);
            } else {
                CHECK_FALSE(made_up::why_not(figure).empty());
            }
        }
    }
}

TEST_CASE("every figure of a page stands in one section, and none is named twice") {
    const auto made = study({20, 100, 500}, {0, 0.5, 1}, 20);
    const Page one = page(made);
    std::vector<std::string> shown, figures;
    for (const Section& section : one.sections)
        shown.insert(shown.end(), section.figures.begin(), section.figures.end());
    for (const Figure& figure : one.figures) figures.push_back(figure.id);
    std::sort(shown.begin(), shown.end());
    std::sort(figures.begin(), figures.end());
    CHECK(shown == figures);
    CHECK(std::adjacent_find(shown.begin(), shown.end()) == shown.end());
    CHECK(std::find(shown.begin(), shown.end(), "sweep") != shown.end());
    CHECK(std::none_of(one.sections.begin(), one.sections.end(), [](const Section& s) { return s.id == "claims"; }));
    const Ledger ledger{{{"H1", both("One", "Un"), {{"full", {64, 0.5, 0.25, 0.25, 0.06, 0.05}}}}}, "1.2.3"};
    CHECK(page(made, &ledger).sections.back().figures == std::vector<std::string>{"ledger"});
}

TEST_CASE("the answer says so where runs are few or nothing differs") {
    CHECK(answer(study({500}, {0, 1}, 20).material()).en ==
          "In organisations of 500 people, collaboration has won 60% of the staff at the end of the mandate, 10 points "
          "more than cooperation");
    CHECK(answer(study({500}, {0, 1}, 3).material()).en ==
          "Too few runs to conclude: in organisations of 500 people, the share of the staff won at the end of the "
          "mandate is 59% with "
          "collaboration, 49% with cooperation");
    auto results = made_up::study({500}, {0, 1});
    made_up::fill(results, 40, [](std::size_t, std::size_t arm, std::size_t k) {
        return 0.5 + (arm == 0 ? 0.0 : k % 2 == 0 ? 0.1 : -0.1);
    });
    CHECK(answer(made_up::Study(std::move(results)).material())
              .en.starts_with("No clear difference in organisations of 500 people"));
    auto none = made_up::study({500}, {0, 1});
    for (std::size_t arm = 0; arm < 2; ++arm) made_up::held(none).list.push_back({0, arm, 0, "failed", {}, {}, {}, 0});
    const made_up::Study failed(std::move(none));
    CHECK(answer(failed.material()).en == "No run of this study gives an answer");
    CHECK(key_numbers(failed.material()).empty());
    CHECK(check_texts::faults_of(json_of(page(failed))) == std::vector<std::string>{});
}

TEST_CASE("three numbers with their intervals, of the arm that is ahead") {
    const auto numbers = key_numbers(study({500}, {0, 1}, 20).material());
    REQUIRE(numbers.size() == 3);
    CHECK(numbers[0].value.fr == "60\u00a0%");
    CHECK(numbers[0].interval.en == "95% interval: 59% to 61% (20 runs)");
    CHECK(numbers[1].value.en == "10.0 points");
    CHECK(numbers[2].value.en == "44 weeks");  // half of 52 weeks over 0.6, rounded up
    const auto few = key_numbers(study({500}, {0, 1}, 3).material());
    CHECK(few[0].interval.en == "range of 3 runs: 58% to 60%");
}

TEST_CASE("the group that speaks is the largest of those with most runs") {
    auto results = made_up::study({20, 100, 500}, {0, 1});
    made_up::fill(results, 20, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    std::erase_if(made_up::held(results).list,
                  [](const analysis::Run& run) { return run.point == 2 && run.replicate > 3; });
    CHECK(speaking_group(made_up::Study(std::move(results)).material()) == 1);
}

TEST_CASE("parameters have the values of the cases, and only those that take part") {
    const auto made = study({20, 2500}, {0, 0.5, 1}, 1);
    const Page one = page(made);
    const auto called = [&](const std::string& name) {
        return std::find_if(one.parameters.begin(), one.parameters.end(),
                            [&](const ParameterLine& line) { return line.name == name; });
    };
    CHECK(called("people")->value.en == "20; 2,500");
    CHECK(called("relational_share")->value.fr == "0\u202f; 0,5\u202f; 1");
    const auto& model = made.material().results.model;
    const std::size_t elections = model.find_equation("E13");
    REQUIRE(elections != sim::ModelTable::npos);
    CHECK_FALSE(model.equations[elections].on_by_default);
    for (const auto& row : model.parameters) {
        if (row.process == "E13") CHECK(called(std::string(row.name)) == one.parameters.end());
        if (row.process == "E9") CHECK(called(std::string(row.name)) != one.parameters.end());
    }
}

TEST_CASE("a figure that is not there says what there is or what it needs") {
    const auto made = study({20}, {0, 1}, 2);
    CHECK(made_up::why_not(figure_called(made.material(), "adoptoin"))
              .starts_with("there is no chart \"adoptoin\"; there are: contrast, adoption, "));
    CHECK(made_up::why_not(figure_called(made.material(), "milestones")) == "needs at least two sizes");
    CHECK(made_up::figure(figure_called(made.material(), "adoption")).id == "adoption");
}

TEST_CASE("the same study gives the same bytes") {
    CHECK(json_of(page(study({20, 500}, {0, 1}, 20))).dump() == json_of(page(study({20, 500}, {0, 1}, 20))).dump());
}
