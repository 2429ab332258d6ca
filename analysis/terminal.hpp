#pragma once
#include <string>

#include "analysis/results.hpp"
#include "analysis/summary.hpp"
#include "analysis/texts.hpp"

namespace concert::analysis {

/// The answer of a study for a person: table, curves, one sentence per size, precision, warning. Lines are at most
/// `columns` wide (taken between 80 and 100). Without `unicode` everything is ASCII, accents dropped.
std::string report_text(const Results& results, const Summary& summary, Language language, int columns, bool color,
                        bool unicode = true);

}  // namespace concert::analysis
