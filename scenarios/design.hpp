#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// An experimental design: how the points of a study were made, for who analyses its runs (docs/designs.md).
namespace concert::scenarios {

enum class DesignKind {
    grid,             ///< every combination of lists
    csv,              ///< a list of points from a table
    latin_hypercube,  ///< one point in each of n strata of every factor (McKay, Beckman & Conover 1979)
    sobol,            ///< quasi-random points
    one_at_a_time,    ///< a base, then one factor moved at a time
    morris,           ///< random trajectories on a grid, one group of factors moved at a time (Morris 1991)
    saltelli  ///< the blocks A, B, AB_0, AB_1, ... of variance-based sensitivity analysis (Saltelli et al. 2010)
};

/// As a study file writes it: "latin-hypercube".
std::string_view name_of(DesignKind kind);

/// All kinds, in the order of the enumeration.
const std::vector<DesignKind>& design_kinds();

/// Whether the points are given by lists of values rather than drawn from ranges: grid, csv, one-at-a-time.
bool is_listed(DesignKind kind);

/// A parameter that the design varies.
struct Factor {
    std::string name;           ///< as the study file writes it
    std::size_t parameter = 0;  ///< position in the model's table
    double low = 0, high = 0;   ///< where it may go, both included; of listed values the least and the greatest
    bool logarithmic = false;   ///< spread evenly over the logarithm
    bool whole = false;         ///< takes whole values only
};

/// The value at coordinate `u` in [0, 1]. Whole factors have a stretch of [0, 1] for each whole value from low to high,
/// all as long as one another (on a logarithmic scale: in the proportion of log((v + 1) / v)).
double value_at(const Factor& factor, double u);

/// Factors that are moved together; a factor by itself is a group of one.
struct FactorGroup {
    std::string name;
    std::vector<std::size_t> factors;  ///< positions in Design::factors, rising
};

/// What distinguishes a point of a trajectory from the one before.
struct MorrisStep {
    std::size_t group;  ///< that moved
    double step;        ///< of each of its factors, in unit coordinates: p/(2(p-1)) or minus that
};

struct DerivedParameter {
    std::size_t parameter;  ///< position in the model's table
    std::string formula;
};

/// The design of a study. Its points are Study::points, in the same order.
struct Design {
    DesignKind kind = DesignKind::grid;
    /// sobol, latin-hypercube: points asked for; saltelli: n, the rows of A; morris: trajectories; the others: points
    std::size_t size = 0;
    std::size_t levels = 0;  ///< morris: p, how many values a factor takes
    std::vector<Factor> factors;
    std::vector<FactorGroup> groups;  ///< every factor in one; in the order of their first factors
    std::vector<double> unit;         ///< [point][factor], in [0, 1]
    /// morris: [trajectory][step], as many steps as groups. Step s of trajectory t leads from point t (groups + 1) + s
    /// to the next.
    std::vector<MorrisStep> steps;
    bool own_draws = false;  ///< each point has its own random draws; else all have the same
    std::string file;        ///< csv: the table
    std::vector<std::string> constraints;
    std::vector<DerivedParameter> derived;
    std::size_t tried = 0;  ///< points made; those that break a constraint are not among the study's
};

}  // namespace concert::scenarios
