#include "figures/organisation.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "figures/staff_units.hpp"

namespace concert::figures {
namespace {

constexpr std::array<const char*, 4> state_keys{"unaware", "aware", "complying", "sincere"};

std::vector<Key> states() {
    return {{"unaware", both("unaware", "non informés")},
            {"aware", both("aware", "informés")},
            {"complying", both("complying", "appliquent")},
            {"sincere", both("have made it their own", "se la sont appropriée")}};
}

std::string key_of(Adopted state) { return state_keys.at(static_cast<std::size_t>(state)); }

void check(const Staff& staff) {
    const std::size_t n = staff.superior.size();
    if (n == 0) throw std::invalid_argument("an organisation has people");
    if (staff.unit.size() != n || staff.role.size() != n || staff.state.size() != n) {
        throw std::invalid_argument("the lists of an organisation have an entry a person");
    }
    for (const auto& [from, to] : staff.ties) {
        if (from >= n || to >= n) throw std::invalid_argument("a tie leads to nobody");
    }
}

double row_of(std::size_t superior) {
    return superior == no_superior ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(superior);
}

/// Every first, second ... of the ties, so that at most so many are left.
std::vector<std::pair<std::size_t, std::size_t>> thinned(std::vector<std::pair<std::size_t, std::size_t>> ties,
                                                         std::size_t& one_in) {
    for (auto& [from, to] : ties) {
        if (from > to) std::swap(from, to);
    }
    std::sort(ties.begin(), ties.end());
    ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
    one_in = ties.size() / most_ties + (ties.size() % most_ties > 0 ? 1 : 0);
    one_in = std::max<std::size_t>(1, one_in);
    std::vector<std::pair<std::size_t, std::size_t>> kept;
    for (std::size_t k = 0; k < ties.size(); k += one_in) kept.push_back(ties[k]);
    return kept;
}

std::vector<std::vector<Cell>> people_rows(const Staff& staff) {
    const auto spots = layout_of(staff.superior);
    std::vector<std::vector<Cell>> rows;
    rows.reserve(spots.size());
    for (std::size_t i = 0; i < spots.size(); ++i) {
        rows.push_back({std::to_string(i + 1), rounded(spots[i].x), rounded(spots[i].y), key_of(staff.state[i]), 1.0,
                        row_of(staff.superior[i]), staff.role[i].en, static_cast<double>(staff.unit[i])});
    }
    return rows;
}

std::vector<std::vector<Cell>> unit_rows(const Units& units) {
    const auto spots = layout_of(units.superior);
    std::vector<std::vector<Cell>> rows;
    rows.reserve(spots.size());
    for (std::size_t u = 0; u < spots.size(); ++u) {
        const auto people = static_cast<double>(units.people(u));
        rows.push_back({std::to_string(units.number[u]), rounded(spots[u].x), rounded(spots[u].y),
                        key_of(units.commonest(u)), people, row_of(units.superior[u]),
                        rounded(static_cast<double>(units.states[u].back()) / people)});
    }
    return rows;
}

std::vector<Column> columns_of(const Staff& staff, bool by_unit) {
    std::vector<Column> columns{
        {"label", by_unit ? both("unit", "unité") : both("person", "personne"), Role::label},
        {"x", both("place from left to right", "place de gauche à droite"), Role::x, {}, Format::number},
        {"y", both("place from above", "place depuis le haut"), Role::y, {}, Format::number},
        {"state",
         by_unit ? both("commonest state", "état le plus fréquent") : both("state", "état"),
         Role::state,
         {},
         {},
         words_of(states())},
        {"size", both("people", "personnes"), Role::size, {}, Format::whole},
        {"superior", both("row of the superior", "ligne du supérieur"), Role::superior, {}, Format::whole}};
    if (by_unit) {
        columns.push_back(
            {"sincere", both("have made it their own", "se la sont appropriée"), Role::note, {}, Format::percent});
        return columns;
    }
    std::map<std::string, Text> roles;
    for (const Text& role : staff.role) roles.emplace(role.en, role);
    columns.push_back({"role", both("role", "rôle"), Role::note, {}, {}, roles});
    columns.push_back({"unit", both("unit", "unité"), Role::note, {}, Format::whole});
    return columns;
}

Text shares(const Staff& staff) {
    std::array<std::size_t, state_keys.size()> count{};
    for (const Adopted state : staff.state) ++count[static_cast<std::size_t>(state)];
    std::vector<Text> parts;
    parts.reserve(count.size());
    for (std::size_t s = 0; s < count.size(); ++s) {
        parts.push_back(both(
            "{0} {1}", "{0} {1}",
            {percent(static_cast<double>(count[s]) / static_cast<double>(staff.state.size())), states()[s].label}));
    }
    return listed(parts);
}

}  // namespace

Figure organisation(const Staff& staff, const StaffWords& words) {
    check(staff);
    const std::size_t people = staff.superior.size();
    const bool by_unit = people > most_people;
    std::size_t one_in = 1;
    std::vector<std::vector<Cell>> rows;
    Picture picture{states(), {}, both("ties of trust", "liens de confiance")};
    if (by_unit) {
        const Units units = units_of(staff, most_units);
        rows = unit_rows(units);
        picture.ties = thinned(units.ties, one_in);
    } else {
        rows = people_rows(staff);
        picture.ties = thinned(staff.ties, one_in);
    }
    const Text drawn =
        by_unit ? both("by unit, coloured by its commonest state", "par unité, colorée selon son état le plus fréquent")
                : both("one dot a person", "un point par personne");
    const Text ties = one_in == 1 ? both("all ties of trust", "tous les liens de confiance")
                                  : both("one tie of trust in {0}", "un lien de confiance sur {0}",
                                         {whole(static_cast<double>(one_in))});
    const Text where = both("{0} people", "{0} personnes", {whole(static_cast<double>(people))});
    const Text week = whole(static_cast<double>(words.week));
    const Text title = both("An organisation of {0} in week {1} of the mandate, with {2}",
                            "Une organisation de {0} en semaine {1} du mandat, avec {2}", {where, week, words.arm});
    const Text subtitle = both(
        "State of the staff in one run (replicate {0}), which no other need resemble; {1}; {2}; the hierarchy from "
        "the head downwards",
        "État du personnel dans une simulation (réplique {0}), à laquelle aucune autre ne ressemble forcément ; "
        "{1} ; {2} ; la hiérarchie de haut en bas",
        {whole(static_cast<double>(words.replicate)), drawn, ties});
    const Text source = both("Source: Concert {0}, study “{1}”, seed {2}; simulated data, not observed",
                             "Source : Concert {0}, étude « {1} », graine {2} ; données simulées, non observées",
                             {alike(words.version), alike(words.study), alike(words.seed)});
    const Text alt = sentences(
        {both("The hierarchy of an organisation of {0}, the head above, {1}, joined by {2}.",
              "La hiérarchie d'une organisation de {0}, la direction en haut, {1}, avec {2}.", {where, drawn, ties}),
         both("In week {0}: {1}.", "En semaine {0} : {1}.", {week, shares(staff)})});
    return Figure{"organisation",    title, subtitle, source, alt, columns_of(staff, by_unit), std::move(rows),
                  std::move(picture)};
}

}  // namespace concert::figures
