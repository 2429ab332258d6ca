#pragma once
#include <string>

#include "analysis/results.hpp"
#include "analysis/summary.hpp"
#include "analysis/texts.hpp"

/// The parts of the report, each made of whole lines.
namespace concert::analysis {

inline constexpr std::size_t runs_for_interval = 10;  ///< with fewer, ranges are shown
inline constexpr std::size_t pairs_to_conclude = 20;  ///< with fewer, sentences stay neutral

/// Values in the sample of D at withdrawal: what the report calls n.
std::size_t sample_size(const Cell& cell);

/// Size x arm: weeks to half, D at withdrawal and two years later, each with its interval; n.
std::string results_table(const Results& results, const Summary& summary, Language language, std::size_t columns);

/// One group's median of D over the weeks, a line of blocks an arm, then the level at the end and P(ignition).
std::string curves_panel(const Results& results, const Summary& summary, std::size_t group, Language language,
                         std::size_t columns, bool color);

/// What the numbers say of one group: the two arms furthest apart in D at withdrawal. Neutral when the interval of
/// their difference holds 0 or there are fewer than 20 pairs.
std::string sentence(const Results& results, const Summary& summary, std::size_t group, Language language);

/// The widest of the 95 % intervals of D at withdrawal.
std::string precision_sentence(const Results& results, const Summary& summary, Language language);

}  // namespace concert::analysis
