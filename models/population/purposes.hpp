#pragma once
#include <cstdint>

/// What a random draw of a population is for; the numbers of administration/purposes.hpp are others. Numbers are part
/// of every result: never reuse or change one.
namespace concert::population {

enum Purpose : std::uint8_t {
    draw_policy_of = 80,    ///< m_o and κ_o of an organisation
    draw_patience_of = 81,  ///< how much hazard an organisation lets pass before it starts
    draw_ties_alike = 82,   ///< whom a head follows within its branch and size class
    draw_ties_elsewhere = 83,
};

}  // namespace concert::population
