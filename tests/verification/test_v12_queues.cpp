#include <array>

#include "fixture.hpp"
#include "ledger.hpp"
#include "sim/math.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// Stationary backlog of q <- max(0, q + X), X ~ Normal(-drift, sd): an atom at 0 and steps of `step` above it.
struct Lindley {
    double drift, sd, step;
    std::vector<double> mass;  ///< mass[0] at 0, mass[k] in ((k-1) step, k step]

    /// Solves the integral equation by iterating it on the grid: what stands in a cell moves as if from its middle.
    Lindley(double mean_drop, double spread, double width, std::size_t cells)
        : drift(mean_drop), sd(spread), step(width), mass(cells, 0.0) {
        const auto below = [&](double from, double to) { return sim::normal_cdf((to - from + drift) / sd); };
        const auto place = [&](std::size_t k) { return k == 0 ? 0 : (static_cast<double>(k) - 0.5) * step; };
        // cells k > 0 see each other by their difference alone
        std::vector<double> to_zero(cells), from_zero(cells), shift(2 * cells);
        for (std::size_t k = 0; k < cells; ++k) {
            to_zero[k] = below(place(k), 0);
            from_zero[k] = below(0, static_cast<double>(k) * step) - below(0, (static_cast<double>(k) - 1) * step);
        }
        for (std::size_t d = 0; d < shift.size(); ++d) {
            const double middle = (static_cast<double>(d) - static_cast<double>(cells)) * step;
            shift[d] = below(0, middle + step / 2) - below(0, middle - step / 2);
        }
        mass[0] = 1;
        for (double change = 1; change > 1e-10;) {
            std::vector<double> next(cells, 0.0);
            for (std::size_t from = 0; from < cells; ++from) next[0] += mass[from] * to_zero[from];
            for (std::size_t to = 1; to < cells; ++to) {
                double sum = mass[0] * from_zero[to];
                for (std::size_t from = 1; from < cells; ++from) sum += mass[from] * shift[cells + to - from];
                next[to] = sum;
            }
            double all = 0;
            for (const double m : next) all += m;
            change = 0;
            for (double& m : next) m /= all;  // what leaves over the upper end
            for (std::size_t k = 0; k < cells; ++k) change += std::abs(next[k] - mass[k]);
            mass.swap(next);
        }
    }
    double mean() const {
        double sum = 0;
        for (std::size_t k = 1; k < mass.size(); ++k) sum += mass[k] * (static_cast<double>(k) - 0.5) * step;
        return sum;
    }
    /// P(q > x) for x on the grid.
    double tail(double x) const {
        double sum = 0;
        for (std::size_t k = static_cast<std::size_t>(x / step + 0.5) + 1; k < mass.size(); ++k) sum += mass[k];
        return sum;
    }
};

/// Spitzer: the stationary mean is the sum over n of E[max(0, S_n)]/n, S_n the sum of n increments.
double spitzer_mean(double drift, double sd) {
    double sum = 0;
    for (int n = 1; n < 4'000; ++n) {
        const double m = -drift * n, s = sd * std::sqrt(n), a = m / s;
        sum += (m * sim::normal_cdf(a) + s * std::exp(-a * a / 2) / std::sqrt(2 * 3.14159265358979)) / n;
    }
    return sum;
}

}  // namespace

TEST_CASE("V12: the backlog follows Lindley's recursion with normal increments: stationary mean and tail",
          "[verification]") {
    const Person staff = sanitized ? 4'001 : 20'011;
    for (const double load : {0.83, 0.91}) {
        Parameters p = bare(1);
        p.burn_in_weeks = load < 0.9 ? 90 : 260;
        p.load = load;
        Equations on = nothing;
        on.work = true;
        const GivenTies nobody;
        const Organisation o = build_with_line(flat(staff), &nobody, p, 12, 0, 0);
        const Setup arm(p, on);
        State s(o, arm);
        while (s.week < p.burn_in_weeks) advance(s);

        const double hours = 28;  // of production; increments Normal(load 28 - 28, load 28)
        const Lindley known(hours * (1 - load), std::sqrt(load * hours), 0.25, load < 0.9 ? 200 : 420);
        CHECK(known.mean() == Approx(spitzer_mean(known.drift, known.sd)).epsilon(2e-3));
        Mean backlog;
        for (const auto q : s.backlog) backlog.add(static_cast<double>(q) / ms_per_hour);
        const std::string here = ", load " + std::to_string(load).substr(0, 4);
        const std::string runs = std::to_string(staff) + " people, seed 12";
        verification::compared({"V12", "mean backlog in hours, Lindley" + here, known.mean(), backlog.value(),
                                backlog.error(), 2e-3 * known.mean(), runs});
        verification::Farthest tail;
        for (const double x : {0.0, 2.5, 7.0, 14.0, 28.0}) {
            double above = 0;
            for (const auto q : s.backlog) above += static_cast<double>(q) > x * ms_per_hour ? 1 : 0;
            const double expected = known.tail(x), sigma = std::sqrt(expected * (1 - expected) / staff);
            tail.add(expected, above / staff, sigma, 2e-3 * expected, "x = " + std::to_string(x).substr(0, 4) + " h");
        }
        tail.report("V12", "P(backlog > x)" + here, runs);
        std::uint32_t overloaded_people = 0;
        for (const auto status : s.status) overloaded_people += (status & is_overloaded) != 0 ? 1U : 0U;
        double above = 0;
        for (const auto q : s.backlog) above += static_cast<double>(q) > hours * ms_per_hour ? 1 : 0;
        CHECK(overloaded_people == above);
    }
}

TEST_CASE("V12: Little: waiting summed over weeks is the weeks waited by what ended and by what is still there",
          "[verification]") {
    struct Case {
        double kappa;
        std::int64_t longest_wait;
        double escalation, rate;
    };
    std::uint32_t replicate = 0;
    verification::Farthest little;
    for (const auto& [kappa, longest_wait, escalation, rate] : {Case{0, 2, .1, .4},
                                                                {.5, 2, .1, .4},
                                                                {1, 2, .1, .4},
                                                                {0, 0, .4, 1.3},
                                                                {.5, 4, .4, 1.3},
                                                                {1, 4, .4, .7},
                                                                {.3, 10, .4, 2}}) {
        Parameters p;
        p.people = 137;
        p.elected = 7;
        p.relational_share = kappa;
        p.longest_wait = longest_wait;
        p.escalation = escalation;
        p.exception_rate = rate;
        p.turnover = 0.3;
        p.burn_in_weeks = 31;
        p.mandate_weeks = 43;
        p.follow_up_weeks = 17;
        const Organisation o = build_generated(p, 1961, 0, replicate++);
        const Setup arm(p);
        State s(o, arm);
        while (s.week < weeks_of(p)) advance(s);

        std::int64_t inside = 0, their_weeks = 0;
        for (const Part& part : s.parts) {
            for (const auto* list : {&part.waiting, &part.escalated}) {
                for (const Exception& exception : *list) {
                    ++inside;
                    their_weeks += s.week - exception.born + 1;  // counted at the end of each week from its first on
                }
            }
        }
        std::array<std::int64_t, kinds> total{};
        for (std::size_t week = 0; week < s.counts.weeks; ++week) {
            for (const Kind kind : {waiting, weeks_waited, arrived, solved, unresolved, solved_in_time}) {
                total[kind] += in_week(s.counts, week, kind);
            }
        }
        INFO("kappa " << kappa << ", t_max " << longest_wait << ", e " << escalation << ": " << total[arrived]
                      << " exceptions, " << inside << " still there");
        CHECK(total[arrived] > 1'000);
        little.add(static_cast<double>(total[weeks_waited] + their_weeks), static_cast<double>(total[waiting]), 0, 0,
                   "κ = " + std::to_string(kappa).substr(0, 3) + ", t_max = " + std::to_string(longest_wait));
        CHECK(total[arrived] == total[solved] + total[unresolved] + inside);
        CHECK(in_week(s.counts, s.counts.weeks - 1, waiting) == inside);
        CHECK(total[solved_in_time] <= total[solved]);
        for (std::size_t week = 0; week < s.counts.weeks; ++week) {
            CHECK(in_week(s.counts, week, solved_in_time) <= in_week(s.counts, week, arrived));
        }
    }
    little.report("V12", "Little: exceptions waiting, summed over weeks, and weeks waited",
                  "7 whole runs of 137 people, seed 1961");
}
