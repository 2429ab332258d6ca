#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <vector>

#include "analysis/logit.hpp"
#include "survey.hpp"

using namespace concert::analysis;
using namespace survey;

namespace {

/// `successes` of `trials` in each of several cells, told apart by dummies for all but the first.
LogitData cells(const std::vector<std::pair<int, int>>& successes_of_trials) {
    LogitData data;
    data.names.emplace_back("(Intercept)");
    for (std::size_t c = 1; c < successes_of_trials.size(); ++c) data.names.push_back("cell_" + std::to_string(c));
    for (std::size_t c = 0; c < successes_of_trials.size(); ++c) {
        for (int k = 0; k < successes_of_trials[c].second; ++k) {
            data.values.push_back(1);
            for (std::size_t d = 1; d < successes_of_trials.size(); ++d) data.values.push_back(c == d);
            data.event.push_back(k < successes_of_trials[c].first);
        }
    }
    return data;
}

}  // namespace

TEST_CASE("the logit of tetracycline's adoption is the published one, to the digits printed", "[logit]") {
    const Observed observed("medical_innovation", {"advice", "discussion"});
    CHECK(observed.nominations.target.size() == 227);
    std::vector<Covariate> covariates{{"detail", {}}, {"science", {}}, {"journ2", {}}};
    for (const Row& node : table("medical_innovation", "nodes.csv")) {
        for (Covariate& covariate : covariates) {
            const std::string& text = node.at(covariate.name);
            covariate.values.push_back(text.empty() ? std::nan("") : std::stod(text));
        }
    }
    std::vector<int> left_out;
    const Logit fit = fit_logit(person_periods(observed.nominations, observed.times, 17, covariates, &left_out));
    CHECK(left_out.empty());
    REQUIRE(fit.converged);
    CHECK(fit.rows == 868);
    CHECK(fit.log_likelihood == Approx(-280.384).epsilon(1e-6));
    const auto rows = table("medical_innovation", "reference_logit.csv");
    REQUIRE(rows.size() == fit.terms.size());
    for (std::size_t k = 0; k < rows.size(); ++k) {
        INFO(rows[k].at("term"));
        CHECK(fit.terms[k].name == rows[k].at("term"));
        CHECK(fit.terms[k].estimate == Approx(std::stod(rows[k].at("estimate"))).epsilon(2e-6));
        // R takes them one step before convergence
        CHECK(fit.terms[k].std_error == Approx(std::stod(rows[k].at("std_error"))).epsilon(1e-5));
        CHECK(fit.terms[k].odds_ratio == Approx(std::stod(rows[k].at("odds_ratio"))).epsilon(5e-6));
        CHECK(fit.terms[k].p == Approx(std::stod(rows[k].at("p_value"))).epsilon(5e-5));
    }
}

TEST_CASE("with one binary variable the coefficient is the log odds ratio, its variance the sum of 1/counts",
          "[logit]") {
    const Logit fit = fit_logit(cells({{7, 30}, {19, 41}}));
    REQUIRE(fit.converged);
    CHECK(fit.terms[0].estimate == Approx(std::log(7.0 / 23)).epsilon(1e-9));
    CHECK(fit.terms[1].estimate == Approx(std::log(19.0 / 22) - std::log(7.0 / 23)).epsilon(1e-9));
    CHECK(fit.terms[1].std_error == Approx(std::sqrt(1 / 7.0 + 1 / 23.0 + 1 / 19.0 + 1 / 22.0)).epsilon(1e-8));
    const double log_likelihood =
        7 * std::log(7 / 30.0) + 23 * std::log(23 / 30.0) + 19 * std::log(19 / 41.0) + 22 * std::log(22 / 41.0);
    CHECK(fit.log_likelihood == Approx(log_likelihood).epsilon(1e-10));
    CHECK(fit.events == 26);
}

TEST_CASE("data that no finite coefficient fits best have no logit", "[logit]") {
    CHECK_FALSE(fit_logit(cells({{7, 30}, {41, 41}})).converged);  // a variable that tells events apart
    CHECK_FALSE(fit_logit(cells({{0, 30}, {0, 20}})).converged);   // no event at all
    LogitData twice = cells({{7, 30}, {19, 41}});
    LogitData doubled{{"(Intercept)", "a", "the same as a"}, {}, twice.event};
    for (std::size_t r = 0; r < twice.event.size(); ++r) {
        doubled.values.insert(doubled.values.end(), {1, twice.values[2 * r + 1], twice.values[2 * r + 1]});
    }
    CHECK_FALSE(fit_logit(doubled).converged);
    CHECK(std::isnan(fit_logit(doubled).terms[1].estimate));
    twice.values.pop_back();
    CHECK_THROWS_WITH(fit_logit(twice), Catch::Equals("141 values for 71 rows of 2"));
}

TEST_CASE("person-periods end with adoption, leave out the unknown, and see exposure one period late", "[logit]") {
    // 0 adopts in 1, 1 in 3, 2 never, 3 in 3 but unknown; 1 and 2 look at 0. Nobody adopts in period 2.
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> answers{{1, 0}, {2, 0}, {2, 1}};
    const std::vector<int> times{1, 3, never_adopted, 3};
    std::vector<int> left_out;
    const std::vector<Covariate> age{{"age", {30, 40, 50, std::nan("")}}};
    const LogitData data = person_periods(nominations_of(4, answers), times, 3, age, &left_out);
    CHECK(left_out == std::vector<int>{2});
    CHECK(data.names ==
          std::vector<std::string>{"(Intercept)", "period_3", "age", "outdegree", "indegree", "exposure_lag1"});
    CHECK(data.event == std::vector<bool>{true, false, false, true, false});
    CHECK(std::vector<double>(data.values.begin() + 18, data.values.begin() + 24) ==
          std::vector<double>{1, 1, 40, 1, 1, 1});
    CHECK(data.values.back() == 0.5);  // of 0 and 1 the one had adopted by period 2
}
