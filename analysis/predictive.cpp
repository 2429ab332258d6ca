#include "analysis/predictive.hpp"

#include <stdexcept>

#include "analysis/agreement.hpp"
#include "analysis/purposes.hpp"
#include "sim/ensemble.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"

namespace concert::analysis {

std::vector<Band> posterior_predictive(const Posterior& posterior, const Simulator& curve_of,
                                       const PredictiveOptions& options) {
    if (posterior.particles() == 0) throw std::invalid_argument("posterior_predictive: a posterior without particles");
    std::vector<std::vector<double>> curves(options.draws);
    sim::for_each_index(options.draws, [&](std::size_t d) {
        if (sim::interrupted()) return;
        const auto number = static_cast<std::uint32_t>(d);
        sim::Stream draw({options.seed, options.organisation, number, 0, 0},
                         static_cast<std::uint8_t>(Purpose::PosteriorDraw));
        curves[d] = curve_of(posterior.drawn(draw.uniform()), number);
    });
    return bands_of(curves);
}

}  // namespace concert::analysis
