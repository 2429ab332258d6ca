#pragma once
#include <optional>
#include <string>

#include "analysis/results.hpp"
#include "store/sqlite.hpp"

/// The tables of a study's file (docs/store.md) and what they say of the study itself.
namespace concert::store {

/// Raised whenever a table changes its meaning.
inline constexpr const char* format = "1";

/// Makes the tables and fills in all but the runs.
void create_tables(const Database& database, const analysis::Results& study);

/// What create_tables wrote, without runs. `model` and `measures` are the program's own. Throws analysis::FileError
/// when the file is of another format, model or set of outcomes.
analysis::Results study_in(const Database& database, const sim::ModelTable& model,
                           std::span<const analysis::Measure> measures);

}  // namespace concert::store
