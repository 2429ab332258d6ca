#include "scenarios/study.hpp"

#include <stdexcept>

namespace concert::scenarios {

const Design& Study::the_design() const {
    if (!design) throw std::logic_error(file + ": has no design");
    return *design;
}

const Claim& Study::the_claim() const {
    if (!claim) throw std::logic_error(file + ": states no claim");
    return *claim;
}

const PopulationSource& Study::the_population() const {
    if (!population) throw std::logic_error(file + ": has no population");
    return *population;
}

const Branch& Study::the_branch() const {
    if (!branch) throw std::logic_error(file + ": has no branch");
    return *branch;
}

const Calibration& Study::the_calibration() const {
    if (!calibration) throw std::logic_error(file + ": has no calibration");
    return *calibration;
}

const ParetoSearch& Study::the_pareto() const {
    if (!pareto) throw std::logic_error(file + ": has no search for compromises");
    return *pareto;
}

}  // namespace concert::scenarios
