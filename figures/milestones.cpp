#include "figures/milestones.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"
#include "figures/pair.hpp"

namespace concert::figures {
namespace {

constexpr std::string_view half = "weeks_to_50", plateau = "plateau";

/// People of a group: of a size class, the median of its organisations.
double size_of(const Material& material, std::size_t group) {
    std::vector<double> sizes;
    for (const std::size_t point : material.summary.groups[group].points) {
        sizes.push_back(material.results.at(point, 0).people);
    }
    return analysis::band(sizes).median;
}

const analysis::Statistic& outcome_at(const Material& material, std::size_t group, std::size_t arm,
                                      std::string_view outcome) {
    return material.summary.at(group, arm).outcomes[analysis::find_outcome(outcome)];
}

/// The interval of the median of weeks, of the mean of shares; of few runs, their range.
analysis::Estimate told(const analysis::Statistic& statistic, bool median) {
    if (statistic.band.n == 0) {
        const double none = std::numeric_limits<double>::quiet_NaN();
        return {none, {none, none}, 0};
    }
    analysis::Estimate estimate = median ? statistic.median : statistic.mean;
    if (statistic.band.n < analysis::runs_for_interval) {
        estimate.interval = {statistic.band.lowest, statistic.band.highest, true};
    }
    return estimate;
}

/// Share of the runs in which half of the staff was never reached.
double never(const Material& material, std::size_t group, std::size_t arm) {
    const auto& statistic = outcome_at(material, group, arm, "never50");
    return statistic.band.n > 0 ? statistic.band.mean : std::numeric_limits<double>::quiet_NaN();
}

/// "Half of the staff is won after 60 weeks in organisations of 20 people, after 90 in ...", where the intervals are
/// apart.
std::optional<Text> message(const Material& material) {
    const auto pair = pair_of(material, 0);
    const std::size_t arm = pair ? pair->arm : 0;
    std::vector<std::size_t> groups;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        if (outcome_at(material, group, arm, half).band.n >= analysis::pairs_to_conclude) groups.push_back(group);
    }
    if (groups.size() < 2) return std::nullopt;
    const auto& small = outcome_at(material, groups.front(), arm, half).median;
    const auto& large = outcome_at(material, groups.back(), arm, half).median;
    const bool apart = small.interval.upper < large.interval.lower || large.interval.upper < small.interval.lower;
    if (!apart || !std::isfinite(small.value) || !std::isfinite(large.value)) return std::nullopt;
    return both("With {0}, half of the staff is won after {1} weeks in {2}, after {3} in {4}",
                "Avec {0}, la moitié du personnel est gagnée en {1} semaines dans {2}, en {3} dans {4}",
                {material.arm(arm).brief, whole(small.value), material.group(groups.front()).brief, whole(large.value),
                 material.group(groups.back()).brief});
}

Text weeks_text(const Material& material, std::size_t group, std::size_t arm) {
    const auto& statistic = outcome_at(material, group, arm, half);
    if (statistic.band.n == 0) return both("no runs", "aucune simulation");
    if (std::isinf(statistic.median.value)) return both("never within the run", "jamais pendant la simulation");
    return both("{0} weeks", "{0} semaines", {whole(statistic.median.value)});
}

Text alt(const Material& material) {
    const std::size_t last = material.summary.groups.size() - 1;
    std::vector<Text> parts;
    for (const std::size_t arm : {std::size_t{0}, material.summary.arms - 1}) {
        if (!parts.empty() && material.summary.arms == 1) break;
        parts.push_back(both("with {0}, {1} in {2} and {3} in {4}", "avec {0}, {1} dans {2} et {3} dans {4}",
                             {material.arm(arm).brief, weeks_text(material, 0, arm), material.group(0).brief,
                              weeks_text(material, last, arm), material.group(last).brief}));
    }
    return sentences({both("Two panels against the size of the organisation, each point with its interval: weeks until "
                           "half of the staff have made the practice their own, and the share who have at the end of "
                           "the mandate.",
                           "Deux cadres selon la taille de l'organisation, chaque point avec son intervalle : semaines "
                           "jusqu'à ce que la moitié du personnel se soit approprié la pratique, et part qui se l'est "
                           "appropriée à la fin du mandat."),
                      both("Half is reached: {0}.", "La moitié est atteinte : {0}.", {in_a_row(parts)})});
}

std::vector<Column> columns(const std::vector<Key>& panels, const std::vector<Key>& arms) {
    return {{"outcome", both("outcome", "indicateur"), Role::panel, {}, {}, words_of(panels)},
            {"arm", both("arm", "variante"), Role::series, {}, {}, words_of(arms)},
            {"size", both("people", "personnes"), Role::x, {}, Format::whole},
            {"value", both("value", "valeur"), Role::y, {}, Format::number},
            {"lower", both("interval, from", "intervalle, de"), Role::lower, {}, Format::number},
            {"upper", both("interval, to", "intervalle, à"), Role::upper, {}, Format::number},
            {"never",
             both("runs that never reach half", "simulations qui n'atteignent jamais la moitié"),
             Role::note,
             {},
             Format::percent},
            {"n", both("runs", "simulations"), Role::note, {}, Format::whole}};
}

}  // namespace

Made milestones(const Material& material) {
    const std::size_t groups = material.summary.groups.size(), arms = material.summary.arms;
    if (groups < 2 || size_of(material, 0) == size_of(material, groups - 1)) {
        return Unavailable{"needs at least two sizes"};
    }
    if (analysis::find_measure(material.results.measures, "D") == analysis::npos) {
        return Unavailable{"the study does not measure D"};
    }
    if (const auto too_many = too_many_for(arms, 2)) return *too_many;
    const std::vector<Key> panels{
        {std::string(half), both("Weeks to half", "Semaines jusqu'à la moitié")},
        {std::string(plateau), both("Plateau, % of the staff", "Plateau, en % du personnel")}};
    std::vector<std::vector<Cell>> rows;
    double last_week = 0;
    for (const std::string_view outcome : {half, plateau}) {
        for (std::size_t arm = 0; arm < arms; ++arm) {
            for (std::size_t group = 0; group < groups; ++group) {
                const auto& statistic = outcome_at(material, group, arm, outcome);
                const auto value = told(statistic, outcome == half);
                last_week = std::max(last_week, static_cast<double>(material.summary.groups[group].weeks) - 1);
                rows.push_back({std::string(outcome), material.arm_key(arm), size_of(material, group),
                                rounded(value.value), rounded(value.interval.lower), rounded(value.interval.upper),
                                rounded(never(material, group, arm)), static_cast<double>(statistic.band.n)});
            }
        }
    }
    Plot plot{panels_of(panels),
              arm_keys(material),
              arm_palette(material),
              {both("people in the organisation", "personnes dans l'organisation"), Axis::Scale::log, Format::whole},
              {both("weeks", "semaines"), Axis::Scale::linear, Format::whole, 0.0, last_week}};
    plot.panels.back().y = share_axis(both("share of the staff", "part du personnel"));
    const auto said = message(material);
    const Text subtitle = both(
        "Weeks until 50% of the staff have made the practice their own (median), and mean share over the last 13 weeks "
        "of "
        "the mandate; {0}; {1}; 95% intervals, below {2} runs their range; no point: half of the runs or more never "
        "reach "
        "50%",
        "Semaines jusqu'à ce que 50 % du personnel se soit approprié la pratique (médiane), et part moyenne sur les 13 "
        "dernières semaines du mandat ; {0} ; {1} ; intervalles à 95 %, sous {2} simulations leur étendue ; pas de "
        "point : "
        "la moitié des simulations ou plus n'atteint jamais 50 %",
        {sizes_text(material), replicates_of(material), whole(analysis::runs_for_interval)});
    return Figure{
        "milestones",
        said ? *said : both("Weeks to half and plateau, by size", "Semaines jusqu'à la moitié et plateau, par taille"),
        subtitle,
        source_of(material),
        alt(material),
        columns(panels, arm_keys(material)),
        std::move(rows),
        Lines{std::move(plot), Lines::Interval::whiskers, {}, false}};
}

}  // namespace concert::figures
