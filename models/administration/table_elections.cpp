#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the elections of E15.
const std::array rows{
    Row{"election_every",
        "T_e",
        &P::election_every,
        "weeks",
        0,
        1040,
        "E15",
        {"weeks between elections", "semaines entre élections"},
        {"weeks from one election to the next; 0 means none", "semaines d'une élection à la suivante ; 0 : aucune"},
        "design: 312 where there are elections (six years, French communes)"},
    Row{"election_phase",
        "phi_e",
        &P::election_phase,
        "weeks",
        0,
        1040,
        "E15",
        {"week of an election", "semaine d'une élection"},
        {"week of the mandate with an election, the others lying whole intervals before and after",
         "semaine du mandat où se tient une élection, les autres étant à des intervalles entiers avant et après"},
        "design"},
    Row{"mandate_survival",
        "p_re",
        &P::mandate_survival,
        "probability",
        0,
        1,
        "E15",
        {"survival of the mandate", "survie du mandat"},
        {"chance that the mandate survives an election although at most half of the elected are sincere",
         "probabilité que le mandat survive à une élection bien qu'au plus la moitié des élus soient sincères"},
        "assumed"},
};

}  // namespace

std::span<const Row> election_rows() { return rows; }

}  // namespace concert::administration::detail
