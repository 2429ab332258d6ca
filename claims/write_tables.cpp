#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "claims/bands.hpp"
#include "claims/report.hpp"

namespace concert::claims {

namespace {

using analysis::CsvWriter;

constexpr std::size_t most_flips = 10;
constexpr std::array verdicts{Verdict::supported, Verdict::refuted, Verdict::undecided};

/// "threshold_mean (-1.20 sd *); load (+0.81 sd)", the ten that differ most
std::string flips_in_words(const Report& report, const std::vector<Flip>& flips) {
    std::string text;
    for (const Flip& flip : std::span(flips).first(std::min(flips.size(), most_flips))) {
        text += fmt::format("{}{} ({:+.2f} sd{})", text.empty() ? "" : "; ",
                            report.model.parameters[report.dimensions[flip.dimension]].name, flip.difference,
                            flip.stands_out ? " *" : "");
    }
    return text;
}

void effect_columns(CsvWriter& csv, const Finding& finding) {
    const Effect& e = finding.effect;
    csv.text(bands()[finding.outcome].outcome).text(finding.label);
    csv.value(e.value).value(e.lower).value(e.upper).value(e.margin).count(e.n);
    csv.text(finding.sides[0]).value(finding.means[0]).text(finding.sides[1]).value(finding.means[1]);
}

constexpr std::array effect_names{"outcome",    "comparison", "effect",  "lower",   "upper",       "matters_beyond",
                                  "replicates", "of",         "of_mean", "against", "against_mean"};

template <class Names>
void header(CsvWriter& csv, const Names& names) {
    for (const auto& name : names) csv.text(name);
}

void share_columns(CsvWriter& csv, const Report& report, const BoxVerdict& box) {
    csv.count(box.shares.points);
    for (const Verdict verdict : verdicts) {
        csv.value(box.shares.share(verdict)).value(box.shares.standard_error(verdict));
    }
    csv.text(flips_in_words(report, box.flips));
}

constexpr std::size_t share_width = 8;
void blanks(CsvWriter& csv, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) csv.text("");
}

}  // namespace

void write_claims(const Report& report, const analysis::Sink& sink) {
    CsvWriter csv(sink);
    header(csv, std::array{"claim", "row", "box", "point", "potency", "verdict", "points", "supported", "supported_se",
                           "refuted", "refuted_se", "undecided", "undecided_se", "flips"});
    header(csv, effect_names);
    header(csv, std::array{"ignition_of", "ignition_against", "ignition_highest_kappa"});
    csv.end();
    for (const ClaimReport& claim : report.claims) {
        for (const char* box : {"full", "near"}) {
            if (report.in_box(box).empty()) continue;
            csv.text(claim.id).text("claim").text(box);
            blanks(csv, 3);
            share_columns(csv, report, box_verdict(report, claim, box));
            blanks(csv, effect_names.size() + 3);
            csv.end();
        }
        for (std::size_t p = 0; p < report.places.size(); ++p) {
            const Place& place = report.places[p];
            const Judged& judged = claim.judged[p];
            csv.text(claim.id).text("point").text(place.box).count(place.number).value(place.potency);
            csv.text(word_of(judged.verdict));
            blanks(csv, share_width);
            effect_columns(csv, judged.findings[judged.leading]);
            csv.value(judged.ignition_of).value(judged.ignition_against).value(judged.ignition_relational);
            csv.end();
        }
    }
}

void write_findings(const Report& report, const analysis::Sink& sink) {
    CsvWriter csv(sink);
    header(csv, std::array{"claim", "box", "point", "potency", "judgement", "verdict"});
    header(csv, effect_names);
    csv.end();
    for (const ClaimReport& claim : report.claims) {
        for (std::size_t p = 0; p < report.places.size(); ++p) {
            const Place& place = report.places[p];
            for (const Finding& finding : claim.judged[p].findings) {
                csv.text(claim.id).text(place.box).count(place.number).value(place.potency);
                csv.count(finding.judgement + 1).text(word_of(finding.verdict));
                effect_columns(csv, finding);
                csv.end();
            }
        }
    }
}

void write_points(const Report& report, const analysis::Sink& sink) {
    CsvWriter csv(sink);
    header(csv, std::array{"box", "point", "potency"});
    for (const std::size_t row : report.dimensions) csv.text(report.model.parameters[row].name);
    csv.end();
    for (const Place& place : report.places) {
        csv.text(place.box).count(place.number).value(place.potency);
        for (const std::size_t row : report.dimensions) csv.value(place.values[row]);
        csv.end();
    }
}

void write_transplants(const Report& report, const analysis::Sink& sink) {
    CsvWriter csv(sink);
    header(csv, std::array{"claim", "carried", "outcome", "regret", "lower", "upper", "own_policy", "own_mean",
                           "carried_policy", "carried_mean"});
    csv.end();
    for (const ClaimReport& claim : report.claims) {
        for (const std::size_t place : report.in_box("calibrated")) {
            for (const Finding& f : claim.judged[place].findings) {
                if (f.label.find(" → ") == std::string::npos) continue;
                csv.text(claim.id).text(f.label).text(bands()[f.outcome].outcome);
                csv.value(f.effect.value).value(f.effect.lower).value(f.effect.upper);
                csv.text(f.sides[0]).value(f.means[0]).text(f.sides[1]).value(f.means[1]);
                csv.end();
            }
        }
    }
}

}  // namespace concert::claims
