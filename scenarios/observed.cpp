#include "scenarios/observed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "scenarios/csv.hpp"
#include "scenarios/errors.hpp"
#include "scenarios/observed_parts.hpp"

namespace concert::scenarios {

namespace {

namespace fs = std::filesystem;

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
void keep_only(Observed& observed, const std::string& community, const std::string& file) {
    const auto curve = std::find_if(observed.curves.begin(), observed.curves.end(),
                                    [&](const ObservedCurve& c) { return c.community == community; });
    if (curve == observed.curves.end()) {
        std::vector<std::string> known;
        known.reserve(observed.curves.size());
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
    if (!options.community.empty()) keep_only(observed, options.community, curve_file);
    return observed;
}

}  // namespace concert::scenarios
