#include "models/population/life.hpp"

#include "models/administration/build.hpp"
#include "models/administration/model.hpp"

namespace concert::population {
namespace {

std::uint32_t staff_with(const administration::State& s, administration::Status status) {
    const sim::Body& body = s.organisation->bodies.front();
    std::uint32_t count = 0;
    for (std::uint32_t i = body.first; i < body.first + body.staff; ++i) count += (s.status[i] & status) != 0;
    return count;
}

}  // namespace

Life live(const administration::Parameters& own, const administration::Equations& on,
          std::shared_ptr<const administration::InitialTrust> trust, std::uint64_t seed, std::uint32_t number,
          std::uint32_t replicate, std::int64_t weeks) {
    const administration::Organisation organisation = administration::build_generated(own, seed, number, replicate);
    const administration::Setup setup(own, on, std::move(trust));
    administration::State state(organisation, setup, administration::Record::nothing);
    const auto steps = static_cast<std::uint32_t>(own.steps_per_week);
    const auto begin = static_cast<std::uint32_t>(own.burn_in_weeks) * steps;
    Life life;
    life.sincere.reserve(static_cast<std::size_t>(weeks) + 1);
    life.complying.reserve(static_cast<std::size_t>(weeks) + 1);
    while (state.week < begin + static_cast<std::uint32_t>(weeks) * steps) {
        administration::advance(state);
        if (state.week < begin || (state.week - begin) % steps != 0) continue;
        life.sincere.push_back(staff_with(state, administration::is_sincere));
        life.complying.push_back(staff_with(state, administration::complies));
    }
    return life;
}

}  // namespace concert::population
