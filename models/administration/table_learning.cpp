#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters of E17.
const std::array rows{
    Row{"learning_scale",
        "x_L",
        &P::learning_scale,
        "helps",
        0,
        10'000,
        "E17",
        {"help needed to learn", "aides nécessaires pour apprendre"},
        {"help given and received after which 63 % of what can be learnt is learnt; 0 means that nobody learns",
         "aides données et reçues après lesquelles 63\u00a0% de ce qui peut s'apprendre est appris ; 0 : personne "
         "n'apprend"},
        "assumed; off unless a study turns it on"},
};

}  // namespace

std::span<const Row> learning_rows() { return rows; }

}  // namespace concert::administration::detail
