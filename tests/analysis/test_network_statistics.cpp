#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "analysis/network_statistics.hpp"
#include "survey.hpp"

using namespace concert::analysis;
using namespace survey;

namespace {

/// Mean of a column of reference_nodes.csv, empty fields left out.
double reference_mean(const std::string& set, const std::string& column) {
    double sum = 0, n = 0;
    for (const Row& row : table(set, "reference_nodes.csv")) {
        if (row.at(column).empty()) continue;
        sum += std::stod(row.at(column));
        ++n;
    }
    return sum / n;
}

}  // namespace

TEST_CASE("the scalars of the published sets that the network gives are the references'", "[network statistics]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        const auto weights = times_named(observed.nominations, observed.answers);
        const auto all = network_statistics(observed.nominations, weights, observed.times, observed.periods, 6);
        const std::vector<std::pair<std::string, std::string>> names{
            {"n", "people"},
            {"arcs_binary_union", "arcs"},
            {"adopters", "adopters"},
            {"mean_threshold_lag0", "mean_threshold_lag0"},
            {"mean_threshold_lag1", "mean_threshold_lag1"},
            {"share_zero_threshold_lag1", "share_zero_threshold_lag1"},
            {"mean_infectiousness", "mean_infectiousness"},
            {"cor_toa_indegree", "cor_toa_indegree"},
            {"cor_toa_outdegree", "cor_toa_outdegree"}};
        std::size_t checked = 0;
        for (const Row& row : table(set, "reference_scalars.csv")) {
            for (const auto& [theirs, ours] : names) {
                if (row.at("statistic") != theirs) continue;
                INFO(set << ", " << theirs);
                check_printed(value_of(all, ours), row.at("value"));
                ++checked;
            }
            if (row.at("statistic") == "mean_susceptibility") {
                // theirs counts those who never adopted as earlier adopters (test_diffusion.cpp): ours is a little
                // larger
                const double theirs = reference_mean(set, "susceptibility");
                check_printed(theirs, row.at("value"));
                CHECK(value_of(all, "mean_susceptibility") >= theirs);
                CHECK(value_of(all, "mean_susceptibility") < 1.2 * theirs);
            }
        }
        CHECK(checked == names.size());
        const auto rows = table(set, "reference_periods.csv");
        for (std::size_t t = 0; t < rows.size(); ++t) {
            check_printed(value_of(all, "moran_i", static_cast<int>(t + 1)), rows[t].at("moran_obs"));
        }
        double in_categories = 0;
        for (const Row& row : table(set, "reference_adopter_categories.csv")) {
            if (row.at("toa_class") == "Early Majority" && row.at("threshold_class") == "Low Thresh.") {
                CHECK(value_of(all, "early_majority/low") == std::stod(row.at("count")));
            }
        }
        for (const Measured& one : all) in_categories += one.statistic.find('/') != std::string::npos ? one.value : 0;
        CHECK(in_categories == value_of(all, "adopters"));
    }
}

TEST_CASE("a correlation is Pearson's over the pairs that are known", "[network statistics]") {
    const double none = std::nan("");
    CHECK(correlation(std::vector<double>{1, 2, 3, none}, std::vector<double>{2, 4, 6, 100}) == Approx(1));
    CHECK(correlation(std::vector<double>{1, 2, 3}, std::vector<double>{1, 0, 1}) == Approx(0).margin(1e-15));
    CHECK(correlation(std::vector<double>{0, 0, 1, 1}, std::vector<double>{0, 1, 1, 1}) == Approx(1 / std::sqrt(3.0)));
    CHECK(std::isnan(correlation(std::vector<double>{1, 1}, std::vector<double>{1, 2})));
}

TEST_CASE("exposure by period is that of people still at risk, one period late", "[network statistics]") {
    // 1 and 2 look at 0, 2 looks at 1 twice; 0 adopts in 1, 1 in 2, 2 never
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> answers{{1, 0}, {2, 0}, {2, 1}, {2, 1}};
    const Nominations survey = nominations_of(3, answers);
    const auto all = network_statistics(survey, times_named(survey, answers), std::vector<int>{1, 2, 0}, 3, 2);
    CHECK(value_of(all, "exposure_lag1", 1) == 0);
    CHECK(value_of(all, "exposure_lag1", 2) == Approx((1 + 0.5) / 2));
    CHECK(value_of(all, "weighted_exposure_lag1", 2) == Approx((1 + 1.0 / 3) / 2));
    CHECK(value_of(all, "exposure_lag1", 3) == 1);
    CHECK(value_of(all, "threshold_by_time", 2) == 1);
    CHECK(std::isnan(value_of(all, "threshold_by_time", 3)));
}
