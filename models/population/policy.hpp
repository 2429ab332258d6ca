#pragma once
#include <cstdint>

#include "models/administration/parameters.hpp"
#include "models/population/parameters.hpp"

/// What each organisation's leadership makes of its hours.
namespace concert::population {

struct Policy {
    double attention;         ///< m_o
    double relational_share;  ///< κ_o
    double projects;          ///< n_p
};

/// m_o and κ_o ~ Beta with their means and weight; n_p = competing_projects + g_p·log10(N/100), from 100 people on. The
/// draws are those of the organisation's number, alike in all arms.
Policy draw_policy(const Parameters& p, const administration::Parameters& base, std::int64_t people, std::uint64_t seed,
                   std::uint32_t number, std::uint32_t replicate);

/// The parameters of an organisation of this size and policy, whose life is followed for `weeks` after its start. Under
/// a duty without sanction m and γ_F are w_d times smaller, and the duty holds for good,
/// whatever local elections say.
administration::Parameters own_parameters(const administration::Parameters& base, const administration::Equations& on,
                                          const Policy& policy, std::int64_t people, std::int64_t weeks, bool duty,
                                          double duty_weakness);

}  // namespace concert::population
