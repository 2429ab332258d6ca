#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "models/administration/setup.hpp"

/// What one organisation lives through from its start on, whenever that is.
namespace concert::population {

/// People who are sincere and who comply, week by week; week 0 is the start of the mandate.
struct Life {
    std::vector<std::uint32_t> sincere, complying;
};

/// The same weeks as administration::run() of the generated organisation `number`, of which only two counts are kept.
Life live(const administration::Parameters& own, const administration::Equations& on,
          std::shared_ptr<const administration::InitialTrust> trust, std::uint64_t seed, std::uint32_t number,
          std::uint32_t replicate, std::int64_t weeks);

}  // namespace concert::population
