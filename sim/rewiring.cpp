#include "sim/rewiring.hpp"

#include <algorithm>

namespace concert::sim {
namespace {

using Pair = std::pair<Person, Person>;

/// Who is tied to whom; rows keep their length, because degrees do.
class Rows {
public:
    Rows(std::size_t people, const std::vector<Pair>& pairs) : first_(people + 1, 0), other_(2 * pairs.size()) {
        for (const auto& [a, b] : pairs) ++first_[a + 1], ++first_[b + 1];
        for (std::size_t i = 0; i < people; ++i) first_[i + 1] += first_[i];
        auto next = first_;
        for (const auto& [a, b] : pairs) {
            other_[next[a]++] = b;
            other_[next[b]++] = a;
        }
    }
    bool tied(Person i, Person j) const { return find(i, j) != first_[i + 1]; }
    void exchange(Person i, Person old_partner, Person new_partner) { other_[find(i, old_partner)] = new_partner; }

private:
    std::size_t find(Person i, Person j) const {
        std::size_t k = first_[i];
        while (k < first_[i + 1] && other_[k] != j) ++k;
        return k;
    }
    std::vector<std::size_t> first_;
    std::vector<Person> other_;
};

}  // namespace

void rewire(std::vector<Pair>& pairs, std::size_t people, Site site, std::uint8_t purpose) {
    constexpr std::size_t swaps_per_pair = 10, swaps_per_stream = 1024;
    if (pairs.size() < 2) return;
    Rows rows(people, pairs);
    const auto count = static_cast<std::uint32_t>(pairs.size());
    const std::size_t swaps = swaps_per_pair * pairs.size();
    for (std::size_t begin = 0; begin < swaps; begin += swaps_per_stream) {
        site.person = static_cast<std::uint32_t>(begin / swaps_per_stream);
        Stream draw(site, purpose);
        for (std::size_t k = begin; k < std::min(swaps, begin + swaps_per_stream); ++k) {
            Pair& one = pairs[draw.below(count)];
            Pair& two = pairs[draw.below(count)];
            const auto [a, b] = one;
            auto [c, d] = two;
            if (draw.word() % 2 == 1) std::swap(c, d);  // a pair has no direction: both ways of crossing are alike
            // a pair drawn twice fails here too: a would get itself, or b, whom it has
            if (a == d || c == b || rows.tied(a, d) || rows.tied(c, b)) continue;
            rows.exchange(a, b, d);
            rows.exchange(b, a, c);
            rows.exchange(c, d, b);
            rows.exchange(d, c, a);
            one = {a, d};
            two = {c, b};
        }
    }
}

}  // namespace concert::sim
