#include "scenarios/expression.hpp"

/// The twin of expression.cpp where the library that reads formulas is not at hand: every formula is refused.
namespace concert::scenarios {

struct Expression::Formula {
    std::vector<std::size_t> used;
    std::string text;
};

Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

Expression::Expression(const std::string&, const sim::ModelTable&) {
    throw MalformedExpression("formulas are not read in the browser; run this study with the program concert");
}

double Expression::operator()(std::span<const double>) const {
    throw std::logic_error("an expression that cannot have been made");
}
const std::vector<std::size_t>& Expression::parameters() const { return formula_->used; }
const std::string& Expression::text() const { return formula_->text; }
bool Expression::compares() const { return false; }

}  // namespace concert::scenarios
