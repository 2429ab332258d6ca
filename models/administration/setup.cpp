#include "models/administration/setup.hpp"

#include "models/administration/time_step.hpp"

namespace concert::administration {
namespace {

sim::QuantileTable initial_trust(const Parameters& p, double mean) {
    return sim::beta_quantile_table(p.trust_concentration * mean, p.trust_concentration * (1 - mean));
}

}  // namespace

InitialTrust::InitialTrust(const Parameters& p)
    : in_superior(initial_trust(p, p.trust_in_superior)),
      in_reports(initial_trust(p, p.trust_in_reports)),
      in_others(initial_trust(p, p.trust_in_others)) {}

Setup::Setup(const Parameters& parameters, const Equations& equations, std::shared_ptr<const InitialTrust> tables)
    : weekly(parameters), p(per_step(parameters)), on(equations), k(p), content{}, trust(std::move(tables)) {
    content[0] = 1;
    for (std::size_t l = 1; l < content.size(); ++l) content[l] = content[l - 1] * p.content_per_layer;
}

Setup::Setup(const Parameters& parameters, const Equations& equations)
    : Setup(parameters, equations, std::make_shared<const InitialTrust>(parameters)) {}

}  // namespace concert::administration
