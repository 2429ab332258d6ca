#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/patterns.hpp"
#include "analysis/summary.hpp"
#include "analysis/writers.hpp"
#include "app/language.hpp"
#include "scenarios/study.hpp"

/// The report of a study, from its results.
namespace concert::app {

struct Reported {
    const analysis::Results& results;
    const analysis::Summary& summary;
    const analysis::Provenance& provenance;
    std::string result_hash;
    const scenarios::Study* source = nullptr;  ///< what the organisation shown is built from; null: none is shown
    std::filesystem::path claims = {};         ///< results of concert claims; empty: no ledger
    std::vector<Language> languages = {};      ///< the first is shown first; empty: both, that spoken first
};

/// Throws analysis::FileError, also where the program was built without reports.
void write_report(const Reported& reported, const std::filesystem::path& file);

/// The same of a population of organisations.
struct ReportedPopulation {
    const analysis::PopulationResults& results;
    const std::vector<analysis::Check>& checks;
    const analysis::Provenance& provenance;
    std::string result_hash;
    std::vector<Language> languages = {};
};
void write_report(const ReportedPopulation& reported, const std::filesystem::path& file);

}  // namespace concert::app
