#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters of hours and will (E15).
const std::array rows{
    Row{"coordination_share",
        "beta",
        &P::coordination_share,
        "share",
        0.05,
        0.40,
        "hours",
        {"coordination time", "temps de coordination"},
        {"share of the 35 h week that goes to coordination", "part de la semaine de 35 h consacrée à la coordination"},
        "assumed"},
    Row{"relational_share",
        "kappa",
        &P::relational_share,
        "share",
        0,
        1,
        "hours",
        {"share of collaboration", "part de collaboration"},
        {"share of the coordination hours given to the relational channel (collaboration), the rest going to the "
         "formal one (cooperation)",
         "part des heures de coordination donnée au canal relationnel (collaboration), le reste allant au canal formel "
         "(coopération)"},
        "design: swept from 0 to 1"},
    Row{"upkeep_share",
        "psi",
        &P::upkeep_share,
        "share",
        0,
        1,
        "hours",
        {"most upkeep of ties", "entretien maximal des liens"},
        {"largest share of the relational hours spent on keeping ties up",
         "part maximale des heures relationnelles consacrée à l'entretien des liens"},
        "design"},
    Row{"tie_upkeep",
        "c_t",
        &P::tie_upkeep,
        "h per tie and week",
        0.1,
        1,
        "hours",
        {"upkeep of a tie", "entretien d'un lien"},
        {"hours a week to keep one tie active", "heures par semaine pour garder un lien actif"},
        "assumed"},
    Row{"attention",
        "m",
        &P::attention,
        "share",
        0,
        1,
        "E15",
        {"attention during the mandate", "attention pendant le mandat"},
        {"share of both channels that the project takes during the mandate",
         "part des deux canaux que prend le projet pendant le mandat"},
        "design"},
    Row{"attention_after",
        "m_after",
        &P::attention_after,
        "share",
        0,
        1,
        "E15",
        {"attention after the mandate", "attention après le mandat"},
        {"share of both channels that the project keeps after the mandate",
         "part des deux canaux que le projet garde après le mandat"},
        "design"},
    Row{"competing_projects",
        "n_p",
        &P::competing_projects,
        "projects",
        1,
        20,
        "E15",
        {"competing projects", "projets concurrents"},
        {"projects that share the attention of the leadership", "projets qui se partagent l'attention de la direction"},
        "design"},
    Row{"sincere_elected_share",
        "d_top",
        &P::sincere_elected_share,
        "share",
        0,
        1,
        "E15",
        {"sincere elected members", "élus sincères"},
        {"share of the elected who sincerely use the practice", "part des élus qui pratiquent sincèrement"},
        "design"},
};

}  // namespace

std::span<const Row> hours_rows() { return rows; }

}  // namespace concert::administration::detail
