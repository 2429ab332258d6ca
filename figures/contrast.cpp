#include "figures/contrast.hpp"

#include <array>

#include "analysis/outcomes.hpp"
#include "figures/band_lines.hpp"
#include "figures/messages.hpp"

namespace concert::figures {
namespace {

constexpr std::string_view outcome = "D_withdrawal", difference_key = "difference";

Text own() { return both("have made the practice their own", "se sont approprié la pratique"); }

Axis difference_axis() {
    return {both("difference, points", "écart, en points"), Axis::Scale::linear, Format::points, {}, {}};
}

/// "collaboration minus cooperation".
Text minus(const Material& material, const Pair& pair) {
    return both("{0} minus {1}", "{0} moins {1}", {material.arm(pair.arm).brief, material.arm(pair.against).brief});
}

Text subtitle(const Material& material, const Pair& pair, const Text& where, const Text& replicates) {
    return both(
        "Share who have made the practice their own, % of the staff; difference: {0}, in points, between runs "
        "with the same organisation and draws; {1}; {2}; {3}",
        "Part qui s'est approprié la pratique, en % du personnel ; écart : {0}, en points, entre simulations de "
        "même organisation et de mêmes tirages ; {1} ; {2} ; {3}",
        {minus(material, pair), where, replicates, bands_text()});
}

/// "the difference at the end of the mandate is 25 points [20, 30]", with its mean and interval.
Text difference_text(const Material& material, std::size_t group, const Pair& pair) {
    const auto d = difference_of(material, group, pair, analysis::find_outcome(outcome));
    if (d.band.n == 0)
        return both("no pair of runs in {0}", "aucune paire de simulations dans {0}", {material.group(group).brief});
    return both("{0} points in {1} (from {2} to {3}, {4} pairs)", "{0} points dans {1} (de {2} à {3}, {4} paires)",
                {decimal(100 * d.mean.value, 1), material.group(group).brief,
                 decimal(100 * (d.band.n > 1 ? d.mean.interval.lower : d.band.lowest), 1),
                 decimal(100 * (d.band.n > 1 ? d.mean.interval.upper : d.band.highest), 1),
                 whole(static_cast<double>(d.band.n))});
}

Text neutral(const Material& material, const Pair& pair) {
    return capital(both("{0} against {1}: share of the staff who have made the practice their own",
                        "{0} face à {1} : part du personnel qui s'est approprié la pratique",
                        {material.arm(pair.against).brief, material.arm(pair.arm).brief}));
}

}  // namespace

Made contrast(const Material& material, std::size_t group) {
    const std::size_t measure = analysis::find_measure(material.results.measures, "D");
    if (measure == analysis::npos) return Unavailable{"the study does not measure D"};
    const auto pair = pair_of(material, group);
    if (!pair) return Unavailable{"needs at least two arms"};

    const Text difference_label = minus(material, *pair);
    std::vector<Key> series{{material.arm_key(pair->against), material.arm(pair->against).full},
                            {std::string(difference_key), capital(difference_label)},
                            {material.arm_key(pair->arm), material.arm(pair->arm).full}};
    const std::vector<Key> panels{
        {"level", both("Levels", "Niveaux")},
        {std::string(difference_key), both("Difference, run by run", "Écart, simulation par simulation")}};
    BandLines lines({"panel", both("panel", "cadre"), panels}, {"series", both("arm", "variante"), series}, own(),
                    Format::percent);
    const Curve curve{0, measure};
    for (const std::size_t arm : {pair->against, pair->arm}) {
        const auto bands = curve_bands(material, group, arm, {&curve, 1});
        lines.add(material, "level", material.arm_key(arm), group, bands.front());
    }
    lines.add(material, std::string(difference_key), std::string(difference_key), group,
              paired_bands(material, group, pair->arm, pair->against));

    Plot plot = lines.plot(material, Palette::contrast, share_axis(both("share of the staff", "part du personnel")));
    plot.panels.back().y = difference_axis();
    const auto message = contrast_message(material, group, phrases_of(outcome));
    const Text alt = sentences(
        {both(
             "Two panels over the weeks since the start of the mandate, in {0}: above, the share of the staff who have "
             "made the practice their own with {1} and with {2}; below, their difference run by run.",
             "Deux cadres au fil des semaines depuis le début du mandat, dans {0} : en haut, la part du personnel qui "
             "s'est approprié la pratique avec {1} et avec {2} ; en bas, leur écart simulation par simulation.",
             {material.group(group).brief, material.arm(pair->against).brief, material.arm(pair->arm).brief}),
         both("At the end of the mandate the mean difference is {0}.", "À la fin du mandat, l'écart moyen est de {0}.",
              {difference_text(material, group, *pair)})});
    return Figure{id_of("contrast", material, group),
                  message ? *message : neutral(material, *pair),
                  subtitle(material, *pair, material.group(group).bare, replicates_of(material, group)),
                  source_of(material),
                  alt,
                  lines.columns(),
                  lines.rows(),
                  Lines{std::move(plot), Lines::Interval::bands, marks_of(material), true}};
}

Made contrast_by_size(const Material& material) {
    const std::size_t groups = material.summary.groups.size();
    if (analysis::find_measure(material.results.measures, "D") == analysis::npos) {
        return Unavailable{"the study does not measure D"};
    }
    if (groups == 1) return contrast(material, 0);
    const auto pair = pair_of(material, 0);
    if (!pair) return Unavailable{"needs at least two arms"};
    if (const auto too_many = too_many_for(1, groups)) return *too_many;
    // arms that differ in something else than kappa have other extremes in every size: one pair for all of them
    BandLines lines(
        {"group", both("size", "taille"), group_keys(material)},
        {"series", both("difference", "écart"), {{std::string(difference_key), capital(minus(material, *pair))}}},
        minus(material, *pair), Format::points);
    std::vector<Text> differences;
    for (std::size_t group = 0; group < groups; ++group) {
        lines.add(material, material.group_key(group), std::string(difference_key), group,
                  paired_bands(material, group, pair->arm, pair->against));
        differences.push_back(difference_text(material, group, *pair));
    }
    const auto message = sizes_message(material, phrases_of(outcome));
    const Text alt = sentences(
        {both("{0} panels, one a size: {1}, week by week since the start of the mandate, in points of the share of the "
              "staff who have made the practice their own.",
              "{0} cadres, un par taille : {1}, au fil des semaines depuis le début du mandat, en points de la part du "
              "personnel qui s'est approprié la pratique.",
              {whole(static_cast<double>(groups)), minus(material, *pair)}),
         both("Mean differences at the end of the mandate: {0}.", "Écarts moyens à la fin du mandat : {0}.",
              {in_a_row(differences)})});
    return Figure{"contrast",
                  message ? *message : both("{0}, by size", "{0}, par taille", {neutral(material, *pair)}),
                  subtitle(material, *pair, sizes_text(material), replicates_of(material)),
                  source_of(material),
                  alt,
                  lines.columns(),
                  lines.rows(),
                  Lines{lines.plot(material, Palette::contrast, difference_axis()), Lines::Interval::bands,
                        marks_of(material), true}};
}

}  // namespace concert::figures
