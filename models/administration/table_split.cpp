#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the hours that differ by role, by channel or by category (split.hpp).
const std::array rows{
    Row{"relational_share_executives",
        "kappa_e",
        &P::relational_share_executives,
        "share",
        -1,
        1,
        "hours",
        {"collaboration, executives", "collaboration, dirigeants"},
        {"relational share of the head and of managers of managers; -1 means as relational_share",
         "part relationnelle de la direction et des cadres dirigeants ; -1 : comme relational_share"},
        "design"},
    Row{"relational_share_managers",
        "kappa_m",
        &P::relational_share_managers,
        "share",
        -1,
        1,
        "hours",
        {"collaboration, first-line managers", "collaboration, encadrants de proximité"},
        {"relational share of first-line managers; -1 means as relational_share",
         "part relationnelle des encadrants de proximité ; -1 : comme relational_share"},
        "design"},
    Row{"relational_share_frontline",
        "kappa_f",
        &P::relational_share_frontline,
        "share",
        -1,
        1,
        "hours",
        {"collaboration, frontline", "collaboration, terrain"},
        {"relational share of frontline agents; -1 means as relational_share",
         "part relationnelle des agents de terrain ; -1 : comme relational_share"},
        "design"},
    Row{"formal_hours",
        "F",
        &P::formal_hours,
        "h per person-week",
        -1,
        14,
        "hours",
        {"formal hours", "heures formelles"},
        {"hours of the formal channel; -1 means what beta and kappa say",
         "heures du canal formel ; -1 : selon beta et kappa"},
        "design: a grid of formal and relational hours, 0 to 14"},
    Row{"relational_hours",
        "R",
        &P::relational_hours,
        "h per person-week",
        -1,
        14,
        "hours",
        {"relational hours", "heures relationnelles"},
        {"hours of the relational channel; -1 means what beta and kappa say",
         "heures du canal relationnel ; -1 : selon beta et kappa"},
        "design: a grid of formal and relational hours, 0 to 14"},
    Row{"wage_a",
        "w_A",
        &P::wage_a,
        "relative",
        0.8,
        2,
        "hours",
        {"wage of category A", "salaire de la catégorie A"},
        {"wage of category A; where the three are not all 1, everybody's coordination hours cost the same instead of "
         "being as many",
         "salaire de la catégorie A ; dès que l'un des trois diffère de 1, les heures de coordination de chacun ont le "
         "même coût au lieu d'avoir la même durée"},
        "design: 1, 1, 1 counts hours alike; other values are assumptions of the study"},
    Row{"wage_b",
        "w_B",
        &P::wage_b,
        "relative",
        0.8,
        2,
        "hours",
        {"wage of category B", "salaire de la catégorie B"},
        {"wage of category B, likewise", "salaire de la catégorie B, de même"},
        "design: 1, 1, 1 counts hours alike; other values are assumptions of the study"},
    Row{"wage_c",
        "w_C",
        &P::wage_c,
        "relative",
        0.8,
        2,
        "hours",
        {"wage of category C", "salaire de la catégorie C"},
        {"wage of category C, likewise", "salaire de la catégorie C, de même"},
        "design: 1, 1, 1 counts hours alike; other values are assumptions of the study"},
};

}  // namespace

std::span<const Row> split_rows() { return rows; }

}  // namespace concert::administration::detail
