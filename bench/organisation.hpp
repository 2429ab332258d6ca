#pragma once
#include "models/administration/build.hpp"
#include "models/administration/model.hpp"

/// What the benchmarks measure: generated organisations at the defaults.
namespace concert::bench {

inline administration::Parameters parameters(std::int64_t people, double kappa) {
    administration::Parameters p;
    p.people = people;
    p.relational_share = kappa;
    return p;
}

inline administration::Organisation organisation(const administration::Parameters& p, std::uint32_t replicate = 0) {
    return administration::build_generated(p, 20260101, 0, replicate);
}

inline double person_weeks(const administration::Parameters& p) {
    return static_cast<double>(p.people) * administration::weeks_of(p);
}

}  // namespace concert::bench
