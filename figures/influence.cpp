#include "figures/influence.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"
#include "figures/varying.hpp"

namespace concert::figures {
namespace {

using analysis::ContrastIndices;
using analysis::OutputIndices;

/// Which indices a kind of design has, and their words.
struct Kind {
    bool sobol;
    std::string_view leading;  ///< that orders and titles
};
Kind kind_of(const Material& material) {
    const bool sobol = material.results.the_design().kind == "saltelli";
    return {sobol, sobol ? "total" : "mu_star"};
}

Text group_text(const Material& material, std::size_t group) {
    const analysis::Designed& design = material.results.the_design();
    std::vector<std::size_t> rows;
    for (const auto& factor : design.factors) {
        if (factor.group == group) rows.push_back(material.results.model.find_parameter(factor.name));
    }
    if (rows.size() == 1 && rows.front() != sim::ModelTable::npos) {
        return short_meaning(material.results.model.parameters[rows.front()]);
    }
    std::vector<Text> symbols;
    for (const std::size_t row : rows) {
        if (row != sim::ModelTable::npos) symbols.push_back(alike(symbol_of(material.results.model.parameters[row])));
    }
    return both("{0} ({1})", "{0} ({1})", {alike(design.groups[group]), joined(symbols, alike(", "))});
}

analysis::Estimate index_of(const OutputIndices& output, std::size_t group, std::string_view index) {
    for (const auto& one : output.indices) {
        if (one.group == group && one.index == index) return one.estimate;
    }
    const double none = std::nan("");
    return {none, {none, none}, 0};
}

const OutputIndices* of_outcome(const ContrastIndices& contrast, std::size_t outcome) {
    for (const OutputIndices& output : contrast.outcomes) {
        if (output.position == outcome) return &output;
    }
    return nullptr;
}

Key contrast_key(const Material& material, const analysis::Contrast& contrast) {
    const std::string& own = material.arm_key(contrast.arm);
    if (contrast.against == analysis::Contrast::none) return {own, material.arm(contrast.arm).full};
    return {own + " - " + material.arm_key(contrast.against),
            capital(both("{0} minus {1}", "{0} moins {1}",
                         {material.arm(contrast.arm).brief, material.arm(contrast.against).brief}))};
}

/// Groups by their leading index of D at withdrawal under the first arm, the largest first.
std::vector<std::size_t> ordered_groups(const Material& material, const Indices& indices) {
    const std::size_t groups = material.results.the_design().groups.size();
    std::vector<std::size_t> order(groups);
    for (std::size_t g = 0; g < groups; ++g) order[g] = g;
    const auto* output =
        indices.empty() ? nullptr : of_outcome(indices.front(), analysis::find_outcome("D_withdrawal"));
    if (!output) return order;
    const auto size = [&](std::size_t g) {
        const double value = index_of(*output, g, kind_of(material).leading).value;
        return std::isfinite(value) ? value : -1.0;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    return order;
}

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
        "Mean size of the change of D at the end of the mandate over a parameter's whole range, in points (Morris' "
        "μ*); {0} "
        "trajectories, {1}; 95% intervals",
        "Ampleur moyenne du changement de D à la fin du mandat sur toute l'étendue d'un paramètre, en points (μ* de "
        "Morris) ; {0} trajectoires, {1} ; intervalles à 95 %",
        {size, replicates_of(material)});
}

}  // namespace

std::string no_indices(const Material& material) {
    if (material.results.design && material.results.design->has_indices()) return "";
    return "needs points made by [design] kind = \"saltelli\" or \"morris\"";
}

std::vector<Text> most_influential(const Material& material, const Indices& indices) {
    std::vector<Text> told;
    if (indices.empty()) return told;
    const auto* output = of_outcome(indices.front(), analysis::find_outcome("D_withdrawal"));
    if (!output) return told;
    const Kind kind = kind_of(material);
    for (const std::size_t group : ordered_groups(material, indices)) {
        const auto index = index_of(*output, group, kind.leading);
        if (!std::isfinite(index.value)) continue;
        const Text size = kind.sobol ? percent(std::clamp(index.value, 0.0, 1.0))
                                     : both("{0} points", "{0} points", {points(index.value)});
        told.push_back(both("{0}, {1}", "{0}, {1}", {group_text(material, group), size}));
    }
    return told;
}

Made influence(const Material& material, const Indices& indices) {
    if (const auto why = no_indices(material); !why.empty()) return Unavailable{why};
    if (const auto too_many = too_many_for(2, indices.size())) return *too_many;
    const Kind kind = kind_of(material);
    const std::size_t outcome = analysis::find_outcome("D_withdrawal");
    std::vector<Key> panels, categories, series;
    for (const std::size_t group : ordered_groups(material, indices)) {
        categories.push_back({material.results.the_design().groups[group], group_text(material, group)});
    }
    if (kind.sobol) {
        series = {{"first", both("alone", "seul")}, {"total", both("alone and with others", "seul et avec d'autres")}};
    } else {
        series = {{"mu_star", both("mean size of the effect", "ampleur moyenne de l'effet")}};
    }
    std::vector<std::vector<Cell>> rows;
    double most = kind.sobol ? 1.0 : 0.0;
    for (const ContrastIndices& contrast : indices) {
        const auto* output = of_outcome(contrast, outcome);
        if (!output) continue;
        panels.push_back(contrast_key(material, contrast.contrast));
        for (const std::size_t group : ordered_groups(material, indices)) {
            for (const Key& one : series) {
                const auto index = index_of(*output, group, one.key);
                if (std::isfinite(index.value)) most = std::max(most, index.value);
                const auto mu = index_of(*output, group, "mu"), sigma = index_of(*output, group, "sigma");
                rows.push_back({panels.back().key, material.results.the_design().groups[group], one.key,
                                rounded(index.value), rounded(index.interval.lower), rounded(index.interval.upper)});
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
        {"upper", both("interval, to", "intervalle, à"), Role::upper, {}, Format::percent}};
    if (!kind.sobol) {
        columns.push_back({"mu", both("mean effect", "effet moyen"), Role::note, {}, Format::points});
        columns.push_back(
            {"sigma", both("spread of the effect", "dispersion de l'effet"), Role::note, {}, Format::percent});
    }
    Axis x = share_axis(kind.sobol ? both("share of the variance", "part de la variance")
                                   : both("size of the effect, points", "ampleur de l'effet, en points"));
    x.max = kind.sobol ? most : std::ceil(20 * most) / 20;
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
                   : both("size of the effect, points", "ampleur de l'effet, en points"));
    y.max = kind.sobol ? most : std::ceil(20 * most) / 20;
    const Text weekly =
        kind.sobol ? both(
                         "Share of the variance of D in a week that each parameter decides, alone and with others "
                         "(Sobol total indices); {0} rows "
                         "of the design, {1}",
                         "Part de la variance de D dans une semaine que chaque paramètre décide, seul et avec d'autres "
                         "(indices totaux de "
                         "Sobol) ; {0} lignes du plan, {1}",
                         {whole(static_cast<double>(material.results.the_design().size)), replicates_of(material)})
                   : both(
                         "Mean size of the change of D in a week over a parameter's whole range, in points (Morris' "
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
