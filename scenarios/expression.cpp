#include "scenarios/expression.hpp"

#include <fmt/format.h>
#include <muParserBase.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "scenarios/errors.hpp"
#include "scenarios/value.hpp"

namespace concert::scenarios {

namespace {

/// A number with a decimal point. (The library's own reader asks the locale.)
int is_value(const char* text, int* position, double* value) {
    const char* end = text;
    while ((*end >= '0' && *end <= '9') || *end == '.') ++end;
    if (end == text) return 0;
    if (*end == 'e' || *end == 'E') {  // an exponent, unless a name begins here
        const char* digits = end + 1 + (end[1] == '+' || end[1] == '-');
        if (*digits >= '0' && *digits <= '9') {
            end = digits;
            while (*end >= '0' && *end <= '9') ++end;
        }
    }
    const auto [stop, failed] = std::from_chars(text, end, *value);
    if (failed != std::errc{}) return 0;
    *position += static_cast<int>(stop - text);
    return 1;
}

/// The library's machinery with our own operators and no others: its own include pow, assignment and a ternary.
class Arithmetic : public mu::ParserBase {
public:
    Arithmetic() {
        AddValIdent(is_value);
        InitCharSets();
        InitFun();
        InitConst();
        InitOprt();
    }
    void InitCharSets() override {
        DefineNameChars("0123456789_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        DefineOprtChars("andor+-*/<>=!&|");  // letters too, for `and` and `or`
        DefineInfixOprtChars("+-");
    }
    void InitFun() override {
        using Two = double (*)(double, double);
        using One = double (*)(double);
        DefineFun("min", Two{[](double a, double b) { return b < a ? b : a; }});
        DefineFun("max", Two{[](double a, double b) { return a < b ? b : a; }});
        DefineFun("abs", One{[](double a) { return std::abs(a); }});
        DefineFun("floor", One{[](double a) { return std::floor(a); }});
        DefineFun("ceil", One{[](double a) { return std::ceil(a); }});
    }
    void InitConst() override {}
    void InitOprt() override {
        EnableBuiltInOprt(false);
        using Two = double (*)(double, double);
        const auto define = [&](const char* sign, unsigned precedence, Two function) {
            DefineOprt(sign, function, precedence);
        };
        define("+", mu::prADD_SUB, [](double a, double b) { return a + b; });
        define("-", mu::prADD_SUB, [](double a, double b) { return a - b; });
        define("*", mu::prMUL_DIV, [](double a, double b) { return a * b; });
        define("/", mu::prMUL_DIV, [](double a, double b) { return a / b; });
        define("<", mu::prCMP, [](double a, double b) { return a < b ? 1.0 : 0.0; });
        define("<=", mu::prCMP, [](double a, double b) { return a <= b ? 1.0 : 0.0; });
        define(">", mu::prCMP, [](double a, double b) { return a > b ? 1.0 : 0.0; });
        define(">=", mu::prCMP, [](double a, double b) { return a >= b ? 1.0 : 0.0; });
        define("==", mu::prCMP, [](double a, double b) { return a == b ? 1.0 : 0.0; });
        define("!=", mu::prCMP, [](double a, double b) { return a != b ? 1.0 : 0.0; });
        for (const char* sign : {"and", "&&"}) {
            define(sign, mu::prLAND, [](double a, double b) { return a != 0 && b != 0 ? 1.0 : 0.0; });
        }
        for (const char* sign : {"or", "||"}) {
            define(sign, mu::prLOR, [](double a, double b) { return a != 0 || b != 0 ? 1.0 : 0.0; });
        }
        using Sign = double (*)(double);
        DefineInfixOprt("-", Sign{[](double a) { return -a; }});
        DefineInfixOprt("+", Sign{[](double a) { return a; }});
    }
};

bool is_letter(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string unknown_name(const std::string& name, std::size_t at, const sim::ModelTable& model) {
    std::vector<std::string> names = parameter_names(model);
    for (const char* function : {"min", "max", "abs", "floor", "ceil"}) names.emplace_back(function);
    const std::string hint = did_you_mean(name, names);
    return fmt::format("unknown name \"{}\" at character {}{}", name, at + 1,
                       hint.empty() ? "; known are parameters and the functions min, max, abs, floor, ceil" : hint);
}

/// What the library's complaint comes down to.
std::string in_words(const mu::ParserError& error, const std::string& text, const sim::ModelTable& model) {
    const std::size_t at = std::min(static_cast<std::size_t>(std::max(error.GetPos(), 0)), text.size());
    const std::string& token = error.GetToken();
    if (error.GetCode() == mu::ecUNASSIGNABLE_TOKEN && is_letter(token.front())) return unknown_name(token, at, model);
    if (token == "(" && at > 0 && is_letter(text[at - 1])) {
        std::size_t from = at;
        while (from > 0 && is_letter(text[from - 1])) --from;
        return unknown_name(text.substr(from, at - from), from, model);
    }
    switch (error.GetCode()) {
        case mu::ecUNEXPECTED_EOF:
        case mu::ecEMPTY_EXPRESSION:
            return "ends before it is complete";
        case mu::ecMISSING_PARENS:
            return "has a parenthesis that is not closed";
        case mu::ecTOO_MANY_PARAMS:
            return fmt::format("gives a function too many values at character {}", at + 1);
        case mu::ecTOO_FEW_PARAMS:
            return fmt::format("gives a function too few values at character {}", at + 1);
        default:
            return fmt::format("is not understood from character {} on: \"{}\"", at + 1, text.substr(at));
    }
}

bool is_comparison(const std::string& text, std::size_t i) {
    return text[i] == '<' || text[i] == '>' || text.compare(i, 2, "==") == 0 || text.compare(i, 2, "!=") == 0;
}

bool joins(const std::string& text, std::size_t i) {
    const auto word = [&](std::string_view name) {
        const auto letter = [&](std::size_t k) { return k < text.size() && is_letter(text[k]); };
        return text.compare(i, name.size(), name) == 0 && !letter(i + name.size()) && !(i > 0 && letter(i - 1));
    };
    return text[i] == '&' || text[i] == '|' || text[i] == ',' || word("and") || word("or");
}

/// The first sign that other languages have and this one has not; npos where there is none.
std::size_t foreign(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (std::string_view("^%?:").find(text[i]) != std::string_view::npos) return i;
        if (text[i] != '=') continue;
        const bool second = i > 0 && std::string_view("<>=!").find(text[i - 1]) != std::string_view::npos;
        if (!second && text.compare(i, 2, "==") != 0) return i;
    }
    return std::string::npos;
}

/// The character at which a second comparison follows a first without `and` or `or` between them; npos where none does.
std::size_t chained(const std::string& text) {
    std::vector<bool> compared{false};  // by depth of parentheses
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(') {
            compared.push_back(false);
        } else if (text[i] == ')' && compared.size() > 1) {
            compared.pop_back();
        } else if (joins(text, i)) {
            compared.back() = false;
        } else if (is_comparison(text, i)) {
            if (compared.back()) return i;
            compared.back() = true;
            if (i + 1 < text.size() && text[i + 1] == '=') ++i;
        }
    }
    return std::string::npos;
}

}  // namespace

struct Expression::Formula {
    std::string text;
    Arithmetic arithmetic;
    std::vector<double> slots;  ///< one a parameter; only those in use are filled
    std::vector<std::size_t> used;

    Formula(std::string written, const sim::ModelTable& model)
        : text(std::move(written)), slots(model.parameters.size(), 1.0) {
        for (std::size_t i = 0; i < slots.size(); ++i) {
            const sim::ParameterRow& row = model.parameters[i];
            arithmetic.DefineVar(std::string(row.name), &slots[i]);
            if (!row.symbol.empty()) arithmetic.DefineVar(std::string(row.symbol), &slots[i]);
        }
        arithmetic.SetExpr(text);
        for (const auto& [name, slot] : arithmetic.GetUsedVar()) {
            used.push_back(static_cast<std::size_t>(slot - slots.data()));
        }
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        arithmetic.Eval();  // finds what the names alone do not show
    }
};

Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

Expression::Expression(const std::string& text, const sim::ModelTable& model) {
    if (const std::size_t at = foreign(text); at != std::string::npos) {
        throw MalformedExpression(
            fmt::format("has no \"{}\" (character {}); known are + - * / < <= > >= == != and or min max abs floor ceil",
                        text[at], at + 1));
    }
    try {
        formula_ = std::make_unique<Formula>(text, model);
    } catch (const mu::ParserError& error) {
        throw MalformedExpression(in_words(error, text, model));
    }
    for (const std::size_t i : formula_->used) {
        const sim::ParameterRow& row = model.parameters[i];
        if (row.choices.empty()) continue;
        throw MalformedExpression(fmt::format("names {}, whose values are words ({}): there is no arithmetic of them",
                                              row.name, fmt::join(row.choices, ", ")));
    }
    if (const std::size_t at = chained(text); at != std::string::npos) {
        throw MalformedExpression(
            fmt::format("compares twice in a row at character {}; write a < b and b < c", at + 1));
    }
}

double Expression::operator()(std::span<const double> values) const {
    for (const std::size_t i : formula_->used) formula_->slots[i] = values[i];
    return formula_->arithmetic.Eval();
}

const std::vector<std::size_t>& Expression::parameters() const { return formula_->used; }
const std::string& Expression::text() const { return formula_->text; }
bool Expression::compares() const {
    for (std::size_t i = 0; i < formula_->text.size(); ++i) {
        if (is_comparison(formula_->text, i)) return true;
    }
    return false;
}

}  // namespace concert::scenarios
