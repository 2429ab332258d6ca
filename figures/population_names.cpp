#include "figures/population_names.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "figures/names.hpp"
#include "figures/population.hpp"

namespace concert::figures {
namespace {

constexpr std::array branches{std::pair{"local", sim::Texts{"local", "territoriale"}},
                              std::pair{"state", sim::Texts{"State", "État"}},
                              std::pair{"hospital", sim::Texts{"hospitals", "hospitalière"}}};

double number(std::string_view digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Text size_text(std::string_view sizes) {
    if (sizes.ends_with('+')) return both("{0} agents and more", "{0} agents et plus", {whole(number(sizes))});
    const std::size_t dash = sizes.find('-');
    const Text low = whole(number(sizes.substr(0, dash))), high = whole(number(sizes.substr(dash + 1)));
    return both("{0} to {1} agents", "{0} à {1} agents", {low, high});
}

}  // namespace

Text group_text(std::string_view group) {
    constexpr std::string_view size = "size=", branch = "branch=";
    if (group.starts_with(size)) return size_text(group.substr(size.size()));
    if (!group.starts_with(branch)) return both("all", "ensemble");
    group.remove_prefix(branch.size());
    for (const auto& [key, name] : branches) {
        if (group == key) return both(name.english, name.french);
    }
    return alike(group);
}

Text arm_text(const PopulationMaterial& material, std::size_t arm) {
    const analysis::PopulationArm& told = material.results.arms[arm];
    Text mode = told.duty ? both("under a duty", "sous une obligation") : both("by choice", "par choix");
    const std::size_t comma = told.label.find(", ");
    if (comma == std::string::npos) return mode;
    return both("{0} with {1}", "{0} avec {1}",
                {mode, name_of(std::string_view(told.label).substr(comma + 2), material.results.model).brief});
}

Text horizon_text(const PopulationMaterial& material) {
    return both("after {0} years", "après {0} ans", {whole(static_cast<double>(material.results.horizon_years))});
}

Text population_text(const PopulationMaterial& material) {
    const analysis::PopulationResults& r = material.results;
    const Text sample =
        r.one_in == 1 ? both("every employer", "tous les employeurs")
                      : both("one employer in {0}", "un employeur sur {0}", {whole(static_cast<double>(r.one_in))});
    return both("{0} organisations with {1} agents, {2}", "{0} organisations et {1} agents, {2}",
                {whole(static_cast<double>(r.organisations.size())), whole(static_cast<double>(r.people())), sample});
}

}  // namespace concert::figures
