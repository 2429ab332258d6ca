#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/study.hpp"

/// The ODD document (Grimm et al. 2020) of one study, as Markdown, in the language spoken.
namespace concert::app {

/// The table that the study's values belong to: with the rows of E16 when it is about a population.
const sim::ModelTable& table_of(const scenarios::Study& study);

/// The whole document. `points` are those of the study or, for organisations from files, one for each of them; none for
/// a population.
std::string odd_document(const scenarios::Study& study, const std::vector<scenarios::Point>& points);

/// The values that the runs of a study give to its parameters.
class ParameterValues {
public:
    ParameterValues(const scenarios::Study& study, const std::vector<scenarios::Point>& points);

    /// A table of the rows of one process: symbol, name, value in this study, unit, range, meaning, source. Empty when
    /// the process has no parameters.
    std::string table(std::string_view process) const;

private:
    std::string value(std::size_t row) const;
    const sim::ModelTable& model_;
    std::vector<std::vector<double>> used_;  ///< distinct values of every row, in the order of the study
    std::vector<bool> by_arm_, by_point_;
};

/// What the study asks and how: title, arms, points, replicates, seed.
std::string study_section(const scenarios::Study& study, const std::vector<scenarios::Point>& points);
/// Element 6.
std::string input_section(const scenarios::Study& study, const std::vector<scenarios::Point>& points);

/// Text as a table cell holds it.
std::string cell(std::string_view text);
/// French text with its no-break spaces: before : ; ? ! % and », after «.
std::string typeset_french(std::string_view text);
/// A number in the language spoken.
std::string number(double value);

}  // namespace concert::app
