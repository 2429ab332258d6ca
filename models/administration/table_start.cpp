#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of what there is before the mandate starts, beside the innovators.
const std::array rows{
    Row{"initial_compliance",
        "c0",
        &P::initial_compliance,
        "share",
        0,
        1,
        "E7",
        {"initial compliance", "conformité initiale"},
        {"share of the staff, innovators apart, who know the practice and comply with it without being sincere when "
         "the "
         "mandate starts",
         "part du personnel, hors innovateurs, qui connaît et applique la pratique sans se l'être appropriée au début "
         "du mandat"},
        "design: what an assessment before the start would find (H11)"},
};

}  // namespace

std::span<const Row> start_rows() { return rows; }

}  // namespace concert::administration::detail
