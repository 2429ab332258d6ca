#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "scenarios/errors.hpp"
#include "scenarios/study.hpp"
#include "scenarios/value.hpp"

/// Inside the study reader only: the parsed file with its line numbers, and the sections' common tools.
namespace concert::scenarios {

struct Overrides;

/// `key = value` in line `line`.
struct Entry {
    std::string key;
    int line;
    const toml::node* value;
};

/// The entries of a table in the order of the file (a toml::table sorts them by name).
std::vector<Entry> entries_of(const toml::table& table);

/// What stands there, as a parameter's value may be written.
Literal literal_of(const toml::node& node);

/// What to say after `unknown key "name"`: where it belongs, the nearest name, or where names are listed.
std::string hint_for_unknown(const std::string& name, const sim::ModelTable& model, const sim::ModelTable* elsewhere);

/// Values of one parameter that are compared: the column of an arm or a point.
struct Axis {
    std::size_t parameter;
    int line;
    std::vector<double> values;
};

/// An axis of arms whose levels give several parameters their values at once.
struct Alternatives {
    std::string name;
    int line;
    std::vector<std::string> levels;
    std::vector<std::vector<Setting>> settings;  ///< of each level
};

/// A study file while it is read.
struct StudyFile {
    const sim::ModelTable& model;
    ErrorList errors;
    std::map<std::size_t, Entry> claimed;        ///< parameters met so far, by position in the model's table
    const sim::ModelTable* elsewhere = nullptr;  ///< a model whose further parameters belong to studies of another kind

    /// "kappa = 1.3 is outside ..." in the entry's line.
    void complain(const Entry& entry, const std::string& text) {
        errors.add(entry.line, entry.key + " = " + shown(literal_of(*entry.value)) + " " + text);
    }

    void unknown_key(const Entry& entry, const std::vector<std::string>& known);

    /// The parameter that the entry names, unless it is unknown or was given before (perhaps by its other name).
    std::optional<std::size_t> claim(const Entry& entry);

    /// The entries of section `key` if the file has it and it is a table.
    std::vector<Entry> section(const toml::table& root, const std::string& key);

    /// The list under the entry, or nothing (with a complaint) when it is no list or empty.
    const toml::array* list(const Entry& entry);

    std::optional<std::int64_t> whole(const Entry& entry, std::int64_t lowest, std::int64_t highest);
    std::vector<std::int64_t> wholes(const Entry& entry, std::int64_t lowest, std::int64_t highest);
    std::optional<std::string> text(const Entry& entry);
    std::vector<std::string> texts(const Entry& entry);

    /// `en` and `fr` under the entry: both must be there.
    std::pair<std::string, std::string> both_languages(const Entry& entry);

    /// The values of a parameter's list, each checked against its row.
    std::vector<double> values(const Entry& entry, std::size_t parameter);
};

inline constexpr std::int64_t most_replicates = 1'000'000;

/// Replicates of a point that names no number of its own.
inline constexpr std::int64_t usual_replicates = 100;

/// The range under the entry, checked against the parameter's row.
Range read_range(StudyFile& file, const Entry& entry, std::size_t parameter);
/// The ranges of a section, each of a parameter that is given nowhere else.
std::vector<Range> read_ranges(StudyFile& file, const std::vector<Entry>& section);
/// The entries of a table within a section.
std::vector<Entry> inner_section(StudyFile& file, const Entry& entry, const std::string& section);
bool is_empty_table(const Entry& entry);
/// Complains in `line` unless `name` is one of the outcomes; with an empty list any name passes.
void check_outcome(StudyFile& file, int line, const std::string& name, const std::vector<std::string>& outcomes);

// The sections, one function each; mistakes go to file.errors.
void read_parameters(StudyFile& file, const std::vector<Entry>& section, Study& study);
void read_equations(StudyFile& file, const std::vector<Entry>& section, Study& study);
void read_precision(StudyFile& file, const std::vector<Entry>& section, const std::vector<std::string>& outcomes,
                    Study& study);
void read_output(StudyFile& file, const std::vector<Entry>& section, Study& study);
void read_organisations(StudyFile& file, const std::vector<Entry>& section, Study& study);
void read_branch(StudyFile& file, const toml::table& root, Study& study);
void read_population(StudyFile& file, const toml::table& root, Study& study);
std::optional<Calibration> read_calibration(StudyFile& file, const toml::table& root,
                                            const std::vector<std::string>& outcomes);
std::optional<ParetoSearch> read_pareto(StudyFile& file, const toml::table& root,
                                        const std::vector<std::string>& outcomes);

/// Complains when a calibration may need more runs than can be numbered.
void check_runs(StudyFile& file, const Calibration& calibration);

/// What a search asks of the study around it, once that is read: one organisation, one arm, and no --set of what it
/// varies. `section` begins in `line`.
void check_search(StudyFile& file, const Study& study, const Overrides& overrides, const std::string& section, int line,
                  const std::vector<Range>& varied);

/// Parameters that the organisations of a population have from elsewhere, and from where.
struct ParameterElsewhere {
    std::string_view name, reason;
};
std::span<const ParameterElsewhere> not_in_populations();

/// A file named in the study, as to be opened: relative paths start from the study's folder.
std::string read_path(StudyFile& file, const Entry& entry);

/// The columns of [points] as written; turned into points once the overrides are known.
struct PointColumns {
    std::vector<Axis> axes;
    std::vector<std::string> labels;
    std::vector<std::int64_t> replicates;         ///< one for all, or one a point
    std::vector<std::uint32_t> organisations{0};  ///< numbers that address the random draws: positions in the file
};
std::vector<Axis> read_arms(StudyFile& file, const std::vector<Entry>& section);
std::vector<Alternatives> read_alternatives(StudyFile& file, const std::vector<Entry>& section);
PointColumns read_points(StudyFile& file, const std::vector<Entry>& section);

/// "kappa=0.5, m=0.3", by symbol where there is one; "base" without settings.
std::string arm_label(const std::vector<Setting>& settings, const sim::ModelTable& model);

/// The product of the axes and then of the alternatives, the first one slowest; one arm "base" when there are none.
std::vector<Arm> arms_of(const std::vector<Axis>& axes, const std::vector<Alternatives>& alternatives,
                         const sim::ModelTable& model, ErrorList& errors);
/// The axes of that product, by name (of a parameter: its symbol).
std::vector<ArmAxis> axes_of(const std::vector<Axis>& axes, const std::vector<Alternatives>& alternatives,
                             const sim::ModelTable& model);

/// Adds the judgement in `table`, which begins in `line`, to a claim whose axes are known.
void read_judgement(StudyFile& file, const toml::table& table, int line, const std::vector<std::string>& judged,
                    Claim& claim);

/// The claim that [claim], [redraw], [[judge]], [holds] and [fails] state about arms with these axes; nothing without a
/// [claim]. `judged` names the outcomes that have a smallest effect that matters; with an empty list any name passes.
std::optional<Claim> read_claim(StudyFile& file, const toml::table& root, const std::vector<ArmAxis>& axes,
                                const std::vector<std::string>& judged);
std::vector<Point> points_of(const PointColumns& columns, const sim::ModelTable& model, ErrorList& errors);

}  // namespace concert::scenarios
