#include "ledger.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace concert::verification {
namespace {

double tolerance(const Comparison& c) { return 4 * c.error + c.allowance; }

std::string described(const Comparison& c) {
    return fmt::format("{}: {}: {:.6g}, expected {:.6g} +- {:.2g}, besides {:.2g}", c.id, c.claim, c.obtained,
                       c.expected, c.error, c.allowance);
}

/// Five digits: more than any standard error here leaves meaning to, fewer than platforms could differ in.
std::string number(double x) { return fmt::format("{:.5g}", x == 0 ? 0.0 : x); }

/// What is only known to be nearly 0 differs from platform to platform, and is written as its bound.
std::string obtained(const Comparison& c) {
    const bool rounding = c.expected == 0 && c.error == 0 && c.obtained != 0 && std::abs(c.obtained) <= c.allowance;
    return rounding ? fmt::format("below {:.1g}", c.allowance) : number(c.obtained);
}

void write(const Comparison& c, std::string_view verdict) {
    const char* file = std::getenv("CONCERT_LEDGER");
    if (!file || !*file) return;
    const double distance = c.error > 0 ? (c.obtained - c.expected) / c.error : 0;
    const std::string away = c.error > 0 ? fmt::format("{:+.1f}", std::abs(distance) < 0.05 ? 0.0 : distance) : "exact";
    const std::string row = fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", c.id, c.claim, number(c.expected),
                                        obtained(c), c.error > 0 ? fmt::format("{:.2g}", c.error) : "–",
                                        verdict.empty() ? away : fmt::format("{} ({})", away, verdict),
                                        c.allowance > 0 ? fmt::format("{:.2g}", c.allowance) : "–", c.runs);
    std::FILE* ledger = std::fopen(file, "a");
    REQUIRE(ledger != nullptr);
    std::fputs(row.c_str(), ledger);
    std::fclose(ledger);
}

}  // namespace

void compared(const Comparison& comparison) {
    INFO(described(comparison));
    CHECK(std::abs(comparison.obtained - comparison.expected) <= tolerance(comparison));
    write(comparison, "");
}

void parted(const Comparison& comparison) {
    INFO(described(comparison));
    CHECK(std::abs(comparison.obtained - comparison.expected) > tolerance(comparison));
    write(comparison, "apart, as it must be");
}

void Farthest::add(double expected, double obtained, double error, double allowance, const std::string& where) {
    const Comparison now{"", where, expected, obtained, error, allowance};
    const double distance = std::abs(obtained - expected), allowed = tolerance(now);
    INFO(described(now));
    CHECK(distance <= allowed);
    ++number_;
    const double share = distance == 0 ? 0 : allowed > 0 ? distance / allowed : std::numeric_limits<double>::infinity();
    if (share <= share_) return;
    share_ = share;
    worst_ = now;
    where_ = where;
}

void Farthest::report(std::string_view id, const std::string& claim, const std::string& runs) const {
    REQUIRE(number_ > 0);
    Comparison row = worst_;
    row.id = id;
    row.claim = fmt::format("{}: farthest of {} ({})", claim, number_, where_);
    row.runs = runs;
    write(row, "");
}

}  // namespace concert::verification
