#include "figures/catalogue.hpp"

#include <fmt/format.h>

#include "figures/adoption.hpp"
#include "figures/contrast.hpp"

namespace concert::figures {

std::vector<Entry> catalogue(const Material& material) {
    std::vector<Entry> entries;
    const auto add = [&](std::string id, Text what, std::function<Made(const Material&)> make) {
        entries.push_back({std::move(id), std::move(what), std::move(make)});
    };
    const std::size_t groups = material.summary.groups.size();
    add("contrast",
        both("one arm against the other, run by run", "une variante face à l'autre, simulation par simulation"),
        contrast_by_size);
    if (groups > 1 && groups <= most_panels) {
        for (std::size_t group = 0; group < groups; ++group) {
            add(contrast_id(material, group),
                both("the same in {0}", "la même dans {0}", {material.group(group).brief}),
                [group](const Material& m) { return contrast(m, group); });
        }
    }
    for (const Panels panels : {Panels::by_arm, Panels::by_size}) {
        for (const auto& [state, what] :
             {std::pair{State::sincere, both("have made the practice their own", "se sont approprié la pratique")},
              std::pair{State::complying, both("comply with it", "l'appliquent")},
              std::pair{State::aware, both("are aware of it", "en sont informés")}}) {
            add(adoption_id(state, panels),
                both("share of the staff who {0}, week by week", "part des personnes qui {0}, au fil des semaines",
                     {what}),
                [state = state, panels](const Material& m) { return adoption(m, state, panels); });
        }
    }
    return entries;
}

std::vector<Figure> figures_of(const Material& material) {
    std::vector<Figure> figures;
    for (const Entry& entry : catalogue(material)) {
        Made made = entry.make(material);
        if (auto* figure = std::get_if<Figure>(&made)) figures.push_back(std::move(*figure));
    }
    return figures;
}

Made figure_called(const Material& material, const std::string& id) {
    std::string names;
    for (const Entry& entry : catalogue(material)) {
        if (entry.id == id) return entry.make(material);
        names += (names.empty() ? "" : ", ") + entry.id;
    }
    return Unavailable{fmt::format("there is no chart \"{}\"; there are: {}", id, names)};
}

}  // namespace concert::figures
