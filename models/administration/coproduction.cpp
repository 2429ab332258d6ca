#include "models/administration/coproduction.hpp"

#include <cmath>

#include "sim/math.hpp"

namespace concert::administration {
namespace {

constexpr double nearly_zero = 1e-8;  ///< below it 1/ρ would only magnify rounding: the limit is nearer

/// What the frontline of one body does in a week.
struct Frontline {
    std::int64_t people = 0, sincere = 0, person_weeks = 0, quality = 0;
};

template <class Visit>
void for_frontline_cells(const State& s, const Visit& visit) {
    const auto& cells = s.organisation->cells;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (cells[cell].role == Role::frontline) visit(cell * kinds);
    }
}

std::int64_t fixed_point(double share) { return static_cast<std::int64_t>(share * 0x1p20 + 0.5); }

}  // namespace

double coproduced(double l, double u, double alpha, double rho) {
    if (alpha >= 1) return l;
    if (alpha <= 0) return u;
    if ((l <= 0 || u <= 0) && rho < nearly_zero) return 0;
    if (std::fabs(rho) < nearly_zero) return sim::pow(l, alpha) * sim::pow(u, 1 - alpha);
    return sim::pow(alpha * sim::pow(l, rho) + (1 - alpha) * sim::pow(u, rho), 1 / rho);
}

Milliseconds hours_with_users(const State& s, Person i) {
    const bool due = s.on.coproduction && s.stretch.adoption && s.organisation->role[i] == Role::frontline;
    return due ? s.k.with_users : 0;
}

double seen_from_users(const Parameters& p, const Equations& on) {
    const bool outside = p.innovator_place == static_cast<std::int64_t>(Place::outside);
    return on.coproduction && outside ? p.user_visibility * p.user_effort : 0;
}

void count_coproduction(State& s) {
    if (!s.on.coproduction) return;
    for (std::size_t from = 0; from < s.parts.size();) {
        Frontline sum;
        std::size_t to = from;
        for (; to < s.parts.size() && s.parts[to].block == s.parts[from].block; ++to) {
            for_frontline_cells(s, [&](std::size_t at) {
                sum.people += s.parts[to].tally[at + people];
                sum.sincere += s.parts[to].tally[at + sincere];
                sum.quality += s.parts[to].tally[at + quality];
                sum.person_weeks += s.parts[to].steady[at + person_weeks];
            });
        }
        if (sum.people > 0) {
            const double share = static_cast<double>(sum.sincere) / static_cast<double>(sum.people);
            const double done_well = static_cast<double>(sum.quality) * 0x1p-20 / static_cast<double>(sum.person_weeks);
            const double y = coproduced(share * done_well, s.p.user_effort, s.p.frontline_weight, s.p.substitution);
            for (std::size_t k = from; k < to; ++k) {
                for_frontline_cells(s, [&](std::size_t at) {
                    auto& tally = s.parts[k].tally;
                    tally[at + frontline_people] += tally[at + people];
                    tally[at + coproduction] += tally[at + people] * fixed_point(y);
                });
            }
        }
        from = to;
    }
}

}  // namespace concert::administration
