#include "figures/population.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/report_parts.hpp"
#include "figures/band_lines.hpp"
#include "figures/population_names.hpp"

namespace concert::figures {
namespace {

/// What a figure follows over the years, and by which groups of organisations.
struct Followed {
    std::string_view id, measure, groups;  ///< groups: how their names begin
    sim::Texts by, what, axis, won;
};
constexpr std::array all_followed{
    Followed{"adoption",
             "adopted",
             "size=",
             {"by size", "par taille"},
             {"organisations in which half of the people have made the practice their own",
              "organisations dont la moitié des agents s'est approprié la pratique"},
             {"share of the organisations", "part des organisations"},
             {"of the organisations", "des organisations"}},
    Followed{"adoption-branches",
             "adopted",
             "branch=",
             {"by branch", "par versant"},
             {"organisations in which half of the people have made the practice their own",
              "organisations dont la moitié des agents s'est approprié la pratique"},
             {"share of the organisations", "part des organisations"},
             {"of the organisations", "des organisations"}},
    Followed{"staff",
             "D_agents",
             "branch=",
             {"by branch", "par versant"},
             {"agents who have made the practice their own", "agents qui se sont approprié la pratique"},
             {"share of all agents", "part de tous les agents"},
             {"of all agents", "de tous les agents"}},
};

constexpr std::size_t most_rows = 140;  ///< of a line

/// The groups that a figure shows, all organisations first where it compares branches.
std::vector<std::size_t> groups_of(const analysis::PopulationResults& results, const Followed& followed) {
    std::vector<std::size_t> shown;
    for (std::size_t group = 0; group < results.groups.size(); ++group) {
        const bool everybody = group == 0 && followed.groups == "branch=";
        if (everybody || results.groups[group].starts_with(followed.groups)) shown.push_back(group);
    }
    return shown;
}

std::vector<Key> keys_of(const analysis::PopulationResults& results, const std::vector<std::size_t>& groups) {
    std::vector<Key> keys;
    keys.reserve(groups.size());
    for (const std::size_t group : groups) keys.push_back({results.groups[group], group_text(results.groups[group])});
    return keys;
}

std::vector<Key> arms_of(const PopulationMaterial& material) {
    std::vector<Key> keys;
    keys.reserve(material.results.arms.size());
    for (std::size_t arm = 0; arm < material.results.arms.size(); ++arm) {
        keys.push_back({material.results.arms[arm].label, capital(arm_text(material, arm))});
    }
    return keys;
}

analysis::Band at_the_end(const PopulationMaterial& material, const Followed& followed, std::size_t arm,
                          std::size_t group) {
    return material.results.band_of(arm, followed.measure, group, material.results.weeks() - 1);
}

bool apart(const analysis::Band& a, const analysis::Band& b) {
    const bool enough = std::min(a.n, b.n) >= analysis::pairs_to_conclude;
    return enough && (a.q10 > b.q90 || b.q10 > a.q90);
}

/// What the first and the last arm come to; or, by size, what the smallest and the largest do. Where bands touch or
/// replicates are few, what is shown.
Text title(const PopulationMaterial& material, const Followed& followed, const std::vector<std::size_t>& groups) {
    const auto level = [&](const analysis::Band& band) {
        return percent(band.median) + alike(" ") + both(followed.won.english, followed.won.french);
    };
    const std::size_t last = material.results.arms.size() - 1;
    if (followed.groups == "size=") {
        const auto small = at_the_end(material, followed, 0, groups.front());
        const auto large = at_the_end(material, followed, 0, groups.back());
        if (groups.size() > 1 && apart(small, large)) {
            return both("{0}, {1}, the practice has won {2} with {3}, {4} of those with {5}",
                        "{0}, {1}, la pratique a gagné {2} de {3}, {4} de celles de {5}",
                        {capital(horizon_text(material)), arm_text(material, 0), level(small),
                         group_text(material.results.groups[groups.front()]), percent(large.median),
                         group_text(material.results.groups[groups.back()])});
        }
    } else if (last > 0) {
        const auto first = at_the_end(material, followed, 0, 0), other = at_the_end(material, followed, last, 0);
        if (apart(first, other)) {
            return both("{0} the practice has won {1} {2}, {3} {4}", "{0}, la pratique a gagné {1} {2}, {3} {4}",
                        {capital(horizon_text(material)), level(first), arm_text(material, 0), percent(other.median),
                         arm_text(material, last)});
        }
    }
    return capital(
        both("{0}, {1}", "{0}, {1}",
             {both(followed.what.english, followed.what.french), both(followed.by.english, followed.by.french)}));
}

Text alt(const PopulationMaterial& material, const Followed& followed, const std::vector<std::size_t>& groups) {
    std::vector<Text> levels;
    levels.reserve(material.results.arms.size());
    for (std::size_t arm = 0; arm < material.results.arms.size(); ++arm) {
        std::vector<Text> told;
        told.reserve(groups.size());
        for (const std::size_t group : groups) {
            told.push_back(group_text(material.results.groups[group]) + alike(" ") +
                           percent(at_the_end(material, followed, arm, group).median));
        }
        levels.push_back(both("{0}: {1}", "{0} : {1}", {arm_text(material, arm), joined(told, alike(", "))}));
    }
    return sentences({both("Lines over {0} years, from 0 to 100%, each a median with its bands: {1}.",
                           "Courbes sur {0} ans, de 0 à 100 %, chacune une médiane avec ses bandes : {1}.",
                           {whole(static_cast<double>(material.results.horizon_years)),
                            both(followed.what.english, followed.what.french)}),
                      both("Medians {0}, {1}.", "Médianes {0}, {1}.", {horizon_text(material), in_a_row(levels)})});
}

std::vector<Column> columns_of(const std::vector<Key>& arms, const std::vector<Key>& groups, const Followed& followed) {
    std::vector<Column> columns{{"arm", both("arm", "variante"), Role::panel, {}, {}, words_of(arms)},
                                {"group", both("group", "groupe"), Role::series, {}, {}, words_of(groups)},
                                {"year", both("year", "année"), Role::x, {}, Format::number}};
    const Text axis = both(followed.axis.english, followed.axis.french);
    for (Column& column : band_columns(axis, Format::percent, both("replicates", "répliques"))) {
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<std::vector<Cell>> rows_of(const PopulationMaterial& material, const Followed& followed,
                                       const std::vector<std::size_t>& groups) {
    const analysis::PopulationResults& r = material.results;
    const std::size_t kept = (r.weeks() - 1) / r.every + 1, step = (kept + most_rows - 1) / most_rows * r.every;
    std::vector<std::vector<Cell>> rows;
    for (std::size_t arm = 0; arm < r.arms.size(); ++arm) {
        for (const std::size_t group : groups) {
            for (std::size_t week = 0; week < r.weeks(); week += step) {
                const analysis::Band b = r.band_of(arm, followed.measure, group, week);
                if (b.n == 0 || std::isnan(b.median)) continue;
                std::vector<Cell>& row = rows.emplace_back();
                row.emplace_back(r.arms[arm].label);
                row.emplace_back(r.groups[group]);
                row.emplace_back(rounded(static_cast<double>(week) / static_cast<double>(r.weeks_a_year)));
                add_band(row, b);
            }
        }
    }
    return rows;
}

Made figure_of(const PopulationMaterial& material, const Followed& followed) {
    const analysis::PopulationResults& r = material.results;
    const auto groups = groups_of(r, followed);
    if (groups.empty()) return Unavailable{"the population has no size classes"};
    if (auto many = too_many_for(groups.size(), r.arms.size())) return *many;
    const auto arms = arms_of(material), series = keys_of(r, groups);
    const Axis years{both("years", "années"), Axis::Scale::linear, Format::whole, 0.0,
                     static_cast<double>(r.horizon_years)};
    const Palette palette = followed.groups == "size=" ? Palette::ordered : Palette::distinct;
    Lines drawing{
        {panels_of(arms), series, palette, years, share_axis(both(followed.axis.english, followed.axis.french))},
        Lines::Interval::bands};
    const Text subtitle = both("{0}, %; {1}; {2} replicates; {3}", "{0}, en % ; {1} ; répliques : {2} ; {3}",
                               {capital(both(followed.what.english, followed.what.french)), population_text(material),
                                whole(static_cast<double>(r.replicates)), bands_text()});
    return Figure{std::string(followed.id),
                  title(material, followed, groups),
                  subtitle,
                  source_of(material.version, r.study, r.seed),
                  alt(material, followed, groups),
                  columns_of(arms, series, followed),
                  rows_of(material, followed, groups),
                  std::move(drawing)};
}

}  // namespace

std::vector<PopulationEntry> population_catalogue() {
    std::vector<PopulationEntry> entries;
    entries.reserve(all_followed.size());
    for (const Followed& followed : all_followed) {
        entries.push_back(
            {std::string(followed.id),
             both("{0}, over the years, {1}", "{0}, au fil des années, {1}",
                  {both(followed.what.english, followed.what.french), both(followed.by.english, followed.by.french)}),
             "adoption", true,
             [&followed](const PopulationMaterial& material) { return figure_of(material, followed); }});
    }
    return entries;
}

}  // namespace concert::figures
