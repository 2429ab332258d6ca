#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/design.hpp"
#include "scenarios/expression.hpp"
#include "scenarios/study_file.hpp"

/// Inside the study reader only: what [design] says, before the points are made of it.
namespace concert::scenarios {

inline constexpr std::int64_t most_design_points = 1'000'000;

/// A formula and where it stands.
struct PlacedFormula {
    int line;
    std::string key;        ///< "constraints", or the name of a derived parameter
    std::size_t parameter;  ///< the derived one; of a constraint without meaning
    Expression formula;
};

struct DesignRequest {
    int line = 0;  ///< where the section begins
    DesignKind kind = DesignKind::grid;
    std::size_t size = 0;    ///< points, rows or trajectories asked for
    std::size_t levels = 4;  ///< morris
    bool own_draws = false;
    std::int64_t replicates = usual_replicates;
    std::vector<Factor> factors;
    std::vector<int> lines;                   ///< of each factor, in the study file
    std::vector<std::vector<double>> values;  ///< listed kinds: of each factor, its levels; csv: its column
    std::string file;                         ///< csv
    std::vector<std::string> labels;          ///< csv: of each point; empty where the table names none
    std::vector<FactorGroup> groups;
    std::vector<PlacedFormula> constraints, derived;
};

/// What [design] asks for; nothing where there is no such section. Mistakes go to file.errors.
std::optional<DesignRequest> read_design(StudyFile& file, const toml::table& root);

// The parts of the section.
void read_factors(StudyFile& file, const std::vector<Entry>& vary, DesignRequest& request);
void read_factor_table(StudyFile& file, const Entry& entry, DesignRequest& request);
void read_factor_groups(StudyFile& file, const std::vector<Entry>& section, DesignRequest& request);
void read_constraints(StudyFile& file, const Entry& entry, DesignRequest& request);
void read_derived(StudyFile& file, const std::vector<Entry>& section, DesignRequest& request);

/// Says what has no place beside [design], and which formulas name parameters that a point does not know: those that
/// `arms` vary, and the number of people where files give it.
void check_design(StudyFile& file, const toml::table& root, const DesignRequest& request, const Study& study,
                  const std::vector<Axis>& arms, const std::vector<Alternatives>& alternatives);

/// Makes the points: fills study.design and study.points. The file must be without mistakes so far.
void make_design(StudyFile& file, const DesignRequest& request, Study& study);

}  // namespace concert::scenarios
