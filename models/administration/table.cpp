#include "models/administration/table.hpp"

#include <array>
#include <cassert>

#include "models/administration/conflicts.hpp"

namespace concert::administration {
namespace {

constexpr std::array equation_rows{
    sim::EquationRow{"E1",
                     "exceptions",
                     {"exceptions arrive, fewer where procedures are kept up",
                      "des exceptions surviennent, moins là où l'on tient des procédures"}},
    sim::EquationRow{"E2",
                     "routing",
                     {"an exception goes to a colleague or to the superior, who have limited hours",
                      "une exception va à un collègue ou au supérieur, dont les heures sont limitées"}},
    sim::EquationRow{"E3",
                     "trust",
                     {"trust follows the evidence of help given, refused, solved and left unsolved",
                      "la confiance suit l'expérience de l'aide donnée, refusée, réussie ou non"}},
    sim::EquationRow{"E4",
                     "team cost",
                     {"a team's own coordination costs hours by its interdependence",
                      "la coordination propre d'une équipe coûte des heures selon son interdépendance"}},
    sim::EquationRow{
        "E5",
        "work",
        {"work queues up, overload lowers quality", "le travail s'accumule, la surcharge abaisse la qualité"}},
    sim::EquationRow{"E6",
                     "awareness",
                     {"people hear of the practice by briefing and by talk",
                      "on apprend la pratique par la ligne et par la conversation"}},
    sim::EquationRow{"E7",
                     "compliance",
                     {"people comply under the mandate and by conformity; lock-in makes it last",
                      "on se conforme au mandat et aux pairs ; l'ancrage le fait durer"}},
    sim::EquationRow{"E8",
                     "exposure",
                     {"sincerity shows along trust, compliance is public",
                      "la sincérité se voit par la confiance, la conformité est publique"}},
    sim::EquationRow{"E9",
                     "appropriation",
                     {"three roads to sincerity: instruction, practice, peers",
                      "trois voies vers la sincérité : instruction, pratique, pairs"}},
    sim::EquationRow{"E10",
                     "loss",
                     {"doubt and overload undo it, turnover takes people away",
                      "le doute et la surcharge la défont, les départs emportent les personnes"}},
    sim::EquationRow{"E15",
                     "will",
                     {"the leadership's attention is shared among competing projects, and elections may end it",
                      "l'attention de la direction se partage entre projets concurrents, et une élection peut y mettre "
                      "fin"}},
    sim::EquationRow{"E11",
                     "value",
                     {"the benefit of the practice follows how far the unit has gone in it and what it needs",
                      "le bénéfice de la pratique dépend de l'avancée de l'unité et de ce dont elle a besoin"},
                     false},
    sim::EquationRow{
        "E12",
        "steps",
        {"units are proposed steps that their members accept or refuse; a guard keeps them near the plan",
         "on propose aux unités des pas que leurs membres acceptent ou refusent\u00a0; un gardien les tient "
         "près du plan"},
        false},
    sim::EquationRow{
        "E13",
        "posture",
        {"units differ in what they need, centre and field see it with errors; superiors give leave and "
         "control",
         "les unités n'ont pas les mêmes besoins, centre et terrain les voient avec des erreurs\u00a0; les "
         "supérieurs laissent faire et contrôlent"},
        false},
    sim::EquationRow{"H13",
                     "tasks",
                     {"each unit works on a needed task still to be learned, or on one it masters",
                      "chaque unité travaille à une tâche nécessaire, à apprendre, ou à une tâche qu'elle maîtrise"},
                     false},
    sim::EquationRow{"E14",
                     "coproduction",
                     {"the frontline produces with users, who give effort and cost hours",
                      "le terrain produit avec les usagers, qui donnent un effort et coûtent des heures"},
                     false},
    sim::EquationRow{"E17",
                     "learning",
                     {"help given and received makes help better", "l'aide donnée et reçue rend l'aide plus efficace"}},
};

constexpr std::array equation_members{
    &Equations::exceptions,    &Equations::routing,   &Equations::trust,      &Equations::team_cost,
    &Equations::work,          &Equations::awareness, &Equations::compliance, &Equations::exposure,
    &Equations::appropriation, &Equations::loss,      &Equations::will,       &Equations::value,
    &Equations::steps,         &Equations::posture,   &Equations::tasks,      &Equations::coproduction,
    &Equations::learning,
};
static_assert(equation_rows.size() == equation_members.size());
static_assert(sizeof(Equations) == equation_rows.size(), "every switch needs its row");

std::vector<sim::Parameter<Parameters>> all_rows() {
    std::vector<sim::Parameter<Parameters>> rows;
    for (const auto part :
         {detail::organisation_rows(), detail::trust_rows(), detail::calendar_rows(), detail::hours_rows(),
          detail::work_rows(), detail::compliance_rows(), detail::adoption_rows(), detail::practice_rows(),
          detail::posture_rows(), detail::split_rows(), detail::coproduction_rows(), detail::election_rows(),
          detail::learning_rows(), detail::start_rows()}) {
        rows.insert(rows.end(), part.begin(), part.end());
    }
    assert(sizeof(Parameters) == 8 * rows.size());  // every member (double or int64) has its row
    return rows;
}

}  // namespace

const std::vector<sim::Parameter<Parameters>>& parameter_rows() {
    static const auto table = all_rows();
    return table;
}

const sim::ModelTable& model_table() {
    static const std::vector<sim::ParameterRow> views = [] {
        std::vector<sim::ParameterRow> v;
        for (const auto& row : parameter_rows()) v.push_back(row.row());
        return v;
    }();
    static const sim::ModelTable table{"administration", views, equation_rows,
                                       [](std::span<const double> values, const std::vector<bool>& on) {
                                           return conflicts_of(parameters_from(values), equations_from(on));
                                       }};
    return table;
}

Parameters parameters_from(std::span<const double> values) {
    assert(values.size() == parameter_rows().size());
    Parameters p;
    for (std::size_t i = 0; i < values.size(); ++i) parameter_rows()[i].set(p, values[i]);
    return p;
}

Equations equations_from(const std::vector<bool>& on) {
    assert(on.size() == equation_members.size());
    Equations e;
    for (std::size_t i = 0; i < on.size(); ++i) e.*(equation_members[i]) = on[i];
    return e;
}

bool same_organisation(const Parameters& a, const Parameters& b) {
    for (const auto& row : parameter_rows()) {
        if (row.process == "build" && row.get(a) != row.get(b)) return false;
    }
    return true;
}

}  // namespace concert::administration
