#include <catch2/catch.hpp>

#include <clocale>
#include <cmath>
#include <locale>

#include "fixture.hpp"
#include "scenarios/expression.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

const std::vector<double> values{500, 0.25, 156, 0, 0, 8};  // people, kappa, T_m, ins, pl, response_shape

double worth(const std::string& text) { return Expression(text, small_model())(values); }

std::string problem_of(const std::string& text) {
    try {
        const Expression read(text, small_model());
    } catch (const MalformedExpression& problem) {
        return problem.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a formula has the value that arithmetic gives it") {
    CHECK(worth("7 - kappa") == 6.75);
    CHECK(worth("7 - relational_share * 2 - -1") == 7.5);
    CHECK(worth("(N - 100) / T_m") == 400.0 / 156);
    CHECK(worth("max(kappa, 0.5) + min(kappa, 0.5)") == 0.75);
    CHECK(worth("abs(kappa - 1) + floor(2.7) + ceil(0.2)") == 3.75);
    CHECK(worth("1.5e2 - .5") == 149.5);
    CHECK(worth("-kappa") == -0.25);
    CHECK(worth("12 - 3 - 2") == 7);
    CHECK(worth("64 / 4 / 2") == 8);
    CHECK(std::isinf(worth("1 / (kappa - kappa)")));
}

TEST_CASE("a comparison is 1 or 0, and binds less than a sum and more than `and`, which binds more than `or`") {
    CHECK(worth("kappa + 0.75 <= 1") == 1);
    CHECK(worth("kappa < 0.25") == 0);
    CHECK(worth("kappa >= 0.25 and N != 500") == 0);
    CHECK(worth("kappa == 0.25 && N > 499") == 1);
    CHECK(worth("N > 1 or kappa > 1 and kappa > 1") == 1);
    CHECK(worth("(kappa < 1) == (N > 1)") == 1);
    CHECK(worth("0 == 1 || response_shape == 8") == 1);
}

TEST_CASE("a formula knows which parameters it names, each once") {
    const Expression read("kappa + relational_share < T_m", small_model());
    CHECK(read.parameters() == std::vector<std::size_t>{1, 2});
    CHECK(read.compares());
    CHECK(!Expression("kappa + 1", small_model()).compares());
}

TEST_CASE("a decimal point is one in every locale") {
    struct Comma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
    CHECK(worth("kappa * 1.5") == 0.375);
    std::locale::global(before);
    if (std::setlocale(LC_ALL, "fr_FR.UTF-8")) {
        CHECK(worth("kappa * 1.5") == 0.375);
        std::setlocale(LC_ALL, "C");
    }
}

TEST_CASE("what a formula may not hold is said with its place") {
    CHECK(problem_of("kapa + 1") == "unknown name \"kapa\" at character 1; did you mean \"kappa\"?");
    CHECK(problem_of("1 + exp(kappa)") ==
          "unknown name \"exp\" at character 5; known are parameters and the functions min, max, abs, floor, ceil");
    CHECK(problem_of("kappa ^ 2") ==
          "has no \"^\" (character 7); known are + - * / < <= > >= == != and or min max abs floor ceil");
    CHECK(problem_of("kappa = 2") ==
          "has no \"=\" (character 7); known are + - * / < <= > >= == != and or min max abs floor ceil");
    CHECK(problem_of("kappa > 0 ? 1 : 2") ==
          "has no \"?\" (character 11); known are + - * / < <= > >= == != and or min max abs floor ceil");
    CHECK(problem_of("kappa +") == "ends before it is complete");
    CHECK(problem_of("") == "ends before it is complete");
    CHECK(problem_of("2 * (kappa + 1") == "has a parenthesis that is not closed");
    CHECK(problem_of("kappa 2") == "is not understood from character 7 on: \"2\"");
    CHECK(problem_of("kappa + * 2") == "is not understood from character 9 on: \"* 2\"");
    CHECK(problem_of("min(kappa)") == "gives a function too few values at character 10");
    CHECK(problem_of("max(1, 2, 3)") == "gives a function too many values at character 12");
    CHECK(problem_of("0 < kappa < 1") == "compares twice in a row at character 11; write a < b and b < c");
    CHECK(problem_of("innovator_place == 2") ==
          "names innovator_place, whose values are words (random, top, managers): there is no arithmetic of them");
}
