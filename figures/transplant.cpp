#include "figures/transplant.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"

namespace concert::figures {
namespace {

constexpr double least_width = 0.01;  // of the colours, to either side of no change

using Values = std::map<std::size_t, double>;  // by replicate

/// D at withdrawal of the runs of one point and arm that have it.
Values values_at(const Material& material, std::size_t point, std::size_t arm) {
    const std::size_t outcome = analysis::find_outcome("D_withdrawal");
    Values values;
    material.results.runs->each_of(point, arm, [&](const analysis::Run& run) {
        if (run.error.empty() && std::isfinite(run.outcomes[outcome])) values[run.replicate] = run.outcomes[outcome];
    });
    return values;
}

/// Replicates of a point from here on belong to the second half: half of the largest number under any arm.
std::size_t half_of(const Material& material, std::size_t point) {
    std::size_t replicates = 0;
    for (std::size_t arm = 0; arm < material.summary.arms; ++arm) {
        material.results.runs->each_of(
            point, arm, [&](const analysis::Run& run) { replicates = std::max(replicates, run.replicate + 1); });
    }
    return replicates / 2;
}

/// The arm of highest mean over the first halves of a group; npos where an arm has none.
std::size_t best_arm(const Material& material, std::size_t group) {
    std::size_t best = analysis::npos;
    double highest = 0;
    for (std::size_t arm = 0; arm < material.summary.arms; ++arm) {
        double sum = 0, n = 0;
        for (const std::size_t point : material.summary.groups[group].points) {
            const std::size_t half = half_of(material, point);
            for (const auto& [replicate, value] : values_at(material, point, arm)) {
                if (replicate >= half) continue;
                sum += value;
                n += 1;
            }
        }
        if (n == 0) return analysis::npos;
        if (best == analysis::npos || sum / n > highest) {
            best = arm;
            highest = sum / n;
        }
    }
    return best;
}

/// Of the second halves. Of a size class, one value an organisation, as everywhere.
analysis::Statistic change(const Material& material, std::size_t group, std::size_t policy, std::size_t own) {
    std::vector<double> changes;
    const auto& points = material.summary.groups[group].points;
    for (const std::size_t point : points) {
        const std::size_t half = half_of(material, point);
        const Values against = values_at(material, point, own);
        std::vector<double> here;
        for (const auto& [replicate, value] : values_at(material, point, policy)) {
            const auto other = against.find(replicate);
            if (replicate >= half && other != against.end()) here.push_back(value - other->second);
        }
        if (here.empty()) continue;
        if (points.size() == 1) return analysis::describe(here);
        changes.push_back(analysis::band(here).mean);
    }
    return analysis::describe(changes);
}

/// Whether the same arm was chosen at every size.
bool one_for_all(const std::vector<Transplant>& all) {
    return std::all_of(all.begin(), all.end(), [](const Transplant& one) { return one.policy == one.own; });
}

std::optional<Text> message(const Material& material, const std::vector<Transplant>& all) {
    const bool enough = std::all_of(
        all.begin(), all.end(), [](const Transplant& one) { return one.change.band.n >= analysis::pairs_to_conclude; });
    if (enough && one_for_all(all)) {
        return both("One policy comes out best at every size: {0}",
                    "Une même politique arrive en tête à toutes les tailles : {0}",
                    {material.arm(all.front().own).full});
    }
    const auto worst = std::min_element(all.begin(), all.end(), [](const Transplant& a, const Transplant& b) {
        return a.change.mean.value < b.change.mean.value;
    });
    if (worst->change.band.n < analysis::pairs_to_conclude || !(worst->change.mean.interval.upper < 0)) {
        return std::nullopt;
    }
    return both("Tuned in {0} and applied in {1}, {2} wins {3} points less than {4}",
                "Réglé sur {0} et appliqué dans {1}, « {2} » gagne {3} points de moins que « {4} »",
                {material.group(worst->tuned).brief, material.group(worst->applied).brief,
                 material.arm(worst->policy).full, points(worst->change.mean.value), material.arm(worst->own).full});
}

Text alt(const Material& material, const std::vector<Transplant>& all) {
    std::vector<Text> best;
    for (const Transplant& one : all) {
        if (one.tuned != one.applied) continue;
        best.push_back(both("{0}: {1}", "{0} : {1}", {material.group(one.tuned).full, material.arm(one.own).full}));
    }
    const auto worst = std::min_element(all.begin(), all.end(), [](const Transplant& a, const Transplant& b) {
        return a.change.mean.value < b.change.mean.value;
    });
    return sentences(
        {both("A matrix: rows are the sizes at which an arm was chosen as the best, columns those at which it is "
              "applied; a cell is what this changes in points against the arm chosen at that size.",
              "Une matrice : en lignes les tailles où une variante a été choisie comme la meilleure, en colonnes "
              "celles où elle est appliquée ; chaque case dit ce que cela change, en points, face à la variante "
              "choisie à cette taille."),
         both("Chosen: {0}.", "Choisies : {0}.", {in_a_row(best)}),
         one_for_all(all) ? both("The same arm is chosen at every size, so nothing changes.",
                                 "La même variante est choisie à toutes les tailles : rien ne change.")
                          : both("The largest change is {0} points, tuned at {1} and applied at {2}.",
                                 "Le plus grand changement est de {0} points, réglé à {1} et appliqué à {2}.",
                                 {decimal(100 * worst->change.mean.value, 1), material.group(worst->tuned).full,
                                  material.group(worst->applied).full})});
}

}  // namespace

std::vector<Transplant> transplants_of(const Material& material) {
    std::vector<std::size_t> best;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        best.push_back(best_arm(material, group));
        if (best.back() == analysis::npos) return {};
    }
    std::vector<Transplant> all;
    for (std::size_t tuned = 0; tuned < best.size(); ++tuned) {
        for (std::size_t applied = 0; applied < best.size(); ++applied) {
            all.push_back(
                {tuned, applied, best[tuned], best[applied], change(material, applied, best[tuned], best[applied])});
            if (all.back().change.band.n == 0) return {};
        }
    }
    return all;
}

Made transplant(const Material& material) {
    const std::size_t groups = material.summary.groups.size();
    if (groups < 2 || material.summary.arms < 2) return Unavailable{"needs at least two sizes and two arms"};
    if (groups > most_panels) return Unavailable{"has more sizes than a matrix can show"};
    const auto all = transplants_of(material);
    if (all.empty()) return Unavailable{"needs at least two replicates of every size and arm"};

    std::vector<std::vector<Cell>> rows;
    for (const Transplant& one : all) {
        const auto& mean = one.change.mean;
        rows.push_back({material.group_key(one.tuned), material.group_key(one.applied), rounded(mean.value),
                        rounded(mean.interval.lower), rounded(mean.interval.upper), material.arm_key(one.policy),
                        material.arm_key(one.own), static_cast<double>(one.change.band.n)});
    }
    const auto sizes = group_keys(material);
    const auto size_words = words_of(sizes), arm_words = words_of(arm_keys(material));
    std::vector<Column> columns{
        {"tuned", both("tuned at", "réglé à"), Role::y, {}, {}, size_words},
        {"applied", both("applied at", "appliqué à"), Role::x, {}, {}, size_words},
        {"change", both("change, points", "changement, en points"), Role::value, {}, Format::points},
        {"lower", both("95% interval, from", "intervalle à 95 %, de"), Role::note, {}, Format::points},
        {"upper", both("95% interval, to", "intervalle à 95 %, à"), Role::note, {}, Format::points},
        {"policy", both("policy applied", "politique appliquée"), Role::note, {}, {}, arm_words},
        {"own", both("policy tuned there", "politique réglée là"), Role::note, {}, {}, arm_words},
        {"n", both("pairs", "paires"), Role::note, {}, Format::whole}};
    const auto said = message(material, all);
    const Text subtitle = both(
        "Share who have made the practice their own at the end of the mandate: the arm best at one size, applied at "
        "another, against the arm best there, in points; {0}; {1}: the first half chooses, the second compares",
        "Part qui s'est approprié la pratique à la fin du mandat : la variante la meilleure à une taille, appliquée à "
        "une "
        "autre, face à la meilleure à cette taille, en points ; {0} ; {1} : la première moitié choisit, la seconde "
        "compare",
        {sizes_text(material), replicates_of(material)});
    double widest = least_width;
    for (const Transplant& one : all) widest = std::max(widest, std::ceil(100 * std::abs(one.change.mean.value)) / 100);
    Heat heat{one_panel(),
              key_axis(both("applied at", "appliqué à"), sizes),
              key_axis(both("tuned at", "réglé à"), sizes),
              {both("change, points", "changement, en points"), Axis::Scale::linear, Format::points, -widest, widest},
              true,
              {},
              true};
    return Figure{"transplant",
                  said ? *said
                       : both("A policy tuned at one size and applied at another",
                              "Une politique réglée à une taille, appliquée à une autre"),
                  subtitle,
                  source_of(material),
                  alt(material, all),
                  std::move(columns),
                  std::move(rows),
                  std::move(heat)};
}

}  // namespace concert::figures
