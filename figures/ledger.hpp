#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "claims/report.hpp"
#include "figures/material.hpp"

/// The ledger of claims: in which share of the parameter space each is supported, undecided, refuted.
namespace concert::figures {

struct BoxShares {
    std::size_t points = 0;
    double supported = 0, undecided = 0, refuted = 0;
    double supported_error = 0, refuted_error = 0;  ///< standard errors
};
struct LedgerClaim {
    std::string id;
    Text title;                              ///< the id where no title is known
    std::map<std::string, BoxShares> boxes;  ///< "full", "near"
};
struct Ledger {
    std::vector<LedgerClaim> claims;
    std::string version;
};

/// From the folder that `concert claims` writes: claims.csv, and manifest.json for the version and, where it holds
/// them ("claims": [{"claim": "H1", "title": {"en": ..., "fr": ...}}]), the titles; `titles` by id come first. Throws
/// scenarios::StudyErrors or analysis::FileError when a file is missing or no such table.
Ledger ledger_in(const std::filesystem::path& folder, const std::map<std::string, Text>& titles = {});
/// From what was just judged.
Ledger ledger_of(const claims::Report& report, const std::string& version);

/// Stacked shares of every claim, a panel a box. Id "ledger".
Made ledger_figure(const Ledger& ledger);

}  // namespace concert::figures
