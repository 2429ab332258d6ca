#include "analysis/diffusion.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

void check(const Nominations& nominations, std::span<const int> times) {
    if (times.size() != nominations.people()) {
        throw std::invalid_argument(std::to_string(times.size()) + " times of adoption for " +
                                    std::to_string(nominations.people()) + " people");
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] < 0) {
            throw std::invalid_argument("person " + std::to_string(i) + " adopted in period " +
                                        std::to_string(times[i]) + ", but periods are numbered from 1");
        }
    }
}

bool adopted_by(int time, int period) { return time != never_adopted && time <= period; }

double exposure_of(const Nominations& nominations, std::span<const int> times, std::size_t ego, int period) {
    const auto alters = nominations.alters(ego);
    const auto adopted =
        std::count_if(alters.begin(), alters.end(), [&](auto alter) { return adopted_by(times[alter], period); });
    return alters.empty() ? 0 : static_cast<double>(adopted) / static_cast<double>(alters.size());
}

/// Adopters of each period; element t is period t, and one more on either side is 0.
std::vector<double> adopters_by_period(std::span<const int> times) {
    const int last = times.empty() ? 0 : *std::max_element(times.begin(), times.end());
    std::vector<double> adopters(static_cast<std::size_t>(last) + 2, 0.0);
    for (const int time : times) {
        if (time != never_adopted) ++adopters[static_cast<std::size_t>(time)];
    }
    return adopters;
}

/// What infectiousness and susceptibility share: of the adopters counted for a person, those one period away.
struct Neighbours {
    double next_to = 0;  ///< exactly one period after, or before
    double all = 0;      ///< at least one period after, or before
};
double normalised(const Neighbours& near, double adopters_then) {
    return near.next_to == 0 ? 0 : near.next_to / near.all / adopters_then;
}

/// The class (1 to 4) of each value among all that are not NaN, 0 for NaN.
template <class Category>
std::vector<Category> classes(std::span<const double> values) {
    double n = 0, sum = 0, squares = 0;
    for (const double v : values) {
        if (std::isnan(v)) continue;
        ++n;
        sum += v;
    }
    const double mean = sum / n;
    for (const double v : values) {
        if (!std::isnan(v)) squares += (v - mean) * (v - mean);
    }
    const double sd = n > 1 ? std::sqrt(squares / (n - 1)) : 0;
    std::vector<Category> found(values.size(), Category{0});
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        found[i] = static_cast<Category>(1 + (values[i] > mean - sd) + (values[i] > mean) + (values[i] > mean + sd));
    }
    return found;
}

}  // namespace

Nominations nominations_of(std::size_t people, std::span<const std::pair<std::uint32_t, std::uint32_t>> answers) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> arcs;
    for (const auto& [ego, alter] : answers) {
        if (ego >= people || alter >= people) {
            throw std::invalid_argument("nomination (" + std::to_string(ego) + ", " + std::to_string(alter) +
                                        "): there are only " + std::to_string(people) + " people (numbered from 0)");
        }
        if (ego != alter) arcs.emplace_back(ego, alter);
    }
    std::sort(arcs.begin(), arcs.end());
    arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());

    Nominations nominations;
    nominations.first.assign(people + 1, 0);
    for (const auto& [ego, alter] : arcs) {
        ++nominations.first[ego + 1];
        nominations.target.push_back(alter);
    }
    for (std::size_t i = 0; i < people; ++i) nominations.first[i + 1] += nominations.first[i];
    return nominations;
}

Nominations turned(const Nominations& nominations) {
    Nominations by;
    by.first.assign(nominations.people() + 1, 0);
    by.target.resize(nominations.target.size());
    for (const std::uint32_t alter : nominations.target) ++by.first[alter + 1];
    for (std::size_t i = 0; i < nominations.people(); ++i) by.first[i + 1] += by.first[i];
    std::vector<std::uint32_t> next(by.first.begin(), by.first.end() - 1);
    for (std::size_t ego = 0; ego < nominations.people(); ++ego) {
        for (const std::uint32_t alter : nominations.alters(ego)) {
            by.target[next[alter]++] = static_cast<std::uint32_t>(ego);
        }
    }
    return by;
}

std::vector<double> times_named(const Nominations& nominations,
                                std::span<const std::pair<std::uint32_t, std::uint32_t>> answers) {
    std::vector<double> named(nominations.target.size(), 0.0);
    for (const auto& [ego, alter] : answers) {
        if (ego == alter) continue;
        const auto row = nominations.alters(ego);
        const auto at = std::lower_bound(row.begin(), row.end(), alter);
        if (at == row.end() || *at != alter) {
            throw std::invalid_argument("the answer (" + std::to_string(ego) + ", " + std::to_string(alter) +
                                        ") is not among the nominations");
        }
        ++named[nominations.first[ego] + static_cast<std::size_t>(at - row.begin())];
    }
    return named;
}

std::vector<std::size_t> out_degrees(const Nominations& nominations) {
    std::vector<std::size_t> degrees(nominations.people());
    for (std::size_t i = 0; i < degrees.size(); ++i) degrees[i] = nominations.alters(i).size();
    return degrees;
}

std::vector<std::size_t> in_degrees(const Nominations& nominations) {
    std::vector<std::size_t> degrees(nominations.people(), 0);
    for (const std::uint32_t alter : nominations.target) ++degrees[alter];
    return degrees;
}

double density(const Nominations& nominations) {
    const auto n = static_cast<double>(nominations.people());
    return n < 2 ? missing : static_cast<double>(nominations.target.size()) / (n * (n - 1));
}

std::vector<Period> adoption_curve(std::span<const int> times, int periods) {
    std::vector<std::size_t> adopters(static_cast<std::size_t>(std::max(periods, 0)) + 1, 0);
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] < 0 || times[i] > periods) {
            throw std::invalid_argument("person " + std::to_string(i) + " adopted in period " +
                                        std::to_string(times[i]) + ", outside 1 ... " + std::to_string(periods));
        }
        ++adopters[static_cast<std::size_t>(times[i])];
    }
    const auto ratio = [](std::size_t part, std::size_t whole) {
        return whole == 0 ? missing : static_cast<double>(part) / static_cast<double>(whole);
    };
    std::vector<Period> curve;
    std::size_t before = 0;
    for (std::size_t t = 1; t < adopters.size(); ++t) {
        const std::size_t at_risk = times.size() - before, cumulative = before + adopters[t];
        curve.push_back(
            {adopters[t], cumulative, at_risk, ratio(cumulative, times.size()), ratio(adopters[t], at_risk)});
        before = cumulative;
    }
    return curve;
}

std::vector<double> exposure(const Nominations& nominations, std::span<const int> times, int period) {
    check(nominations, times);
    std::vector<double> found(times.size());
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = exposure_of(nominations, times, i, period);
    return found;
}

std::vector<double> weighted_exposure(const Nominations& nominations, std::span<const double> weights,
                                      std::span<const int> times, int period) {
    check(nominations, times);
    if (weights.size() != nominations.target.size()) {
        throw std::invalid_argument(std::to_string(weights.size()) + " weights for " +
                                    std::to_string(nominations.target.size()) + " nominations");
    }
    std::vector<double> found(times.size(), 0.0);
    for (std::size_t ego = 0; ego < times.size(); ++ego) {
        double adopted = 0, all = 0;
        for (std::size_t arc = nominations.first[ego]; arc < nominations.first[ego + 1]; ++arc) {
            if (!(weights[arc] >= 0)) throw std::invalid_argument("a nomination cannot weigh less than 0");
            all += weights[arc];
            if (adopted_by(times[nominations.target[arc]], period)) adopted += weights[arc];
        }
        if (all > 0) found[ego] = adopted / all;
    }
    return found;
}

std::vector<double> thresholds(const Nominations& nominations, std::span<const int> times, int lag) {
    check(nominations, times);
    std::vector<double> found(times.size(), missing);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (times[i] > lag) found[i] = exposure_of(nominations, times, i, times[i] - lag);
    }
    return found;
}

std::vector<double> infectiousness(const Nominations& nominations, std::span<const int> times) {
    check(nominations, times);
    std::vector<Neighbours> followers(times.size());
    for (std::size_t ego = 0; ego < times.size(); ++ego) {
        for (const std::uint32_t alter : nominations.alters(ego)) {
            followers[alter].next_to += times[ego] == times[alter] + 1;
            followers[alter].all += times[ego] > times[alter];
        }
    }
    const auto adopters = adopters_by_period(times);
    std::vector<double> found(times.size(), missing);
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] == never_adopted) continue;
        found[i] = normalised(followers[i], adopters[static_cast<std::size_t>(times[i]) + 1]);
    }
    return found;
}

std::vector<double> susceptibility(const Nominations& nominations, std::span<const int> times) {
    check(nominations, times);
    const auto adopters = adopters_by_period(times);
    std::vector<double> found(times.size(), missing);
    for (std::size_t ego = 0; ego < times.size(); ++ego) {
        if (times[ego] == never_adopted) continue;
        Neighbours before;
        for (const std::uint32_t alter : nominations.alters(ego)) {
            if (!adopted_by(times[alter], times[ego] - 1)) continue;
            before.next_to += times[alter] == times[ego] - 1;
            ++before.all;
        }
        found[ego] = normalised(before, adopters[static_cast<std::size_t>(times[ego]) - 1]);
    }
    return found;
}

std::vector<AdopterCategory> adopter_categories(std::span<const int> times) {
    std::vector<double> values(times.size(), missing);
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] != never_adopted) values[i] = times[i];
    }
    return classes<AdopterCategory>(values);
}

std::vector<ThresholdCategory> threshold_categories(std::span<const double> thresholds) {
    return classes<ThresholdCategory>(thresholds);
}

}  // namespace concert::analysis
