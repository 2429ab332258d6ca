#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {
constexpr std::array<std::string_view, 3> task_choices{"ease", "diagnosis", "posture"};

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters of diagnosis and posture (E13) and of tasks (H13).
const std::array rows{
    Row{"field_weight",
        "eta",
        &P::field_weight,
        "share",
        0,
        1,
        "E13",
        {"weight of the field in the diagnosis, the rest being the centre's",
         "poids du terrain dans le diagnostic, le reste étant celui du centre"},
        "assumed"},
    Row{"centre_error",
        "sigma_C",
        &P::centre_error,
        "practice",
        0,
        0.6,
        "E13",
        {"standard deviation of the centre's error about what a unit needs",
         "écart type de l'erreur du centre sur ce dont une unité a besoin"},
        "assumed"},
    Row{"field_error",
        "sigma_L",
        &P::field_error,
        "practice",
        0,
        0.6,
        "E13",
        {"standard deviation of one member's error about what the unit needs; the unit's members average theirs",
         "écart type de l'erreur d'un membre sur ce dont l'unité a besoin\u00a0; les membres font la moyenne des "
         "leurs"},
        "assumed"},
    Row{"field_bias",
        "b_L",
        &P::field_bias,
        "practice",
        -0.3,
        0.3,
        "E13",
        {"common bias of the field's diagnosis", "biais commun du diagnostic du terrain"},
        "assumed"},
    Row{"posture",
        "z",
        &P::posture,
        "share",
        0,
        1,
        "E13",
        {"posture of superiors: share of exceptions that may go to colleagues without leave; control takes the rest",
         "posture des supérieurs\u00a0: part des exceptions qui peuvent aller à des collègues sans autorisation\u00a0; "
         "le contrôle fait le reste"},
        "assumed"},
    Row{"posture_before",
        "z_0",
        &P::posture_before,
        "share",
        0,
        1,
        "E13",
        {"posture before the week in which z begins to hold", "posture avant la semaine où z commence à valoir"},
        "assumed: the same as z unless a study asks what changing it does"},
    Row{"posture_from",
        "w_z",
        &P::posture_from,
        "weeks",
        -520,
        520,
        "E13",
        {"weeks from the start of the mandate after which posture z holds; negative: already before it",
         "semaines après le début du mandat à partir desquelles vaut la posture z\u00a0; négatif\u00a0: déjà avant"},
        "design"},
    Row{"control_signal",
        "omega_c",
        &P::control_signal,
        "events",
        -1,
        1,
        "E13",
        {"evidence about the superior that being controlled gives: positive as attention, negative as distrust",
         "ce qu'un contrôle apprend sur le supérieur\u00a0: positif s'il vaut attention, négatif s'il vaut défiance"},
        "assumed"},
    Row{"autonomy_error",
        "e_auto",
        &P::autonomy_error,
        "share",
        0,
        0.3,
        "E13",
        {"share of sideways solutions that turn out wrong at full autonomy",
         "part des solutions entre collègues qui se révèlent fausses en pleine autonomie"},
        "assumed"},
    Row{"task_choice",
        "task",
        &P::task_choice,
        "",
        0,
        2,
        "H13",
        {"how a unit chooses its task: the one it does best, the one a fresh diagnosis says it should do, or the "
         "latter "
         "with the probability that posture z gives it and the former otherwise",
         "comment une unité choisit sa tâche\u00a0: celle qu'elle fait le mieux, celle qu'un diagnostic lui dit de "
         "faire, ou celle-ci avec la probabilité que lui laisse la posture z et celle-là sinon"},
        "design",
        task_choices},
};

}  // namespace

std::span<const Row> posture_rows() { return rows; }

}  // namespace concert::administration::detail
