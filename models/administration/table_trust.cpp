#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters of initial trust (E3).
const std::array rows{
    Row{"trust_in_superior",
        "mu_up",
        &P::trust_in_superior,
        "share",
        0.05,
        0.95,
        "build",
        {"initial trust in the superior", "confiance initiale en son supérieur"},
        {"mean initial trust towards one's superior", "confiance initiale moyenne envers son supérieur"},
        "survey shares as proxies"},
    Row{"trust_in_reports",
        "mu_down",
        &P::trust_in_reports,
        "share",
        0.05,
        0.95,
        "build",
        {"initial trust in direct reports", "confiance initiale en ses subordonnés"},
        {"mean initial trust towards one's own direct reports",
         "confiance initiale moyenne envers ses subordonnés directs"},
        "survey shares as proxies"},
    Row{"trust_in_others",
        "mu_0",
        &P::trust_in_others,
        "share",
        0.05,
        0.95,
        "build",
        {"initial trust in colleagues", "confiance initiale en ses collègues"},
        {"mean initial trust towards other colleagues", "confiance initiale moyenne envers les autres collègues"},
        "survey shares as proxies"},
    Row{"trust_concentration",
        "nu_t",
        &P::trust_concentration,
        "",
        2,
        100,
        "build",
        {"concentration of initial trust", "concentration de la confiance initiale"},
        {"concentration of initial trust: Beta(concentration × mean, concentration × (1 − mean))",
         "concentration de la confiance initiale : Beta(concentration × moyenne, concentration × (1 − moyenne))"},
        "assumed"},
    Row{"copied_trust_share",
        "p_copy",
        &P::copied_trust_share,
        "probability",
        0,
        1,
        "build",
        {"mutual initial trust", "confiance initiale mutuelle"},
        {"chance that the two directions of a tie begin with the same draw",
         "probabilité que les deux sens d'un lien partent du même tirage"},
        "about half of ties are mutual: Almaatouq et al. 2016"},
};
}  // namespace

std::span<const Row> trust_rows() { return rows; }

}  // namespace concert::administration::detail
