#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {
constexpr std::array<std::string_view, 6> places{"random",    "top",     "managers",
                                                 "periphery", "outside", "managers_and_periphery"};

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters of innovators and of the calendar.
const std::array rows{
    Row{"innovator_share",
        "d0",
        &P::innovator_share,
        "share",
        0,
        0.3,
        "build",
        {"share of innovators", "part des innovateurs"},
        {"share of people who, besides the head, sincerely use the practice when the mandate starts (at least one "
         "person)",
         "part des personnes qui, outre la direction, pratiquent sincèrement au début du mandat (au moins une)"},
        "assumed"},
    Row{"innovator_count",
        "n_d0",
        &P::innovator_count,
        "persons",
        0,
        1'000'000,
        "build",
        {"number of innovators", "nombre d'innovateurs"},
        {"number of innovators besides the head; 0 means by innovator_share",
         "nombre d'innovateurs outre la direction ; 0 : selon innovator_share"},
        "design"},
    Row{"innovator_place",
        "pl",
        &P::innovator_place,
        "",
        0,
        5,
        "build",
        {"place of the innovators", "place des innovateurs"},
        {"where the innovators stand; outside: users have their places (E14)",
         "où se trouvent les innovateurs ; outside : les usagers tiennent leur place (E14)"},
        "design",
        places},
    Row{"burn_in_weeks",
        "T_b",
        &P::burn_in_weeks,
        "weeks",
        1,
        520,
        "calendar",
        {"burn-in", "rodage"},
        {"weeks of ordinary work before the mandate", "semaines de travail ordinaire avant le mandat"},
        "design"},
    Row{"mandate_weeks",
        "T_m",
        &P::mandate_weeks,
        "weeks",
        1,
        1040,
        "calendar",
        {"length of the mandate", "durée du mandat"},
        {"weeks during which the leadership asks for the practice",
         "semaines pendant lesquelles la direction demande la pratique"},
        "design: three years"},
    Row{"follow_up_weeks",
        "T_f",
        &P::follow_up_weeks,
        "weeks",
        0,
        1040,
        "calendar",
        {"follow-up", "suivi après le mandat"},
        {"weeks observed after the mandate is withdrawn", "semaines observées après le retrait du mandat"},
        "design: two years"},
    Row{"steps_per_week",
        "n_s",
        &P::steps_per_week,
        "steps",
        1,
        2,
        "calendar",
        {"steps per week", "pas par semaine"},
        {"steps a week is computed in; 2 shows whether the length of the step decides a result",
         "pas de calcul par semaine ; 2 montre si la longueur du pas décide d'un résultat"},
        "design"},
};
}  // namespace

std::span<const Row> calendar_rows() { return rows; }

}  // namespace concert::administration::detail
