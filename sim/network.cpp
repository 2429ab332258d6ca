#include "sim/network.hpp"

#include <cassert>
#include <limits>
#include <stdexcept>
#include <string>

namespace concert::sim {
namespace {

using Pairs = std::span<const std::pair<Person, Person>>;

void check(std::size_t people, Pairs pairs) {
    if (people > std::numeric_limits<Person>::max() || pairs.size() > std::numeric_limits<TieIndex>::max() / 2) {
        throw std::invalid_argument("network of " + std::to_string(people) + " people and " +
                                    std::to_string(pairs.size()) +
                                    " pairs: at most 4294967295 people and 2147483647 pairs can be numbered");
    }
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const Person a = pairs[k].first, b = pairs[k].second;
        const auto complain = [&](const std::string& what) {
            throw std::invalid_argument("pair " + std::to_string(k) + " (" + std::to_string(a) + ", " +
                                        std::to_string(b) + "): " + what);
        };
        if (a >= people || b >= people) {
            complain("there is no person " + std::to_string(a >= people ? a : b) + " among " + std::to_string(people) +
                     " people (numbered from 0)");
        }
        if (a == b) complain("a person has no tie to themselves");
    }
}

/// Rows in the order in which the pairs come.
Network rows_as_given(std::size_t people, Pairs pairs) {
    Network network;
    network.first.assign(people + 1, 0);
    for (const auto& [a, b] : pairs) {
        ++network.first[a + 1];
        ++network.first[b + 1];
    }
    for (std::size_t i = 0; i < people; ++i) network.first[i + 1] += network.first[i];
    network.target.resize(2 * pairs.size());
    std::vector<TieIndex> next(network.first.begin(), network.first.end() - 1);
    for (const auto& [a, b] : pairs) {
        network.target[next[a]++] = b;
        network.target[next[b]++] = a;
    }
    return network;
}

}  // namespace

Network network_of_pairs(std::size_t people, std::span<const std::pair<Person, Person>> pairs) {
    check(people, pairs);
    Network network = rows_as_given(people, pairs);

    // Who is visited in rising order enters every neighbour's row in rising order: that sorts all rows at once.
    std::vector<TieIndex> next(network.first.begin(), network.first.end() - 1);
    std::vector<Person> sorted(network.ties());
    for (std::size_t i = 0; i < people; ++i) {
        for (const Person j : network.neighbours(static_cast<Person>(i))) sorted[next[j]++] = static_cast<Person>(i);
    }
    network.target = std::move(sorted);

    // For the same reason the ties back to i stand at the first place not yet taken of each sorted row.
    next.assign(network.first.begin(), network.first.end() - 1);
    network.mate.resize(network.ties());
    for (std::size_t i = 0; i < people; ++i) {
        for (TieIndex t = network.first[i]; t < network.first[i + 1]; ++t) {
            const Person j = network.target[t];
            if (t > network.first[i] && network.target[t - 1] == j) {
                throw std::invalid_argument("the pair (" + std::to_string(i) + ", " + std::to_string(j) +
                                            ") is given twice");
            }
            network.mate[t] = next[j]++;
        }
    }
    return network;
}

void reorder_rows(Network& network, std::span<const std::uint16_t> order) {
    assert(order.size() == network.ties());
    std::vector<Person> target(network.ties());
    std::vector<TieIndex> moved_to(network.ties());  // by the old position
    for (std::size_t i = 0; i < network.people(); ++i) {
        const TieIndex row = network.first[i];
        for (TieIndex t = row; t < network.first[i + 1]; ++t) {
            assert(order[t] < network.degree(static_cast<Person>(i)));
            target[t] = network.target[row + order[t]];
            moved_to[row + order[t]] = t;
        }
    }
    std::vector<TieIndex> mate(network.ties());
    for (std::size_t old = 0; old < network.ties(); ++old) mate[moved_to[old]] = moved_to[network.mate[old]];
    network.target = std::move(target);
    network.mate = std::move(mate);
}

}  // namespace concert::sim
