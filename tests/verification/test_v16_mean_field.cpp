#include <functional>
#include <optional>

#include "contagion.hpp"
#include "ledger.hpp"
#include "models/reference/mean_field.hpp"
#include "models/reference/poisson_graph.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// Two ways to be: hardly anybody sincere, or nearly everybody.
constexpr reference::MeanField field{0.0012, 0.02, 0.02, 0.4, 3};
constexpr double talking = 0.8, willing = 0.5;  // f_R and l(b) of everybody
constexpr int weeks_of_a_state = 3'900;         // a run has at most 4 095

/// Settings under which E8 to E10 are the mean field's rates where everybody sees everybody.
Parameters settings() {
    Parameters p = everybody_talks(weeks_of_a_state, field.peers / (talking * willing));
    p.attention = talking;
    p.mandate_in_talk = 1;  // f_R is the attention, however many ties are kept up
    p.appropriation_practice = field.alone / willing;
    p.doubt = field.doubt;  // 2(1 - l) = 1
    p.overload_loss = 0;
    p.response = static_cast<std::int64_t>(Response::hill);
    p.hill_exponent = field.exponent;
    return p;
}

Equations appropriation_and_loss() {
    Equations on = appropriation_alone();
    on.loss = true;
    return on;
}

/// People who are alike but for their ties; courses of their sincere share from any start. One state serves many
/// courses, one after the other: weeks address the draws.
class Crowd {
public:
    Crowd(Person staff, const GivenTies& ties, std::uint64_t seed)
        : arm_(settings(), appropriation_and_loss()),
          organisation_(build_with_line(flat(staff), &ties, arm_.p, seed, 0, 0)) {}

    /// Share of sincere people after `weeks`, or when `done` says so, when those in `start` are at first.
    double course(const std::vector<Person>& start, int weeks, const std::function<bool(double)>& done = {}) {
        if (!state_ || used_ + weeks > weeks_of_a_state) renew();
        State& s = *state_;
        for (auto& status : s.status) status = is_aware | complies;
        for (const Person i : start) s.status[i] |= is_sincere;
        for (int week = 0; week < weeks; ++week, ++used_) {
            advance(s);
            if (done && done(share(s))) break;
        }
        return share(s);
    }
    double people() const { return static_cast<double>(organisation_.people()); }

private:
    static double share(const State& s) { return sincere_people(s) / static_cast<double>(s.people()); }
    void renew() {
        state_.emplace(organisation_, arm_);
        begin_alike(*state_);
        for (auto& willingness : state_->willingness) willingness = willing;
        for (auto& threshold : state_->threshold) threshold = static_cast<float>(field.threshold);
        ++organisation_.replicate;
        used_ = 1;
    }
    Setup arm_;
    Organisation organisation_;
    std::optional<State> state_;
    int used_ = 0;
};

std::vector<Person> first_people(double number) {
    std::vector<Person> start(static_cast<std::size_t>(number + 0.5));
    for (Person i = 0; i < start.size(); ++i) start[i] = i;
    return start;
}

/// What a crowd of `people` may rest beside the mean field's point by: whole weeks, nobody seeing themselves, and the
/// curve of the rate over the crowd's own fluctuations (van Kampen), each to leading order.
double finite_crowd(double rest, double people) {
    const double slope = std::abs(field.slope(rest));
    const double weeks = std::abs(field.weekly_step(rest) - rest) / slope;
    const double step = 1e-4;
    const double curvature = (field.slope(rest + step) - field.slope(rest - step)) / (2 * step);
    const double variance = field.doubt * rest * (1 - field.influence(rest)) / (slope * people);
    return weeks + std::abs(curvature) / 2 * variance / slope + 2 / people;
}

constexpr Person large = 301;
constexpr int repeats = sanitized ? 4 : 24;

/// Number of sincere people in a small crowd as a Markov chain with weekly steps: binomial gains less binomial losses.
/// No approximation of the model on a complete graph.
std::vector<double> exact_course(std::uint32_t people, int weeks) {
    const auto binomial = [](std::uint32_t n, double p) {
        std::vector<double> b(n + 1);
        double term = std::pow(1 - p, n);
        for (std::uint32_t k = 0; k <= n; ++k) {
            b[k] = term;
            term *= p / (1 - p) * (n - k) / (k + 1.0);
        }
        return b;
    };
    const double others = people - 1.0;
    std::vector<std::vector<double>> move(people + 1, std::vector<double>(people + 1, 0.0));
    for (std::uint32_t k = 0; k <= people; ++k) {
        const auto gains = binomial(people - k, -std::expm1(-field.alone - field.peers * field.influence(k / others)));
        const double support = field.influence(k > 0 ? (k - 1) / others : 0);
        const auto losses = binomial(k, -std::expm1(-field.doubt * (1 - support)));
        for (std::uint32_t up = 0; up < gains.size(); ++up) {
            for (std::uint32_t down = 0; down < losses.size(); ++down) {
                move[k][k + up - down] += gains[up] * losses[down];
            }
        }
    }
    std::vector<double> now(people + 1, 0.0), next;
    now[0] = 1;
    for (int week = 0; week < weeks; ++week) {
        next.assign(people + 1, 0.0);
        for (std::uint32_t k = 0; k <= people; ++k) {
            for (std::uint32_t l = 0; l <= people; ++l) next[l] += now[k] * move[k][l];
        }
        now.swap(next);
    }
    return now;
}

}  // namespace

TEST_CASE("V16: on a complete graph the sincere share rests where the mean field does, on the branch where it began",
          "[verification]") {
    const auto rests = reference::resting_points(field);
    REQUIRE(rests.size() == 3);
    Crowd crowd(large, complete(large), 1601);
    const std::string runs = std::to_string(repeats) + " runs of " + std::to_string(large) + " people, seed 1601";
    struct Start {
        const char* name;
        double share;
        std::size_t rest;
    };
    for (const auto& [name, start, rest] : {Start{"from nobody", 0, 0},
                                            {"from 0.12 below the unstable point", rests[1].share - 0.12, 0},
                                            {"from 0.12 above the unstable point", rests[1].share + 0.12, 2},
                                            {"from everybody", 1, 2}}) {
        Mean share;
        for (int run = 0; run < repeats; ++run) share.add(crowd.course(first_people(start * crowd.people()), 320));
        const double expected = reference::mean_field_share(field, start, 320), where = rests[rest].share;
        CHECK(std::abs(expected - where) < 0.01);  // 320 weeks are long enough
        verification::compared({"V16", std::string("sincere share after 320 weeks, ") + name, expected, share.value(),
                                share.error(), finite_crowd(where, large), runs});
    }
}

TEST_CASE("V16: sweeping the start finds the unstable point: half of the runs go up from there", "[verification]") {
    const auto rests = reference::resting_points(field);
    REQUIRE(rests.size() == 3);
    const double unstable = rests[1].share;
    Crowd crowd(large, complete(large), 1602);
    // Spearman and Kärber: with steps from a start where none go up to one where all do, the mean of the starting
    // shares at which a run would have turned is the sum of (1 - share going up) over the steps.
    constexpr int steps = 5;
    const double width = 0.11 / steps, decided = 0.17;
    double estimate = 0, variance = 0;
    for (int k = -steps; k <= steps; ++k) {
        const double people_at_start = std::floor((unstable + k * width) * large + 0.5);
        double up = 0;
        for (int run = 0; run < repeats; ++run) {
            const double end = crowd.course(first_people(people_at_start), 600,
                                            [&](double d) { return std::abs(d - unstable) > decided; });
            up += end > unstable ? 1.0 / repeats : 0;
        }
        if (k == -steps) CHECK(up < 0.1);
        if (k == steps) CHECK(up > 0.9);
        estimate += width * (1 - up);
        variance += width * width * up * (1 - up) / (repeats - 1);
    }
    estimate += unstable - (steps + 0.5) * width;
    // besides: the starting shares are whole people, nobody sees themselves, and the rate curves
    verification::compared(
        {"V16", "unstable point, from the share of runs that go up", unstable, estimate, std::sqrt(variance),
         finite_crowd(unstable, large),
         std::to_string((2 * steps + 1) * repeats) + " runs of " + std::to_string(large) + " people, seed 1602"});
}

TEST_CASE(
    "V16: chance takes small crowds over the unstable point, as often as the exact chain says and the mean field "
    "never does",
    "[verification]") {
    const double unstable = reference::resting_points(field)[1].share;
    for (const Person staff : {21U, 41U}) {
        const int weeks = 800, replicates = sanitized ? 240 : 500;
        const auto exact = exact_course(staff, weeks);
        double expected = 0;
        for (Person k = 0; k <= staff; ++k) expected += k > unstable * staff ? exact[k] : 0;
        Crowd crowd(staff, complete(staff), 1603);
        double over = 0;
        for (int run = 0; run < replicates; ++run) over += crowd.course({}, weeks) > unstable ? 1.0 / replicates : 0;
        const std::string here = "share of runs from nobody above the unstable point after 800 weeks, N = ";
        const std::string runs = std::to_string(replicates) + " runs, seed 1603";
        const double error = std::sqrt(expected * (1 - expected) / replicates);
        verification::compared(
            {"V16", here + std::to_string(staff) + ", exact weekly chain", expected, over, error, 0, runs});
        verification::parted({"V16", here + std::to_string(staff) + ", mean field", 0, over, error, 0, runs});
    }
}

TEST_CASE("V16: on a ring a few neighbours hold out where the mean field has them give up", "[verification]") {
    const auto rests = reference::resting_points(field);
    REQUIRE(rests.size() == 3);
    constexpr Person staff = 1'001;
    GivenTies ring;
    for (Person i = 0; i < staff; ++i) {
        for (Person step = 1; step <= 4; ++step) ring.pairs.emplace_back(i, (i + step) % staff);
    }
    const sim::Network random = reference::poisson_graph(staff, 8, {.seed = 1604});
    GivenTies scattered;
    for (Person i = 0; i < staff; ++i) {
        for (const Person j : random.neighbours(i)) {
            if (i < j) scattered.pairs.emplace_back(i, j);
        }
    }
    const int weeks = 780, runs_each = sanitized ? 2 : 8;
    const double start = std::floor(0.7 * rests[1].share * staff);
    const double expected = reference::mean_field_share(field, start / staff, weeks);
    const std::string runs = std::to_string(runs_each) + " runs of 1001 people, seed 1604";
    const auto measured = [&](const GivenTies& ties) {
        Crowd crowd(staff, ties, 1604);
        Mean share;
        for (int run = 0; run < runs_each; ++run) share.add(crowd.course(first_people(start), weeks));
        return share;
    };
    const Mean side_by_side = measured(ring), at_random = measured(scattered);
    verification::parted({"V16",
                          "sincere share after 780 weeks from 18 % side by side on a ring of 8 ties each, mean field",
                          expected, side_by_side.value(), side_by_side.error(), 0, runs});
    verification::parted({"V16",
                          "sincere share after 780 weeks from 18 % on a random graph of mean degree 8, mean field",
                          expected, at_random.value(), at_random.error(), 0, runs});
}
