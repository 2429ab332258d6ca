#include "models/administration/posture.hpp"

#include <algorithm>

#include "models/administration/purposes.hpp"
#include "models/administration/trust.hpp"
#include "sim/column.hpp"
#include "sim/samplers.hpp"

namespace concert::administration {
namespace {

void draw_keys(State& s, const Part& part) {
    const Person first = s.body(part).first;
    const sim::Site site = s.site(part);
    sim::Column word;
    sim::for_each_batch(
        part.begin - first, part.end - first,
        [&](std::uint32_t number, std::uint32_t count) { word.draw(site, draw_control, number, count); },
        [&](std::uint32_t k, std::uint32_t local) { s.practice.control_key[first + local] = word[k]; });
}

/// What being controlled tells a report about the superior.
void add_signal(const State& s, Evidence& about_superior) {
    const double signal = s.p.control_signal;
    if (signal > 0) add_success(s, about_superior, signal);
    if (signal < 0) add_failure(s, about_superior, -signal);
}

/// Controls those members of unit u whose key is below `threshold`, the smallest first, as far as `hours` go; returns
/// what was spent.
Milliseconds control_unit(State& s, Part& part, std::uint32_t u, std::uint64_t threshold, Milliseconds hours) {
    const Organisation& o = *s.organisation;
    part.keys.clear();
    for (Person i = o.members_begin[u]; i < o.members_end[u]; ++i) {
        const std::uint64_t key = s.practice.control_key[i];
        if (key < threshold) part.keys.push_back(key << 32 | i);
    }
    const auto affordable = static_cast<std::size_t>(hours / s.k.control);
    const std::size_t served = std::min(affordable, part.keys.size());
    if (served < part.keys.size()) {
        std::nth_element(part.keys.begin(), part.keys.begin() + static_cast<std::ptrdiff_t>(served), part.keys.end());
    }
    for (std::size_t k = 0; k < served; ++k) {
        const auto i = static_cast<Person>(part.keys[k]);
        add_signal(s, s.about_superior[i]);
        ++s.tally(part, o.cell[i], controls);
    }
    return static_cast<Milliseconds>(served) * s.k.control;
}

}  // namespace

void control(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    const double frequency = (1 - s.stretch.posture) / static_cast<double>(s.p.steps_per_week);
    const std::uint64_t threshold = sim::threshold(frequency);
    if (threshold > 0) draw_keys(s, part);
    for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
        Milliseconds& hours = s.formal_free[o.superior[u]];
        Milliseconds& spent = s.practice.control_hours[u];
        hours += spent;  // of last week
        spent = threshold > 0 ? control_unit(s, part, u, threshold, hours) : 0;
        hours -= spent;
        s.tally(part, o.cell[o.superior[u]], control_hours) += spent;
        s.tally(part, o.cell[o.superior[u]], wage_surplus) += s.surplus(o.superior[u], spent);
    }
}

}  // namespace concert::administration
