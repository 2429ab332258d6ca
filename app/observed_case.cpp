#include "app/observed_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <numeric>
#include <stdexcept>
#include <system_error>

#include "analysis/curve_statistics.hpp"
#include "analysis/network_statistics.hpp"
#include "analysis/structure_test.hpp"
#include "app/language.hpp"
#include "app/shipped.hpp"
#include "models/reference/threshold.hpp"
#include "scenarios/errors.hpp"
#include "scenarios/files.hpp"

namespace concert::app {

namespace fs = std::filesystem;

namespace {

/// Thresholds of the cascades that are reported: those of the shipped reference values.
constexpr std::array cascade_thresholds{0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5};
/// So small that a single adopter among any number of alters is enough.
constexpr double any_alter = 1e-9;

std::string found(const std::string& path) {
    std::error_code failed;
    if (fs::exists(path, failed)) return path;
    const fs::path wanted(path);
    if (wanted.parent_path().empty()) {
        for (const fs::path& folder : {fs::path("scenarios"), installed_scenarios()}) {
            const fs::path candidate = folder / "data" / wanted;
            if (fs::exists(candidate, failed)) return candidate.string();
        }
    }
    throw scenarios::UnreadableFile(
        fmt::format("{}: no such file or folder{}", path, scenarios::missing_file_hint(path)));
}

/// Who adopts in a cascade in which `threshold` of the alters are enough.
std::vector<bool> cascade(const ObservedCase& observed, double threshold, std::span<const int> starts) {
    std::vector<std::uint32_t> seeds;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (starts[i] != 0) seeds.push_back(static_cast<std::uint32_t>(i));
    }
    const std::vector<double> thresholds(starts.size(), threshold);
    const auto steps =
        reference::threshold_cascade(observed.nominations.first, observed.nominations.target, thresholds, seeds);
    std::vector<bool> adopts(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) adopts[i] = steps[i] != reference::never;
    return adopts;
}

double count(const std::vector<bool>& who) { return static_cast<double>(std::count(who.begin(), who.end(), true)); }

void add_reach(const ObservedCase& observed, const std::string& name, std::span<const int> starts,
               std::vector<analysis::Measured>& all) {
    const std::vector<bool> within = cascade(observed, any_alter, starts);
    double adopters = 0;
    for (std::size_t i = 0; i < within.size(); ++i) adopters += within[i] && observed.network().times[i] != 0;
    all.push_back({"within_reach_of_" + name, "persons", 0, count(within)});
    all.push_back({"adopters_within_reach_of_" + name, "persons", 0, adopters});
}

}  // namespace

const scenarios::ObservedNetwork& ObservedCase::network() const {
    if (!data.network) throw std::logic_error(name + ": no network was observed");
    return *data.network;
}

std::vector<std::uint32_t> ObservedCase::everybody() const {
    std::vector<std::uint32_t> all(network().times.size());
    std::iota(all.begin(), all.end(), 0u);
    return all;
}

std::vector<std::uint32_t> ObservedCase::members(const std::string& community) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t i : everybody()) {
        if (network().communities[network().community[i]] == community) found.push_back(i);
    }
    return found;
}

ObservedCase observe(const std::string& path, const scenarios::ObservedOptions& options) {
    ObservedCase observed;
    const std::string place = found(path);
    fs::path plain = fs::path(place).lexically_normal();
    if (!plain.has_filename()) plain = plain.parent_path();
    observed.name = plain.stem().string();
    observed.data = scenarios::read_observed(place, options);
    if (observed.has_network()) {
        const auto& network = observed.network();
        observed.nominations = analysis::nominations_of(network.names.size(), network.answers);
        observed.weights = analysis::times_named(observed.nominations, network.answers);
    }
    return observed;
}

std::vector<double> shares_of(std::span<const int> times, std::span<const std::uint32_t> who, int periods) {
    std::vector<double> shares(static_cast<std::size_t>(periods), 0.0);
    for (const std::uint32_t i : who) {
        if (times[i] != 0) ++shares[static_cast<std::size_t>(times[i]) - 1];
    }
    std::partial_sum(shares.begin(), shares.end(), shares.begin());
    for (double& share : shares) share /= static_cast<double>(who.size());
    return shares;
}

std::vector<double> shares_of(const scenarios::ObservedCurve& curve) {
    std::vector<double> shares;
    std::size_t sum = 0;
    for (const std::size_t adopters : curve.adopters) {
        sum += adopters;
        shares.push_back(static_cast<double>(sum) / static_cast<double>(curve.people));
    }
    return shares;
}

std::vector<analysis::Measured> measured(const ObservedCase& observed, std::span<const int> times,
                                         std::uint16_t steps) {
    auto all = analysis::curve_statistics(shares_of(times, observed.everybody(), observed.data.periods));
    const auto network =
        analysis::network_statistics(observed.nominations, observed.weights, times, observed.data.periods, steps);
    all.insert(all.end(), network.begin(), network.end());
    return all;
}

std::vector<analysis::Measured> measured_once(const ObservedCase& observed, std::size_t rewirings, std::uint64_t seed) {
    std::vector<analysis::Measured> all;
    const auto& network = observed.network();
    if (rewirings > 0) {
        const auto free = analysis::structure_test(observed.nominations, network.times, {}, rewirings, seed);
        const auto within =
            analysis::structure_test(observed.nominations, network.times, network.community, rewirings, seed);
        all.push_back({"structure_test_rewired", "share", 0, free.rewired_mean});
        all.push_back({"structure_test_sd", "share", 0, free.rewired_sd});
        all.push_back({"structure_test_p", "probability", 0, free.p});
        all.push_back({"structure_test_rewired_within", "share", 0, within.rewired_mean});
        all.push_back({"structure_test_sd_within", "share", 0, within.rewired_sd});
        all.push_back({"structure_test_p_within", "probability", 0, within.p});
    }
    for (const double threshold : cascade_thresholds) {
        all.push_back({fmt::format("cascade_{:.2f}", threshold), "persons", 0,
                       count(cascade(observed, threshold, period_one(observed)))});
    }
    add_reach(observed, "first", period_one(observed), all);
    add_reach(observed, "own_first", own_first(observed), all);
    return all;
}

std::vector<int> own_first(const ObservedCase& observed) {
    const auto& network = observed.network();
    std::vector<int> first(network.communities.size(), 0), given(network.times.size(), 0);
    for (std::size_t i = 0; i < given.size(); ++i) {
        int& earliest = first[network.community[i]];
        if (network.times[i] != 0 && (earliest == 0 || network.times[i] < earliest)) earliest = network.times[i];
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (network.times[i] != 0 && network.times[i] == first[network.community[i]]) given[i] = network.times[i];
    }
    return given;
}

std::vector<int> period_one(const ObservedCase& observed) {
    std::vector<int> given = observed.network().times;
    for (int& time : given) time = time == 1 ? 1 : 0;
    return given;
}

analysis::Logit logit_of(const ObservedCase& observed, const std::vector<std::string>& covariates,
                         std::vector<std::string>& notes) {
    const auto& network = observed.network();
    std::vector<analysis::Covariate> known;
    known.reserve(covariates.size());
    for (std::size_t k = 0; k < covariates.size(); ++k) known.push_back({covariates[k], network.covariates[k]});
    std::vector<int> left_out;
    const auto fit = analysis::fit_logit(
        analysis::person_periods(observed.nominations, network.times, observed.data.periods, known, &left_out));
    if (!left_out.empty()) {
        notes.push_back(fmt::format("{}{}",
                                    say({"logit: periods without contrast, left out: ",
                                         "logit : périodes sans contraste, laissées de côté : "}),
                                    fmt::join(left_out, ", ")));
    }
    if (!fit.converged) {
        notes.push_back(say({"logit: no finite coefficients fit best; logit.csv names the terms only",
                             "logit : aucun coefficient fini ne convient ; logit.csv ne donne que les termes"}));
    }
    return fit;
}

std::vector<analysis::PersonRow> persons_of(const ObservedCase& observed) {
    constexpr std::array by_time{"", "early_adopter", "early_majority", "late_majority", "laggard"};
    constexpr std::array by_threshold{"", "very_low", "low", "high", "very_high"};
    const auto& network = observed.network();
    const auto& nominations = observed.nominations;
    const auto in = analysis::in_degrees(nominations), out = analysis::out_degrees(nominations);
    const auto last = analysis::exposure(nominations, network.times, observed.data.periods);
    const auto lag0 = analysis::thresholds(nominations, network.times, 0);
    const auto lag1 = analysis::thresholds(nominations, network.times, 1);
    const auto infecting = analysis::infectiousness(nominations, network.times);
    const auto susceptible = analysis::susceptibility(nominations, network.times);
    const auto time_class = analysis::adopter_categories(network.times);
    const auto threshold_class = analysis::threshold_categories(lag0);
    std::vector<analysis::PersonRow> rows;
    rows.reserve(network.names.size());
    for (std::size_t i = 0; i < network.names.size(); ++i) {
        rows.push_back({network.names[i], network.communities[network.community[i]], network.times[i], in[i], out[i],
                        last[i], lag0[i], lag1[i], infecting[i], susceptible[i],
                        by_time[static_cast<std::size_t>(time_class[i])],
                        by_threshold[static_cast<std::size_t>(threshold_class[i])]});
    }
    return rows;
}

}  // namespace concert::app
