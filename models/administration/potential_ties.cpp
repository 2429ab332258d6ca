#include "models/administration/potential_ties.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "models/administration/purposes.hpp"
#include "models/administration/tie_weights.hpp"
#include "sim/math.hpp"
#include "sim/rewiring.hpp"

namespace concert::administration {
namespace {

constexpr std::size_t most_drawn = 64;  // nobody draws more partners; k_pot is 50 at most

}  // namespace

std::vector<std::pair<Person, Person>> draw_potential_ties(const Hierarchy& h, std::uint32_t elected,
                                                           const Parameters& p, const sim::Site& site) {
    const auto people = static_cast<std::uint32_t>(h.people()) + elected;
    const auto most = static_cast<std::uint32_t>(2 * p.potential_ties);
    const double half = p.potential_ties / 2;
    const auto sure = static_cast<std::uint32_t>(half);
    const double other_category = sim::exp(-p.homophily);  // acceptance of a partner of another category
    const auto category = [&](Person i) { return i < h.people() ? h.category[i] : Category::a; };

    TieWeights weights(h, elected, p);
    std::vector<std::uint16_t> degree(people, 0);
    std::vector<Person> partners(static_cast<std::size_t>(people) * most);
    std::vector<std::pair<Person, Person>> ties;
    ties.reserve(static_cast<std::size_t>(static_cast<double>(people) * (half + 0.1)) + 16);

    for (Person i = 0; i < people; ++i) {
        weights.stand_at(i);
        sim::Site own = site;
        own.person = i;
        sim::Stream draw(own, draw_partners);
        const auto draw_partner = [&] {
            const std::uint32_t group = weights.group_of(draw.uniform_open());
            const auto anybody = [&] { return weights.person(group, draw.below(weights.people_in(group))); };
            Person j = anybody();
            while (category(i) != category(j) && draw.uniform_open() >= other_category) j = anybody();
            return j;
        };
        const std::uint32_t wanted = sure + (draw.uniform_open() < half - sure ? 1 : 0);
        assert(wanted <= most_drawn);
        std::array<Person, most_drawn> first_choice;
        for (std::uint32_t k = 0; k < wanted && people > 1; ++k) {
            first_choice[k] = draw_partner();
            __builtin_prefetch(&degree[first_choice[k]]);  // partners are far apart in memory
            __builtin_prefetch(&partners[static_cast<std::size_t>(first_choice[k]) * most]);
        }
        const Person* mine = partners.data() + static_cast<std::size_t>(i) * most;
        for (std::uint32_t k = 0; k < wanted && degree[i] < most && degree[i] + 1U < people; ++k) {
            Person j = first_choice[k];
            for (int attempt = 0; attempt < 100; ++attempt, j = draw_partner()) {
                if (degree[j] >= most || std::find(mine, mine + degree[i], j) != mine + degree[i]) continue;
                partners[static_cast<std::size_t>(i) * most + degree[i]++] = j;
                partners[static_cast<std::size_t>(j) * most + degree[j]++] = i;
                ties.emplace_back(i, j);
                break;
            }
        }
    }
    if (p.tie_generator == static_cast<std::int64_t>(TieGenerator::rewired))
        sim::rewire(ties, people, site, draw_rewiring);
    return ties;
}

}  // namespace concert::administration
