#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/branch.hpp"
#include "scenarios/calibration.hpp"
#include "scenarios/claim.hpp"
#include "scenarios/design.hpp"
#include "scenarios/setting.hpp"
#include "sim/parameters.hpp"

/// A study: one question, asked of the same organisations under several arms.
namespace concert::scenarios {

/// What is compared: a policy. Arms of one point share organisations, streams and innovators.
struct Arm {
    std::string label;  ///< for example "kappa=0.5"
    std::vector<Setting> settings;
    std::vector<std::size_t> place = {};  ///< level on each axis of the study
};

/// One organisation (or kind of organisation) on which all arms are run.
struct Point {
    std::string label;  ///< for example "N=500" or the name of a public body
    std::string
        group;  ///< points with the same group share a curve (size class); equal to label when each stands alone
    std::vector<Setting> settings;
    std::int64_t replicates = 1;
    std::uint32_t organisation = 0;  ///< number that addresses its random draws; position in the file for real bodies
};

/// Where organisations come from.
struct OrganisationSource {
    enum class Kind { generated, posts, network } kind = Kind::generated;
    std::string posts, bodies;                       ///< posts: CSV files (paths as to be opened)
    std::string people, ties;                        ///< network: people.csv and ties.csv
    std::vector<std::int64_t> size_classes;          ///< posts: upper bounds of the size classes, rising
    std::vector<std::int64_t> class_replicates;      ///< posts: replicates per size class (one more than bounds)
    std::int64_t smallest = 1, largest = INT64_MAX;  ///< posts: bodies of so many people, as the source counts them
};

/// Replicates grow in batches of `batch`, alike in all arms of a point, until the 95 % interval of `outcome` is at most
/// `half_width` to either side in every arm or `most` replicates are done.
struct Precision {
    std::string outcome;
    double half_width;
    std::int64_t batch, most;
};

/// Many organisations of very different sizes that follow one another.
struct PopulationSource {
    enum class Mode { voluntary, duty };
    std::string employers;  ///< CSV file (path as to be opened); empty: the French public service by published counts
    std::int64_t one_in = 100;  ///< one employer stands for so many
    std::int64_t horizon_years = 30;
    std::vector<Mode> modes{Mode::voluntary, Mode::duty};
    std::int64_t replicates = 20;
    std::int64_t whole_replicates = 1;                              ///< when every employer is simulated
    std::vector<std::int64_t> size_classes{9, 49, 349, 999, 4999};  ///< largest size of each class, rising
};
inline constexpr std::int64_t weeks_a_year = 52;

struct Study {
    std::string name;  ///< file name without folder and extension
    std::string file;  ///< path as given
    std::string text;  ///< the file as read
    std::string title_en, title_fr;
    std::uint64_t seed = 1;
    std::vector<double> base;     ///< value of every parameter of the model's table
    std::vector<bool> equations;  ///< which equations are on, by the model's table
    std::vector<ArmAxis> axes;    ///< what the arms are a product of
    std::vector<Arm> arms;
    std::vector<Point> points;  ///< for posts files: filled when the bodies are read
    OrganisationSource source;
    std::optional<PopulationSource> population;  ///< then there are no points
    std::optional<Design> design;                ///< how the points were made, where [design] makes them
    std::optional<Precision> precision;
    std::optional<Branch> branch;  ///< then the arms part from one past
    std::optional<Calibration> calibration;
    std::optional<ParetoSearch> pareto;
    std::vector<std::string> curve_groups;  ///< "role", "distance": written beside "all"
    std::int64_t curve_every = 1;           ///< weeks between the rows of curves.csv
    std::optional<Claim> claim;             ///< what is to be judged, where the file states a claim

    /// The design, the claim, the population and so on of a study known to have one. Throw std::logic_error where it
    /// has none.
    const Design& the_design() const;
    const Claim& the_claim() const;
    const PopulationSource& the_population() const;
    const Branch& the_branch() const;
    const Calibration& the_calibration() const;
    const ParetoSearch& the_pareto() const;
};

}  // namespace concert::scenarios
