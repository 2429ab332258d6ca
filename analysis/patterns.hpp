#pragma once
#include <string>
#include <vector>

#include "analysis/population.hpp"

/// Whether a simulated population shows what is known of real ones: patterns P1 to P4 and the envelope of the US
/// states. Every check compares one number with a published one, within bounds fixed before anything was run; what
/// fails is listed like what does not. docs/public-service.md names the sources.
namespace concert::analysis {

enum class Verdict { reproduced, failing, not_measured };

struct Check {
    std::string pattern;  ///< "P1"; with "-C" appended, the same read from compliance in place of sincerity
    std::string name;     ///< of the check, for files
    std::size_t arm = 0;
    sim::Texts text;
    bool share = false;                       ///< shown as a percentage
    double published_lower, published_upper;  ///< one number: both alike
    double accepted_lower, accepted_upper;    ///< inclusive
    Band simulated;                           ///< over the replicates; the median decides
    Verdict verdict = Verdict::not_measured;
    std::string_view source;
};

/// P1 in the arms of a duty, P2, P4 and the envelope in the others, P3 in both.
std::vector<Check> check_patterns(const PopulationResults& results);

/// Reproduced when all checks of a pattern are; failing when one fails; otherwise not measured.
Verdict verdict_of(const std::vector<Check>& checks, std::string_view pattern);

/// The patterns named in the checks, each once, in order.
std::vector<std::string> patterns_of(const std::vector<Check>& checks);

std::string_view word_of(Verdict verdict);  ///< for files: "reproduced", "failing", "not measured"

/// For readers: a pattern in one line, a verdict in a word.
sim::Texts pattern_text(std::string_view pattern);
sim::Texts verdict_text(Verdict verdict);
/// How many decimals a number of a check is shown with: two or three digits that count.
int decimals_of(double value);

}  // namespace concert::analysis
