#include "app/load_study.hpp"

#include "analysis/outcomes.hpp"
#include "claims/bands.hpp"
#include "models/administration/table.hpp"
#include "models/population/table.hpp"

namespace concert::app {

scenarios::Study load_study(const std::string& path, const scenarios::Overrides& overrides) {
    std::vector<std::string> outcomes;
    for (const analysis::Outcome& outcome : analysis::outcome_table()) {
        if (!outcome.never) outcomes.emplace_back(outcome.name);  // a mean of weeks that may never come has no width
    }
    return scenarios::load_study(path, administration::model_table(), overrides, outcomes, &population::model_table(),
                                 claims::judged_outcomes());
}

}  // namespace concert::app
