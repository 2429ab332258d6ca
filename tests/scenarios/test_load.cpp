#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

TEST_CASE("equations are switched on and off; naming one that already is so states it and changes nothing") {
    const Folder folder;
    folder.write("plain.toml", "seed = 1\n");
    folder.write("switched.toml", "[equations]\non = [\"E1\", \"E11\"]\noff = [\"E5\"]\n");
    CHECK(load("plain.toml").equations == std::vector<bool>{true, true, false});
    CHECK(load("switched.toml").equations == std::vector<bool>{true, false, true});
}

TEST_CASE("a study file becomes points, arms and a base") {
    const Folder folder;
    folder.write("sizes.toml", R"(# the question
title.en = "How fast?"
title.fr = "À quelle vitesse ?"
seed = 7
[parameters]
mandate_weeks = 104
innovator_place = "top"
[equations]
off = ["E5"]
[arms]
kappa = [0.0, 0.5]
insert_managers = ["no", "yes"]
[points]
people = [20, 500]
replicates = [100, 40]
[precision]
outcome = "D_withdrawal"
half_width = 0.02
batch = 20
most = 400
[output]
groups = ["role"]
every = 4
)");
    const Study study = load("sizes.toml");
    CHECK(study.name == "sizes");
    CHECK(study.title_en == "How fast?");
    CHECK(study.title_fr == "À quelle vitesse ?");
    CHECK(study.seed == 7);
    CHECK(study.base == std::vector<double>{500, 0.5, 104, 0, 1, 8});
    CHECK(study.equations == std::vector<bool>{true, false, false});
    REQUIRE(study.arms.size() == 4);
    CHECK(study.arms[0].label == "kappa=0, ins=no");
    CHECK(study.arms[1].label == "kappa=0, ins=yes");
    CHECK(study.arms[2].label == "kappa=0.5, ins=no");
    CHECK(study.arms[3].settings == std::vector<Setting>{{1, 0.5}, {3, 1}});
    REQUIRE(study.points.size() == 2);
    CHECK(study.points[0].label == "N=20");
    CHECK(study.points[1].group == "N=500");
    CHECK(study.points[1].settings == std::vector<Setting>{{0, 500}});
    CHECK(study.points[1].replicates == 40);
    CHECK(study.points[1].organisation == 1);
    REQUIRE(study.precision);
    CHECK(study.precision->outcome == "D_withdrawal");
    CHECK(study.precision->half_width == 0.02);
    CHECK(study.precision->batch == 20);
    CHECK(study.precision->most == 400);
    CHECK(study.curve_groups == std::vector<std::string>{"role"});
    CHECK(study.curve_every == 4);
}

TEST_CASE("a file that says nothing special gives one point, one arm and the defaults") {
    const Folder folder;
    folder.write("plain.toml", "seed = 1\n");
    const Study study = load("plain.toml");
    CHECK(study.title_en == "plain");
    CHECK(study.base == small_model().defaults());
    REQUIRE(study.arms.size() == 1);
    CHECK(study.arms[0].label == "base");
    REQUIRE(study.points.size() == 1);
    CHECK(study.points[0].label == "base");
    CHECK(study.points[0].replicates == 100);
}

TEST_CASE("arms keep the order of the file, the first list varying slowest") {
    const Folder folder;
    folder.write("s.toml", "[arms]\nT_m = [52, 104]\nkappa = [1, 0]\n");
    const Study study = load("s.toml");
    REQUIRE(study.arms.size() == 4);
    CHECK(study.arms[0].label == "T_m=52, kappa=1");
    CHECK(study.arms[1].label == "T_m=52, kappa=0");
    CHECK(study.arms[2].label == "T_m=104, kappa=1");
}

TEST_CASE("points may have labels of their own and one number of replicates for all") {
    const Folder folder;
    folder.write("s.toml", "[points]\nlabel = [\"a town\", \"a ministry\"]\nN = [40, 4000]\nreplicates = 5\n");
    const Study study = load("s.toml");
    CHECK(study.points[0].label == "a town");
    CHECK(study.points[1].label == "a ministry");
    CHECK(study.points[0].replicates == 5);
    CHECK(study.points[1].replicates == 5);
}

TEST_CASE("files named in a study are looked up from the study's folder") {
    const Folder folder;
    std::filesystem::create_directories("studies/data");
    folder.write("studies/data/p.csv", "person,superior\nx,\n");
    folder.write("studies/data/t.csv", "from,to\n");
    folder.write("studies/s.toml", "[organisations]\npeople = \"data/p.csv\"\nties = \"data/t.csv\"\n");
    const Study study = load("studies/s.toml");
    CHECK(study.source.kind == OrganisationSource::Kind::network);
    CHECK(study.source.people == "studies/data/p.csv");
    CHECK(study.source.ties == "studies/data/t.csv");
}
