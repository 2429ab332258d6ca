#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

#include "analysis/bass.hpp"
#include "analysis/population_report.hpp"
#include "analysis/write_population.hpp"
#include "scratch.hpp"
#include "synthetic.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

constexpr std::array measures{
    sim::Measure{"adopted", "share", 1, 0, 1, {"adopted", "adopté"}},
    sim::Measure{"adopted_agents", "share", 1, 0, 1, {"adopted", "adopté"}},
    sim::Measure{"complied", "share", 2, 0, 1, {"complied", "conforme"}},
};

/// 20 local bodies in each of the four classes of population served.
std::vector<OrganisationInfo> bodies() {
    std::vector<OrganisationInfo> all;
    for (std::uint32_t i = 0; i < 80; ++i) {
        constexpr std::array<std::int64_t, 4> sizes{150, 500, 2000, 6000};
        all.push_back({i, "body, of a class", "local", "any", sizes[i / 20]});
    }
    return all;
}

PopulationResults population(const std::vector<bool>& duties, std::size_t years = 30) {
    PopulationResults results;
    results.study = "made-up";
    results.title_en = "Who follows?";
    results.title_fr = "Qui suit\u202f?";
    results.model = {"population", synthetic::parameters, synthetic::equations};
    results.measures = measures;
    results.groups = {"all", "branch=local"};
    for (const bool duty : duties) results.arms.push_back({duty ? "duty" : "voluntary", duty, 156, {50, 0.5, 1}});
    results.organisations = bodies();
    results.horizon_years = years;
    results.replicates = 2;
    return results;
}

/// Two alike replicates whose share of adopters after t years is curve(t); of each class the given number of the 20
/// bodies has adopted by year 8.
void add_runs(PopulationResults& results, std::size_t arm, const std::function<double(double)>& curve,
              const std::array<int, 4>& early, Retained retained = {}) {
    for (std::size_t replicate = 0; replicate < 2; ++replicate) {
        PopulationRun run{arm, replicate, {}, {results.weeks(), 2, 3, {}}, retained};
        run.counts.values.assign(results.weeks() * 6, 0);
        for (std::size_t week = 0; week < results.weeks(); ++week) {
            for (std::size_t group = 0; group < 2; ++group) {
                const double adopted = curve(static_cast<double>(week) / 52);
                run.counts.at(week, group, 0) = 100'000'000;
                run.counts.at(week, group, 1) = static_cast<std::int64_t>(1e8 * adopted + 0.5);
                run.counts.at(week, group, 2) = run.counts.at(week, group, 1) / 2;
            }
        }
        for (int i = 0; i < 80; ++i) {
            const bool has = i % 20 < early[static_cast<std::size_t>(i / 20)];
            run.organisations.push_back({0.3, 0.4, 1, 1, has ? 8 * 52 : 8 * 52 + 1, -1, 10});
        }
        results.runs.push_back(run);
    }
}

double simulated(const std::vector<Check>& checks, const std::string& name) {
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check& c) { return c.name == name; });
    REQUIRE(found != checks.end());
    return found->simulated.median;
}

const auto published_duty = [](double t) { return 1 - 0.95 * std::exp(-0.029 * t); };
const auto published_choice = [](double t) { return t > 0 ? bass(0.0025, 0.45, 0.8, t) : 0.0; };

}  // namespace

TEST_CASE("a population that does what is published reproduces every pattern") {
    auto results = population({false, true});
    add_runs(results, 0, published_choice, {2, 4, 7, 15}, {10, 1000, 730, 1000, 700, 10, 7});
    add_runs(results, 1, published_duty, {2, 4, 7, 15});
    const auto checks = check_patterns(results);
    for (const char* pattern : {"P1", "P2", "P3", "P3-levels", "P4", "P4-C", "P4-O", "states"}) {
        INFO(pattern);
        CHECK(verdict_of(checks, pattern) == Verdict::reproduced);
    }
    CHECK(verdict_of(checks, "P1-C") == Verdict::failing);  // half as many comply
    CHECK(simulated(checks, "hazard_years_4_20") == Approx(0.029).epsilon(1e-3));
    CHECK(simulated(checks, "share_18_years") == Approx(published_duty(18)).epsilon(1e-6));
    CHECK(simulated(checks, "p") == Approx(0.0025).epsilon(1e-3));
    CHECK(simulated(checks, "q") == Approx(0.45).epsilon(1e-3));
    CHECK(simulated(checks, "largest_over_smallest") == Approx(7.5));
    CHECK(simulated(checks, "50_200_thousand") == Approx(0.35));
    CHECK(simulated(checks, "sincere_kept") == Approx(0.73));
}

TEST_CASE("every pattern can fail") {
    auto results = population({false, true});
    add_runs(results, 0, [](double t) { return 1 - std::exp(-0.2 * t); }, {9, 9, 9, 9},
             {10, 1000, 1000, 1000, 400, 10, 9});
    add_runs(results, 1, [](double t) { return 1 - std::exp(-0.2 * t); }, {15, 7, 4, 2});
    const auto checks = check_patterns(results);
    for (const char* pattern : {"P1", "P2", "P3", "P3-levels", "P4", "P4-C", "P4-O", "states"}) {
        INFO(pattern);
        CHECK(verdict_of(checks, pattern) == Verdict::failing);
    }
    CHECK(simulated(checks, "hazard_flat") == Approx(1).epsilon(1e-4));
}

TEST_CASE("what the horizon or the population cannot show is not measured, and not passed over") {
    auto results = population({false, true}, 5);
    add_runs(results, 0, published_choice, {2, 4, 7, 15});
    add_runs(results, 1, published_duty, {2, 4, 7, 15});
    const auto checks = check_patterns(results);
    CHECK(verdict_of(checks, "P1") == Verdict::not_measured);
    CHECK(verdict_of(checks, "P3") == Verdict::not_measured);
    CHECK(verdict_of(checks, "P4") == Verdict::not_measured);
    CHECK(patterns_of(checks) ==
          std::vector<std::string>{"P1", "P1-C", "P2", "P3", "P3-levels", "P4", "P4-C", "P4-O", "states"});
}

TEST_CASE("the report says what fails as loudly as what does not, in both languages") {
    auto results = population({false, true});
    add_runs(results, 0, published_choice, {9, 9, 9, 9}, {10, 1000, 730, 1000, 700, 10, 7});
    add_runs(results, 1, published_duty, {2, 4, 7, 15});
    const auto checks = check_patterns(results);
    const std::string english = population_report(results, checks, Language::english, 100, false, true);
    CHECK(english.find("P3: large ones adopt far more (agents stand for population served): FAILING") !=
          std::string::npos);
    CHECK(english.find("P4: part of it stays when the mandate ends: reproduced") != std::string::npos);
    CHECK(english.find("a model, not a forecast") != std::string::npos);
    const std::string french = population_report(results, checks, Language::french, 100, false, true);
    CHECK(french.find("\u00a0: ÉCHEC") != std::string::npos);
    CHECK(french.find("16 ans") != std::string::npos);
    CHECK(french.find("obligation") != std::string::npos);
    for (const int columns : {80, 100}) {
        const std::string text = population_report(results, checks, Language::english, columns, false, false);
        CHECK(std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 128; }));
    }
}

TEST_CASE("the files of a population are complete, and their hash is that of their bytes") {
    const Scratch folder;
    auto results = population({true});
    add_runs(results, 0, published_duty, {2, 4, 7, 15});
    results.every = 52;
    const auto checks = check_patterns(results);
    Provenance provenance;
    provenance.base = {50, 0.5, 1};
    provenance.equations = {true, true};
    write_text(folder / "runs.csv", "of another kind of study\n");
    const std::string hash = write_population(results, checks, provenance, {false, true, {}}, folder.path());
    CHECK(hash == population_hash(results, checks));
    results.every = 26;
    CHECK(hash != population_hash(results, checks));
    const std::string organisations = read_text(folder / "organisations.csv");
    CHECK(organisations.starts_with(
        "arm,replicate,organisation,label,branch,size_class,size,attention,relational_share,"
        "projects,started,adopted,complied,final_D\n"
        "duty,0,0,\"body, of a class\",local,any,150,0.3,0.4,1,1,416,,0.06666666666666667\n"));
    CHECK(std::count(organisations.begin(), organisations.end(), '\n') == 1 + 2 * 80);
    const std::string adoption = read_text(folder / "adoption.csv");
    CHECK(std::count(adoption.begin(), adoption.end(), '\n') == 1 + 2 * 3 * 31);
    CHECK(adoption.find("\nall,duty,0,adopted,2,0.05,0.05,0.05,0.05,0.05,0.05\n") != std::string::npos);
    CHECK(read_text(folder / "patterns.csv").find("\nP1,hazard_flat,duty,1,1,0.5,2,2,") != std::string::npos);
    CHECK(read_text(folder / "all_runs.csv")
              .starts_with("arm,replicate,week,adopted,adopted_agents\nduty,0,0,0.05,0.05\n"));
    CHECK(read_text(folder / "manifest.json").find("\"result_hash\": \"" + hash + "\"") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "runs.csv"));
}
