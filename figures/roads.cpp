#include "figures/roads.hpp"

#include <algorithm>
#include <array>

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"
#include "figures/curves.hpp"

namespace concert::figures {
namespace {

struct Road {
    std::string_view measure, outcome;
    sim::Texts name;
};
constexpr std::array all_roads{
    Road{"by_instruction", "share_by_instruction", {"by instruction", "par instruction"}},
    Road{"by_practice", "share_by_practice", {"by practising it", "par la pratique"}},
    Road{"by_peers", "share_by_peers", {"through peers", "par les pairs"}},
};
constexpr double per_people = 100;  // adoptions are told per so many people

Text name_of_road(std::size_t road) { return both(all_roads[road].name.english, all_roads[road].name.french); }

const analysis::Statistic& share(const Material& material, std::size_t group, std::size_t arm, std::size_t road) {
    return material.summary.at(group, arm).outcomes[analysis::find_outcome(all_roads[road].outcome)];
}

/// The road that brought clearly more than the others.
std::optional<std::size_t> leading(const Material& material, std::size_t group, std::size_t arm) {
    for (std::size_t road = 0; road < all_roads.size(); ++road) {
        const auto& own = share(material, group, arm, road);
        bool leads = own.band.n >= analysis::pairs_to_conclude;
        for (std::size_t other = 0; other < all_roads.size(); ++other) {
            if (other == road) continue;
            leads = leads && own.mean.interval.lower > share(material, group, arm, other).mean.interval.upper;
        }
        if (leads) return road;
    }
    return std::nullopt;
}

std::optional<Text> message(const Material& material, std::size_t group) {
    const std::size_t last = material.summary.arms - 1;
    const auto first_road = leading(material, group, 0), last_road = leading(material, group, last);
    if (!first_road || !last_road) return std::nullopt;
    const auto told = [&](std::size_t arm, std::size_t road) {
        return both(
            "{0} ({1}) with {2}", "{0} ({1}) avec {2}",
            {name_of_road(road), percent(share(material, group, arm, road).mean.value), material.arm(arm).brief});
    };
    if (last == 0) {
        return both("In {0}, most adoptions come {1}", "Dans {0}, la plupart des adoptions viennent {1}",
                    {material.group(group).brief, told(0, *first_road)});
    }
    return both("In {0}, most adoptions come {1} and {2}", "Dans {0}, la plupart des adoptions viennent {1} et {2}",
                {material.group(group).brief, told(0, *first_road), told(last, *last_road)});
}

Text alt(const Material& material, std::size_t group) {
    std::vector<Text> parts;
    for (const std::size_t arm : {std::size_t{0}, material.summary.arms - 1}) {
        if (!parts.empty() && material.summary.arms == 1) break;
        std::vector<Text> shares;
        shares.reserve(all_roads.size());
        for (std::size_t road = 0; road < all_roads.size(); ++road) {
            shares.push_back(both("{0} {1}", "{0} {1}",
                                  {percent(share(material, group, arm, road).mean.value), name_of_road(road)}));
        }
        parts.push_back(both("with {0}, {1}", "avec {0}, {1}", {material.arm(arm).brief, listed(shares)}));
    }
    return sentences(
        {both("Stacked areas over the weeks since the start of the mandate, a panel an arm, in {0}: adoptions "
              "per 100 people since then, by the road they came.",
              "Aires empilées au fil des semaines depuis le début du mandat, un cadre par variante, dans {0} : "
              "adoptions pour 100 personnes depuis lors, selon la voie par laquelle elles viennent.",
              {material.group(group).brief}),
         both("Of the mandate's adoptions, on average: {0}.", "Parmi les adoptions du mandat, en moyenne : {0}.",
              {in_a_row(parts)})});
}

}  // namespace

Made roads(const Material& material, std::size_t group) {
    const std::size_t arms = material.summary.arms;
    std::vector<Curve> curves;
    std::vector<Key> series;
    for (std::size_t road = 0; road < all_roads.size(); ++road) {
        const std::size_t measure = analysis::find_measure(material.results.measures, all_roads[road].measure);
        if (measure == analysis::npos) return Unavailable{"the study does not measure adoptions by road"};
        curves.push_back({0, measure});
        series.push_back({std::string(all_roads[road].measure), name_of_road(road)});
    }
    if (const auto too_many = too_many_for(curves.size(), arms)) return *too_many;

    std::vector<std::vector<Cell>> rows;
    double most = 0;
    for (std::size_t arm = 0; arm < arms; ++arm) {
        const auto sums = cumulated_means(material, group, arm, curves);
        for (std::size_t road = 0; road < sums.size(); ++road) {
            for (const std::size_t row : rows_shown(material, group)) {
                rows.push_back({material.arm_key(arm), series[road].key, week_of(material, row),
                                rounded(per_people * sums[road][row])});
            }
        }
        double total = 0;
        for (const auto& sum : sums) total += sum.empty() ? 0.0 : per_people * sum.back();
        most = std::max(most, total);
    }
    std::vector<Column> columns{
        {"arm", both("arm", "variante"), Role::panel, {}, {}, words_of(arm_keys(material))},
        {"road", both("road", "voie"), Role::series, {}, {}, words_of(series)},
        {"week", both("week", "semaine"), Role::x, {}, Format::whole},
        {"adoptions", both("adoptions per 100 people", "adoptions pour 100 personnes"), Role::y, {}, Format::number}};
    Plot plot{
        panels_of(arm_keys(material)),
        series,
        Palette::distinct,
        week_axis(material),
        {both("adoptions per 100 people", "adoptions pour 100 personnes"), Axis::Scale::linear, Format::number, 0.0}};
    const auto said = message(material, group);
    const Text kept = material.results.every == 1 ? both("every week counted", "chaque semaine comptée")
                                                  : both("from one week in {0}, straight lines between",
                                                         "d'après une semaine sur {0}, en ligne droite entre elles",
                                                         {whole(static_cast<double>(material.results.every))});
    const Text subtitle = both(
        "Adoptions per 100 people since the start of the mandate, whoever left the practice again "
        "included; {0}; means of {1}; {2}",
        "Adoptions pour 100 personnes depuis le début du mandat, y compris celles abandonnées depuis "
        "; {0} ; moyennes de {1} ; {2}",
        {material.group(group).bare, replicates_of(material, group), kept});
    return Figure{
        id_of("roads", material, group),
        said ? *said : both("Adoptions by the road they came", "Adoptions selon la voie par laquelle elles viennent"),
        subtitle,
        source_of(material),
        alt(material, group),
        std::move(columns),
        std::move(rows),
        Areas{std::move(plot), marks_of(material)}};
}

}  // namespace concert::figures
