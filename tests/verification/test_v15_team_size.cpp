#include "fixture.hpp"
#include "ledger.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// Hours of work that a team of n does in one week of the mandate. Its project takes all hours of coordination
/// (m = 1), so that the whole cost of the team comes out of production; there is more work than hours.
double output(Person n, double pair_cost, double coordination_share) {
    static const auto trust = std::make_shared<const InitialTrust>(Parameters{});  // plays no part: no ties
    Parameters p = bare(1);
    p.coordination_share = coordination_share;
    p.attention = 1;
    p.interdependence = static_cast<std::int64_t>(Interdependence::reciprocal);
    p.team_cost_reciprocal = pair_cost;
    p.trust_saving = 0;
    p.load = 9;
    Equations on = nothing;
    on.team_cost = on.work = true;
    const GivenTies nobody;
    const Organisation o = build_with_line(flat(n + 1), &nobody, p, 15, 0, 0);
    const Setup arm(p, on, trust);
    State s(o, arm);
    while (s.week < 2) advance(s);
    const double head = static_cast<double>(s.work_hours[0]);
    return (static_cast<double>(in_week(s.counts, 1, work_hours)) - head) / ms_per_hour;
}

}  // namespace

TEST_CASE("V15: a team that coordinates in pairs puts out nH - c_p n(n-1)/2 hours, most with H/c_p + 1/2 members",
          "[verification]") {
    struct Case {
        double pair_cost, coordination_share;
    };
    for (const auto& [c, beta] : {Case{0.3, 0.2}, {0.17, 0.37}}) {
        const double hours = (1 - beta) * 35, best = hours / c + 0.5;
        const std::string here =
            ", c_p = " + std::to_string(c).substr(0, 4) + ", H = " + std::to_string(hours).substr(0, 5);
        verification::Farthest every_size;
        std::vector<double> out{0};
        for (Person n = 1; n <= 160; ++n) {
            out.push_back(output(n, c, beta));
            // besides: each member's cost is rounded to the millisecond
            every_size.add(n * hours - c * n * (n - 1.0) / 2, out[n], 0, n * 0.5 / ms_per_hour + 1e-9,
                           "n = " + std::to_string(n));
        }
        every_size.report("V15", "hours of output of a team" + here, "teams of 1 to 160 people, 1 week");
        Person largest = 1;
        for (Person n = 1; n < out.size(); ++n) largest = out[n] > out[largest] ? n : largest;
        CHECK(std::abs(largest - best) <= 0.5);
        // the parabola through the outputs at the best whole size and on either side of it
        const double left = out[largest - 1], middle = out[largest], right = out[largest + 1];
        const double vertex = largest + (left - right) / (2 * (left - 2 * middle + right));
        verification::compared({"V15", "best size of a team, H/c_p + ½" + here, best, vertex, 0, 1e-3,
                                "parabola through the outputs at three sizes"});
    }
}
