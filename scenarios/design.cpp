#include "scenarios/design.hpp"

#include <algorithm>
#include <cmath>

#include "sim/math.hpp"

namespace concert::scenarios {

std::string_view name_of(DesignKind kind) {
    switch (kind) {
        case DesignKind::grid:
            return "grid";
        case DesignKind::csv:
            return "csv";
        case DesignKind::latin_hypercube:
            return "latin-hypercube";
        case DesignKind::sobol:
            return "sobol";
        case DesignKind::one_at_a_time:
            return "one-at-a-time";
        case DesignKind::morris:
            return "morris";
        case DesignKind::saltelli:
            return "saltelli";
    }
    return "";
}

const std::vector<DesignKind>& design_kinds() {
    static const std::vector<DesignKind> all{
        DesignKind::grid,          DesignKind::csv,    DesignKind::latin_hypercube, DesignKind::sobol,
        DesignKind::one_at_a_time, DesignKind::morris, DesignKind::saltelli};
    return all;
}

bool is_listed(DesignKind kind) {
    return kind == DesignKind::grid || kind == DesignKind::csv || kind == DesignKind::one_at_a_time;
}

double value_at(const Factor& factor, double u) {
    const double end = factor.whole ? factor.high + 1 : factor.high;  // the stretch of the last whole value ends there
    const double value = factor.logarithmic ? factor.low * sim::exp(u * sim::log(end / factor.low))
                                            : factor.low + u * (end - factor.low);
    return std::clamp(factor.whole ? std::floor(value) : value, factor.low, factor.high);
}

}  // namespace concert::scenarios
