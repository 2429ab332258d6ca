#pragma once
#include <array>
#include <vector>

#include "figures/organisation.hpp"

/// A large organisation by its units.
namespace concert::figures {

struct Units {
    std::vector<std::size_t> superior;                      ///< the unit above, by position; no_superior
    std::vector<std::size_t> number;                        ///< as the staff calls them
    std::vector<std::array<std::size_t, 4>> states;         ///< people by Adopted
    std::vector<std::pair<std::size_t, std::size_t>> ties;  ///< between different units, each pair once

    std::size_t people(std::size_t unit) const;
    Adopted commonest(std::size_t unit) const;  ///< of equal ones the furthest
};

/// Every unit by itself where there are at most `most`; else the units nearest to the head, each with all below it.
Units units_of(const Staff& staff, std::size_t most);

}  // namespace concert::figures
