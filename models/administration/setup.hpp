#pragma once
#include <array>
#include <memory>

#include "models/administration/constants.hpp"
#include "sim/quantile_table.hpp"

/// One arm, made ready: what follows from its parameters alone and serves all its runs.
namespace concert::administration {

/// Initial trust t0 ~ Beta(c·μ, c·(1−μ)) towards one's superior, one's reports, anybody else, tabulated.
struct InitialTrust {
    explicit InitialTrust(const Parameters& p);
    sim::QuantileTable in_superior, in_reports, in_others;
};

struct Setup {
    explicit Setup(const Parameters& parameters, const Equations& equations = {});
    /// The same with tables made before, for parameters whose initial trust is alike; making them takes milliseconds.
    Setup(const Parameters& parameters, const Equations& equations, std::shared_ptr<const InitialTrust> tables);

    Parameters weekly;  ///< as asked for
    Parameters p;       ///< as one step sees them (time_step.hpp); the same when a step is a week
    Equations on;
    Constants k;
    std::array<double, 256> content;  ///< φ_l^level: what an instruction still says at each level
    std::shared_ptr<const InitialTrust> trust;
};

}  // namespace concert::administration
