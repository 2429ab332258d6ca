#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/parameters.hpp"

/// From what a person wrote for a parameter to its value, checked against the parameter's row.
namespace concert::scenarios {

/// A value as it stands in a study file or on the command line. `Other` is anything a parameter can never be.
struct Other {
    std::string what;  ///< "a list", "a date"
};
using Literal = std::variant<std::int64_t, double, bool, std::string, Other>;

/// A value of the command line: a number, true, false or a word.
Literal literal_of(std::string_view text);

/// How the value is shown in a message: 1.3, "high", true.
std::string shown(const Literal& literal);

/// A number without superfluous digits: 1, 0.5, 1e-09.
std::string shown(double value);

struct Reading {
    double value = 0;
    std::string problem;  ///< what to say after "kappa = 1.3"; empty when the value is allowed
};

/// Checks type, wholeness, choice and range. Nothing is clamped or rounded.
Reading read_value(const sim::ParameterRow& row, const Literal& literal);

/// The value as a study file writes it: a number, or the word of a choice.
std::string written(const sim::ParameterRow& row, double value);

/// Names and symbols of all parameters, for "did you mean".
std::vector<std::string> parameter_names(const sim::ModelTable& model);

/// Position of the parameter that holds the number of people (symbol N), or npos.
std::size_t people_parameter(const sim::ModelTable& model);

}  // namespace concert::scenarios
