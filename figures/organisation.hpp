#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "figures/layout.hpp"
#include "figures/material.hpp"

/// The organisation itself: the hierarchy as the layout, ties of trust, everybody's state as a colour. Up to 2 000
/// people one by one, above that unit by unit.
namespace concert::figures {

enum class Adopted : std::uint8_t { unaware, aware, complying, sincere };

/// An organisation in one week of one run. All lists but `ties` have an entry a person.
struct Staff {
    std::vector<std::size_t> superior;  ///< by position; no_superior: the head
    std::vector<std::size_t> unit;      ///< number of the unit somebody belongs to
    std::vector<Text> role;             ///< "manager", in words
    std::vector<Adopted> state;
    std::vector<std::pair<std::size_t, std::size_t>> ties;
};
/// What goes into the words around the picture.
struct StaffWords {
    std::string study, version, seed;
    Text arm;  ///< in a sentence
    std::size_t week = 0, replicate = 0;
};

/// Id "organisation". Throws std::invalid_argument when lists differ in length or the hierarchy is none.
Figure organisation(const Staff& staff, const StaffWords& words);

inline constexpr std::size_t most_people = 2000;  ///< that are drawn one by one
inline constexpr std::size_t most_units = 400;    ///< that are drawn of a larger organisation
inline constexpr std::size_t most_ties = 4000;    ///< that are drawn: of more, every second, third ...

}  // namespace concert::figures
