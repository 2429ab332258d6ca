#pragma once
#include <optional>

#include "figures/pair.hpp"

/// Titles that say what was found. Nothing where runs are too few or differences are not clear: the figure then has
/// its neutral title.
namespace concert::figures {

/// How a sentence says that an arm brought a share of the staff somewhere: "{0} has won {1} of the staff", and that one
/// arm does so more than another: "{0} wins more of the staff than {1}".
struct Phrases {
    std::string_view outcome;
    sim::Texts reached, more;
};
const Phrases& phrases_of(std::string_view outcome);

/// "In organisations of 500 people, collaboration has won 62% of the staff at withdrawal, 25 points more than
/// cooperation".
std::optional<Text> contrast_message(const Material& material, std::size_t group, const Phrases& phrases);
/// The same over all groups with enough pairs: "Collaboration wins more of the staff than cooperation at every size,
/// by 12 to 25 points", or where they change places.
std::optional<Text> sizes_message(const Material& material, const Phrases& phrases);
/// Of a study with one arm: its level, largest against smallest group.
std::optional<Text> level_message(const Material& material, const Phrases& phrases);

}  // namespace concert::figures
