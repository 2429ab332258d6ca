#include "scenarios/observed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "scenarios/csv.hpp"
#include "scenarios/errors.hpp"

namespace concert::scenarios {

namespace {

namespace fs = std::filesystem;

/// The field as a whole number from `lowest` up; otherwise a message, and nothing.
std::optional<std::int64_t> whole(const Csv& table, const Csv::Row& row, const char* column, std::int64_t lowest,
                                  ErrorList& errors) {
    const std::string& field = row.fields[table.find(column)];
    const auto value = number(field, table.separator);
    if (value && *value == std::floor(*value) && *value >= static_cast<double>(lowest) && *value < 1e9) {
        return static_cast<std::int64_t>(*value);
    }
    errors.add(row.line, fmt::format("{} = \"{}\" is not a whole number from {} up", column, field, lowest));
    return std::nullopt;
}

std::string community_of(const Csv& table, const Csv::Row& row) {
    const std::size_t column = table.find("community");
    return column == Csv::npos ? "all" : row.fields[column];
}

/// A curve, and where it stands in the file.
struct PlacedCurve {
    ObservedCurve curve;
    std::vector<int> lines;
};

std::vector<PlacedCurve> read_curves(const Csv& table, ErrorList& errors) {
    std::vector<PlacedCurve> curves;
    for (const Csv::Row& row : table.rows) {
        const std::string community = community_of(table, row);
        const auto period = whole(table, row, "period", 1, errors), people = whole(table, row, "n", 1, errors),
                   adopters = whole(table, row, "new_adopters", 0, errors);
        if (!period || !people || !adopters) continue;
        auto found = std::find_if(curves.begin(), curves.end(),
                                  [&](const PlacedCurve& placed) { return placed.curve.community == community; });
        if (found == curves.end()) {
            curves.push_back({{community, static_cast<std::size_t>(*people), {}}, {}});
            found = curves.end() - 1;
        }
        ObservedCurve& curve = found->curve;
        if (static_cast<std::size_t>(*period) != curve.adopters.size() + 1) {
            errors.add(row.line,
                       fmt::format("period {} of community \"{}\" where period {} was due; periods follow one "
                                   "another from 1",
                                   *period, community, curve.adopters.size() + 1));
        }
        if (static_cast<std::size_t>(*people) != curve.people) {
            errors.add(row.line, fmt::format("n = {}, but community \"{}\" had {} people in line {}", *people,
                                             community, curve.people, found->lines.front()));
        }
        curve.adopters.push_back(static_cast<std::size_t>(*adopters));
        found->lines.push_back(row.line);
        const auto sum = std::accumulate(curve.adopters.begin(), curve.adopters.end(), std::size_t{0});
        if (sum > curve.people) {
            errors.add(row.line, fmt::format("{} adopters by period {}, but community \"{}\" has {} people", sum,
                                             *period, community, curve.people));
        }
    }
    for (const PlacedCurve& placed : curves) {
        if (placed.curve.adopters.size() == curves.front().curve.adopters.size()) continue;
        errors.add(placed.lines.back(),
                   fmt::format("community \"{}\" ends with period {}, community \"{}\" with {}", placed.curve.community,
                               placed.curve.adopters.size(), curves.front().curve.community,
                               curves.front().curve.adopters.size()));
    }
    return curves;
}

/// Puts "all" first, adding the communities up where the file does not.
void lead_with_all(std::vector<PlacedCurve>& curves) {
    const auto all = std::find_if(curves.begin(), curves.end(),
                                  [](const PlacedCurve& placed) { return placed.curve.community == "all"; });
    if (all != curves.end()) {
        std::rotate(curves.begin(), all, all + 1);
        return;
    }
    PlacedCurve sum{{"all", 0, std::vector<std::size_t>(curves.front().curve.adopters.size(), 0)}, {}};
    for (const PlacedCurve& placed : curves) {
        sum.curve.people += placed.curve.people;
        for (std::size_t t = 0; t < sum.curve.adopters.size(); ++t) sum.curve.adopters[t] += placed.curve.adopters[t];
    }
    curves.insert(curves.begin(), std::move(sum));
}

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
        const auto time = adopted ? whole(table, row, "toa", 1, errors) : std::optional<std::int64_t>(0);
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

/// The curves that the times of adoption make: "all" and each community's.
std::vector<ObservedCurve> curves_of(const ObservedNetwork& network, int periods) {
    std::vector<ObservedCurve> curves{{"all", 0, {}}};
    for (const std::string& community : network.communities) {
        if (community != "all") curves.push_back({community, 0, {}});
    }
    for (ObservedCurve& curve : curves) {
        curve.adopters.assign(static_cast<std::size_t>(periods), 0);
        for (std::size_t i = 0; i < network.times.size(); ++i) {
            if (curve.community != "all" && network.communities[network.community[i]] != curve.community) continue;
            ++curve.people;
            if (network.times[i] > 0) ++curve.adopters[static_cast<std::size_t>(network.times[i]) - 1];
        }
    }
    return curves;
}

void check_curves(const std::vector<PlacedCurve>& given, const std::vector<ObservedCurve>& counted,
                  const std::string& nodes, ErrorList& errors) {
    for (const PlacedCurve& placed : given) {
        const auto same = std::find_if(counted.begin(), counted.end(), [&](const ObservedCurve& curve) {
            return curve.community == placed.curve.community;
        });
        const int line = placed.lines.empty() ? 0 : placed.lines.front();
        if (same == counted.end()) {
            errors.add(line, fmt::format("community \"{}\" does not occur in {}", placed.curve.community, nodes));
            continue;
        }
        if (same->people != placed.curve.people) {
            errors.add(line, fmt::format("community \"{}\" has {} people here, {} in {}", placed.curve.community,
                                         placed.curve.people, same->people, nodes));
        }
        for (std::size_t t = 0; t < placed.curve.adopters.size(); ++t) {
            if (placed.curve.adopters[t] == same->adopters[t]) continue;
            errors.add(placed.lines.empty() ? 0 : placed.lines[t],
                       fmt::format("community \"{}\" has {} new adopters in period {} here, {} in {}",
                                   placed.curve.community, placed.curve.adopters[t], t + 1, same->adopters[t], nodes));
        }
    }
}

void check_times(const Csv& table, const ObservedNetwork& network, int periods, const std::string& curve,
                 ErrorList& errors) {
    for (std::size_t i = 0; i < network.times.size(); ++i) {
        if (network.times[i] <= periods) continue;
        errors.add(table.rows[i].line,
                   fmt::format("toa = {}, but {} ends with period {}", network.times[i], curve, periods));
    }
}

/// Only the people of one community, as if they were all.
void restrict(Observed& observed, const std::string& community, const std::string& file) {
    const auto curve = std::find_if(observed.curves.begin(), observed.curves.end(),
                                    [&](const ObservedCurve& c) { return c.community == community; });
    if (curve == observed.curves.end()) {
        std::vector<std::string> known;
        for (const ObservedCurve& c : observed.curves) known.push_back(c.community);
        throw StudyErrors({fmt::format("--community: \"{}\" does not occur in {}; there are {}", community, file,
                                       quoted_list(known))});
    }
    observed.curves = {{"all", curve->people, curve->adopters}};
    if (!observed.network || community == "all") return;
    ObservedNetwork part;
    part.communities = {community};
    part.covariates.resize(observed.network->covariates.size());
    std::vector<std::uint32_t> moved(observed.network->names.size(), static_cast<std::uint32_t>(-1));
    for (std::size_t i = 0; i < moved.size(); ++i) {
        if (observed.network->communities[observed.network->community[i]] != community) continue;
        moved[i] = static_cast<std::uint32_t>(part.names.size());
        part.names.push_back(observed.network->names[i]);
        part.community.push_back(0);
        part.times.push_back(observed.network->times[i]);
        for (std::size_t k = 0; k < part.covariates.size(); ++k) {
            part.covariates[k].push_back(observed.network->covariates[k][i]);
        }
    }
    for (const auto& [ego, alter] : observed.network->answers) {
        if (moved[ego] < part.names.size() && moved[alter] < part.names.size()) {
            part.answers.emplace_back(moved[ego], moved[alter]);
        }
    }
    observed.network = std::move(part);
}

}  // namespace

Observed read_observed(const std::string& path, const ObservedOptions& options) {
    std::error_code failed;
    const bool folder = fs::is_directory(path, failed);
    const std::string curve_file = folder ? (fs::path(path) / "adoption_curve.csv").string() : path;
    const std::string nodes_file = (fs::path(path) / "nodes.csv").string();
    const std::string edges_file = (fs::path(path) / "edges.csv").string();
    const bool nodes = folder && fs::exists(nodes_file, failed);
    Observed observed;
    std::vector<PlacedCurve> curves;
    ErrorList curve_errors(curve_file);
    if (!nodes || fs::exists(curve_file, failed)) {
        observed.files.push_back(curve_file);
        curves = read_curves(read_csv(curve_file, {{"period", "n", "new_adopters"}, {"community"}}), curve_errors);
        curve_errors.throw_if_any();
        lead_with_all(curves);
        observed.periods = static_cast<int>(curves.front().curve.adopters.size());
    }
    if (nodes) {
        observed.files.push_back(nodes_file);
        observed.files.push_back(edges_file);
        const Csv node_table = read_csv(nodes_file, {{"node", "toa"}, {"community"}});
        ErrorList node_errors(nodes_file);
        ObservedNetwork network = read_nodes(node_table, options, node_errors);
        if (curves.empty()) observed.periods = *std::max_element(network.times.begin(), network.times.end());
        check_times(node_table, network, observed.periods, curve_file, node_errors);
        node_errors.throw_if_any();
        ErrorList edge_errors(edges_file);
        read_edges(read_csv(edges_file, {{"source", "target"}, {"relation", "target_surveyed"}}), nodes_file, options,
                   network, edge_errors);
        edge_errors.throw_if_any();
        observed.curves = curves_of(network, observed.periods);
        check_curves(curves, observed.curves, nodes_file, curve_errors);
        curve_errors.throw_if_any();
        observed.network = std::move(network);
    } else {
        for (PlacedCurve& placed : curves) observed.curves.push_back(std::move(placed.curve));
    }
    if (!options.community.empty()) restrict(observed, options.community, curve_file);
    return observed;
}

}  // namespace concert::scenarios
