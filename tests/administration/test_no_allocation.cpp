#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "models/administration/build.hpp"
#include "models/administration/model.hpp"
#include "sim/parallel.hpp"

using namespace concert;
using namespace concert::administration;

namespace {
std::atomic<bool> counting{false};
std::atomic<std::size_t> allocations{0};
}  // namespace

// All allocations of this test program pass here; sanitizers keep their own.
#ifndef CONCERT_SANITIZED
namespace {
void* allocate(std::size_t size) {
    if (counting) ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
#endif

TEST_CASE(
    "weeks allocate nothing but for the few that are busier than any before: not one in eighty, one in twelve under "
    "extreme load") {
    struct Case {
        double kappa, rate, escalation, turnover;
        std::int64_t longest_wait;
        bool more;  ///< E11 to E13 and H13, too
    };
    for (const auto& [kappa, rate, escalation, turnover, longest_wait, more] : {Case{0, .4, .1, .08, 2, false},
                                                                                {.5, .4, .1, .08, 2, false},
                                                                                {1, .4, .1, .08, 2, false},
                                                                                {.5, .4, .1, .08, 2, true},
                                                                                {.5, 2, .4, .5, 10, false},
                                                                                {1, 2, .4, .5, 10, true}}) {
        Parameters p;
        p.people = 700;
        p.relational_share = kappa;
        p.exception_rate = rate;
        p.escalation = escalation;
        p.turnover = turnover;
        p.longest_wait = longest_wait;
        const Organisation o = build_generated(p, 41, 0, 0);
        Equations on;
        on.value = on.steps = on.posture = on.tasks = more;
        const Setup arm(p, on);
        const sim::Workers alone(1);
        State s(o, arm);
        while (s.week < p.burn_in_weeks + 20) advance(s);  // the mandate takes hours away, so more exceptions wait
        allocations = 0;
        counting = true;
        while (s.week < weeks_of(p)) advance(s);
        counting = false;
        INFO("kappa " << kappa << ", x0 " << rate << ": " << allocations << " allocations");
        // 240 weeks remain; a list that has grown to its largest week never grows again
        CHECK(allocations <= (rate < 1 ? 3U : 20U));
    }
}
