#include <catch2/catch.hpp>

#include <cmath>

#include "fixture.hpp"
#include "scenarios/design_samples.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

/// The study of a file that holds this [design].
Study designed(const std::string& text, const Overrides& overrides = {}) {
    const Folder folder;
    folder.write("s.toml", text);
    return load("s.toml", overrides);
}

std::vector<std::string> labels(const Study& study) {
    std::vector<std::string> all;
    for (const Point& point : study.points) all.push_back(point.label);
    return all;
}

constexpr std::size_t people = 0, kappa = 1, mandate = 2, insert = 3, response = 5;

double value_of(const Point& point, std::size_t parameter) {
    for (const Setting& setting : point.settings) {
        if (setting.parameter == parameter) return setting.value;
    }
    FAIL("not set");
    return 0;
}

}  // namespace

TEST_CASE("a grid has every combination, the last list varying fastest") {
    const Study study = designed(
        "[design]\nkind = \"grid\"\nreplicates = 3\n[design.vary]\nkappa = [0, 0.5, 1]\nins = [\"no\", \"yes\"]\n");
    CHECK(labels(study) == std::vector<std::string>{"kappa=0, ins=no", "kappa=0, ins=yes", "kappa=0.5, ins=no",
                                                    "kappa=0.5, ins=yes", "kappa=1, ins=no", "kappa=1, ins=yes"});
    CHECK(study.points[3].settings == std::vector<Setting>{{kappa, 0.5}, {insert, 1}});
    CHECK(study.points[3].group == study.points[3].label);
    CHECK(study.points[3].replicates == 3);
    CHECK(study.points[3].organisation == 0);
    REQUIRE(study.design);
    CHECK(study.design->unit == std::vector<double>{0, 0, 0, 1, 0.5, 0, 0.5, 1, 1, 0, 1, 1});
    CHECK(study.design->size == 6);
    CHECK(study.arms.size() == 1);
}

TEST_CASE("a table lists points, with names where it has a column label") {
    const Folder folder;
    folder.write("s.toml", "[design]\nkind = \"csv\"\nfile = \"p.csv\"\ndraws = \"own\"\n");
    folder.write("p.csv", "N,relational_share,ins\n20,0.25,no\n\n300,1,yes\n");
    const Study study = load("s.toml");
    CHECK(labels(study) == std::vector<std::string>{"N=20, kappa=0.25, ins=no", "N=300, kappa=1, ins=yes"});
    CHECK(study.points[1].settings == std::vector<Setting>{{people, 300}, {kappa, 1}, {insert, 1}});
    CHECK(study.points[1].organisation == 1);
    CHECK(study.design->file == "p.csv");
    folder.write("p.csv", "label;kappa\nLac;0,25\nMont;0,25\n");  // as a French spreadsheet writes it
    const Study named = load("s.toml");
    CHECK(labels(named) == std::vector<std::string>{"Lac", "Mont"});
    CHECK(named.points[0].settings == std::vector<Setting>{{kappa, 0.25}});
}

TEST_CASE("one at a time: the base of [parameters], then each value that is not the base's") {
    const Study study = designed(
        "[parameters]\nkappa = 0.5\n[design]\nkind = \"one-at-a-time\"\n[design.vary]\nkappa = [0, 0.5, 1]\nT_m = "
        "[52, 208]\n");
    CHECK(labels(study) == std::vector<std::string>{"base", "kappa=0", "kappa=1", "T_m=52", "T_m=208"});
    CHECK(study.points[0].settings == std::vector<Setting>{{kappa, 0.5}, {mandate, 156}});
    CHECK(study.points[3].settings == std::vector<Setting>{{kappa, 0.5}, {mandate, 52}});
    CHECK(study.design->unit[3] == 104.0 / 156);  // the base of T_m within [52, 208], in the second point
}

TEST_CASE("quasi-random points lie in their ranges, are numbered and share a curve and the draws") {
    const Study study = designed(
        "[design]\nkind = \"sobol\"\npoints = 128\n[design.vary]\nkappa = [0.2, 0.6]\nN = { low = 10, high = 1000, "
        "scale = \"log\" }\n");
    REQUIRE(study.points.size() == 128);
    CHECK(study.points.front().label == "p001");
    CHECK(study.points.back().label == "p128");
    int small = 0;
    for (const Point& point : study.points) {
        CHECK(value_of(point, kappa) >= 0.2);
        CHECK(value_of(point, kappa) < 0.6);
        CHECK(value_of(point, people) == std::floor(value_of(point, people)));
        CHECK(point.group == "design");
        CHECK(point.organisation == 0);
        small += value_of(point, people) < 100;
    }
    CHECK(small == 64);  // half of the sequence lies in half of the logarithm
    CHECK(study.design->tried == 128);
}

TEST_CASE("the same seed gives the same design, another seed another") {
    for (const std::string kind : {"sobol", "latin-hypercube", "saltelli"}) {
        const std::string file = "seed = 4\n[design]\nkind = \"" + kind +
                                 "\"\npoints = 8\n[design.vary]\nkappa = [0, 1]\nresponse_shape = [1, 9]\n";
        const auto unit = designed(file).design->unit;
        CHECK(designed(file).design->unit == unit);
        CHECK(designed(file, {{}, 5, {}}).design->unit != unit);
    }
}

TEST_CASE("a whole parameter is spread evenly over its whole values") {
    const Study study =
        designed("[design]\nkind = \"latin-hypercube\"\npoints = 60\n[design.vary]\nT_m = [3, 8]\nkappa = [0, 1]\n");
    std::vector<int> counts(6, 0);
    for (const Point& point : study.points) ++counts.at(static_cast<std::size_t>(value_of(point, mandate) - 3));
    CHECK(counts == std::vector<int>(6, 10));
}

TEST_CASE("derived parameters follow from the others, one from another") {
    const Study study = designed(
        "[parameters]\nT_m = 100\n[design]\nkind = \"sobol\"\npoints = 32\n[design.vary]\nkappa = [0, 1]\n"
        "[design.derived]\nresponse_shape = \"1 + 2 * kappa\"\nN = \"floor(response_shape * T_m)\"\n");
    REQUIRE(study.points.size() == 32);
    for (const Point& point : study.points) {
        CHECK(value_of(point, response) == 1 + 2 * value_of(point, kappa));
        CHECK(value_of(point, people) == std::floor(value_of(point, response) * 100));
    }
    REQUIRE(study.design->derived.size() == 2);
    CHECK(study.design->derived[1].formula == "floor(response_shape * T_m)");
}

TEST_CASE("quasi-random points are drawn on until as many satisfy the constraints as asked for") {
    const Study study = designed(
        "[design]\nkind = \"sobol\"\npoints = 100\nconstraints = [\"49 * kappa < response_shape - 1\"]\n"
        "[design.vary]\nkappa = [0, 1]\nresponse_shape = [1, 50]\n");
    CHECK(study.points.size() == 100);
    CHECK(study.design->unit.size() == 200);
    CHECK(study.design->tried > 180);  // half of the square is allowed
    CHECK(study.design->tried < 220);
    for (const Point& point : study.points) CHECK(49 * value_of(point, kappa) < value_of(point, response) - 1);
}

TEST_CASE("points of a latin hypercube and of lists that break a constraint are left out") {
    const std::string rules = "constraints = [\"kappa < 0.5 or T_m > 100\", \"kappa > 0.1\"]\n";
    const Study cube = designed("[design]\nkind = \"latin-hypercube\"\npoints = 200\n" + rules +
                                "[design.vary]\nkappa = [0, 1]\nT_m = [1, 200]\n");
    CHECK(cube.design->tried == 200);
    CHECK(cube.points.size() < 200);
    CHECK(cube.points.size() > 80);
    CHECK(cube.design->unit.size() == 2 * cube.points.size());
    for (const Point& point : cube.points) {
        CHECK((value_of(point, kappa) < 0.5 || value_of(point, mandate) > 100));
        CHECK(value_of(point, kappa) > 0.1);
    }
    const Study grid =
        designed("[design]\nkind = \"grid\"\n" + rules + "[design.vary]\nkappa = [0.1, 0.2, 0.7]\nT_m = [50, 150]\n");
    CHECK(labels(grid) == std::vector<std::string>{"kappa=0.2, T_m=50", "kappa=0.2, T_m=150", "kappa=0.7, T_m=150"});
    CHECK(grid.design->tried == 6);
}

TEST_CASE("the blocks of a Saltelli design, with groups in the order of their first factors") {
    const Study study = designed(
        "seed = 9\n[design]\nkind = \"saltelli\"\npoints = 4\n[design.vary]\nkappa = [0, 1]\nN = [10, 20]\n"
        "response_shape = [1, 3]\n[design.groups]\nshape = [\"response_shape\", \"relational_share\"]\n");
    const Design& design = *study.design;
    REQUIRE(design.groups.size() == 2);
    CHECK(design.groups[0].name == "shape");
    CHECK(design.groups[0].factors == std::vector<std::size_t>{0, 2});
    CHECK(design.groups[1].name == "N");
    CHECK(study.points.size() == 4 * (2 + 2));
    CHECK(design.size == 4);
    CHECK(design.unit == saltelli_blocks(4, 3, design.groups, 9));
    for (std::size_t i = 0; i < study.points.size(); ++i) {
        CHECK(value_of(study.points[i], response) == 1 + 2 * design.unit[i * 3 + 2]);
    }
}

TEST_CASE("the trajectories of a Morris design") {
    const Study study = designed(
        "[design]\nkind = \"morris\"\ntrajectories = 5\nlevels = 6\n[design.vary]\nkappa = [0, 1]\nN = [10, 20]\n");
    CHECK(study.points.size() == 5 * 3);
    CHECK(study.design->steps.size() == 5 * 2);
    CHECK(study.design->levels == 6);
    CHECK(study.points.front().label == "p01");
    for (std::size_t i = 0; i < 10; ++i) {  // every step changes the value of its parameter
        const std::size_t parameter = study.design->steps[i].group == 0 ? kappa : people;
        const std::size_t before = i / 2 * 3 + i % 2;
        CHECK(value_of(study.points[before], parameter) != value_of(study.points[before + 1], parameter));
    }
}

TEST_CASE("arms stand beside a design, and the command line changes replicates, seed and what is not varied") {
    const std::string text =
        "[arms]\nins = [\"no\", \"yes\"]\n[design]\nkind = \"sobol\"\npoints = 4\nreplicates = 7\n[design.vary]\nkappa "
        "= [0, 1]\n[design.derived]\nN = \"T_m\"\n";
    const Study study = designed(text, {{"T_m=26"}, {}, 2});
    CHECK(study.arms.size() == 2);
    CHECK(study.points[0].replicates == 2);
    CHECK(value_of(study.points[0], people) == 26);
}
