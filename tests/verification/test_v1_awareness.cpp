#include <algorithm>

#include "fixture.hpp"
#include "ledger.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// P(Binomial(n, p) >= k).
double at_least(int n, double p, int k) {
    double term = std::pow(1 - p, n), below = 0;
    for (int j = 0; j < k && j <= n; ++j) {
        below += term;
        term *= p / (1 - p) * (n - j) / (j + 1);
    }
    return k > n ? 0 : 1 - below;
}

/// Runs the line alone from a head who knows, and compares, at every depth and in several weeks, the share of aware
/// people with P(Binomial(t, alpha) >= depth). People of a depth share links, so replicates give the standard error.
void compare(Organisation o, const Parameters& p, double alpha, const std::string& where) {
    const auto replicates = static_cast<std::uint32_t>(sanitized ? 80 : 400);
    const std::string runs = std::to_string(replicates) + " runs of " + std::to_string(o.people()) + " people, seed " +
                             std::to_string(o.seed);
    Equations on = nothing;
    on.awareness = true;
    const Setup arm(p, on);
    const int depths = *std::max_element(o.level.begin(), o.level.end());
    const auto weeks = static_cast<std::size_t>(p.mandate_weeks);
    std::vector<Mean> share((weeks + 1) * static_cast<std::size_t>(depths + 1));
    const auto at = [&](std::size_t t, int depth) -> Mean& {
        return share[t * static_cast<std::size_t>(depths + 1) + static_cast<std::size_t>(depth)];
    };
    for (o.replicate = 0; o.replicate < replicates; ++o.replicate) {
        State s(o, arm);
        advance(s);
        forget_innovators(s);
        s.status[0] = is_aware;
        for (std::size_t t = 1; t <= weeks; ++t) {
            advance(s);
            std::vector<Mean> now(static_cast<std::size_t>(depths + 1));
            for (Person i = 0; i < o.people(); ++i) now[o.level[i]].add((s.status[i] & is_aware) != 0 ? 1 : 0);
            for (int depth = 0; depth <= depths; ++depth)
                at(t, depth).add(now[static_cast<std::size_t>(depth)].value());
        }
    }
    verification::Farthest farthest;
    for (int depth = 1; depth <= depths; ++depth) {
        for (std::size_t t = 1; t <= weeks; ++t) {
            const double expected = at_least(static_cast<int>(t), alpha, depth);
            const double measured = at(t, depth).value(), error = at(t, depth).error();
            if (static_cast<int>(t) < depth) CHECK(measured == 0);
            // an event of a chance below 1/replicates may well not have happened, with no spread to judge it by
            const double unseen = 4 * expected / replicates + 1e-12;
            farthest.add(expected, measured, error, unseen,
                         "depth " + std::to_string(depth) + ", week " + std::to_string(t));
            if (depth == depths - 1 && t == 8)
                verification::compared({"V1", "share aware at depth " + std::to_string(depth) + " in week 8, " + where,
                                        expected, measured, error, unseen, runs});
        }
    }
    farthest.report("V1", "share aware at any depth in any week, " + where, runs);
}

}  // namespace

TEST_CASE("V1: news goes down a regular tree one link a week with probability alpha: P(Binomial(t, alpha) >= depth)",
          "[verification]") {
    Parameters p = bare(17);
    p.relational_share = 0;
    p.attention = 0.37;
    p.coordination_share = 0.23;
    p.briefing_hours = 0.9;
    p.awareness_formal = 0.61;
    const double time = 0.37 * 0.23 * 35;  // the hours a superior has for briefing
    const Organisation binary = build_with_line(regular_tree(2, 7), nullptr, p, 31, 0, 0);
    compare(binary, p, 1 - std::exp(-0.61), "binary tree");  // 1.8 h of briefing fit into 2.98 h: f_F = 1
    const Organisation wide = build_with_line(regular_tree(5, 4), nullptr, p, 32, 0, 0);
    compare(wide, p, 1 - std::exp(-0.61 * time / (0.9 * 5)),
            "tree of span 5 short of time");  // 4.5 h do not: f_F = 0.662
}

TEST_CASE("V1: in a generated organisation too, whose teams differ in size, as long as there is time for all",
          "[verification]") {
    Parameters p = bare(19);
    p.people = 331;
    p.relational_share = 0;
    p.attention = 0.93;
    p.coordination_share = 0.40;
    p.briefing_hours = 0.4;  // 13 h for 32 reports
    p.awareness_formal = 0.43;
    const Organisation o = build_generated(p, 33, 0, 0);
    for (std::uint32_t u = 0; u < o.units(); ++u) REQUIRE(o.members_end[u] - o.members_begin[u] <= 32);
    compare(o, p, 1 - std::exp(-0.43), "generated organisation");
}
