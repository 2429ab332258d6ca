#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "scenarios/study.hpp"

namespace concert::app {

/// How much work a study is.
struct Plan {
    std::size_t points = 0, arms = 0;
    std::int64_t runs = 0;    ///< at least, when replicates grow to a precision
    double person_weeks = 0;  ///< of these runs
    double bytes = 0;         ///< of these runs on disk, roughly
    bool grows = false;
    double seconds(int threads) const;  ///< rough: 100 ns a person-week and thread
};

/// Reads the files of real organisations too, because they say how many there are and how large; throws
/// scenarios::StudyErrors when they have mistakes.
Plan plan_of(const scenarios::Study& study);

/// What one run takes in the store of runs, in bytes, roughly: what says which run it is, 8 for each parameter and each
/// outcome, 4 for each value of its curves (measures x groups kept x weeks kept).
double bytes_of_run(std::size_t parameters, std::size_t outcomes, std::size_t curve_values);

/// "sizes.toml — 6 points × 3 arms, 1 104 runs"
std::string headline(const scenarios::Study& study, const Plan& plan);

/// "about 12 MB", in the language spoken.
std::string storage(double bytes);

/// "about 40 s", "about 12 min", "about 3.5 h", in the language spoken.
std::string duration(double seconds);

}  // namespace concert::app
