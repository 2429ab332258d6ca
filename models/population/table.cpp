#include "models/population/table.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include "models/administration/conflicts.hpp"
#include "models/administration/table.hpp"

namespace concert::population {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

const std::array rows{
    Row{"start_alone",
        "p_o",
        &P::start_alone,
        "per week",
        0,
        0.01,
        "E16",
        {"start by itself", "départ spontané"},
        {"hazard with which an organisation starts by itself", "risque qu'une organisation commence d'elle-même"},
        "derived: US states, median Bass p of about .014 a year over 728 policies"},
    Row{"start_imitation",
        "q_o",
        &P::start_imitation,
        "per week",
        0,
        0.05,
        "E16",
        {"start by imitation", "départ par imitation"},
        {"hazard of starting when all the organisations it follows have adopted",
         "risque de commencer quand toutes les organisations suivies ont adopté"},
        "derived: US states, median Bass q of about .22 a year over 728 policies"},
    Row{"head_ties_alike",
        "k_o",
        &P::head_ties_alike,
        "organisations",
        0,
        50,
        "E16",
        {"ties to similar organisations", "liens avec des organisations semblables"},
        {"organisations of its own branch and size class that a head follows",
         "organisations du même versant et de la même classe de taille qu'une direction suit"},
        "assumed"},
    Row{"head_ties_elsewhere",
        "k_e",
        &P::head_ties_elsewhere,
        "organisations",
        0,
        50,
        "E16",
        {"ties to other organisations", "liens avec d'autres organisations"},
        {"other organisations that a head follows", "autres organisations qu'une direction suit"},
        "assumed"},
    Row{"mean_attention",
        "m_o",
        &P::mean_attention,
        "share",
        0.01,
        0.99,
        "E16",
        {"mean attention", "attention moyenne"},
        {"mean over organisations of the attention that their leadership grants",
         "moyenne sur les organisations de l'attention que leur direction accorde"},
        "assumed"},
    Row{"mean_relational_share",
        "kappa_o",
        &P::mean_relational_share,
        "share",
        0.01,
        0.99,
        "E16",
        {"mean share of collaboration", "part moyenne de collaboration"},
        {"mean over organisations of the share of coordination hours given to collaboration",
         "moyenne sur les organisations de la part des heures de coordination donnée à la collaboration"},
        "assumed"},
    Row{"policy_weight",
        "w_o",
        &P::policy_weight,
        "observations",
        0.5,
        1000,
        "E16",
        {"likeness of policies", "ressemblance des politiques"},
        {"how alike organisations are in both: a + b of the Beta distributions",
         "ressemblance des organisations sur ces deux points : a + b des lois bêta"},
        "assumed"},
    Row{"projects_growth",
        "g_p",
        &P::projects_growth,
        "projects per tenfold size",
        0,
        5,
        "E16",
        {"projects added by size", "projets ajoutés par la taille"},
        {"competing projects added by each tenfold size above 100 people",
         "projets concurrents ajoutés par chaque décuplement de la taille au-delà de 100 personnes"},
        "assumed"},
    Row{"duty_weakness",
        "w_d",
        &P::duty_weakness,
        "times",
        1,
        1000,
        "E16",
        {"weakness of a bare duty", "faiblesse d'une simple obligation"},
        {"under a duty without sanction, how many times smaller attention and formal compliance are",
         "sous une obligation sans sanction, de combien l'attention et la conformité formelle sont divisées"},
        "assumed"},
};
static_assert(sizeof(P) == 8 * std::tuple_size_v<decltype(rows)>, "every member (double or int64) needs its row");

constexpr sim::EquationRow equation{
    "E16",
    "population",
    {"organisations start by themselves or follow tied ones; when off, all start at once",
     "les organisations commencent d'elles-mêmes ou en suivent d'autres ; sinon, toutes commencent à la fois"}};

/// Conflicts inside organisations, whatever kappa they draw; and hours that leave no room for their own kappa.
std::vector<sim::Conflict> conflicts_of(std::span<const double> values, const std::vector<bool>& on) {
    const auto inside = values.first(administration_parameters());
    const std::vector<bool> inner(on.begin(), on.begin() + static_cast<std::ptrdiff_t>(administration_equations()));
    const auto equations = administration::equations_from(inner);
    auto p = administration::parameters_from(inside);
    std::vector<sim::Conflict> found;
    for (const double kappa : {p.relational_share, 0.0, 1.0}) {
        p.relational_share = kappa;
        for (const sim::Conflict& one : administration::conflicts_of(p, equations)) {
            const auto same = [&](const sim::Conflict& c) {
                return c.parameter == one.parameter && c.text == one.text;
            };
            if (one.parameter != "relational_share" && std::none_of(found.begin(), found.end(), same)) {
                found.push_back(one);
            }
        }
    }
    constexpr const char* no_room = "leaves no room for the kappa that each organisation draws; take it away";
    if (p.formal_hours >= 0 && p.relational_hours >= 0) found.push_back({"relational_hours", no_room});
    if (p.relational_share_executives >= 0 && p.relational_share_managers >= 0 && p.relational_share_frontline >= 0) {
        found.push_back({"relational_share_frontline", no_room});
    }
    return found;
}

}  // namespace

const sim::ModelTable& model_table() {
    static const sim::ModelTable& inside = administration::model_table();
    static const std::vector<sim::ParameterRow> all_rows = [] {
        std::vector<sim::ParameterRow> all(inside.parameters.begin(), inside.parameters.end());
        for (const Row& row : rows) all.push_back(row.row());
        return all;
    }();
    static const std::vector<sim::EquationRow> all_equations = [] {
        std::vector<sim::EquationRow> all(inside.equations.begin(), inside.equations.end());
        all.push_back(equation);
        return all;
    }();
    static const sim::ModelTable table{"population of administrations", all_rows, all_equations, conflicts_of};
    return table;
}

std::size_t administration_parameters() { return administration::model_table().parameters.size(); }
std::size_t administration_equations() { return administration::model_table().equations.size(); }

Parameters parameters_from(std::span<const double> values) {
    assert(values.size() == model_table().parameters.size());
    Parameters p;
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].set(p, values[administration_parameters() + i]);
    return p;
}

}  // namespace concert::population
