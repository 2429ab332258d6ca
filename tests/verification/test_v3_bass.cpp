#include "contagion.hpp"
#include "ledger.hpp"
#include "models/reference/bass.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

constexpr Person crowd = 307;
constexpr std::uint32_t replicates = sanitized ? 6 : 40;

double bass(double p, double q, double t) {
    const double e = std::exp(-(p + q) * t);
    return (1 - e) / (1 + q / p * e);
}

/// The same in weekly steps, in an endless crowd.
std::vector<double> weekly_bass(double p, double q, std::size_t weeks) {
    std::vector<double> share{0};
    for (std::size_t t = 0; t < weeks; ++t) {
        share.push_back(share.back() - (1 - share.back()) * std::expm1(-p - q * share.back()));
    }
    return share;
}

/// Largest distance of the weekly course from the differential equation.
double error_of_weeks(double p, double q) {
    const auto share = weekly_bass(p, q, static_cast<std::size_t>(8 / (p + q)));
    double largest = 0;
    for (std::size_t t = 0; t < share.size(); ++t) {
        largest = std::fmax(largest, std::abs(share[t] - bass(p, q, static_cast<double>(t))));
    }
    return largest;
}

/// Mean share of adopters by week over the replicates, the head included or not.
std::vector<double> mean_course(Organisation o, const Setup& arm, bool head_adopts, bool all_comply) {
    const auto weeks = static_cast<std::size_t>(arm.p.mandate_weeks);
    std::vector<double> share(weeks + 1, 0);
    for (o.replicate = 0; o.replicate < replicates; ++o.replicate) {
        State s(o, arm);
        begin_alike(s);
        if (!head_adopts) s.willingness[0] = 0;
        if (all_comply) {
            for (auto& status : s.status) status |= complies;
        }
        for (std::size_t t = 1; t <= weeks; ++t) {
            advance(s);
            share[t] += sincere_people(s) / (replicates * (crowd - (head_adopts ? 0.0 : 1.0)));
        }
    }
    return share;
}

/// Compares a mean course with the exact chain of weeks, week by week within 4 standard errors, and with the endless
/// crowd in continuous time within the error that weeks and a crowd of 307 explain.
void compare(const std::vector<double>& share, std::uint32_t adopters, double p, double q, const std::string& who) {
    Chain chain(adopters, crowd - 1.0, p, q, 0);
    double fastest = 0, peak = 0, worst = 0, before = 0;
    const std::string runs = std::to_string(replicates) + " runs of " + std::to_string(crowd) + " people";
    verification::Farthest farthest;
    for (std::size_t t = 1; t < share.size(); ++t) {
        chain.step();
        const double expected = chain.mean() / adopters;
        const double sigma = std::sqrt(chain.variance() / replicates) / adopters;
        farthest.add(expected, share[t], sigma, 0, "week " + std::to_string(t));
        if (t == 52) {
            verification::compared({"V3", "share of adopters in week 52, Bass's formula, " + who,
                                    bass(p, q, static_cast<double>(t)), share[t], sigma, error_of_weeks(p, q) + 0.03,
                                    runs});
        }
        if (expected - before > fastest) {
            fastest = expected - before;
            peak = static_cast<double>(t) - 0.5;
        }
        before = expected;
        worst = std::fmax(worst, std::abs(expected - bass(p, q, static_cast<double>(t))));
    }
    farthest.report("V3", "share of adopters in any week, exact weekly chain, " + who, runs);
    INFO("peak in week " << peak << ", Bass " << std::log(q / p) / (p + q) << "; largest distance from Bass " << worst);
    // weekly steps delay growth by half a week in 1/q: ln(q/p)/2 weeks, and a peak is found to the week
    verification::compared({"V3", "week of most adoptions, ln(q/p)/(p+q), " + who, std::log(q / p) / (p + q), peak, 0,
                            std::log(q / p) / 2 + 1, "exact weekly chain of " + std::to_string(crowd) + " people"});
    CHECK(worst < error_of_weeks(p, q) + 0.03);
}

}  // namespace

TEST_CASE("V3: with practice as innovation and peers as imitation, adoption follows Bass", "[verification]") {
    const double p = 0.0047, q = 0.041;
    Parameters parameters = everybody_talks(130, q);
    parameters.appropriation_practice = p;
    const GivenTies ties = complete(crowd);
    const Organisation o = build_with_line(flat(crowd), &ties, parameters, 1969, 0, 0);
    const Setup arm(parameters, appropriation_alone());
    compare(mean_course(o, arm, true, true), crowd, p, q, "practice and peers");
}

TEST_CASE("V3: with instruction as innovation too, among all but the head", "[verification]") {
    const double briefed = 0.31, relational = 0.47;  // f_F and kappa
    Parameters parameters = everybody_talks(130, 0.083);
    parameters.relational_share = relational;
    parameters.briefing_hours = (1 - relational) * 14 / (briefed * (crowd - 1));
    parameters.appropriation_formal = 0.019;
    parameters.trust_exponent = 0;
    parameters.content_per_layer = 0.83;
    const GivenTies ties = complete(crowd);
    const Organisation o = build_with_line(flat(crowd), &ties, parameters, 1970, 0, 0);
    const Setup arm(parameters, appropriation_alone());
    // briefing takes whole milliseconds of 87 s: f_F is 0.31 to five digits
    compare(mean_course(o, arm, false, false), crowd - 1, 0.019 * briefed * 0.83, 0.083 * relational,
            "instruction and peers");
}

TEST_CASE("V3: weeks instead of continuous time err by a first-order term: half the rates, half the error",
          "[verification]") {
    const double coarse = error_of_weeks(0.0047, 0.041), fine = error_of_weeks(0.00235, 0.0205);
    INFO("largest error " << coarse << " and " << fine);
    CHECK(coarse < 0.025);
    verification::compared({"V3", "error of weekly steps at full rates against half: first order", 2, coarse / fine, 0,
                            0.1, "weekly steps of an endless crowd"});
}
