#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "analysis/files.hpp"
#include "figures/ledger.hpp"
#include "scenarios/csv.hpp"

/// The ledger as `concert claims` left it.
namespace concert::figures {
namespace {

using Json = nlohmann::json;

Json manifest_in(const std::filesystem::path& folder) {
    std::ifstream file(folder / "manifest.json");
    if (!file) return Json::object();  // only its words are missed
    Json manifest = Json::parse(file, nullptr, false);
    if (manifest.is_discarded() || !manifest.is_object()) {
        throw analysis::FileError((folder / "manifest.json").string(), "cannot be read", "it is no JSON object",
                                  "let concert claims write the folder again");
    }
    return manifest;
}

std::map<std::string, Text> titles_in(const Json& manifest) {
    std::map<std::string, Text> titles;
    if (!manifest.contains("claims") || !manifest["claims"].is_array()) return titles;
    for (const Json& claim : manifest["claims"]) {
        if (!claim.is_object() || !claim.contains("claim") || !claim.contains("title")) continue;
        const Json& title = claim["title"];
        titles[claim["claim"].get<std::string>()] = {title.value("en", ""), typeset(title.value("fr", ""))};
    }
    return titles;
}

double number_in(const scenarios::Csv& table, const scenarios::Csv::Row& row, std::string_view column) {
    const auto value = scenarios::number(row.fields[table.find(column)], table.separator);
    if (value) return *value;
    throw analysis::FileError(table.file, "cannot be read",
                              "line " + std::to_string(row.line) + " has no number in column " + std::string(column),
                              "let concert claims write it again");
}

}  // namespace

Ledger ledger_in(const std::filesystem::path& folder, const std::map<std::string, Text>& titles) {
    const Json manifest = manifest_in(folder);
    auto known = titles;
    known.merge(titles_in(manifest));
    const auto table = scenarios::read_csv(
        (folder / "claims.csv").string(),
        {{"claim", "row", "box", "points", "supported", "supported_se", "refuted", "refuted_se", "undecided"}});
    Ledger ledger;
    ledger.version = manifest.value("version", "");
    for (const auto& row : table.rows) {
        if (row.fields[table.find("row")] != "claim") continue;
        const std::string& id = row.fields[table.find("claim")];
        auto claim =
            std::find_if(ledger.claims.begin(), ledger.claims.end(), [&](const LedgerClaim& c) { return c.id == id; });
        if (claim == ledger.claims.end()) {
            const auto title = known.find(id);
            ledger.claims.push_back({id, title == known.end() ? alike(id) : title->second, {}});
            claim = ledger.claims.end() - 1;
        }
        const auto at = [&](std::string_view column) { return number_in(table, row, column); };
        claim->boxes[row.fields[table.find("box")]] = {static_cast<std::size_t>(at("points")),
                                                       at("supported"),
                                                       at("undecided"),
                                                       at("refuted"),
                                                       at("supported_se"),
                                                       at("refuted_se")};
    }
    return ledger;
}

Ledger ledger_of(const claims::Report& report, const std::string& version) {
    using claims::Verdict;
    Ledger ledger{{}, version};
    for (const claims::ClaimReport& claim : report.claims) {
        LedgerClaim& one = ledger.claims.emplace_back(
            LedgerClaim{claim.id, {std::string(claim.title.english), typeset(claim.title.french)}, {}});
        for (const char* box : {"full", "near"}) {
            const claims::Shares shares = claims::box_verdict(report, claim, box).shares;
            if (shares.points == 0) continue;
            one.boxes[box] = {shares.points,
                              shares.share(Verdict::supported),
                              shares.share(Verdict::undecided),
                              shares.share(Verdict::refuted),
                              shares.standard_error(Verdict::supported),
                              shares.standard_error(Verdict::refuted)};
        }
    }
    return ledger;
}

}  // namespace concert::figures
