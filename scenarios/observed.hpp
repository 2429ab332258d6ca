#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A diffusion that was observed: a folder with adoption_curve.csv and, where the network is known, nodes.csv and
/// edges.csv; or a file in the layout of adoption_curve.csv.
///
/// Which way influence runs: an edge source→target says that the source names the target, looks at them, and is
/// influenced by them (outgoing nominations, as in netdiffuseR; NDlib counts the other way round).
namespace concert::scenarios {

struct ObservedCurve {
    std::string community;  ///< "all", or a community's label
    std::size_t people = 0;
    std::vector<std::size_t> adopters;  ///< new ones in period 1, 2, ...
};

struct ObservedNetwork {
    std::vector<std::string> names;        ///< of the people
    std::vector<std::string> communities;  ///< labels, in the order of the file
    std::vector<std::uint32_t> community;  ///< of each person: position in `communities`
    std::vector<int> times;                ///< period of adoption, from 1; 0: not adopted when observation ended
    std::vector<std::pair<std::uint32_t, std::uint32_t>> answers;  ///< source, target; repeated when named repeatedly
    std::vector<std::vector<double>> covariates;                   ///< those asked for, by person; NaN: not known
};

struct Observed {
    std::vector<ObservedCurve> curves;  ///< the first is "all"
    int periods = 0;
    std::optional<ObservedNetwork> network;
    std::vector<std::string> files;  ///< what was read
};

struct ObservedOptions {
    std::vector<std::string> relations;   ///< values of the column `relation` that count; all if empty
    std::vector<std::string> covariates;  ///< columns of nodes.csv to read as numbers
    std::string community;                ///< read this one alone, as if it were all; empty: everybody
};

/// Reads `path`. adoption_curve.csv: columns period, n, new_adopters, and community if there are several (rows of
/// "all", or their sum, are the whole). nodes.csv: node, toa (empty for who did not adopt), and community if there are
/// several. edges.csv: source, target, and if present relation and target_surveyed (0 for targets who are not among the
/// nodes). Throws StudyErrors with every mistake of a file at once: periods with a gap, more adopters than people, a
/// node twice, an unknown target, a curve that the nodes contradict, relations, covariates or a community that do not
/// occur.
Observed read_observed(const std::string& path, const ObservedOptions& options);

}  // namespace concert::scenarios
