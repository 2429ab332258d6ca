#include "models/administration/observe.hpp"

#include <algorithm>
#include <array>
#include <cmath>  // floor and abs alone

#include "models/administration/coproduction.hpp"
#include "models/administration/trust.hpp"
#include "models/administration/value.hpp"

namespace concert::administration {
namespace {

constexpr std::size_t statuses = 16;

/// Adds how many people of each cell are in each status.
void count_statuses(State& s, Part& part, Person begin, Person end) {
    const Organisation& o = *s.organisation;
    std::array<std::uint32_t, 16 * statuses> seen{};
    for (Person i = begin; i < end; ++i) ++seen[o.cell[i] * statuses + s.status[i]];
    for (std::size_t cell = 0; cell < o.cells.size(); ++cell) {
        std::int64_t* tally = part.tally.data() + cell * kinds;
        for (std::size_t status = 0; status < statuses; ++status) {
            const std::int64_t n = seen[cell * statuses + status];
            tally[people] += n;
            if (status & is_aware) tally[aware] += n;
            if (status & complies) tally[complying] += n;
            if (status & is_sincere) tally[sincere] += n;
            if (status & is_overloaded) tally[overloaded] += n;
        }
    }
}

std::int64_t fixed_point(float trust) { return static_cast<std::int64_t>(trust * 65536.0F + 0.5F); }

/// Adds the backlog and the trust of the people of a part.
void count_trust(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    for (Person i = part.begin; i < part.end; ++i) {
        std::int64_t* tally = part.tally.data() + std::size_t{o.cell[i]} * kinds;
        tally[backlog_hours] += s.backlog[i];
        tally[tie_trust] += fixed_point(sum_of_trust(s, i));
        tally[active_ties] += s.active[i];
        if (o.is_head(i)) continue;
        tally[superior_trust] += fixed_point(trust_in_superior(s, i));
        ++tally[with_superior];
    }
}

std::int64_t fine_fixed_point(double x) { return static_cast<std::int64_t>(std::floor(x * 0x1p20 + 0.5)); }

/// Adds where the people of a part stand in the practice (E11, E12).
void count_practice(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
        const double y = s.practice.level[u];
        const std::int64_t level = fine_fixed_point(y), value = fine_fixed_point(value_of(s, u)),
                           distance = fine_fixed_point(std::abs(y - s.p.target)), square = fine_fixed_point(y * y);
        for_each_of_unit(o, u, [&](Person i) {
            std::int64_t* tally = part.tally.data() + std::size_t{o.cell[i]} * kinds;
            ++tally[practising];
            tally[practice_level] += level;
            tally[practice_value] += value;
            tally[practice_distance] += distance;
            tally[practice_square] += square;
        });
    }
}

}  // namespace

void observe(State& s, Part& part) {
    count_statuses(s, part, part.begin, part.end);
    const sim::Body& body = s.body(part);
    if (part.begin == body.first && body.outside > 0) {
        const Person outside = body.first + body.staff;
        count_statuses(s, part, outside, outside + body.outside);
    }
    count_trust(s, part);
    if (s.on.value || s.on.steps) count_practice(s, part);
}

void collect(State& s) {
    count_coproduction(s);
    const std::size_t cells = s.organisation->cells.size();
    std::int64_t* row = &s.counts.at(s.row(s.week), 0, 0);
    for (Part& part : s.parts) {
        for (std::size_t k = 0; k < cells * kinds; ++k) row[k] += part.tally[k] + part.steady[k];
        std::fill(part.tally.begin(), part.tally.end(), 0);
        for (std::uint32_t age = 0; age <= static_cast<std::uint32_t>(s.p.longest_wait) && age < s.week; ++age) {
            for (std::size_t cell = 0; cell < cells; ++cell) {
                std::int64_t& early = part.solved_early[age * cells + cell];
                s.counts.at(s.row(s.week - age), cell, solved_in_time) += early;
                early = 0;
            }
        }
    }
}

}  // namespace concert::administration
