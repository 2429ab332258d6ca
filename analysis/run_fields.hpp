#pragma once
#include "analysis/csv.hpp"
#include "analysis/results.hpp"

/// What every table of runs says of a run: its parameters, then its outcomes.
namespace concert::analysis {

/// The names of all parameters and outcomes.
void run_header(const Results& results, CsvWriter& csv);

/// Their values, choices as words; the outcomes of a run that failed are empty.
void run_fields(const Results& results, const Run& run, CsvWriter& csv);

}  // namespace concert::analysis
