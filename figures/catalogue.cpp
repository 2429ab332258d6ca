#include "figures/catalogue.hpp"

#include <memory>
#include <stdexcept>

#include "figures/adoption.hpp"
#include "figures/answer.hpp"
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
namespace {

using Make = std::function<Made(const Material&)>;

/// Indices take a while and several figures show them: computed when first asked for.
class SharedIndices {
public:
    Make with(Made (*make)(const Material&, const Indices&)) const {
        return [found = found_, make](const Material& material) -> Made {
            if (const auto why = no_indices(material); !why.empty()) return Unavailable{why};
            try {
                if (!*found) *found = analysis::sensitivity_of(material.results);
            } catch (const std::invalid_argument& error) {
                return Unavailable{error.what()};
            }
            return make(material, **found);
        };
    }

private:
    std::shared_ptr<std::optional<Indices>> found_ = std::make_shared<std::optional<Indices>>();
};

/// Figures of one group of points, of all groups.
class ByGroup {
public:
    explicit ByGroup(const Material& material)
        : material_(material),
          groups_(material.summary.groups.size() > most_panels ? 0 : material.summary.groups.size()),
          speaking_(speaking_group(material)) {}

    std::size_t groups() const { return groups_; }
    /// The smallest, the largest and the one that speaks for the study.
    bool telling(std::size_t group) const { return group == 0 || group + 1 == groups_ || speaks(group); }
    bool speaks(std::size_t group) const { return group == speaking_; }
    Text where(std::size_t group) const { return material_.group(group).brief; }

private:
    const Material& material_;
    std::size_t groups_, speaking_;
};

void add_contrasts(const Material& material, const ByGroup& by, std::vector<Entry>& entries) {
    entries.push_back(
        {"contrast",
         both("one arm against the other, run by run", "une variante face à l'autre, simulation par simulation"),
         "answer", true, contrast_by_size});
    for (std::size_t group = 0; by.groups() > 1 && group < by.groups(); ++group) {
        entries.push_back({id_of("contrast", material, group),
                           both("the same in {0}", "la même dans {0}", {by.where(group)}), "answer", by.telling(group),
                           [group](const Material& m) { return contrast(m, group); }});
    }
}

void add_adoption(std::vector<Entry>& entries) {
    for (const Panels panels : {Panels::by_arm, Panels::by_size}) {
        for (const auto& [state, what] :
             {std::pair{State::sincere, both("have made the practice their own", "se sont approprié la pratique")},
              std::pair{State::complying, both("comply with it", "l'appliquent")},
              std::pair{State::aware, both("are aware of it", "en sont informés")}}) {
            const Text by = panels == Panels::by_arm ? both("a panel an arm", "un cadre par variante")
                                                     : both("a panel a size", "un cadre par taille");
            entries.push_back({adoption_id(state, panels),
                               both("share of the staff who {0}, week by week; {1}",
                                    "part des personnes qui {0}, au fil des semaines ; {1}", {what, by}),
                               "adoption", panels == Panels::by_arm || state == State::sincere,
                               [shown = state, panels](const Material& m) { return adoption(m, shown, panels); }});
        }
    }
}

void add_roads_and_reach(const Material& material, const ByGroup& by, std::vector<Entry>& entries) {
    for (std::size_t group = 0; group < by.groups(); ++group) {
        entries.push_back({id_of("roads", material, group),
                           both("who adopted through which road, in {0}", "qui a adopté par quelle voie, dans {0}",
                                {by.where(group)}),
                           "roads", by.speaks(group), [group](const Material& m) { return roads(m, group); }});
    }
    for (std::size_t group = 0; group < by.groups(); ++group) {
        entries.push_back(
            {id_of("reach", material, group),
             both("from the centre to the periphery, in {0}", "du centre à la périphérie, dans {0}", {by.where(group)}),
             "roads", by.speaks(group), [group](const Material& m) { return reach(m, group); }});
    }
}

}  // namespace

std::vector<Entry> catalogue(const Material& material) {
    const ByGroup by(material);
    std::vector<Entry> entries;
    add_contrasts(material, by, entries);
    add_adoption(entries);
    entries.push_back({"milestones",
                       both("weeks to half and plateau, by size", "semaines jusqu'à la moitié et plateau, par taille"),
                       "sizes", true, milestones});
    entries.push_back({"transplant",
                       both("a policy tuned at one size, applied at another",
                            "une politique réglée à une taille, appliquée à une autre"),
                       "sizes", true, transplant});
    entries.push_back(
        {"sweep",
         both("outcomes against kappa or another number swept", "indicateurs selon kappa ou un autre nombre balayé"),
         "choice", true, sweep});
    entries.push_back({"front",
                       both("the compromises between spread, permanence and quality",
                            "les compromis entre diffusion, permanence et qualité"),
                       "choice", true, front});
    entries.push_back(
        {"surface", both("adoption over two parameters", "adoption selon deux paramètres"), "choice", true, surface});
    add_roads_and_reach(material, by, entries);
    const SharedIndices indices;
    entries.push_back({"influence", both("which parameters decide", "quels paramètres décident"), "sensitivity", true,
                       indices.with(influence)});
    entries.push_back(
        {"influence-weeks",
         both("which parameters decide, week by week", "quels paramètres décident, semaine après semaine"),
         "sensitivity", true, indices.with(influence_weeks)});
    return entries;
}

std::vector<Figure> figures_of(const Material& material) { return all_made(catalogue(material), material); }

Made figure_called(const Material& material, const std::string& id) {
    return made_called(catalogue(material), material, id);
}

}  // namespace concert::figures
