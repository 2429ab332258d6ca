#include <catch2/catch.hpp>

#include "figures/ledger.hpp"
#include "made_up_study.hpp"
#include "tests/analysis/scratch.hpp"

using namespace concert::figures;
using made_up::figure;

namespace {

const std::string header =
    "claim,row,box,point,potency,verdict,points,supported,supported_se,refuted,refuted_se,undecided,undecided_se,"
    "flips\n";

void write_claims(const Scratch& folder, const std::string& rows) { write_text(folder / "claims.csv", header + rows); }

}  // namespace

TEST_CASE("the ledger reads the shares of every claim and box, and counts those that hold in most of the space") {
    const Scratch folder;
    write_claims(folder,
                 "H1,claim,full,,,,64,0.75,0.05,0.125,0.04,0.125,0.04,\n"
                 "H1,claim,near,,,,32,0.5,0.08,0,0.02,0.5,0.08,\n"
                 "H1,point,full,0,1,supported,,,,,,,,\n"
                 "H2,claim,full,,,,64,0.55,0.06,0.25,0.05,0.2,0.05,\n"  // not clearly more than half
                 "H3,claim,full,,,,64,0.1,0.04,0.9,0.04,0,0.02,\n");
    write_text(
        folder / "manifest.json",
        R"({"version": "9.9", "claims": [{"claim": "H1", "title": {"en": "One: first", "fr": "Un : premier"}}]})");
    const Ledger ledger = ledger_in(folder.path());
    REQUIRE(ledger.claims.size() == 3);
    CHECK(ledger.version == "9.9");
    CHECK(ledger.claims[0].title.fr == "Un\u00a0: premier");
    CHECK(ledger.claims[1].title.en == "H2");
    CHECK(ledger.claims[0].boxes.at("near").undecided == 0.5);
    const Figure drawn = figure(ledger_figure(ledger));
    CHECK(drawn.title.en == "Of 3 claims, most of the parameter space supports 1 and refutes 1");
    CHECK(std::get<Bars>(drawn.drawing).stacked);
    const auto rows = made_up::rows_with(drawn, {{"box", std::string("full")}, {"claim", std::string("H3")}});
    REQUIRE(rows.size() == 3);
    CHECK(made_up::number(drawn, rows[2], "share") == 0.9);
    double sum = 0;
    for (const std::size_t row : rows) sum += made_up::number(drawn, row, "share");
    CHECK(sum == Approx(1));
}

TEST_CASE("few points do not conclude, titles given come first") {
    const Scratch folder;
    write_claims(folder, "H1,claim,full,,,,19,1,0.02,0,0.02,0,0.02,\n");
    const Ledger ledger = ledger_in(folder.path(), {{"H1", both("Given", "Donné")}});
    CHECK(ledger.claims[0].title.en == "Given");
    CHECK(figure(ledger_figure(ledger)).title.en == "Claims over the parameter space: where they hold");
}

TEST_CASE("a table that is none is refused with the reason") {
    const Scratch folder;
    write_claims(folder, "H1,claim,full,,,,many,1,0.02,0,0.02,0,0.02,\n");
    CHECK_THROWS_WITH(ledger_in(folder.path()), Catch::Contains("line 2 has no number in column points"));
    CHECK(made_up::why_not(ledger_figure({})) == "needs claims judged over a box of the parameter space");
}
