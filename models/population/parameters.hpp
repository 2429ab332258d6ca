#pragma once
#include <cstdint>

/// The parameters of a population of organisations (E16). Meaning, unit, range, symbol and source of each stand in its
/// row (table.cpp). What happens inside an organisation has the parameters of the administration model.
namespace concert::population {

struct Parameters {
    double start_alone = 0.0003;
    double start_imitation = 0.004;
    std::int64_t head_ties_alike = 5;
    std::int64_t head_ties_elsewhere = 2;
    double mean_attention = 0.3;
    double mean_relational_share = 0.4;
    double policy_weight = 5;
    double projects_growth = 1;
    double duty_weakness = 10;

    bool operator==(const Parameters&) const = default;
};

}  // namespace concert::population
