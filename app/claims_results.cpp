#include "app/claims_results.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <nlohmann/json.hpp>

#include "analysis/files.hpp"
#include "analysis/hash.hpp"
#include "app/language.hpp"
#include "models/administration/table.hpp"

namespace concert::app {

namespace fs = std::filesystem;

claims::ClaimReport entry_of(const scenarios::Study& study, std::vector<claims::Judged> judged) {
    const scenarios::Claim& claim = study.the_claim();
    return {claim.id,
            {study.title_en, study.title_fr},
            {claim.source_en, claim.source_fr},
            {claim.note_en, claim.note_fr},
            {claim.construction_en, claim.construction_fr},
            std::move(judged)};
}

claims::Report report_of(const ClaimsStudy& study, const claims::Store& store, std::vector<claims::Place> places) {
    claims::Report report{std::move(places), study.dimensions(), administration::model_table(), {}};
    for (std::size_t k = 0; k < study.size(); ++k) {
        std::vector<claims::Judged> judged;
        judged.reserve(report.places.size());
        for (const claims::Place& place : report.places) judged.push_back(store.get(place.name(), study.id(k)));
        report.claims.push_back(entry_of(study.study(k), std::move(judged)));
    }
    return report;
}

std::string write_tables(const claims::Report& report, const ClaimsStudy& study, const std::string& command,
                         const fs::path& folder) {
    using Write = void (*)(const claims::Report&, const analysis::Sink&);
    constexpr std::array<std::pair<const char*, Write>, 4> tables{{{"claims.csv", claims::write_claims},
                                                                   {"findings.csv", claims::write_findings},
                                                                   {"points.csv", claims::write_points},
                                                                   {"transplants.csv", claims::write_transplants}}};
    analysis::Sha256 hash;
    std::vector<std::unique_ptr<analysis::OutputFile>> files;
    for (const auto& [name, table] : tables) {
        files.push_back(std::make_unique<analysis::OutputFile>(folder / name));
        table(report, [&](std::string_view bytes) {
            files.back()->write(bytes);
            hash.add(bytes);
        });
    }
    const std::string digest = hash.hex();
    nlohmann::ordered_json titles = nlohmann::ordered_json::array();
    for (const claims::ClaimReport& claim : report.claims) {
        titles.push_back({{"claim", claim.id}, {"title", {{"en", claim.title.english}, {"fr", claim.title.french}}}});
    }
    const nlohmann::ordered_json manifest{
        {"command", command},       {"version", CONCERT_VERSION},     {"compiler", CONCERT_COMPILER},
        {"design", study.design()}, {"places", report.places.size()}, {"result_hash", digest},
        {"claims", titles}};
    files.push_back(std::make_unique<analysis::OutputFile>(folder / "manifest.json"));
    files.back()->write(manifest.dump(2) + "\n");
    for (const auto& file : files) file->close();
    for (const auto& file : files) file->publish();
    return digest;
}

std::string answer_of(const claims::Report& report, const fs::path& folder, const std::string& hash) {
    nlohmann::ordered_json answer{{"folder", folder.string()}, {"result_hash", hash}, {"claims", {}}};
    for (const claims::ClaimReport& claim : report.claims) {
        nlohmann::ordered_json entry{{"claim", claim.id}, {"title", say(claim.title)}};
        for (const char* box : {"full", "near"}) {
            const claims::Shares shares = claims::box_verdict(report, claim, box).shares;
            if (shares.points == 0) continue;
            entry[box] = {{"points", shares.points}};
            for (const auto verdict :
                 {claims::Verdict::supported, claims::Verdict::refuted, claims::Verdict::undecided}) {
                entry[box][std::string(claims::word_of(verdict))] = shares.share(verdict);
            }
        }
        for (const std::size_t place : report.in_box("calibrated")) {
            entry["calibrated"] = claims::word_of(claim.judged[place].verdict);
        }
        answer["claims"].push_back(entry);
    }
    return answer.dump(2);
}

}  // namespace concert::app
