#pragma once
#include <optional>
#include <string>
#include <vector>

#include "scenarios/csv.hpp"
#include "scenarios/errors.hpp"
#include "scenarios/observed.hpp"

/// The parts of reading an observed diffusion. Mistakes go to the list of the file they stand in.
namespace concert::scenarios {

/// A curve, and the lines of the file that its periods stand in (none where it was added up).
struct PlacedCurve {
    ObservedCurve curve;
    std::vector<int> lines;
};

/// The field as a whole number from `lowest` up; otherwise a message, and nothing.
std::optional<std::int64_t> whole_number(const Csv& table, const Csv::Row& row, const char* column, std::int64_t lowest,
                                         ErrorList& errors);

/// The row's community; "all" where the table has no such column.
std::string community_of(const Csv& table, const Csv::Row& row);

/// The curves of adoption_curve.csv.
std::vector<PlacedCurve> read_curves(const Csv& table, ErrorList& errors);

/// Puts "all" first, adding the communities up where the file does not.
void lead_with_all(std::vector<PlacedCurve>& curves);

/// The people of nodes.csv.
ObservedNetwork read_nodes(const Csv& table, const ObservedOptions& options, ErrorList& errors);

/// Adds the answers of edges.csv; `nodes` is the file that the people stand in.
void read_edges(const Csv& table, const std::string& nodes, const ObservedOptions& options, ObservedNetwork& network,
                ErrorList& errors);

}  // namespace concert::scenarios
