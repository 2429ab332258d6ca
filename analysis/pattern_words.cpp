#include <array>
#include <utility>

#include "analysis/patterns.hpp"

namespace concert::analysis {
namespace {

using Told = std::pair<std::string_view, sim::Texts>;

constexpr std::array patterns{
    Told{"P1",
         {"P1: a duty nobody enforces spreads slowly and evenly, far below all for decades",
          "P1\u00a0: une obligation sans contrôle se diffuse lentement et régulièrement, loin de tous pendant des "
          "décennies"}},
    Told{"P1-C",
         {"P1-C: the same, counting organisations in which half comply",
          "P1-C\u00a0: de même, en comptant les organisations où la moitié se conforme"}},
    Told{"P2", {"P2: by choice, an S-curve", "P2\u00a0: par choix, une courbe en S"}},
    Told{"P3",
         {"P3: large ones adopt far more (agents stand for population served)",
          "P3\u00a0: les grandes adoptent bien plus (les agents tiennent lieu de population desservie)"}},
    Told{"P3-levels", {"P3-levels: how many in each class", "P3-levels\u00a0: combien dans chaque classe"}},
    Told{"P4", {"P4: part of it stays when the mandate ends", "P4\u00a0: une partie reste à la fin du mandat"}},
    Told{"P4-C", {"P4-C: the same, counting those who comply", "P4-C\u00a0: de même, en comptant les conformes"}},
    Told{"P4-O", {"P4-O: the same, counting organisations", "P4-O\u00a0: de même, en comptant les organisations"}},
    Told{"states",
         {"states: within the quartiles of 728 policies of US states",
          "states\u00a0: entre les quartiles de 728 politiques des États américains"}},
};

}  // namespace

sim::Texts pattern_text(std::string_view pattern) {
    for (const Told& one : patterns) {
        if (one.first == pattern) return one.second;
    }
    return {pattern, pattern};
}

sim::Texts verdict_text(Verdict verdict) {
    switch (verdict) {
        case Verdict::reproduced:
            return {"reproduced", "reproduit"};
        case Verdict::failing:
            return {"FAILING", "ÉCHEC"};
        default:
            return {"not measured", "non mesuré"};
    }
}

int decimals_of(double value) {
    const double size = value < 0 ? -value : value;
    return size == 0 ? 0 : size < 0.01 ? 4 : size < 0.1 ? 3 : size < 10 ? 2 : 0;
}

}  // namespace concert::analysis
