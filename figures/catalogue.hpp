#pragma once
#include <functional>
#include <string>
#include <vector>

#include "figures/material.hpp"

/// All figures of a study, by the name that `concert chart` is asked for.
namespace concert::figures {

struct Entry {
    std::string id;
    Text what;            ///< one line for a list
    std::string section;  ///< of the report that it stands in
    bool reported;        ///< of figures made for every size, the report shows a few
    std::function<Made(const Material&)> make;
};

/// Every figure there is of a study, those that its results do not allow among them, in the order of a report.
std::vector<Entry> catalogue(const Material& material);

/// All that the results allow.
std::vector<Figure> figures_of(const Material& material);

/// The figure called `id`, or why there is none: what it needs, or which figures there are.
Made figure_called(const Material& material, const std::string& id);

}  // namespace concert::figures
