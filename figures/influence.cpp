#include "figures/influence.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"
#include "figures/influence_parts.hpp"

namespace concert::figures {
namespace {

/// "What decides most ...", where the first is clearly ahead of the second.
std::optional<Text> message(const Material& material, const Indices& indices) {
    const auto order = ordered_groups(material, indices);
    const auto* output = of_outcome(indices.front(), analysis::find_outcome("D_withdrawal"));
    if (!output || order.size() < 2 || material.results.the_design().size < analysis::pairs_to_conclude)
        return std::nullopt;
    const auto leading = kind_of(material).leading;
    const auto first = index_of(*output, order[0], leading), second = index_of(*output, order[1], leading);
    if (!(first.interval.lower > second.interval.upper)) return std::nullopt;
    return both("What decides most how far the practice spreads: {0}",
                "Ce qui décide le plus jusqu'où la pratique se diffuse : {0}", {group_text(material, order[0])});
}

Text subtitle(const Material& material) {
    const auto size = whole(static_cast<double>(material.results.the_design().size));
    if (kind_of(material).sobol) {
        return both(
            "Share of the variance of D at the end of the mandate over the design that each parameter decides, alone "
            "and "
            "with others (Sobol indices); {0} rows of the design, {1}; 95% bootstrap intervals",
            "Part de la variance de D à la fin du mandat, sur le plan, que chaque paramètre décide, seul et avec "
            "d'autres "
            "(indices de Sobol) ; {0} lignes du plan, {1} ; intervalles bootstrap à 95 %",
            {size, replicates_of(material)});
    }
    return both(
        "Mean size of the change of D at the end of the mandate over a parameter's whole range, in % of the staff "
        "(Morris' "
        "μ*); {0} "
        "trajectories, {1}; 95% intervals",
        "Ampleur moyenne du changement de D à la fin du mandat sur toute l'étendue d'un paramètre, en % du personnel "
        "(μ* de "
        "Morris) ; {0} trajectoires, {1} ; intervalles à 95 %",
        {size, replicates_of(material)});
}

}  // namespace

Made influence(const Material& material, const Indices& indices) {
    if (const auto why = no_indices(material); !why.empty()) return Unavailable{why};
    if (const auto too_many = too_many_for(2, indices.size())) return *too_many;
    const Kind kind = kind_of(material);
    const std::size_t outcome = analysis::find_outcome("D_withdrawal");
    std::vector<Key> panels, categories, meanings, series;
    for (const std::size_t group : ordered_groups(material, indices)) {
        categories.push_back({material.results.the_design().groups[group], group_text(material, group)});
        meanings.push_back({categories.back().key, group_meaning(material, group)});
    }
    if (kind.sobol) {
        series = {{"first", both("alone", "seul")}, {"total", both("alone and with others", "seul et avec d'autres")}};
    } else {
        series = {{"mu_star", both("mean size of the effect", "ampleur moyenne de l'effet")}};
    }
    std::vector<std::vector<Cell>> rows;
    double most = kind.sobol ? 1.0 : 0.0, least = 0;  // estimates of small shares may be below 0
    for (const ContrastIndices& contrast : indices) {
        const auto* output = of_outcome(contrast, outcome);
        if (!output) continue;
        panels.push_back(contrast_key(material, contrast.contrast));
        for (const std::size_t group : ordered_groups(material, indices)) {
            for (const Key& one : series) {
                const auto index = index_of(*output, group, one.key);
                for (const double value : {index.value, index.interval.lower, index.interval.upper}) {
                    if (!std::isfinite(value)) continue;
                    most = std::max(most, value);
                    least = std::min(least, value);
                }
                const auto mu = index_of(*output, group, "mu"), sigma = index_of(*output, group, "sigma");
                rows.push_back({panels.back().key, material.results.the_design().groups[group], one.key,
                                rounded(index.value), rounded(index.interval.lower), rounded(index.interval.upper),
                                material.results.the_design().groups[group]});
                if (!kind.sobol) rows.back().insert(rows.back().end(), {rounded(mu.value), rounded(sigma.value)});
            }
        }
    }
    if (rows.empty()) return Unavailable{"needs D at withdrawal of runs that did not fail"};
    std::vector<Column> columns{
        {"contrast", both("arm", "variante"), Role::panel, {}, {}, words_of(panels)},
        {"parameter", both("parameter", "paramètre"), Role::category, {}, {}, words_of(categories)},
        {"index", both("index", "indice"), Role::series, {}, {}, words_of(series)},
        {"value", both("value", "valeur"), Role::x, {}, Format::percent},
        {"lower", both("interval, from", "intervalle, de"), Role::lower, {}, Format::percent},
        {"upper", both("interval, to", "intervalle, à"), Role::upper, {}, Format::percent},
        {"meaning", both("what it means", "ce que c'est"), Role::note, {}, {}, words_of(meanings)}};
    if (!kind.sobol) {
        columns.push_back({"mu", both("mean effect", "effet moyen"), Role::note, {}, Format::points});
        columns.push_back(
            {"sigma", both("spread of the effect", "dispersion de l'effet"), Role::note, {}, Format::percent});
    }
    Axis x =
        share_axis(kind.sobol ? both("share of the variance", "part de la variance")
                              : both("size of the effect, % of the staff", "ampleur de l'effet, en % du personnel"));
    x.min = std::floor(20 * least + 1e-9) / 20;
    x.max = std::ceil(20 * most - 1e-9) / 20;
    const auto said = message(material, indices);
    const Text alt =
        sentences({both("Bars, a group of them for every parameter varied, the most important above.",
                        "Des barres, un groupe par paramètre varié, le plus important en haut."),
                   both("In order: {0}.", "Dans l'ordre : {0}.", {first_of(most_influential(material, indices), 5)})});
    return Figure{"influence",
                  said ? *said
                       : both("Which parameters decide how far the practice spreads",
                              "Quels paramètres décident jusqu'où la pratique se diffuse"),
                  subtitle(material),
                  source_of(material),
                  alt,
                  std::move(columns),
                  std::move(rows),
                  Bars{{panels_of(panels), series, kind.sobol ? Palette::ordered : Palette::distinct, std::move(x),
                        key_axis(both("parameter", "paramètre"), categories)},
                       false}};
}

}  // namespace concert::figures
