#pragma once
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "sim/parameters.hpp"

/// Formulas in a study file: what a derived parameter is worth, what the points of a design must satisfy.
namespace concert::scenarios {

/// A formula that cannot be read; what() says why: `unknown name "bta" at character 5; did you mean "beta"?`.
class MalformedExpression : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A formula of the parameters of a model: + - * /, the comparisons < <= > >= == !=, `and`, `or` (also && and ||), min,
/// max, abs, floor, ceil and parentheses; parameters by name or symbol; numbers with a decimal point, whatever the
/// locale. Nothing that rests on the C library's functions, so that every platform computes the same bits. A comparison
/// is 1 where it holds and 0 where it does not.
class Expression {
public:
    /// Reads a formula. Throws MalformedExpression, also where it names parameters whose values are words, and for
    /// chains such as a < b < c, which would compare the result of a < b with c.
    Expression(const std::string& text, const sim::ModelTable& model);
    ~Expression();
    Expression(Expression&&) noexcept;
    Expression& operator=(Expression&&) noexcept;

    /// Its value, given those of all parameters by the model's table. Infinite or NaN after a division by zero. Not for
    /// several threads at a time.
    double operator()(std::span<const double> values) const;

    /// Positions of the parameters it names, rising.
    const std::vector<std::size_t>& parameters() const;
    /// As the file writes it.
    const std::string& text() const;
    /// Whether anything is compared.
    bool compares() const;

private:
    struct Formula;
    std::unique_ptr<Formula> formula_;
};

}  // namespace concert::scenarios
