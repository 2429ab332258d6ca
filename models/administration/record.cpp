#include "models/administration/record.hpp"

#include <array>

namespace concert::administration {
namespace {

constexpr double hour = 1 / 3.6e6;  // counts of hours are milliseconds

using M = sim::Measure;
constexpr std::array measure_rows{
    M{"A", "share", aware, people, 1, {"aware of the practice", "informés de la pratique"}},
    M{"C", "share", complying, people, 1, {"comply with the practice", "se conforment à la pratique"}},
    M{"D", "share", sincere, people, 1, {"have made the practice their own", "se sont approprié la pratique"}},
    M{"G",
      "share",
      decoupled,
      complying,
      1,
      {"not sincere among those who comply (decoupling)", "non sincères parmi les conformes (découplage)"}},
    M{"Q",
      "share",
      solved_in_time,
      arrived,
      1,
      {"exceptions of the week that get solved in time", "exceptions de la semaine résolues à temps"}},
    M{"W",
      "weeks",
      weeks_waited,
      ended,
      1,
      {"weeks from arrival to end of an exception", "semaines de l'arrivée à la fin d'une exception"}},
    M{"Th",
      "per person-week",
      throughput,
      person_weeks,
      1e-3,
      {"exceptions solved and hours of work done", "exceptions résolues et heures de travail faites"}},
    M{"quality",
      "share",
      quality,
      person_weeks,
      0x1p-20,
      {"work done against work asked for", "travail fait rapporté au travail demandé"}},
    M{"overload",
      "share",
      overloaded,
      people,
      1,
      {"people with more than a week of backlog", "personnes ayant plus d'une semaine de retard"}},
    M{"trust",
      "share",
      tie_trust,
      active_ties,
      0x1p-16,
      {"mean trust along active ties", "confiance moyenne le long des liens actifs"}},
    M{"trust_superior",
      "share",
      superior_trust,
      with_superior,
      0x1p-16,
      {"mean trust in the superior", "confiance moyenne envers le supérieur"}},
    M{"upkeep",
      "h per person-week",
      upkeep_hours,
      person_weeks,
      hour,
      {"hours keeping ties up", "heures d'entretien des liens"}},
    M{"team",
      "h per person-week",
      team_hours,
      person_weeks,
      hour,
      {"hours of team coordination", "heures de coordination d'équipe"}},
    M{"talking",
      "h per person-week",
      talking_hours,
      person_weeks,
      hour,
      {"relational hours given to the project", "heures relationnelles données au projet"}},
    M{"asking",
      "h per person-week",
      asking_hours,
      person_weeks,
      hour,
      {"hours asking colleagues", "heures de demande aux collègues"}},
    M{"helping",
      "h per person-week",
      helping_hours,
      person_weeks,
      hour,
      {"hours helping colleagues", "heures d'aide aux collègues"}},
    M{"briefing",
      "h per person-week",
      briefing_hours,
      person_weeks,
      hour,
      {"hours briefing reports on the project", "heures d'information des subordonnés sur le projet"}},
    M{"solving",
      "h per person-week",
      solving_hours,
      person_weeks,
      hour,
      {"hours solving exceptions sent upwards", "heures de traitement des exceptions remontées"}},
    M{"procedures",
      "h per person-week",
      procedure_hours,
      person_weeks,
      hour,
      {"hours keeping procedures", "heures consacrées aux procédures"}},
    M{"extra",
      "h per person-week",
      extra_hours,
      person_weeks,
      hour,
      {"hours of production used for coordination", "heures de production prises par la coordination"}},
    M{"idle_formal",
      "h per person-week",
      idle_formal_hours,
      person_weeks,
      hour,
      {"formal hours lost", "heures formelles perdues"}},
    M{"idle_relational",
      "h per person-week",
      idle_relational_hours,
      person_weeks,
      hour,
      {"relational hours lost", "heures relationnelles perdues"}},
    M{"by_instruction",
      "per person-week",
      by_instruction,
      person_weeks,
      1,
      {"adoptions by instruction", "adoptions par l'instruction"}},
    M{"by_practice",
      "per person-week",
      by_practice,
      person_weeks,
      1,
      {"adoptions by practice", "adoptions par la pratique"}},
    M{"by_peers", "per person-week", by_peers, person_weeks, 1, {"adoptions through peers", "adoptions par les pairs"}},
    M{"lost",
      "per person-week",
      lost,
      person_weeks,
      1,
      {"abandonments by doubt or overload", "abandons par doute ou surcharge"}},
    M{"turnover", "per person-week", left, person_weeks, 1, {"departures from posts", "départs de postes"}},
};

}  // namespace

std::span<const sim::Measure> measures() { return measure_rows; }

Groups groups_of(const std::vector<Cell>& cells) {
    Groups groups;
    const auto add = [&](std::string name, const auto& belongs) {
        groups.names.push_back(std::move(name));
        auto& members = groups.cells.emplace_back();
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (belongs(cells[c])) members.push_back(c);
        }
    };
    add("all", [](const Cell& c) { return c.role != Role::elected; });
    for (std::size_t r = 0; r < role_names.size(); ++r) {
        add("role=" + std::string(role_names[r]), [&](const Cell& c) { return static_cast<std::size_t>(c.role) == r; });
    }
    for (std::size_t d = 0; d < distance_names.size(); ++d) {
        add("distance=" + std::string(distance_names[d]),
            [&](const Cell& c) { return c.role != Role::elected && c.distance == d; });
    }
    return groups;
}

sim::Counts grouped(const sim::Counts& by_cell, const Groups& groups) {
    sim::Counts sums{by_cell.weeks, groups.names.size(), kinds, {}};
    sums.values.assign(sums.weeks * sums.groups * sums.kinds, 0);
    for (std::size_t w = 0; w < sums.weeks; ++w) {
        for (std::size_t g = 0; g < sums.groups; ++g) {
            std::int64_t* to = &sums.at(w, g, 0);
            for (const std::size_t cell : groups.cells[g]) {
                const std::int64_t* from = by_cell.values.data() + (w * by_cell.groups + cell) * by_cell.kinds;
                for (std::size_t k = 0; k < ended; ++k) to[k] += from[k];
            }
            to[ended] = to[solved] + to[unresolved];
            to[decoupled] = to[complying] - to[sincere];
            to[throughput] = 1000 * to[solved] + to[work_hours] / 3600;
            to[lost] = to[lost_to_doubt] + to[lost_to_overload];
            to[idle_relational_hours] =
                to[relational_hours] - to[upkeep_hours] - to[talking_hours] - to[asking_hours] - to[helping_hours];
            to[idle_formal_hours] = to[formal_hours] - to[briefing_hours] - to[solving_hours] - to[procedure_hours];
        }
    }
    return sums;
}

}  // namespace concert::administration
