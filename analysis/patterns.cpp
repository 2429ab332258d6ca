#include "analysis/patterns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <utility>

#include "analysis/bass.hpp"
#include "sim/math.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();
constexpr double tolerance = 0.15;   // of shares, to either side of the published one
constexpr double factor = 2;         // of hazards and ratios
constexpr std::size_t p3_years = 8;  // from the first participatory budgets counted (2014) to the count by size (2022)

using OfRun = std::function<double(const PopulationRun&)>;

constexpr std::string_view open_data = "open data of French local governments: 7.6 % (2018), about 16 % (2022)";
constexpr std::string_view duerp = "French risk document (DUERP), a duty since 2001: 38 % (2019), 43 % (2021)";
constexpr std::string_view budgets = "French participatory budgets 2014-2024: Bass p = .0025, q = .85 a year";
constexpr std::string_view budgets_by_size = "French participatory budgets by population, 2022";
constexpr std::string_view telework = "telework in the French public service: 22 % (2021), 16 % (2023)";
constexpr std::string_view us_states = "US state policies, quartiles over 728 policies";

class Ledger {
public:
    explicit Ledger(const PopulationResults& results) : results_(results) {}

    /// Adds a check whose number every replicate gives.
    void add(Check check, const OfRun& number) {
        std::vector<double> values;
        for (const PopulationRun& run : results_.of_arm(check.arm)) values.push_back(number(run));
        judge(std::move(check), values);
    }

    void judge(Check check, const std::vector<double>& values) {
        check.simulated = band(values);
        const double median = check.simulated.median;
        if (!std::isnan(median)) {
            const bool inside = median >= check.accepted_lower && median <= check.accepted_upper;
            check.verdict = inside ? Verdict::reproduced : Verdict::failing;
        }
        checks.push_back(std::move(check));
    }

    std::vector<Check> checks;

private:
    const PopulationResults& results_;
};

double after(const PopulationResults& r, const PopulationRun& run, std::string_view measure, std::size_t years) {
    return r.value(run, measure, 0, years * r.weeks_a_year);
}

/// Mean hazard a year between two years, of the organisations left at the first.
double hazard(const PopulationResults& r, const PopulationRun& run, std::string_view measure, std::size_t from,
              std::size_t to) {
    const double left = 1 - after(r, run, measure, from), still = 1 - after(r, run, measure, to);
    return std::isnan(still) || left <= 0 ? missing : -sim::log(still / left) / static_cast<double>(to - from);
}

void check_duty(Ledger& ledger, const PopulationResults& r, std::size_t arm, const std::string& pattern,
                std::string_view measure) {
    const auto share = [&](const char* name, sim::Texts text, std::size_t years, double published) {
        ledger.add({pattern,
                    name,
                    arm,
                    text,
                    true,
                    published,
                    published,
                    std::max(0.0, published - tolerance),
                    published + tolerance,
                    {},
                    Verdict::not_measured,
                    duerp},
                   [&r, measure, years](const PopulationRun& run) { return after(r, run, measure, years); });
    };
    const auto rate = [&](const char* name, sim::Texts text, std::size_t from, std::size_t to) {
        ledger.add({pattern,
                    name,
                    arm,
                    text,
                    false,
                    0.024,
                    0.034,
                    0.024 / factor,
                    0.034 * factor,
                    {},
                    Verdict::not_measured,
                    open_data},
                   [&r, measure, from, to](const PopulationRun& run) { return hazard(r, run, measure, from, to); });
    };
    rate("hazard_years_0_4", {"hazard a year, years 0 to 4", "risque par an, années 0 à 4"}, 0, 4);
    rate("hazard_years_4_20", {"hazard a year, years 4 to 20", "risque par an, années 4 à 20"}, 4, 20);
    ledger.add({pattern,
                "hazard_flat",
                arm,
                {"hazard, years 10 to 20 over 0 to 10", "risque, années 10 à 20 sur 0 à 10"},
                false,
                1,
                1,
                1 / factor,
                factor,
                {},
                Verdict::not_measured,
                duerp},
               [&r, measure](const PopulationRun& run) {
                   return hazard(r, run, measure, 10, 20) / hazard(r, run, measure, 0, 10);
               });
    share("share_18_years", {"organisations after 18 years", "organisations après 18 ans"}, 18, 0.38);
    share("share_20_years", {"organisations after 20 years", "organisations après 20 ans"}, 20, 0.43);
}

/// Bass curve of the yearly share of organisations that have adopted, its ceiling free.
BassFit yearly_fit(const PopulationResults& r, const PopulationRun& run) {
    std::vector<double> curve;
    for (std::size_t year = 1; year <= r.horizon_years; ++year) curve.push_back(after(r, run, "adopted", year));
    return fit_bass(curve, Ceiling::fitted);
}

void check_choice(Ledger& ledger, const PopulationResults& r, std::size_t arm) {
    std::vector<double> p, q, more, peak;
    for (const PopulationRun& run : r.of_arm(arm)) {
        const BassFit fit = yearly_fit(r, run);
        p.push_back(fit.p);
        q.push_back(fit.q);
        more.push_back(fit.q / fit.p);
        peak.push_back(fit.peak);
    }
    const double last = static_cast<double>(r.horizon_years) - 1;
    const auto add = [&](const char* pattern, const char* name, sim::Texts text, double lower, double upper,
                         double accepted_lower, double accepted_upper, std::string_view source,
                         const std::vector<double>& values) {
        ledger.judge({pattern,
                      name,
                      arm,
                      text,
                      false,
                      lower,
                      upper,
                      accepted_lower,
                      accepted_upper,
                      {},
                      Verdict::not_measured,
                      source},
                     values);
    };
    add("P2", "q_over_p", {"Bass q over p (S-curve: above 1)", "q sur p (courbe en S\u00a0: plus de 1)"}, 340, 340, 1,
        endless, budgets, more);
    add("P2", "peak_year", {"year of the peak of adoptions", "année du pic des adoptions"}, 6.84, 6.84, 1, last,
        budgets, peak);
    add("states", "p", {"Bass p a year", "p de Bass par an"}, 0.0022, 0.065, 0.0022, 0.065, us_states, p);
    add("states", "q", {"Bass q a year", "q de Bass par an"}, 0.07, 0.50, 0.07, 0.50, us_states, q);
}

/// Shares of local organisations that have adopted by a week, over all replicates, in four classes of population
/// served: 5 to 20, 20 to 50, 50 to 200 and more than 200 thousand, at 20 agents a thousand inhabitants.
std::array<double, 4> by_population_served(const PopulationResults& r, std::size_t arm, std::size_t week) {
    constexpr std::array<std::int64_t, 5> agents{100, 400, 1000, 4000, std::numeric_limits<std::int64_t>::max()};
    const bool local = std::any_of(r.organisations.begin(), r.organisations.end(),
                                   [](const OrganisationInfo& o) { return o.branch == "local"; });
    std::array<double, 4> shares{};
    for (std::size_t c = 0; c < shares.size(); ++c) {
        double adopted = 0, all = 0;
        for (const PopulationRun& run : r.of_arm(arm)) {
            for (std::size_t i = 0; i < r.organisations.size(); ++i) {
                const OrganisationInfo& o = r.organisations[i];
                if ((local && o.branch != "local") || o.size < agents[c] || o.size >= agents[c + 1]) continue;
                const std::int64_t then = run.organisations[i].adopted;
                all += 1;
                adopted += then >= 0 && then <= static_cast<std::int64_t>(week);
            }
        }
        shares[c] = all > 0 && week < r.weeks() ? adopted / all : missing;
    }
    return shares;
}

void check_sizes(Ledger& ledger, const PopulationResults& r, std::size_t arm) {
    const auto shares = by_population_served(r, arm, p3_years * r.weeks_a_year);
    const double gradient = shares.front() > 0 ? shares.back() / shares.front() : missing;
    ledger.judge({"P3",
                  "largest_over_smallest",
                  arm,
                  {"at 8 years, above 200 000 over 5-20 000", "à 8 ans, plus de 200 000 sur 5-20 000"},
                  false,
                  7.5,
                  7.5,
                  factor,
                  endless,
                  {},
                  Verdict::not_measured,
                  budgets_by_size},
                 {gradient});
    if (r.arms[arm].duty) return;  // the levels are those of a free choice
    constexpr std::array published{0.10, 0.20, 1.0 / 3, 0.75};
    constexpr std::array<const char*, 4> names{"5_20_thousand", "20_50_thousand", "50_200_thousand",
                                               "above_200_thousand"};
    constexpr std::array<sim::Texts, 4> texts{
        sim::Texts{"at 8 years, 5-20 000 inhabitants", "à 8 ans, 5-20 000 habitants"},
        sim::Texts{"at 8 years, 20-50 000", "à 8 ans, 20-50 000"},
        sim::Texts{"at 8 years, 50-200 000", "à 8 ans, 50-200 000"},
        sim::Texts{"at 8 years, above 200 000", "à 8 ans, plus de 200 000"}};
    for (std::size_t c = 0; c < shares.size(); ++c) {
        ledger.judge({"P3-levels",
                      names[c],
                      arm,
                      texts[c],
                      true,
                      published[c],
                      published[c],
                      std::max(0.0, published[c] - tolerance),
                      published[c] + tolerance,
                      {},
                      Verdict::not_measured,
                      budgets_by_size},
                     {shares[c]});
    }
}

void check_withdrawal(Ledger& ledger, std::size_t arm) {
    const auto add = [&](const char* pattern, const char* name, sim::Texts text, std::int64_t Retained::* at_end,
                         std::int64_t Retained::* later) {
        ledger.add({pattern,
                    name,
                    arm,
                    text,
                    true,
                    0.73,
                    0.73,
                    0.73 - tolerance,
                    0.73 + tolerance,
                    {},
                    Verdict::not_measured,
                    telework},
                   [=](const PopulationRun& run) {
                       const auto before = static_cast<double>(run.retained.*at_end);
                       return before > 0 ? static_cast<double>(run.retained.*later) / before : missing;
                   });
    };
    add("P4", "sincere_kept", {"sincere, two years later over then", "sincères, deux ans après sur alors"},
        &Retained::sincere_at_end, &Retained::sincere_later);
    add("P4-C", "complying_kept", {"complying, two years later over then", "conformes, deux ans après sur alors"},
        &Retained::complying_at_end, &Retained::complying_later);
    add("P4-O", "holding_kept", {"at a half then, still so two years later", "à la moitié, et encore 2 ans après"},
        &Retained::holding_at_end, &Retained::holding_later);
}

}  // namespace

std::vector<Check> check_patterns(const PopulationResults& results) {
    Ledger ledger(results);
    for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
        if (results.arms[arm].duty) {
            check_duty(ledger, results, arm, "P1", "adopted");
            check_duty(ledger, results, arm, "P1-C", "complied");
        } else {
            check_choice(ledger, results, arm);
            check_withdrawal(ledger, arm);
        }
        check_sizes(ledger, results, arm);
    }
    std::multimap<std::string, Check> in_order;  // by pattern, and within one as they were made
    for (Check& check : ledger.checks) in_order.emplace(check.pattern, std::move(check));
    std::vector<Check> checks;
    for (auto& [pattern, check] : in_order) checks.push_back(std::move(check));
    return checks;
}

Verdict verdict_of(const std::vector<Check>& checks, std::string_view pattern) {
    Verdict verdict = Verdict::reproduced;
    for (const Check& check : checks) {
        if (check.pattern != pattern || check.verdict == Verdict::reproduced) continue;
        if (verdict != Verdict::failing) verdict = check.verdict;
    }
    return verdict;
}

std::vector<std::string> patterns_of(const std::vector<Check>& checks) {
    std::vector<std::string> names;
    for (const Check& check : checks) {
        if (std::find(names.begin(), names.end(), check.pattern) == names.end()) names.push_back(check.pattern);
    }
    return names;
}

std::string_view word_of(Verdict verdict) {
    constexpr std::array<std::string_view, 3> words{"reproduced", "failing", "not measured"};
    return words[static_cast<std::size_t>(verdict)];
}

}  // namespace concert::analysis
