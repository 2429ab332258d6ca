#include "models/administration/service.hpp"

#include <algorithm>

#include "models/administration/exceptions.hpp"
#include "models/administration/learning.hpp"
#include "models/administration/routing.hpp"
#include "models/administration/trust.hpp"
#include "sim/random.hpp"

namespace concert::administration {
namespace {

using Way = Attempt::Way;
enum class End { solved, unresolved };

/// Writes down the end of an exception, to the cell it arrived at.
void end(State& s, Part& part, const Exception& exception, End how) {
    const std::uint32_t weeks = s.week - exception.born;
    s.tally(part, exception.cell, weeks_waited) += weeks;
    if (how == End::unresolved) {
        ++s.tally(part, exception.cell, unresolved);
        ++s.unresolved[exception.person];
        return;
    }
    ++s.tally(part, exception.cell, solved);
    if (weeks <= static_cast<std::uint32_t>(s.p.longest_wait)) {
        ++part.solved_early[weeks * s.organisation->cells.size() + exception.cell];
    }
}

/// What came of a request to a colleague: evidence, hours, counts. True when it still has to go upwards.
bool settle_sideways(State& s, Part& part, Attempt& attempt) {
    const Organisation& o = *s.organisation;
    const std::uint8_t cell = o.cell[attempt.person];
    ++s.tally(part, cell, asked);
    if (attempt.way == Way::turned_away) {
        ++s.tally(part, cell, turned_away);
        s.relational_left[attempt.person] += s.k.lateral;
        return true;
    }
    s.tally(part, cell, asking_hours) += s.k.lateral;
    s.tally(part, o.cell[attempt.helper], helping_hours) += s.k.lateral;
    if (s.wages_count) {
        s.tally(part, cell, wage_surplus) += s.surplus(attempt.person, s.k.lateral);
        s.tally(part, o.cell[attempt.helper], wage_surplus) += s.surplus(attempt.helper, s.k.lateral);
    }
    if (attempt.way != Way::refused) learn_from_help(s, attempt.person, attempt.helper);
    if (attempt.way == Way::refused) {
        ++s.tally(part, cell, refused);
        add_failure(s, s.about[attempt.tie]);
    } else if (attempt.way == Way::wrong) {  // nobody's fault: rework, but no evidence
        ++s.tally(part, cell, went_wrong);
        end(s, part, attempt, End::unresolved);
    } else if (attempt.solved) {
        add_success(s, s.about[attempt.tie]);
        end(s, part, attempt, End::solved);
    }
    return !attempt.solved;
}

/// The order of an attempt among those that wait for one superior: key, then place in the list.
std::uint64_t service_order(const Attempt& attempt, std::size_t place) {
    return std::uint64_t{attempt.key} << 32 | place;
}

/// What becomes of an exception that a superior serves.
void serve_one(State& s, Part& part, std::uint32_t unit, const Attempt& attempt) {
    double luck = sim::unit(attempt.luck);  // one number for both questions: escalated below e, the rest is rescaled
    if (luck < s.p.escalation) {
        part.escalated.push_back(attempt);
        part.escalated.back().age = 0;
        ++s.tally(part, attempt.cell, waiting);
        ++s.escalated_count[unit];
        return;
    }
    luck = (luck - s.p.escalation) / (1 - s.p.escalation);
    if (luck < s.p.vertical_success) {
        add_success(s, s.about_superior[attempt.person]);
        end(s, part, attempt, End::solved);
    } else {
        add_failure(s, s.about_superior[attempt.person]);
        end(s, part, attempt, End::unresolved);
    }
}

/// Settles the exceptions [from, to) of the members of one unit; returns the formal hours the superior spent.
Milliseconds serve_unit(State& s, Part& part, std::uint32_t unit, std::size_t from, std::size_t to) {
    const Person superior = s.organisation->superior[unit];
    std::size_t upwards = 0;
    for (std::size_t e = from; e < to; ++e) {
        Attempt& attempt = part.attempts[e];
        if (attempt.way == Way::upwards || settle_sideways(s, part, attempt)) {
            attempt.way = Way::upwards;
            ++upwards;
        }
    }
    const auto capacity = static_cast<std::size_t>(s.formal_free[superior] / s.k.vertical);
    std::uint64_t last = ~std::uint64_t{0};  // the last that is served
    const bool rationed = upwards > capacity;
    if (rationed && capacity > 0) {
        part.keys.clear();
        for (std::size_t e = from; e < to; ++e) {
            if (part.attempts[e].way == Way::upwards) part.keys.push_back(service_order(part.attempts[e], e));
        }
        const auto place = part.keys.begin() + static_cast<std::ptrdiff_t>(capacity - 1);
        std::nth_element(part.keys.begin(), place, part.keys.end());
        last = *place;
    }
    std::size_t served = 0;
    for (std::size_t e = from; e < to; ++e) {
        Attempt& attempt = part.attempts[e];
        if (attempt.way != Way::upwards) continue;
        if (!rationed || (capacity > 0 && service_order(attempt, e) <= last)) {
            ++served;
            serve_one(s, part, unit, attempt);
        } else if (attempt.age >= s.p.longest_wait) {
            add_failure(s, s.about_superior[attempt.person]);
            end(s, part, attempt, End::unresolved);
        } else {
            ++attempt.age;
            ++s.tally(part, attempt.cell, waiting);
            part.waiting.push_back(attempt);
        }
    }
    return static_cast<Milliseconds>(served) * s.k.vertical;
}

/// The head's own exceptions, after those of its reports; returns what it spent of F^x. One for which it has no hours
/// left at all is unresolved.
Milliseconds serve_head(State& s, Part& part, std::size_t to, Milliseconds formal_left) {
    Milliseconds spent = 0;
    Milliseconds& overtime = s.head_overtime[part.block];
    for (std::size_t e = 0; e < to; ++e) {
        const Attempt& attempt = part.attempts[e];
        const Milliseconds formal = std::min(formal_left - spent, s.k.vertical);
        const Milliseconds further = s.k.vertical - formal;
        const bool affordable = overtime + further <= s.work_hours[part.begin];
        if (affordable) {
            spent += formal;
            overtime += further;
        }
        const bool solves = affordable && sim::unit(attempt.luck) < s.p.vertical_success;
        end(s, part, attempt, solves ? End::solved : End::unresolved);
    }
    return spent;
}

/// The superior's formal hours that nobody asked for go to procedures, and prevent exceptions next week.
void keep_procedures(State& s, Part& part, std::uint32_t unit, Milliseconds spent) {
    const Organisation& o = *s.organisation;
    const Person superior = o.superior[unit];
    const Milliseconds left = s.formal_free[superior] - spent;
    s.tally(part, o.cell[superior], solving_hours) += spent;
    s.tally(part, o.cell[superior], procedure_hours) += left;
    if (s.wages_count) s.tally(part, o.cell[superior], wage_surplus) += s.surplus(superior, s.formal_free[superior]);
    if (left == s.procedures[unit]) return;
    s.procedures[unit] = left;
    if (s.p.standardisation <= 0) return;
    Arrivals& known = part.known_arrivals[static_cast<std::size_t>(spent / s.k.vertical) % part.known_arrivals.size()];
    if (known.procedures != left) known = expected_arrivals(s, left);
    set_arrivals(s, superior, known);
}

}  // namespace

void serve(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    part.waiting.clear();
    part.escalated.clear();
    std::size_t from = 0;
    const std::size_t total = part.attempts.size();
    const bool with_head = part.begin == s.body(part).first;
    while (with_head && from < total && part.attempts[from].person == part.begin) ++from;
    const std::size_t heads = from;
    for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
        std::size_t to = from;
        while (to < total && part.attempts[to].person < o.members_end[u]) ++to;
        s.escalated_begin[u] = static_cast<std::uint32_t>(part.escalated.size());
        s.escalated_count[u] = 0;
        Milliseconds spent = from == to ? 0 : serve_unit(s, part, u, from, to);
        if (heads > 0 && o.superior[u] == part.begin) {
            spent += serve_head(s, part, heads, s.formal_free[part.begin] - spent);
        }
        keep_procedures(s, part, u, spent);
        from = to;
    }
    const auto answered = [&](Person begin, Person end) {
        std::fill_n(s.requests.data() + begin, end - begin, std::uint16_t{0});
    };
    answered(part.begin, part.end);
    if (const sim::Body& body = s.body(part); with_head) {
        answered(body.first + body.staff, body.first + body.staff + body.outside);
    }
}

}  // namespace concert::administration
