#pragma once
#include <chrono>
#include <string>

#include "analysis/writers.hpp"
#include "app/commands.hpp"
#include "scenarios/study.hpp"

namespace concert::app {

/// When a command began.
struct Start {
    std::string utc;  ///< ISO 8601
    std::chrono::steady_clock::time_point clock;
};
Start now();

/// The files a study reads with the SHA-256 of each, the study's own first.
std::vector<std::pair<std::string, std::string>> inputs_of(const scenarios::Study& study);

/// Where the results of a study come from, told when they are complete.
analysis::Provenance provenance_of(const scenarios::Study& study, const Common& common, const Start& start);

}  // namespace concert::app
