#include "models/administration/split.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace concert::administration {

Milliseconds milliseconds(double hours) { return static_cast<Milliseconds>(std::floor(hours * ms_per_hour + 0.5)); }

double relational_share_of(const Parameters& p, Role role) {
    const double own = role == Role::executive ? p.relational_share_executives
                       : role == Role::manager ? p.relational_share_managers
                                               : p.relational_share_frontline;
    return own >= 0 && role != Role::elected ? own : p.relational_share;
}

double wage_of(const Parameters& p, Category category) {
    return category == Category::a ? p.wage_a : category == Category::b ? p.wage_b : p.wage_c;
}

bool wages_count(const Parameters& p) { return p.wage_a != 1 || p.wage_b != 1 || p.wage_c != 1; }

Split::Split(const Parameters& p, Role role, double scale) {
    const double hours = hours_per_week / static_cast<double>(p.steps_per_week);
    const Milliseconds all = milliseconds(hours);
    const double kappa = relational_share_of(p, role);
    const Milliseconds by_kappa = milliseconds(kappa * p.coordination_share * hours * scale);
    const Milliseconds budget = milliseconds(p.coordination_share * hours * scale);
    // where the hours given and the wages ask for more than a week, a week is what they get
    relational = std::min(all, p.relational_hours >= 0 ? milliseconds(p.relational_hours * scale) : by_kappa);
    formal = std::min(all - relational, p.formal_hours >= 0 ? milliseconds(p.formal_hours * scale) : budget - by_kappa);
    production = all - relational - formal;
    overload = production * static_cast<Milliseconds>(p.steps_per_week);
    ties_affordable = static_cast<std::uint32_t>(milliseconds(p.upkeep_share * relational / ms_per_hour) /
                                                 milliseconds(p.tie_upkeep));
    work_mean = p.load * production;
    work_sd = std::sqrt(p.load * production / ms_per_hour) * ms_per_hour;
}

double mean_wage(const Organisation& o, const Parameters& p) {
    std::array<std::size_t, 3> people{};
    std::size_t staff = 0;
    for (const sim::Body& body : o.bodies) {
        for (Person i = body.first; i < body.first + body.staff; ++i) ++people[static_cast<std::size_t>(o.category[i])];
        staff += body.staff;
    }
    double bill = 0;
    for (const Category c : {Category::a, Category::b, Category::c}) {
        bill += static_cast<double>(people[static_cast<std::size_t>(c)]) * wage_of(p, c);
    }
    return bill / static_cast<double>(staff);
}

Splits splits_of(const Organisation& o, const Parameters& p) {
    const bool cost = wages_count(p);
    if (cost && o.bodies.size() > 1) throw std::invalid_argument("wages differ: run the organisations one by one");
    const double mean = cost ? mean_wage(o, p) : 1;
    Splits splits;
    for (const Role role : {Role::elected, Role::executive, Role::manager, Role::frontline}) {
        for (const Category c : {Category::a, Category::b, Category::c}) {
            splits[standing_of(role, c)] = Split(p, role, cost ? mean / wage_of(p, c) : 1);
        }
    }
    return splits;
}

}  // namespace concert::administration
