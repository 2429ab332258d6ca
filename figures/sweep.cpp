#include "figures/sweep.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "analysis/outcomes.hpp"
#include "figures/messages.hpp"
#include "figures/varying.hpp"

namespace concert::figures {
namespace {

constexpr std::size_t fewest_levels = 3;

struct Shown {
    std::string_view outcome;
    sim::Texts name;
};
constexpr std::array outcomes{
    Shown{"D_withdrawal", {"Won at the end of the mandate", "Gagnés à la fin du mandat"}},
    Shown{"D_2y", {"Won two years later", "Gagnés deux ans après"}},
    Shown{"quality", {"Quality of the work", "Qualité du travail"}},
};

/// The parameter to sweep: kappa, else the numeric one with most values, of arms before points. People are a size, not
/// a policy.
std::optional<Varying> swept(const Material& material) {
    const analysis::Results& results = material.results;
    std::optional<Varying> found;
    for (const Varying& one : varying_of(results)) {
        const auto& row = results.model.parameters[one.parameter];
        if (!one.numeric || one.levels.size() < fewest_levels || row.name == "people") continue;
        if (!same_in_groups(material, one.parameter)) continue;
        if (row.name == "relational_share" && one.by_arm) return one;
        const bool better = !found || (one.by_arm && !found->by_arm) ||
                            (one.by_arm == found->by_arm && one.levels.size() > found->levels.size());
        if (better) found = one;
    }
    return found;
}

/// The rest of a label such as "kappa=0.5, ins=yes" without what it says of one parameter.
std::string without(std::string_view label, const sim::ParameterRow& row) {
    std::string rest;
    while (!label.empty()) {
        const std::size_t end = std::min(label.find(", "), label.size());
        const std::string_view part = label.substr(0, end), name = part.substr(0, part.find('='));
        if (name != row.name && name != row.symbol) rest += (rest.empty() ? "" : ", ") + std::string(part);
        label.remove_prefix(std::min(end + 2, label.size()));
    }
    return rest;
}

/// What everything but the swept parameter says of a group and arm, and how it is called.
Key series_of(const Material& material, std::size_t group, std::size_t arm, const Varying& x) {
    const analysis::Results& results = material.results;
    const auto& row = results.model.parameters[x.parameter];
    const std::string place = x.by_point ? without(material.group_key(group), row) : material.group_key(group);
    const std::string policy = x.by_arm ? without(material.arm_key(arm), row) : material.arm_key(arm);
    std::vector<Text> parts;
    const bool told = material.summary.groups.size() > 1 || policy.empty();
    if (!place.empty() && told) parts.push_back(group_name(place, results.model).full);
    if (!policy.empty()) parts.push_back(name_of(policy, results.model).full);
    std::string key = place;
    if (!policy.empty()) key += (key.empty() ? "" : ", ") + policy;
    return {key.empty() ? "all" : key, parts.empty() ? both("all", "tout") : joined(parts, alike(", "))};
}

/// The mix that beats both ends, where one does in every group with enough pairs.
std::optional<Text> mix_message(const Material& material) {
    if (arm_palette(material) != Palette::contrast) return std::nullopt;
    const auto ends = pair_of(material, 0);
    if (!ends || !ends->by_kappa) return std::nullopt;
    const std::size_t outcome = analysis::find_outcome("D_withdrawal"), arms = material.summary.arms;
    bool every = true;
    std::size_t told = 0;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        if (sign_of(difference_of(material, group, *ends, outcome)) == Sign::few) continue;
        ++told;
        bool mix = false;
        for (std::size_t arm = 0; arm < arms && !mix; ++arm) {
            if (arm == ends->arm || arm == ends->against) continue;
            mix = sign_of(difference_of(material, group, {arm, ends->arm, true}, outcome)) == Sign::more &&
                  sign_of(difference_of(material, group, {arm, ends->against, true}, outcome)) == Sign::more;
        }
        every = every && mix;
    }
    if (told == 0 || !every) return std::nullopt;
    const Text where = told < material.summary.groups.size() ? both(", at every size with 20 runs or more",
                                                                    ", à toutes les tailles d'au moins 20 simulations")
                       : told > 1                            ? both(", at every size", ", à toutes les tailles")
                                                             : Text{};
    return both("A mix wins more of the staff than cooperation or collaboration alone{0}",
                "Un mélange gagne plus de personnel que la coopération ou la collaboration seule{0}", {where});
}

Text title(const Material& material, const Varying& x) {
    if (auto message = mix_message(material)) return *message;
    const auto& row = material.results.model.parameters[x.parameter];
    if (row.name == "relational_share" && x.by_arm) {
        if (auto message = sizes_message(material, phrases_of("D_withdrawal"))) return *message;
    }
    return both("Adoption, its permanence and quality, by {0}", "Adoption, permanence et qualité, selon {0}",
                {after_by(row)});
}

Text alt(const Material& material, const Varying& x, const std::vector<Key>& series, std::size_t panels) {
    const std::size_t outcome = analysis::find_outcome("D_withdrawal");
    std::vector<Text> parts;
    const auto& row = material.results.model.parameters[x.parameter];
    for (const std::size_t group : {std::size_t{0}, material.summary.groups.size() - 1}) {
        for (const std::size_t arm : {std::size_t{0}, material.summary.arms - 1}) {
            const std::size_t point = material.summary.groups[group].points.front();
            const auto& band = material.summary.at(group, arm).outcomes[outcome].band;
            if (band.n == 0) continue;
            Text part = both("{0} at {1}\u00a0=\u00a0{2} ({3})", "{0} à {1}\u00a0=\u00a0{2} ({3})",
                             {percent(band.median), alike(symbol_of(row)),
                              amount(material.results.at(point, arm).values[x.parameter]),
                              series_of(material, group, arm, x).label});
            const bool known = std::any_of(parts.begin(), parts.end(), [&](const Text& p) { return p.en == part.en; });
            if (!known) parts.push_back(std::move(part));
        }
    }
    return sentences(
        {both("{0} panels against {1}, with {2} lines each: medians over runs, with bands.",
              "{0} cadres selon {1}, de {2} courbes chacun : médianes sur les simulations, avec bandes.",
              {whole(static_cast<double>(panels)), after_by(row), whole(static_cast<double>(series.size()))}),
         both("Share who have made the practice their own at the end of the mandate: {0}.",
              "Part qui s'est approprié la pratique à la fin du mandat : {0}.", {in_a_row(parts)})});
}

std::vector<Column> columns(const std::vector<Key>& panels, const std::vector<Key>& series,
                            const sim::ParameterRow& row) {
    return {{"outcome", both("outcome", "indicateur"), Role::panel, {}, {}, words_of(panels)},
            {"series", both("case", "cas"), Role::series, {}, {}, words_of(series)},
            {std::string(row.name), axis_title(row), Role::x, {}, Format::number},
            {"median", both("median", "médiane"), Role::y, {}, Format::percent},
            {"q10", both("80% band, from", "bande à 80 %, de"), Role::lower80, {}, Format::percent},
            {"q25", both("50% band, from", "bande à 50 %, de"), Role::lower50, {}, Format::percent},
            {"q75", both("50% band, to", "bande à 50 %, à"), Role::upper50, {}, Format::percent},
            {"q90", both("80% band, to", "bande à 80 %, à"), Role::upper80, {}, Format::percent},
            {"n", both("runs", "simulations"), Role::note, {}, Format::whole}};
}

}  // namespace

Made sweep(const Material& material) {
    const analysis::Results& results = material.results;
    const auto x = swept(material);
    if (!x)
        return Unavailable{
            "needs arms or points that give a number at least three values, for example kappa = [0, 0.5, 1]"};
    std::vector<Key> series, panels;
    struct Line {
        std::string series;
        double x;
        std::size_t group, arm;
    };
    std::vector<Line> lines;
    for (std::size_t group = 0; group < material.summary.groups.size(); ++group) {
        for (std::size_t arm = 0; arm < material.summary.arms; ++arm) {
            const Key key = series_of(material, group, arm, *x);
            const bool known =
                std::any_of(series.begin(), series.end(), [&](const Key& k) { return k.key == key.key; });
            if (!known) series.push_back(key);
            const std::size_t point = material.summary.groups[group].points.front();
            lines.push_back({key.key, results.at(point, arm).values[x->parameter], group, arm});
        }
    }
    if (const auto too_many = too_many_for(series.size(), outcomes.size())) return *too_many;
    const bool enough = std::any_of(series.begin(), series.end(), [&](const Key& key) {
        return std::count_if(lines.begin(), lines.end(), [&](const Line& spot) { return spot.series == key.key; }) >=
               static_cast<std::ptrdiff_t>(fewest_levels);
    });
    if (!enough) return Unavailable{"needs three points or arms that differ in one number alone"};
    std::vector<std::vector<Cell>> rows;
    for (const Shown& shown : outcomes) {
        const std::size_t outcome = analysis::find_outcome(shown.outcome);
        if (!material.summary.known[outcome]) continue;
        panels.push_back({std::string(shown.outcome), both(shown.name.english, shown.name.french)});
        for (const Key& one : series) {
            std::vector<Line> own;
            std::copy_if(lines.begin(), lines.end(), std::back_inserter(own),
                         [&](const Line& line) { return line.series == one.key; });
            std::sort(own.begin(), own.end(), [](const Line& a, const Line& b) {
                return std::tie(a.x, a.group, a.arm) < std::tie(b.x, b.group, b.arm);
            });
            for (const Line& line : own) {
                const auto& band = material.summary.at(line.group, line.arm).outcomes[outcome].band;
                if (band.n == 0) continue;
                rows.push_back({panels.back().key, one.key, line.x, rounded(band.median), rounded(band.q10),
                                rounded(band.q25), rounded(band.q75), rounded(band.q90), static_cast<double>(band.n)});
            }
        }
    }
    const auto& row = results.model.parameters[x->parameter];
    const auto others = varying_of(results);
    const bool ordered = std::all_of(others.begin(), others.end(), [](const Varying& one) { return one.numeric; });
    const Text subtitle = both(
        "{0}; shares who have made the practice their own, % of the staff, and work done against "
        "work asked for over the mandate; {1}; {2}; {3}",
        "{0} ; parts qui se sont approprié la pratique, en % du personnel, et travail fait "
        "rapporté au travail demandé sur le mandat ; {1} ; {2} ; {3}",
        {meaning_of(row), sizes_text(material), replicates_of(material), bands_text()});
    Text said = alt(material, *x, series, panels.size());
    auto all_columns = columns(panels, series, row);
    return Figure{"sweep",
                  title(material, *x),
                  subtitle,
                  source_of(material),
                  std::move(said),
                  std::move(all_columns),
                  std::move(rows),
                  Lines{{panels_of(panels), series, ordered ? Palette::ordered : Palette::distinct,
                         parameter_axis(results, *x), share_axis(both("share", "part"))},
                        Lines::Interval::bands,
                        {},
                        false}};
}

}  // namespace concert::figures
