#pragma once
#include <vector>

#include "figures/entry.hpp"

/// All figures of a study, by the name that `concert chart` is asked for.
namespace concert::figures {

using Entry = EntryOf<Material>;

/// Every figure there is of a study, those that its results do not allow among them, in the order of a report.
std::vector<Entry> catalogue(const Material& material);

/// All that the results allow.
std::vector<Figure> figures_of(const Material& material);
/// The figure called `id`, or why there is none.
Made figure_called(const Material& material, const std::string& id);

}  // namespace concert::figures
