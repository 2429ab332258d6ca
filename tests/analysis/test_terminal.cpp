#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "analysis/console.hpp"
#include "analysis/layout.hpp"
#include "analysis/terminal.hpp"
#include "synthetic.hpp"

using namespace concert::analysis;

namespace {

/// A large size with many runs and a small one with eight; two arms.
Results example() {
    Results results = synthetic::study({{"N=50", "N=50"}, {"N=50000", "N=50000"}}, {"kappa=0", "kappa=1"});
    for (std::size_t i = 0; i < 100; ++i) {
        const double luck = 0.002 * static_cast<double>(i % 11);
        synthetic::add_run(results, 0, 0, i, 0.3 + luck);
        synthetic::add_run(results, 0, 1, i, 0.8 + luck + (i % 2 == 0 ? 0.01 : -0.01));
    }
    for (std::size_t i = 0; i < 8; ++i) {
        synthetic::add_run(results, 1, 0, i, 0.5 + 0.01 * static_cast<double>(i));
        synthetic::add_run(results, 1, 1, i, 0.6 + 0.01 * static_cast<double>(i));
    }
    return results;
}

std::string report(const Results& results, Language language, int columns = 80, bool color = false,
                   bool unicode = true) {
    return report_text(results, summarise(results), language, columns, color, unicode);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Text whose broken lines are joined again.
std::string unbroken(std::string text) {
    for (std::size_t at = text.find("\n  "); at != std::string::npos; at = text.find("\n  "))
        text.replace(at, 3, 1, ' ');
    return text;
}

std::size_t longest_line(const std::string& text) {
    std::istringstream lines(text);
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) longest = std::max(longest, width(line));
    return longest;
}

}  // namespace

TEST_CASE("the whole report in English") {
    CHECK(report(example(), Language::english) == R"(Who adopts faster?

size     arm      weeks to half  D at withdrawal  D 2 years later    n
N=50     kappa=0  never          31% [31–31]      31% [31–31]      100
         kappa=1  97 [96–97]     81% [81–81]      81% [81–81]      100
N=50000  kappa=0  146 (137–156)  54% (50–57)      54% (50–57)        8
         kappa=1  123 (117–130)  64% (60–67)      64% (60–67)        8

D: share of people who have made the practice their own. Withdrawal: the week in
  which the mandate ends. Weeks to half: median week in which D reaches 50%.
[ ] 95% interval: of the median for the weeks, of the mean for D.
( ) range of 8 runs: too few for an interval.

Median of D week by week, from 0 (▁) to 100% (█); │ marks the end of the
  mandate.
N=50, weeks 0 to 260 (mandate: 156)                     end   80% band  ignition
  kappa=0  ▁▁▁▁▁▁▁▁▁▂▂▂▂▂▂▂▂▂▂▃▃▃▃▃│▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃    31%     30–32%        0%
  kappa=1  ▁▁▁▂▂▂▂▃▃▃▃▄▄▄▅▅▅▅▆▆▆▆▇▇│▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇    81%     79–83%      100%
N=50000, weeks 0 to 260 (mandate: 156)            end  range of 8 runs  ignition
  kappa=0  ▁▁▁▁▂▂▂▂▂▃▃▃▃▃▄▄▄▄▅▅│▅▅▅▅▅▅▅▅▅▅▅▅▅▅    53%           50–57%      100%
  kappa=1  ▁▁▁▂▂▂▂▃▃▃▃▄▄▄▄▅▅▅▅▆│▆▆▆▆▆▆▆▆▆▆▆▆▆▆    63%           60–67%      100%
Ignition: share of runs whose D at withdrawal exceeds half of the best arm's
  median.

N=50: at withdrawal D is 50.0 points higher under kappa=1 (81.0%) than under
  kappa=0 (31.0%); 95% interval of the difference: 49.8 to 50.2 points, 100
  pairs.
N=50000: too few pairs to conclude (8); D at withdrawal is 63.5% under kappa=1
  and 53.5% under kappa=0, the paired differences range from 10.0 to 10.0
  points.

Precision reached: the 95% interval of D at withdrawal is at most ±0.2 points
  (N=50, kappa=1, n = 100).
A model, not a forecast: simulated data, not observed.
)");
}

TEST_CASE("the same report in French, with its typography") {
    const std::string text = report(example(), Language::french);
    for (const char* part : {
             "Qui adopte plus vite\u202f?\n",
             "\nN=50     kappa=0   jamais                31\u00a0% [31–31]     31\u00a0% [31–31]   100\n",
             "\nN=50000  kappa=0   146 (137–156)         54\u00a0% (50–57)     54\u00a0% (50–57)     8\n",
             "\n[ ] intervalle à 95\u00a0%\u00a0: de la médiane pour les semaines, de la moyenne pour D.\n",
             "\n( ) étendue de 8 simulations\u00a0: trop peu pour un intervalle.\n",
             "\nN=50, semaines 0 à 260 (mandat\u00a0: 156)",
             "\nN=50\u00a0: en fin de mandat, D est plus élevé de 50,0 points avec kappa=1 (81,0\u00a0%)\n"
             "  qu'avec kappa=0 (31,0\u00a0%)\u202f; intervalle à 95\u00a0% de l'écart\u00a0: de 49,8 à 50,2\n"
             "  points, 100 paires.\n",
             "\nN=50000\u00a0: trop peu de paires pour conclure (8)\u202f; ",
             "\nPrécision atteinte\u00a0: l'intervalle à 95\u00a0% de D en fin de mandat est au plus de\n"
             "  ±0,2 points (N=50, kappa=1, n = 100).\n",
             "\nUn modèle, pas une prévision\u00a0: données simulées, non observées.\n",
         }) {
        INFO(part);
        CHECK(has(text, part));
    }
}

TEST_CASE("sentences are neutral when the interval of the difference holds 0") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0", "kappa=1"});
    for (std::size_t i = 0; i < 40; ++i) {
        synthetic::add_run(results, 0, 0, i, 0.5);
        synthetic::add_run(results, 0, 1, i, i % 2 == 0 ? 0.62 : 0.40);
    }
    CHECK(has(unbroken(report(results, Language::english)),
              "N=50: no clear difference in D at withdrawal between kappa=1 (51.0%) and kappa=0 (50.0%); 95% interval "
              "of the difference: −2.6 to 4.6 points, 40 pairs."));
    for (auto& run : synthetic::runs_of(results)) {
        if (run.arm == 1) run.outcomes[find_outcome("D_withdrawal")] -= 0.2;
    }
    CHECK(has(
        unbroken(report(results, Language::english)),
        "N=50: at withdrawal D is 19.0 points higher under kappa=0 (50.0%) than under kappa=1 (31.0%); 95% interval "
        "of the difference: 15.4 to 22.6 points, 40 pairs."));
}

TEST_CASE("weeks to half that most runs do not reach are more than the last week") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0"});
    for (std::size_t i = 0; i < 20; ++i) synthetic::add_run(results, 0, 0, i, i < 7 ? 0.75 : 0.2);
    const std::string text = report(results, Language::english);
    INFO(text);
    CHECK(has(text, "> 260 [104–never]"));
    CHECK(has(text, "N=50: D at withdrawal is 39.3% under kappa=0, from 26.7% to 51.8% (n = 20)."));
}

TEST_CASE("several organisations, failed runs, notes and missing years are told") {
    Results results = synthetic::study({{"a", "small"}, {"b", "small"}}, {"x", "y"});
    for (std::size_t point = 0; point < 2; ++point) {
        for (std::size_t i = 0; i < 3; ++i) {
            synthetic::add_run(results, point, 0, i, 0.5);
            synthetic::add_run(results, point, 1, i, 0.6);
        }
    }
    for (auto& run : synthetic::runs_of(results)) run.outcomes[find_outcome("D_2y")] = synthetic::no_value;
    synthetic::runs_of(results)[2].error = "out of memory";
    results.notes = {"3 vacant posts count as people"};
    results.title_en.clear();
    const std::string text = report(results, Language::english);
    INFO(text);
    CHECK(text.starts_with("sizes\n"));
    CHECK(has(text, "small  x    156 (156–156)  50% (50–50)      –                2\n"));
    CHECK(has(text, "( ) range of 2 runs: too few for an interval.\n"));
    CHECK(has(text, "Where a size holds several organisations, n counts them"));
    CHECK(has(text, "1 of 12 runs failed; the first: out of memory\n"));
    CHECK(has(text, "Notes:\n- 3 vacant posts count as people\n"));
    CHECK(has(text, "Precision reached: too few runs for an interval.\n"));
}

TEST_CASE("a study whose runs all failed still gets an answer") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"x", "y"});
    synthetic::runs_of(results) = {Run{0, 0, 0, "no", {}, {}, {}, 0}, Run{0, 1, 0, "no", {}, {}, {}, 0}};
    const std::string text = report(results, Language::english);
    INFO(text);
    CHECK(has(text, "N=50: no pair of runs to compare."));
    CHECK(has(text, "2 of 2 runs failed; the first: no"));
}

TEST_CASE("colour and Unicode only where they can be shown") {
    const std::string plain = report(example(), Language::french, 80, false, false);
    CHECK(std::all_of(plain.begin(), plain.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
    CHECK(has(plain, "|"));
    CHECK(has(report(example(), Language::english, 80, true), "\x1b[36m"));
    CHECK_FALSE(has(report(example(), Language::english, 80, false), "\x1b["));

    const Console terminal = console_from(true, 93, "", "xterm-256color", "fr_FR.UTF-8");
    CHECK(terminal.columns == 93);
    CHECK(terminal.color);
    CHECK(terminal.unicode);
    CHECK_FALSE(console_from(true, 93, "1", "xterm", "fr_FR.UTF-8").color);
    CHECK_FALSE(console_from(true, 93, "", "dumb", "fr_FR.UTF-8").color);
    CHECK_FALSE(console_from(true, 93, "", "dumb", "fr_FR.UTF-8").unicode);
    CHECK_FALSE(console_from(false, 0, "", "xterm", "").color);
    CHECK(console_from(false, 0, "", "xterm", "").unicode);
    CHECK(console_from(false, 0, "", "xterm", "").columns == 100);
    CHECK_FALSE(console_from(true, 80, "", "xterm", "C").unicode);
}

TEST_CASE("no line is wider than asked, from 80 to 100 columns, in any language, with long names") {
    Results results = example();
    results.points[0].group = results.points[0].label = "Ministry of Housing, Communities and Local Government";
    results.arms[1] = "collaboration along ties of trust";
    results.notes = {
        "the hierarchy saturates when upward exceptions times h_V exceed F^x: 12 superiors in the arm kappa=0"};
    for (const int columns : {40, 80, 93, 100, 250}) {
        const auto most = static_cast<std::size_t>(std::clamp(columns, 80, 100));
        for (const Language language : {Language::english, Language::french}) {
            const std::string text = report(results, language, columns);
            INFO(text);
            CHECK(longest_line(text) <= most);
            CHECK(has(text, "…"));
        }
    }
}
