#include "models/administration/routing.hpp"

#include <algorithm>

#include "models/administration/exceptions.hpp"
#include "models/administration/purposes.hpp"
#include "models/administration/trust.hpp"
#include "sim/column.hpp"
#include "sim/parallel.hpp"

namespace concert::administration {
namespace {

/// An active tie of i chosen with probability ∝ t_ij.
TieIndex choose_tie(const State& s, Person i, std::uint32_t word) {
    const TieIndex first = s.organisation->ties.first[i];
    const std::uint32_t ties = s.active[i];
    float sum = 0;
    for (TieIndex t = first; t < first + ties; ++t) sum += trust_of(s, t);
    const float wanted = static_cast<float>(sim::unit(word)) * sum;
    float reached = 0;
    for (TieIndex t = first; t + 1 < first + ties; ++t) {
        reached += trust_of(s, t);
        if (wanted < reached) return t;
    }
    return first + ties - 1;
}

/// Gives an exception of person i its way for this week.
void choose_way(State& s, Part& part, Person i, Exception& exception) {
    exception.way = Exception::Way::upwards;
    Milliseconds& left = s.relational_left[i];
    if (!s.on.routing || s.active[i] == 0 || left < s.k.lateral || s.organisation->is_head(i)) return;
    const auto words = sim::block(s.site(part, i), draw_route, exception.ordinal);
    const double both = static_cast<double>(left) + s.formal_free[s.superior_of(i)];
    if (sim::unit(words[0]) * both >= left) return;
    left -= s.k.lateral;
    exception.way = Exception::Way::sideways;
    exception.tie = choose_tie(s, i, words[1]);
    exception.key = words[2];
    sim::add_shared(s.requests[s.organisation->ties.target[exception.tie]], 1);
}

}  // namespace

void route(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    const Person first = s.body(part).first;
    const sim::Site site = s.site(part);
    const auto born = static_cast<std::uint16_t>(s.week);
    part.next.clear();
    auto old = part.waiting.cbegin();
    sim::Column word;
    sim::for_each_batch(
        part.begin - first, part.end - first,
        [&](std::uint32_t number, std::uint32_t count) { word.draw(site, draw_arrivals, number, count); },
        [&](std::uint32_t k, std::uint32_t local) {
            const Person i = first + local;
            s.relational_left[i] = s.relational_free[i];
            const std::uint32_t fresh = arrivals(s, i, word[k]);
            const std::uint32_t u = o.led[i];
            const bool waited = old != part.waiting.cend() && old->person == i;
            if (fresh == 0 && !waited && (u == none || s.escalated_count[u] == 0)) return;

            std::uint8_t ordinal = 0;
            const auto add = [&](Exception exception) {
                exception.person = i;
                exception.ordinal = ordinal++;
                choose_way(s, part, i, exception);
                part.next.push_back(exception);
            };
            // what already waits for the superior goes on waiting there
            for (; old != part.waiting.cend() && old->person == i; ++old) {
                part.next.push_back(*old);
                part.next.back().ordinal = ordinal++;
            }
            if (u != none) {
                const Part& below = s.parts[s.part_of_unit[u]];
                for (std::uint32_t e = 0; e < s.escalated_count[u]; ++e) add(below.escalated[s.escalated_begin[u] + e]);
            }
            for (std::uint32_t n = 0; n < fresh; ++n) add({.person = i, .born = born, .age = 0, .cell = o.cell[i]});
            s.tally(part, o.cell[i], arrived) += fresh;
        });
    part.waiting.swap(part.next);
}

void answer(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    part.excess.clear();
    const auto number = static_cast<std::uint32_t>(&part - s.parts.data());
    for (std::uint32_t e = 0; e < part.waiting.size(); ++e) {
        Exception& exception = part.waiting[e];
        if (exception.way != Exception::Way::sideways) continue;
        const Person helper = o.ties.target[exception.tie];
        if (s.requests[helper] > helping_capacity(s, helper)) {
            part.excess.push_back({helper, exception.key, exception.person, number, e});
        }
        const double willing = s.p.help_without_trust +
                               (1 - s.p.help_without_trust) * static_cast<double>(trust_of(s, o.ties.mate[exception.tie]));
        const auto words = sim::block(s.site(part, exception.person), draw_solution, exception.ordinal);
        exception.way = sim::unit(words[0]) < willing ? Exception::Way::helped : Exception::Way::refused;
        exception.solved = exception.way == Exception::Way::helped && sim::unit(words[1]) < s.p.lateral_success;
    }
}

void ration_helpers(State& s) {
    std::size_t requests = 0;
    for (const Part& part : s.parts) requests += part.excess.size();
    if (requests == 0) return;
    s.excess.clear();
    for (const Part& part : s.parts) s.excess.insert(s.excess.end(), part.excess.begin(), part.excess.end());
    std::sort(s.excess.begin(), s.excess.end());
    Person helper = none;
    std::uint32_t place = 0, capacity = 0;
    for (const Excess& request : s.excess) {
        if (request.helper != helper) {
            helper = request.helper;
            place = 0;
            capacity = helping_capacity(s, helper);
        }
        if (place++ < capacity) continue;
        Exception& exception = s.parts[request.part].waiting[request.index];
        exception.way = Exception::Way::turned_away;
        exception.solved = false;
    }
}

}  // namespace concert::administration
