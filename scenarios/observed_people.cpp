#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "scenarios/observed_parts.hpp"

/// nodes.csv and edges.csv.
namespace concert::scenarios {

ObservedNetwork read_nodes(const Csv& table, const ObservedOptions& options, ErrorList& errors) {
    ObservedNetwork network;
    std::map<std::string, int> line_of;
    std::vector<std::size_t> columns;
    for (const std::string& name : options.covariates) {
        columns.push_back(table.find(name));
        if (columns.back() == Csv::npos) {
            errors.add(0, fmt::format("there is no column \"{}\" for --covariates{}", name,
                                      did_you_mean(name, table.columns)));
        }
    }
    network.covariates.resize(columns.size());
    for (const Csv::Row& row : table.rows) {
        const std::string& name = row.fields[table.find("node")];
        const auto [before, first_time] = line_of.emplace(name, row.line);
        if (!first_time) {
            errors.add(row.line,
                       fmt::format("node \"{}\" is given a second time; first in line {}", name, before->second));
        }
        const std::string community = community_of(table, row);
        auto place = std::find(network.communities.begin(), network.communities.end(), community);
        if (place == network.communities.end()) place = network.communities.insert(place, community);
        network.names.push_back(name);
        network.community.push_back(static_cast<std::uint32_t>(place - network.communities.begin()));
        const bool adopted = !row.fields[table.find("toa")].empty();
        const auto time = adopted ? whole_number(table, row, "toa", 1, errors) : std::optional<std::int64_t>(0);
        network.times.push_back(static_cast<int>(time.value_or(0)));
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (columns[k] == Csv::npos) continue;
            const std::string& field = row.fields[columns[k]];
            const auto value = number(field, table.separator);
            if (!value && !field.empty()) {
                errors.add(row.line, fmt::format("{} = \"{}\" is not a number (leave it empty where it is not known)",
                                                 options.covariates[k], field));
            }
            network.covariates[k].push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
        }
    }
    return network;
}

void read_edges(const Csv& table, const std::string& nodes, const ObservedOptions& options, ObservedNetwork& network,
                ErrorList& errors) {
    std::map<std::string, std::uint32_t> position;
    for (const std::string& name : network.names) position.emplace(name, static_cast<std::uint32_t>(position.size()));
    const std::size_t relation = table.find("relation"), surveyed = table.find("target_surveyed");
    std::set<std::string> relations;
    const auto person = [&](const Csv::Row& row, const char* column) -> const std::uint32_t* {
        const std::string& name = row.fields[table.find(column)];
        const auto found = position.find(name);
        if (found != position.end()) return &found->second;
        errors.add(row.line, fmt::format("{} \"{}\" is not among the nodes of {}", column, name, nodes));
        return nullptr;
    };
    for (const Csv::Row& row : table.rows) {
        if (relation != Csv::npos) {
            relations.insert(row.fields[relation]);
            const bool wanted = options.relations.empty() ||
                                std::find(options.relations.begin(), options.relations.end(), row.fields[relation]) !=
                                    options.relations.end();
            if (!wanted) continue;
        }
        const std::uint32_t* ego = person(row, "source");
        if (surveyed != Csv::npos && row.fields[surveyed] == "0") continue;
        const std::uint32_t* alter = person(row, "target");
        if (ego && alter) network.answers.emplace_back(*ego, *alter);
    }
    for (const std::string& wanted : options.relations) {
        if (relations.contains(wanted)) continue;
        errors.add(0, fmt::format("there is no relation \"{}\"; there are: {}", wanted,
                                  quoted_list({relations.begin(), relations.end()})));
    }
}

}  // namespace concert::scenarios
