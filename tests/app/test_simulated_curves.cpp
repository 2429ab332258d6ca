#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

#include "app/simulated_curves.hpp"
#include "scenarios/errors.hpp"

using namespace concert::app;

namespace {

/// A folder of results with one curves.csv.
struct Results {
    std::filesystem::path folder;
    explicit Results(const std::string& rows)
        : folder(std::filesystem::temp_directory_path() / "concert-curves-XXXXXX") {
        std::string name = folder.string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        folder = name;
        std::ofstream(folder / "curves.csv")
            << "group,arm,week,population,measure,n,median,q10,q25,q75,q90,mean\n" + rows;
    }
    ~Results() { std::filesystem::remove_all(folder); }
    Results(const Results&) = delete;
    Results& operator=(const Results&) = delete;
    CurveChoice choice() const {
        CurveChoice choice;
        choice.folder = folder.string();
        choice.weeks_per_period = 4.5;
        return choice;
    }
};

const std::string four_weekly =
    "N=20,kappa=0,0,all,D,8,0,0,0,0,0,0\nN=20,kappa=0,4,all,D,8,0.1,0,0.05,0.2,0.3,0.1\n"
    "N=20,kappa=0,8,all,D,8,0.3,0.2,0.25,0.4,0.5,0.3\nN=20,kappa=0,4,role=manager,D,8,0.9,0.9,0.9,0.9,0.9,0.9\n"
    "N=20,kappa=0,4,all,Q,8,0.7,0.7,0.7,0.7,0.7,0.7\nN=20,kappa=1,4,all,D,8,0.6,0.6,0.6,0.6,0.6,0.6\n";

}  // namespace

TEST_CASE("a study's curve is read at the ends of the periods, between its weeks by a straight line", "[curves]") {
    const Results results(four_weekly);
    CurveChoice choice = results.choice();
    choice.arm = "kappa=0";
    const SimulatedCurve curve = read_simulated(choice, 2);  // weeks 4.5 and 9, beyond the last
    CHECK(curve.group == "N=20");
    CHECK(curve.runs == 8);
    CHECK(curve.bands[0].median == Approx(0.125));
    CHECK(curve.bands[0].q90 == Approx(0.325));
    CHECK(std::isnan(curve.bands[1].median));
    choice.from_week = -0.5;
    CHECK(read_simulated(choice, 1).bands[0].median == 0.1);
}

TEST_CASE("what is not in a study's curves is said, with what is", "[curves]") {
    const Results results(four_weekly);
    CurveChoice choice = results.choice();
    const std::string file = (results.folder / "curves.csv").string();
    CHECK_THROWS_WITH(read_simulated(choice, 2),
                      Catch::Equals(file + R"(: which one? --arm is one of "kappa=0", "kappa=1")"));
    choice.arm = "kapa=0";
    CHECK_THROWS_WITH(read_simulated(choice, 2),
                      Catch::Equals(file + R"(: --arm "kapa=0" does not occur; did you mean "kappa=0"?)"));
    choice.measure = "E";
    CHECK_THROWS_WITH(read_simulated(choice, 2),
                      Catch::Equals(file + R"(: no rows of measure "E" and population "all")"));
}
