#include "figures/catalogue.hpp"

#include <fmt/format.h>

#include <memory>
#include <stdexcept>

#include "figures/adoption.hpp"
#include "figures/contrast.hpp"
#include "figures/front.hpp"
#include "figures/influence.hpp"
#include "figures/milestones.hpp"
#include "figures/reach.hpp"
#include "figures/roads.hpp"
#include "figures/surface.hpp"
#include "figures/sweep.hpp"
#include "figures/transplant.hpp"

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
            add(id_of("contrast", material, group),
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
    add("milestones", both("weeks to half and plateau, by size", "semaines jusqu'à la moitié et plateau, par taille"),
        milestones);
    add("sweep",
        both("outcomes against kappa or another number swept", "indicateurs selon kappa ou un autre nombre balayé"),
        sweep);
    add("front",
        both("the compromises between spread, permanence and quality",
             "les compromis entre diffusion, permanence et qualité"),
        front);
    add("surface", both("adoption over two parameters", "adoption selon deux paramètres"), surface);
    add("transplant",
        both("a policy tuned at one size, applied at another",
             "une politique réglée à une taille, appliquée à une autre"),
        transplant);
    for (std::size_t group = 0; group < groups && groups <= most_panels; ++group) {
        const Text where = material.group(group).brief;
        add(id_of("roads", material, group),
            both("who adopted through which road, in {0}", "qui a adopté par quelle voie, dans {0}", {where}),
            [group](const Material& m) { return roads(m, group); });
        add(id_of("reach", material, group),
            both("from the centre to the periphery, in {0}", "du centre à la périphérie, dans {0}", {where}),
            [group](const Material& m) { return reach(m, group); });
    }
    // computed once for both
    const auto indices = std::make_shared<std::optional<Indices>>();
    const auto with_indices = [indices](const Material& m, Made (*make)(const Material&, const Indices&)) -> Made {
        if (const auto why = no_indices(m); !why.empty()) return Unavailable{why};
        try {
            if (!*indices) *indices = analysis::sensitivity_of(m.results);
        } catch (const std::invalid_argument& error) {
            return Unavailable{error.what()};
        }
        return make(m, **indices);
    };
    add("influence", both("which parameters decide", "quels paramètres décident"),
        [with_indices](const Material& m) { return with_indices(m, influence); });
    add("influence-weeks",
        both("which parameters decide, week by week", "quels paramètres décident, semaine après semaine"),
        [with_indices](const Material& m) { return with_indices(m, influence_weeks); });
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
