#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "models/administration/state.hpp"

/// A run put down between two weeks as bytes, to go on from later: on another machine, or under other arms, which then
/// share a past. People keep what they are (thresholds, trust, evidence, adoption); an arm changes the rules from the
/// next week on, hours and affordable ties included.
namespace concert::administration {

/// The state of `s` after s.week weeks. The same bytes on every machine, compiler and number of threads.
std::string checkpoint(const State& s);

/// Makes a new state go on where the checkpoint stands. Under the arm it was written under, what follows is what would
/// have followed, to the last bit. Throws std::invalid_argument, saying what differs, when the bytes are no checkpoint
/// of this version, are of another organisation or other equations, or when the arm changes a parameter that is
/// settled_at_the_start().
void restore(State& s, std::string_view bytes);

/// The parameters, by name, that differ between the two and that a run cannot change on its way.
std::vector<std::string_view> settled_at_the_start(const Parameters& before, const Parameters& now);

/// The parameters under which a checkpoint was written, one per row of the model's table.
std::vector<double> parameters_in(std::string_view bytes);

/// The history that arms share: a run to the end of week `week` of the mandate (0: the end of the burn-in; negative:
/// weeks before it).
std::string history(const Organisation& organisation, const Setup& arm, std::int64_t week);

/// The counts of a run that goes on from a checkpoint to the end; the weeks before are those of the checkpoint.
sim::Counts run_from(const Organisation& organisation, const Setup& arm, std::string_view checkpoint);

}  // namespace concert::administration
