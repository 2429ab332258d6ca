#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "scenarios/employers.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

/// The small model and one parameter that only populations have.
const concert::sim::ModelTable& with_population() {
    static const std::vector<concert::sim::ParameterRow> rows = [] {
        const auto small = small_model().parameters;
        std::vector<concert::sim::ParameterRow> all(small.begin(), small.end());
        all.push_back({"start_alone", "p_o", "per week", 0.0003, 0, 0.01, false, "E16", {"start hazard", ""}, "", {}});
        return all;
    }();
    static const concert::sim::ModelTable table{"population", rows, small_model().equations};
    return table;
}

Study load_population(const std::string& path, const Overrides& overrides = {}) {
    return load_study(path, small_model(), overrides, {}, &with_population());
}

std::string complaint_about_population(std::string_view text, const Overrides& overrides = {}) {
    const Folder folder;
    folder.write("s.toml", text);
    return complaint([&] { load_population("s.toml", overrides); });
}

std::string complaint_about_employers(std::string_view text) {
    const Folder folder;
    folder.write("e.csv", text);
    return complaint([&] { read_employers("e.csv"); });
}

}  // namespace

TEST_CASE("a population is read with its parameters, and has no points") {
    const Folder folder;
    folder.write("s.toml",
                 "[parameters]\np_o = 0.002\n[population]\nkind = \"public_service\"\none_in = 50\nhorizon_years = 12\n"
                 "modes = [\"duty\"]\nreplicates = 7\nwhole_replicates = 2\nsize_classes = [10, 100]\n");
    const Study study = load_population("s.toml");
    REQUIRE(study.population);
    CHECK(study.population->employers.empty());
    CHECK(study.population->one_in == 50);
    CHECK(study.population->horizon_years == 12);
    CHECK(study.population->modes == std::vector{PopulationSource::Mode::duty});
    CHECK(study.population->replicates == 7);
    CHECK(study.population->size_classes == std::vector<std::int64_t>{10, 100});
    CHECK(study.points.empty());
    CHECK(study.base.back() == 0.002);
    CHECK(study.arms.size() == 1);

    Overrides overrides;
    overrides.whole = true;
    CHECK(load_population("s.toml", overrides).population->one_in == 1);
    CHECK(load_population("s.toml", overrides).population->replicates == 2);
    overrides.replicates = 3;
    CHECK(load_population("s.toml", overrides).population->replicates == 3);
    overrides.settings = {"p_o=0.004"};
    CHECK(load_population("s.toml", overrides).base.back() == 0.004);
}

TEST_CASE("the mistakes of a population are said all at once, each with its line") {
    CHECK(
        complaint_about_population("[parameters]\nkappa = 0.3\npeople = 20\n"
                                   "[points]\nreplicates = 3\n"
                                   "[population]\nkind = \"public_servce\"\none_in = 0\nmodes = [\"duty\", \"dutty\"]\n"
                                   "size_classes = [10, 5]\nhorizn_years = 3\n[output]\ngroups = [\"role\"]\n") ==
        "s.toml:2: \"kappa\" has no place here: each organisation draws its own; mean_relational_share (kappa_o) is "
        "their mean\n"
        "s.toml:3: \"people\" has no place here: the employers of [population] say how many people there are\n"
        "s.toml:5: [points] has no place beside [population]: the points are its employers\n"
        "s.toml:7: kind = \"public_servce\" is not \"public_service\" (the French public service by published "
        "counts); a list of your own goes under employers = \"file.csv\"; did you mean \"public_service\"?\n"
        "s.toml:8: one_in = 0 is not a whole number in [1, 100000]\n"
        "s.toml:9: modes = \"dutty\" is not one of \"voluntary\", \"duty\"; did you mean \"duty\"?\n"
        "s.toml:10: size_classes must rise: each is the largest size of its class\n"
        "s.toml:11: unknown key \"horizn_years\"; did you mean \"horizon_years\"?\n"
        "s.toml:13: groups has no place here: a population has curves by branch and size class");
}

TEST_CASE("a design has no place beside a population") {
    CHECK(complaint_about_population("[population]\nkind = \"public_service\"\n[design]\nkind = \"sobol\"\npoints = "
                                     "4\n[design.vary]\nT_m = [9, 20]\n") ==
          "s.toml:4: [design] has no place beside [population]: the points are its employers; vary parameters under "
          "[arms]");
}

TEST_CASE("a population needs one source of employers") {
    const std::string needs =
        "s.toml:2: [population] needs either kind = \"public_service\" or employers = \"file.csv\"";
    CHECK(complaint_about_population("[population]\none_in = 5\n") == needs);
    CHECK(complaint_about_population("[population]\n") ==
          "s.toml:1: [population] needs kind = \"public_service\" or employers = \"file.csv\"");
    CHECK(complaint_about_population("[population]\nemployers = \"none.csv\"\n") ==
          "s.toml:2: employers = \"none.csv\" is no file: none.csv; paths are looked up from the folder you are in");
}

TEST_CASE("what belongs to populations has no place elsewhere") {
    Overrides whole;
    whole.whole = true;
    CHECK(complaint_about("seed = 1\n", whole) == "--whole has no place here: the study has no section [population]");
    CHECK(complaint_about_population("[parameters]\nstart_alone = 0.001\n") ==
          "s.toml:2: unknown key \"start_alone\"; it belongs to a study with a section [population]");
    Overrides set;
    set.settings = {"kappa=0.3"};
    CHECK(
        complaint_about_population("[population]\nkind = \"public_service\"\n", set) ==
        "--set kappa=0.3 has no place here: each organisation draws its own; mean_relational_share (kappa_o) is their "
        "mean");
    set.settings = {"p_o=0.001"};
    const Folder folder;
    folder.write("s.toml", "seed = 1\n");
    CHECK(complaint([&] { load_population("s.toml", set); }) ==
          "--set p_o=0.001: unknown parameter \"p_o\"; it belongs to a study with a section [population]");
}

TEST_CASE("a list of employers is read row by row, one employer a row unless counted") {
    const Folder folder;
    folder.write("e.csv", "label;branch;size;count\nTown halls;local;12;300\nRegion;local;4000;1\n");
    const auto rows = read_employers("e.csv");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].label == "Town halls");
    CHECK(rows[0].count == 300);
    CHECK(rows[1].size == 4000);
    folder.write("f.csv", "label,branch,size\nA,x,5\n");
    CHECK(read_employers("f.csv")[0].count == 1);
}

TEST_CASE("all mistakes of a list of employers are said at once") {
    CHECK(complaint_about_employers("label,branch,size,count\nA,x,0,1\n,x,5,1\nB,,5.5,two\nA,x,3,1\nC,x,20000000,\n") ==
          "e.csv:2: size = 0 is not a whole number in [1, 10000000] (people of one employer)\n"
          "e.csv:3: the label is empty; every row needs a name of its own\n"
          "e.csv:4: the branch is empty; write the same word for all if there is one\n"
          "e.csv:4: size = 5.5 is not a whole number in [1, 10000000] (people of one employer)\n"
          "e.csv:4: count = two is not a whole number in [1, 10000000] (how many employers of this size there are)\n"
          "e.csv:5: \"A\" is given a second time; first in line 2\n"
          "e.csv:6: size = 20000000 is not a whole number in [1, 10000000] (people of one employer)\n"
          "e.csv:6: count = \"\" is not a whole number in [1, 10000000] (how many employers of this size there are)");
    CHECK(complaint_about_employers("label,sizes\nA,3\n") ==
          "e.csv:1: column \"branch\" is missing (found: \"label\", \"sizes\")\n"
          "e.csv:1: column \"size\" is missing (found: \"label\", \"sizes\"); did you mean \"sizes\"?");
    CHECK(complaint_about_employers("label,branch,size,count\nA,x,1,9000000\nB,x,1,9000000\n") ==
          "e.csv:3: with this row there are more than 10000000 employers");
}
