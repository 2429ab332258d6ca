#pragma once
#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include "analysis/outcomes.hpp"
#include "store/run_store.hpp"
#include "tests/analysis/scratch.hpp"
#include "tests/analysis/synthetic.hpp"

/// A study and runs whose every number is known, the awkward ones among them.
namespace made_up {

using namespace concert;

inline const store::Identity identity{{"points.people", "[ 50, 90 ]"}, {"seed", "42"}, {"version", "0"}};

/// Two points, two arms; curves of two populations every 52 weeks: six rows of one measure.
inline analysis::Results study() {
    analysis::Results results = synthetic::study({{"N=50", "small"}, {"Lac; \"le\"", "large"}}, {"kappa=0", "kappa=1"});
    results.every = 52;
    results.notes = {"3 vacant posts count as people"};
    return results;
}

inline analysis::Run run(std::size_t point, std::size_t arm, std::size_t replicate) {
    constexpr double never = std::numeric_limits<double>::infinity();
    const double own = static_cast<double>(point) + 0.1 * static_cast<double>(arm) + static_cast<double>(replicate) / 7;
    analysis::Run one{point, arm, replicate, {}, {}, {}, {}, own / 1000};
    for (std::size_t i = 0; i < analysis::outcome_table().size(); ++i) {
        one.outcomes.push_back(i % 5 == 3   ? synthetic::no_value
                               : i % 7 == 2 ? never
                                            : own / static_cast<double>(i + 1));
    }
    for (std::size_t week = 0; week < synthetic::weeks; ++week) {
        one.adoption.push_back(week == 10 ? std::numeric_limits<float>::quiet_NaN()
                                          : static_cast<float>(own) / static_cast<float>(week + 3));
    }
    for (std::size_t i = 0; i < 12; ++i) one.curves.push_back(static_cast<float>(own) - static_cast<float>(i) / 3);
    one.curves[4] = std::numeric_limits<float>::denorm_min();
    return one;
}

inline analysis::Run failed(std::size_t point, std::size_t arm, std::size_t replicate, const std::string& error) {
    return {point, arm, replicate, error, {}, {}, {}, 0};
}

template <class Number>
bool same_bits(const std::vector<Number>& a, const std::vector<Number>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(Number)) == 0);
}

/// Every bit of two lists of runs; of outcomes, any NaN is as good as another.
inline bool same(const std::vector<analysis::Run>& a, const std::vector<analysis::Run>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const analysis::Run& x, const analysis::Run& y) {
        const auto bits = [](double p, double q) {
            return (p != p && q != q) || std::bit_cast<std::uint64_t>(p) == std::bit_cast<std::uint64_t>(q);
        };
        return x.point == y.point && x.arm == y.arm && x.replicate == y.replicate && x.error == y.error &&
               bits(x.seconds, y.seconds) &&
               std::equal(x.outcomes.begin(), x.outcomes.end(), y.outcomes.begin(), y.outcomes.end(), bits) &&
               same_bits(x.adoption, y.adoption) && same_bits(x.curves, y.curves);
    });
}

/// All that a store holds, curves put back into their runs.
inline std::vector<analysis::Run> all_of(const analysis::Runs& store) {
    std::vector<analysis::Run> all;
    store.each([&](const analysis::Run& one) { all.push_back(one); });
    for (std::size_t point = 0; point < 2; ++point) {
        for (std::size_t arm = 0; arm < 2; ++arm) {
            std::vector<analysis::Run*> here;
            for (auto& one : all) {
                if (one.point == point && one.arm == arm && one.error.empty()) here.push_back(&one);
            }
            std::size_t k = 0, m = 0;
            store.each_adoption(point, arm, [&](std::size_t, std::span<const float> curve) {
                here.at(k++)->adoption.assign(curve.begin(), curve.end());
            });
            store.each_curves(point, arm, [&](std::size_t, std::span<const float> curve) {
                here.at(m++)->curves.assign(curve.begin(), curve.end());
            });
        }
    }
    return all;
}

/// Runs of both points and arms, in order.
inline std::vector<analysis::Run> some(std::size_t replicates) {
    std::vector<analysis::Run> runs;
    for (std::size_t point = 0; point < 2; ++point) {
        for (std::size_t arm = 0; arm < 2; ++arm) {
            for (std::size_t k = 0; k < replicates; ++k) runs.push_back(run(point, arm, k));
        }
    }
    return runs;
}

/// What a function throws says; empty where it throws nothing.
template <class Function>
std::string complaint(const Function& function) {
    try {
        function();
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

}  // namespace made_up
