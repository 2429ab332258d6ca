#pragma once
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "figures/material.hpp"

/// A catalogue: figures by the name that `concert chart` is asked for, of a study or of a population.
namespace concert::figures {

template <class Of>
struct EntryOf {
    std::string id;
    Text what;            ///< one line for a list
    std::string section;  ///< of the report that it stands in
    bool reported;        ///< of figures made for every size, the report shows a few
    std::function<Made(const Of&)> make;
};

/// All that the results allow.
template <class Of>
std::vector<Figure> all_made(const std::vector<EntryOf<Of>>& entries, const Of& material) {
    std::vector<Figure> figures;
    for (const EntryOf<Of>& entry : entries) {
        Made made = entry.make(material);
        if (auto* figure = std::get_if<Figure>(&made)) figures.push_back(std::move(*figure));
    }
    return figures;
}

/// The figure called `id`, or why there is none: what it needs, or which figures there are.
template <class Of>
Made made_called(const std::vector<EntryOf<Of>>& entries, const Of& material, const std::string& id) {
    std::string names;
    for (const EntryOf<Of>& entry : entries) {
        if (entry.id == id) return entry.make(material);
        names += (names.empty() ? "" : ", ") + entry.id;
    }
    return Unavailable{"there is no chart \"" + id + "\"; there are: " + names};
}

}  // namespace concert::figures
