#include <array>
#include <catch2/catch.hpp>

#include "analysis/layout.hpp"
#include "claims/report.hpp"
#include "synthetic.hpp"

using namespace concert;
using namespace concert::claims;
using analysis::Language;

namespace {

constexpr std::array parameters{
    sim::ParameterRow{"load", "", "", 1, 0, 2, false, "E5", {"load", "charge"}, "assumed", {}},
    sim::ParameterRow{"threshold_mean", "theta", "", 1, 0, 2, false, "E9", {"threshold", "seuil"}, "assumed", {}},
};

Judged judged(Verdict verdict) {
    Judged j{verdict, {}, 0, 1, 1, 0.93};
    j.findings.push_back({0,
                          "",
                          column_of("Q"),
                          {"kappa=0", "kappa=0.5"},
                          {0.79, 0.83},
                          Direction::above,
                          {-0.031, -0.05, -0.012, -0.05, -0.01, 12, 0.02},
                          verdict});
    return j;
}

/// Two claims over eight points; the second is supported where theta is high.
Report report() {
    Report r;
    r.model = {"small", parameters, {}};
    r.dimensions = {0, 1};
    r.places.push_back({"calibrated", 0, 1, {}, {1, 1}, {1, 1}});
    r.places.push_back({"potency", 0, 0.25, {}, {1, 1}, {1, 1}});
    ClaimReport first{"H1",
                      {"No cooperation without collaboration", "Pas de coopération sans collaboration"},
                      {"source", "source"},
                      {"", ""},
                      {"", ""},
                      {}};
    ClaimReport second = first;
    second.id = "H2";
    second.construction = {"there is no other way", "il n'y a pas d'autre voie"};
    for (int i = 0; i < 2; ++i) {
        first.judged.push_back(judged(Verdict::refuted));
        second.judged.push_back(judged(Verdict::supported));
    }
    for (std::size_t i = 0; i < 16; ++i) {
        const double theta = static_cast<double>(i) / 16;
        r.places.push_back({"full", i, 1, {0.3 + 0.1 * static_cast<double>(i % 3), theta}, {1, 1}, {1, 1}});
        first.judged.push_back(judged(Verdict::refuted));
        second.judged.push_back(judged(theta >= 0.5 ? Verdict::supported : Verdict::undecided));
    }
    r.claims = {first, second};
    return r;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string csv(void (*write)(const Report&, const analysis::Sink&)) {
    std::string text;
    write(report(), [&](std::string_view bytes) { text += bytes; });
    return text;
}

}  // namespace

TEST_CASE("a refuted claim takes as much room as a supported one") {
    const std::string text = ledger(report(), Language::english, 100, false);
    const auto first = text.find("\nH1 "), second = text.find("\nH2 ");
    REQUIRE(first != std::string::npos);
    REQUIRE(second != std::string::npos);
    CHECK(contains(text, "▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒"));
    CHECK(contains(text, "████████████············"));
    CHECK(contains(text, "refuted. Q: −0.031 [−0.050 to −0.012], matters beyond 0.020"));
    CHECK(contains(text, "×1/4 refuted"));
    CHECK(contains(text, "high theta"));
    CHECK(contains(text, "the same verdict nearly everywhere"));
    CHECK(contains(text, "Decided by construction: there is no other way"));
    CHECK(contains(text, "P(ignition) at the highest kappa: 93%"));
}

TEST_CASE("the ledger speaks French, with its spaces and commas") {
    const std::string text = ledger(report(), Language::french, 100, false);
    CHECK(contains(text, "réfutée. Q\u00a0: −0,031 [−0,050 à −0,012], compte au-delà de 0,020"));
    CHECK(contains(text, "Décidé par construction\u00a0: il n'y a pas d'autre voie"));
    CHECK(contains(text, "tient avec"));
    CHECK_FALSE(contains(text, "supported"));
}

TEST_CASE("lines of the ledger fit, without colour no escape is written, without Unicode all is ASCII") {
    for (const int columns : {60, 80, 100, 200}) {
        for (const Language language : {Language::english, Language::french}) {
            const std::string text = ledger(report(), language, columns, false);
            std::size_t begin = 0;
            while (begin < text.size()) {
                const std::size_t end = text.find('\n', begin);
                CHECK(analysis::width(text.substr(begin, end - begin)) <=
                      static_cast<std::size_t>(columns < 100 ? 80 : 100));
                begin = end + 1;
            }
            CHECK_FALSE(contains(text, "\x1b"));
        }
    }
    CHECK(contains(ledger(report(), Language::english, 100, true), "\x1b["));
    for (const char c : ledger(report(), Language::french, 100, false, false)) CHECK((c & 0x80) == 0);
}

TEST_CASE("claims.csv has a row for a claim in a box and a row for a claim at a point") {
    const std::string text = csv(write_claims);
    CHECK(contains(text, "\nH1,claim,full,,,,16,0,"));
    CHECK(contains(text, "\nH2,claim,full,,,,16,0.5,"));
    CHECK(contains(text, "threshold_mean (+1."));
    CHECK(contains(text, "\nH1,point,potency,0,0.25,refuted,,,,,,,,,Q,,-0.031,-0.05,-0.012,0.02,12,kappa=0,0.79,"));
    const auto commas = [](const std::string& line) { return std::count(line.begin(), line.end(), ','); };
    std::size_t begin = 0;
    const auto width = commas(text.substr(0, text.find('\n')));
    while (begin < text.size()) {
        const std::size_t end = text.find('\n', begin);
        CHECK(commas(text.substr(begin, end - begin)) == width);
        begin = end + 1;
    }
}
