#include "models/administration/exceptions.hpp"

#include "sim/math.hpp"

namespace concert::administration {

Arrivals expected_arrivals(const State& s, Milliseconds procedures) {
    const double zeta = s.p.non_routine_share;
    const double prevented = sim::exp(-s.p.standardisation * procedures / ms_per_hour);
    const double mean = s.on.exceptions ? s.p.exception_rate * (zeta + (1 - zeta) * prevented) : 0;
    const double none_arrive = sim::exp(-mean) * 0x1p32;
    return {procedures, static_cast<float>(mean),
            none_arrive >= 0xFFFFFFFFp0 ? 0xFFFFFFFFU : static_cast<std::uint32_t>(none_arrive)};
}

}  // namespace concert::administration
