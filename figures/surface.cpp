#include "figures/surface.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"
#include "figures/varying.hpp"

namespace concert::figures {
namespace {

constexpr double fewest_cells = 6;

struct Shown {
    std::string_view outcome;
    sim::Texts name;
};
constexpr std::array outcomes{
    Shown{"D_withdrawal", {"At the end of the mandate", "À la fin du mandat"}},
    Shown{"D_2y", {"Two years later", "Deux ans après"}},
};

using Place = std::pair<double, double>;

struct Cells {
    std::map<Place, std::pair<std::size_t, std::size_t>> at;  ///< group and arm
    bool twice = false;                                       ///< two groups or arms share a place
};

Cells cells_of(const Material& material, const Varying& x, const Varying& y) {
    Cells cells;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        for (std::size_t arm = 0; arm < material.summary.arms; ++arm) {
            const auto& values = material.results.at(material.summary.groups[group].points.front(), arm).values;
            const auto added = cells.at.try_emplace({values[x.parameter], values[y.parameter]}, group, arm);
            cells.twice = cells.twice || !added.second;
        }
    }
    return cells;
}

const analysis::Statistic& statistic(const Material& material, const std::pair<std::size_t, std::size_t>& cell,
                                     std::size_t outcome) {
    return material.summary.at(cell.first, cell.second).outcomes[outcome];
}

struct Best {
    Place place;
    analysis::Estimate mean;
    double lowest;
    bool clear;  ///< its interval is above that of every other cell, and runs are enough
};

Best best_of(const Material& material, const Cells& cells) {
    const std::size_t outcome = analysis::find_outcome("D_withdrawal");
    Best best{{}, {std::nan(""), {}, 0}, 1, true};
    for (const auto& [place, cell] : cells.at) {
        const auto& one = statistic(material, cell, outcome);
        if (one.band.n == 0) continue;
        best.lowest = std::min(best.lowest, one.band.mean);
        if (std::isnan(best.mean.value) || one.band.mean > best.mean.value) {
            best.place = place;
            best.mean = one.mean;
            best.mean.value = one.band.mean;
            best.clear = one.band.n >= analysis::pairs_to_conclude;
        }
    }
    for (const auto& [place, cell] : cells.at) {
        const auto& one = statistic(material, cell, outcome);
        if (place == best.place || one.band.n == 0) continue;
        best.clear = best.clear && one.mean.interval.upper < best.mean.interval.lower;
    }
    return best;
}

}  // namespace

std::vector<double> round_levels(double from, double to) {
    constexpr double wanted = 8;
    if (!(to > from)) return {};
    const double power = std::pow(10.0, std::floor(std::log10((to - from) / wanted)));
    double step = 10 * power;
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * power * wanted >= to - from) {
            step = times * power;
            break;
        }
    }
    std::vector<double> levels;
    constexpr double nearly = 1e-9;  // of a step: ends that are round themselves count
    for (double k = std::ceil(from / step - nearly); k <= to / step + nearly; k += 1)
        levels.push_back(rounded(k * step));
    return levels;
}

Made surface(const Material& material) {
    const analysis::Results& results = material.results;
    const auto varying = varying_of(results);
    if (varying.size() != 2 || !varying[0].numeric || !varying[1].numeric) {
        return Unavailable{"needs exactly two numbers that arms or points vary"};
    }
    const Varying &x = varying[0], &y = varying[1];
    if (!same_in_groups(material, x.parameter) || !same_in_groups(material, y.parameter)) {
        return Unavailable{"needs points on a grid, not points drawn from ranges"};
    }
    const Cells cells = cells_of(material, x, y);
    const auto grid = static_cast<double>(x.levels.size() * y.levels.size());
    if (cells.twice || static_cast<double>(cells.at.size()) < grid || grid < fewest_cells) {
        return Unavailable{"needs a full grid of two parameters, of at least six cells"};
    }
    const auto &row_x = results.model.parameters[x.parameter], &row_y = results.model.parameters[y.parameter];
    std::vector<Key> panels;
    std::vector<std::vector<Cell>> rows;
    double least = 1, most = 0;
    for (const Shown& shown : outcomes) {
        const std::size_t outcome = analysis::find_outcome(shown.outcome);
        if (!material.summary.known[outcome]) continue;
        panels.push_back({std::string(shown.outcome), both(shown.name.english, shown.name.french)});
        for (const auto& [place, cell] : cells.at) {
            const auto& one = statistic(material, cell, outcome);
            if (one.band.n == 0) continue;
            least = std::min(least, one.band.mean);
            most = std::max(most, one.band.mean);
            rows.push_back({panels.back().key, place.first, place.second, rounded(one.band.mean),
                            rounded(one.mean.interval.lower), rounded(one.mean.interval.upper),
                            static_cast<double>(one.band.n)});
        }
    }
    if (rows.empty()) return Unavailable{"needs D at withdrawal of runs that did not fail"};

    std::vector<Column> columns{
        {"outcome", both("when", "quand"), Role::panel, {}, {}, words_of(panels)},
        {std::string(row_x.name), axis_title(row_x), Role::x, {}, Format::number},
        {std::string(row_y.name), axis_title(row_y), Role::y, {}, Format::number},
        {"mean", both("mean share won", "part gagnée moyenne"), Role::value, {}, Format::percent},
        {"lower", both("95% interval, from", "intervalle à 95 %, de"), Role::note, {}, Format::percent},
        {"upper", both("95% interval, to", "intervalle à 95 %, à"), Role::note, {}, Format::percent},
        {"n", both("runs", "simulations"), Role::note, {}, Format::whole}};
    const Best best = best_of(material, cells);
    const Text place =
        both("{0}\u00a0=\u00a0{1} and {2}\u00a0=\u00a0{3}", "{0}\u00a0=\u00a0{1} et {2}\u00a0=\u00a0{3}",
             {alike(symbol_of(row_x)), amount(best.place.first), alike(symbol_of(row_y)), amount(best.place.second)});
    const Text title = best.clear
                           ? both("Most staff are won with {0}: {1} at the end of the mandate",
                                  "Le plus de personnel est gagné avec {0} : {1} à la fin du mandat",
                                  {place, percent(best.mean.value)})
                           : both("Share of the staff won, by {0} and {1}",
                                  "Part du personnel gagnée, selon {0} et {1}", {after_by(row_x), after_by(row_y)});
    const Text subtitle =
        both("Share who have made the practice their own, % of the staff, means over {0}; {1}; {2}; {3}",
             "Part qui s'est approprié la pratique, en % du personnel, moyennes sur {0} ; {1} ; {2} ; {3}",
             {replicates_of(material), sizes_text(material), meaning_of(row_x), meaning_of(row_y)});
    const Text alt =
        sentences({both("A surface of {0} by {1} values: {2} from left to right, {3} from below to above; the darker, "
                        "the larger the share "
                        "of the staff who have made the practice their own.",
                        "Une surface de {0} sur {1} valeurs : {2} de gauche à droite, {3} de bas en haut ; plus c'est "
                        "foncé, plus grande "
                        "est la part du personnel qui s'est approprié la pratique.",
                        {whole(static_cast<double>(x.levels.size())), whole(static_cast<double>(y.levels.size())),
                         axis_title(row_x), axis_title(row_y)}),
                   both("At the end of the mandate it goes from {0} to {1}, the largest with {2}.",
                        "À la fin du mandat, elle va de {0} à {1}, la plus grande avec {2}.",
                        {percent(best.lowest), percent(best.mean.value), place})});
    return Figure{
        "surface",
        title,
        subtitle,
        source_of(material),
        alt,
        std::move(columns),
        std::move(rows),
        Heat{panels_of(panels),
             parameter_axis(results, x),
             parameter_axis(results, y),
             {both("share won", "part gagnée"), Axis::Scale::linear, Format::percent, rounded(least), rounded(most)},
             false,
             round_levels(least, most),
             false}};
}

}  // namespace concert::figures
