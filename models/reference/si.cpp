#include "models/reference/si.hpp"

#include <stdexcept>
#include <string>

#include "models/reference/bass.hpp"
#include "sim/math.hpp"

namespace concert::reference {

double si_expected_time_to_all(std::uint32_t people, double contact_rate) {
    if (people == 0 || !(contact_rate > 0)) {
        throw std::invalid_argument("contagion among " + std::to_string(people) + " people at contact rate " +
                                    std::to_string(contact_rate) + ": both must be above 0");
    }
    double harmonic = 0;
    for (std::uint32_t k = people - 1; k > 0; --k) harmonic += 1.0 / k;  // small terms first
    return 2 * (people - 1.0) * harmonic / (contact_rate * people);
}

double si_share(double initial_share, double contact_rate, double t) {
    return initial_share / (initial_share + (1 - initial_share) * sim::exp(-contact_rate * t));
}

std::vector<double> si_adoption_times(std::uint32_t people, double contact_rate, const sim::Site& site) {
    return bass_adoption_times({.innovation = 0, .imitation = contact_rate}, people, 1, site);
}

}  // namespace concert::reference
