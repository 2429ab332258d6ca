#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Parameter tables: every parameter of a model is declared once, as a row that the study reader, the range checks,
/// `concert explain`, the documentation and the browser all loop over.
namespace concert::sim {

struct Texts {
    std::string_view english;
    std::string_view french;
};

/// What everybody but the model itself sees of a parameter. Values travel as double; whole numbers and choices are
/// exact.
struct ParameterRow {
    std::string_view name;    ///< as written in a study file, for example "relational_share"
    std::string_view symbol;  ///< as in the equations, for example "kappa"; accepted wherever the name is
    std::string_view unit;
    double default_value;
    double lowest, highest;    ///< both allowed
    bool whole;                ///< only whole numbers
    std::string_view process;  ///< "build" or the equation that uses it, for example "E6"
    Texts text;
    std::string_view source;
    std::span<const std::string_view> choices;  ///< not empty: written as one of these words, the value is its position
    Texts label = {};  ///< its name in a chart or beside a slider, at most 40 letters; `text` where there is none
};

/// An equation or process that can be switched off.
struct EquationRow {
    std::string_view id;    ///< "E1"
    std::string_view name;  ///< "exceptions"
    Texts text;
    bool on_by_default = true;
};

/// Values that do not fit together though each is in its range; what to say after "kappa = 0.7".
struct Conflict {
    std::string_view parameter;  ///< by name: where it is reported
    std::string text;
};

/// A model as the readers and writers see it.
struct ModelTable {
    std::string_view name;
    std::span<const ParameterRow> parameters;
    std::span<const EquationRow> equations;
    /// The conflicts among the values of all parameters, given which equations are on; null when there can be none.
    std::vector<Conflict> (*conflicts)(std::span<const double> values, const std::vector<bool>& equations) = nullptr;

    /// Position of the parameter called `name` (its name or symbol), or npos.
    std::size_t find_parameter(std::string_view name) const;
    std::size_t find_equation(std::string_view id) const;
    std::vector<double> defaults() const;
    std::vector<bool> equations_by_default() const;  ///< which are on
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// The candidate closest to `word` by edit distance, or "" when none is near (more than a third of the letters differ).
std::string closest(std::string_view word, std::span<const std::string_view> candidates);

/// A row as declared beside the model's struct: the member holds the type, the row all the rest.
template <class Struct>
struct Parameter {
    std::string_view name, symbol;
    std::variant<double Struct::*, std::int64_t Struct::*> field;
    std::string_view unit;
    double lowest, highest;
    std::string_view process;
    Texts label;
    Texts text;
    std::string_view source;
    std::span<const std::string_view> choices = {};

    double get(const Struct& s) const {
        return std::visit([&](auto member) { return static_cast<double>(s.*member); }, field);
    }
    void set(Struct& s, double value) const {
        if (const auto* real = std::get_if<double Struct::*>(&field)) {
            s.*(*real) = value;
        } else {
            s.*(std::get<std::int64_t Struct::*>(field)) = static_cast<std::int64_t>(value);
        }
    }
    ParameterRow row() const {
        return {name,
                symbol,
                unit,
                get(Struct{}),
                lowest,
                highest,
                std::holds_alternative<std::int64_t Struct::*>(field),
                process,
                text,
                source,
                choices,
                label};
    }
};

}  // namespace concert::sim
