#include "figures/reach.hpp"

#include <algorithm>
#include <array>

#include "analysis/outcomes.hpp"
#include "figures/band_lines.hpp"
#include "figures/pair.hpp"

namespace concert::figures {
namespace {

constexpr std::array quarters{"distance=nearest", "distance=near", "distance=far", "distance=farthest"};

const analysis::Statistic& periphery(const Material& material, std::size_t group, std::size_t arm) {
    return material.summary.at(group, arm).outcomes[analysis::find_outcome("Per")];
}

std::optional<Text> message(const Material& material, std::size_t group) {
    const auto pair = pair_of(material, group);
    if (!pair) return std::nullopt;
    const Sign sign = sign_of(difference_of(material, group, *pair, analysis::find_outcome("Per")));
    if (!concludes(sign)) return std::nullopt;
    const std::size_t winner = sign == Sign::more ? pair->arm : pair->against;
    const std::size_t other = sign == Sign::more ? pair->against : pair->arm;
    return both(
        "{0} reaches the periphery better: in {1} the farthest quarter is at {2} of the average, with {3} at {4}",
        "{0} atteint mieux la périphérie : dans {1}, le quart le plus éloigné est à {2} de la moyenne, avec {3} à {4}",
        {capital(material.arm(winner).brief), material.group(group).brief,
         percent(periphery(material, group, winner).mean.value), material.arm(other).brief,
         percent(periphery(material, group, other).mean.value)});
}

Text alt(const Material& material, std::size_t group, const std::vector<Text>& ends) {
    return sentences(
        {both("Lines over the weeks since the start of the mandate, a panel an arm, in {0}: the share of the "
              "staff who have made the practice their own, in each quarter of the staff by distance from the "
              "head.",
              "Courbes au fil des semaines depuis le début du mandat, un cadre par variante, dans {0} : la "
              "part du personnel qui s'est approprié la pratique, dans chaque quart du personnel selon la "
              "distance à la direction.",
              {material.group(group).brief}),
         both("Medians in the last week, nearest and farthest quarter: {0}.",
              "Médianes de la dernière semaine, quart le plus proche et quart le plus éloigné : {0}.",
              {in_a_row(ends)})});
}

}  // namespace

Made reach(const Material& material, std::size_t group) {
    const analysis::Results& results = material.results;
    const std::size_t measure = analysis::find_measure(results.measures, "D"), arms = material.summary.arms;
    if (measure == analysis::npos) return Unavailable{"the study does not measure D"};
    std::vector<Curve> curves;
    std::vector<Key> series;
    for (const char* quarter : quarters) {
        const auto found = std::find(results.groups.begin(), results.groups.end(), quarter);
        if (found == results.groups.end()) {
            return Unavailable{
                "needs curves by distance from the head; add to the study: [output] groups = [\"distance\"]"};
        }
        curves.push_back({static_cast<std::size_t>(found - results.groups.begin()), measure});
        series.push_back({quarter, population_name(quarter)});
    }
    if (const auto too_many = too_many_for(series.size(), arms)) return *too_many;

    BandLines lines(arms == 1 ? BandLines::By{} : BandLines::By{"arm", both("arm", "variante"), arm_keys(material)},
                    {"population", both("distance from the head", "distance à la direction"), series},
                    both("have made the practice their own", "se sont approprié la pratique"), Format::percent);
    std::vector<Text> ends;
    for (std::size_t arm = 0; arm < arms; ++arm) {
        const auto bands = curve_bands(material, group, arm, curves);
        for (std::size_t quarter = 0; quarter < series.size(); ++quarter) {
            lines.add(material, material.arm_key(arm), series[quarter].key, group, bands[quarter]);
        }
        if (bands.front().empty() || (arm != 0 && arm + 1 != arms)) continue;
        ends.push_back(
            both("with {0}, {1} and {2}", "avec {0}, {1} et {2}",
                 {material.arm(arm).brief, percent(bands.front().back().median), percent(bands.back().back().median)}));
    }
    const auto said = message(material, group);
    const Text subtitle = both(
        "Share who have made the practice their own, % of each quarter of the staff, by distance from "
        "the head over line and potential ties; {0}; {1}; {2}",
        "Part qui s'est approprié la pratique, en % de chaque quart du personnel, selon la distance à "
        "la direction par la ligne et les liens possibles ; {0} ; {1} ; {2}",
        {material.group(group).bare, replicates_of(material, group), bands_text()});
    return Figure{
        id_of("reach", material, group),
        said ? *said
             : both("Share of the staff who have made the practice their own, from the centre to the periphery",
                    "Part du personnel qui s'est approprié la pratique, du centre à la périphérie"),
        subtitle,
        source_of(material),
        alt(material, group, ends),
        lines.columns(),
        lines.rows(),
        Lines{lines.plot(material, Palette::ordered, share_axis(both("share of the quarter", "part du quart"))),
              Lines::Interval::bands, marks_of(material)}};
}

}  // namespace concert::figures
