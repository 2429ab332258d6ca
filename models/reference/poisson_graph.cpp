#include "models/reference/poisson_graph.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "models/reference/purpose.hpp"
#include "sim/math.hpp"

namespace concert::reference {

sim::Network poisson_graph(std::uint32_t people, double mean_degree, const sim::Site& site) {
    const double others = std::max(0.0, people - 1.0);
    if (!(mean_degree >= 0) || mean_degree > others) {
        throw std::invalid_argument("random graph of " + std::to_string(people) + " people with mean degree " +
                                    std::to_string(mean_degree) + ": the mean lies between 0 and the number of others");
    }
    std::vector<std::pair<sim::Person, sim::Person>> pairs;
    const double log_no_tie = sim::log(1 - mean_degree / others);  // -infinity when all are tied: every leap is 0
    if (log_no_tie < 0) {                                          // not so when there are no others or no ties
        for (std::uint32_t higher = 1; higher < people; ++higher) {
            sim::Site here = site;
            here.person = higher;
            sim::Stream draw(here, static_cast<std::uint8_t>(Purpose::RandomPair));
            for (std::uint32_t lower = 0; lower < higher; ++lower) {
                // Untied people in a row are geometric; 1 - u is in (0, 1], so its logarithm is finite.
                const double leap = sim::log(1 - draw.uniform()) / log_no_tie;
                if (leap >= higher - lower) break;
                lower += static_cast<std::uint32_t>(leap);
                pairs.emplace_back(higher, lower);
            }
        }
    }
    return sim::network_of_pairs(people, pairs);
}

}  // namespace concert::reference
