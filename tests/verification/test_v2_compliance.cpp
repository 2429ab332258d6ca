#include "fixture.hpp"
#include "ledger.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

constexpr Person members = 12'007;

/// One large unit under one head who has no time for all; E7 alone, nothing relational, no lock-in.
Parameters line_only(std::int64_t weeks) {
    Parameters p = bare(weeks);
    p.relational_share = 0;
    p.attention = 0.83;
    p.attention_after = 0;
    p.coordination_share = 0.40;
    p.briefing_hours = 0.0037;
    p.compliance_formal = 0.31;
    p.compliance_loss = 0.029;
    p.lock_in_gain = 0;
    return p;
}

double briefed_share(const Parameters& p, double attention) {
    return attention * p.coordination_share * 35 / (p.briefing_hours * members);
}

Equations compliance_alone() {
    Equations on = nothing;
    on.compliance = true;
    return on;
}

double complying_members(const State& s) {
    double n = 0;
    for (Person i = 1; i <= members; ++i) n += (s.status[i] & complies) != 0 ? 1 : 0;
    return n;
}

const std::string one_run = "1 run of " + std::to_string(members) + " people, seed ";

/// Checks a share of independent members against its probability; the farthest week and the last one are reported.
class Shares {
public:
    void check(const State& s, double probability, std::uint32_t week) {
        const double sigma = std::sqrt(probability * (1 - probability) / members);
        last_ = {"V2", "", probability, complying_members(s) / members, sigma};
        farthest_.add(probability, last_.obtained, sigma, 0, "week " + std::to_string(week));
    }
    void report(const std::string& claim, const std::string& seed) {
        farthest_.report("V2", claim, one_run + seed);
        last_.claim = claim + ": last week";
        last_.runs = one_run + seed;
        verification::compared(last_);
    }

private:
    verification::Farthest farthest_;
    verification::Comparison last_{};
};

/// A state in which everybody has heard of the practice and nobody is sincere; `share` of the members comply.
void begin(State& s, double share) {
    advance(s);
    forget_innovators(s);
    for (auto& status : s.status) status = is_aware;
    const auto complying = static_cast<Person>(share * members);
    for (Person i = 1; i <= complying; ++i) s.status[i] |= complies;
}

}  // namespace

TEST_CASE("V2: under a constant f compliance goes to u/(u+v) as (1-u-v)^t", "[verification]") {
    const Parameters p = line_only(131);
    const Setup arm(p, compliance_alone());
    const Organisation o = build_with_line(flat(members + 1), nullptr, p, 7, 0, 0);
    const double f = briefed_share(p, p.attention);
    const double u = 1 - std::exp(-p.compliance_formal * f), v = 1 - std::exp(-p.compliance_loss * (1 - f));
    REQUIRE(f < 0.9);
    State s(o, arm);
    begin(s, 0);
    Shares shares;
    for (std::uint32_t t = 1; t <= 131; ++t) {
        advance(s);
        if (t % 13 == 1) shares.check(s, u / (u + v) * (1 - std::pow(1 - u - v, t)), t);
    }
    shares.report("share complying under a constant f, towards u/(u+v)", "7");
    CHECK(std::pow(1 - u - v, 131) < 1e-3);  // at rest
}

TEST_CASE("V2: after withdrawal compliance falls as C(0)(1-v)^t, the slower the more attention is left",
          "[verification]") {
    for (const double left : {0.0, 0.17}) {
        Parameters p = line_only(1);
        p.follow_up_weeks = 70;
        p.attention_after = left;
        p.compliance_formal = 0;  // the one week of mandate takes nobody in
        const Setup arm(p, compliance_alone());
        const Organisation o = build_with_line(flat(members + 1), nullptr, p, 8, 0, 0);
        const double v = 1 - std::exp(-p.compliance_loss * (1 - briefed_share(p, left)));
        State s(o, arm);
        begin(s, 1);
        advance(s);
        for (Person i = 1; i <= members; ++i) s.status[i] |= complies;
        Shares shares;
        for (std::uint32_t t = 1; t <= 70; ++t) {
            advance(s);
            if (t % 10 == 0) shares.check(s, std::pow(1 - v, t), t);
        }
        shares.report(left > 0 ? "share complying after withdrawal, some attention left, (1−v)^t"
                               : "share complying after withdrawal, (1−v)^t",
                      "8");
    }
}

TEST_CASE("V2: lock-in Z lowers the hazard of giving up to delta0 exp(-Z), and itself fades by 1/tau_Z a week",
          "[verification]") {
    Parameters p = line_only(1);
    p.follow_up_weeks = 60;
    p.lock_in_decay = 83;
    const Setup arm(p, compliance_alone());
    const Organisation o = build_with_line(flat(members + 1), nullptr, p, 9, 0, 0);
    State s(o, arm);
    begin(s, 1);
    advance(s);
    for (Person i = 1; i <= members; ++i) s.status[i] |= complies;
    s.lock_in[0] = 1.9F;
    double kept = 1, z = 1.9;
    Shares shares;
    for (std::uint32_t t = 1; t <= 60; ++t) {
        advance(s);
        kept *= std::exp(-p.compliance_loss * std::exp(-z));
        z -= z / 83;
        CHECK(s.lock_in[0] == Approx(z).epsilon(1e-5));
        if (t % 10 == 0) shares.check(s, kept, t);
    }
    shares.report("share complying under a fading lock-in", "9");
    verification::compared({"V2", "lock-in Z after 60 weeks without control", z, static_cast<double>(s.lock_in[0]), 0,
                            1e-5 * z, one_run + "9"});
}

TEST_CASE("V2: a unit under control that complies gains lock-in k_Z f c a week", "[verification]") {
    Parameters p = line_only(40);
    p.lock_in_gain = 0.013;
    p.compliance_loss = 0;
    const Setup arm(p, compliance_alone());
    const Organisation o = build_with_line(flat(members + 1), nullptr, p, 10, 0, 0);
    State s(o, arm);
    begin(s, 1);
    double z = 0;
    for (int t = 1; t <= 40; ++t) {
        advance(s);
        z += 0.013 * briefed_share(p, p.attention) - z / 260;
    }
    verification::compared({"V2", "lock-in Z after 40 weeks of control", z, static_cast<double>(s.lock_in[0]), 0,
                            1e-4 * z, one_run + "10"});
}
