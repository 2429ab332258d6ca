#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "models/administration/build.hpp"
#include "models/administration/model.hpp"
#include "scenarios/csv.hpp"
#include "sim/network_measures.hpp"

/// Published networks that may not be redistributed: tested where a copy stands beside the project, else passed over.
using namespace concert;
using namespace concert::administration;

namespace {

const std::string folder = CONCERT_SOURCE_DIR "/../shared/data/";

/// The arcs of a table, of one relation if it names any; people are numbered from `lowest`.
std::vector<std::pair<Person, Person>> arcs_of(const std::string& file, const std::string& relation, Person lowest) {
    const auto csv = relation.empty() ? scenarios::read_csv(file, {{"source", "target"}})
                                      : scenarios::read_csv(file, {{"source", "target", "relation"}});
    std::vector<std::pair<Person, Person>> arcs;
    for (const auto& row : csv.rows) {
        if (!relation.empty() && row.fields[csv.find("relation")] != relation) continue;
        const auto end = [&](const char* column) {
            return static_cast<Person>(std::stoul(row.fields[csv.find(column)])) - lowest;
        };
        arcs.emplace_back(end("source"), end("target"));
    }
    return arcs;
}

/// Each pair of different people once, whichever way its arcs point.
std::vector<std::pair<Person, Person>> pairs_of(const std::vector<std::pair<Person, Person>>& arcs) {
    std::set<std::pair<Person, Person>> pairs;
    for (const auto& [a, b] : arcs) {
        if (a != b) pairs.insert(std::minmax(a, b));
    }
    return {pairs.begin(), pairs.end()};
}

}  // namespace

TEST_CASE("e-mail in a research institute: components and clustering are those its publishers give", "[verification]") {
    if (!std::filesystem::exists(folder + "email_eu_core/edges.csv")) {
        WARN("passed over: no copy of email_eu_core");
        return;
    }
    const auto arcs = arcs_of(folder + "email_eu_core/edges.csv", "", 0);
    const auto network = sim::network_of_pairs(1'005, pairs_of(arcs));
    const auto parts = sim::components(network);
    CHECK(*std::max_element(parts.sizes.begin(), parts.sizes.end()) == 986);
    double sum = 0;
    for (const double clustering : sim::clustering_coefficients(network)) sum += clustering;
    CHECK(sum / 1'005 == Approx(0.3994).margin(5e-5));  // SNAP's page
}

TEST_CASE("Krackhardt's firm: advice by distance in the reports-to tree, and the model runs on it", "[verification]") {
    if (!std::filesystem::exists(folder + "krackhardt_hightech/edges.csv")) {
        WARN("passed over: no copy of krackhardt_hightech");
        return;
    }
    const std::string file = folder + "krackhardt_hightech/edges.csv";
    std::vector<Person> superior(21);
    for (Person i = 0; i < superior.size(); ++i) superior[i] = i;
    for (const auto& [report, boss] : arcs_of(file, "reports_to", 1)) superior[report] = boss;
    std::vector<Person> order;
    Hierarchy line = breadth_first(superior, order);
    CHECK(order.front() == 6);  // manager 7 is the chief executive
    std::vector<Person> place(order.size());
    for (Person i = 0; i < order.size(); ++i) place[order[i]] = i;

    auto advice = arcs_of(file, "advice", 1);
    for (auto& [from, to] : advice) from = place[from], to = place[to];
    const sim::Network nobody_tied = sim::network_of_pairs(superior.size(), {});
    std::array<double, 5> pairs{}, advised{};
    const std::set<std::pair<Person, Person>> asks(advice.begin(), advice.end());
    for (Person i = 0; i < superior.size(); ++i) {
        const auto distance = sim::distances_from(i, nobody_tied, line.superior);
        for (Person j = 0; j < superior.size(); ++j) {
            if (i == j) continue;
            ++pairs[distance[j]];
            advised[distance[j]] += asks.count({i, j}) != 0 ? 1 : 0;
        }
    }
    CHECK(pairs == std::array<double, 5>{0, 40, 106, 96, 178});
    const std::array<double, 5> published{0, 0.725, 0.453, 0.458, 0.388};
    for (std::size_t h = 1; h < 5; ++h) CHECK(advised[h] / pairs[h] == Approx(published[h]).margin(5e-4));

    Parameters p;
    draw_categories(line, p, {});
    const GivenTies ties{pairs_of(advice), {}};
    const Organisation firm = build_with_line(line, &ties, p, 1, 0, 0);
    CHECK(firm.ties.ties() == 2 * ties.pairs.size());
    const Setup arm(p);
    const auto counts = run(firm, arm);
    std::int64_t people_counted = 0;
    for (std::size_t cell = 0; cell < counts.groups; ++cell) people_counted += counts.at(156, cell, people);
    CHECK(people_counted == 21);
}
