#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "analysis/results.hpp"
#include "figures/organisation.hpp"
#include "scenarios/study.hpp"

/// The organisation of a run as a picture: built and run again up to a week, since results hold no single persons.
namespace concert::app {

struct RunShown {
    std::size_t point = 0, arm = 0, replicate = 0;
    std::optional<std::size_t> week = std::nullopt;  ///< that in which the mandate ends, unless given
};

/// Throws std::invalid_argument when the week lies beyond the run.
figures::Figure organisation_figure(const scenarios::Study& source, const analysis::Results& study,
                                    const std::string& version, const RunShown& run);

/// What a report shows: of the largest organisation that is drawn person by person (else of the smallest), the arm in
/// the middle.
RunShown run_to_show(const analysis::Results& study);

}  // namespace concert::app
