#pragma once
#include <span>
#include <string_view>

#include "models/administration/state.hpp"

/// The week as a list of phases: the one home of their order. advance() walks along it, and the ODD document (odd.hpp)
/// has a text for each.
namespace concert::administration {

struct WeekPhase {
    std::string_view name;
    void (*run)(State& s);  ///< does nothing where the calendar or a switch says so
};

/// In the order in which advance() runs them.
std::span<const WeekPhase> week_phases();

}  // namespace concert::administration
