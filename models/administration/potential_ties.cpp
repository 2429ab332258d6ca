#include "models/administration/potential_ties.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "models/administration/purposes.hpp"
#include "sim/math.hpp"

namespace concert::administration {
namespace {

constexpr std::size_t longest = 2 * 256 + 2;  // no two people of a hierarchy of 255 levels are farther apart

constexpr std::size_t most_drawn = 64;  // nobody draws more partners; k_pot is 50 at most

/// People at one distance that stand next to one another, less a gap (the branch one comes from).
struct Segment {
    std::uint32_t distance;
    Person begin, end, gap_begin, gap_end;
    std::uint32_t size() const { return (end - begin) - (gap_end - gap_begin); }
    Person at(std::uint32_t k) const { return begin + k < gap_begin ? begin + k : begin + k + (gap_end - gap_begin); }
};

/// Breadth-first numbering keeps the descendants of a person at a given depth contiguous: this finds them.
class Surroundings {
public:
    Surroundings(const Hierarchy& h, std::uint32_t elected)
        : h_(h), staff_(static_cast<Person>(h.people())), elected_(elected), first_report_(h.people() + 1) {
        first_report_[0] = 1;
        for (std::size_t i = 0; i < h.people(); ++i) first_report_[i + 1] = first_report_[i] + h.reports[i];
    }

    /// All other people, as segments by distance.
    void around(Person i, std::vector<Segment>& found) const {
        found.clear();
        if (i >= staff_) {  // an elected: the head at distance 1, its colleagues at 2
            below(0, 1, none, found);
            add({2, staff_, staff_ + elected_, i, i + 1}, found);
            return;
        }
        below(i, 0, none, found);
        std::uint32_t up = 1;
        for (Person from = i; from != 0; from = h_.superior[from], ++up) below(h_.superior[from], up, from, found);
        const Person end = staff_ + elected_;
        add({up, staff_, end, end, end}, found);
    }

private:
    static void add(const Segment& s, std::vector<Segment>& found) {
        if (s.size() > 0) found.push_back(s);
    }
    /// `top` and everybody below, at distance `up` and more, without the branch of `branch`; at distance 0 without
    /// `top`.
    void below(Person top, std::uint32_t up, Person branch, std::vector<Segment>& found) const {
        Person begin = top, end = top + 1;
        Person gap_begin = end, gap_end = end;
        if (branch == none && up == 0) gap_begin = top;  // nobody is their own partner
        for (std::uint32_t distance = up; begin < end; ++distance) {
            add({distance, begin, end, gap_begin, gap_end}, found);
            const bool first_step = begin == top && end == top + 1;
            begin = first_report_[begin];
            end = first_report_[end];
            if (branch == none) {
                gap_begin = gap_end = end;
            } else if (first_step) {
                gap_begin = branch;
                gap_end = branch + 1;
            } else {
                gap_begin = first_report_[gap_begin];
                gap_end = first_report_[gap_end];
            }
        }
    }

    const Hierarchy& h_;
    Person staff_, elected_;
    std::vector<Person> first_report_;
};

}  // namespace

std::vector<std::pair<Person, Person>> draw_potential_ties(const Hierarchy& h, std::uint32_t elected,
                                                           const Parameters& p, const sim::Site& site) {
    const auto people = static_cast<std::uint32_t>(h.people()) + elected;
    const auto most = static_cast<std::uint32_t>(2 * p.potential_ties);
    const double half = p.potential_ties / 2;
    const auto sure = static_cast<std::uint32_t>(half);
    const double other_category = sim::exp(-p.homophily);  // acceptance of a partner of another category
    std::array<double, longest> decay;
    for (std::size_t d = 0; d < longest; ++d) decay[d] = sim::exp(-p.distance_decay * (static_cast<double>(d) - 1));
    const auto category = [&](Person i) { return i < h.people() ? h.category[i] : Category::a; };

    const Surroundings surroundings(h, elected);
    std::vector<std::uint16_t> degree(people, 0);
    std::vector<Person> partners(static_cast<std::size_t>(people) * most);
    std::vector<std::pair<Person, Person>> ties;
    ties.reserve(static_cast<std::size_t>(static_cast<double>(people) * (half + 0.1)) + 16);
    std::vector<Segment> segments;
    std::array<std::uint32_t, longest> at_distance;
    std::array<double, longest> weight;  // running sum of n(h)·exp(−a_h(h−1)) over distances

    for (Person i = 0; i < people; ++i) {
        surroundings.around(i, segments);
        std::uint32_t farthest = 1;
        for (const Segment& s : segments) farthest = std::max(farthest, s.distance);
        std::fill_n(at_distance.begin(), farthest + 1, 0U);
        for (const Segment& s : segments) at_distance[s.distance] += s.size();
        double total = 0;
        for (std::uint32_t d = 1; d <= farthest; ++d) weight[d] = total += at_distance[d] * decay[d];

        sim::Site own = site;
        own.person = i;
        sim::Stream draw(own, draw_partners);
        const auto person_at = [&](std::uint32_t distance) {
            std::uint32_t k = draw.below(at_distance[distance]);
            for (const Segment& s : segments) {
                if (s.distance != distance) continue;
                if (k < s.size()) return s.at(k);
                k -= s.size();
            }
            return none;
        };
        const auto draw_partner = [&] {
            const double u = draw.uniform_open() * total;
            std::uint32_t distance = 1;
            while (distance < farthest && u >= weight[distance]) ++distance;
            Person j = person_at(distance);
            while (category(i) != category(j) && draw.uniform_open() >= other_category) j = person_at(distance);
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
    return ties;
}

}  // namespace concert::administration
