#pragma once
#include <optional>
#include <string>
#include <variant>

#include "analysis/results.hpp"
#include "analysis/summary.hpp"
#include "figures/names.hpp"

/// What every figure of a study is made from, and what all of them say alike.
namespace concert::figures {

struct Material {
    const analysis::Results& results;
    const analysis::Summary& summary;
    std::string version;  ///< of the program that made the results

    const std::string& arm_key(std::size_t arm) const { return results.arms[arm]; }
    const std::string& group_key(std::size_t group) const { return summary.groups[group].label; }
    Name arm(std::size_t number) const { return name_of(results.arms[number], results.model); }
    Name group(std::size_t number) const { return group_name(summary.groups[number].label, results.model); }
};

/// Why there is no such figure.
struct Unavailable {
    std::string why;
};
using Made = std::variant<Figure, Unavailable>;

/// Where lines or panels are more than a reader can tell apart.
std::optional<Unavailable> too_many_for(std::size_t series, std::size_t panels);
inline constexpr std::size_t most_series = 12;  ///< that one panel can tell apart
inline constexpr std::size_t most_panels = 12;

/// "contrast-500" of a figure made for every group; "contrast" where there is one.
std::string id_of(std::string_view figure, const Material& material, std::size_t group);

std::vector<Key> arm_keys(const Material& material);
std::vector<Key> group_keys(const Material& material);
/// The same as words of a column.
std::map<std::string, Text> words_of(const std::vector<Key>& keys);
std::vector<Panel> panels_of(const std::vector<Key>& keys);
/// One panel that needs no name.
std::vector<Panel> one_panel();

/// "Concert 0.1.0, study “sizes”, seed 42; simulated data, not observed".
Text source_of(const Material& material);
Text source_of(const std::string& version, const std::string& study, std::uint64_t seed);
/// "24 to 100 replicates": over the groups and arms; of a size class, "runs".
Text replicates_of(const Material& material);
Text replicates_of(const Material& material, std::size_t group);
/// "Lines: medians; bands: ..." of so many replicates.
Text bands_text();
/// The sizes as a population: "organisations of 20 to 2,500 people".
Text sizes_text(const Material& material);

/// The start of the mandate and, where all groups have the same, its end.
std::vector<Mark> marks_of(const Material& material);
Axis week_axis(const Material& material);
Axis share_axis(Text title);
Axis key_axis(Text title, std::vector<Key> order);

/// From cooperation to collaboration where the arms are values of kappa alone; else unordered.
Palette arm_palette(const Material& material);

/// Rounded to five digits that count: what a chart can show, in a third of the bytes.
double rounded(double value);

}  // namespace concert::figures
