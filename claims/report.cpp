#include "claims/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concert::claims {

std::string Place::name() const {
    if (box == "calibrated") return box;
    return box == "potency" ? fmt::format("{}/{}", box, potency) : fmt::format("{}/{}", box, number);
}

std::vector<std::size_t> Report::in_box(std::string_view box) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].box == box) found.push_back(i);
    }
    return found;
}

std::string_view word_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::supported:
            return "supported";
        case Verdict::refuted:
            return "refuted";
        case Verdict::undecided:
            break;
    }
    return "undecided";
}

BoxVerdict box_verdict(const Report& report, const ClaimReport& claim, std::string_view box) {
    std::vector<Verdict> verdicts;
    std::vector<double> coordinates;
    for (const std::size_t place : report.in_box(box)) {
        verdicts.push_back(claim.judged[place].verdict);
        const auto& unit = report.places[place].unit;
        coordinates.insert(coordinates.end(), unit.begin(), unit.end());
    }
    return {shares_of(verdicts), flips_of(verdicts, coordinates, report.dimensions.size())};
}

std::vector<GroupIndex> group_indices(const Report& report, const ClaimReport& claim, std::string_view box) {
    constexpr std::size_t sides = 3;  // of, against, base: what only a redrawing judgement compares
    std::vector<GroupIndex> indices;
    const auto places = report.in_box(box);
    if (places.empty()) return indices;
    const auto& pattern = claim.judged[places.front()].findings;
    for (std::size_t f = 0; f < pattern.size(); ++f) {
        if (pattern[f].sides.size() != sides) continue;
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            std::vector<double> base, redrawn;
            for (const std::size_t place : places) {
                const Finding& finding = claim.judged[place].findings[f];
                base.push_back(finding.means[2]);
                redrawn.push_back(finding.means[side]);
            }
            indices.push_back({pattern[f].sides[2], pattern[f].sides[side], pattern[f].outcome,
                               analysis::total_index(base, redrawn)});
        }
    }
    return indices;
}

}  // namespace concert::claims
