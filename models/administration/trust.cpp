#include "models/administration/trust.hpp"

#include "sim/parallel.hpp"

namespace concert::administration {
namespace {

constexpr double rebase_above = 0x1p40;

/// Multiplies all evidence by a power of two (exact), so that the growing units never leave the range of a float.
void rebase(State& s) {
    constexpr float factor = 0x1p-40F;
    sim::for_each_index(s.parts.size(), [&](std::size_t k) {
        const Part& part = s.parts[k];
        const auto& first = s.organisation->ties.first;
        for (TieIndex t = first[part.begin]; t < first[part.end]; ++t) {
            s.about[t].success *= factor;
            s.about[t].total *= factor;
        }
        for (Person i = part.begin; i < part.end; ++i) {
            s.about_superior[i].success *= factor;
            s.about_superior[i].total *= factor;
        }
    });
    s.evidence_unit *= static_cast<double>(factor);
    s.prior_scale *= factor;
}

}  // namespace

void begin_trust_week(State& s) {
    if (s.evidence_unit > rebase_above) rebase(s);
    s.evidence_unit /= s.p.memory;
}

void trust_phase(State& s) { s.prior_scale = static_cast<float>(s.p.prior_weight * s.evidence_unit); }

}  // namespace concert::administration
