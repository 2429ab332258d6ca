#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The smallest effects that matter, fixed before anything was run (docs/model.md, docs/claims.md).
namespace concert::claims {

struct Band {
    std::string_view outcome;  ///< as in the outcome table
    double width;
    bool relative;  ///< a share of the larger of the means compared, not an amount
    bool less_is_better;
};

/// One row for each outcome that a claim may judge.
std::span<const Band> bands();

/// The row of an outcome; throws std::invalid_argument when it has none.
const Band& band_of(std::string_view outcome);

/// Names of all outcomes that may be judged.
std::vector<std::string> judged_outcomes();

/// An outcome made of two others, each in units of its smallest effect: D and Q together, so that neither counts for
/// more. Its own smallest effect is one such unit.
inline constexpr std::string_view together = "D_and_Q";
double together_of(double d, double q);

}  // namespace concert::claims
