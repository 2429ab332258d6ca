#include "app/outcome_option.hpp"

#include <fmt/format.h>

#include "analysis/outcomes.hpp"
#include "scenarios/errors.hpp"

namespace concert::app {

std::size_t outcome_called(const std::string& name) {
    const std::size_t outcome = analysis::find_outcome(name);
    if (outcome != analysis::npos) return outcome;
    std::vector<std::string> known;
    for (const auto& row : analysis::outcome_table()) known.emplace_back(row.name);
    const std::string hint = scenarios::did_you_mean(name, known);
    throw scenarios::StudyErrors({fmt::format("concert: unknown outcome \"{}\"{}", name,
                                              hint.empty() ? "; there are " + scenarios::quoted_list(known) : hint)});
}

}  // namespace concert::app
