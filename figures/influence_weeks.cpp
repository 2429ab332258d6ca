#include <algorithm>
#include <cmath>

#include "figures/influence_parts.hpp"

namespace concert::figures {

Made influence_weeks(const Material& material, const Indices& indices) {
    if (const auto why = no_indices(material); !why.empty()) return Unavailable{why};
    if (const auto too_many = too_many_for(1, indices.size())) return *too_many;
    const Kind kind = kind_of(material);
    auto shown = ordered_groups(material, indices);
    if (shown.size() > most_series) shown.resize(most_series);
    std::vector<Key> panels, series;
    for (const std::size_t group : shown) {
        series.push_back({material.results.the_design().groups[group], group_text(material, group)});
    }
    std::vector<std::vector<Cell>> rows;
    double most = kind.sobol ? 1.0 : 0.0;
    constexpr std::size_t most_weeks = 140;  // that a line needs
    const std::size_t step = indices.front().weeks.size() / most_weeks + 1;
    for (const ContrastIndices& contrast : indices) {
        panels.push_back(contrast_key(material, contrast.contrast));
        for (std::size_t k = 0; k < shown.size(); ++k) {
            for (const OutputIndices& output : contrast.weeks) {
                if (output.position % step != 0) continue;
                const auto index = index_of(output, shown[k], kind.leading);
                if (!std::isfinite(index.value)) continue;
                most = std::max(most, index.value);
                rows.push_back({panels.back().key, series[k].key,
                                static_cast<double>(output.position * material.results.every), rounded(index.value),
                                rounded(index.interval.lower), rounded(index.interval.upper)});
            }
        }
    }
    if (rows.empty()) return Unavailable{"needs D in every week of runs that did not fail"};
    std::vector<Column> columns{{"contrast", both("arm", "variante"), Role::panel, {}, {}, words_of(panels)},
                                {"parameter", both("parameter", "paramètre"), Role::series, {}, {}, words_of(series)},
                                {"week", both("week", "semaine"), Role::x, {}, Format::whole},
                                {"value", both("value", "valeur"), Role::y, {}, Format::percent},
                                {"lower", both("interval, from", "intervalle, de"), Role::note, {}, Format::percent},
                                {"upper", both("interval, to", "intervalle, à"), Role::note, {}, Format::percent}};
    Axis y = share_axis(
        kind.sobol ? both("share of the variance, alone and with others", "part de la variance, seul et avec d'autres")
                   : both("size of the effect, % of the staff", "ampleur de l'effet, en % du personnel"));
    y.max = std::ceil(20 * most - 1e-9) / 20;
    const Text weekly =
        kind.sobol
            ? both(
                  "Share of the variance of D in a week that each parameter decides, alone and with others "
                  "(Sobol total indices); {0} rows "
                  "of the design, {1}",
                  "Part de la variance de D dans une semaine que chaque paramètre décide, seul et avec d'autres "
                  "(indices totaux de "
                  "Sobol) ; {0} lignes du plan, {1}",
                  {whole(static_cast<double>(material.results.the_design().size)), replicates_of(material)})
            : both(
                  "Mean size of the change of D in a week over a parameter's whole range, in % of the staff (Morris' "
                  "μ*); {0} trajectories, {1}",
                  "Ampleur moyenne du changement de D dans une semaine sur toute l'étendue d'un paramètre, en "
                  "points (μ* de Morris) ; "
                  "{0} trajectoires, {1}",
                  {whole(static_cast<double>(material.results.the_design().size)), replicates_of(material)});
    const Text alt =
        sentences({both("Lines over the weeks since the start of the mandate, one a parameter: how much of the "
                        "differences in adoption it "
                        "decides in each week.",
                        "Courbes au fil des semaines depuis le début du mandat, une par paramètre : combien des "
                        "différences d'adoption il "
                        "décide à chaque semaine."),
                   both("At the end of the mandate, in order: {0}.", "À la fin du mandat, dans l'ordre : {0}.",
                        {first_of(most_influential(material, indices), 3)})});
    return Figure{"influence-weeks",
                  both("Which parameters decide, week by week", "Quels paramètres décident, semaine après semaine"),
                  weekly,
                  source_of(material),
                  alt,
                  std::move(columns),
                  std::move(rows),
                  Lines{{panels_of(panels), series, Palette::distinct, week_axis(material), std::move(y)},
                        Lines::Interval::none,
                        marks_of(material),
                        false}};
}

}  // namespace concert::figures
