#include <catch2/catch.hpp>
#include <limits>

#include "figures/words.hpp"

using namespace concert::figures;

TEST_CASE("French marks get their no-break spaces, English text is left alone") {
    CHECK(typeset("Qui ? Lui : 5 % « ici » ; là !") ==
          "Qui\u202f? Lui\u00a0: 5\u00a0% «\u00a0ici\u00a0»\u202f; là\u202f!");
    CHECK(typeset("http://a.fr et 12:30") == "http://a.fr et 12:30");
    const Text text = both("{0} of {1}: all", "{0} sur {1} : tout", {percent(0.255, 1), whole(12345)});
    CHECK(text.en == "25.5% of 12,345: all");
    CHECK(text.fr == "25,5\u00a0% sur 12\u202f345\u00a0: tout");
}

TEST_CASE("numbers are written as each language writes them") {
    CHECK(amount(0.04).fr == "0,04");
    CHECK(amount(-3).en == "−3");
    CHECK(amount(2500).fr == "2\u202f500");
    CHECK(amount(0.120743).en == "0.12074");
    CHECK(points(-0.0783).en == "7.8");
    CHECK(points(0.254).en == "25");
    CHECK(whole(std::numeric_limits<double>::infinity()).fr == "jamais");
    CHECK(percent(std::numeric_limits<double>::quiet_NaN()).en == "–");
}

TEST_CASE("a sentence starts with a capital, accented letters too") {
    CHECK(capital(both("collaboration", "à la fin")).en == "Collaboration");
    CHECK(capital(both("collaboration", "à la fin")).fr == "À la fin");
    CHECK(capital(alike("écart")).fr == "Écart");
    CHECK(capital(alike("50% of it")).en == "50% of it");
    CHECK(capital(alike("κ")).en == "κ");
}

TEST_CASE("lists are told in words, long ones cut short") {
    const std::vector<Text> three{alike("a"), alike("b"), alike("c")};
    CHECK(listed(three).en == "a, b and c");
    CHECK(listed(three).fr == "a, b et c");
    CHECK(in_a_row(three).fr == "a\u202f; b\u202f; c");
    CHECK(first_of(three, 3).en == "a; b; c");
    CHECK(first_of(three, 2).en == "a; b; and one more");
    CHECK(first_of(three, 1).fr == "a\u202f; et 2 autres");
}
