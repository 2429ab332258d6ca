#include "models/administration/work.hpp"

#include <algorithm>
#include <array>

#include "models/administration/purposes.hpp"
#include "sim/column.hpp"
#include "sim/math.hpp"

namespace concert::administration {

void work(State& s, Part& part) {
    if (!s.on.work) {
        for (Person i = part.begin; i < part.end; ++i) s.tally(part, s.organisation->cell[i], quality) += 1 << 20;
        return;
    }
    const Organisation& o = *s.organisation;
    const Person first = s.body(part).first;
    const sim::Site site = s.site(part);
    sim::Column word;
    std::array<double, sim::Column::batch> normal;
    sim::for_each_batch(
        part.begin - first, part.end - first,
        [&](std::uint32_t number, std::uint32_t count) {
            word.draw(site, draw_workload, number, count);
            sim::normal_quantiles(word.data(), count, normal.data());
        },
        [&](std::uint32_t k, std::uint32_t local) {
            const Person i = first + local;
            const Split& own = s.split_of(i);
            const double fresh = own.work_mean + own.work_sd * normal[k];
            const Milliseconds overtime = local == 0 ? s.head_overtime[part.block] : 0;
            const std::int64_t hours = s.work_hours[i] - overtime;
            const std::int64_t due = s.backlog[i] + static_cast<std::int64_t>(std::max(0.0, fresh) + 0.5) +
                                     std::int64_t{s.unresolved[i]} * s.k.rework;
            const std::int64_t done = std::min(due, hours);
            s.unresolved[i] = 0;
            s.backlog[i] = due - done;
            if (s.on.tasks) s.practice.work_done[i] = static_cast<Milliseconds>(done);
            const bool overloaded = s.backlog[i] > own.overload;
            s.status[i] = static_cast<std::uint8_t>((s.status[i] & ~is_overloaded) | (overloaded ? is_overloaded : 0));

            std::int64_t* tally = &s.tally(part, o.cell[i], people);
            tally[quality] +=
                done == due
                    ? 1 << 20
                    : static_cast<std::int64_t>(static_cast<double>(hours) * 0x1p20 / static_cast<double>(due) + 0.5);
            tally[work_hours] += done;
            tally[extra_hours] += overtime;
        });
    if (part.begin == s.body(part).first) {
        const Milliseconds overtime = s.head_overtime[part.block];
        s.tally(part, o.cell[part.begin], head_overtime_hours) += overtime;
        s.tally(part, o.cell[part.begin], wage_surplus) += s.surplus(part.begin, overtime);
    }
}

}  // namespace concert::administration
