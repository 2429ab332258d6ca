#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "claims/bands.hpp"
#include "claims/contrast.hpp"
#include "models/administration/table.hpp"
#include "scenarios/load.hpp"

using namespace concert;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> wanted{"H0", "H1", "H1a", "H1b", "H1c", "H2",  "H3",  "H4",  "H5", "H6",
                                      "H7", "H8", "H9",  "H10", "H11", "H12", "H13", "H14", "M0"};

std::string path_of(const std::string& id) {
    return std::string(CONCERT_SOURCE_DIR) + "/scenarios/claims/" + id + ".toml";
}

scenarios::Study load(const std::string& path) {
    return scenarios::load_study(path, administration::model_table(), {}, {}, nullptr, claims::judged_outcomes());
}

}  // namespace

TEST_CASE("every claim of the specification has its study file, and no other file is there") {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(fs::path(CONCERT_SOURCE_DIR) / "scenarios/claims")) {
        found.insert(entry.path().stem().string());
    }
    CHECK(found == std::set<std::string>(wanted.begin(), wanted.end()));
}

TEST_CASE(
    "every claim file loads, with both languages, a source and a judgement; its first line is the claim in both") {
    for (const std::string& id : wanted) {
        INFO(id);
        const scenarios::Study study = load(path_of(id));
        REQUIRE(study.claim);
        const scenarios::Claim& claim = *study.claim;
        CHECK(claim.id == id);
        CHECK(study.title_en != study.title_fr);
        CHECK(!claim.source_en.empty());
        CHECK(!claim.source_fr.empty());
        CHECK(claim.note_en.empty() == claim.note_fr.empty());
        CHECK(std::any_of(claim.judgements.begin(), claim.judgements.end(), [](const auto& j) { return j.counts; }));
        const std::string first = study.text.substr(0, study.text.find('\n'));
        CHECK(first.substr(0, 2) == "# ");
        CHECK(first.find(id + " — ") == 2);
        CHECK(first.find(". / ") != std::string::npos);
        const bool ours = first.find("(De nous / ours") != std::string::npos;
        CHECK((ours || first.find("Cercle des acteurs territoriaux") != std::string::npos));
        CHECK(ours == (id == "M0" || id == "H1c"));
    }
}

TEST_CASE("every judgement finds the arms it speaks of") {
    for (const std::string& id : wanted) {
        INFO(id);
        const scenarios::Study study = load(path_of(id));
        const claims::Arms arms(study.claim->axes);
        CHECK(arms.size() == study.arms.size() * (study.claim->redraws.size() + 1));
        for (const auto& judgement : study.claim->judgements) {
            CHECK(!claims::candidates(judgement, arms).empty());
            const claims::Outcomes nothing(arms.size(), 6);
            CHECK(!claims::contrasts(judgement, arms, nothing, 0, 3).empty());
        }
    }
}

TEST_CASE("a claim says where it holds and where it fails, or why there is no such place") {
    for (const std::string& id : wanted) {
        INFO(id);
        const scenarios::Claim claim = *load(path_of(id)).claim;
        CHECK((!claim.holds.empty() || !claim.construction_en.empty()));
        CHECK((!claim.fails.empty() || !claim.construction_en.empty()));
    }
}
