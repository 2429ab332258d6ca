#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters of E14.
const std::array rows{
    Row{"frontline_weight",
        "alpha",
        &P::frontline_weight,
        "share",
        0,
        1,
        "E14",
        {"weight of the frontline's work", "poids du travail du terrain"},
        {"weight of the frontline's sincere work against the users' effort in what they produce together",
         "poids du travail sincère du terrain face à l'effort des usagers dans ce qu'ils produisent ensemble"},
        "assumed"},
    Row{"substitution",
        "rho",
        &P::substitution,
        "",
        -2,
        0.9,
        "E14",
        {"substitution of effort", "substitution des efforts"},
        {"how far the one can replace the other: the elasticity of substitution is 1/(1 − rho); 0 is Cobb–Douglas",
         "mesure dans laquelle l'un peut remplacer l'autre : l'élasticité de substitution est 1/(1 − rho) ; 0 : "
         "Cobb–Douglas"},
        "assumed; form: Arrow, Chenery, Minhas & Solow 1961"},
    Row{"user_effort",
        "U",
        &P::user_effort,
        "share",
        0,
        1,
        "E14",
        {"effort of users", "effort des usagers"},
        {"effort that users give, from the start of the mandate on",
         "effort que donnent les usagers, à partir du début du mandat"},
        "assumed"},
    Row{"user_hours",
        "c_U",
        &P::user_hours,
        "h per person-week",
        0,
        2,
        "E14",
        {"hours for users' effort", "heures pour l'effort des usagers"},
        {"hours a week that full effort of the users costs each person of the frontline",
         "heures par semaine que le plein effort des usagers coûte à chaque agent de terrain"},
        "assumed"},
    Row{"user_visibility",
        "omega_U",
        &P::user_visibility,
        "share",
        0,
        1,
        "E14",
        {"visibility of users' effort", "visibilité de l'effort des usagers"},
        {"what full effort of users who have the innovators' places adds to the frontline's exposure",
         "ce qu'ajoute à l'exposition du terrain le plein effort d'usagers qui tiennent la place des innovateurs"},
        "assumed"},
};

}  // namespace

std::span<const Row> coproduction_rows() { return rows; }

}  // namespace concert::administration::detail
