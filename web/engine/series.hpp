#pragma once
#include <cstdint>
#include <vector>

#include "models/administration/state.hpp"

namespace concert::engine {

/// The measures of a run that is going on, week by week: the numbers that the program writes of it into curves.csv.
class Series {
public:
    Series(const administration::Organisation& organisation, std::vector<sim::Measure> measures, std::size_t weeks);

    /// Takes in the weeks that `state` has done since the last call, and those before them that still change: an
    /// exception counts in the week it arrived, and may be solved a few weeks later.
    void follow(const administration::State& state);

    const std::vector<sim::Measure>& measures() const { return measures_; }
    const std::vector<std::string>& groups() const { return groups_.names; }
    std::size_t weeks() const { return weeks_; }
    /// [group][measure][week]; NaN in weeks that are not done and where the measure does not exist.
    const std::vector<float>& values() const { return values_; }

private:
    administration::Groups groups_;
    std::vector<sim::Measure> measures_;
    std::size_t weeks_;
    std::vector<float> values_;
    std::size_t done_ = 0;  ///< the last week taken in
};

}  // namespace concert::engine
