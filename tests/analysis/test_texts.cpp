#include <catch2/catch.hpp>
#include <set>

#include "analysis/layout.hpp"
#include "analysis/numbers.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/texts.hpp"

using namespace concert::analysis;

namespace {

/// The places "{0}", "{1}" of a pattern.
std::set<std::string> places(std::string_view pattern) {
    std::set<std::string> found;
    for (std::size_t i = pattern.find('{'); i != std::string_view::npos; i = pattern.find('{', i + 1)) {
        found.insert(std::string(pattern.substr(i, pattern.find('}', i) + 1 - i)));
    }
    return found;
}

bool ends_in_space(std::string_view before) { return before.ends_with("\u00a0") || before.ends_with("\u202f"); }

/// Whether : ; ! ? % stand after a no-break space (a plus sign, a digit and a bracket may not).
bool french_typography(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool mark = std::string_view(":;!?%").find(text[i]) != std::string_view::npos;
        if (mark && !ends_in_space(text.substr(0, i))) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("every text exists in English and in French, with the same places to fill in") {
    CHECK(text_table().size() == static_cast<std::size_t>(Text::number_of_texts));
    for (const auto& text : text_table()) {
        INFO(text.english << " / " << text.french);
        CHECK_FALSE(text.english.empty());
        CHECK_FALSE(text.french.empty());
        CHECK(places(text.english).size() <= 9);
        CHECK((text.english == "Notes:" || text.english != text.french));
    }
}

TEST_CASE("French texts have a no-break space before : ; ! ? %") {
    for (const auto& text : text_table()) {
        INFO(text.french);
        CHECK(french_typography(text.french));
    }
    for (const auto& outcome : outcome_table()) {
        INFO(outcome.text.french);
        CHECK(french_typography(outcome.text.french));
    }
}

TEST_CASE("texts are filled in by language") {
    CHECK(say(Text::ranges, Language::english, {"8"}) == "( ) range of 8 runs: too few for an interval.");
    CHECK(say(Text::ranges, Language::french, {"8"}) ==
          "( ) étendue de 8 simulations\u00a0: trop peu pour un intervalle.");
}

TEST_CASE("numbers follow the language") {
    CHECK(percent(0.625, 1, Language::english) == "62.5%");
    CHECK(percent(0.625, 1, Language::french) == "62,5\u00a0%");
    CHECK(points(-0.0312, Language::english) == "−3.1");
    CHECK(points(-0.0001, Language::french) == "0,0");
    CHECK(whole(50'000, Language::english) == "50,000");
    CHECK(whole(1'234'567, Language::french) == "1\u202f234\u202f567");
    CHECK(whole(999, Language::french) == "999");
    CHECK(decimal(std::numeric_limits<double>::quiet_NaN(), 1, Language::french) == "–");
    CHECK(decimal(std::numeric_limits<double>::infinity(), 0, Language::french) == "jamais");
    CHECK(percent(std::numeric_limits<double>::quiet_NaN(), 0, Language::english) == "–");
}

TEST_CASE("layout counts letters, not bytes") {
    CHECK(width("été │█") == 6);
    CHECK(pad("été", 5) == "été  ");
    CHECK(pad_left("été", 5) == "  été");
    CHECK(shorten("préfecture", 5) == "préf…");
    CHECK(shorten("été", 3) == "été");
    CHECK(wrap("un deux trois quatre", 9) == "un deux\n  trois\n  quatre\n");
    CHECK(wrap("62\u00a0% de D", 5) == "62\u00a0%\n  de\n  D\n");
    CHECK(to_ascii("Échec\u00a0: 5 % ▁█│ œuvre ±1 中") == "Echec : 5 % _#| oeuvre +-1 ?");
}
