#include <catch2/catch.hpp>

#include <cmath>

#include "analysis/emulation.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/saltelli_design.hpp"
#include "analysis/sensitivity.hpp"
#include "sim/sobol_sequence.hpp"
#include "synthetic.hpp"

using namespace concert::analysis;

namespace {

const std::size_t level = find_outcome("D_withdrawal");

/// D at withdrawal as a function of three factors in [0, 1]: 0.2 + 0.3 a + 0.2 b², the third without any effect.
double plain(const double* u) { return 0.2 + 0.3 * u[0] + 0.2 * u[1] * u[1]; }
/// What a second arm adds: 0.1 c.
double added(const double* u) { return plain(u) + 0.1 * u[2]; }

/// A study of these points (three coordinates each) under two arms, one replicate each.
Results designed_study(const std::string& kind, std::size_t size, const std::vector<double>& unit) {
    std::vector<std::pair<std::string, std::string>> points;
    for (std::size_t p = 0; p < unit.size() / 3; ++p) points.emplace_back("p" + std::to_string(p), "design");
    Results results = synthetic::study(points, {"without", "with"});
    results.every = 52;
    results.groups = {"all"};
    results.design =
        Designed{kind, size, {{"a", 0, 10, false, 0}, {"b", 1, 100, true, 1}, {"c", -1, 1, false, 2}}, {"a", "b", "c"},
                 unit, {}};
    for (std::size_t p = 0; p < points.size(); ++p) {
        synthetic::add_run(results, p, 0, 0, plain(&unit[3 * p]));
        synthetic::add_run(results, p, 1, 0, added(&unit[3 * p]));
    }
    return results;
}

Results saltelli_study(std::size_t n) {
    const auto base = concert::sim::Sobol(6, 5).points(0, n);
    const std::vector<std::size_t> groups{0, 1, 2};
    return designed_study("saltelli", n, saltelli_design(base, groups));
}

double index_of(const OutputIndices& output, std::size_t group, std::string_view name) {
    for (const IndexOf& one : output.indices) {
        if (one.group == group && one.index == name) return one.estimate.value;
    }
    return std::nan("");
}

const OutputIndices& at(const ContrastIndices& contrast, std::size_t outcome) {
    for (const OutputIndices& output : contrast.outcomes) {
        if (output.position == outcome) return output;
    }
    throw std::out_of_range("no such outcome");
}

}  // namespace

TEST_CASE("a Saltelli study gives the indices of its function, for arms and for their difference") {
    const Results results = saltelli_study(512);
    const auto all = sensitivity_of(results);
    REQUIRE(all.size() == 3);  // two arms and a difference

    // variances of 0.3 a, 0.2 b² and 0.1 c over [0, 1]
    const double a = 0.09 / 12, b = 0.04 * 4 / 45, c = 0.01 / 12;
    for (const char* name : {"first", "total"}) {  // nothing interacts
        INFO(name);
        CHECK(index_of(at(all[0], level), 0, name) == Approx(a / (a + b)).margin(0.03));
        CHECK(index_of(at(all[0], level), 1, name) == Approx(b / (a + b)).margin(0.03));
        CHECK(index_of(at(all[0], level), 2, name) == Approx(0).margin(1e-12));
        CHECK(index_of(at(all[1], level), 2, name) == Approx(c / (a + b + c)).margin(0.03));
        CHECK(index_of(at(all[2], level), 2, name) == Approx(1).margin(0.03));
        CHECK(index_of(at(all[2], level), 0, name) == Approx(0).margin(1e-6));
    }
    CHECK(at(all[0], level).mean == Approx(0.2 + 0.15 + 0.2 / 3).margin(0.003));
    CHECK(at(all[0], level).variance == Approx(a + b).epsilon(0.05));
    CHECK(all[2].contrast.against == 0);
}

TEST_CASE("indices of a curve are those of its weeks") {
    const Results results = saltelli_study(256);
    const auto all = sensitivity_of(results);
    REQUIRE(all[0].weeks.size() == 6);                         // 0, 52, ..., 260
    CHECK(std::isnan(index_of(all[0].weeks[0], 0, "total")));  // D is 0 everywhere in week 0
    // D rises in proportion to its level at withdrawal, so all later weeks have its shares
    for (std::size_t row = 1; row < 6; ++row) {
        CHECK(index_of(all[0].weeks[row], 0, "total") == Approx(index_of(at(all[0], level), 0, "total")).epsilon(1e-4));
    }
}

TEST_CASE("elementary effects of a linear function are its slopes") {
    // two trajectories from (0, 0, 0) and (2/3, 2/3, 2/3), moving c, a, b by 2/3 up and down
    const double d = 2.0 / 3;
    const std::vector<double> unit{0, 0, 0, 0, 0, d, d, 0, d, d, d, d, d, d, d, d, d, 0, 0, d, 0, 0, 0, 0};
    Results results = designed_study("morris", 2, unit);
    for (const double sign : {1.0, -1.0}) {
        for (const std::size_t group : std::vector<std::size_t>{2, 0, 1})
            results.design->steps.push_back({group, sign * d});
    }
    const auto all = sensitivity_of(results);
    const OutputIndices& output = at(all[1], level);
    CHECK(index_of(output, 0, "mu_star") == Approx(0.3));
    CHECK(index_of(output, 0, "sigma") == Approx(0).margin(1e-12));
    CHECK(index_of(output, 2, "mu") == Approx(0.1));
    CHECK(index_of(output, 1, "mu") == Approx(0.2 * d));  // of 0.2 b² between 0 and d, both ways
}

TEST_CASE("an outcome that some points never reach leaves their rows out, and says so") {
    Results results = saltelli_study(64);
    const std::size_t weeks = find_outcome("weeks_to_50");
    const auto all = sensitivity_of(results);
    const OutputIndices& output = at(all[0], weeks);
    std::size_t rows = 0;  // of A, with B and every AB
    for (std::size_t row = 0; row < 64; ++row) {
        bool whole = true;
        for (std::size_t block = 0; block < 5; ++block) {
            whole = whole && plain(&results.design->unit[3 * (64 * block + row)]) >= 0.5;
        }
        rows += whole ? 1 : 0;
    }
    CHECK(output.left_out == 64 - rows);
    CHECK(rows > 0);
}

TEST_CASE("an emulator of forty points knows the function between them") {
    const Results results = designed_study("sobol", 40, concert::sim::Sobol(3, 9).points(0, 40));
    CHECK_THROWS_AS(sensitivity_of(results), std::invalid_argument);
    const auto all = emulate(results, level);
    REQUIRE(all.size() == 3);
    CHECK(all[0].leave_one_out.q2 > 0.99);
    const double a = 0.09 / 12, b = 0.04 * 4 / 45;
    CHECK(all[0].indices.groups[0].total.value == Approx(a / (a + b)).margin(0.03));
    CHECK(all[0].indices.groups[2].total.value == Approx(0).margin(0.01));
    for (const double u : {0.1, 0.45, 0.8}) {
        const double point[] = {u, 1 - u, 0.3};
        CHECK(all[0].emulator.mean(point) == Approx(plain(point)).margin(0.005));
    }
    std::string csv;
    write_surface(results, all, 0, 1, [&](std::string_view bytes) { csv += bytes; });
    CHECK(csv.starts_with("arm,against,outcome,a,b,mean,sd\nwithout,,D_withdrawal,0,1,"));
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 3 * 31 * 31);
    // the middle of a and b: 5, and 10 on a logarithmic scale from 1 to 100
    const std::size_t middle = csv.find("\nwithout,,D_withdrawal,5,");
    REQUIRE(middle != std::string::npos);
    write_emulator(results, all, [](std::string_view) {});
}

TEST_CASE("what decides an outcome is told in both languages, the most important first") {
    const Results results = saltelli_study(128);
    const auto all = sensitivity_of(results);
    const std::string english = sensitivity_text(results, all, level, Language::english, 100);
    CHECK(english.starts_with("What decides D_withdrawal (without; mean 0.41"));
    CHECK(english.find("  a  ") < english.find("  b  "));
    CHECK(english.find("  b  ") < english.find("  c  "));
    CHECK(english.find("with − without") != std::string::npos);
    const std::string french = sensitivity_text(results, all, level, Language::french, 100);
    CHECK(french.starts_with("Ce qui décide de D_withdrawal"));
    std::string csv;
    write_sensitivity(results, all, [&](std::string_view bytes) { csv += bytes; });
    CHECK(
        csv.starts_with("design,arm,against,outcome,unit,mean,variance,left_out,factor,index,value,lower,upper\n"
                        "saltelli,without,,"));
    write_sensitivity_weeks(results, all, [&](std::string_view bytes) { csv = bytes; });
    CHECK(csv.starts_with("saltelli,with,without,D,260,"));
}
